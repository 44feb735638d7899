// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/theme/tone_label.h"

#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"

#include <QEvent>

namespace quoin {

namespace {

QColor colorFor(const Colors& c, IconTone tone)
{
    switch (tone) {
    case IconTone::Text:
        return c.text;
    case IconTone::Quiet:
        return c.quiet;
    case IconTone::Accent:
        return c.accent;
    case IconTone::OnAccent:
        return c.onAccent;
    case IconTone::Good:
        return c.good;
    case IconTone::Warning:
        return c.warning;
    case IconTone::Error:
        return c.error;
    }
    return c.text;
}

} // namespace

ToneLabel::ToneLabel(IconTone tone, QWidget* parent, double scale, QFont::Weight weight)
    : QLabel(parent)
    , m_tone(tone)
    , m_scale(scale)
    , m_weight(weight)
{
    setTextFormat(Qt::PlainText);
    updateLook();
}

void ToneLabel::setTone(IconTone tone)
{
    m_tone = tone;
    updateLook();
}

void ToneLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    const bool ours = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::ParentChange;
    if (ours && !m_updating)
        updateLook();
}

// A font of its own follows no other by itself: a larger one is told to what the label stands in alone.
bool ToneLabel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        updateLook();
    return QLabel::eventFilter(watched, event);
}

void ToneLabel::updateLook()
{
    m_updating = true;
    QPalette own = palette();
    const QColor color = colorFor(colorsOf(this), m_tone);
    if (own.color(QPalette::WindowText) != color) {
        own.setColor(QPalette::WindowText, color);
        setPalette(own);
    }
    if (m_scale != 1.0 || m_weight != QFont::Normal) {
        if (m_followed != parentWidget()) {
            if (m_followed != nullptr)
                m_followed->removeEventFilter(this);
            m_followed = parentWidget();
            if (m_followed != nullptr)
                m_followed->installEventFilter(this);
        }
        const QFont wanted = scaledFont(parentWidget() != nullptr ? parentWidget()->font() : font(), m_scale, m_weight);
        if (wanted != font())
            setFont(wanted);
    }
    m_updating = false;
}

} // namespace quoin
