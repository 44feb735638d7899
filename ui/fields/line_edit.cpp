// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/fields/line_edit.h"

#include "models/items/name_choice.h"
#include "ui/fields/list_paste.h"
#include "ui/fields/suggestion_list.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/quoin_style.h"

#include <QKeyEvent>
#include <QTextBlock>
#include <QTimer>
#include <QToolButton>

namespace quoin {

namespace {

constexpr int pauseBeforeList = 60; // ms: shorter than the gap between two keys of most people

// Those that begin like `typed`, then those that hold it; none for what is there in full.
QList<Offer> fitting(const QList<Offer>& offers, const QString& typed)
{
    QList<Offer> begin;
    QList<Offer> hold;
    for (const Offer& one : offers) {
        if (one.text.compare(typed, Qt::CaseInsensitive) == 0)
            return {};
        if (one.text.startsWith(typed, Qt::CaseInsensitive))
            begin.append(one);
        else if (typed.size() > 1 && one.text.contains(typed, Qt::CaseInsensitive))
            hold.append(one);
    }
    return begin + hold;
}

} // namespace

LineEdit::LineEdit(QWidget* parent, Breaks breaks) : TextEdit(parent), m_breaks(breaks)
{
    setLines(1, 12);
    m_pause = new QTimer(this);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseBeforeList);
    connect(m_pause, &QTimer::timeout, this, &LineEdit::listFitting);
}

bool LineEdit::event(QEvent* event)
{
    // Elsewhere Alt+Down moves the item: a field that has a list keeps it for that.
    if (event->type() == QEvent::ShortcutOverride && m_button != nullptr) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Down && key->modifiers() == Qt::AltModifier) {
            event->accept();
            return true;
        }
    }
    return TextEdit::event(event);
}

void LineEdit::keyPressEvent(QKeyEvent* event)
{
    if (m_list != nullptr && m_list->takeKey(event))
        return;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ShiftModifier)
        && (m_breaks == Breaks::Forbidden || (onBreak && onBreak())))
        return;
    if (enter && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
        if (onDone)
            onDone();
        return;
    }
    const bool list = (event->key() == Qt::Key_Down && event->modifiers() == Qt::AltModifier && m_button != nullptr)
        || (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier);
    if (list) {
        listAll();
        return;
    }
    const QString before = shown();
    TextEdit::keyPressEvent(event);
    if (shown() != before && onOffers)
        m_pause->start();
}

// A name or a label that Tab comes to is replaced by what is typed, as in every form.
void LineEdit::focusInEvent(QFocusEvent* event)
{
    TextEdit::focusInEvent(event);
    const bool byKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (byKey && m_breaks == Breaks::Forbidden)
        selectWhole();
}

QString LineEdit::pasted(const QString& text) const
{
    QString line = text;
    if (m_breaks == Breaks::Forbidden) {
        line = line.trimmed();
        line.replace(QLatin1Char('\n'), QLatin1Char(' '));
    } else if (continuesList(text, textCursor().block().text())) {
        line = pastedEntries(text, textCursor().block().text(), false);
    }
    return line;
}

void LineEdit::setPickButton(PickButton button)
{
    const bool wanted = button == PickButton::Yes && !isReadOnly();
    if (wanted == (m_button != nullptr))
        return;
    if (!wanted) {
        delete m_button;
        m_button = nullptr;
        setRoom(0);
        return;
    }
    m_button = new QToolButton(this);
    m_button->setIcon(themedIcon(QStringLiteral("chevron-down"), IconTone::Quiet));
    m_button->setAutoRaise(true);
    m_button->setFocusPolicy(Qt::NoFocus);
    m_button->setCursor(Qt::ArrowCursor);
    m_button->setToolTip(tr("Values to pick (Alt+Down)"));
    m_button->setAccessibleName(tr("Values to pick"));
    connect(m_button, &QToolButton::clicked, this, [this] {
        setFocus();
        if (m_list != nullptr && m_list->isOpen())
            m_list->hide();
        else
            listAll();
    });
    m_button->show();
    setRoom(Metrics(this).controlHeight);
}

void LineEdit::resizeEvent(QResizeEvent* event)
{
    TextEdit::resizeEvent(event);
    if (m_button == nullptr)
        return;
    const Metrics m(this);
    const int side = m.controlHeight - 2 * (m.unit / 2 + 1);
    m_button->setGeometry(width() - side - m.unit / 2 - 1, m.unit / 2 + 1, side, side);
}

void LineEdit::listAll()
{
    if (!onOffers || isReadOnly())
        return;
    m_all = true;
    const Offers offers = onOffers();
    show(offers, offers.values);
}

// What fits the letters before the caret; nothing when nobody is typing here any more.
void LineEdit::listFitting()
{
    if (!onOffers || isReadOnly() || !hasFocus() || (m_list != nullptr && m_list->isOpen() && m_all))
        return;
    m_all = false;
    const Offers offers = onOffers();
    const QString typed = offers.several ? nameTypedAt(shown(), textCursor().position()) : shown();
    show(offers, typed.trimmed().isEmpty() ? QList<Offer>() : fitting(offers.values, typed));
}

void LineEdit::show(const Offers& offers, const QList<Offer>& values)
{
    m_several = offers.several;
    if (m_list == nullptr) {
        if (values.isEmpty())
            return;
        m_list = new SuggestionList(this);
        connect(m_list, &SuggestionList::picked, this, &LineEdit::pick);
    }
    QStringList checked;
    for (const Offer& one : values) {
        if (m_several && m_all && isNameListed(shown(), one.text))
            checked.append(one.text);
    }
    m_list->offer(values, m_several && m_all ? SuggestionList::Pick::Several : SuggestionList::Pick::One, checked);
}

void LineEdit::pick(const QString& text)
{
    if (!m_several) {
        replaceShown(text);
    } else if (m_all) {
        replaceShown(withNameToggled(shown(), text));
        listAll();
    } else {
        const CompletedName done = withNameCompleted(shown(), textCursor().position(), text);
        replaceShown(done.value);
        QTextCursor cursor = textCursor();
        cursor.setPosition(static_cast<int>(done.caret));
        setTextCursor(cursor);
    }
    setFocus();
}

} // namespace quoin
