// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/workers/workers.h"

#include <QFutureWatcher>
#include <QPromise>

#include <functional>
#include <memory>
#include <utility>

namespace quoin {

/// Work beside the GUI thread of which only the order given last counts: what an older one gives is dropped, on the
/// thread that made it. To be used on one thread, which has an event loop; `take` is called there.
template <typename Result>
class LatestWork {
public:
    /// Whether anybody still waits; to be asked now and then, by whatever takes long.
    using IsWanted = std::function<bool()>;
    /// Runs on another thread: it must hold all that it needs. What it gives when it is no longer wanted is dropped.
    using Work = std::function<Result(const IsWanted&)>;
    using Take = std::function<void(Result)>;

    explicit LatestWork(Take take) : m_take(std::move(take)) {}
    ~LatestWork() { cancel(); }
    LatestWork(const LatestWork&) = delete;
    LatestWork& operator=(const LatestWork&) = delete;

    void start(Work work)
    {
        cancel();
        auto promise = std::make_shared<QPromise<std::shared_ptr<Result>>>();
        promise->start();
        m_watcher = new Watcher;
        QObject::connect(m_watcher, &QFutureWatcherBase::finished, m_watcher, [this] { finish(); });
        m_watcher->setFuture(promise->future());
        workers().start([promise, work = std::move(work)] {
            const IsWanted isWanted = [&promise] { return !promise->isCanceled(); };
            if (isWanted())
                promise->addResult(std::make_shared<Result>(work(isWanted)));
            promise->finish();
        });
    }

    /// Nobody waits any more.
    void cancel()
    {
        if (Watcher* watcher = std::exchange(m_watcher, nullptr)) {
            watcher->disconnect();
            watcher->cancel();
            watcher->deleteLater();
        }
    }

    [[nodiscard]] bool isRunning() const { return m_watcher != nullptr; }

private:
    using Watcher = QFutureWatcher<std::shared_ptr<Result>>;

    void finish()
    {
        const std::shared_ptr<Result> result = m_watcher->result();
        cancel(); // It may be the beginning of the next one.
        m_take(std::move(*result));
    }

    Take m_take;
    Watcher* m_watcher = nullptr;
};

/// Frees what takes long to free where nobody waits for it.
template <typename Held>
void releaseElsewhere(Held held)
{
    workers().start([last = std::move(held)] {});
}

} // namespace quoin
