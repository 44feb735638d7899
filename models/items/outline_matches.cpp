// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/outline_matches.h"

#include "models/items/outline_node.h"

#include <algorithm>

namespace quoin {

bool holdsAll(const QString& method, const QString& title, const QStringList& words)
{
    const QString text = method + QLatin1Char(' ') + title;
    return std::all_of(words.begin(), words.end(),
                       [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

OutlineMatches matchesInOutline(const Spec& spec, const QStringList& words, std::size_t most,
                                const std::function<bool()>& isWanted)
{
    constexpr std::size_t asksEvery = 256; // Entries.
    OutlineMatches matches;
    matches.words = words;
    std::size_t lines = 0;
    for (std::size_t i = 0; i < spec.entries().size() && !matches.more; ++i) {
        if (i % asksEvery == 0 && isWanted && !isWanted())
            break;
        const std::unique_ptr<OutlineNode> node = outlineEntry(spec, i);
        node->makeItems();
        std::vector<std::size_t> items;
        for (std::size_t item = 0; item < node->children.size(); ++item) {
            const OutlineLine& line = *node->children[item]->line;
            if (holdsAll(line.method, line.title, words))
                items.push_back(item);
        }
        const std::size_t own = holdsAll(node->line->method, node->line->title, words) ? 1 : 0;
        if (own + items.size() == 0)
            continue;
        lines += own + items.size();
        matches.more = lines > most;
        if (!matches.more)
            matches.entries.emplace(i, std::move(items));
    }
    return matches;
}

} // namespace quoin
