// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/offers/offer_bar.h"

#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/quoin_style.h"
#include "ui/theme/tone_label.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace quoin {

OfferBar::OfferBar(QWidget* parent) : QWidget(parent)
{
    const Metrics m(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(4 * m.unit + m.icon, 2 * m.unit, 3 * m.unit, 2 * m.unit);
    row->setSpacing(2 * m.unit);
    m_text = new ToneLabel(IconTone::Text, this);
    m_text->setWordWrap(true);
    row->addWidget(m_text, 1);
    m_answers = new QHBoxLayout;
    m_answers->setSpacing(2 * m.unit);
    row->addLayout(m_answers);
    m_close = new QToolButton(this);
    m_close->setIcon(themedIcon(QStringLiteral("close"), IconTone::Quiet));
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Close this offer"));
    m_close->setToolTip(m_close->accessibleName());
    row->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &OfferBar::dismiss);
    // Esc and the close button give the focus back to whoever had it.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget* old, QWidget* now) {
        if (now != nullptr && isAncestorOf(now) && old != nullptr && !isAncestorOf(old))
            m_focusBefore = old;
    });
    hide();
}

void OfferBar::offer(const QString& sentence, const QList<Answer>& answers, Focus focus)
{
    QWidget* before = QApplication::focusWidget();
    m_text->setText(sentence);
    setAccessibleName(sentence);
    while (QLayoutItem* item = m_answers->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (const Answer& answer : answers) {
        auto* button = new QPushButton(answer.text, this);
        button->setAutoDefault(true);
        button->setAccessibleName(QString(answer.text).remove(QLatin1Char('&')));
        const QString keys = button->shortcut().toString(QKeySequence::NativeText);
        button->setToolTip(answer.toolTip.isEmpty() ? keys : tr("%1 (%2)").arg(answer.toolTip, keys));
        button->setProperty(StyleProperty::primary, m_answers->isEmpty());
        connect(button, &QPushButton::clicked, this, [this, what = answer.what] {
            dismiss();
            if (what)
                what();
        });
        m_answers->addWidget(button);
        button->show(); // In a bar that is there already the layout would show it with the next event only.
    }
    show();
    if (focus == Focus::Take && !answers.isEmpty()) {
        m_answers->itemAt(0)->widget()->setFocus(Qt::OtherFocusReason);
        if (before != nullptr && !isAncestorOf(before))
            m_focusBefore = before;
    }
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    Q_EMIT offered();
}

void OfferBar::focusFirst()
{
    QWidget* first = m_answers->count() > 0 ? m_answers->itemAt(0)->widget() : m_close;
    first->setFocus(Qt::ShortcutFocusReason);
}

void OfferBar::dismiss()
{
    const QWidget* focus = QApplication::focusWidget();
    const bool inside = focus != nullptr && isAncestorOf(focus);
    hide();
    if (inside && m_focusBefore != nullptr)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    m_text->clear();
}

QString OfferBar::sentence() const
{
    return isHidden() ? QString() : m_text->text();
}

void OfferBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QWidget::keyPressEvent(event);
}

void OfferBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Metrics m(this);
    const Colors& c = colorsOf(this);
    painter.fillRect(rect(), mixed(c.window, c.accent, c.dark ? 0.14 : 0.08));
    painter.fillRect(QRect(0, 0, width(), 1), c.hairline);
    paintIcon(&painter, QRect(2 * m.unit, 0, m.icon, height()), QStringLiteral("info"), c.accent);
}

} // namespace quoin
