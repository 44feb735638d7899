// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/part_builder.h"

#include <cstddef>
#include <vector>

namespace quoin {

class FieldReader;

/// Reads items that a heading stands for (an endpoint, a table, a service…) with their own text and the headings below
/// them. Which group a heading belongs to, the caller has decided; what is no item stays the caller's.
class HeadedItemReader {
public:
    explicit HeadedItemReader(BodyContext& context) : m_context(context), m_source(context.source) {}

    /// The item of `group`'s kind that node `node` is, all of its children in it; false where it is none.
    [[nodiscard]] bool read(std::size_t node, const TemplateGroup& group, PartCollector& out);

    /// The same in text of another kind, where doubt speaks against an item and children stand for themselves.
    [[nodiscard]] bool readScattered(std::size_t node, const TemplateGroup& group, PartCollector& out);

private:
    [[nodiscard]] bool readSchemaItem(std::size_t i, const TemplateGroup& holder, PartCollector& out);
    void finishItem(std::size_t i, std::size_t endNode, Item item, PartCollector& out);
    void readOwnText(const SourceNode& self, const std::vector<std::size_t>& named, FieldReader& reader);
    void readBelowItem(std::size_t child, const std::vector<TemplateField>& fields, FieldReader& reader,
                       PartCollector& inner);
    [[nodiscard]] std::vector<std::size_t> linesOfNames(const SourceNode& self, const Item& item) const;
    [[nodiscard]] std::size_t lineOf(std::size_t position) const;
    [[nodiscard]] const SourceNode& node(std::size_t i) const { return m_source.nodes()[i]; }

    BodyContext& m_context;
    const SectionSource& m_source;
};

/// From the first byte of a heading's line to the end of all that stands below it.
[[nodiscard]] ByteRange wholeOfNode(const SectionSource& source, std::size_t node);

} // namespace quoin
