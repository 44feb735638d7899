// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace quoin {

/// The grip in a card's header by which the card is dragged to another place among its
/// like. Carries the path of the card it stands in; the form pane takes the drop.
class CardHandle : public QWidget {
    Q_OBJECT

public:
    explicit CardHandle(QWidget* header);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] static const QString& mimeType();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    QPoint m_pressed;
};

} // namespace quoin
