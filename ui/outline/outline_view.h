// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTreeView>

#include <functional>

namespace quoin {

/// The tree of the outline, whose lines can be dragged to another place among their
/// like. Moves nothing itself: says what was dropped where.
class OutlineView : public QTreeView {
    Q_OBJECT

public:
    explicit OutlineView(QWidget* parent);

    /// Whether the section or item `path` may change places with the one at `other`.
    [[nodiscard]] bool isEditing() const { return state() == EditingState; }

    using Peers = std::function<bool(const QString& path, const QString& other)>;
    void setPeers(Peers peers) { m_peers = std::move(peers); }

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
    };
    [[nodiscard]] Target targetAt(const QPoint& at, const QString& path) const;
    void setTarget(const Target& target);

    Peers m_peers;
    QString m_dragged;
    QPersistentModelIndex m_over;
    bool m_below = false;
};

} // namespace quoin
