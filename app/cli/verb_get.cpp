// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "app/cli/messages.h"
#include "app/cli/missing_fields.h"
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
    const std::string path = invocation.arguments[1].toStdString();
    if (const std::optional<Field> field = file->spec->field(path))
        return print(file->spec->value(*field));
    if (isMissing(*file->spec, path)) {
        complain(Text::tr("%1: the template has this field, the document does not.").arg(invocation.arguments[1]));
        return ExitCode::Findings;
    }
    complain(sentence(Refusal{RefusalReason::NoSuchPath, path, {}}));
    return ExitCode::Failed;
}

} // namespace

Verb getVerb()
{
    return {
        "get",
        {"FILE", "PATH"},
        {},
        QT_TRANSLATE_NOOP("cli", "Prints the value of a field."),
        QT_TRANSLATE_NOOP("cli",
                          "PATH is one that inspect prints, such as api.rest[2].purpose. The value's exact bytes are\n"
                          "printed; no line break is added.\n"
                          "Answers 1 for a field that the template has and the document lacks."),
        run};
}

} // namespace quoin::cli
