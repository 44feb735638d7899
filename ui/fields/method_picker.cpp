// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/fields/method_picker.h"

#include "models/items/item_facts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/quoin_style.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QWheelEvent>

namespace quoin {

MethodPicker::MethodPicker(QWidget* parent) : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setFocusPolicy(Qt::StrongFocus);
    addItems({QStringLiteral("GET"), QStringLiteral("POST"), QStringLiteral("PUT"), QStringLiteral("PATCH"),
              QStringLiteral("DELETE"), QStringLiteral("HEAD"), QStringLiteral("OPTIONS")});
    setCurrentIndex(-1);
    setMinimumContentsLength(7);
    updateFont();
    parent->installEventFilter(this);
    connect(this, &QComboBox::editTextChanged, this, &MethodPicker::take);
}

void MethodPicker::updateFont()
{
    setFont(scaledFont(codeFont(parentWidget()->font()), 1, QFont::DemiBold));
}

// A font of its own follows no other by itself: a larger one is told to what the picker stands in alone.
bool MethodPicker::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::FontChange)
        updateFont();
    return QComboBox::eventFilter(watched, event);
}

void MethodPicker::setBytes(const std::string& bytes)
{
    m_bytes = bytes;
    const QString text = fromUtf8(bytes);
    if (text == currentText())
        return;
    m_applying = true;
    const int caret = lineEdit()->cursorPosition();
    setEditText(text);
    lineEdit()->setCursorPosition(caret);
    m_applying = false;
}

void MethodPicker::take(const QString& text)
{
    if (m_applying || toUtf8(text) == m_bytes)
        return;
    m_bytes = toUtf8(text);
    if (onEdited)
        onEdited();
}

void MethodPicker::setHint(const QString& hint)
{
    lineEdit()->setPlaceholderText(hint);
}

void MethodPicker::setReadOnly(bool readOnly)
{
    setEnabled(!readOnly);
}

void MethodPicker::setRefused(bool refused)
{
    m_refused = refused;
    setProperty(StyleProperty::refused, refused);
    update();
}

bool MethodPicker::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return false;
        }
        // Elsewhere Alt+Down moves the item; here it opens the list.
        if (key->key() == Qt::Key_Down && key->modifiers() == Qt::AltModifier) {
            event->accept();
            return true;
        }
    }
    return QComboBox::event(event);
}

void MethodPicker::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape) {
        if (m_refused && onCancelled)
            onCancelled();
        else
            event->ignore();
        return;
    }
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        event->ignore();
        return;
    }
    if (enter) {
        if (onDone)
            onDone();
        return;
    }
    QComboBox::keyPressEvent(event);
}

void MethodPicker::focusInEvent(QFocusEvent* event)
{
    QComboBox::focusInEvent(event);
    if (onEntered)
        onEntered();
}

void MethodPicker::focusOutEvent(QFocusEvent* event)
{
    QComboBox::focusOutEvent(event);
    if (onLeft && event->reason() != Qt::PopupFocusReason)
        onLeft();
}

void MethodPicker::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // scrolling a form must not change a method
}

} // namespace quoin
