// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/outline/outline_delegate.h"

#include "models/items/outline_model.h"
#include "ui/theme/badges.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

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

QString OutlineDelegate::noteOf(const QModelIndex& index, int room) const
{
    const int count = index.data(OutlineModel::CountRole).toInt();
    if (count > 0)
        return QString::number(count);
    const bool empty = kindOf(index) == Kind::Section
        && static_cast<SectionState>(index.data(OutlineModel::StateRole).toInt()) == SectionState::Empty;
    const QString note = empty ? tr("empty") : QString();
    return noteWidth(note) <= room ? note : QString(); // The mark before the name says it too.
}

int OutlineDelegate::noteWidth(const QString& note) const
{
    return note.isEmpty()
        ? 0
        : QFontMetrics(scaledFont(m_view->font(), 0.92)).horizontalAdvance(note) + 2 * Metrics(m_view).unit;
}

// Returns where the name has to end, which would like to end at `nameEnd`.
int OutlineDelegate::paintRight(QPainter& painter, const QRect& line, const QModelIndex& index, int nameEnd) const
{
    const Metrics m(m_view);
    const Colors& c = colorsOf(m_view);
    int right = line.right() - 2 * m.unit;
    if (m_view->model()->hasChildren(index)) {
        const QRect fold = foldMark(line);
        const int side = m.icon * 5 / 8;
        paintIcon(&painter, QRect(fold.center().x() - side / 2, fold.center().y() - side / 2, side, side),
                  m_view->isExpanded(index) ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
                  c.quiet);
        right = fold.left() - m.unit / 2;
    } else if (!index.parent().isValid()) {
        right = foldMark(line).left() - m.unit / 2;
    }
    const QString note = noteOf(index, right - nameEnd);
    if (!note.isEmpty()) {
        painter.setFont(scaledFont(m_view->font(), 0.92));
        painter.setPen(c.quiet);
        painter.drawText(QRect(line.left(), line.top(), right - line.left(), line.height()),
                         Qt::AlignRight | Qt::AlignVCenter, note);
        right -= noteWidth(note);
    }
    return right;
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
    const int depth = (option.rect.left() > 0 ? option.rect.left() / std::max(1, m_view->indentation()) : 0);
    int x = 3 * m.unit + depth * m.unit * 4;
    const Kind kind = kindOf(index);
    const bool unnamed = index.data(OutlineModel::UnnamedRole).toBool();
    QFont font = m_view->font();
    font.setItalic(kind == Kind::Foreign || unnamed);
    if (kind == Kind::Section && selected)
        font.setWeight(QFont::DemiBold);
    const QString name = index.data().toString();
    const int nameLeft = x + m.icon * 3 / 4 + 2 * m.unit;
    const int right = paintRight(*painter, line, index, nameLeft + QFontMetrics(font).horizontalAdvance(name));
    const Mark mark = markOf(index, c);
    const int side = m.icon * 3 / 4;
    if (!mark.icon.isEmpty())
        paintIcon(painter, QRect(x, line.top() + (line.height() - side) / 2, side, side), mark.icon, mark.color);
    x += side + 2 * m.unit;
    const QString method = index.data(OutlineModel::MethodRole).toString();
    if (!method.isEmpty() && x + methodBadgeWidth(method, m_view->font()) < right)
        x += paintMethodBadge(*painter, QRect(x, line.top(), right - x, line.height()), method, m_view) + 2 * m.unit;
    const bool quiet = kind == Kind::MissingSection || kind == Kind::Foreign || unnamed;
    painter->setFont(font);
    painter->setPen(quiet ? c.quiet : c.text);
    painter->drawText(QRect(x, line.top(), std::max(0, right - x), line.height()),
                      Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(name, Qt::ElideRight, std::max(0, right - x)));
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
