// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/fields/suggestion_list.h"

#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style_controls.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QStyledItemDelegate>

#include <algorithm>

namespace quoin {

namespace {

constexpr int noteRole = Qt::UserRole;
constexpr int mostRows = 9;

/// The value, what it means in quiet letters behind it, and a mark where it is listed already.
class SuggestionDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Metrics m(option.widget);
        const Colors& c = colorsOf(option.widget);
        const bool current = option.state.testFlag(QStyle::State_Selected);
        if (current || option.state.testFlag(QStyle::State_MouseOver))
            drawBox(painter, option.rect.adjusted(m.unit / 2, 0, -m.unit / 2, 0),
                    current ? c.accentGround : mixed(c.panel, c.text, 0.04), current ? c.accent : QColor(), m.radius);
        QRect text = option.rect.adjusted(2 * m.unit, 0, -2 * m.unit, 0);
        if (index.data(Qt::CheckStateRole).isValid()) {
            const int side = m.icon * 3 / 4;
            if (index.data(Qt::CheckStateRole).toInt() == Qt::Checked)
                paintIcon(painter, QRect(text.x(), text.y() + (text.height() - side) / 2, side, side),
                          QStringLiteral("check"), c.accent);
            text.setLeft(text.left() + side + m.unit);
        }
        painter->setFont(option.font);
        painter->setPen(c.text);
        const QString value = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, text.width());
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, value);
        text.setLeft(text.left() + option.fontMetrics.horizontalAdvance(value) + 2 * m.unit);
        if (text.width() < 4 * m.character)
            return;
        painter->setPen(c.quiet);
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          option.fontMetrics.elidedText(index.data(noteRole).toString(), Qt::ElideRight, text.width()));
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Metrics m(option.widget);
        const QString all = index.data().toString() + index.data(noteRole).toString();
        return {option.fontMetrics.horizontalAdvance(all) + 8 * m.unit + m.icon, m.line + 2 * m.unit};
    }
};

} // namespace

SuggestionList::SuggestionList(QWidget* editor) : QListWidget(editor), m_editor(editor)
{
    // A window that never takes the focus: the editor goes on with every key.
    setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFocusPolicy(Qt::NoFocus);
    setFrameStyle(QFrame::Box | QFrame::Plain);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new SuggestionDelegate(this));
    setAccessibleName(tr("Suggestions"));
    editor->installEventFilter(this);
    editor->window()->installEventFilter(this);
    hide();
}

void SuggestionList::offer(const QList<Offer>& offers, Pick pick, const QStringList& checked)
{
    const QString before = currentItem() != nullptr ? currentItem()->text() : QString();
    clear();
    for (const Offer& one : offers) {
        auto* item = new QListWidgetItem(one.text, this);
        item->setData(noteRole, one.note);
        item->setToolTip(one.note);
        if (pick == Pick::Several)
            item->setCheckState(checked.contains(one.text, Qt::CaseInsensitive) ? Qt::Checked : Qt::Unchecked);
        if (one.text == before)
            setCurrentItem(item);
    }
    if (offers.isEmpty()) {
        hide();
        return;
    }
    if (before.isEmpty())
        setCurrentRow(-1);
    place();
    show();
}

QSize SuggestionList::sizeHint() const
{
    const int rows = std::min(count(), mostRows);
    const int widest = std::max(sizeHintForColumn(0), m_editor->width());
    return {std::min(widest, Metrics(this).character * 70), rows * std::max(1, sizeHintForRow(0)) + 2 * frameWidth()};
}

void SuggestionList::place()
{
    const QRect screen = m_editor->screen()->availableGeometry();
    QRect where(m_editor->mapToGlobal(QPoint(0, m_editor->height() + 1)), sizeHint());
    if (where.bottom() > screen.bottom())
        where.moveBottom(m_editor->mapToGlobal(QPoint(0, 0)).y() - 1);
    if (where.right() > screen.right())
        where.moveRight(screen.right());
    setGeometry(where);
}

void SuggestionList::step(int by)
{
    int row = currentRow() + by;
    if (currentRow() < 0)
        row = by > 0 ? 0 : count() - 1;
    setCurrentRow(std::clamp(row, 0, count() - 1));
}

bool SuggestionList::takeKey(QKeyEvent* event)
{
    if (!isOpen())
        return false;
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    switch (event->key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        if (currentRow() <= 0)
            setCurrentRow(-1);
        else
            step(-1);
        return true;
    case Qt::Key_PageDown:
        step(mostRows - 1);
        return true;
    case Qt::Key_PageUp:
        step(1 - mostRows);
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!plain || currentItem() == nullptr) {
            hide();
            return false;
        }
        pick(currentItem());
        return true;
    default:
        return false;
    }
}

void SuggestionList::pick(const QListWidgetItem* item)
{
    if (item == nullptr)
        return;
    const QString text = item->text();
    const bool stays = item->data(Qt::CheckStateRole).isValid();
    if (!stays)
        hide();
    Q_EMIT picked(text);
}

void SuggestionList::mouseReleaseEvent(QMouseEvent* event)
{
    pick(itemAt(event->pos()));
}

bool SuggestionList::eventFilter(QObject* watched, QEvent* event)
{
    const bool away = watched == m_editor
        ? event->type() == QEvent::FocusOut || event->type() == QEvent::Hide || event->type() == QEvent::Move
        : event->type() == QEvent::Move || event->type() == QEvent::WindowDeactivate;
    if (away && isVisible())
        hide();
    return QListWidget::eventFilter(watched, event);
}

} // namespace quoin
