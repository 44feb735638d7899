// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/forms/chip.h"

#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style_controls.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

namespace quoin {

Chip::Chip(QWidget* parent) : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::ClickFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Chip::setKind(Kind kind)
{
    m_kind = kind;
    updateGeometry();
    update();
}

QString Chip::icon() const
{
    switch (m_kind) {
    case Kind::Good:
    case Kind::Plain:
        return QStringLiteral("check");
    case Kind::Open:
        return QStringLiteral("circle");
    case Kind::Missed:
        return QStringLiteral("warning");
    case Kind::Add:
        return QStringLiteral("plus");
    }
    return {};
}

QFont Chip::wordFont() const
{
    const bool code = m_kind == Kind::Good || m_kind == Kind::Plain || m_kind == Kind::Open;
    return scaledFont(code ? codeFont(font()) : font(), 0.96, code ? QFont::DemiBold : QFont::Normal);
}

int Chip::iconSide() const
{
    return Metrics(this).icon * 3 / 4;
}

QSize Chip::sizeHint() const
{
    const Metrics m(this);
    const QFontMetrics fm(wordFont());
    return {fm.horizontalAdvance(text()) + iconSide() + 6 * m.unit, std::max(fm.height(), m.line) + 2 * m.unit};
}

void Chip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Metrics m(this);
    const Colors& c = colorsOf(this);
    const bool dashed = m_kind == Kind::Missed;
    const QColor fill = isDown() ? c.accentGround : underMouse() ? mixed(c.panel, c.text, 0.04) : c.panel;
    drawBox(&painter, rect(), fill,
            hasFocus()   ? c.accent
                : dashed ? c.warning
                         : c.control,
            height() / 2.0, hasFocus() ? 2 : 1, dashed && !hasFocus() ? Qt::DashLine : Qt::SolidLine);
    const QColor word = m_kind == Kind::Good ? c.good
        : m_kind == Kind::Missed             ? c.warning
        : m_kind == Kind::Open               ? c.quiet
                                             : c.text;
    const QColor mark = m_kind == Kind::Plain || m_kind == Kind::Good ? c.good : m_kind == Kind::Add ? c.accent : word;
    const int side = iconSide();
    const int middle = (height() - side) / 2;
    const QFontMetrics fm(wordFont());
    const bool first = m_kind == Kind::Missed || m_kind == Kind::Add; // The mark stands before the words.
    const int left = first ? 2 * m.unit : 5 * m.unit / 2;
    const int words = fm.horizontalAdvance(text());
    paintIcon(&painter, QRect(first ? left : left + words + m.unit, middle, side, side), icon(), mark);
    painter.setFont(wordFont());
    painter.setPen(word);
    painter.drawText(QRect(first ? left + side + m.unit : left, 0, words + 1, height()),
                     Qt::AlignLeft | Qt::AlignVCenter, text());
}

void Chip::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        Q_EMIT stepped(-1);
        return;
    case Qt::Key_Right:
        Q_EMIT stepped(1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier) {
            click();
            return;
        }
        event->ignore();
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        event->ignore();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void Chip::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace quoin
