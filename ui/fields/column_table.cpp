// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/fields/column_table.h"

#include "models/items/column_model.h"
#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style_controls.h"

#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <array>

namespace quoin {

namespace {

constexpr int mostRows = 24; ///< More of them scroll.

bool isChoice(const QModelIndex& index)
{
    const auto cell = static_cast<SqlCell>(index.column());
    return cell == SqlCell::Nullability || cell == SqlCell::Key;
}

bool isEnter(const QKeyEvent* event, Qt::KeyboardModifiers modifiers)
{
    return (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && (event->modifiers() & ~Qt::KeypadModifier) == modifiers;
}

} // namespace

QWidget* ColumnCellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    QWidget* editor = nullptr;
    if (isChoice(index)) {
        auto* box = new QComboBox(parent);
        if (static_cast<SqlCell>(index.column()) == SqlCell::Nullability) {
            box->addItem(tr("no"), QStringLiteral("NOT NULL"));
            box->addItem(tr("yes"), QStringLiteral("NULL"));
        } else {
            box->addItem(tr("no key"), QString());
            box->addItem(QStringLiteral("PRIMARY KEY"), QStringLiteral("PRIMARY KEY"));
            box->addItem(QStringLiteral("UNIQUE"), QStringLiteral("UNIQUE"));
        }
        editor = box;
    } else {
        auto* line = new QLineEdit(parent);
        line->setFrame(false);
        line->setFont(codeFont(parent->font()));
        editor = line;
    }
    editor->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    return editor;
}

void ColumnCellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const QString value = index.data(ColumnModel::ValueRole).toString();
    if (auto* box = qobject_cast<QComboBox*>(editor)) {
        const int found = box->findData(value);
        // What may be NULL says so or nothing.
        box->setCurrentIndex(found >= 0 ? found : box->findData(QStringLiteral("NULL")));
    } else if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        line->setText(index.data(Qt::EditRole).toString());
        line->selectAll();
    }
}

void ColumnCellDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (const auto* box = qobject_cast<const QComboBox*>(editor)) {
        const QString value = box->currentData().toString();
        const QString old = index.data(ColumnModel::ValueRole).toString();
        if (value != old && !(value == QLatin1String("NULL") && old.isEmpty()))
            model->setData(index, value, Qt::EditRole);
    } else if (const auto* line = qobject_cast<const QLineEdit*>(editor)) {
        if (line->text() != index.data(Qt::EditRole).toString())
            model->setData(index, line->text(), Qt::EditRole);
    }
}

void ColumnCellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QWidget* view = option.widget;
    const Colors& c = colorsOf(view);
    const Metrics m(view);
    const auto* model = qobject_cast<const ColumnModel*>(index.model());
    const bool current = (option.state & QStyle::State_Selected) != 0;
    QColor color = c.text;
    if (index.data(ColumnModel::ForeignRole).toBool())
        color = c.warning;
    else if (index.data(ColumnModel::LockRole).toBool() || (model != nullptr && model->isNewRow(index.row())))
        color = c.quiet;
    painter->save();
    if (current)
        drawBox(painter, option.rect, view->hasFocus() ? c.accentGround : QColor(), c.accent, 0,
                view->hasFocus() ? 2 : 1);
    const QFont font = codeFont(view->font());
    const QRect room = option.rect.adjusted(2 * m.unit, 0, -m.unit, 0);
    painter->setFont(font);
    painter->setPen(color);
    painter->drawText(
        room, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(font).elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, room.width()));
    painter->restore();
}

// As wide as it needs to be read, over what stands beside it.
void ColumnCellDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                              const QModelIndex& index) const
{
    Q_UNUSED(index)
    QRect room = option.rect;
    const int wanted =
        std::min(std::max(room.width(), Metrics(editor).character * 26), editor->parentWidget()->width());
    room.setWidth(wanted);
    if (room.right() > editor->parentWidget()->width())
        room.moveRight(editor->parentWidget()->width() - 1);
    editor->setGeometry(room);
}

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
    horizontalHeader()->setFont(scaledFont(font(), 0.92));
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
    };
    connect(model, &QAbstractItemModel::dataChanged, this, [this] { updateSpans(); });
    connect(model, &QAbstractItemModel::modelReset, this, fit);
    connect(model, &QAbstractItemModel::rowsInserted, this, fit);
    connect(model, &QAbstractItemModel::rowsRemoved, this, fit);
    updateWidths();
    updateHeight();
    updateSpans();
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

void ColumnTable::setHeightFixed(bool fixed)
{
    m_fixed = fixed;
    updateHeight();
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

// Shares of the width, by how long such texts are; nothing is wider than the table. Where it is narrow, the columns of
// one word keep room for their title, and the others share what is left.
void ColumnTable::updateWidths()
{
    if (m_model == nullptr)
        return;
    constexpr std::array<int, sqlCellCount> shares = {20, 18, 7, 16, 8, 19, 12};
    const int width = viewport()->width();
    std::array<int, sqlCellCount> widths{};
    int rest = width;
    int restShares = 0;
    for (int i = 0; i < m_model->columnCount(); ++i) {
        int& own = widths[static_cast<std::size_t>(i)];
        const int share = shares[static_cast<std::size_t>(i)];
        const bool oneWord = share < 10;
        if (oneWord) {
            own = std::max(width * share / 100, horizontalHeader()->sectionSizeHint(i));
            rest -= own;
        } else {
            restShares += share;
        }
    }
    for (int i = 0; i < m_model->columnCount(); ++i) {
        int& own = widths[static_cast<std::size_t>(i)];
        if (own == 0) {
            own = std::max(1, rest * shares[static_cast<std::size_t>(i)] / restShares);
            rest -= own;
            restShares -= shares[static_cast<std::size_t>(i)];
        }
        setColumnWidth(i, own);
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
        if (moves || plain || isEnter(key, Qt::ControlModifier)) {
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
    else if (event->key() == Qt::Key_Escape)
        event->ignore();
    else
        QTableView::keyPressEvent(event);
}

// What was typed counts before its row goes elsewhere.
void ColumnTable::finishEditing()
{
    QWidget* editor = indexWidget(currentIndex());
    if (editor == nullptr)
        return;
    commitData(editor);
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
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model != nullptr)
        setCurrentIndex(m_model->index(0, 0));
    else if (event->reason() == Qt::TabFocusReason && m_model != nullptr)
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
