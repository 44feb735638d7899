// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/palette_model.h"

#include <iterator>
#include <utility>

namespace quoin {

namespace {

constexpr int mostRecent = 20;
constexpr std::size_t offeredAtOnce = std::size_t{256} * 1024; // Bytes: with ten thousand entries some 25 ms.

} // namespace

PaletteModel::Subject::Subject(const SpecPtr& revision)
    : spec(revision)
    , list(paletteEntriesOf(*revision))
    , text(revision->document())
{}

PaletteModel::PaletteModel(QObject* parent)
    : QAbstractListModel(parent)
    , m_others(std::make_shared<const PaletteList>())
    , m_preparing([this](SubjectPtr subject) {
        m_subject = std::move(subject);
        rank();
    })
    , m_ranking([this](PaletteEntries rows) { show(std::move(rows)); })
{}

PaletteModel::~PaletteModel() = default;

bool PaletteModel::isLong() const
{
    return m_spec != nullptr && m_spec->document().size() > offeredAtOnce;
}

void PaletteModel::offer(const SpecPtr& spec, PaletteEntries others)
{
    m_preparing.cancel();
    if (isLong())
        releaseElsewhere(std::move(m_subject));
    m_subject = nullptr;
    m_spec = spec;
    m_others = std::make_shared<const PaletteList>(std::move(others));
    m_typed.clear();
    if (isLong())
        m_preparing.start([spec](const auto&) { return std::make_shared<const Subject>(spec); });
    else if (spec != nullptr)
        m_subject = std::make_shared<const Subject>(spec);
    rank();
}

void PaletteModel::setTyped(const QString& typed)
{
    m_typed = typed;
    rank();
}

bool PaletteModel::isRanking() const
{
    return !PaletteQuery{m_typed, {}}.onlyActions() && (m_preparing.isRunning() || m_ranking.isRunning());
}

// What stands in no document is little: nobody has to wait for it.
void PaletteModel::rank()
{
    m_ranking.cancel();
    const PaletteQuery query{m_typed, m_recent};
    if (m_subject == nullptr || query.onlyActions()) {
        show(PaletteList::best({m_others.get()}, query));
        return;
    }
    const auto run = [subject = m_subject, others = m_others, query](const std::function<bool()>& isWanted) {
        PaletteEntries rows = PaletteList::best({&subject->list, others.get()}, query, isWanted);
        if (isWanted && !isWanted())
            return rows;
        PaletteEntries lines = linesThatHold(query, subject->text, subject->spec->document());
        std::move(lines.begin(), lines.end(), std::back_inserter(rows));
        return rows;
    };
    if (isLong())
        m_ranking.start(run);
    else
        show(run({}));
}

void PaletteModel::show(PaletteEntries rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
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

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
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
        const QString typed = m_typed.simplified();
        if (entry.kind == PaletteEntry::Kind::Text) {
            const qsizetype at = entry.title.indexOf(typed, 0, Qt::CaseInsensitive);
            for (qsizetype i = 0; at >= 0 && i < typed.size(); ++i)
                hits.append(at + i);
            return hits;
        }
        const FuzzyPattern pattern(PaletteQuery{m_typed, {}}.words());
        for (const qsizetype at : pattern.charactersIn(entry.title))
            hits.append(at);
        return hits;
    }
    default:
        return {};
    }
}

} // namespace quoin
