// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// An item that goes to another place: in another group it is shown by parts of its own, which look as those did that
// showed it before.

#include "ui/fields/column_grid.h"
#include "ui/fields/column_table.h"
#include "ui/forms/card_part.h"
#include "ui/forms/field_part.h"
#include "ui/forms/form_host.h"
#include "ui/forms/form_list.h"
#include "ui/forms/form_view.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPlainTextEdit>

namespace quoin {

void FormView::beginMove(const QString& path)
{
    m_moving.reset();
    const auto* card = m_list != nullptr ? qobject_cast<CardPart*>(m_list->partFor(path)) : nullptr;
    if (card == nullptr || card->path() != path)
        return;
    m_moving = Moving{path, card->isOpen(), std::nullopt, std::nullopt, std::nullopt};
    const QWidget* widget = QApplication::focusWidget();
    if (widget == nullptr || !card->isAncestorOf(widget))
        return;
    m_moving->focus = focusedPath().mid(path.size());
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(widget))
        m_moving->selection = {text->textCursor().anchor(), text->textCursor().position()};
    else if (const auto* cells = qobject_cast<const QAbstractItemView*>(widget); cells != nullptr)
        m_moving->cell = {cells->currentIndex().row(), cells->currentIndex().column()};
}

// Once the form shows the item at `path`, its new place.
void FormView::takeAlong(const QString& path)
{
    const Moving moving = *std::exchange(m_moving, std::nullopt);
    auto* card = m_list != nullptr ? qobject_cast<CardPart*>(m_list->partFor(path)) : nullptr;
    if (card == nullptr)
        return;
    card->setOpen(moving.isOpen);
    card->build();
    if (!moving.focus)
        return;
    FormPart* part = moving.focus->isEmpty() ? card : card->partFor(path + *moving.focus);
    const auto* field = qobject_cast<const FieldPart*>(part);
    QWidget* target = part == nullptr                                    ? nullptr
        : moving.cell && field != nullptr && field->columns() != nullptr ? field->columns()->focusTarget()
                                                                         : part->focusTarget();
    if (target == nullptr)
        return;
    target->setFocus(Qt::OtherFocusReason);
    if (auto* text = qobject_cast<QPlainTextEdit*>(target); text != nullptr && moving.selection) {
        QTextCursor cursor = text->textCursor();
        cursor.setPosition(moving.selection->first);
        cursor.setPosition(moving.selection->second, QTextCursor::KeepAnchor);
        text->setTextCursor(cursor);
    } else if (auto* cells = qobject_cast<QAbstractItemView*>(target); cells != nullptr && moving.cell) {
        cells->setCurrentIndex(cells->model()->index(moving.cell->first, moving.cell->second));
    }
}

void FormView::showMoved(const QString& path)
{
    m_moving.reset();
    const auto* moved = m_list != nullptr ? qobject_cast<CardPart*>(m_list->partFor(path)) : nullptr;
    if (moved == nullptr || moved->isOpen())
        showPath(path);
    else
        bringCardIntoView(m_list->partFor(path));
}

// By whoever has the focus in the form, or the menu of the card.
void FormView::onMoved(const QString& path)
{
    showMoved(path);
    if (FormPart* part = m_list != nullptr ? m_list->partFor(path) : nullptr;
        part != nullptr && !isOrIsInside(focusedPath(), path) && part->focusTarget() != nullptr)
        part->focusTarget()->setFocus(Qt::OtherFocusReason);
}

} // namespace quoin
