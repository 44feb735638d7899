// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPointer>
#include <QWidget>

#include <functional>

class QDropEvent;

namespace quoin {

class CardPart;

/// Where a card that is dragged over the form would go: a line between two cards, laid
/// over the form's content. Takes the drop events of that content.
class CardDrop : public QWidget {
    Q_OBJECT

public:
    explicit CardDrop(QWidget* content);

Q_SIGNALS:
    void dropped(const QString& path, const QString& target, bool below);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Target {
        QPointer<CardPart> card;
        bool below = false;
    };
    [[nodiscard]] Target targetFor(const QDropEvent& event) const;
    void showTarget(const Target& target);

    QWidget* m_content;
};

} // namespace quoin
