// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

class QTreeView;

namespace quoin {

/// How a line of the outline looks: state mark, method badge, name, count, fold mark.
class OutlineDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit OutlineDelegate(QTreeView* view);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
    /// What stands at the right end of the line: a count, or that nothing is written yet, where the name leaves `room`
    /// for it.
    [[nodiscard]] QString noteOf(const QModelIndex& index, int room) const;

Q_SIGNALS:
    void renamed(const QString& path, const QString& name) const;

private:
    int paintRight(QPainter& painter, const QRect& line, const QModelIndex& index, int nameEnd) const;
    [[nodiscard]] int noteWidth(const QString& note) const;
    [[nodiscard]] QRect foldMark(const QRect& line) const;

    QTreeView* m_view;
};

} // namespace quoin
