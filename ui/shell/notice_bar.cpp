// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/notice_bar.h"

#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tone_label.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

#include <utility>

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
    connect(m_close, &QToolButton::clicked, this, &NoticeBar::close);
    connect(m_timer, &QTimer::timeout, this, &NoticeBar::passOn);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget* old, QWidget* now) {
        if (now != nullptr && isAncestorOf(now) && old != nullptr && !isAncestorOf(old))
            m_focusBefore = old;
    });
    hide();
}

void NoticeBar::tell(const QString& sentence, const QList<Choice>& choices, Stay stay)
{
    // Told twice, as a file that changed is by whoever saves and by whoever watches: a choice being pressed stays.
    const bool stands = !m_passing && m_lasting && m_lasting->sentence == sentence
        && m_lasting->choices.size() == choices.size() && stay == Stay::UntilClosed;
    if (stands)
        return alert();
    m_timer->stop();
    m_passing.reset();
    if (stay == Stay::AWhile) {
        m_passing = Notice{sentence, choices, Look::Warning, false};
        m_timer->start(shortStay);
    } else if (stay == Stay::UntilSeen) {
        m_unseen = Notice{sentence, choices, Look::Warning, false};
    } else {
        m_lasting = Notice{sentence, choices, Look::Warning, false};
    }
    showLast();
}

void NoticeBar::tellProgress(const QString& sentence, const Choice& choice)
{
    m_lasting = Notice{sentence, {choice}, Look::Progress, false};
    passOn();
}

void NoticeBar::settle()
{
    if (!m_lasting)
        return; // What stands there, and the focus in it, is about something else.
    m_lasting.reset();
    if (!m_passing)
        showLast();
}

void NoticeBar::takeAsSeen()
{
    endUnseen();
    if (!m_passing && !m_lasting)
        showLast();
}

void NoticeBar::passOn()
{
    m_timer->stop();
    m_passing.reset();
    showLast();
}

void NoticeBar::dismiss()
{
    m_lasting.reset();
    endUnseen();
    passOn();
}

// The cross, Esc and an answer end what they stand beside, not what waits behind it.
void NoticeBar::close()
{
    if (m_passing) {
        passOn();
    } else if (m_lasting) {
        settle();
    } else {
        endUnseen();
        showLast();
    }
}

void NoticeBar::endUnseen()
{
    const bool any = m_unseen.has_value();
    m_unseen.reset();
    if (any)
        Q_EMIT seen();
}

void NoticeBar::showLast()
{
    if (m_passing) {
        show(*m_passing);
    } else if (m_lasting) {
        show(*m_lasting);
    } else if (m_unseen) {
        show(*m_unseen);
    } else {
        giveFocusBack();
        hide();
    }
}

void NoticeBar::giveFocusBack()
{
    const QWidget* focus = QApplication::focusWidget();
    if (focus != nullptr && isAncestorOf(focus) && m_focusBefore != nullptr)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

void NoticeBar::show(Notice& notice)
{
    giveFocusBack(); // The button that has it goes.
    m_look = notice.look;
    m_progress->setVisible(m_look == Look::Progress);
    m_progress->setAccessibleName(notice.sentence);
    m_close->setVisible(m_look == Look::Warning);
    m_text->setText(notice.sentence);
    setAccessibleName(notice.sentence);
    fillChoices(notice.choices);
    setVisible(true);
    update();
    if (!std::exchange(notice.announced, true))
        alert();
}

void NoticeBar::alert()
{
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    Q_EMIT announced(m_text->text());
}

void NoticeBar::fillChoices(const QList<Choice>& choices)
{
    while (QLayoutItem* item = m_choices->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide(); // At once: its key is the next one's.
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (const Choice& choice : choices) {
        auto* button = new QPushButton(choice.text, this);
        button->setAutoDefault(true);
        button->setAccessibleName(QString(choice.text).remove(QLatin1Char('&')));
        const QString keys = button->shortcut().toString(QKeySequence::NativeText);
        if (!keys.isEmpty())
            button->setToolTip(tr("%1 (%2)").arg(button->accessibleName(), keys));
        connect(button, &QPushButton::clicked, this, [this, what = choice.what] {
            close();
            what();
        });
        m_choices->addWidget(button);
        button->show(); // In a bar that is there already the layout would show it with the next event only.
    }
}

void NoticeBar::focusFirst()
{
    QWidget* first = m_choices->count() > 0 ? m_choices->itemAt(0)->widget() : m_close;
    first->setFocus(Qt::ShortcutFocusReason);
}

void NoticeBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_look == Look::Warning)
        close();
    else
        QWidget::keyPressEvent(event);
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
