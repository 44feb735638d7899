// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/fields/column_table.h"

#include "models/items/column_model.h"
#include "ui/fields/column_delegate.h"
#include "ui/theme/metrics.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QWheelEvent>

#include <algorithm>
#include <array>

namespace quoin {

namespace {

constexpr int mostRows = 24; ///< More of them scroll.

bool isEnter(const QKeyEvent* event, Qt::KeyboardModifiers modifiers)
{
    return (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && (event->modifiers() & ~Qt::KeypadModifier) == modifiers;
}

} // namespace

ColumnTable::ColumnTable(QWidget* parent) : QTableView(parent)
{
    setItemDelegate(new ColumnCellDelegate(this));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                    | QAbstractItemView::AnyKeyPressed);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setMinimumSectionSize(1);
    horizontalHeader()->setTextElideMode(Qt::ElideRight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    updateLook();
}

void ColumnTable::setColumns(ColumnModel* model)
{
    m_model = model;
    setModel(model);
    const auto fit = [this] {
        updateHeight();
        updateSpans();
        if (!m_fixed)
            updateWidths();
    };
    connect(model, &QAbstractItemModel::dataChanged, this, fit);
    connect(model, &QAbstractItemModel::modelReset, this, fit);
    connect(model, &QAbstractItemModel::rowsInserted, this, fit);
    connect(model, &QAbstractItemModel::rowsRemoved, this, fit);
    fit();
}

// A constraint goes over all columns but its comment.
void ColumnTable::updateSpans()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const int wanted = std::max(1, m_model->index(row, 0).data(ColumnModel::SpanRole).toInt());
        if (columnSpan(row, 0) != wanted)
            setSpan(row, 0, 1, wanted);
    }
}

void ColumnTable::setOffered(bool offered)
{
    if (offered != m_offered)
        viewport()->update();
    m_offered = offered;
}

void ColumnTable::setHeightFixed(bool fixed)
{
    m_fixed = fixed;
    updateHeight();
    updateWidths();
}

QSize ColumnTable::sizeHint() const
{
    return {Metrics(this).character * 60, m_height};
}

QSize ColumnTable::minimumSizeHint() const
{
    return {Metrics(this).character * 20, m_height};
}

void ColumnTable::updateLook()
{
    horizontalHeader()->setFont(scaledFont(font(), 0.92));
    const Metrics m(this);
    verticalHeader()->setDefaultSectionSize(QFontMetrics(codeFont(font())).height() + 2 * m.unit);
    verticalHeader()->setMinimumSectionSize(1);
    updateHeight();
}

void ColumnTable::updateHeight()
{
    if (m_model == nullptr || (m_fixed && m_height > 0))
        return;
    const int rows = std::min(m_model->rowCount(), mostRows);
    const int height =
        horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() + 2 * frameWidth();
    if (height == m_height)
        return;
    m_height = height;
    updateGeometry();
}

// How wide a column would like to be: as its longest text, but none longer than a sentence needs to be guessed.
int ColumnTable::wantedWidth(int column) const
{
    const Metrics m(this);
    const QFontMetrics fm(codeFont(font()));
    const int most = 30 * fm.averageCharWidth();
    int wanted = 0;
    for (int row = 0; row < m_model->rowCount() && wanted < most; ++row) {
        if (columnSpan(row, column) == 1 && !isCovered(row, column))
            wanted = std::max(wanted, fm.horizontalAdvance(m_model->index(row, column).data().toString()));
    }
    return std::min(wanted, most) + 4 * m.unit;
}

// Nothing is wider than the table. Where it is narrow the names come first and with them the types and what is referred
// to, then the titles, then what else is there to be read; where it is wide all columns share what is left.
void ColumnTable::updateWidths()
{
    if (m_model == nullptr)
        return;
    const Metrics m(this);
    const int count = m_model->columnCount();
    std::array<int, sqlCellCount> widths{};
    int rest = viewport()->width();
    // Gives every column what `target` says, or its part of what is left of that.
    const auto raise = [&](const auto& target) {
        int asked = 0;
        for (int i = 0; i < count; ++i)
            asked += std::max(0, target(i) - widths[static_cast<std::size_t>(i)]);
        for (int i = 0; i < count; ++i) {
            int& own = widths[static_cast<std::size_t>(i)];
            const int missing = std::max(0, target(i) - own);
            const int given = rest >= asked ? missing : missing * std::max(0, rest) / std::max(1, asked);
            own += given;
            rest -= given;
            asked -= missing;
        }
    };
    const auto title = [this](int i) { return horizontalHeader()->sectionSizeHint(i); };
    const auto few = [&m](int i) {
        const auto cell = static_cast<SqlCell>(i);
        return (cell == SqlCell::Default || cell == SqlCell::Comment ? 5 : 6) * m.character + 4 * m.unit;
    };
    const int tableName = 10 * QFontMetrics(codeFont(font())).averageCharWidth() + 4 * m.unit;
    const auto first = [&](int i) {
        const auto cell = static_cast<SqlCell>(i);
        if (cell == SqlCell::References)
            return std::min(wantedWidth(i), tableName);
        return cell == SqlCell::Name || cell == SqlCell::Type ? wantedWidth(i) : 0;
    };
    raise([&](int i) { return std::min(few(i), title(i)); });
    raise(first);
    raise(title);
    raise([&](int i) { return wantedWidth(i); });
    for (int i = 0; i < count; ++i) {
        const int given = std::max(0, rest) / (count - i);
        rest -= given;
        setColumnWidth(i, std::max(1, widths[static_cast<std::size_t>(i)] + given));
    }
}

bool ColumnTable::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool moves =
            key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down);
        // In a table these keys mean its rows, not the item around it.
        const bool plain =
            key->modifiers() == Qt::NoModifier && (key->key() == Qt::Key_Delete || key->key() == Qt::Key_F2);
        const bool renames = key->modifiers() == Qt::ShiftModifier && key->key() == Qt::Key_F2;
        if (moves || plain || renames || isEnter(key, Qt::ControlModifier)) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

void ColumnTable::keyPressEvent(QKeyEvent* event)
{
    const bool up = event->key() == Qt::Key_Up;
    const bool moves = event->modifiers() == Qt::AltModifier && (up || event->key() == Qt::Key_Down);
    if (m_model != nullptr && state() == QAbstractItemView::EditingState && moves)
        finishEditing();
    if (m_model == nullptr || state() == QAbstractItemView::EditingState)
        return QTableView::keyPressEvent(event);
    if (isEnter(event, Qt::ControlModifier))
        addBelow();
    else if (isEnter(event, Qt::NoModifier))
        edit(currentIndex());
    else if (moves)
        moveCurrent(up ? -1 : 1);
    else if (event->key() == Qt::Key_Delete && event->modifiers() == Qt::NoModifier)
        removeCurrent();
    else if (event->key() == Qt::Key_F2 && event->modifiers() == Qt::ShiftModifier)
        renameCurrent();
    else if (event->key() == Qt::Key_Escape)
        event->ignore();
    else
        QTableView::keyPressEvent(event);
}

void ColumnTable::currentChanged(const QModelIndex& now, const QModelIndex& before)
{
    QTableView::currentChanged(now, before);
    if (hasFocus())
        Q_EMIT cellEntered();
}

// What was typed counts before its row goes elsewhere.
void ColumnTable::finishEditing()
{
    QWidget* editor = indexWidget(currentIndex());
    if (editor == nullptr)
        return;
    commitData(editor);
    if (ColumnCellDelegate::isRefused(editor))
        return;
    closeEditor(editor, QAbstractItemDelegate::NoHint);
    setFocus(Qt::OtherFocusReason);
}

void ColumnTable::addBelow()
{
    const int below = m_model->isNewRow(currentIndex().row()) || !currentIndex().isValid() ? m_model->rowCount() - 1
                                                                                           : currentIndex().row() + 1;
    const int row = m_model->addRow(below, m_model->freeName());
    if (row < 0)
        return;
    setCurrentIndex(m_model->index(row, 0));
    edit(currentIndex());
}

void ColumnTable::removeCurrent()
{
    const QModelIndex at = currentIndex();
    if (!at.isValid() || m_model->isNewRow(at.row()))
        return;
    const int row = at.row();
    const int column = at.column();
    if (m_model->removeRow(row))
        setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), column));
}

void ColumnTable::moveCurrent(int by)
{
    const QModelIndex at = currentIndex();
    const int column = at.column();
    const int to = at.row() + by;
    if (at.isValid() && m_model->moveRow(at.row(), to))
        setCurrentIndex(m_model->index(to, column));
}

void ColumnTable::renameCurrent()
{
    const QString column = m_model->columnName(currentIndex().row());
    if (!column.isEmpty())
        Q_EMIT renameWanted(m_model->tableName(), column);
}

// Tab goes from cell to cell as it is read, and on to what stands around the table at its ends.
bool ColumnTable::focusNextPrevChild(bool next)
{
    const QModelIndex at = currentIndex();
    if (m_model == nullptr || !at.isValid())
        return QTableView::focusNextPrevChild(next);
    const int cells = m_model->rowCount() * m_model->columnCount();
    int cell = at.row() * m_model->columnCount() + at.column();
    do {
        cell += next ? 1 : -1;
    } while (cell >= 0 && cell < cells && isCovered(cell / m_model->columnCount(), cell % m_model->columnCount()));
    // The row that adds a column has one cell.
    const bool out = cell < 0 || cell >= cells || (next && m_model->isNewRow(at.row()));
    if (out)
        return QTableView::focusNextPrevChild(next);
    setCurrentIndex(m_model->index(cell / m_model->columnCount(), cell % m_model->columnCount()));
    return true;
}

// Whether another cell of the row lies over this one.
bool ColumnTable::isCovered(int row, int column) const
{
    return column > 0 && column < columnSpan(row, 0);
}

// Tab in an editor goes on with the next cell; the model may have been read anew meanwhile.
void ColumnTable::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    // Enter asks through the event loop; by then the editor may be gone with the row that it stood in.
    if (editor == nullptr || !viewport()->children().contains(editor))
        return;
    // What was refused stays to be mended, until Esc takes it back.
    const bool refused = ColumnCellDelegate::isRefused(editor);
    const bool takenBack = hint == QAbstractItemDelegate::RevertModelCache;
    if (refused && !takenBack)
        return;
    if (refused)
        Q_EMIT m_model->refused({});
    const bool next = hint == QAbstractItemDelegate::EditNextItem;
    const bool previous = hint == QAbstractItemDelegate::EditPreviousItem;
    QTableView::closeEditor(editor, next || previous ? QAbstractItemDelegate::NoHint : hint);
    if (next || previous) {
        setFocus(Qt::TabFocusReason);
        focusNextPrevChild(next);
    }
}

void ColumnTable::focusInEvent(QFocusEvent* event)
{
    const bool known = currentIndex().isValid();
    QTableView::focusInEvent(event); // Makes a cell current where none was, and shows none.
    if (m_model == nullptr) {
        Q_EMIT entered();
        return;
    }
    if (event->reason() == Qt::BacktabFocusReason)
        setCurrentIndex(m_model->index(m_model->rowCount() - 1, 0));
    else if (event->reason() == Qt::TabFocusReason || !known)
        setCurrentIndex(m_model->index(0, 0));
    Q_EMIT entered();
}

void ColumnTable::focusOutEvent(QFocusEvent* event)
{
    QTableView::focusOutEvent(event);
    QWidget* now = QApplication::focusWidget();
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason
        && (now == nullptr || !isAncestorOf(now)))
        Q_EMIT left();
}

void ColumnTable::wheelEvent(QWheelEvent* event)
{
    // A table that shows all of its rows leaves the wheel to the form.
    if (m_model != nullptr && m_model->rowCount() <= mostRows)
        event->ignore();
    else
        QTableView::wheelEvent(event);
}

void ColumnTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateLook();
}

void ColumnTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    updateWidths();
}

} // namespace quoin
