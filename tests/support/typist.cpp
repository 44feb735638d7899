// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/support/typist.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QKeySequence>
#include <QMenu>
#include <QTest>
#include <QWindow>

#include <algorithm>

namespace quoin::test {

namespace {

// Nobody presses Tab more often to find a field; then the name is wrong, or the way to it is.
constexpr int patience = 400;

int indentOf(const QString& line)
{
    int indent = 0;
    while (indent < line.size() && line[indent] == QLatin1Char(' '))
        ++indent;
    return indent;
}

QString plain(QString text)
{
    return text.remove(QLatin1Char('&'));
}

} // namespace

QString Typist::focusName()
{
    QWidget* widget = QApplication::focusWidget();
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
    return interface != nullptr ? interface->text(QAccessible::Name) : QString();
}

void Typist::fail(const QString& sentence)
{
    if (m_error.isEmpty())
        m_error = sentence;
}

void Typist::send(int key, Qt::KeyboardModifiers modifiers, const QString& text)
{
    if (!m_error.isEmpty())
        return;
    QWindow* window = QGuiApplication::focusWindow();
    if (window == nullptr) {
        fail(QStringLiteral("no window has the focus"));
        return;
    }
    ++m_keys;
    if (text.isEmpty())
        QTest::keyClick(window, static_cast<Qt::Key>(key), modifiers);
    else
        QTest::sendKeyEvent(QTest::Click, window, static_cast<Qt::Key>(key), text, modifiers);
}

void Typist::press(const QString& keys, int times)
{
    const QKeySequence sequence(keys, QKeySequence::PortableText);
    if (sequence.count() != 1 || sequence[0].key() == Qt::Key_unknown)
        fail(QStringLiteral("there is no key '%1'").arg(keys));
    for (int i = 0; i < times; ++i)
        send(sequence[0].key(), sequence[0].keyboardModifiers());
    QCoreApplication::processEvents();
}

void Typist::type(const QString& text)
{
    for (const QChar c : text) {
        if (c == QLatin1Char('\n'))
            send(Qt::Key_Return, Qt::NoModifier);
        else if (c.unicode() < 0x80)
            send(QTest::asciiToKey(c.toLatin1()), c.isUpper() ? Qt::ShiftModifier : Qt::NoModifier, QString(c));
        else
            send(Qt::Key_unknown, Qt::NoModifier, QString(c));
    }
}

void Typist::typeCode(const QString& text)
{
    int indent = 0;
    bool first = true;
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        if (!first)
            type(QStringLiteral("\n"));
        first = false;
        // An empty line is a second Enter; the indentation of what comes behind is made there.
        const int wanted = indentOf(line);
        for (; indent < wanted; ++indent)
            type(QStringLiteral(" "));
        for (; indent > wanted; --indent)
            press(QStringLiteral("Backspace"));
        type(line.mid(wanted));
    }
}

void Typist::walkTo(const QString& name, int key, Qt::KeyboardModifiers modifiers)
{
    QStringList seen;
    for (int i = 0; i < patience && m_error.isEmpty(); ++i) {
        if (i > 0 && focusName() == name)
            return;
        send(key, modifiers);
        seen.append(focusName());
    }
    seen.removeDuplicates();
    fail(QStringLiteral("Tab does not lead to '%1'; it leads to:\n  %2").arg(name, seen.join(QStringLiteral("\n  "))));
}

void Typist::tabTo(const QString& name)
{
    walkTo(name, Qt::Key_Tab, Qt::NoModifier);
}

void Typist::backTo(const QString& name)
{
    walkTo(name, Qt::Key_Backtab, Qt::ShiftModifier);
}

void Typist::look(const QString& name)
{
    if (m_error.isEmpty() && focusName() != name)
        fail(QStringLiteral("the focus is in '%1', not in '%2'").arg(focusName(), name));
}

bool Typist::mark(const QString& entry)
{
    QStringList seen;
    for (int i = 0; i < patience && m_error.isEmpty(); ++i) {
        const auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        if (menu == nullptr)
            break;
        const QAction* action = menu->activeAction();
        if (action != nullptr && plain(action->text()) == entry)
            return true;
        if (action != nullptr && seen.contains(action->text()))
            break;
        if (action != nullptr)
            seen.append(action->text());
        press(QStringLiteral("Down"));
    }
    fail(QStringLiteral("no menu offers '%1', only: %2").arg(entry, seen.join(QStringLiteral(", "))));
    return false;
}

void Typist::choose(const QString& letter, const QStringList& entries)
{
    press(QStringLiteral("Alt+") + letter);
    for (qsizetype i = 0; i < entries.size() && mark(entries[i]); ++i)
        press(i + 1 < entries.size() ? QStringLiteral("Right") : QStringLiteral("Return"));
}

void Typist::pick(const QString& entry)
{
    if (mark(entry))
        press(QStringLiteral("Return"));
}

} // namespace quoin::test
