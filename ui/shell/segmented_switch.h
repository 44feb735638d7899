// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QAbstractButton;

namespace quoin {

/// A few exclusive actions as one control with segments.
class SegmentedSwitch : public QWidget {
    Q_OBJECT

public:
    SegmentedSwitch(const QList<QAction*>& actions, QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    class Segment;
    QList<Segment*> m_segments;
};

} // namespace quoin
