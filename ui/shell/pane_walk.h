// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>

class QWidget;

namespace quoin {

/// F6 and Shift+F6: from pane to pane, each time to the widget that had the focus there
/// last.
class PaneWalk : public QObject {
    Q_OBJECT

public:
    explicit PaneWalk(QObject* parent);

    /// In the order in which they are walked; `first` gives the focus to a pane that has
    /// not had it yet.
    void add(std::function<QWidget*()> pane, std::function<void()> first);
    void step(bool forward);

private:
    struct Pane {
        std::function<QWidget*()> root; ///< May give null: some panes are made when they are first shown.
        std::function<void()> first;
        QPointer<QWidget> last;
    };
    [[nodiscard]] static bool holds(const Pane& pane, const QWidget* widget);

    QList<Pane> m_panes;
};

} // namespace quoin
