// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace quoin {

/// A place that would change: its tick, its line number, and its line with the old text
/// struck out and the new one behind it.
class ReplaceDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit ReplaceDelegate(QWidget* list);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

private:
    QWidget* m_list;
};

} // namespace quoin
