// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/palette_model.h"

#include <QHash>

#include <algorithm>

namespace quoin {

namespace {

constexpr std::size_t mostShown = 200; // Nobody reads on; typing one more letter is quicker.
constexpr int mostText = 30;
constexpr int mostRecent = 20;
constexpr qsizetype leastForText = 2;
constexpr qsizetype mostAround = 120;

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

qint64 rankFrom(int fit, int recentPlace, PaletteEntry::Kind kind, int cost)
{
    return ((static_cast<qint64>(fit) * 64 + std::min(recentPlace, 63)) * 8 + orderOf(kind)) * 100'000
        + std::min(cost, 99'999);
}

bool endsLine(QChar c)
{
    return c == u'\n' || c == u'\r';
}

} // namespace

PaletteModel::PaletteModel(QObject* parent) : QAbstractListModel(parent) {}

void PaletteModel::setEntries(PaletteEntries entries)
{
    m_entries = std::move(entries);
    m_folded.clear();
    m_folded.reserve(m_entries.size());
    QHash<QString, int> places;
    for (int i = 0; i < m_recent.size(); ++i)
        places.insert(m_recent[i], i);
    m_recentPlace.clear();
    m_recentPlace.reserve(m_entries.size());
    QString context;
    FoldedText folded;
    for (const PaletteEntry& entry : m_entries) {
        const QString title = entry.method.isEmpty() ? entry.title : entry.method + u' ' + entry.title;
        if (entry.context != context || m_folded.empty()) { // Fields of one item share theirs.
            context = entry.context;
            folded = FoldedText(context);
        }
        m_folded.push_back({FoldedText(title), folded});
        m_recentPlace.push_back(places.isEmpty() ? mostRecent : places.value(entry.key(), mostRecent));
    }
    setTyped(m_typed);
}

void PaletteModel::setSpec(const SpecPtr& spec)
{
    m_spec = spec;
    m_searchText.reset();
}

void PaletteModel::setTyped(const QString& typed)
{
    beginResetModel();
    m_typed = typed;
    m_ranked.clear();
    m_text.clear();
    const bool onlyActions = typed.startsWith(u'>');
    rankAll(onlyActions ? typed.mid(1) : typed, onlyActions);
    if (!onlyActions)
        findText(typed.simplified());
    endResetModel();
}

// Every word must fit; how well is said by the one that fits worst, or by all that is
// typed taken together where that fits better ("api design").
std::optional<qint64> PaletteModel::rankOf(const FuzzyPattern& pattern, std::size_t entry) const
{
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
    return rankFrom(worst, m_recentPlace[entry], m_entries[entry].kind, cost);
}

void PaletteModel::rankAll(const QString& words, bool onlyActions)
{
    const FuzzyPattern pattern(words);
    const bool nothing = pattern.isEmpty();
    if (nothing && !words.trimmed().isEmpty())
        return; // Nothing but accents and the like: no word to look for.
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const PaletteEntry& entry = m_entries[i];
        if (onlyActions && entry.kind != PaletteEntry::Kind::Action)
            continue;
        if (nothing) {
            const bool lately = m_recentPlace[i] < mostRecent;
            if (lately || onlyActions || entry.kind != PaletteEntry::Kind::Field)
                m_ranked.push_back({rankFrom(0, m_recentPlace[i], entry.kind, 0), static_cast<int>(i)});
        } else if (const auto rank = rankOf(pattern, i)) {
            m_ranked.push_back({*rank, static_cast<int>(i)});
        }
    }
    const auto better = [](const Ranked& a, const Ranked& b) {
        return a.rank != b.rank ? a.rank < b.rank : a.entry < b.entry;
    };
    const std::size_t shown = std::min(m_ranked.size(), mostShown);
    std::partial_sort(m_ranked.begin(), m_ranked.begin() + static_cast<std::ptrdiff_t>(shown), m_ranked.end(), better);
    m_ranked.resize(shown);
}

void PaletteModel::findText(const QString& typed)
{
    if (m_spec == nullptr || typed.size() < leastForText)
        return;
    if (!m_searchText)
        m_searchText.emplace(m_spec->document());
    const QString& text = m_searchText->text();
    qsizetype from = 0;
    while (static_cast<int>(m_text.size()) < mostText) {
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
        entry.range = m_searchText->bytesOf(at, at + typed.size());
        entry.line = static_cast<int>(m_spec->document().lineAt(entry.range.begin)) + 1;
        m_text.push_back(std::move(entry));
        from = end; // One per line.
    }
}

void PaletteModel::addRecent(const PaletteEntry& entry)
{
    if (entry.kind == PaletteEntry::Kind::Text)
        return; // The next edit moves it.
    m_recent.removeAll(entry.key());
    m_recent.prepend(entry.key());
    if (m_recent.size() > mostRecent)
        m_recent.resize(mostRecent);
}

const PaletteEntry& PaletteModel::entryAt(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    return at < m_ranked.size() ? m_entries[static_cast<std::size_t>(m_ranked[at].entry)]
                                : m_text[at - m_ranked.size()];
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ranked.size() + m_text.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const PaletteEntry& entry = entryAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.title;
    case Qt::AccessibleTextRole: {
        QStringList spoken{entry.method.isEmpty() ? entry.title : entry.method + u' ' + entry.title};
        for (const QString& more : {entry.context, entry.keys}) {
            if (!more.isEmpty())
                spoken.append(more);
        }
        return spoken.join(QStringLiteral(", "));
    }
    case KindRole:
        return static_cast<int>(entry.kind);
    case ContextRole:
        return entry.context;
    case MethodRole:
        return entry.method;
    case IconRole:
        return entry.icon;
    case KeysRole:
        return entry.keys;
    case LineRole:
        return entry.line;
    case EmptyRole:
        return entry.empty;
    case HitsRole: {
        QVariantList hits;
        const FuzzyPattern pattern(m_typed.startsWith(u'>') ? m_typed.mid(1) : m_typed);
        if (entry.kind == PaletteEntry::Kind::Text) {
            const qsizetype at = entry.title.indexOf(m_typed.simplified(), 0, Qt::CaseInsensitive);
            for (qsizetype i = 0; at >= 0 && i < m_typed.simplified().size(); ++i)
                hits.append(at + i);
            return hits;
        }
        for (const qsizetype at : pattern.charactersIn(entry.title))
            hits.append(at);
        return hits;
    }
    default:
        return {};
    }
}

} // namespace quoin
