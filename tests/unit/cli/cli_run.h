// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>

#include <functional>

namespace quoin::test {

/// What a call of the real program answered.
struct CliRun {
    int code = -1; ///< -1: it did not end by itself.
    QByteArray out;
    QByteArray err;
};

struct CliOptions {
    QByteArray input;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    std::function<void()> inChild; ///< Runs in the child before the program does.
};

inline CliRun cli(const QStringList& words, const CliOptions& options = {})
{
    QProcess process;
    process.setProcessEnvironment(options.environment);
    if (options.inChild)
        process.setChildProcessModifier(options.inChild);
    process.start(QStringLiteral(QUOIN_CLI), words);
    process.write(options.input);
    process.closeWriteChannel();
    CliRun run;
    if (process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit)
        run.code = process.exitCode();
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

} // namespace quoin::test
