// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/preview/preview_search.h"

#include "models/rendering/sought_text.h"
#include "ui/preview/preview_content.h"

#include <QElapsedTimer>

#include <algorithm>

namespace quoin {

namespace {

constexpr qint64 sliceMilliseconds = 8;
constexpr std::size_t mostMatches = 100'000;

} // namespace

PreviewSearch::PreviewSearch(PreviewContent& content, QObject* parent) : QObject(parent), m_content(content)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PreviewSearch::slice);
}

void PreviewSearch::setText(const QString& text, const PreviewPosition& from)
{
    m_text = text;
    m_from = from;
    restart();
}

void PreviewSearch::restart()
{
    m_matches.clear();
    m_current.reset();
    m_nextItem = 0;
    m_end = m_text.isEmpty() ? 0 : m_content.size();
    if (isFinished())
        m_timer.stop();
    else
        m_timer.start(0);
    Q_EMIT changed();
}

void PreviewSearch::slice()
{
    QElapsedTimer clock;
    clock.start();
    m_end = std::min(m_end, m_content.size());
    while (!isFinished() && clock.elapsed() < sliceMilliseconds)
        searchItem(m_nextItem++);
    if (m_matches.size() > mostMatches)
        m_nextItem = m_end;
    if (!m_current) {
        const auto next = std::find_if(m_matches.begin(), m_matches.end(),
                                       [this](const Match& match) { return match.begin >= m_from; });
        if (next != m_matches.end())
            choose(static_cast<std::size_t>(next - m_matches.begin()));
        else if (isFinished() && !m_matches.empty())
            choose(0);
    }
    if (!isFinished())
        m_timer.start(0);
    Q_EMIT changed();
}

void PreviewSearch::searchItem(std::size_t item)
{
    const RenderedPassagePtr rendered = m_content.renderedNow(item);
    for (std::size_t block = 0; block < rendered->blocks.size(); ++block) {
        for (const auto& [begin, end] : SoughtText(rendered->blocks[block]).find(m_text))
            m_matches.push_back({{item, block, begin}, end - begin});
    }
}

void PreviewSearch::choose(std::size_t index)
{
    m_current = index;
    m_from = m_matches[index].begin;
    Q_EMIT currentChanged(m_from);
}

void PreviewSearch::step(bool forward)
{
    if (m_matches.empty())
        return;
    const std::size_t count = m_matches.size();
    if (!m_current)
        choose(forward ? 0 : count - 1);
    else
        choose(forward ? (*m_current + 1) % count : (*m_current + count - 1) % count);
    Q_EMIT changed();
}

std::vector<std::pair<int, int>> PreviewSearch::in(std::size_t item, std::size_t block) const
{
    std::vector<std::pair<int, int>> found;
    auto match = std::lower_bound(m_matches.begin(), m_matches.end(), PreviewPosition{item, block, 0},
                                  [](const Match& m, const PreviewPosition& at) { return m.begin < at; });
    for (; match != m_matches.end() && match->begin.item == item && match->begin.block == block; ++match)
        found.emplace_back(match->begin.offset, match->begin.offset + match->length);
    return found;
}

} // namespace quoin
