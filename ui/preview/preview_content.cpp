// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/preview/preview_content.h"

#include "models/rendering/passage_renderer.h"
#include "ui/preview/block_sources.h"
#include "ui/preview/render_queue.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace quoin {

namespace {

constexpr std::size_t readAtOnce = 4'000; // Passages: to look into so many takes a few milliseconds.
constexpr std::size_t shiftsAtMost = 8;   // Of all that stands behind a change.
constexpr std::size_t renderedAtOnce = std::size_t{24} * 1024; // Bytes: well below a millisecond.

} // namespace

PreviewContent::PreviewContent(QObject* parent) : PreviewContent(DefinitionCollector::factsOf, parent) {}

PreviewContent::PreviewContent(ReadDefinitions read, QObject* parent)
    : QObject(parent)
    , m_document(std::make_shared<const Document>())
    , m_readDefinitions(std::move(read))
    , m_index(m_definitions.index())
    , m_reading([this](DefinitionCollector::Facts facts) {
        m_definitions.take(std::move(facts));
        showDefinitions();
        Q_EMIT layoutArrived();
    })
    , m_sources(new BlockSources(this))
    , m_queue(new RenderQueue(this))
{
    connect(m_queue, &RenderQueue::rendered, this, &PreviewContent::take);
    connect(m_sources, &BlockSources::pictureArrived, this, &PreviewContent::layOutPictures);
}

PreviewContent::~PreviewContent() = default;

ListChange PreviewContent::setDocument(DocumentPtr document)
{
    const std::vector<ListChange> changes = changesBetween(m_document->passages(), document->passages());
    const DocumentPtr before = std::exchange(m_document, std::move(document)); // The items refer to its passages.
    if (changes.empty())
        return {};
    const std::size_t first = changes.front().first;
    const std::size_t behind = m_items.size() - changes.back().first - changes.back().removed;
    const ListChange all{first, m_items.size() - first - behind, m_document->passages().size() - first - behind};
    if (changes.size() <= shiftsAtMost) {
        std::size_t added = 0; // Before the change that is taken.
        std::size_t removed = 0;
        for (const ListChange& change : changes) {
            takeChange({change.first + added - removed, change.removed, change.added});
            added += change.added;
            removed += change.removed;
        }
    } else {
        takeChange(all);
    }
    readDefinitions(all);
    return all;
}

void PreviewContent::takeChange(const ListChange& change)
{
    std::vector<Item> fresh = itemsOf(change);
    const auto at = m_items.begin() + static_cast<std::ptrdiff_t>(change.first);
    for (std::size_t i = 0; i < change.removed; ++i)
        drop(m_items[change.first + i]);
    m_topsStale = m_topsStale || change.added != change.removed || change.added > 1;
    if (change.removed == m_items.size()) {
        m_items = std::move(fresh);
        return;
    }
    const auto both = static_cast<std::ptrdiff_t>(std::min(change.added, change.removed));
    std::move(fresh.begin(), fresh.begin() + both, at);
    if (change.added < change.removed)
        m_items.erase(at + both, at + static_cast<std::ptrdiff_t>(change.removed));
    else
        m_items.insert(at + both, std::make_move_iterator(fresh.begin() + both), std::make_move_iterator(fresh.end()));
}

/// The passages that the new revision brought. Those of edits far apart stand among many that are what they were.
std::vector<PreviewContent::Item> PreviewContent::itemsOf(const ListChange& change)
{
    constexpr std::size_t nearby = 8;
    const std::size_t end = change.first + change.removed;
    std::size_t old = change.first;
    std::vector<Item> fresh;
    if (change.removed == m_items.size()) // All of it: what is added later should not move it elsewhere.
        fresh.reserve(change.added + change.added / 32);
    fresh.resize(change.added);
    auto placed = m_document->passages().from(change.first);
    for (std::size_t i = 0; i < change.added && change.removed > 0; ++i, ++placed) {
        const Passage* passage = (*placed).passage.get();
        std::size_t same = old;
        while (same < std::min(end, old + nearby) && m_items[same].passage != passage)
            ++same;
        if (same < std::min(end, old + nearby)) {
            fresh[i] = std::move(m_items[same]);
            old = same + 1;
        }
    }
    forEachPlaced(change.first, change.added, [&](std::size_t i, const PlacedPassage& at, double bytes, double lines) {
        Item& item = fresh[i - change.first];
        if (item.passage != nullptr)
            return;
        item.passage = at.passage.get();
        if (i < change.first + change.removed) { // Until it is rendered, the reader keeps what stood here.
            Item& before = m_items[i];
            item.layout = std::move(before.layout);
            item.height = before.height;
            item.stale = true;
        } else {
            item.height = change.added < readAtOnce ? estimate(*at.passage) : estimate(bytes, lines);
        }
    });
    return fresh;
}

/// Calls `look` with the number of each of these passages, where it stands, its bytes and its lines: what is known
/// without looking at the passages themselves, which takes long where they are very many.
template <typename Look>
void PreviewContent::forEachPlaced(std::size_t first, std::size_t count, const Look& look) const
{
    const PassageList& passages = m_document->passages();
    auto placed = passages.from(first);
    for (std::size_t i = first; i < first + count; ++i) {
        const PlacedPassage at = *placed;
        ++placed;
        const bool last = i + 1 == passages.size();
        const std::size_t end = last ? passages.byteCount() : (*placed).begin;
        const std::size_t endLine = last ? passages.lineCount() : (*placed).firstLine;
        look(i, at, static_cast<double>(end - at.begin), static_cast<double>(endLine - at.firstLine));
    }
}

void PreviewContent::readDefinitions(const ListChange& change)
{
    const std::size_t count = m_document->passages().size();
    const bool missing = m_reading.isRunning();
    m_reading.cancel(); // Of the revision before nobody wants to know any more.
    if (count >= readAtOnce && (missing || change.added >= readAtOnce)) {
        m_reading.start([read = m_readDefinitions, document = m_document](const auto&) { return read(*document); });
        return;
    }
    if (missing) {
        m_definitions.take(m_readDefinitions(*m_document));
    } else {
        std::vector<PassagePtr> added;
        for (std::size_t i = change.first; i < change.first + change.added; ++i)
            added.push_back(passage(i));
        m_definitions.replace(change.first, change.removed, added);
    }
    showDefinitions();
}

void PreviewContent::showDefinitions()
{
    if (const DefinitionIndexPtr index = m_definitions.index(); index != m_index) {
        m_index = index;
        for (Item& item : m_items) // Few are laid out; only those can be wrong.
            item.stale = item.stale || (item.layout && item.passage->bytes().find('[') != std::string_view::npos);
    }
}

void PreviewContent::setStyle(const PreviewStyle* style, double width)
{
    m_style = style;
    m_width = width;
    for (Item& item : m_items)
        drop(item);
    estimateAll();
    m_topsStale = true;
}

void PreviewContent::estimateAll()
{
    const bool few = m_items.size() < readAtOnce;
    forEachPlaced(0, m_items.size(), [&](std::size_t i, const PlacedPassage& at, double bytes, double lines) {
        m_items[i].height = few ? estimate(*at.passage) : estimate(bytes, lines);
    });
}

double PreviewContent::charactersPerLine() const
{
    return std::max(8.0, m_width / (m_style->em * 0.52));
}

// Of a very long document, by its size alone: so long is a passage of headings, prose and code in turn.
double PreviewContent::estimate(double bytes, double lines) const
{
    if (!m_style)
        return 0;
    return std::round(std::max(lines, bytes / charactersPerLine()) * m_style->em * m_style->lineFactor);
}

// From the passage's blocks alone: they are known long before it is rendered.
double PreviewContent::estimate(const Passage& passage) const
{
    if (!m_style)
        return 0;
    const double em = m_style->em;
    const double line = em * m_style->lineFactor;
    const double characters = charactersPerLine();
    double height = 0;
    for (const Block& block : passage.blocks()) {
        const ByteRange range = passage.range(block);
        const double wrapped = std::ceil(static_cast<double>(range.size()) / characters);
        switch (block.kind) {
        case BlockKind::Blank:
        case BlockKind::Definitions:
            break;
        case BlockKind::Heading:
            height += em * 3.2;
            break;
        case BlockKind::FencedCode:
            height += (block.lineCount > 2 ? block.lineCount - 2 : 1) * em * 1.35 + em * 2;
            break;
        case BlockKind::IndentedCode:
        case BlockKind::Html:
            height += block.lineCount * em * 1.35 + em * 2;
            break;
        case BlockKind::Table:
            height += block.lineCount * (line + em * 0.6);
            break;
        case BlockKind::ThematicBreak:
            height += em * 1.5;
            break;
        default:
            height += std::max<double>(block.lineCount, wrapped) * line + em * 0.7;
            break;
        }
    }
    return std::round(height);
}

void PreviewContent::ensureTops() const
{
    if (!m_topsStale)
        return;
    m_tops.resize(m_items.size() + 1);
    double y = 0;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        m_tops[i] = y;
        y += m_items[i].height;
    }
    m_tops.back() = y;
    m_topsStale = false;
}

double PreviewContent::top(std::size_t item) const
{
    ensureTops();
    return m_tops[item];
}

std::size_t PreviewContent::itemAt(double y) const
{
    ensureTops();
    const auto behind = std::upper_bound(m_tops.begin(), m_tops.end(), y);
    const auto index = std::max<std::ptrdiff_t>(0, behind - m_tops.begin() - 1);
    return std::min(static_cast<std::size_t>(index), m_items.empty() ? 0 : m_items.size() - 1);
}

PassageLayout* PreviewContent::layout(std::size_t index)
{
    Item& item = m_items[index];
    if (item.layout && !item.stale)
        return item.layout.get();
    if (item.passage->bytes().size() <= renderedAtOnce) {
        if (RenderedPassagePtr rendered = tryRenderPassage(*item.passage, *m_index)) {
            setLayout(item, std::move(rendered));
            return item.layout.get();
        }
    }
    m_queue->request(passage(index), m_index);
    return item.layout.get();
}

void PreviewContent::setLayout(Item& item, RenderedPassagePtr rendered)
{
    ++m_counts.renderings;
    auto layout = std::make_unique<PassageLayout>(std::move(rendered), m_width, *m_style, *m_sources);
    if (item.layout)
        layout->takeFrom(*item.layout);
    else
        ++m_counts.layouts;
    item.layout = std::move(layout);
    item.stale = false;
    if (item.height != item.layout->height()) {
        item.height = item.layout->height();
        m_topsStale = true;
    }
}

void PreviewContent::noteHeight(std::size_t index)
{
    Item& item = m_items[index];
    if (item.layout && item.height != item.layout->height()) {
        item.height = item.layout->height();
        m_topsStale = true;
    }
}

void PreviewContent::take(const PassagePtr& passage, const DefinitionIndexPtr& definitions,
                          const RenderedPassagePtr& result)
{
    const auto found =
        std::find_if(m_items.begin(), m_items.end(), [&](const Item& item) { return item.passage == passage.get(); });
    if (found == m_items.end() || definitions != m_index || (found->layout && !found->stale)) {
        ++m_counts.staleResults;
        return;
    }
    setLayout(*found, result);
    Q_EMIT layoutArrived();
}

// An image that has been read has another size than its placeholder.
void PreviewContent::layOutPictures()
{
    for (Item& item : m_items) {
        if (!item.layout)
            continue;
        const auto& blocks = item.layout->rendered().blocks;
        if (std::any_of(blocks.begin(), blocks.end(), showsImage))
            setLayout(item, item.layout->sharedRendered());
    }
    Q_EMIT layoutArrived();
}

RenderedPassagePtr PreviewContent::renderedNow(std::size_t index)
{
    const Item& item = m_items[index];
    if (item.layout && !item.stale)
        return item.layout->sharedRendered();
    return renderPassage(*item.passage, *m_index);
}

void PreviewContent::trim(std::size_t first, std::size_t end)
{
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        if (i < first || i >= end)
            drop(m_items[i]);
    }
}

void PreviewContent::drop(Item& item)
{
    m_counts.layouts -= item.layout ? 1 : 0;
    item.layout.reset();
}

} // namespace quoin
