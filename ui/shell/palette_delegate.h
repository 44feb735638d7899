// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace quoin {

/// How a line of the command palette looks: what kind it is, its title with the typed
/// letters in bold, where it is, and at the right its shortcut or the name of its kind.
class PaletteDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit PaletteDelegate(QWidget* list);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    int paintRight(QPainter& painter, const QRect& line, const QModelIndex& index) const;

    QWidget* m_list;
};

/// The name of the entry's kind, for eyes and ears.
[[nodiscard]] QString paletteKindName(const QModelIndex& index);

} // namespace quoin
