// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/session/document_saver.h"

#include "models/workers/workers.h"

#include <QPromise>

#include <memory>
#include <utility>

namespace quoin {

namespace {

// Before all that is only looked at: somebody may be waiting to close the window.
constexpr int urgent = 1;

} // namespace

SavedDocument saveDocument(const SaveOrder& order)
{
    const std::string bytes = order.spec->document().bytes();
    if (order.expected == nullptr)
        return {order, writeFile(order.path, bytes, std::nullopt)};
    const std::string expected = order.expected->document().bytes();
    return {order, writeFile(order.path, bytes, expected)};
}

DocumentSaver::DocumentSaver(Save save, QObject* parent) : QObject(parent), m_save(std::move(save)) {}

DocumentSaver::~DocumentSaver()
{
    if (m_watcher != nullptr)
        m_watcher->disconnect(this);
}

void DocumentSaver::start(SaveOrder order)
{
    Q_ASSERT(isIdle());
    m_watcher = new Watcher(this);
    connect(m_watcher, &Watcher::finished, this, &DocumentSaver::take);
    auto promise = std::make_shared<QPromise<SavedDocument>>();
    promise->start();
    m_watcher->setFuture(promise->future());
    workers().start(
        [promise, save = m_save, order = std::move(order)] {
            promise->addResult(save(order));
            promise->finish();
        },
        urgent);
}

void DocumentSaver::waitForFinished()
{
    if (m_watcher == nullptr)
        return;
    m_watcher->waitForFinished();
    take();
}

void DocumentSaver::take()
{
    Watcher* watcher = std::exchange(m_watcher, nullptr);
    watcher->disconnect(this);
    watcher->deleteLater();
    Q_EMIT finished(watcher->result());
}

} // namespace quoin
