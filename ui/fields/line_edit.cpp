// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/fields/line_edit.h"

#include "ui/fields/list_paste.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/quoin_style.h"

#include <QKeyEvent>
#include <QMenu>
#include <QTextBlock>
#include <QToolButton>

namespace quoin {

LineEdit::LineEdit(QWidget* parent, Breaks breaks) : TextEdit(parent), m_breaks(breaks)
{
    setLines(1, 12);
}

bool LineEdit::event(QEvent* event)
{
    // Elsewhere Alt+Down moves the item: a field that has a list keeps it for that.
    if (event->type() == QEvent::ShortcutOverride && !m_choices.isEmpty()) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Down && key->modifiers() == Qt::AltModifier) {
            event->accept();
            return true;
        }
    }
    return TextEdit::event(event);
}

void LineEdit::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ShiftModifier) && m_breaks == Breaks::Forbidden)
        return;
    if (enter && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
        if (onDone)
            onDone();
        return;
    }
    if (event->key() == Qt::Key_Down && event->modifiers() == Qt::AltModifier && !m_choices.isEmpty()) {
        showChoices();
        return;
    }
    TextEdit::keyPressEvent(event);
}

// A name or a label that Tab comes to is replaced by what is typed, as in every form.
void LineEdit::focusInEvent(QFocusEvent* event)
{
    TextEdit::focusInEvent(event);
    const bool byKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (byKey && m_breaks == Breaks::Forbidden)
        selectAll();
}

QString LineEdit::pasted(const QString& text) const
{
    QString line = text;
    if (m_breaks == Breaks::Forbidden) {
        line = line.trimmed();
        line.replace(QLatin1Char('\n'), QLatin1Char(' '));
    } else if (continuesList(text, textCursor().block().text())) {
        line = pastedEntries(text, textCursor().block().text(), false);
    }
    return line;
}

void LineEdit::setChoices(const QStringList& choices)
{
    m_choices = choices;
    if (m_choices.isEmpty() || m_button != nullptr || isReadOnly())
        return;
    m_button = new QToolButton(this);
    m_button->setIcon(themedIcon(QStringLiteral("chevron-down"), IconTone::Quiet));
    m_button->setAutoRaise(true);
    m_button->setFocusPolicy(Qt::NoFocus);
    m_button->setCursor(Qt::ArrowCursor);
    m_button->setToolTip(tr("Values from the template (Alt+Down)"));
    m_button->setAccessibleName(tr("Values from the template"));
    connect(m_button, &QToolButton::clicked, this, &LineEdit::showChoices);
    setRoom(Metrics(this).controlHeight);
}

void LineEdit::resizeEvent(QResizeEvent* event)
{
    TextEdit::resizeEvent(event);
    if (m_button == nullptr)
        return;
    const Metrics m(this);
    const int side = m.controlHeight - 2 * (m.unit / 2 + 1);
    m_button->setGeometry(width() - side - m.unit / 2 - 1, m.unit / 2 + 1, side, side);
}

void LineEdit::showChoices()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString& choice : m_choices) {
        QString text = choice;
        text.replace(QLatin1Char('&'), QLatin1String("&&"));
        connect(menu->addAction(text), &QAction::triggered, this, [this, choice] {
            QTextCursor cursor(document());
            cursor.select(QTextCursor::Document);
            cursor.insertText(choice);
            setFocus();
        });
    }
    menu->popup(mapToGlobal(QPoint(0, height())));
}

} // namespace quoin
