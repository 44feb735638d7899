// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/version_keeper.h"

#include "models/session/load_document.h"

#include <utility>

namespace quoin {

namespace {

void addVersions(ProjectStore& store, const QString& path, const QList<SpecPtr>& versions)
{
    for (const SpecPtr& version : versions)
        store.addVersion(path, QByteArray::fromStdString(version->document().bytes()));
}

} // namespace

VersionKeeper::VersionKeeper(ProjectStore* store, QObject* parent) : QObject(parent), m_store(store)
{
    m_pool.setMaxThreadCount(1);
}

VersionKeeper::~VersionKeeper()
{
    m_pool.waitForDone();
}

void VersionKeeper::begin(SpecPtr opened)
{
    m_opened = std::move(opened);
}

void VersionKeeper::keep(const QString& path, const SpecPtr& saved)
{
    const SpecPtr opened = std::exchange(m_opened, nullptr);
    if (m_store == nullptr || path.isEmpty())
        return;
    QList<SpecPtr> versions;
    if (opened != nullptr && m_store->versions(path).isEmpty())
        versions.append(opened);
    versions.append(saved);
    const bool isLong = static_cast<qint64>(saved->document().size()) > longText;
    if (!isLong && m_pool.activeThreadCount() == 0) {
        addVersions(*m_store, path, versions);
        Q_EMIT kept();
        return;
    }
    m_pool.start([this, path, versions, open = m_store->opener()] {
        if (const std::unique_ptr<ProjectStore> store = open())
            addVersions(*store, path, versions);
        QMetaObject::invokeMethod(this, &VersionKeeper::kept, Qt::QueuedConnection);
    });
}

} // namespace quoin
