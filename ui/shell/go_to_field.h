// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>

class QAction;

namespace quoin {

/// The field in the header that opens the command palette: looks like a field, is a button.
class GoToField : public QAbstractButton {
    Q_OBJECT

public:
    GoToField(QAction* action, QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_keys;
};

} // namespace quoin
