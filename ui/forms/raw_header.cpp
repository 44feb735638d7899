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

void RawHeader::setTexts(const Texts& texts)
{
    m_texts = texts;
    const QString name = texts.title.isEmpty() ? texts.firstLine : texts.title;
    setAccessibleName(texts.atHome ? name : tr("%1, text outside the template").arg(name));
    setOpen(m_open);
}

void RawHeader::setOpen(bool open)
{
    m_open = open;
    setAccessibleDescription(open ? tr("%1, open").arg(facts()) : tr("%1, folded").arg(facts()));
    update();
}

// At the right: what kind of text it is, and how much of it.
QString RawHeader::facts() const
{
    const QString words = m_texts.words == 1 ? tr("1 word") : tr("%n words", nullptr, m_texts.words);
    if (m_texts.words == 0)
        return tr("Markdown");
    return m_texts.atHome ? words : tr("Markdown · %1").arg(words);
}

// Behind the title: what the card holds as long as it is folded.
QString RawHeader::note() const
{
    if (!m_open && !m_texts.firstLine.isEmpty())
        return m_texts.firstLine;
    return m_texts.atHome ? QString() : tr("text outside the template, kept as written");
}

QSize RawHeader::sizeHint() const
{
    const Metrics m(this);
    return {m.character * 30, m.controlHeight + 2 * m.unit};
}

void RawHeader::focusInEvent(QFocusEvent* event)
{
    QAbstractButton::focusInEvent(event);
    Q_EMIT entered();
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
    const QString quiet = facts();
    painter.setPen(c.quiet);
    painter.drawText(QRect(x, 0, right - x, height()), Qt::AlignRight | Qt::AlignVCenter, quiet);
    right -= fontMetrics().horizontalAdvance(quiet) + 3 * m.unit;
    if (!m_texts.title.isEmpty()) {
        QFont own = m_texts.atHome ? scaledFont(font(), 1, QFont::DemiBold) : font();
        own.setItalic(!m_texts.atHome); // As in the outline.
        painter.setFont(own);
        painter.setPen(c.text);
        const QString title = QFontMetrics(own).elidedText(m_texts.title, Qt::ElideRight, std::max(0, right - x));
        painter.drawText(QRect(x, 0, right - x, height()), Qt::AlignVCenter | Qt::AlignLeft, title);
        x += QFontMetrics(own).horizontalAdvance(title) + 2 * m.unit;
    }
    painter.setFont(font());
    painter.setPen(c.quiet);
    if (right - x > m.character * 8)
        painter.drawText(QRect(x, 0, right - x, height()), Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(note(), Qt::ElideRight, right - x));
}

} // namespace quoin
