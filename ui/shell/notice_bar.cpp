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
#include <QProgressBar>
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
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 0); // How long it will take is not known.
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(16 * m.character, m.unit);
    row->addWidget(m_progress);
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
    show(sentence, choices, Look::Warning);
    if (stay == Stay::AWhile)
        m_timer->start(shortStay);
}

void NoticeBar::tellProgress(const QString& sentence, const Choice& choice)
{
    show(sentence, {choice}, Look::Progress);
}

void NoticeBar::show(const QString& sentence, const QList<Choice>& choices, Look look)
{
    m_timer->stop();
    m_look = look;
    m_progress->setVisible(look == Look::Progress);
    m_progress->setAccessibleName(sentence);
    m_close->setVisible(look == Look::Warning);
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
    setVisible(true);
    update();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
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
    const QColor tone = m_look == Look::Warning ? c.warning : c.accent;
    painter.fillRect(rect(), mixed(c.window, tone, c.dark ? 0.18 : 0.12));
    painter.fillRect(QRect(0, height() - 1, width(), 1), c.hairline);
    if (m_look == Look::Warning)
        paintIcon(&painter, QRect(2 * m.unit, 0, m.icon, height()), QStringLiteral("warning"), tone);
}

} // namespace quoin
