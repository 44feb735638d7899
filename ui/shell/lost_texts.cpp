// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/lost_texts.h"

#include "ui/forms/form_view.h"
#include "ui/shell/notice_bar.h"

#include <QClipboard>
#include <QGuiApplication>

namespace quoin {

namespace {

constexpr int shownLength = 60;

QString quoted(const QString& text)
{
    const QString line = text.simplified();
    return line.size() <= shownLength ? line : line.left(shownLength) + QChar(0x2026);
}

} // namespace

LostTexts::LostTexts(FormView* form, NoticeBar* bar) : QObject(bar), m_bar(bar)
{
    connect(form, &FormView::textsLost, this, &LostTexts::tell);
}

void LostTexts::tell(const QStringList& texts)
{
    if (!m_bar->asksToBeSeen())
        m_texts.clear(); // They have been seen.
    m_texts += texts;
    QStringList shown;
    for (const QString& text : std::as_const(m_texts))
        shown.append(tr("“%1”").arg(quoted(text)));
    const QString sentence = m_texts.size() == 1
        ? tr("%1 was typed into a field that is gone now. It stands in no file.").arg(shown.constFirst())
        : tr("%1 were typed into fields that are gone now. They stand in no file.").arg(shown.join(tr(", ")));
    const QString text = m_texts.join(QLatin1Char('\n'));
    m_bar->tell(sentence, {{tr("Cop&y It"), [text] { QGuiApplication::clipboard()->setText(text); }}},
                NoticeBar::Stay::UntilSeen);
}

} // namespace quoin
