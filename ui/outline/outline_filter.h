// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QSortFilterProxyModel>

namespace quoin {

/// The lines of an outline that contain the typed words, with the sections they stand in.
class OutlineFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit OutlineFilter(QObject* parent);

    void setWords(const QString& text);
    /// Where nothing is filtered it asks the outline: a tree that is laid out asks this of every line, and else each
    /// would be mapped for it.
    [[nodiscard]] bool hasChildren(const QModelIndex& parent = {}) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
};

} // namespace quoin
