// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/spec.h"

#include <QString>

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace quoin {

/// A line of the outline. Items keep their path relative to their entry, so an entry
/// whose identity did not change needs no second look when it moves.
struct OutlineNode {
    enum class Kind { Section, Foreign, Item, Group, MissingSection };

    Kind kind = Kind::Section;
    QString title;
    QString method;   ///< Of an endpoint.
    QString note;     ///< "empty", "modified"
    std::string path; ///< Absolute for entries, relative to the entry (".rest[2]") for items and groups.
    std::string sectionId;
    SectionState state = SectionState::Empty;
    bool unnamed = false;
    bool corrected = false; ///< The user said what it is.
    int count = 0; ///< Items of a section.
    std::size_t filled = 0;
    std::size_t offered = 0;
    std::shared_ptr<const void> identity; ///< Of an entry.
    OutlineNode* parent = nullptr;
    std::vector<std::unique_ptr<OutlineNode>> children;

    [[nodiscard]] int row() const;
    /// The nearest entry, itself included; null for the root.
    [[nodiscard]] const OutlineNode* entry() const;
    [[nodiscard]] std::string fullPath() const;

    /// Whether both show the same, children left out.
    [[nodiscard]] bool looksLike(const OutlineNode& other) const;
    /// Takes what `other` shows, not its children.
    void take(OutlineNode& other);

private:
    mutable int m_row = 0; ///< Where it stood when it was last asked.
};

using OutlineNodes = std::vector<std::unique_ptr<OutlineNode>>;

/// The entries that an outline had, by identity: their items need not be read again.
using KnownEntries = std::unordered_map<const void*, const OutlineNode*>;
[[nodiscard]] KnownEntries knownEntries(const OutlineNode& root);

/// The outline of a revision, as a tree of its own: entries in the order of the file,
/// then the sections of the template that the file lacks.
[[nodiscard]] OutlineNodes outlineOf(const Spec& spec, const KnownEntries& known);

/// One entry with its items, without the entries in it.
[[nodiscard]] std::unique_ptr<OutlineNode> outlineEntry(const Spec& spec, std::size_t entry);

} // namespace quoin
