// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/bench/window/bench_app.h"
#include "tests/bench/window/clocks.h"
#include "tests/bench/window/documents.h"
#include "tests/bench/window/measurements.h"
#include "tests/bench/window/painting.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <unistd.h>

namespace quoin::bench {

/// A process of its own: resident memory, once everything has settled.
void benchMemory(const QByteArray& example, const QTemporaryDir& folder)
{
    std::printf("\nResident memory of the window with a document open (a process of its own each)\n");
    for (const Size& size : sizes) {
        const QString file = folder.filePath(QStringLiteral("memory.md"));
        QFile out(file);
        const QByteArray text = textOf(example, size.bytes);
        if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size())
            return;
        out.close();
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--open"), file});
        if (!process.waitForReadyRead(60'000))
            return;
        std::printf("%-12s %10lld   %s", size.name, static_cast<long long>(text.size()),
                    process.readAllStandardOutput().constData());
        std::fflush(stdout);
        process.closeWriteChannel();
        process.waitForFinished();
    }
}

/// The real program: from its start to its first painted window, and its memory there.
void benchStart(const QString& program, const QTemporaryDir& folder)
{
    if (!QFile::exists(program)) {
        std::printf("\nThe program itself is not built: %s\n", qPrintable(program));
        return;
    }
    Samples samples;
    double memory = 0;
    for (int i = 0; i < 7; ++i) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("quoin.app.debug=true"));
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder.path());
        environment.insert(QStringLiteral("XDG_DATA_HOME"), folder.path());
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        const Stopwatch watch;
        process.start(program, {QStringLiteral("--example"), QStringLiteral("--geometry=1440x900")});
        QByteArray said;
        while (!said.contains("painted") && process.waitForReadyRead(20'000))
            said += process.readAll();
        Took took = watch.elapsed();
        const QByteArrayList stat = readAll(QStringLiteral("/proc/%1/stat").arg(process.processId())).split(' ');
        if (stat.size() > 14) // In ticks of 10 ms: user and system, all threads.
            took.cpu = (stat[13].toDouble() + stat[14].toDouble()) * 1000 / static_cast<double>(sysconf(_SC_CLK_TCK));
        if (i > 0) // The first one warms the caches.
            samples.add(took);
        settle(1'000);
        memory = residentMegabytes(process.processId());
        process.kill();
        process.waitForFinished();
    }
    std::printf(
        "\nStart of the program to a painted window with the example: %.0f ms wall, %.0f ms cpu (median of 6, warm); "
        "%.1f MB resident\n",
        samples.median().wall, samples.median().cpu, memory);
}

int openAndWait(const QString& file)
{
    Window window(QByteArray{});
    window.openAndWait(file);
    settle(2'500);
    std::printf("%.1f MB\n", residentMegabytes());
    std::fflush(stdout);
    (void)std::getchar();
    return 0;
}

} // namespace quoin::bench
