// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "app/cli/spec_file.h"

#include <QCoreApplication>

namespace quoin::cli {

namespace {

ExitCode run(const Invocation& invocation)
{
    const std::optional<SpecFile> file = openSpec(invocation.arguments[0]);
    if (!file.has_value())
        return ExitCode::Failed;
    return saveEdit(
        invocation, *file,
        renameItem(file->spec, invocation.arguments[1].toStdString(), invocation.arguments[2].toStdString()));
}

} // namespace

Verb renameVerb()
{
    return {"rename",
            {"FILE", "PATH", "NAME"},
            editOptions(),
            QT_TRANSLATE_NOOP("cli", "Renames an item."),
            QT_TRANSLATE_NOOP("cli", "NAME of an endpoint is its method and path, “GET /v1/things”."),
            run};
}

} // namespace quoin::cli
