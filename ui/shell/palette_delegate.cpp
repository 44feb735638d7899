// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/palette_delegate.h"

#include "models/items/palette_model.h"
#include "ui/theme/badges.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace quoin {

namespace {

using Kind = PaletteEntry::Kind;

Kind kindOf(const QModelIndex& index)
{
    return static_cast<Kind>(index.data(PaletteModel::KindRole).toInt());
}

QString iconOf(const QModelIndex& index)
{
    switch (kindOf(index)) {
    case Kind::Section:
        return QStringLiteral("section");
    case Kind::Item:
        return QStringLiteral("item");
    case Kind::Field:
        return QStringLiteral("field");
    case Kind::Text:
        return QStringLiteral("text");
    case Kind::Action:
        break;
    }
    const QString own = index.data(PaletteModel::IconRole).toString();
    return own.isEmpty() ? QStringLiteral("action") : own;
}

// The hits that survive an elision, as runs.
QList<QTextLayout::FormatRange> boldRuns(const QVariantList& hits, qsizetype length)
{
    QList<QTextLayout::FormatRange> runs;
    for (const QVariant& hit : hits) {
        const int at = hit.toInt();
        if (at >= length)
            break;
        if (!runs.isEmpty() && runs.constLast().start + runs.constLast().length == at) {
            ++runs.last().length;
            continue;
        }
        QTextLayout::FormatRange run;
        run.start = at;
        run.length = 1;
        run.format.setFontWeight(QFont::Bold);
        runs.append(run);
    }
    return runs;
}

// Paints one line of text with bold letters; returns its width.
int paintTitle(QPainter& painter, const QRect& rect, const QString& full, const QVariantList& hits, const QFont& font,
               const QColor& color)
{
    // Bold letters are a little wider: room for them is kept.
    const int spare = QFontMetrics(font).averageCharWidth();
    const QString text = QFontMetrics(font).elidedText(full, Qt::ElideRight, std::max(0, rect.width() - spare));
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    const bool cut = text.size() != full.size() || text != full;
    layout.setFormats(boldRuns(hits, cut ? text.size() - 1 : text.size()));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (!line.isValid()) {
        layout.endLayout();
        return 0;
    }
    line.setLineWidth(rect.width());
    layout.endLayout();
    painter.setPen(color);
    layout.draw(&painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2));
    return static_cast<int>(line.naturalTextWidth());
}

} // namespace

QString paletteKindName(const QModelIndex& index)
{
    switch (kindOf(index)) {
    case Kind::Action:
        return PaletteDelegate::tr("action");
    case Kind::Section:
        return PaletteDelegate::tr("section");
    case Kind::Item:
        return PaletteDelegate::tr("item");
    case Kind::Field:
        return index.data(PaletteModel::EmptyRole).toBool() ? PaletteDelegate::tr("empty field")
                                                            : PaletteDelegate::tr("field");
    case Kind::Text:
        return PaletteDelegate::tr("line %L1").arg(index.data(PaletteModel::LineRole).toInt());
    }
    return {};
}

PaletteDelegate::PaletteDelegate(QWidget* list) : QStyledItemDelegate(list), m_list(list) {}

int PaletteDelegate::paintRight(QPainter& painter, const QRect& line, const QModelIndex& index) const
{
    const Metrics m(m_list);
    const QRect room = line.adjusted(0, 0, -2 * m.unit, 0);
    const QString keys = index.data(PaletteModel::KeysRole).toString();
    if (!keys.isEmpty())
        return room.right() - paintKey(painter, room, keys, m_list) - 2 * m.unit;
    const QFont small = scaledFont(m_list->font(), 0.92);
    const QString kind = paletteKindName(index);
    painter.setFont(small);
    painter.setPen(colorsOf(m_list).quiet);
    painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, kind);
    return room.right() - QFontMetrics(small).horizontalAdvance(kind) - 2 * m.unit;
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Metrics m(m_list);
    const Colors& c = colorsOf(m_list);
    const QRect line = option.rect;
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(line, c.accentGround);
        painter->fillRect(QRect(line.left(), line.top(), std::max(3, m.unit * 3 / 4), line.height()), c.accent);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(line, mixed(c.panel, c.text, 0.05));
    }
    const int right = paintRight(*painter, line, index);
    int x = line.left() + 3 * m.unit;
    const int side = m.icon * 7 / 8;
    paintIcon(painter, QRect(x, line.top() + (line.height() - side) / 2, side, side), iconOf(index), c.quiet);
    x += side + 2 * m.unit;
    const QString method = index.data(PaletteModel::MethodRole).toString();
    if (!method.isEmpty() && x + methodBadgeWidth(method, m_list->font()) < right)
        x += paintMethodBadge(*painter, QRect(x, line.top(), right - x, line.height()), method, m_list) + 2 * m.unit;
    const QVariantList hits = index.data(PaletteModel::HitsRole).toList();
    x += paintTitle(*painter, QRect(x, line.top(), std::max(0, right - x), line.height()), index.data().toString(),
                    hits, m_list->font(), c.text)
        + 3 * m.unit;
    const QString context = index.data(PaletteModel::ContextRole).toString();
    if (!context.isEmpty() && right - x > 8 * m.character) {
        const QFont small = scaledFont(m_list->font(), 0.92);
        painter->setFont(small);
        painter->setPen(c.quiet);
        painter->drawText(QRect(x, line.top(), right - x, line.height()), Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetrics(small).elidedText(context, Qt::ElideMiddle, right - x));
    }
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    const Metrics m(m_list);
    return {m.character * 30, m.line + 3 * m.unit};
}

} // namespace quoin
