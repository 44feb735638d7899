// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTreeView>

#include <functional>
#include <optional>

namespace quoin {

/// The tree of the outline, whose lines can be dragged to another place among their
/// like, or among those of another group. Moves nothing itself: says what was dropped where.
class OutlineView : public QTreeView {
    Q_OBJECT

public:
    explicit OutlineView(QWidget* parent);

    [[nodiscard]] bool isEditing() const { return state() == EditingState; }

    /// Nothing where the section or item `path` has no place beside the one at `other`. Else the name of the other
    /// group that it would come to stand in; empty among its own. Where `other` is the section that holds the item: the
    /// group of it that no line stands for, since it has no items.
    using Places = std::function<std::optional<QString>(const QString& path, const QString& other)>;
    void setPlaces(Places places) { m_places = std::move(places); }
    /// What the line that shows where something would be dropped says of the group there; empty where it says nothing.
    [[nodiscard]] QString dropWords() const { return m_group.isEmpty() ? QString() : tr("to %1").arg(m_group); }

Q_SIGNALS:
    void dropped(const QString& path, const QString& target, bool below);
    void typed(const QString& text); ///< Letters, which are meant for the filter.

protected:
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Target {
        QModelIndex index; ///< Invalid: nothing can be dropped there.
        bool below = false;
        bool into = false; ///< Among what the line holds, where it holds none of its group yet.
    };
    [[nodiscard]] Target targetAt(const QPoint& at, const QString& path) const;
    [[nodiscard]] bool takes(const QString& path, const QModelIndex& index) const;
    void setTarget(const Target& target, const QString& path = {});
    void paintGroup(QPainter* painter, int y) const;

    Places m_places;
    QString m_dragged;
    QString m_group; ///< The other group in which the dragged line would come to stand.
    QPersistentModelIndex m_over;
    bool m_below = false;
    bool m_into = false;
};

} // namespace quoin
