// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/header_bar.h"

#include "ui/shell/action_table.h"
#include "ui/shell/go_to_field.h"
#include "ui/shell/segmented_switch.h"
#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plain_tip.h"
#include "ui/theme/tone_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace quoin {

namespace {

QToolButton* buttonFor(QAction* action, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    const QString name = action->text().remove(QLatin1Char('&'));
    button->setAccessibleName(action->isCheckable() ? HeaderBar::tr("Show %1").arg(name) : name);
    return button;
}

} // namespace

HeaderBar::HeaderBar(const ActionTable& actions, QWidget* parent) : QWidget(parent)
{
    const Metrics m(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(3 * m.unit, m.unit, 3 * m.unit, 2 * m.unit);
    row->setSpacing(m.unit);
    row->addWidget(buttonFor(actions.action(ActionId::Outline), this));
    row->addSpacing(m.unit);
    row->addWidget(buttonFor(actions.action(ActionId::Back), this));
    row->addWidget(buttonFor(actions.action(ActionId::Forward), this));
    row->addSpacing(m.unit);
    row->addWidget(buttonFor(actions.action(ActionId::Undo), this));
    row->addWidget(buttonFor(actions.action(ActionId::Redo), this));
    row->addSpacing(2 * m.unit);
    m_folder = new ToneLabel(IconTone::Quiet, this);
    m_name = new ToneLabel(IconTone::Text, this, 1.0, QFont::DemiBold);
    m_dot = new ToneLabel(IconTone::Warning, this);
    m_dot->setText(QStringLiteral("●"));
    m_dot->setAccessibleName(tr("Unsaved changes"));
    m_dot->setToolTip(tr("Unsaved changes"));
    row->addWidget(m_folder);
    row->addWidget(m_name);
    row->addWidget(m_dot);
    row->addSpacing(2 * m.unit);
    row->addStretch(1);
    m_goTo = new GoToField(actions.action(ActionId::GoTo), this);
    row->addWidget(m_goTo);
    row->addStretch(1);
    row->addSpacing(2 * m.unit);
    row->addWidget(new SegmentedSwitch(
        {actions.action(ActionId::Forms), actions.action(ActionId::Source), actions.action(ActionId::Split)}, this));
    row->addSpacing(2 * m.unit);
    row->addWidget(buttonFor(actions.action(ActionId::Preview), this));
    setModified(false);
}

void HeaderBar::setDocument(const QString& folder, const QString& name, const QString& path)
{
    m_folder->setText(folder.isEmpty() ? QString() : folder + QStringLiteral("  ›"));
    const Metrics m(this);
    m_name->setText(fontMetrics().elidedText(name, Qt::ElideMiddle, 36 * m.character));
    fitFolder();
    m_name->setToolTip(plainTip(path));
}

// The folder is told where there is room for it; the tool tip of the name has the whole path.
QSize HeaderBar::minimumSizeHint() const
{
    QSize least = QWidget::minimumSizeHint();
    if (!m_folder->isHidden())
        least.rwidth() -= m_folder->sizeHint().width() + layout()->spacing();
    return least;
}

void HeaderBar::fitFolder()
{
    const int wanted = minimumSizeHint().width() + m_folder->sizeHint().width() + layout()->spacing();
    m_folder->setVisible(!m_folder->text().isEmpty() && wanted <= width());
}

void HeaderBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_goTo->updateGeometry(); // As wide as its words, and with a wide window wider.
    fitFolder();
}

void HeaderBar::setModified(bool modified)
{
    m_dot->setVisible(modified);
}

void HeaderBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    painter.fillRect(rect(), c.window);
    painter.fillRect(QRect(0, height() - 1, width(), 1), c.hairline);
}

} // namespace quoin
