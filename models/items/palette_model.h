// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/items/fuzzy_match.h"
#include "models/items/palette_entry.h"
#include "models/search/search_text.h"

#include <QAbstractListModel>
#include <QStringList>

#include <memory>
#include <optional>

namespace quoin {

/// The list of a command palette: of all that can be gone to what fits the typed text,
/// the best first, then the lines of the document that hold it. Knows no widget; whoever
/// shows it asks for an entry and goes there.
///
/// Ranking: how the words fit (whole, prefix, start of a word, inside, initials,
/// scattered), then what was chosen lately, then the kind, then how early and how much
/// of the title. Words may also stand in the context ("returns purpose"). With nothing
/// typed: what was chosen lately, then sections, items and actions. A `>` at the front
/// keeps to actions.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { KindRole = Qt::UserRole, ContextRole, MethodRole, IconRole, KeysRole, LineRole, EmptyRole, HitsRole };

    explicit PaletteModel(QObject* parent = nullptr);

    void setEntries(PaletteEntries entries);
    /// The document to look for text in; null for none. Read when something is typed.
    void setSpec(const SpecPtr& spec);
    void setTyped(const QString& typed);

    /// Keys of entries, the latest first.
    [[nodiscard]] QStringList recent() const { return m_recent; }
    void setRecent(const QStringList& keys) { m_recent = keys; }
    void addRecent(const PaletteEntry& entry);

    [[nodiscard]] const PaletteEntry& entryAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    struct Folded {
        FoldedText title;
        FoldedText context;
    };
    struct Ranked {
        qint64 rank = 0;
        int entry = 0;
    };
    void rankAll(const QString& words, bool onlyActions);
    [[nodiscard]] std::optional<qint64> rankOf(const FuzzyPattern& pattern, std::size_t entry) const;
    void findText(const QString& typed);

    PaletteEntries m_entries;
    std::vector<Folded> m_folded;
    std::vector<int> m_recentPlace; ///< Of each entry among the recent ones.
    QStringList m_recent;
    QString m_typed;
    std::vector<Ranked> m_ranked;
    PaletteEntries m_text;
    SpecPtr m_spec;
    std::optional<SearchText> m_searchText; ///< Of m_spec, once something was typed.
};

} // namespace quoin
