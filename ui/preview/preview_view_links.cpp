// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
// Links by keyboard: from one to the next of those in view, and following it.
#include "models/rendering/block_text.h"
#include "ui/preview/picture_words.h"
#include "ui/preview/preview_view.h"
#include "ui/theme/plain_tip.h"

#include <QToolTip>

#include <algorithm>

namespace quoin {

namespace {

LinkTarget targetOf(const BlockLink& link)
{
    return {link.target, link.title, link.picture};
}

} // namespace

std::vector<PreviewView::PlacedLink> PreviewView::linksInView()
{
    std::vector<PlacedLink> links;
    for (const Shown& shown : m_shown) {
        PassageLayout* layout = m_content.existingLayout(shown.item);
        if (layout == nullptr || shown.block >= layout->size())
            continue;
        for (BlockLink& link : linksIn(layout->rendered().blocks[shown.block])) {
            const PreviewPosition at{shown.item, shown.block, link.begin};
            if (isInView(at))
                links.push_back({at, std::move(link)});
        }
    }
    return links;
}

// Where the letter at a position stands in the viewport, if its block is laid out there.
std::optional<QRectF> PreviewView::placeOfPosition(const PreviewPosition& position) const
{
    for (const Shown& shown : m_shown) {
        PassageLayout* layout = m_content.existingLayout(shown.item);
        if (shown.item == position.item && shown.block == position.block && layout && shown.block < layout->size())
            return layout->box(shown.block)
                .rectOf(position.offset)
                .translated(pageLeft() + layout->indent(shown.block), shown.top);
    }
    return std::nullopt;
}

bool PreviewView::isInView(const PreviewPosition& position) const
{
    const auto place = placeOfPosition(position);
    return place && place->top() < viewport()->height() && place->bottom() > 0;
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
    if (m_link) // As the mouse's pointer does.
        QToolTip::showText(viewport()->mapToGlobal(placeOfPosition(m_link->at)->bottomLeft().toPoint()),
                           plainTip(linkHint(targetOf(m_link->link), m_content.sources())), viewport());
    return m_link.has_value();
}

// What the reader has scrolled away from is no longer where he is: Enter does not follow it, and Tab begins anew.
void PreviewView::dropLinkOutOfView()
{
    if (m_link && !isInView(m_link->at))
        setLink({});
}

void PreviewView::setLink(std::optional<PlacedLink> link)
{
    if (!link && !m_link)
        return;
    m_link = std::move(link);
    if (!m_link)
        QToolTip::hideText();
    setAccessibleDescription(m_link ? spokenLink(m_link->link) : QString());
    viewport()->update();
}

QString PreviewView::spokenLink(const BlockLink& link) const
{
    const QString words = link.title.isEmpty() ? tr("Link to %1").arg(link.target)
                                               : tr("Link to %1, title: %2").arg(link.target, link.title);
    const auto state = m_content.sources().knownState(link.picture);
    const bool isRefused =
        state != BlockSources::Picture::State::Shown && state != BlockSources::Picture::State::Loading;
    return isRefused ? tr("%1. %2").arg(words, pictureSentence(state, link.picture)) : words;
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
