// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/forms/raw_header.h"

#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style_controls.h"

#include <QContextMenuEvent>
#include <QPainter>

namespace quoin {

RawHeader::RawHeader(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void RawHeader::setTexts(const QString& title, const QString& firstLine)
{
    m_title = title;
    m_firstLine = firstLine;
    setAccessibleName(tr("%1, text outside the template").arg(title.isEmpty() ? firstLine : title));
    update();
}

void RawHeader::setOpen(bool open)
{
    m_open = open;
    setAccessibleDescription(open ? tr("open") : tr("folded"));
    update();
}

QSize RawHeader::sizeHint() const
{
    const Metrics m(this);
    return {m.character * 30, m.controlHeight + 2 * m.unit};
}

void RawHeader::contextMenuEvent(QContextMenuEvent* event)
{
    Q_EMIT menuRequested(event->globalPos());
}

void RawHeader::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Metrics m(this);
    const Colors& c = colorsOf(this);
    if (hasFocus())
        drawBox(&painter, rect().adjusted(m.unit / 2, m.unit / 2, -m.unit / 2, -m.unit / 2), QColor(), c.accent,
                m.radius, 2);
    const int side = m.icon * 3 / 4;
    paintIcon(&painter, QRect(2 * m.unit + m.unit / 2, (height() - side) / 2, side, side),
              m_open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), c.quiet);
    int x = 3 * m.unit + m.icon + m.unit;
    int right = width() - 4 * m.unit;
    const QString kind = tr("Markdown");
    painter.setPen(c.quiet);
    painter.drawText(QRect(x, 0, right - x, height()), Qt::AlignRight | Qt::AlignVCenter, kind);
    right -= fontMetrics().horizontalAdvance(kind) + 3 * m.unit;
    if (!m_title.isEmpty()) {
        QFont italic = font();
        italic.setItalic(true);
        painter.setFont(italic);
        painter.setPen(c.text);
        const QString title = QFontMetrics(italic).elidedText(m_title, Qt::ElideRight, std::max(0, right - x));
        painter.drawText(QRect(x, 0, right - x, height()), Qt::AlignVCenter | Qt::AlignLeft, title);
        x += QFontMetrics(italic).horizontalAdvance(title) + 2 * m.unit;
    }
    painter.setFont(font());
    painter.setPen(c.quiet);
    const QString note =
        m_open || m_firstLine.isEmpty() ? tr("text outside the template, kept as written") : m_firstLine;
    if (right - x > m.character * 8)
        painter.drawText(QRect(x, 0, right - x, height()), Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(note, Qt::ElideRight, right - x));
}

} // namespace quoin
