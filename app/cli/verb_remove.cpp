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
    const std::string path = invocation.arguments[1].toStdString();
    const bool isField = file->spec->field(path).has_value();
    return saveEdit(invocation, *file, isField ? removeField(file->spec, path) : removeItem(file->spec, path));
}

} // namespace

Verb removeVerb()
{
    return {"remove",
            {"FILE", "PATH"},
            editOptions(),
            QT_TRANSLATE_NOOP("cli", "Removes an item, a section, or a field with its label."),
            "",
            run};
}

} // namespace quoin::cli
