// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/label_syntax.h"
#include "models/spec/lexicon.h"
#include "models/spec/section_source.h"
#include "models/spec/spec.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace quoin {

struct FenceTables;

/// What the readers of one section share. Paths are relative to the section (".rest[2]"),
/// ranges count from its first byte.
struct BodyContext {
    const Lexicon& lexicon;
    const TemplateSection& section;
    const SectionSource& source;
    std::map<std::string, int, std::less<>> counters = {};
    /// What the fences of the section define, by line: several readers ask, and SQL is slow to read.
    std::map<std::size_t, std::shared_ptr<const FenceTables>> fences = {};
    bool scattered = false; ///< Items stand in text of another kind: doubt speaks against them.

    /// The next ordinal of a collection, from 1.
    int next(const std::string& collection) { return ++counters[collection]; }
    /// ".rest" -> ".rest[3]"
    std::string nextPath(const std::string& collection)
    {
        return collection + '[' + std::to_string(next(collection)) + ']';
    }
};

/// Collects the parts of a stretch of lines in order; lines that nobody claims become
/// raw text.
class PartCollector {
public:
    /// `prefix`: path of what the parts belong to ("" for the section).
    PartCollector(BodyContext& context, std::vector<Part>& parts, std::string prefix);

    /// Lines [first, end) belong to no field. Adjacent stretches become one raw text.
    void raw(std::size_t first, std::size_t end, std::string_view title = {});
    /// Ends the pending raw text; call before adding a part.
    void flush();
    void add(Field field);
    void add(Item item);

    [[nodiscard]] const std::string& prefix() const { return m_prefix; }
    [[nodiscard]] const std::vector<Part>& parts() const { return m_parts; }

private:
    BodyContext& m_context;
    std::vector<Part>& m_parts;
    std::string m_prefix;
    std::size_t m_rawFirst = 0;
    std::size_t m_rawEnd = 0;
    std::string m_rawTitle;
};

/// A field over bytes of the source; its state follows from the definition's placeholder.
[[nodiscard]] Field makeField(const BodyContext& context, std::string path, FieldKind kind, ByteRange range,
                              const TemplateField* definition = nullptr);

/// The bytes of a range that lies within one source (by lines); a view of them where they stand in one piece, which
/// is nearly always, else of `storage`.
[[nodiscard]] std::string_view sourceView(const SectionSource& source, ByteRange range, std::string& storage);
[[nodiscard]] std::string sourceText(const SectionSource& source, ByteRange range);

/// The fields that `definitions` offers and `parts` lack.
[[nodiscard]] std::vector<MissingField> missingFields(const std::vector<TemplateField>& definitions,
                                                      const std::vector<Part>& parts, const std::string& prefix);

} // namespace quoin
