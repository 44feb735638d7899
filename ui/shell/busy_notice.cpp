// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/busy_notice.h"

#include "ui/shell/document_commands.h"
#include "ui/shell/notice_bar.h"

#include <QTimer>

namespace quoin {

namespace {

constexpr int moment = 150; // Milliseconds: what is done by then is not worth a sentence that flickers.

} // namespace

BusyNotice::BusyNotice(DocumentCommands* documents, NoticeBar* bar)
    : QObject(documents)
    , m_documents(documents)
    , m_bar(bar)
{
    auto* timer = new QTimer(this);
    timer->setSingleShot(true);
    timer->setInterval(moment);
    connect(timer, &QTimer::timeout, this, &BusyNotice::tell);
    connect(documents, &DocumentCommands::busy, timer, [this, timer](const QString& sentence) {
        m_sentence = sentence;
        timer->start();
    });
    connect(documents, &DocumentCommands::busyEnded, timer, [this, timer] {
        timer->stop();
        if (m_bar->tellsProgress())
            m_bar->settle();
    });
}

void BusyNotice::tell()
{
    m_bar->tellProgress(m_sentence, {tr("Cance&l"), [this] { m_documents->cancelLoading(); }});
}

} // namespace quoin
