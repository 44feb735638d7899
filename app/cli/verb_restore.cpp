// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "app/cli/history.h"
#include "app/cli/messages.h"
#include "app/cli/spec_file.h"
#include "app/cli/streams.h"
#include "models/ports/project_store.h"
#include "models/session/file_reader.h"

#include <QCoreApplication>

namespace quoin::cli {

namespace {

ExitCode fail(const QString& sentence)
{
    complain(sentence);
    return ExitCode::Failed;
}

/// Keeps what is there before it goes; a file that is gone comes back.
ExitCode restoreInPlace(ProjectStore& store, const QString& path, const QByteArray& version)
{
    const std::string_view bytes(version.constData(), std::size_t(version.size()));
    const ReadResult read = readFile(path);
    const auto* contents = std::get_if<FileContents>(&read);
    if (contents == nullptr) {
        const auto& error = std::get<FileError>(read);
        return error.reason == FileError::Reason::DoesNotExist ? writeOver(path, bytes, std::nullopt)
                                                               : fail(sentence(error));
    }
    if (!store.addVersion(path, QByteArray::fromStdString(contents->bytes)).has_value()) {
        return fail(Text::tr("%1 was left as it is, because its present text cannot be kept in the history (%2).")
                        .arg(path, store.lastError()));
    }
    const ExitCode written = writeOver(path, bytes, contents->bytes);
    if (written == ExitCode::Ok && !store.addVersion(path, version).has_value())
        complain(Text::tr("%1 was saved, but not kept in the history (%2).").arg(path, store.lastError()));
    return written;
}

ExitCode run(const Invocation& invocation)
{
    const QString path = invocation.arguments[0];
    bool isNumber = false;
    const qint64 number = invocation.arguments[1].toLongLong(&isNumber);
    if (!isNumber)
        return fail(Text::tr("VERSION is a number that history prints. See quoin-cli restore --help."));
    const std::unique_ptr<ProjectStore> store = openStore(invocation);
    if (store == nullptr)
        return ExitCode::Failed;
    const std::optional<QByteArray> version = store->versionBytes(path, number);
    if (!version.has_value())
        return fail(Text::tr("%1 cannot be restored (%2).").arg(path, store->lastError()));
    if (invocation.has("output")) {
        return writeOver(invocation.value("output"),
                         std::string_view(version->constData(), std::size_t(version->size())), std::nullopt);
    }
    return restoreInPlace(*store, path, *version);
}

} // namespace

Verb restoreVerb()
{
    return {"restore",
            {"FILE", "VERSION"},
            editOptions(),
            QT_TRANSLATE_NOOP("cli", "Brings back a version that history lists."),
            QT_TRANSLATE_NOOP("cli", "The text that FILE has now is kept as a version first."),
            run};
}

} // namespace quoin::cli
