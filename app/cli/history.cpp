// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "app/cli/history.h"

#include "app/cli/messages.h"
#include "app/cli/streams.h"
#include "models/store/sqlite_store.h"
#include "models/store/store_location.h"

#include <QFileInfo>

namespace quoin::cli {

namespace {

QString storeFile(const Invocation& invocation)
{
    return invocation.has("store") ? storeFileIn(invocation.value("store")) : defaultStoreFile();
}

QByteArray asByteArray(std::string_view bytes)
{
    return {bytes.data(), qsizetype(bytes.size())};
}

} // namespace

VerbOption storeOption()
{
    return {"store", "DIR",
            QT_TRANSLATE_NOOP("cli", "Keeps the history in the folder DIR, not in the user's data folder.")};
}

std::unique_ptr<ProjectStore> openStore(const Invocation& invocation)
{
    auto store = std::make_unique<SqliteStore>(storeFile(invocation));
    if (store->open() == SqliteStore::State::Ready)
        return store;
    complain(Text::tr("The history in %1 cannot be used (%2).").arg(storeFile(invocation), store->lastError()));
    return nullptr;
}

bool storeExists(const Invocation& invocation)
{
    return QFileInfo::exists(storeFile(invocation));
}

void keepVersion(const Invocation& invocation, const QString& path, std::string_view bytes)
{
    const std::unique_ptr<ProjectStore> store = openStore(invocation);
    if (store != nullptr && !store->addVersion(path, asByteArray(bytes)).has_value())
        complain(Text::tr("%1 was saved, but not kept in the history (%2).").arg(path, store->lastError()));
}

} // namespace quoin::cli
