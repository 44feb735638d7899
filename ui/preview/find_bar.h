// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace quoin {

/// A line to type what to find, how often it was found, and steps back and forth.
/// Knows nothing of what is searched.
class FindBar : public QWidget {
    Q_OBJECT

public:
    explicit FindBar(QWidget* parent = nullptr);

    void open(const QString& text);                        ///< Shows the bar with `text`, or what it last held.
    void showCount(int current, int count, bool finished); ///< `current` from 1, 0 for none.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void textChanged(const QString& text);
    void stepped(bool forward);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QToolButton* addButton(const QString& text, const QString& name);

    QLineEdit* m_line;
    QLabel* m_count;
};

} // namespace quoin
