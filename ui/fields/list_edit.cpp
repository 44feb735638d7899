// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/fields/list_edit.h"

#include "ui/fields/list_paste.h"

#include <QKeyEvent>
#include <QRegularExpression>
#include <QTextBlock>

namespace quoin {

QString bulletOf(const QString& line)
{
    static const QRegularExpression bullet(
        QStringLiteral("^[ \\t]*(?:[-*+]|[0-9]{1,9}[.)])[ \\t]+(?:\\[[ xX]\\][ \\t]+)?"));
    const QRegularExpressionMatch match = bullet.match(line);
    return match.hasMatch() ? match.captured(0) : QString();
}

QString bulletAfter(const QString& bullet)
{
    static const QRegularExpression number(QStringLiteral("[0-9]+"));
    const QRegularExpressionMatch match = number.match(bullet);
    QString next = bullet;
    next.replace(QRegularExpression(QStringLiteral("\\[[xX]\\]")), QStringLiteral("[ ]"));
    if (!match.hasMatch())
        return next;
    return next.replace(match.capturedStart(0), match.capturedLength(0),
                        QString::number(match.captured(0).toLongLong() + 1));
}

ListEdit::ListEdit(QWidget* parent) : TextEdit(parent)
{
    setLines(1, 48);
}

void ListEdit::keyPressEvent(QKeyEvent* event)
{
    const bool plain = (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && plain && !event->modifiers().testFlag(Qt::ShiftModifier) && !isReadOnly()) {
        const QString line = textCursor().block().text();
        const QString bullet = bulletOf(line);
        if (!bullet.isEmpty() && bullet.size() == line.size()) {
            if (onDone)
                onDone();
            return;
        }
        insertPlainText(QLatin1Char('\n') + bulletAfter(bullet));
        return;
    }
    if (event->key() == Qt::Key_Backspace && plain && !textCursor().hasSelection()) {
        const QString line = textCursor().block().text();
        // An entry without text goes with its bullet and its line.
        if (!line.isEmpty() && bulletOf(line).size() == line.size() && textCursor().atBlockEnd()) {
            QTextCursor cursor = textCursor();
            cursor.select(QTextCursor::BlockUnderCursor);
            cursor.removeSelectedText();
            return;
        }
    }
    const QString text = event->text();
    if (plain && !text.isEmpty() && text.front().isPrint() && isUntouched()
        && !QStringLiteral("-*+").contains(text.front()) && !text.front().isDigit()) {
        if (!isReadOnly()) {
            insertPlainText(QStringLiteral("- ") + text);
            return;
        }
    }
    TextEdit::keyPressEvent(event);
}

void ListEdit::inputMethodEvent(QInputMethodEvent* event)
{
    if (event->commitString().isEmpty() || !isUntouched() || isReadOnly()) {
        TextEdit::inputMethodEvent(event);
        return;
    }
    // In one piece: a bullet alone would be read back without its blank.
    QInputMethodEvent begun(event->preeditString(), event->attributes());
    begun.setCommitString(QStringLiteral("- ") + event->commitString(), event->replacementStart(),
                          event->replacementLength());
    TextEdit::inputMethodEvent(&begun);
}

QString ListEdit::pasted(const QString& text) const
{
    return pastedEntries(text, textCursor().block().text(), isUntouched());
}

} // namespace quoin
