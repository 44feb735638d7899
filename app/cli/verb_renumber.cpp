// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "app/cli/spec_file.h"
#include "models/spec/renumber.h"

#include <QCoreApplication>

namespace quoin::cli {

namespace {

ExitCode run(const Invocation& invocation)
{
    const std::optional<SpecFile> file = openSpec(invocation.arguments[0]);
    if (!file.has_value())
        return ExitCode::Failed;
    return saveEdit(invocation, *file, renumberHeadings(file->spec, invocation.arguments[1].toStdString()));
}

} // namespace

Verb renumberVerb()
{
    return {
        "renumber",
        {"FILE", "PATH"},
        editOptions(),
        QT_TRANSLATE_NOOP("cli", "Gives a heading and those after it consecutive numbers."),
        QT_TRANSLATE_NOOP("cli",
                          "PATH is that of the section, group or item whose heading comes first. It and the numbered\n"
                          "headings of its level that follow it are counted on from the heading before it, in the\n"
                          "style that is there (4.2.3, 3), Step 2:); the numbers below them follow."),
        run};
}

} // namespace quoin::cli
