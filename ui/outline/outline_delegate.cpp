// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/outline/outline_delegate.h"

#include "models/items/outline_model.h"
#include "ui/theme/badges.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style_controls.h"

#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QTreeView>

namespace quoin {

namespace {

using Kind = OutlineNode::Kind;

Kind kindOf(const QModelIndex& index)
{
    return static_cast<Kind>(index.data(OutlineModel::KindRole).toInt());
}

struct Mark {
    QString icon;
    QColor color;
};

Mark markOf(const QModelIndex& index, const Colors& c)
{
    if (kindOf(index) == Kind::MissingSection)
        return {QStringLiteral("plus"), c.quiet};
    if (kindOf(index) != Kind::Section)
        return {};
    switch (static_cast<SectionState>(index.data(OutlineModel::StateRole).toInt())) {
    case SectionState::Complete:
        return {QStringLiteral("check"), c.good};
    case SectionState::Incomplete:
        return {QStringLiteral("dot"), c.warning};
    case SectionState::Empty:
        return {QStringLiteral("circle"), c.quiet};
    case SectionState::NotApplicable:
        return {QStringLiteral("dash"), c.quiet};
    }
    return {};
}

} // namespace

OutlineDelegate::OutlineDelegate(QTreeView* view) : QStyledItemDelegate(view), m_view(view) {}

QRect OutlineDelegate::foldMark(const QRect& line) const
{
    const Metrics m(m_view);
    return {line.right() - m.icon - m.unit, line.top(), m.icon, line.height()};
}

bool OutlineDelegate::saysEmpty(const QModelIndex& index) const
{
    return kindOf(index) == Kind::Section && index.data(OutlineModel::CountRole).toInt() == 0
        && static_cast<SectionState>(index.data(OutlineModel::StateRole).toInt()) == SectionState::Empty;
}

QString OutlineDelegate::noteOf(const QModelIndex& index, int room) const
{
    const int count = index.data(OutlineModel::CountRole).toInt();
    if (count > 0)
        return QString::number(count);
    const QString note = saysEmpty(index) ? tr("empty") : QString();
    return noteWidth(note) <= room ? note : QString(); // The mark before the name says it too.
}

int OutlineDelegate::noteWidth(const QString& note) const
{
    return note.isEmpty()
        ? 0
        : QFontMetrics(scaledFont(m_view->font(), 0.92)).horizontalAdvance(note) + 2 * Metrics(m_view).unit;
}

QFont OutlineDelegate::nameFont(const QModelIndex& index) const
{
    QFont font = m_view->font();
    font.setItalic(kindOf(index) == Kind::Foreign || index.data(OutlineModel::UnnamedRole).toBool());
    return font;
}

int OutlineDelegate::markLeft(const QModelIndex& index) const
{
    int left = 3 * Metrics(m_view).unit;
    for (QModelIndex around = index.parent(); around.isValid(); around = around.parent())
        left += 4 * Metrics(m_view).unit;
    return left;
}

// None where there is no room for it.
QString OutlineDelegate::badgeOf(const QModelIndex& index) const
{
    const QString method = index.data(OutlineModel::MethodRole).toString();
    const int end = markLeft(index) + markRoom() + methodBadgeWidth(method, m_view->font());
    return end < wordsEnd(index) ? method : QString();
}

int OutlineDelegate::markRoom() const
{
    const Metrics m(m_view);
    return m.icon * 3 / 4 + 2 * m.unit;
}

int OutlineDelegate::nameLeft(const QModelIndex& index) const
{
    const QString badge = badgeOf(index);
    const int room = badge.isEmpty() ? 0 : methodBadgeWidth(badge, m_view->font()) + 2 * Metrics(m_view).unit;
    return markLeft(index) + markRoom() + room;
}

// A line that does not unfold has the room of that mark for its words.
int OutlineDelegate::wordsEnd(const QModelIndex& index) const
{
    const Metrics m(m_view);
    const QRect line(0, 0, m_view->viewport()->width(), 1);
    return m_view->model()->hasChildren(index) ? foldMark(line).left() - m.unit / 2 : line.right() - 2 * m.unit;
}

OutlineWords OutlineDelegate::wordsOf(const QModelIndex& index, bool selected) const
{
    OutlineWords words{index.data().toString(), {}, nameFont(index), wordsEnd(index)};
    const int left = nameLeft(index);
    const int plain = QFontMetrics(words.font).horizontalAdvance(words.name);
    words.note = noteOf(index, m_saysEmpty ? words.end - left - plain : 0);
    const int room = std::max(0, words.end - noteWidth(words.note) - left);
    if (selected && kindOf(index) == Kind::Section) {
        QFont strong = words.font;
        strong.setWeight(QFont::DemiBold);
        // Its ground tells that it is selected; no letter is lost for that.
        if (QFontMetrics(strong).horizontalAdvance(words.name) <= room || plain > room)
            words.font = strong;
    }
    words.name = QFontMetrics(words.font).elidedText(words.name, Qt::ElideRight, room);
    return words;
}

void OutlineDelegate::measure()
{
    constexpr int mostLines = 200; // A spec has fewer sections; in what is longer the marks alone say it.
    const QAbstractItemModel* model = m_view->model();
    const int lines = model->rowCount();
    m_saysEmpty = lines <= mostLines;
    for (int row = 0; row < lines && m_saysEmpty; ++row) {
        const QModelIndex index = model->index(row, 0);
        if (saysEmpty(index))
            m_saysEmpty = nameLeft(index) + QFontMetrics(nameFont(index)).horizontalAdvance(index.data().toString())
                    + noteWidth(tr("empty"))
                <= wordsEnd(index);
    }
}

void OutlineDelegate::paintFold(QPainter& painter, const QRect& line, const QModelIndex& index) const
{
    if (!m_view->model()->hasChildren(index))
        return;
    const QRect fold = foldMark(line);
    const int side = Metrics(m_view).icon * 5 / 8;
    paintIcon(&painter, QRect(fold.center().x() - side / 2, fold.center().y() - side / 2, side, side),
              m_view->isExpanded(index) ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
              colorsOf(m_view).quiet);
}

void OutlineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Metrics m(m_view);
    const Colors& c = colorsOf(m_view);
    const QRect line(0, option.rect.top(), m_view->viewport()->width(), option.rect.height());
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    if (selected) {
        painter->fillRect(line, c.accentGround);
        painter->fillRect(QRect(0, line.top(), std::max(3, m.unit * 3 / 4), line.height()), c.accent);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(line, mixed(c.outlineGround, c.text, 0.05));
    }
    if (m_view->hasFocus() && index == m_view->currentIndex())
        drawBox(painter, line, QColor(), c.accent, 0, 2);
    const OutlineWords words = wordsOf(index, selected);
    const int left = nameLeft(index);
    paintFold(*painter, line, index);
    const Mark mark = markOf(index, c);
    const int side = m.icon * 3 / 4;
    if (!mark.icon.isEmpty())
        paintIcon(painter, QRect(markLeft(index), line.top() + (line.height() - side) / 2, side, side), mark.icon,
                  mark.color);
    if (const QString badge = badgeOf(index); !badge.isEmpty())
        paintMethodBadge(*painter, QRect(markLeft(index) + markRoom(), line.top(), left, line.height()), badge, m_view);
    painter->setFont(scaledFont(m_view->font(), 0.92));
    painter->setPen(c.quiet);
    painter->drawText(QRect(line.left(), line.top(), words.end - line.left(), line.height()),
                      Qt::AlignRight | Qt::AlignVCenter, words.note);
    const Kind kind = kindOf(index);
    const bool quiet =
        kind == Kind::MissingSection || kind == Kind::Foreign || index.data(OutlineModel::UnnamedRole).toBool();
    painter->setFont(words.font);
    painter->setPen(quiet ? c.quiet : c.text);
    painter->drawText(QRect(left, line.top(), std::max(0, words.end - left), line.height()),
                      Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, words.name);
    painter->restore();
}

QSize OutlineDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    const Metrics m(m_view);
    return {m.character * 12, m.line + 2 * m.unit + m.unit / 2};
}

QWidget* OutlineDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    auto* line = new QLineEdit(parent);
    line->setAccessibleName(tr("New name of %1").arg(index.data().toString()));
    return line;
}

void OutlineDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                           const QModelIndex&) const
{
    const Metrics m(m_view);
    const int left = 3 * m.unit + m.icon;
    editor->setGeometry(left, option.rect.top(), m_view->viewport()->width() - left - 2 * m.unit, option.rect.height());
}

// The model makes no edits: whoever listens does.
void OutlineDelegate::setModelData(QWidget* editor, QAbstractItemModel*, const QModelIndex& index) const
{
    const QString name = qobject_cast<QLineEdit*>(editor)->text().trimmed();
    if (!name.isEmpty() && name != index.data(Qt::EditRole).toString())
        Q_EMIT renamed(index.data(OutlineModel::PathRole).toString(), name);
}

bool OutlineDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                  const QModelIndex& index)
{
    if (event->type() == QEvent::MouseButtonPress && model->hasChildren(index)) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const QRect line(0, option.rect.top(), m_view->viewport()->width(), option.rect.height());
        if (foldMark(line).contains(mouse->pos())) {
            m_view->setExpanded(index, !m_view->isExpanded(index));
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace quoin
