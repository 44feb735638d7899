// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPointer>
#include <QStringList>
#include <QWidget>

#include <functional>

class QDropEvent;

namespace quoin {

class FormPart;

/// Where a card that is dragged over the form would go: a line between two cards, or below all of another group, laid
/// over the form's content. Takes the drop events of that content.
class CardDrop : public QWidget {
    Q_OBJECT

public:
    explicit CardDrop(QWidget* content);

    /// Who knows the paths of the groups that an item may go to besides its own.
    void setGroups(std::function<QStringList(const QString& path)> groups) { m_groups = std::move(groups); }

Q_SIGNALS:
    void dropped(const QString& path, const QString& target, bool below);
    void droppedInGroup(const QString& path, const QString& group);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Target {
        QPointer<FormPart> part;
        bool below = false; ///< Of a card; what goes to a group goes to its end.
        bool group = false;
    };
    /// `part` is where the pointer is, or nearer to it than what was found before.
    void consider(FormPart* part, int y, bool group, Target& best, int& nearest) const;
    [[nodiscard]] Target targetFor(const QDropEvent& event) const;
    void showTarget(const Target& target);

    QWidget* m_content;
    std::function<QStringList(const QString& path)> m_groups;
};

} // namespace quoin
