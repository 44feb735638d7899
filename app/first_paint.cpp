// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "app/first_paint.h"

#include "app/logging.h"

#include <QEvent>
#include <QWidget>

namespace quoin {

FirstPaint::FirstPaint(QWidget* window) : QObject(window)
{
    window->installEventFilter(this);
}

bool FirstPaint::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::UpdateRequest) {
        watched->removeEventFilter(this);
        // Queued: what is asked for now has been painted when the loop comes round.
        QMetaObject::invokeMethod(
            this,
            [this] {
                qCDebug(logApp, "the window is painted");
                deleteLater();
            },
            Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace quoin
