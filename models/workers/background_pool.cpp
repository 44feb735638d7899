// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/workers/background_pool.h"

#include <QThread>

#include <utility>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace quoin {

void giveWayToTheWindow()
{
#ifdef Q_OS_LINUX
    // About a third of the share that a thread at 0 has of a core, and that one wakes up before it.
    constexpr int nice = 5;
    // Linux counts it for each thread, whatever POSIX says of processes. It never refuses to make one nicer.
    setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), nice);
#else
    QThread::currentThread()->setPriority(QThread::LowPriority);
#endif
}

void BackgroundPool::start(std::function<void()> work, int priority)
{
    QThreadPool::start(
        [work = std::move(work)] {
            giveWayToTheWindow();
            work();
        },
        priority);
}

} // namespace quoin
