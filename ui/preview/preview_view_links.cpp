// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
// Links by keyboard: from one to the next of those in view, and following it.
#include "models/rendering/block_text.h"
#include "ui/preview/preview_view.h"

#include <algorithm>

namespace quoin {

std::vector<PreviewView::PlacedLink> PreviewView::linksInView()
{
    std::vector<PlacedLink> links;
    for (const Shown& shown : m_shown) {
        PassageLayout* layout = m_content.existingLayout(shown.item);
        if (layout == nullptr || shown.block >= layout->size())
            continue;
        for (BlockLink& link : linksIn(layout->rendered().blocks[shown.block])) {
            const QRectF place = layout->box(shown.block).rectOf(link.begin).translated(0, shown.top);
            if (place.top() < viewport()->height() && place.bottom() > 0)
                links.push_back({{shown.item, shown.block, link.begin}, std::move(link)});
        }
    }
    return links;
}

bool PreviewView::stepLink(bool forward)
{
    const std::vector<PlacedLink> links = linksInView();
    const auto here = std::find_if(links.begin(), links.end(),
                                   [this](const PlacedLink& link) { return m_link && link.at == m_link->at; });
    std::optional<PlacedLink> next;
    if (here == links.end() && !links.empty())
        next = forward ? links.front() : links.back();
    else if (forward && here != links.end() && here + 1 != links.end())
        next = *(here + 1);
    else if (!forward && here != links.end() && here != links.begin())
        next = *(here - 1);
    setLink(std::move(next));
    return m_link.has_value();
}

void PreviewView::setLink(std::optional<PlacedLink> link)
{
    if (!link && !m_link)
        return;
    m_link = std::move(link);
    setAccessibleDescription(m_link ? tr("Link to %1").arg(m_link->link.target) : QString());
    viewport()->update();
}

bool PreviewView::followLink()
{
    if (!m_link)
        return false;
    const QString target = m_link->link.target;
    Q_EMIT linkActivated(target);
    return true;
}

// Tab goes from link to link, and on to the next pane behind the last one in view.
bool PreviewView::focusNextPrevChild(bool next)
{
    return stepLink(next) || QAbstractScrollArea::focusNextPrevChild(next);
}

} // namespace quoin
