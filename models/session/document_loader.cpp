// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/session/document_loader.h"

#include "models/workers/workers.h"

#include <QPromise>
#include <QThreadPool>

#include <utility>

namespace quoin {

DocumentLoader::DocumentLoader(QObject* parent)
    : DocumentLoader(
        [](const LoadOrder& order, const std::function<bool()>& isWanted) { return loadDocument(order, isWanted); },
        parent)
{}

DocumentLoader::DocumentLoader(Load load, QObject* parent) : QObject(parent), m_load(std::move(load)) {}

DocumentLoader::~DocumentLoader()
{
    cancel();
}

void DocumentLoader::start(LoadOrder order)
{
    cancel();
    m_path = order.path;
    m_watcher = new Watcher(this);
    connect(m_watcher, &Watcher::finished, this, &DocumentLoader::take);
    // All that the other thread has of us: whether anybody still waits for what it promises.
    auto promise = std::make_shared<QPromise<std::shared_ptr<LoadResult>>>();
    promise->start();
    m_watcher->setFuture(promise->future());
    workers().start([promise, load = m_load, order = std::move(order)] {
        if (std::optional<LoadResult> result = load(order, [&promise] { return !promise->isCanceled(); }))
            promise->addResult(std::make_shared<LoadResult>(*std::move(result)));
        promise->finish();
    });
}

void DocumentLoader::cancel()
{
    m_path.clear();
    if (Watcher* watcher = std::exchange(m_watcher, nullptr)) {
        watcher->disconnect(this);
        watcher->cancel();
        watcher->deleteLater();
    }
}

void DocumentLoader::take()
{
    Watcher* watcher = std::exchange(m_watcher, nullptr);
    m_path.clear();
    watcher->deleteLater();
    if (watcher->future().resultCount() == 0)
        return;
    const std::shared_ptr<LoadResult> result = watcher->result();
    if (const auto* error = std::get_if<FileError>(result.get()))
        Q_EMIT failed(*error);
    else
        Q_EMIT loaded(std::get<LoadedDocument>(*result));
}

} // namespace quoin
