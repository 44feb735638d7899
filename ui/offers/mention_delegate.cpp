// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/offers/mention_delegate.h"

#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style_controls.h"

#include <QListView>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace quoin {

MentionDelegate::MentionDelegate(QListView* view) : QStyledItemDelegate(view), m_view(view) {}

QRect MentionDelegate::tickRect(const QRect& row) const
{
    const Metrics m(m_view);
    return {row.left() + 2 * m.unit, row.top() + 2 * m.unit, m.icon, m.icon};
}

void MentionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Metrics m(m_view);
    const Colors& c = colorsOf(m_view);
    const QRect row = option.rect;
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected) && m_view->hasFocus())
        drawBox(painter, row.adjusted(1, 1, -1, -1), c.accentGround, c.accent, m.radius);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(row, mixed(c.panel, c.text, 0.04));
    QStyleOptionButton tick;
    tick.rect = tickRect(row);
    tick.palette = option.palette;
    tick.state = QStyle::State_Enabled
        | (index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off);
    m_view->style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &tick, painter, m_view);
    const int left = tick.rect.right() + 3 * m.unit;
    const QRect where(left, row.top() + m.unit, row.right() - left - m.unit, m.line);
    painter->setFont(scaledFont(m_view->font(), 0.92));
    painter->setPen(c.quiet);
    painter->drawText(
        where, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(index.data(WhereRole).toString(), Qt::ElideMiddle, where.width()));
    paintLine(*painter, where.translated(0, m.line), index);
    painter->restore();
}

void MentionDelegate::paintLine(QPainter& painter, const QRect& rect, const QModelIndex& index) const
{
    const Metrics m(m_view);
    const Colors& c = colorsOf(m_view);
    const QFont plain = codeFont(m_view->font());
    QFont struck = plain;
    struck.setStrikeOut(true);
    const QFont bold = scaledFont(plain, 1, QFont::DemiBold);
    const QString old = index.data(OldRole).toString();
    const QString now = index.data(NewRole).toString();
    const int names =
        QFontMetrics(plain).horizontalAdvance(old) + QFontMetrics(bold).horizontalAdvance(now) + 4 * m.unit;
    QString head = index.data(HeadRole).toString();
    // The names must be seen: the text in front of them is cut first.
    head = QFontMetrics(plain).elidedText(head, Qt::ElideLeft,
                                          std::max(rect.width() / 2, rect.width() - names - 12 * m.character));
    int x = rect.left();
    const auto put = [&](const QString& text, const QFont& font, const QColor& color) {
        painter.setFont(font);
        painter.setPen(color);
        const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, std::max(0, rect.right() - x));
        painter.drawText(QRect(x, rect.top(), rect.right() - x, rect.height()),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
        x += QFontMetrics(font).horizontalAdvance(shown);
    };
    put(head, plain, c.text);
    put(old, struck, c.error);
    x += m.unit;
    put(now, bold, c.good);
    put(index.data(TailRole).toString(), plain, c.text);
}

QSize MentionDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    const Metrics m(m_view);
    return {m.character * 30, 2 * m.line + 2 * m.unit};
}

bool MentionDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                  const QModelIndex& index)
{
    const auto toggle = [&] {
        const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    };
    if (event->type() == QEvent::MouseButtonRelease) {
        const int right = tickRect(option.rect).right() + 2 * Metrics(m_view).unit;
        return static_cast<QMouseEvent*>(event)->pos().x() <= right && toggle();
    }
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space)
        return toggle();
    return false;
}

} // namespace quoin
