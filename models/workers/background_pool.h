// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QThreadPool>

#include <functional>

namespace quoin {

/// From now on the calling thread gives way: where it and the GUI thread both want a core, that one has it first, as
/// far as the system knows such a thing. To be called on a thread of one's own, not on the GUI thread.
void giveWayToTheWindow();

/// Threads that give way to the window. QThreadPool::setThreadPriority says the same, but nothing comes of it on Linux,
/// where Qt leaves all threads alike.
class BackgroundPool : public QThreadPool {
public:
    using QThreadPool::QThreadPool;

    void start(std::function<void()> work, int priority = 0);
};

} // namespace quoin
