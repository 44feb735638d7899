// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/forms/interaction_strip.h"

#include "models/items/interaction_model.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style_controls.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>

namespace quoin {

namespace {

constexpr int mostRows = 12;       ///< More of them scroll.
constexpr int pauseInTyping = 250; // ms

/// A name that the spec knows is a link; one that it does not know has an open diamond before it.
class StepDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QWidget* view = option.widget;
        const Colors& c = colorsOf(view);
        const Metrics m(view);
        const bool unknown = index.data(InteractionModel::UnknownRole).toBool();
        const bool link = !index.data(InteractionModel::PathRole).toString().isEmpty();
        painter->save();
        if ((option.state & QStyle::State_Selected) != 0 && view->hasFocus())
            drawBox(painter, option.rect, c.accentGround, c.accent, 0, 2);
        QFont font = view->font();
        font.setUnderline(link && (option.state & QStyle::State_MouseOver) != 0);
        painter->setFont(font);
        painter->setPen(link ? c.accent : unknown ? c.quiet : c.text);
        QRect room = option.rect.adjusted(2 * m.unit, 0, -m.unit, 0);
        const QString arrow = QStringLiteral("→");
        if (index.column() == InteractionModel::To) {
            painter->setPen(c.quiet);
            painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, arrow);
            painter->setPen(link ? c.accent : unknown ? c.quiet : c.text);
            room.setLeft(room.left() + QFontMetrics(font).horizontalAdvance(arrow) + 2 * m.unit);
        }
        const QString text = (unknown ? QStringLiteral("◇ ") : QString()) + index.data(Qt::DisplayRole).toString();
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, room.width()));
        painter->restore();
    }
};

} // namespace

InteractionTable::InteractionTable(QWidget* parent) : QTableView(parent)
{
    setItemDelegate(new StepDelegate(this));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setShowGrid(false);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    horizontalHeader()->hide();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    updateLook();
}

QSize InteractionTable::sizeHint() const
{
    const int rows = model() != nullptr ? std::min(model()->rowCount(), mostRows) : 0;
    return {Metrics(this).character * 50, rows * verticalHeader()->defaultSectionSize() + 2 * frameWidth()};
}

QSize InteractionTable::minimumSizeHint() const
{
    return {Metrics(this).character * 20, sizeHint().height()};
}

void InteractionTable::updateLook()
{
    const Metrics m(this);
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(m.line + 2 * m.unit);
    updateGeometry();
}

void InteractionTable::go(const QModelIndex& index)
{
    const QString path = index.data(InteractionModel::PathRole).toString();
    if (!path.isEmpty())
        Q_EMIT goRequested(path);
}

void InteractionTable::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        go(currentIndex());
    else if (event->key() == Qt::Key_Escape)
        event->ignore();
    else
        QTableView::keyPressEvent(event);
}

void InteractionTable::mouseReleaseEvent(QMouseEvent* event)
{
    QTableView::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton)
        go(indexAt(event->position().toPoint()));
}

void InteractionTable::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && model() != nullptr && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
}

void InteractionTable::wheelEvent(QWheelEvent* event)
{
    // A list that shows all of its rows leaves the wheel to the form.
    if (model() != nullptr && model()->rowCount() <= mostRows)
        event->ignore();
    else
        QTableView::wheelEvent(event);
}

void InteractionTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateLook();
}

void InteractionTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    const int width = viewport()->width();
    setColumnWidth(InteractionModel::From, width * 3 / 10);
    setColumnWidth(InteractionModel::To, width * 7 / 20);
    setColumnWidth(InteractionModel::What, width - width * 3 / 10 - width * 7 / 20);
}

InteractionStrip::InteractionStrip(QWidget* parent)
    : QWidget(parent)
    , m_model(new InteractionModel(this))
    , m_fold(new QToolButton(this))
    , m_table(new InteractionTable(this))
    , m_pause(new QTimer(this))
{
    const Metrics m(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.unit);
    m_fold->setAutoRaise(true);
    m_fold->setCheckable(true);
    m_fold->setFocusPolicy(Qt::StrongFocus);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setFont(scaledFont(font(), 0.92));
    column->addWidget(m_fold, 0, Qt::AlignLeft);
    m_table->setModel(m_model);
    column->addWidget(m_table);
    connect(m_fold, &QToolButton::toggled, this, &InteractionStrip::unfold);
    connect(m_table, &InteractionTable::goRequested, this, &InteractionStrip::goRequested);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseInTyping);
    connect(m_pause, &QTimer::timeout, this, &InteractionStrip::read);
    unfold(false);
    hide();
}

void InteractionStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_fold->setFont(scaledFont(font(), 0.92));
}

void InteractionStrip::unfold(bool open)
{
    m_table->setVisible(open);
    m_fold->setIcon(
        themedIcon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), IconTone::Quiet));
    updateText();
}

void InteractionStrip::show(const SpecPtr& spec, const std::string& text, const std::string& info)
{
    const bool first = m_spec == nullptr;
    m_spec = spec;
    m_text = text;
    m_info = info;
    if (first)
        read();
    else
        m_pause->start();
}

void InteractionStrip::read()
{
    m_model->show(*m_spec, m_text, m_info);
    m_table->updateGeometry();
    updateText();
    setVisible(m_model->stepCount() > 0);
}

void InteractionStrip::setSpokenName(const QString& owner)
{
    m_owner = owner;
    updateText();
}

void InteractionStrip::updateText()
{
    const int steps = m_model->stepCount();
    const int unknown = m_model->unknownCount();
    QString text = steps == 1 ? tr("Read as 1 step") : tr("Read as %n steps", nullptr, steps);
    if (unknown > 0)
        text += QStringLiteral("   ◇ ")
            + (unknown == 1 ? tr("1 name is not in this spec") : tr("%n names are not in this spec", nullptr, unknown));
    m_fold->setText(text);
    m_fold->setToolTip(m_table->isHidden() ? tr("Show who interacts with whom") : tr("Hide the steps"));
    m_fold->setAccessibleName(tr("%1: %2").arg(m_owner, text));
    m_table->setAccessibleName(tr("%1 steps").arg(m_owner));
    m_table->setAccessibleDescription(tr("Enter goes to the service, queue or integration of that name."));
}

} // namespace quoin
