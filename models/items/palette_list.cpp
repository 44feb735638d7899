// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/palette_list.h"

#include <QHash>

#include <algorithm>

namespace quoin {

namespace {

constexpr std::size_t mostShown = 200; // Nobody reads on; typing one more letter is quicker.
constexpr std::size_t mostText = 30;
constexpr int notLately = 63;
constexpr qsizetype leastForText = 2;
constexpr qsizetype mostAround = 120;
constexpr std::size_t asksEvery = 1024; // Entries between two questions whether anybody still waits.

// What comes first where two fit alike.
int orderOf(PaletteEntry::Kind kind)
{
    switch (kind) {
    case PaletteEntry::Kind::Section:
        return 0;
    case PaletteEntry::Kind::Item:
        return 1;
    case PaletteEntry::Kind::Action:
        return 2;
    case PaletteEntry::Kind::Field:
        return 3;
    case PaletteEntry::Kind::Text:
        return 4;
    }
    return 4;
}

bool endsLine(QChar c)
{
    return c == u'\n' || c == u'\r';
}

} // namespace

/// A query made ready to be asked of very many entries.
class PaletteList::Ranking {
public:
    explicit Ranking(const PaletteQuery& query) : m_pattern(query.words()), m_onlyActions(query.onlyActions())
    {
        m_hopeless = m_pattern.isEmpty() && !query.words().trimmed().isEmpty();
        for (int i = 0; i < query.recent.size(); ++i)
            m_recent.insert(query.recent[i], std::min(i, notLately));
    }

    [[nodiscard]] const FuzzyPattern& pattern() const { return m_pattern; }
    /// Nothing but accents and the like was typed: no word to look for.
    [[nodiscard]] bool isHopeless() const { return m_hopeless; }
    [[nodiscard]] bool leavesOut(const PaletteEntry& entry) const
    {
        if (m_onlyActions)
            return entry.kind != PaletteEntry::Kind::Action;
        return m_pattern.isEmpty() && entry.kind == PaletteEntry::Kind::Field && recentPlace(entry) == notLately;
    }
    [[nodiscard]] qint64 rank(const PaletteEntry& entry, int fit, int cost) const
    {
        return ((static_cast<qint64>(fit) * (notLately + 1) + recentPlace(entry)) * 8 + orderOf(entry.kind)) * 100'000
            + std::min(cost, 99'999);
    }

private:
    [[nodiscard]] int recentPlace(const PaletteEntry& entry) const
    {
        return m_recent.isEmpty() ? notLately : m_recent.value(entry.key(), notLately);
    }

    FuzzyPattern m_pattern;
    bool m_onlyActions = false;
    bool m_hopeless = false;
    QHash<QString, int> m_recent;
};

PaletteList::PaletteList(PaletteEntries entries) : m_entries(std::move(entries))
{
    m_folded.reserve(m_entries.size());
    QString context;
    FoldedText folded;
    for (const PaletteEntry& entry : m_entries) {
        const QString title = entry.method.isEmpty() ? entry.title : entry.method + u' ' + entry.title;
        if (entry.context != context || m_folded.empty()) { // Fields of one item share theirs.
            context = entry.context;
            folded = FoldedText(context);
        }
        m_folded.push_back({FoldedText(title), folded});
    }
}

// Every word must fit; how well is said by the one that fits worst, or by all that is
// typed taken together where that fits better ("api design").
std::optional<qint64> PaletteList::rankOf(const Ranking& ranking, std::size_t entry) const
{
    const FuzzyPattern& pattern = ranking.pattern();
    const Folded& folded = m_folded[entry];
    int worst = 0;
    int cost = 0;
    for (std::size_t word = 0; word < pattern.wordCount(); ++word) {
        const auto title = pattern.fitOf(word, folded.title);
        if (title && title->kind <= FitKind::Inside) {
            worst = std::max(worst, static_cast<int>(title->kind));
            cost += title->cost;
            continue;
        }
        // A single word means the thing itself, not all that stands in it.
        const auto context = pattern.wordCount() > 1 ? pattern.fitOf(word, folded.context) : std::nullopt;
        if (context && context->kind <= FitKind::Inside) {
            worst = std::max(worst, static_cast<int>(FitKind::Inside));
            cost += 200 + context->cost;
        } else if (title) {
            worst = std::max(worst, static_cast<int>(title->kind));
            cost += title->cost;
        } else {
            return std::nullopt;
        }
    }
    if (pattern.wordCount() > 1) {
        const auto all = pattern.fitOfAll(folded.title);
        if (all && all->kind <= FitKind::Inside && static_cast<int>(all->kind) <= worst) {
            worst = static_cast<int>(all->kind);
            cost = all->cost;
        }
    }
    return ranking.rank(m_entries[entry], worst, cost);
}

PaletteEntries PaletteList::best(const std::vector<const PaletteList*>& lists, const PaletteQuery& query,
                                 const IsWanted& isWanted)
{
    const Ranking ranking(query);
    if (ranking.isHopeless())
        return {};
    std::vector<Ranked> fitting;
    std::size_t order = 0;
    for (const PaletteList* list : lists) {
        for (std::size_t i = 0; i < list->m_entries.size(); ++i, ++order) {
            if (order % asksEvery == 0 && isWanted && !isWanted())
                return {};
            const PaletteEntry& entry = list->m_entries[i];
            if (ranking.leavesOut(entry))
                continue;
            if (const auto rank = list->rankOf(ranking, i))
                fitting.push_back({*rank, order, &entry});
        }
    }
    const std::size_t shown = std::min(fitting.size(), mostShown);
    std::partial_sort(
        fitting.begin(), fitting.begin() + static_cast<std::ptrdiff_t>(shown), fitting.end(),
        [](const Ranked& a, const Ranked& b) { return a.rank != b.rank ? a.rank < b.rank : a.order < b.order; });
    fitting.resize(shown);
    PaletteEntries entries;
    entries.reserve(shown);
    for (const Ranked& ranked : fitting)
        entries.push_back(*ranked.entry);
    return entries;
}

PaletteEntries linesThatHold(const PaletteQuery& query, const SearchText& searched, const Document& document)
{
    PaletteEntries lines;
    const QString typed = query.typed.simplified();
    if (query.onlyActions() || typed.size() < leastForText)
        return lines;
    const QString& text = searched.text();
    qsizetype from = 0;
    while (lines.size() < mostText) {
        const qsizetype at = text.indexOf(typed, from, Qt::CaseInsensitive);
        if (at < 0)
            break;
        qsizetype begin = at;
        while (begin > 0 && !endsLine(text[begin - 1]) && at - begin < mostAround)
            --begin;
        qsizetype end = at + typed.size();
        while (end < text.size() && !endsLine(text[end]) && end - at < mostAround)
            ++end;
        PaletteEntry entry;
        entry.kind = PaletteEntry::Kind::Text;
        entry.title = text.mid(begin, end - begin).simplified();
        entry.range = searched.bytesOf(at, at + typed.size());
        entry.line = static_cast<int>(document.lineAt(entry.range.begin)) + 1;
        lines.push_back(std::move(entry));
        from = end; // One per line.
    }
    return lines;
}

} // namespace quoin
