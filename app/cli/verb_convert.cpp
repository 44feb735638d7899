// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "app/cli/messages.h"
#include "app/cli/spec_file.h"
#include "app/cli/streams.h"

#include <QCoreApplication>

namespace quoin::cli {

namespace {

ExitCode run(const Invocation& invocation)
{
    const QString form = invocation.value("to");
    const bool block = form == QLatin1String("block");
    if (!block && form != QLatin1String("line")) {
        complain(Text::tr("--to needs “line” or “block”. See quoin-cli convert --help."));
        return ExitCode::Failed;
    }
    const std::optional<SpecFile> file = openSpec(invocation.arguments[0]);
    if (!file.has_value())
        return ExitCode::Failed;
    const std::string path = invocation.arguments[1].toStdString();
    return saveEdit(invocation, *file, convertField(file->spec, path, block ? ValueForm::Block : ValueForm::Line));
}

} // namespace

Verb convertVerb()
{
    std::vector<VerbOption> options = {
        {"to", "FORM", QT_TRANSLATE_NOOP("cli", "“line” or “block”: on the label's line, or below it.")}};
    for (const VerbOption& option : editOptions())
        options.push_back(option);
    return {
        "convert",
        {"FILE", "PATH"},
        options,
        QT_TRANSLATE_NOOP("cli", "Moves a value onto its label's line or below it."),
        QT_TRANSLATE_NOOP("cli", "The words stay what they are. A list, or more than one paragraph, needs a block."),
        run};
}

} // namespace quoin::cli
