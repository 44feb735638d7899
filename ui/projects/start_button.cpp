// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/projects/start_button.h"

#include "ui/theme/badges.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/quoin_style.h"

#include <QPainter>
#include <QStyleOptionButton>

namespace quoin {

StartButton::StartButton(const QString& icon, const QString& text, const QString& keys, bool primary, QWidget* parent)
    : QPushButton(parent)
    , m_icon(icon)
    , m_label(text)
    , m_keys(keys)
    , m_primary(primary)
{
    setProperty(StyleProperty::primary, primary);
    setAccessibleName(text);
    setAccessibleDescription(keys);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize StartButton::sizeHint() const
{
    const Metrics m(this);
    const int keys = m_keys.isEmpty() ? 0 : fontMetrics().horizontalAdvance(m_keys) + 6 * m.unit;
    return {8 * m.unit + m.icon + fontMetrics().horizontalAdvance(m_label) + keys, m.controlHeight + m.unit};
}

void StartButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    style()->drawPrimitive(QStyle::PE_PanelButtonCommand, &option, &painter, this);
    const Metrics m(this);
    const Colors& c = colorsOf(this);
    const QColor ink = m_primary ? c.onAccent : c.text;
    const int pad = 3 * m.unit;
    paintIcon(&painter, QRect(pad, (height() - m.icon) / 2, m.icon, m.icon), m_icon, m_primary ? c.onAccent : c.quiet);
    painter.setPen(ink);
    const QRect text = rect().adjusted(pad + m.icon + 2 * m.unit, 0, -pad, 0);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, m_label);
    if (m_keys.isEmpty())
        return;
    if (m_primary)
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignRight, m_keys);
    else
        paintKey(painter, text, m_keys, this);
}

} // namespace quoin
