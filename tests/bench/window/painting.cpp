// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/bench/window/painting.h"

#include <QElapsedTimer>

namespace quoin::bench {

void settle(int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < milliseconds)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
}

void printHead(const char* title)
{
    std::printf("\n%s\n%-44s %17s   %17s   %17s\n", title, "", "median wall  cpu", "p99 wall  cpu", "worst wall  cpu");
}

void print(const char* what, const Samples& samples)
{
    const Took median = samples.median();
    const Took p99 = samples.p99();
    const Took worst = samples.worst();
    std::printf("%-44s %8.2f %8.2f   %8.2f %8.2f   %8.2f %8.2f\n", what, median.wall, median.cpu, p99.wall, p99.cpu,
                worst.wall, worst.cpu);
    std::fflush(stdout);
}

} // namespace quoin::bench
