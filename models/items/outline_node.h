// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/spec.h"

#include <QString>

#include <memory>
#include <string>
#include <vector>

namespace quoin {

/// What a line of the outline shows. Immutable, so that revisions share it.
struct OutlineLine {
    std::string path; ///< Absolute for entries, relative to the entry (".rest[2]") for items and groups.
    QString title;
    QString method; ///< Of an endpoint.
    QString note;   ///< "empty", "modified"
    std::string sectionId;
    SectionState state = SectionState::Empty;
    bool unnamed = false;
    bool corrected = false; ///< The user said what it is.
    int count = 0;          ///< Items of a section.
    std::size_t filled = 0;
    std::size_t offered = 0;

    friend bool operator==(const OutlineLine&, const OutlineLine&) = default;
};

/// A line of the outline in its tree. Items keep their path relative to their entry, so an entry
/// whose text did not change needs no second look when it moves. How many items an entry has
/// is known at once; they are made when somebody asks for one, because nobody looks at the
/// items of all sections of a long document.
struct OutlineNode {
    enum class Kind { Section, Foreign, Item, Group, MissingSection };

    Kind kind = Kind::Section;
    std::shared_ptr<const OutlineLine> line; ///< Null for the root only.
    OwnText text;          ///< Of an entry: what its items are read from. Equal as long as these stay what they are.
    std::size_t entry = 0; ///< Of an entry: its index in the revision that the node was made of.
    OutlineNode* parent = nullptr;
    std::vector<std::unique_ptr<OutlineNode>> children; ///< Items and groups, then the entries in it.
    std::size_t unmade = 0; ///< Lines of its items that are not among the children yet; they stand before all of these.

    [[nodiscard]] int row() const;
    /// Where it stands among its parent's children, so that nobody has to look for it.
    void standAt(std::size_t place) const { m_place = static_cast<int>(place); }
    [[nodiscard]] std::size_t rows() const { return unmade + children.size(); }
    [[nodiscard]] bool isItem() const { return kind == Kind::Item || kind == Kind::Group; }
    /// The items that were not made yet become children. Changes no row of any line.
    void makeItems();
    /// The nearest entry, itself included; null for the root.
    [[nodiscard]] const OutlineNode* entryAround() const;
    [[nodiscard]] std::string fullPath() const;

    /// Whether both show the same, children left out.
    [[nodiscard]] bool looksLike(const OutlineNode& other) const
    {
        return kind == other.kind && (line == other.line || *line == *other.line);
    }
    /// Takes what `other` shows, not its children, and leaves what it showed there: to free that takes its time.
    void take(OutlineNode& other);

private:
    mutable int m_place = 0; ///< Among its parent's children, when it was last asked.
};

using OutlineNodes = std::vector<std::unique_ptr<OutlineNode>>;

/// Makes the outline of a revision, some entries at a time where there are very many: `spec` and the nodes that are
/// `shown` stay until then.
class OutlineMaker {
public:
    OutlineMaker(const Spec& spec, std::vector<OutlineNode*> shown);
    /// True when all are made.
    bool goOn(std::size_t entries);
    [[nodiscard]] OutlineNodes take(); ///< Once, when all are made.

private:
    void addEntry(std::size_t entry);
    void addMissingSections();

    const Spec& m_spec;
    std::vector<OutlineNode*> m_shown;
    std::vector<OutlineNode*> m_nodes; ///< One for each entry, so far.
    std::vector<bool> m_holdsSections;
    OutlineNodes m_top;
};

/// The outline of a revision, as a tree of its own: entries in the order of the file,
/// then the sections of the template that the file lacks. `shown`: the nodes of the entries of a revision
/// before, in their order; what stands there already need not be counted again.
[[nodiscard]] OutlineNodes outlineOf(const Spec& spec, const std::vector<OutlineNode*>& shown = {});

/// One entry without the entries in it.
[[nodiscard]] std::unique_ptr<OutlineNode> outlineEntry(const Spec& spec, std::size_t entry,
                                                        const std::vector<OutlineNode*>& shown = {});

} // namespace quoin
