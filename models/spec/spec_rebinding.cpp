// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Binding a revision by the one before it. Nearly every edit leaves all headings what they are:
// then so is the outline, and what is left to do depends on the text that changed. Anything
// else is bound from its outline, which gives the same (tests/property holds one against the other).

#include "models/spec/body_summary.h"
#include "models/spec/spec_data.h"

#include <algorithm>

namespace quoin {

namespace {

/// Whether a passage means the same to the outline as the one in whose place it stands. Words of a heading that name
/// nothing, then as now, mean nothing to it unless a correction may be about them: so the path of an endpoint and the
/// name of a table can be typed.
bool saysTheSame(const Passage& was, const HeadingFacts& factsThen, const Passage& is, const HeadingFacts& factsNow,
                 bool isCorrected)
{
    if (factsThen.level != factsNow.level || factsThen.endpoints != factsNow.endpoints
        || factsThen.tables != factsNow.tables || factsThen.columns != factsNow.columns
        || factsThen.turnsEscaped != factsNow.turnsEscaped)
        return false;
    const Block* before = was.heading();
    const Block* after = is.heading();
    if (!before || !after)
        return !before && !after && isOnlyBlank(was) == isOnlyBlank(is);
    if (was.text(*before) == is.text(*after))
        return true;
    return !isCorrected && !factsThen.meaning && !factsNow.meaning;
}

/// Moves entries, whose text is another one in the stretch of passages that changed.
class EntryMover {
public:
    EntryMover(const Document& before, const Document& after, const ListChange& change)
        : m_before(before)
        , m_after(after)
        , m_change(change)
        , m_end(change.first + change.removed)
    {}

    void move(SectionEntry& entry, std::size_t& base) const
    {
        const std::size_t begin = beginOf(entry.firstPassage, base);
        entry.heading = moved(entry.heading, base, begin);
        if (entry.level == 0 && entry.definition) // Scattered: it ends with its last item.
            entry.range = moved(entry.range, base, begin);
        else
            entry.range = {begin, endOf(entry.endPassage, entry.range.end)};
        base = begin;
    }

private:
    static ByteRange moved(ByteRange range, std::size_t from, std::size_t to)
    {
        return {range.begin - from + to, range.end - from + to};
    }
    [[nodiscard]] std::size_t behind(std::size_t position) const { return position + m_after.size() - m_before.size(); }
    [[nodiscard]] std::size_t beginOf(std::size_t passage, std::size_t begin) const
    {
        if (passage <= m_change.first)
            return begin;
        return passage >= m_end ? behind(begin) : m_after.passages()[passage].begin;
    }
    [[nodiscard]] std::size_t endOf(std::size_t endPassage, std::size_t end) const
    {
        if (endPassage <= m_change.first)
            return end;
        return endPassage >= m_end ? behind(end) : m_after.passages()[endPassage].begin;
    }

    const Document& m_before;
    const Document& m_after;
    const ListChange& m_change;
    std::size_t m_end = 0;
};

/// Whether a heading that others stand for too bears another title now.
bool retitlesOthers(const OutlineShape& shape, const EntryList& entries, const HeadingFactsList& facts,
                    const ListChange& change)
{
    const Outline::Nodes& nodes = shape.outline.nodes;
    for (std::size_t i = change.first; i < change.first + change.added; ++i) {
        const std::size_t node = shape.owners[i]; // One more than its number.
        if (node == 0 || node == nodes.size() || !nodes[node].scattered || nodes[node - 1].own.front() != i)
            continue;
        if (facts[i]->title != entries[static_cast<std::size_t>(shape.entryOf[node - 1])].title)
            return true;
    }
    return false;
}

/// The nodes whose own text an edit of these passages may have changed, or moved apart.
std::vector<std::size_t> nodesAround(const OutlineShape& shape, const ListChange& change)
{
    const Outline::Nodes& nodes = shape.outline.nodes;
    std::vector<std::size_t> around;
    const std::size_t end = change.first + change.removed;
    for (std::size_t passage = change.first; passage < end; ++passage) {
        if (shape.owners[passage] == 0)
            continue;
        std::size_t node = shape.owners[passage] - 1;
        around.push_back(node);
        while (++node < nodes.size() && nodes[node].scattered) // They show items of the text before them.
            around.push_back(node);
    }
    for (const std::size_t node : shape.split) {
        if (nodes[node].own.front() < change.first && nodes[node].own.back() >= end)
            around.push_back(node);
    }
    std::sort(around.begin(), around.end());
    around.erase(std::unique(around.begin(), around.end()), around.end());
    return around;
}

} // namespace

void Spec::Data::readHeading(SectionEntry& entry) const
{
    entry.title = facts[entry.firstPassage]->title;
    const PlacedPassage placed = document.passages()[entry.firstPassage];
    if (const Block* heading = placed.passage->heading())
        entry.heading = placed.passage->range(*heading).shifted(placed.begin);
}

bool Spec::Data::rebind(const Data& before, const ListChange& change)
{
    if (change.removed != change.added)
        return false;
    for (std::size_t i = change.first; i < change.first + change.added; ++i) {
        if (!saysTheSame(*before.document.passages()[i].passage, *before.facts[i], *document.passages()[i].passage,
                         *facts[i], !corrections.empty()))
            return false;
    }
    if (retitlesOthers(*before.shape, before.entries, facts, change))
        return false;
    const Outline::Nodes& nodes = before.shape->outline.nodes;
    const std::vector<int>& entryOf = before.shape->entryOf;
    struct Rebound {
        std::size_t node = 0;
        BoundTextPtr text;
    };
    std::vector<Rebound> rebound;
    for (const std::size_t i : nodesAround(*before.shape, change)) {
        const Outline::Node& node = nodes[i];
        if (node.own.empty())
            continue; // A second section under one heading.
        const BoundTextPtr& known = before.candidates[i];
        const TextPlace text{known->definition, node.own, document.passages()[node.own.front()].begin, node.scattered};
        if (known->holds(document, text))
            continue;
        rebound.push_back({i, bindText(document, text, *lexicon)});
        if (node.scattered && rebound.back().text->body.parts.empty() != known->body.parts.empty())
            return false; // An entry comes or goes.
    }

    shape = before.shape;
    texts = before.texts;
    candidates = before.candidates;
    bases = before.bases;
    entries = before.entries;
    const EntryMover mover(before.document, document, change);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        SectionEntry& entry = entries[i];
        mover.move(entry, bases[i]);
        if (entry.level == 0 && entry.definition) // Scattered: it stands behind the entry around it.
            entry.title = entries[static_cast<std::size_t>(entry.parent)].title;
        else if (entry.firstPassage >= change.first && entry.firstPassage < change.first + change.added)
            readHeading(entry);
    }
    for (const auto& [node, text] : rebound) {
        candidates = candidates.replaced(node, 1, {text});
        if (entryOf[node] < 0)
            continue;
        const auto at = static_cast<std::size_t>(entryOf[node]);
        texts = texts.replaced(at, 1, {text});
        entries[at].state = text->state;
        entries[at].identity = text.get();
        if (nodes[node].scattered)
            entries[at].range = itemsRange(text->body).shifted(bases[at]);
    }
    return true;
}

} // namespace quoin
