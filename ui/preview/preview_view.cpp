// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/preview/preview_view.h"

#include "ui/preview/block_sources.h"
#include "ui/preview/preview_accessible.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QEvent>
#include <QResizeEvent>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace quoin {

namespace {

// A screen reader hears of a document, not of a nameless filler.
QAccessibleInterface* documentInterface(const QString&, QObject* object)
{
    auto* view = qobject_cast<PreviewView*>(object);
    return view != nullptr ? new QAccessibleWidget(view, QAccessible::Document, view->accessibleName()) : nullptr;
}

} // namespace

PreviewView::PreviewView(QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_search(m_content)
    , m_autoScroll(new QTimer(this))
{
    QAccessible::installFactory(documentInterface);
    PreviewAccessible::install();
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Preview"));
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::ArrowCursor);
    m_autoScroll->setInterval(30);
    connect(m_autoScroll, &QTimer::timeout, this, &PreviewView::autoScroll);
    connect(&m_content, &PreviewContent::layoutArrived, this, [this] {
        layOut();
        viewport()->update();
        trimPictures();
        if (m_awaited)
            revealLines(m_awaited->first, m_awaited->second);
    });
    connect(&m_content.sources(), &BlockSources::pictureArrived, this, [this] { m_spokenOf.reset(); });
    connect(&m_content.sources(), &BlockSources::arrived, this, [this] {
        viewport()->update();
        trimPictures();
    });
    connect(&m_search, &PreviewSearch::changed, viewport(), qOverload<>(&QWidget::update));
    connect(&m_search, &PreviewSearch::currentChanged, this, &PreviewView::revealPosition);
    rebuildStyle();
}

PreviewView::~PreviewView() = default;

void PreviewView::setDocument(DocumentPtr document)
{
    m_awaited.reset();
    const Seen before = seen();
    const bool atTop = m_anchor.item == 0 && m_anchor.block == 0 && m_anchor.offset <= 0;
    const ListChange change = m_content.setDocument(std::move(document));
    if (atTop)
        m_anchor = {}; // Who reads the beginning goes on reading it.
    else if (m_anchor.item >= change.first + change.removed)
        m_anchor.item = m_anchor.item - change.removed + change.added;
    else if (m_anchor.item >= change.first + change.added)
        m_anchor = {change.first + change.added, 0, 0}; // What stood at the top is gone.
    m_selection.follow(change);
    setLink({}); // It may have gone, or lead elsewhere.
    if (m_search.isActive() && (change.removed > 0 || change.added > 0))
        m_search.restart();
    layOut();
    updateSince(before);
}

void PreviewView::setFolder(const QString& folder)
{
    m_content.sources().setFolder(folder);
}

void PreviewView::setZoom(int percent)
{
    percent = std::clamp(percent, narrowestZoom, widestZoom);
    if (percent == m_zoom)
        return;
    m_zoom = percent;
    restyle();
    Q_EMIT zoomChanged(percent);
}

void PreviewView::restyle()
{
    rebuildStyle();
    layOut();
    viewport()->update();
}

void PreviewView::rebuildStyle()
{
    m_content.setStyle(nullptr, 0); // Boxes refer to the style: they go first.
    m_style = std::make_unique<PreviewStyle>(this, m_zoom);
    m_content.setStyle(m_style.get(), pageWidth());
    verticalScrollBar()->setSingleStep(static_cast<int>(m_style->em * 2.2));
}

double PreviewView::pageWidth() const
{
    const double room = viewport()->width() - 2 * m_style->pagePadding();
    return std::floor(std::clamp(room, m_style->em * 8, m_style->columnWidth()));
}

double PreviewView::pageLeft() const
{
    return std::floor(std::max(m_style->pagePadding(), (viewport()->width() - pageWidth()) / 2));
}

void PreviewView::resizeEvent(QResizeEvent* event)
{
    if (event->size().width() != event->oldSize().width())
        m_content.setStyle(m_style.get(), pageWidth());
    layOut();
}

void PreviewView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    const auto type = event->type();
    if (m_style && (type == QEvent::PaletteChange || type == QEvent::FontChange || type == QEvent::StyleChange))
        restyle();
    if (type == QEvent::ActivationChange && isActiveWindow()) // Who comes back may have drawn something elsewhere.
        m_content.sources().checkPictures();
}

void PreviewView::layOut()
{
    layOutFrom(m_anchor);
    dropLinkOutOfView();
    const std::size_t margin = 8; // Passages kept on both sides of what is seen.
    const std::size_t first = m_shown.empty() ? m_anchor.item : m_shown.front().item;
    const std::size_t last = m_shown.empty() ? m_anchor.item : m_shown.back().item;
    if (m_content.counts().layouts > static_cast<int>(last - first + 4 * margin))
        m_content.trim(first > margin ? first - margin : 0, last + margin + 1);
    updateScrollBar();
}

// The height of a block with the margin above it; of the whole passage where it is not
// rendered yet.
double PreviewView::placeHeight(const Anchor& anchor)
{
    PassageLayout* layout = m_content.layout(anchor.item);
    if (!layout)
        return m_content.height(anchor.item);
    if (anchor.block >= layout->size())
        return 0;
    layout->box(anchor.block);
    m_content.noteHeight(anchor.item);
    return layout->margin(anchor.block) + layout->boxHeight(anchor.block);
}

bool PreviewView::stepUp(Anchor& anchor, double& y)
{
    if (anchor.block > 0) {
        --anchor.block;
    } else {
        if (anchor.item == 0)
            return false;
        --anchor.item;
        const PassageLayout* layout = m_content.layout(anchor.item);
        anchor.block = layout && layout->size() > 0 ? layout->size() - 1 : 0;
    }
    y -= placeHeight(anchor);
    return true;
}

void PreviewView::layOutFrom(Anchor anchor)
{
    const double bottom = viewport()->height();
    const double padding = m_style->pagePadding() * 1.5;
    for (int pass = 0; pass < 2; ++pass) {
        m_shown.clear();
        if (m_content.size() == 0) {
            m_anchor = {};
            return;
        }
        anchor.item = std::min(anchor.item, m_content.size() - 1);
        if (const PassageLayout* layout = m_content.layout(anchor.item); layout && anchor.block >= layout->size()) {
            anchor.block = layout->size() > 0 ? layout->size() - 1 : 0;
            anchor.offset = 0;
        }
        double y = -anchor.offset;
        while (y > 0 && stepUp(anchor, y)) {
        }
        y = std::min(y, 0.0);
        std::optional<Anchor> top;
        std::size_t item = anchor.item;
        for (std::size_t block = anchor.block; item < m_content.size() && y < bottom; ++item, block = 0) {
            const PassageLayout* layout = m_content.layout(item);
            const std::size_t count = layout ? layout->size() : 1;
            for (; block < count && y < bottom; ++block) {
                const double height = placeHeight({item, block, 0});
                if (!top && y + height > 0)
                    top = Anchor{item, block, -y};
                if (layout && y + height > 0)
                    m_shown.push_back({item, block, y + layout->margin(block)});
                y += height;
            }
        }
        m_anchor = top.value_or(anchor);
        const double blank = bottom - (y + padding);
        if (item < m_content.size() || blank <= 0 || pass > 0)
            return;
        anchor = m_anchor; // There is room below the end: the text comes down.
        anchor.offset -= blank;
    }
}

void PreviewView::updateScrollBar()
{
    const double padding = m_style->pagePadding() * 1.5;
    const double height = m_content.size() > 0 ? m_content.top(m_content.size()) + padding : 0;
    double value = 0;
    if (m_content.size() > 0) {
        value = m_content.top(m_anchor.item) + m_anchor.offset;
        if (const PassageLayout* layout = m_content.existingLayout(m_anchor.item);
            layout && m_anchor.block < layout->size())
            value += layout->boxTop(m_anchor.block) - layout->margin(m_anchor.block);
    }
    m_settingBar = true;
    QScrollBar* bar = verticalScrollBar();
    bar->setPageStep(viewport()->height());
    bar->setRange(0, static_cast<int>(std::max(0.0, std::ceil(height) - viewport()->height())));
    bar->setValue(static_cast<int>(std::lround(value)));
    m_settingBar = false;
}

void PreviewView::scrollContentsBy(int /*dx*/, int /*dy*/)
{
    if (m_settingBar)
        return;
    m_awaited.reset();
    anchorAtValue(verticalScrollBar()->value());
    layOut();
    viewport()->update();
    Q_EMIT scrolled();
}

void PreviewView::anchorAtValue(double value)
{
    if (m_content.size() == 0)
        return;
    m_anchor = {m_content.itemAt(value), 0, 0};
    double inItem = value - m_content.top(m_anchor.item);
    if (const PassageLayout* layout = m_content.existingLayout(m_anchor.item); layout && layout->size() > 0) {
        m_anchor.block = layout->blockAt(inItem);
        inItem -= layout->boxTop(m_anchor.block) - layout->margin(m_anchor.block);
    }
    m_anchor.offset = inItem;
}

void PreviewView::revealPosition(const PreviewPosition& position)
{
    PassageLayout* layout = m_content.layout(position.item);
    if (!layout || position.block >= layout->size())
        return;
    const QRectF place = layout->box(position.block).rectOf(position.offset);
    const double height = viewport()->height();
    for (const Shown& shown : m_shown) {
        const QRectF seen = place.translated(0, shown.top);
        if (shown.item == position.item && shown.block == position.block && seen.top() >= 0 && seen.bottom() <= height)
            return;
    }
    m_anchor = {position.item, position.block, layout->margin(position.block) + place.top() - height * 0.35};
    layOut();
    viewport()->update();
}

} // namespace quoin
