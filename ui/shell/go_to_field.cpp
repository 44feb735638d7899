// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/go_to_field.h"

#include "ui/theme/badges.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style_controls.h"

#include <QAction>
#include <QPainter>

#include <algorithm>

namespace quoin {

GoToField::GoToField(QAction* action, QWidget* parent)
    : QAbstractButton(parent)
    , m_keys(action->shortcut().toString(QKeySequence::NativeText))
{
    setText(tr("Go to a section, field, action or text"));
    setAccessibleName(action->text().remove(QLatin1Char('&')).remove(QStringLiteral("…")));
    setToolTip(action->toolTip());
    setFocusPolicy(Qt::TabFocus); // A click leaves the focus where it is, so that Esc can give it back.
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, action, [action] { action->trigger(); });
}

QSize GoToField::sizeHint() const
{
    const Metrics m(this);
    const int words = m.icon * 3 / 4 + fontMetrics().horizontalAdvance(text()) + keyWidth(m_keys, font()) + 8 * m.unit;
    const int share = std::min(m.character * 60, parentWidget()->width() * 29 / 100);
    return {std::max(words, share), m.controlHeight};
}

QSize GoToField::minimumSizeHint() const
{
    const Metrics m(this);
    return {m.character * 14, m.controlHeight};
}

void GoToField::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Metrics m(this);
    const Colors& c = colorsOf(this);
    drawFieldGround(&painter, rect(), c, m.radius, hasFocus(), isEnabled(), false, false);
    const int side = m.icon * 3 / 4;
    int x = 2 * m.unit;
    paintIcon(&painter, QRect(x, (height() - side) / 2, side, side), QStringLiteral("search"), c.quiet);
    x += side + 2 * m.unit;
    const int key = paintKey(painter, rect().adjusted(0, 0, -2 * m.unit, 0), m_keys, this);
    const int right = width() - key - 4 * m.unit;
    if (right - x < 8 * m.character)
        return; // The glass and the key say more than the beginning of a word.
    painter.setFont(font());
    painter.setPen(c.quiet);
    painter.drawText(QRect(x, 0, right - x, height()), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, right - x));
}

} // namespace quoin
