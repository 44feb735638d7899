// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/fields/column_delegate.h"

#include "models/items/column_model.h"
#include "ui/fields/column_table.h"
#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style_controls.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>

namespace quoin {

namespace {

// Over its cell, of which nothing is seen while it is edited; the text stands where the cell's stands.
class CellLine : public QLineEdit {
public:
    explicit CellLine(QWidget* parent) : QLineEdit(parent)
    {
        setFrame(false);
        setAutoFillBackground(true);
        setFont(codeFont(parent->font()));
        constexpr int own = 2; // What a line edit leaves free at both sides of its text.
        setTextMargins(2 * Metrics(parent).unit - own, 0, 0, 0);
    }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QLineEdit::paintEvent(event);
        QPainter painter(this);
        drawBox(&painter, rect(), QColor(), colorsOf(this).accent, 0, 2);
    }
};

constexpr const char* refusedProperty = "quoinRefused";

bool isChoice(const QModelIndex& index)
{
    const auto cell = static_cast<SqlCell>(index.column());
    return cell == SqlCell::Nullability || cell == SqlCell::Key;
}

} // namespace

bool ColumnCellDelegate::isRefused(const QWidget* editor)
{
    return editor->property(refusedProperty).toBool();
}

QWidget* ColumnCellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    QWidget* editor = nullptr;
    if (isChoice(index)) {
        auto* box = new QComboBox(parent);
        if (static_cast<SqlCell>(index.column()) == SqlCell::Nullability) {
            box->addItem(tr("no"), QStringLiteral("NOT NULL"));
            box->addItem(tr("yes"), QStringLiteral("NULL"));
        } else {
            box->addItem(tr("no key"), QString());
            box->addItem(QStringLiteral("PRIMARY KEY"), QStringLiteral("PRIMARY KEY"));
            box->addItem(QStringLiteral("UNIQUE"), QStringLiteral("UNIQUE"));
        }
        editor = box;
    } else {
        editor = new CellLine(parent);
    }
    editor->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    return editor;
}

void ColumnCellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const QString value = index.data(ColumnModel::ValueRole).toString();
    if (auto* box = qobject_cast<QComboBox*>(editor)) {
        const int found = box->findData(value);
        // What may be NULL says so or nothing.
        box->setCurrentIndex(found >= 0 ? found : box->findData(QStringLiteral("NULL")));
    } else if (auto* line = qobject_cast<QLineEdit*>(editor); line != nullptr && !line->isModified()) {
        // What is being typed stays, whoever changes the cell meanwhile.
        line->setText(index.data(Qt::EditRole).toString());
        line->selectAll();
    }
}

void ColumnCellDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (const auto* box = qobject_cast<const QComboBox*>(editor)) {
        const QString value = box->currentData().toString();
        const QString old = index.data(ColumnModel::ValueRole).toString();
        if (value != old && !(value == QLatin1String("NULL") && old.isEmpty()))
            model->setData(index, value, Qt::EditRole);
    } else if (const auto* line = qobject_cast<const QLineEdit*>(editor)) {
        const bool same = line->text() == index.data(Qt::EditRole).toString();
        editor->setProperty(refusedProperty, !same && !model->setData(index, line->text(), Qt::EditRole));
    }
}

void ColumnCellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QWidget* view = option.widget;
    const Colors& c = colorsOf(view);
    const Metrics m(view);
    const auto* model = qobject_cast<const ColumnModel*>(index.model());
    const bool current = (option.state & QStyle::State_Selected) != 0;
    QColor color = c.text;
    if (index.data(ColumnModel::ForeignRole).toBool())
        color = c.warning;
    else if (const auto* table = qobject_cast<const ColumnTable*>(view); table != nullptr && table->isOffered())
        color = c.quiet;
    else if (index.data(ColumnModel::LockRole).toBool() || (model != nullptr && model->isNewRow(index.row())))
        color = c.quiet;
    painter->save();
    if (current)
        // Without a ground of its own it would have that of selected lines, which this text is not to be read on.
        drawBox(painter, option.rect, view->hasFocus() ? c.accentGround : c.panel, c.accent, 0,
                view->hasFocus() ? 2 : 1);
    const QFont font = codeFont(view->font());
    const QRect room = option.rect.adjusted(2 * m.unit, 0, -m.unit, 0);
    painter->setFont(font);
    painter->setPen(color);
    painter->drawText(
        room, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(font).elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, room.width()));
    painter->restore();
}

// As wide as it needs to be read, over what stands beside it.
void ColumnCellDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                              const QModelIndex& index) const
{
    Q_UNUSED(index)
    QRect room = option.rect;
    const int wanted =
        std::min(std::max(room.width(), Metrics(editor).character * 26), editor->parentWidget()->width());
    room.setWidth(wanted);
    if (room.right() > editor->parentWidget()->width())
        room.moveRight(editor->parentWidget()->width() - 1);
    editor->setGeometry(room);
}

} // namespace quoin
