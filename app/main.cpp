// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "app/allocator.h"
#include "app/command_line.h"
#include "app/composition.h"
#include "app/logging.h"

#include <QApplication>

#include <algorithm>
#include <cstdio>
#include <string_view>

namespace {

int print(const quoin::CommandLine& line)
{
    std::fprintf(line.exitCode == 0 ? stdout : stderr, "%s\n", qPrintable(line.message));
    return line.exitCode;
}

} // namespace

int main(int argc, char** argv)
{
    quoin::setUpAllocator();
    quoin::setUpLogging();
    QApplication::setApplicationName(QStringLiteral("quoin"));
    QApplication::setOrganizationName(QStringLiteral("quoin"));
    QApplication::setApplicationDisplayName(QStringLiteral("Quoin"));
    QApplication::setApplicationVersion(QStringLiteral(QUOIN_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("quoin"));
    const auto asksForWords = [](std::string_view word) {
        return word == "-h" || word == "--help" || word == "-v" || word == "--version";
    };
    if (std::any_of(argv + 1, argv + argc, asksForWords)) {
        // Needs no display, so it must not ask for one.
        const QCoreApplication words(argc, argv);
        return print(quoin::readCommandLine(QCoreApplication::arguments()));
    }
    QApplication application(argc, argv);

    const quoin::CommandLine line = quoin::readCommandLine(QApplication::arguments());
    if (line.exitCode >= 0)
        return print(line);
    quoin::Composition composition(line);
    if (!composition.start())
        return 2;
    return QApplication::exec();
}
