// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/items/outline_matches.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace quoin {

class OutlineModel;

/// The lines of an outline that contain the typed words, with the sections they stand in.
class OutlineFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    OutlineFilter(OutlineModel* outline, QObject* parent);

    /// Asks each line itself, and tells of each that comes or goes: for an outline that is not very long.
    void setWords(const QStringList& words);
    /// Lets these lines pass and no others; nothing: all lines. Rows come and go all at once.
    void setMatches(std::optional<OutlineMatches> matches);
    /// Where nothing is filtered it asks the outline: a tree that is laid out asks this of every line, and else each
    /// would be mapped for it.
    [[nodiscard]] bool hasChildren(const QModelIndex& parent = {}) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    OutlineModel* m_outline;
    QStringList m_words;
    std::optional<OutlineMatches> m_matches;
};

} // namespace quoin
