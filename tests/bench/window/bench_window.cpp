// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
// The whole window, real widgets, on a screen of its own (offscreen unless QT_QPA_PLATFORM
// says otherwise):
//   bench_window [EXAMPLE.md [keys|open|stalls|memory|start [SIZE]]]
//                                  prints everything, or one part, as tables
//   bench_window --open FILE.md    opens it, settles and waits: whoever started it reads its memory
// Times are medians and 99th percentiles in milliseconds, "wall" by the clock and "cpu"
// of the GUI thread; what other programs take of the machine is in the first only.
#include "app/allocator.h"
#include "tests/bench/window/clocks.h"
#include "tests/bench/window/documents.h"
#include "tests/bench/window/measurements.h"

#include <QTemporaryDir>

#include <cstdio>

namespace quoin::bench {

namespace {

int run(StallMeter& application)
{
    QStringList arguments = QCoreApplication::arguments();
    arguments.removeIf([](const QString& argument) { return argument.startsWith(u"--benchmark_"); }); // For the others.
    if (arguments.value(1) == u"--open")
        return openAndWait(arguments.value(2));
    const QString example =
        arguments.value(1, QStringLiteral(QUOIN_SOURCE_DIR "/resources/examples/parcel-returns.md"));
    const QByteArray text = readAll(example);
    if (text.isEmpty()) {
        std::fprintf(stderr, "cannot read %s\n", qPrintable(example));
        return 2;
    }
    const QTemporaryDir folder;
    std::printf("Documents are copies of %s (%lld bytes); load of the machine %.1f\n", qPrintable(example),
                static_cast<long long>(text.size()), machineLoad());
    const QString only = arguments.value(2);
    const auto wanted = [&only](const char* name) { return only.isEmpty() || only == QLatin1String(name); };
    if (wanted("keys"))
        benchKeys(text, folder, arguments.value(3));
    if (wanted("open"))
        benchOpening(text, folder);
    if (wanted("stalls"))
        benchStalls(application, text, folder);
    if (wanted("memory"))
        benchMemory(text, folder);
    if (wanted("start"))
        benchStart(QCoreApplication::applicationDirPath() + QStringLiteral("/../bin/quoin"), folder);
    std::printf("\nload of the machine %.1f\n", machineLoad());
    return 0;
}

} // namespace

} // namespace quoin::bench

int main(int argc, char** argv)
{
    quoin::setUpAllocator();
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    quoin::bench::StallMeter application(argc, argv);
    return quoin::bench::run(application);
}
