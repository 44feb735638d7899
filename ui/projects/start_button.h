// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPushButton>

namespace quoin {

/// A wide button with its text at the left and its keys at the right.
class StartButton : public QPushButton {
    Q_OBJECT

public:
    StartButton(const QString& icon, const QString& text, const QString& keys, bool primary, QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    QString m_label;
    QString m_keys;
    bool m_primary;
};

} // namespace quoin
