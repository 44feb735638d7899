// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Binding a revision by its outline: the way of every text that is read, and of an edit after which the headings say
// something else. The outline is made anew then, which is a matter of passages counted; the texts of entries, and the
// entries themselves, are taken from the revision before where nothing in them changed.

#include "models/spec/spec_data.h"

#include <algorithm>
#include <array>
#include <utility>

namespace quoin {

namespace {

/// Which nodes of an outline are those of the one before it: this many at the front and at the back.
struct SharedNodes {
    std::size_t front = 0;
    std::size_t back = 0;
};

class NodeComparison {
public:
    NodeComparison(const Outline::Nodes& before, const Outline::Nodes& after, const ListChange& change)
        : m_before(before)
        , m_after(after)
        , m_change(change)
    {}

    [[nodiscard]] SharedNodes shared() const
    {
        SharedNodes shared;
        const std::size_t least = std::min(m_before.size(), m_after.size());
        while (shared.front < least && isSame(m_before[shared.front], m_after[shared.front]))
            ++shared.front;
        while (shared.back < least - shared.front
               && isSame(m_before[m_before.size() - 1 - shared.back], m_after[m_after.size() - 1 - shared.back]))
            ++shared.back;
        return shared;
    }

private:
    // Its own text stands on one side of the change, whole, so it is the same text.
    [[nodiscard]] bool isSame(const Outline::Node& before, const Outline::Node& after) const
    {
        const std::size_t first = before.firstPassage;
        const std::size_t last = before.own.empty() ? first : before.own.back();
        const bool isBefore = last < m_change.first;
        if (!isBefore && first < m_change.first + m_change.removed)
            return false;
        const auto by =
            isBefore ? 0 : static_cast<std::ptrdiff_t>(m_change.added) - static_cast<std::ptrdiff_t>(m_change.removed);
        return before.definition == after.definition && before.scattered == after.scattered
            && before.level == after.level && after.firstPassage == first + static_cast<std::size_t>(by)
            && after.own.areMoved(before.own, by);
    }

    const Outline::Nodes& m_before;
    const Outline::Nodes& m_after;
    const ListChange& m_change;
};

/// Makes the entries of an outline's nodes, in their order.
class EntryMaker {
public:
    EntryMaker(const Document& document, const Outline& outline, const HeadingsInOrder& headings)
        : m_document(document)
        , m_outline(outline)
        , m_headings(headings)
    {
        entries.reserve(outline.nodes.size());
        bases.reserve(outline.nodes.size());
        entryOf.reserve(outline.nodes.size());
    }

    void skip() { entryOf.push_back(-1); }

    void make(const BoundTextPtr& text)
    {
        const Outline::Node& node = m_outline.nodes[entryOf.size()];
        const PlacedPassage placed = m_document.passages()[node.firstPassage];
        SectionEntry entry;
        entry.definition = node.definition;
        entry.level = node.level;
        entry.heading = {placed.begin, placed.begin};
        entry.range = {placed.begin, placed.begin};
        if (node.scattered)
            entry.range = itemsRange(text->body).shifted(placed.begin);
        else if (const Block* heading = placed.passage->heading())
            entry.heading = placed.passage->range(*heading).shifted(placed.begin);
        entry.title = m_headings[node.firstPassage].title;
        entry.state = text->state;
        entry.identity = text.get();
        if (!node.scattered)
            entry.range.end = beginOf(node.endPassage);
        add(entry, placed.begin);
    }

    /// An entry of the revision before whose own text is the same and stands `bytes` further on. Where it also ends
    /// with the same passage, nobody has to look where that stands: there are very many of them.
    void take(SectionEntry entry, std::size_t base, std::size_t bytes, bool endsTheSame)
    {
        const Outline::Node& node = m_outline.nodes[entryOf.size()];
        entry.heading = entry.heading.shifted(bytes);
        entry.range = entry.range.shifted(bytes);
        if (!node.scattered && !endsTheSame)
            entry.range.end = beginOf(node.endPassage);
        add(entry, base + bytes);
    }

    EntryList entries; ///< Without paths: these tell which of all the entries one is.
    std::vector<std::size_t> bases;
    std::vector<int> entryOf; ///< Of each node its entry, or -1.

private:
    void add(SectionEntry& entry, std::size_t begin)
    {
        const Outline::Node& node = m_outline.nodes[entryOf.size()];
        entry.parent = node.parent < 0 ? -1 : entryOf[static_cast<std::size_t>(node.parent)];
        if (node.scattered)
            entry.title = entries[static_cast<std::size_t>(entry.parent)].title;
        entry.firstPassage = node.firstPassage;
        entry.endPassage = node.endPassage;
        entry.corrected = node.corrected;
        entryOf.push_back(static_cast<int>(entries.size()));
        entries.push_back(entry);
        bases.push_back(begin);
    }

    [[nodiscard]] std::size_t beginOf(std::size_t passage) const
    {
        const PassageList& passages = m_document.passages();
        return passage < passages.size() ? passages[passage].begin : passages.byteCount();
    }

    const Document& m_document;
    const Outline& m_outline;
    const HeadingsInOrder& m_headings;
};

/// How many of these nodes have an entry.
std::size_t countEntries(const std::vector<int>& entryOf, std::size_t begin, std::size_t end)
{
    const auto first = entryOf.begin();
    return static_cast<std::size_t>(std::count_if(first + static_cast<std::ptrdiff_t>(begin),
                                                  first + static_cast<std::ptrdiff_t>(end),
                                                  [](int entry) { return entry >= 0; }));
}

// The next edit makes these arrays anew. Where nobody waits yet, the pool gets the memory for it: filled once, so that
// its pages are there.
void makeRoomForNext(std::size_t nodes, std::size_t passages)
{
    const Outline::Nodes outline(nodes);
    const EntryList entries(nodes);
    const PooledVector<std::uint32_t> owners(passages);
}

} // namespace

OutlineShape::OutlineShape(Outline of, std::vector<int> entries, std::size_t passages)
    : outline(std::move(of))
    , entryOf(std::move(entries))
    , owners(passages, 0)
{
    for (std::size_t i = 0; i < outline.nodes.size(); ++i) {
        const Outline::Node& node = outline.nodes[i];
        if (node.own.hasGaps())
            split.push_back(i);
        for (std::size_t own = 0; !node.scattered && own < node.own.size(); ++own)
            owners[node.own[own]] = static_cast<std::uint32_t>(i + 1);
    }
}

void Spec::Data::bindOutline(const Data* before, const ListChange& change)
{
    const HeadingsInOrder headings(facts);
    const std::size_t countBefore = before ? before->shape->outline.nodes.size() : 0;
    constexpr std::size_t fewMore = 64; // An edit adds.
    Outline outline = makeOutline(document, headings, *lexicon, corrections, countBefore + fewMore);
    const std::size_t count = outline.nodes.size();
    const SharedNodes shared =
        before ? NodeComparison(before->shape->outline.nodes, outline.nodes, change).shared() : SharedNodes();
    EntryMaker maker(document, outline, headings);
    const auto takeFrom = [&](std::size_t node, std::size_t now) {
        const Outline::Node& was = before->shape->outline.nodes[node];
        const std::size_t end = outline.nodes[now].endPassage;
        const bool isBefore = was.firstPassage < change.first; // As in NodeComparison.
        const bool endsTheSame = isBefore ? end <= change.first && end == was.endPassage
                                          : end + change.removed == was.endPassage + change.added;
        const std::size_t bytes = isBefore ? 0 : document.size() - before->document.size();
        if (const int entry = before->shape->entryOf[node]; entry < 0)
            maker.skip();
        else
            maker.take(before->entries[static_cast<std::size_t>(entry)], before->bases[static_cast<std::size_t>(entry)],
                       bytes, endsTheSame);
    };
    for (std::size_t i = 0; i < shared.front; ++i)
        takeFrom(i, i);
    std::vector<BoundTextPtr> fresh;
    std::vector<BoundTextPtr> shown;
    for (std::size_t i = shared.front; i < count - shared.back; ++i) {
        const Outline::Node& node = outline.nodes[i];
        fresh.push_back(bindText(
            document, {node.definition, node.own, document.passages()[node.firstPassage].begin, node.scattered},
            *lexicon));
        if (node.scattered && fresh.back()->body.parts.empty()) {
            maker.skip(); // It only looked as if there were items.
        } else {
            maker.make(fresh.back());
            shown.push_back(fresh.back());
        }
    }
    for (std::size_t i = countBefore - shared.back; i < countBefore; ++i)
        takeFrom(i, count - (countBefore - i));
    if (before) {
        const std::vector<int>& known = before->shape->entryOf;
        const std::size_t end = countBefore - shared.back;
        candidates = before->candidates.replaced(shared.front, end - shared.front, std::move(fresh));
        texts = before->texts.replaced(countEntries(known, 0, shared.front), countEntries(known, shared.front, end),
                                       std::move(shown));
    } else {
        candidates = SharedList(std::move(fresh));
        texts = SharedList(std::move(shown));
    }
    entries = std::move(maker.entries);
    bases = std::move(maker.bases);
    PathText pathText = givePaths(entries, outline.roots, lexicon->templ());
    auto made =
        std::make_shared<OutlineShape>(std::move(outline), std::move(maker.entryOf), document.passages().size());
    made->pathText = std::move(pathText);
    made->paths = PathIndex(entries);
    shape = std::move(made);
    if (!before && count * sizeof(SectionEntry) >= array_pool::leastBytes)
        makeRoomForNext(count + fewMore, document.passages().size() + fewMore);
}

} // namespace quoin
