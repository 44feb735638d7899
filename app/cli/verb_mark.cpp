// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "app/cli/spec_file.h"
#include "models/spec/applicable_edit.h"

#include <QCoreApplication>

namespace quoin::cli {

namespace {

ExitCode run(const Invocation& invocation)
{
    const std::optional<SpecFile> file = openSpec(invocation.arguments[0]);
    if (!file.has_value())
        return ExitCode::Failed;
    const std::string section = invocation.arguments[1].toStdString();
    return saveEdit(invocation, *file,
                    invocation.has("clear") ? markApplicable(file->spec, section)
                                            : markNotApplicable(file->spec, section));
}

} // namespace

Verb markVerb()
{
    std::vector<VerbOption> options = {{"clear", nullptr, QT_TRANSLATE_NOOP("cli", "Takes such a mark away.")}};
    for (const VerbOption& option : editOptions())
        options.push_back(option);
    return {"mark",
            {"FILE", "SECTION"},
            options,
            QT_TRANSLATE_NOOP("cli", "Says that a section does not apply."),
            QT_TRANSLATE_NOOP(
                "cli",
                "“Not applicable” takes the place of the section's placeholders; a section that is missing is\n"
                "added for it. Where somebody has written something, nothing is changed."),
            run};
}

} // namespace quoin::cli
