// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/ports/project_store.h"
#include "models/spec/spec.h"
#include "models/workers/background_pool.h"

#include <QObject>

namespace quoin {

/// Keeps a version of a file's bytes at every save. Packing a long text takes longer than a person waits: that is done
/// on another thread, one version after the other. Owned by the commands of a window; what was begun is finished before
/// it goes.
class VersionKeeper : public QObject {
    Q_OBJECT

public:
    /// `store` outlives this and may be null: then nothing is kept.
    VersionKeeper(ProjectStore* store, QObject* parent);
    ~VersionKeeper() override;

    /// Another document: as it was read, to be kept before the first save replaces it. Null where it has no file.
    void begin(SpecPtr opened);
    void keep(const QString& path, const SpecPtr& saved);

Q_SIGNALS:
    void kept();

private:
    ProjectStore* m_store;
    SpecPtr m_opened;
    BackgroundPool m_pool;
};

} // namespace quoin
