// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/theme/alt_letters.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace quoin {

bool AltLetters::isKeyOfAMenu(const QKeyEvent& event, Alt alt)
{
    const bool prints = !event.text().isEmpty() && event.text().front().isPrint();
    const Qt::KeyboardModifiers held = event.modifiers();
    return alt == Alt::Mnemonic && prints && held.testFlag(Qt::AltModifier) && !held.testFlag(Qt::ControlModifier);
}

void AltLetters::watch(QWidget* widget)
{
    if (qobject_cast<QLineEdit*>(widget) != nullptr || qobject_cast<QPlainTextEdit*>(widget) != nullptr
        || qobject_cast<QTextEdit*>(widget) != nullptr)
        widget->installEventFilter(this); // Qt keeps an object's filter once.
}

bool AltLetters::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress || !isKeyOfAMenu(static_cast<const QKeyEvent&>(*event)))
        return QObject::eventFilter(watched, event);
    event->ignore(); // Whoever holds the editor may have a use for it.
    return true;
}

} // namespace quoin
