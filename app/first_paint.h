// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QWidget;

namespace quoin {

/// Says once on stderr that the window has been painted (category quoin.app, debug), so
/// that a start can be timed from outside. Goes away by itself.
class FirstPaint : public QObject {
    Q_OBJECT

public:
    explicit FirstPaint(QWidget* window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace quoin
