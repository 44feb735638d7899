// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QBasicTimer>
#include <QPointer>
#include <QStringList>
#include <QWidget>

#include <functional>

class QDropEvent;

namespace quoin {

class FormPart;

/// Where a card that is dragged over the form would go: a line between two cards of its group or another one, or below
/// the title of a group without cards, laid over the form's content. Takes the drop events of that content.
class CardDrop : public QWidget {
    Q_OBJECT

public:
    explicit CardDrop(QWidget* content);

    /// Who knows the paths of the groups that an item may go to besides its own.
    void setGroups(std::function<QStringList(const QString& path)> groups) { m_groups = std::move(groups); }

Q_SIGNALS:
    void dropped(const QString& path, const QString& target, bool below);
    void droppedInGroup(const QString& path, const QString& group);
    void scrollWanted(int by); ///< In pixels; less than nothing: up. Somebody waits at an edge of what is seen.

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    struct Target {
        QPointer<FormPart> part;
        bool below = false; ///< Of a card.
        bool group = false;
    };
    /// Takes `part` where the pointer is over it, or nearer to it than to what was found before.
    void consider(FormPart* part, int y, bool group, Target& best, int& nearest) const;
    [[nodiscard]] Target targetFor(const QString& path, int y) const;
    void showTarget(const Target& target);
    /// How far to scroll for a pointer at `y`, where that is near an edge.
    [[nodiscard]] int stepAt(int y) const;
    void stop();

    QWidget* m_content;
    QString m_path;      ///< Of the card that is over the form,
    int m_y = 0;         ///< there, in the content's coordinates.
    QBasicTimer m_timer; ///< Runs while it is near an edge.
    std::function<QStringList(const QString& path)> m_groups;
};

} // namespace quoin
