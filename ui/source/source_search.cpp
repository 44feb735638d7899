// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/source/source_search.h"

#include "ui/source/byte_text.h"
#include "ui/source/source_text.h"

#include <QTextBlock>
#include <QTextDocument>

namespace quoin {

std::vector<FoundText> findAll(const QTextDocument& document, const SearchWish& wish, std::size_t most)
{
    std::vector<FoundText> found;
    if (wish.text.isEmpty())
        return found;
    const Qt::CaseSensitivity sensitivity = wish.caseSensitive ? Qt::CaseSensitive : Qt::CaseInsensitive;
    for (QTextBlock block = document.begin(); block.isValid() && found.size() < most; block = block.next()) {
        const QString text = block.text();
        for (qsizetype at = text.indexOf(wish.text, 0, sensitivity); at >= 0; at = text.indexOf(wish.text, at + wish.text.size(), sensitivity)) {
            const int begin = block.position() + static_cast<int>(at);
            found.push_back({begin, begin + static_cast<int>(wish.text.size())});
        }
    }
    return found;
}

Splices replacements(const SourceText& source, const std::vector<FoundText>& found, const QString& replacement)
{
    Splices splices;
    const std::string bytes = byte_text::encoded(replacement);
    for (const FoundText& place : found)
        splices.push_back({{source.byteAt(place.begin), source.byteAt(place.end)}, bytes});
    return splices;
}

} // namespace quoin
