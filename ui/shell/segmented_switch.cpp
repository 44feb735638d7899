// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/segmented_switch.h"

#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style_controls.h"

#include <QAbstractButton>
#include <QAction>
#include <QHBoxLayout>
#include <QPainter>

namespace quoin {

class SegmentedSwitch::Segment : public QAbstractButton {
public:
    Segment(QAction* action, QWidget* parent) : QAbstractButton(parent), m_action(action)
    {
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        take();
        connect(action, &QAction::changed, this, [this] { take(); });
        connect(this, &QAbstractButton::clicked, action, [action] { action->trigger(); });
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const Metrics m(this);
        const QFontMetrics fm(scaledFont(font(), 1, QFont::DemiBold));
        return {fm.horizontalAdvance(text()) + 6 * m.unit, m.controlHeight};
    }

protected:
    void nextCheckState() override {}
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Metrics m(this);
        const Colors& c = colorsOf(this);
        const QRect inner = rect().adjusted(1, 1, -1, -1);
        if (isChecked())
            drawBox(&painter, inner, c.accentGround, QColor(), m.radius - 1);
        else if (underMouse())
            drawBox(&painter, inner, mixed(c.panel, c.text, 0.05), QColor(), m.radius - 1);
        if (hasFocus())
            drawBox(&painter, rect(), QColor(), c.accent, m.radius, 2);
        painter.setFont(scaledFont(font(), 1, isChecked() ? QFont::DemiBold : QFont::Normal));
        painter.setPen(isChecked() ? c.accent : c.text);
        painter.drawText(rect(), Qt::AlignCenter, text());
    }

private:
    void take()
    {
        setText(m_action->text().remove(QLatin1Char('&')));
        setToolTip(m_action->toolTip());
        setAccessibleName(text());
        setChecked(m_action->isChecked());
        setEnabled(m_action->isEnabled());
        update();
    }
    QAction* m_action;
};

SegmentedSwitch::SegmentedSwitch(const QList<QAction*>& actions, QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(1);
    for (QAction* action : actions) {
        auto* segment = new Segment(action, this);
        m_segments.append(segment);
        row->addWidget(segment);
    }
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SegmentedSwitch::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    drawBox(&painter, rect(), c.panel, c.control, Metrics(this).radius);
    for (int i = 1; i < m_segments.size(); ++i)
        painter.fillRect(QRect(m_segments[i]->x() - 1, 1, 1, height() - 2), c.hairline);
}

} // namespace quoin
