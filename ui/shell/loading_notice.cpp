// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/loading_notice.h"

#include "ui/shell/document_commands.h"
#include "ui/shell/notice_bar.h"

#include <QTimer>

namespace quoin {

namespace {

constexpr int moment = 150; // Milliseconds: what is done by then is not worth a sentence that flickers.

} // namespace

LoadingNotice::LoadingNotice(DocumentCommands* documents, NoticeBar* bar)
    : QObject(documents)
    , m_documents(documents)
    , m_bar(bar)
{
    auto* timer = new QTimer(this);
    timer->setSingleShot(true);
    timer->setInterval(moment);
    connect(timer, &QTimer::timeout, this, &LoadingNotice::tell);
    connect(documents, &DocumentCommands::loading, timer, [this, timer](const QString& name) {
        m_name = name;
        timer->start();
    });
    connect(documents, &DocumentCommands::loadingEnded, timer, [this, timer] {
        timer->stop();
        if (m_bar->tellsProgress())
            m_bar->dismiss();
    });
}

void LoadingNotice::tell()
{
    m_bar->tellProgress(tr("Opening %1…").arg(m_name), {tr("Cancel"), [this] { m_documents->cancelLoading(); }});
}

} // namespace quoin
