// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/fields/text_edit.h"

class QToolButton;

namespace quoin {

/// A value on one line, which wraps when it is long: Line, Cell, Name, Route, Label,
/// Status. Enter goes on to the next field. Where the template offers values, a button
/// (or Alt+Down) lists them.
class LineEdit : public TextEdit {
    Q_OBJECT

public:
    enum class Breaks { Forbidden, Allowed };

    explicit LineEdit(QWidget* parent, Breaks breaks = Breaks::Forbidden);

    void setChoices(const QStringList& choices) override;

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    [[nodiscard]] QString pasted(const QString& text) const override;
    [[nodiscard]] QString plain(const QString& text) const override { return m_breaks == Breaks::Forbidden ? pasted(text) : text; }

private:
    void showChoices();

    Breaks m_breaks;
    QStringList m_choices;
    QToolButton* m_button = nullptr;
};

} // namespace quoin
