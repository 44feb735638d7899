// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>

namespace quoin {

class ColumnModel;

/// A table's columns, one a row, as tall as its rows. Enter or F2 edits the cell, Tab goes
/// to the next and out behind the last, Ctrl+Enter adds a column below, Delete removes
/// the row, Alt+Up and Alt+Down move it, Shift+F2 asks to rename the column in the rest of the spec; the
/// context menu offers all of these. The undo is the session's.
class ColumnTable : public QTableView {
    Q_OBJECT

public:
    explicit ColumnTable(QWidget* parent);

    void setColumns(ColumnModel* model);
    /// Keeps its height and its columns' widths while the SQL beside it is typed.
    void setHeightFixed(bool fixed);
    /// Shown as what nobody has written: the template offers it.
    void setOffered(bool offered);
    [[nodiscard]] bool isOffered() const { return m_offered; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void entered();
    void left();
    void cellEntered(); ///< By keys or the mouse: another cell is in use.
    /// A person wants this column to have another name wherever it is named.
    void renameWanted(const QString& table, const QString& column);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void currentChanged(const QModelIndex& now, const QModelIndex& before) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    void updateLook();
    void updateWidths();
    [[nodiscard]] int wantedWidth(int column) const;
    void updateHeight();
    void updateSpans();
    [[nodiscard]] bool isCovered(int row, int column) const;
    void finishEditing();
    void addBelow();
    void removeCurrent();
    void moveCurrent(int by);
    void renameCurrent();

    ColumnModel* m_model = nullptr;
    int m_height = 0;
    bool m_fixed = false;
    bool m_offered = false;
};

} // namespace quoin
