// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Where the focus is in the form, and where it goes.

#include "ui/forms/card_part.h"
#include "ui/forms/form_host.h"
#include "ui/forms/form_list.h"
#include "ui/forms/form_view.h"
#include "ui/forms/form_walk.h"
#include "ui/forms/rows_part.h"
#include "ui/theme/metrics.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTimer>

namespace quoin {

QString FormView::focusedPath() const
{
    const QWidget* widget = QApplication::focusWidget();
    if (widget == nullptr || !isAncestorOf(widget) || widget->isHidden())
        return {};
    for (; widget != nullptr && widget != this; widget = widget->parentWidget()) {
        if (const auto* part = qobject_cast<const FormPart*>(widget))
            return part->path();
    }
    return {};
}

// The editor in use went away because its text became something else; go on where it is now.
void FormView::restoreFocus(const QString& path)
{
    FormPart* part = m_list->partFor(path);
    QWidget* target = part != nullptr ? part->focusTarget() : nullptr;
    if (target == nullptr)
        return;
    target->setFocus(Qt::OtherFocusReason);
    // Who was typing goes on behind what he has typed.
    if (auto* text = qobject_cast<QPlainTextEdit*>(target); text != nullptr && !m_host->typing().isEmpty())
        text->moveCursor(QTextCursor::End);
}

void FormView::onAdded(const QString& path)
{
    showPath(path);
    FormPart* part = m_list != nullptr ? m_list->partFor(path) : nullptr;
    if (part == nullptr)
        return;
    QWidget* target = nullptr;
    if (auto* card = qobject_cast<CardPart*>(part))
        target = card->firstEditor();
    reveal(part, target == nullptr);
    if (target != nullptr)
        target->setFocus(Qt::OtherFocusReason);
}

void FormView::reveal(FormPart* part, bool takeFocus)
{
    if (auto* card = qobject_cast<CardPart*>(part)) {
        card->setOpen(true);
        card->build();
    }
    if (takeFocus && part->focusTarget() != nullptr)
        part->focusTarget()->setFocus(Qt::OtherFocusReason);
    // Layouts settle first: parts that were opened on the way have no size yet.
    QPointer<FormPart> kept(part);
    QTimer::singleShot(0, this, [this, kept] {
        if (kept == nullptr)
            return;
        const Metrics m(this);
        const QPoint top = kept->mapTo(m_content, QPoint(0, 0));
        const int margin = 4 * m.unit;
        if (kept->height() > viewport()->height() - 2 * margin)
            verticalScrollBar()->setValue(top.y() - margin);
        else
            ensureVisible(0, top.y() + kept->height() / 2, 0, kept->height() / 2 + margin);
    });
}

void FormView::focusNextEmpty()
{
    if (m_session == nullptr || m_spec == nullptr)
        return;
    const QString path = nextEmptyPath(*m_session->spec(), std::max(0, m_entry), focusedPath());
    if (!path.isEmpty())
        showPath(path, Focus::Take);
}

bool FormView::focusNextPrevChild(bool next)
{
    QList<QWidget*> order = focusOrder(m_content);
    QWidget* current = QApplication::focusWidget();
    qsizetype at = order.indexOf(current);
    if (at < 0 && !isAncestorOf(current))
        at = next ? -1 : order.size();
    const qsizetype to = next ? at + 1 : at - 1;
    if (to < 0 || to >= order.size())
        return leaveFocus(this, next);
    focusOn(order[to], next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void FormView::focusOn(QWidget* target, Qt::FocusReason reason)
{
    if (auto* card = qobject_cast<CardPart*>(target))
        target = card->focusTarget();
    target->setFocus(reason);
    ensureWidgetVisible(target, 0, 4 * Metrics(this).unit);
}

// Enter: a list goes on, anything else is left for the next value.
void FormView::goOn()
{
    QWidget* current = QApplication::focusWidget();
    for (QWidget* widget = current; widget != nullptr && widget != this; widget = widget->parentWidget()) {
        auto* rows = qobject_cast<RowsPart*>(widget);
        if (rows != nullptr && rows->continueList(current))
            return;
    }
    if (QWidget* target = stopAfter(focusOrder(m_content), current))
        focusOn(target, Qt::TabFocusReason);
    else
        leaveFocus(this, true);
}

} // namespace quoin
