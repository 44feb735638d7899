// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/fields/text_edit.h"

class QTimer;
class QToolButton;

namespace quoin {

class SuggestionList;

/// A value on one line, which wraps when it is long: Line, Cell, Name, Route, Label,
/// Status. Enter goes on to the next field. Where there are values to pick, those that
/// fit are listed while one types, all of them by the button, Alt+Down or Ctrl+Space; a
/// list of names takes several.
class LineEdit : public TextEdit {
    Q_OBJECT

public:
    enum class Breaks { Forbidden, Allowed };

    explicit LineEdit(QWidget* parent, Breaks breaks = Breaks::Forbidden);

    void setPickButton(PickButton button) override;

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    [[nodiscard]] QString pasted(const QString& text) const override;
    [[nodiscard]] QString plain(const QString& text) const override
    {
        return m_breaks == Breaks::Forbidden ? pasted(text) : text;
    }

private:
    void listAll();
    void listFitting();
    void show(const Offers& offers, const QList<Offer>& values);
    void pick(const QString& text);

    Breaks m_breaks;
    QToolButton* m_button = nullptr;
    SuggestionList* m_list = nullptr; ///< Made when there is something to list.
    QTimer* m_pause;                  ///< Typing must not wait for the list.
    bool m_all = false;               ///< Everything is listed, not only what fits the typed letters.
    bool m_several = false;
};

} // namespace quoin
