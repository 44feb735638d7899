// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// What a field looks like around its text: its ground, its frame, and the hint where nothing stands yet.

#include "ui/fields/text_edit.h"
#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style_controls.h"

#include <QPainter>
#include <QTextBlock>
#include <QTextLayout>

namespace quoin {

void TextEdit::paintGround()
{
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    const Metrics m(this);
    switch (m_frame) {
    case Frame::Box: {
        Colors own = c;
        own.panel = ground();
        drawFieldGround(&painter, rect(), own, m.radius, hasFocus() && !isReadOnly(), isEnabled(), isReadOnly(),
                        m_refused);
        if (hasFocus() && isReadOnly())
            drawBox(&painter, rect(), QColor(), c.accent, m.radius, 1);
        break;
    }
    case Frame::Cell:
    case Frame::Flat:
        if (m_refused || hasFocus())
            drawBox(&painter, rect(), c.panel, m_refused ? c.error : c.accent, m.radius, 2);
        else if (underMouse() && !isReadOnly() && m_frame == Frame::Flat)
            drawBox(&painter, rect(), QColor(), c.control, m.radius, 1);
        break;
    }
}

void TextEdit::paintEvent(QPaintEvent* event)
{
    QPlainTextEdit::paintEvent(event);
    const bool composing = !document()->firstBlock().layout()->preeditAreaText().isEmpty();
    if (!isUntouched() || m_hint.isEmpty() || composing || !document()->isEmpty())
        return;
    QPainter painter(viewport());
    painter.setFont(textFont());
    painter.setPen(colorsOf(this).quiet);
    painter.drawText(viewport()->rect().adjusted(0, 0, -hintRoom(), 0), Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap,
                     m_hint);
}

} // namespace quoin
