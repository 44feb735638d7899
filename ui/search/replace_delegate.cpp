// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/search/replace_delegate.h"

#include "ui/search/replace_model.h"
#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace quoin {

namespace {

QString shown(QString text)
{
    text.replace(QLatin1Char('\n'), QChar(0x21B5)).replace(QLatin1Char('\r'), QString());
    return text.replace(QLatin1Char('\t'), QLatin1Char(' '));
}

struct Piece {
    QString text;
    QColor color;
    bool struck = false;
    bool bold = false;
};

} // namespace

ReplaceDelegate::ReplaceDelegate(QWidget* list) : QStyledItemDelegate(list), m_list(list) {}

void ReplaceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Metrics m(m_list);
    const Colors& c = colorsOf(m_list);
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, c.accentGround);
    QStyleOptionViewItem tick = option;
    tick.rect =
        QRect(option.rect.left() + 2 * m.unit, option.rect.top() + (option.rect.height() - m.icon) / 2, m.icon, m.icon);
    tick.state.setFlag(QStyle::State_On, index.data(Qt::CheckStateRole).toInt() == Qt::Checked);
    tick.state.setFlag(QStyle::State_Off, index.data(Qt::CheckStateRole).toInt() != Qt::Checked);
    m_list->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &tick, painter, m_list);
    int x = tick.rect.right() + 2 * m.unit;
    const QFont code = codeFont(m_list->font());
    const QFontMetrics fm(code);
    const int numbers = fm.horizontalAdvance(QStringLiteral("000000"));
    painter->setFont(code);
    painter->setPen(c.quiet);
    painter->drawText(QRect(x, option.rect.top(), numbers, option.rect.height()), Qt::AlignRight | Qt::AlignVCenter,
                      QString::number(index.data(ReplaceModel::LineRole).toInt()));
    x += numbers + 3 * m.unit;

    // The place itself is always to be seen: of what stands before it, the end.
    const QString found = shown(index.data(ReplaceModel::FoundRole).toString());
    const QString instead = shown(index.data(ReplaceModel::InsteadRole).toString());
    const int room = option.rect.right() - x;
    const int forLeft = std::max(room / 4, room - fm.horizontalAdvance(found + instead) - 24 * m.character);
    const QString left = fm.elidedText(shown(index.data(ReplaceModel::LeftRole).toString()), Qt::ElideLeft, forLeft);
    const Piece pieces[] = {{left, c.text},
                            {found, c.error, true, false},
                            {instead, c.good, false, true},
                            {shown(index.data(ReplaceModel::RightRole).toString()), c.text}};
    for (const Piece& piece : pieces) {
        if (piece.text.isEmpty() || x >= option.rect.right())
            continue;
        QFont font = code;
        font.setStrikeOut(piece.struck);
        font.setBold(piece.bold);
        const QFontMetrics own(font);
        const QString text = own.elidedText(piece.text, Qt::ElideRight, option.rect.right() - x);
        painter->setFont(font);
        painter->setPen(piece.color);
        painter->drawText(QRect(x, option.rect.top(), option.rect.right() - x, option.rect.height()),
                          Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
        x += own.horizontalAdvance(text);
    }
    painter->restore();
}

QSize ReplaceDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    const Metrics m(m_list);
    return {m.character * 40, m.line + 2 * m.unit};
}

bool ReplaceDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                  const QModelIndex& index)
{
    const bool click =
        event->type() == QEvent::MouseButtonRelease && option.rect.contains(static_cast<QMouseEvent*>(event)->pos());
    const bool space = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
    if (!click && !space)
        return false;
    const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace quoin
