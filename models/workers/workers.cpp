// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/workers/workers.h"

#include <QCoreApplication>
#include <QThread>

#include <algorithm>

namespace quoin {

namespace {

constexpr int fewest = 2; // A file can be saved while another one is read.

struct Workers {
    Workers()
    {
        pool.setMaxThreadCount(std::max(fewest, QThread::idealThreadCount()));
        qAddPostRoutine([] { workers().waitForDone(); }); // As Qt does with its own: threads may need the application.
    }
    BackgroundPool pool;
};

} // namespace

BackgroundPool& workers()
{
    static Workers all;
    return all.pool;
}

} // namespace quoin
