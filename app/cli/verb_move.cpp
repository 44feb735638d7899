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
    bool isNumber = false;
    const int place = invocation.value("to").toInt(&isNumber);
    if (!isNumber) {
        complain(Text::tr("--to needs a number. See quoin-cli move --help."));
        return ExitCode::Failed;
    }
    const std::optional<SpecFile> file = openSpec(invocation.arguments[0]);
    if (!file.has_value())
        return ExitCode::Failed;
    std::string moved;
    const ExitCode saved =
        saveEdit(invocation, *file, moveItem(file->spec, invocation.arguments[1].toStdString(), place), &moved);
    return saved == ExitCode::Ok ? print(moved + '\n') : saved;
}

} // namespace

Verb moveVerb()
{
    std::vector<VerbOption> options = {
        {"to", "INDEX", QT_TRANSLATE_NOOP("cli", "Its place among its siblings afterwards, from 1.")}};
    for (const VerbOption& option : editOptions())
        options.push_back(option);
    return {
        "move",  {"FILE", "PATH"},
        options, QT_TRANSLATE_NOOP("cli", "Moves an item or a section among its siblings, and prints its new path."),
        "",      run};
}

} // namespace quoin::cli
