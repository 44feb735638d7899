// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "app/cli/spec_file.h"
#include "app/cli/streams.h"

#include <QCoreApplication>

namespace quoin::cli {

namespace {

ExitCode run(const Invocation& invocation)
{
    const std::optional<SpecFile> file = openSpec(invocation.arguments[0]);
    if (!file.has_value())
        return ExitCode::Failed;
    std::string added;
    const ExitCode saved = saveEdit(
        invocation, *file,
        addItem(file->spec, invocation.arguments[1].toStdString(), invocation.value("name").toStdString()), &added);
    return saved == ExitCode::Ok ? print(added + '\n') : saved;
}

} // namespace

Verb addVerb()
{
    std::vector<VerbOption> options = {
        {"name", "N", QT_TRANSLATE_NOOP("cli", "Its name; for an endpoint its method and path, “GET /v1/things”.")}};
    for (const VerbOption& option : editOptions())
        options.push_back(option);
    return {
        "add",
        {"FILE", "PATH"},
        options,
        QT_TRANSLATE_NOOP("cli", "Adds an item or a section, and prints its path."),
        QT_TRANSLATE_NOOP("cli",
                          "PATH is that of the list (api.rest, queues.queue, caching.row) or of the section. The new\n"
                          "item stands behind the last one and is written as its neighbours are."),
        run};
}

} // namespace quoin::cli
