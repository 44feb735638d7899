// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/rendering/passage_facts.h"
#include "models/text/document.h"

#include <QHash>
#include <QString>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace quoin {

/// The link definitions and footnotes of a whole document: what a passage needs of
/// the others to be rendered by itself. Immutable; may be read from any thread.
class DefinitionIndex {
public:
    DefinitionIndex() = default;
    /// From the facts of all passages, in the order of the file.
    explicit DefinitionIndex(const std::vector<std::shared_ptr<const PassageFacts>>& facts);

    /// Markdown that defines every label which `bytes` mentions; empty for most passages.
    /// Whole lines, with a blank one at the end. A footnote's text is its number here.
    [[nodiscard]] std::string definitionsFor(std::string_view bytes) const;

    /// 1 for the footnote that is referred to first; 0 for an unknown label.
    [[nodiscard]] int footnoteNumber(const QString& label) const;

    [[nodiscard]] bool isEmpty() const { return m_links.isEmpty() && m_footnotes.isEmpty(); }

    friend bool operator==(const DefinitionIndex&, const DefinitionIndex&) = default;

private:
    QHash<QString, std::string> m_links;
    QHash<QString, int> m_footnotes;
};

using DefinitionIndexPtr = std::shared_ptr<const DefinitionIndex>;

/// Keeps the index in step with a document whose passages come and go.
class DefinitionCollector {
public:
    using Facts = std::vector<std::shared_ptr<const PassageFacts>>; ///< One for one with passages; null: nothing.

    /// The passages at [first, first + removed) have given way to `added`.
    void replace(std::size_t first, std::size_t removed, const std::vector<PassagePtr>& added);

    /// The same in two steps for all passages of a long document: reading them may be done on any thread.
    [[nodiscard]] static Facts factsOf(const Document& document);
    void take(Facts facts);

    /// The same pointer as long as nothing changed.
    [[nodiscard]] DefinitionIndexPtr index();

private:
    Facts m_facts;
    DefinitionIndexPtr m_index = std::make_shared<const DefinitionIndex>();
    bool m_stale = false;
};

} // namespace quoin
