// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "app/command_line.h"
#include "app/composition.h"
#include "app/logging.h"

#include <QApplication>

#include <cstdio>

int main(int argc, char** argv)
{
    quoin::setUpLogging();
    QApplication::setApplicationName(QStringLiteral("quoin"));
    QApplication::setOrganizationName(QStringLiteral("quoin"));
    QApplication::setApplicationDisplayName(QStringLiteral("Quoin"));
    QApplication::setApplicationVersion(QStringLiteral(QUOIN_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("quoin"));
    QApplication application(argc, argv);

    const quoin::CommandLine line = quoin::readCommandLine(QApplication::arguments());
    if (line.exitCode >= 0) {
        std::fprintf(line.exitCode == 0 ? stdout : stderr, "%s\n", qPrintable(line.message));
        return line.exitCode;
    }
    quoin::Composition composition(line);
    if (!composition.start())
        return 2;
    return QApplication::exec();
}
