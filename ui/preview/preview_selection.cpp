// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/preview/preview_selection.h"

#include "ui/preview/preview_content.h"

#include <QMimeData>

namespace quoin {

void PreviewSelection::start(const PreviewPosition& at)
{
    m_anchor = at;
    m_cursor = at;
    m_isSet = true;
}

void PreviewSelection::extend(const PreviewPosition& to)
{
    if (!m_isSet)
        start(to);
    m_cursor = to;
}

void PreviewSelection::set(const PreviewPosition& begin, const PreviewPosition& end)
{
    m_anchor = begin;
    m_cursor = end;
    m_isSet = true;
}

bool PreviewSelection::contains(const PreviewPosition& position) const
{
    return isSet() && begin() <= position && position < end();
}

std::pair<int, int> PreviewSelection::partOf(std::size_t item, std::size_t block, int length) const
{
    if (!isSet())
        return {0, 0};
    const PreviewPosition first = begin();
    const PreviewPosition last = end();
    const std::pair here{item, block};
    const std::pair firstBlock{first.item, first.block};
    const std::pair lastBlock{last.item, last.block};
    if (here < firstBlock || here > lastBlock)
        return {0, 0};
    const int from = here == firstBlock ? std::min(first.offset, length) : 0;
    const int to = here == lastBlock ? std::min(last.offset, length) : length;
    return {from, std::max(from, to)};
}

void PreviewSelection::follow(const ListChange& change)
{
    if (!m_isSet || (change.removed == 0 && change.added == 0))
        return;
    const std::size_t behind = change.first + change.removed;
    if (end().item < change.first)
        return;
    if (begin().item < behind) {
        clear();
        return;
    }
    m_anchor.item = m_anchor.item - change.removed + change.added;
    m_cursor.item = m_cursor.item - change.removed + change.added;
}

template <typename Writer>
auto PreviewSelection::written(PreviewContent& content, Writer writer) const
{
    std::vector<RenderedPassagePtr> owners;
    std::vector<BlockPart> parts;
    for (std::size_t item = begin().item; item <= end().item && item < content.size(); ++item) {
        owners.push_back(content.renderedNow(item));
        const auto& blocks = owners.back()->blocks;
        for (std::size_t block = 0; block < blocks.size(); ++block) {
            const std::pair here{item, block};
            if (here < std::pair{begin().item, begin().block} || here > std::pair{end().item, end().block})
                continue;
            const auto [from, to] = partOf(item, block, static_cast<int>(flatText(blocks[block]).size()));
            if (from < to || blocks[block].kind == RenderKind::Rule)
                parts.push_back({&blocks[block], from, to});
        }
    }
    return writer(parts);
}

QString PreviewSelection::text(PreviewContent& content) const
{
    return isSet() ? written(content, [](const std::vector<BlockPart>& parts) { return plainText(parts); }) : QString();
}

std::unique_ptr<QMimeData> PreviewSelection::mimeData(PreviewContent& content) const
{
    return written(content, [](const std::vector<BlockPart>& parts) {
        auto data = std::make_unique<QMimeData>();
        data->setText(plainText(parts));
        data->setHtml(htmlText(parts));
        return data;
    });
}

} // namespace quoin
