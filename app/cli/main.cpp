// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// quoin-cli: the half of Quoin that needs no display, for scripts and CI.

#include "app/cli/messages.h"
#include "app/cli/streams.h"
#include "app/cli/verbs.h"

#include <QCoreApplication>
#include <QUtf8StringView>

int main(int argc, char* argv[])
{
    using namespace quoin::cli;

    // In a C locale Qt announces that it goes on in UTF-8: no finding of ours, and scripts read what we say.
    const QtMessageHandler talkative =
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    const QCoreApplication application(argc, argv);
    qInstallMessageHandler(talkative);
    QCoreApplication::setApplicationName(QStringLiteral("quoin-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(QUOIN_VERSION));

    // Read as something else, a value would be written that nobody asked for.
    for (int i = 1; i < argc; ++i) {
        if (!QUtf8StringView(argv[i]).isValidUtf8()) {
            complain(Text::tr("Word %1 of the command is not UTF-8.").arg(i));
            return int(ExitCode::Failed);
        }
    }
    return int(runCommand(QCoreApplication::arguments().mid(1)));
}
