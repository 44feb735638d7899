// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/icons.h"

#include <QLabel>
#include <QPointer>

namespace quoin {

/// A label in one of the theme's tones, scaled from the font around it. It follows a
/// change of theme or font by itself.
class ToneLabel : public QLabel {
    Q_OBJECT

public:
    explicit ToneLabel(IconTone tone, QWidget* parent = nullptr, double scale = 1.0,
                       QFont::Weight weight = QFont::Normal);

    void setTone(IconTone tone);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void updateLook();

    IconTone m_tone;
    double m_scale;
    QFont::Weight m_weight;
    QPointer<QWidget> m_followed; ///< Whose font it has, scaled.
    bool m_updating = false;
};

} // namespace quoin
