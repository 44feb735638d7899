// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace quoin {

/// What stands where the recent files will stand: how one begins, in three steps.
class EmptyNote : public QWidget {
    Q_OBJECT

public:
    explicit EmptyNote(QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace quoin
