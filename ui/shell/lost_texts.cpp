// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/lost_texts.h"

#include "models/items/place_words.h"
#include "ui/forms/form_view.h"
#include "ui/shell/notice_bar.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace quoin {

namespace {

constexpr qsizetype mostLines = 8;

} // namespace

LostTexts::LostTexts(FormView* form, NoticeBar* bar) : QObject(bar), m_bar(bar)
{
    connect(form, &FormView::textsLost, this, &LostTexts::tell);
    connect(bar, &NoticeBar::seen, this, &LostTexts::changed);
}

bool LostTexts::hasUnseen() const
{
    return m_bar->asksToBeSeen();
}

void LostTexts::copy()
{
    QStringList texts;
    for (const LostText& one : std::as_const(m_texts))
        texts.append(one.text);
    QGuiApplication::clipboard()->setText(texts.join(QLatin1Char('\n')));
    m_bar->takeAsSeen();
}

void LostTexts::tell(const QList<LostText>& texts)
{
    if (!hasUnseen())
        m_texts.clear();
    m_texts += texts;
    m_bar->tell(sentence(), {{tr("Cop&y It"), [this] { copy(); }}}, NoticeBar::Stay::UntilSeen);
    Q_EMIT changed();
}

QString LostTexts::sentence() const
{
    const LostText& first = m_texts.constFirst();
    const QString text = excerptOf(first.text);
    const int more = static_cast<int>(m_texts.size()) - 1;
    if (more > 1)
        return tr("“%1” and %n more texts stand in no file: their fields are gone now.", nullptr, more).arg(text);
    if (more == 1)
        return tr("“%1” and one more text stand in no file: their fields are gone now.").arg(text);
    return first.place.isEmpty() ? tr("“%1” stands in no file: its field is gone now.").arg(text)
                                 : tr("“%1” stands in no file: its field in %2 is gone now.").arg(text, first.place);
}

QStringList LostTexts::lines() const
{
    QStringList lines;
    for (qsizetype i = 0; i < std::min(m_texts.size(), mostLines) && m_texts.size() > 1; ++i) {
        const QString text = excerptOf(m_texts.at(i).text);
        const QString& place = m_texts.at(i).place;
        lines.append(place.isEmpty() ? tr("“%1”").arg(text) : tr("“%1”, from %2").arg(text, place));
    }
    if (m_texts.size() > mostLines)
        lines.append(tr("and %n more", nullptr, static_cast<int>(m_texts.size() - mostLines)));
    return lines;
}

} // namespace quoin
