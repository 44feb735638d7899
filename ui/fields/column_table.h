// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>
#include <QTableView>

namespace quoin {

class ColumnModel;

/// Edits a cell of the column grid: a line of code, or a choice where only some words
/// can stand.
class ColumnCellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
};

/// A table's columns, one a row, as tall as its rows. Enter or F2 edits the cell, Tab goes
/// to the next and out behind the last, Ctrl+Enter adds a column below, Delete removes
/// the row, Alt+Up and Alt+Down move it. The undo is the session's.
class ColumnTable : public QTableView {
    Q_OBJECT

public:
    explicit ColumnTable(QWidget* parent);

    void setColumns(ColumnModel* model);
    /// Keeps its height while the SQL beside it is typed.
    void setHeightFixed(bool fixed);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void entered();
    void left();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    void updateLook();
    void updateWidths();
    void updateHeight();
    void updateSpans();
    [[nodiscard]] bool isCovered(int row, int column) const;
    void finishEditing();
    void addBelow();
    void removeCurrent();
    void moveCurrent(int by);

    ColumnModel* m_model = nullptr;
    int m_height = 0;
    bool m_fixed = false;
};

} // namespace quoin
