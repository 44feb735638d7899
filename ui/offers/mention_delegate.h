// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

class QListView;

namespace quoin {

/// Paints a place that names an item: where it is, and its line with the old name struck out
/// and the new one behind it.
class MentionDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum Role {
        WhereRole = Qt::UserRole, ///< QString.
        HeadRole,                 ///< The line up to the name,
        OldRole,
        NewRole,
        TailRole, ///< and behind it.
        IndexRole,
    };

    explicit MentionDelegate(QListView* view);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

private:
    void paintLine(QPainter& painter, const QRect& rect, const QModelIndex& index) const;
    [[nodiscard]] QRect tickRect(const QRect& row) const;

    QListView* m_view;
};

} // namespace quoin
