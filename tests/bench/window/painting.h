// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/bench/window/clocks.h"
#include "tests/support/paints.h"

#include <QWidget>

namespace quoin::bench {

/// Lets the window go on for so long.
void settle(int milliseconds);

/// What `what` takes with all that follows from it, up to `widget` being painted; ten seconds at most, then a line on
/// stderr says that it was not painted.
template <typename Function>
[[nodiscard]] Took untilPainted(QWidget* widget, const Function& what)
{
    constexpr double longest = 10'000; // ms
    const test::Paints paints(widget);
    const Stopwatch watch;
    what();
    do {
        QCoreApplication::processEvents();
    } while (paints.count == 0 && watch.elapsed().wall < longest);
    const Took took = watch.elapsed();
    if (paints.count == 0)
        std::fprintf(stderr, "%s was not painted\n", widget->metaObject()->className());
    return took;
}

/// A line of a table: median, 99th percentile and worst case, each by the wall and of the GUI thread.
void print(const char* what, const Samples& samples);
/// The head of such a table.
void printHead(const char* title);

} // namespace quoin::bench
