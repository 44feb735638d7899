// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "app/cli/inspection.h"
#include "app/cli/spec_file.h"
#include "app/cli/streams.h"

#include <QCoreApplication>

namespace quoin::cli {

namespace {

ExitCode run(const Invocation& invocation)
{
    const std::optional<SpecFile> file = openSpec(invocation.arguments[0]);
    return file.has_value() ? print(inspectionOf(*file->spec)) : ExitCode::Failed;
}

} // namespace

Verb inspectVerb()
{
    return {
        "inspect",
        {"FILE"},
        {},
        QT_TRANSLATE_NOOP("cli", "Prints what is recognised in a file, as JSON."),
        QT_TRANSLATE_NOOP("cli",
                          "Sections, items, fields with their values, and text that the template does not know. Every\n"
                          "range is [begin, end), in bytes. The keys are described in app/cli/README.md."),
        run};
}

} // namespace quoin::cli
