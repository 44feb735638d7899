// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// What can be done with a row of the column grid, for a hand on the mouse, and with the keys that do the same.

#include "models/items/column_model.h"
#include "ui/fields/column_table.h"
#include "ui/theme/icons.h"
#include "ui/theme/plain_tip.h"

#include <QContextMenuEvent>
#include <QMenu>

namespace quoin {

void ColumnTable::contextMenuEvent(QContextMenuEvent* event)
{
    if (m_model == nullptr)
        return;
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex under = byKey ? currentIndex() : indexAt(event->pos());
    if (!under.isValid())
        return;
    setFocus(Qt::MouseFocusReason);
    setCurrentIndex(under);
    const int row = under.row();
    const bool isRow = !m_model->isNewRow(row);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Row of %1").arg(accessibleName()));
    menu->setToolTipsVisible(true);
    const auto add = [&](const QString& icon, const QString& text, const QKeySequence& keys, bool enabled, auto what) {
        QAction* action = icon.isEmpty() ? menu->addAction(text) : menu->addAction(themedIcon(icon), text);
        action->setShortcut(keys); // To be read: while the menu is closed the table takes the key itself.
        action->setShortcutContext(Qt::WidgetShortcut);
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, what);
        return action;
    };
    const bool editable = m_model->flags(under).testFlag(Qt::ItemIsEditable);
    QAction* change = add({}, isRow ? tr("Edit Cell") : tr("Add Column"), QKeySequence(Qt::Key_F2), editable,
                          [this] { edit(currentIndex()); });
    if (!editable)
        change->setToolTip(plainTip(under.data(Qt::ToolTipRole).toString())); // Why it cannot be.
    add(QStringLiteral("plus"), tr("Add Column Below"), QKeySequence(Qt::CTRL | Qt::Key_Return), isRow,
        [this] { addBelow(); });
    add({}, tr("Rename Everywhere…"), QKeySequence(Qt::SHIFT | Qt::Key_F2), !m_model->columnName(row).isEmpty(),
        [this] { renameCurrent(); })
        ->setToolTip(tr("Here and where the rest of the spec names the column; shows each place first"));
    menu->addSeparator();
    add(QStringLiteral("arrow-up"), tr("Move Up"), QKeySequence(Qt::ALT | Qt::Key_Up), isRow && row > 0,
        [this] { moveCurrent(-1); });
    add(QStringLiteral("arrow-down"), tr("Move Down"), QKeySequence(Qt::ALT | Qt::Key_Down),
        isRow && row + 2 < m_model->rowCount(), [this] { moveCurrent(1); });
    menu->addSeparator();
    add(QStringLiteral("trash"), tr("Delete Row"), QKeySequence(Qt::Key_Delete), isRow, [this] { removeCurrent(); });
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(under).bottomLeft()) : event->globalPos());
    if (byKey)
        menu->setActiveAction(change->isEnabled() ? change : menu->actions().value(1));
}

} // namespace quoin
