// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/notice_bar.h"

#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tone_label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

namespace quoin {

namespace {

constexpr int shortStay = 8000;

} // namespace

NoticeBar::NoticeBar(QWidget* parent) : QWidget(parent), m_timer(new QTimer(this))
{
    const Metrics m(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(4 * m.unit + m.icon, m.unit, 3 * m.unit, m.unit);
    row->setSpacing(2 * m.unit);
    m_text = new ToneLabel(IconTone::Text, this);
    m_text->setWordWrap(true);
    row->addWidget(m_text, 1);
    m_choices = new QHBoxLayout;
    m_choices->setSpacing(m.unit);
    row->addLayout(m_choices);
    m_close = new QToolButton(this);
    m_close->setIcon(themedIcon(QStringLiteral("close"), IconTone::Quiet));
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(m_close->accessibleName());
    row->addWidget(m_close);
    m_timer->setSingleShot(true);
    connect(m_close, &QToolButton::clicked, this, &NoticeBar::dismiss);
    connect(m_timer, &QTimer::timeout, this, &NoticeBar::dismiss);
    hide();
}

void NoticeBar::tell(const QString& sentence, const QList<Choice>& choices, Stay stay)
{
    m_text->setText(sentence);
    setAccessibleName(sentence);
    while (QLayoutItem* item = m_choices->takeAt(0)) {
        if (item->widget() != nullptr)
            item->widget()->deleteLater();
        delete item;
    }
    for (const Choice& choice : choices) {
        auto* button = new QPushButton(choice.text, this);
        button->setAccessibleName(choice.text);
        connect(button, &QPushButton::clicked, this, [this, what = choice.what] {
            dismiss();
            what();
        });
        m_choices->addWidget(button);
    }
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    m_timer->stop();
    if (stay == Stay::AWhile)
        m_timer->start(shortStay);
}

void NoticeBar::dismiss()
{
    m_timer->stop();
    hide();
}

void NoticeBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Metrics m(this);
    const Colors& c = colorsOf(this);
    painter.fillRect(rect(), mixed(c.window, c.warning, c.dark ? 0.18 : 0.12));
    painter.fillRect(QRect(0, height() - 1, width(), 1), c.hairline);
    paintIcon(&painter, QRect(2 * m.unit, 0, m.icon, height()), QStringLiteral("warning"), c.warning);
}

} // namespace quoin
