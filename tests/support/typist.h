// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace quoin::test {

/// A person at the keyboard: every step is key events sent to the focused window, as a
/// window system sends them. It never calls a widget and cannot paste. Of the screen it
/// reads what a person reads: the name of what has the focus, the marked menu entry.
/// A step that cannot be taken says so in `error` and nothing is typed after it.
class Typist {
public:
    /// One key with its modifiers ("Ctrl+S", "Tab", "Alt+Down").
    void press(const QString& keys, int times = 1);
    /// Characters; a line break is Enter.
    void type(const QString& text);
    /// Lines of code. After Enter the editor has the indentation of the line above, which
    /// a person makes deeper with spaces and shallower with Backspace.
    void typeCode(const QString& text);
    /// Tab, or Shift+Tab, until `name` has the focus.
    void tabTo(const QString& name);
    void backTo(const QString& name);
    /// Stops unless `name` has the focus.
    void look(const QString& name);
    /// The menu bar: Alt and the menu's letter, then Down and Right until `entry` is marked, then Enter.
    void choose(const QString& letter, const QStringList& entries);
    /// In a menu that is open: Down until `entry` is marked, then Enter.
    void pick(const QString& entry);

    [[nodiscard]] const QString& error() const { return m_error; }
    [[nodiscard]] int keysPressed() const { return m_keys; }
    /// What a screen reader says of the widget that has the focus.
    [[nodiscard]] static QString focusName();

private:
    void send(int key, Qt::KeyboardModifiers modifiers, const QString& text = {});
    void walkTo(const QString& name, int key, Qt::KeyboardModifiers modifiers);
    bool mark(const QString& entry);
    void fail(const QString& sentence);

    QString m_error;
    int m_keys = 0;
};

} // namespace quoin::test
