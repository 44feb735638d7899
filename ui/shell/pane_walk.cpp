// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/pane_walk.h"

#include <QApplication>
#include <QWidget>

namespace quoin {

PaneWalk::PaneWalk(QObject* parent) : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        for (Pane& pane : m_panes) {
            if (holds(pane, now))
                pane.last = now;
        }
    });
}

void PaneWalk::add(std::function<QWidget*()> pane, std::function<void()> first)
{
    m_panes.append({std::move(pane), std::move(first), nullptr});
}

bool PaneWalk::holds(const Pane& pane, const QWidget* widget)
{
    const QWidget* root = pane.root();
    return widget != nullptr && root != nullptr && (root == widget || root->isAncestorOf(widget));
}

void PaneWalk::step(bool forward)
{
    const QWidget* focus = QApplication::focusWidget();
    qsizetype at = -1;
    for (qsizetype i = 0; i < m_panes.size(); ++i) {
        if (holds(m_panes[i], focus))
            at = i;
    }
    const qsizetype count = m_panes.size();
    for (qsizetype step = 1; step <= count; ++step) {
        const qsizetype next = forward ? (at + step) % count : ((at < 0 ? 0 : at) - step + 2 * count) % count;
        Pane& pane = m_panes[next];
        const QWidget* root = pane.root();
        if (root == nullptr || !root->isVisible())
            continue;
        if (pane.last != nullptr && pane.last->isVisible())
            pane.last->setFocus(Qt::ShortcutFocusReason);
        else
            pane.first();
        return;
    }
}

} // namespace quoin
