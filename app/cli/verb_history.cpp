// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "app/cli/history.h"
#include "app/cli/messages.h"
#include "app/cli/streams.h"
#include "models/ports/project_store.h"
#include "models/session/file_error.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace quoin::cli {

namespace {

ExitCode run(const Invocation& invocation)
{
    const QString path = invocation.arguments[0];
    QList<StoredVersion> versions;
    if (storeExists(invocation)) {
        const std::unique_ptr<ProjectStore> store = openStore(invocation);
        if (store == nullptr)
            return ExitCode::Failed;
        versions = store->versions(path);
        if (!store->lastError().isEmpty()) {
            complain(Text::tr("The history of %1 cannot be read (%2).").arg(path, store->lastError()));
            return ExitCode::Failed;
        }
    }
    if (versions.isEmpty() && !QFileInfo::exists(path)) {
        complain(sentence(FileError{FileError::Reason::DoesNotExist, path, {}}));
        return ExitCode::Failed;
    }
    QString lines;
    for (const StoredVersion& version : versions) {
        lines += QStringLiteral("%1\t%2\t%3\n")
                     .arg(QString::number(version.number), version.savedAt.toString(Qt::ISODate),
                          QString::number(version.size));
    }
    return print(lines.toStdString());
}

} // namespace

Verb historyVerb()
{
    return {
        "history",
        {"FILE"},
        {storeOption()},
        QT_TRANSLATE_NOOP("cli", "Lists the versions of a file that were kept when it was saved."),
        QT_TRANSLATE_NOOP("cli", "One line each, newest first: number, time (UTC) and size in bytes, divided by tabs."),
        run};
}

} // namespace quoin::cli
