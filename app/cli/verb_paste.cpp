// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "app/cli/messages.h"
#include "app/cli/spec_file.h"
#include "app/cli/streams.h"
#include "models/exchange/apply_paste.h"
#include "models/exchange/recognise_paste.h"
#include "models/session/file_reader.h"

namespace quoin::cli {

namespace {

std::optional<std::string> givenText(const Invocation& invocation)
{
    if (!invocation.has("from") || invocation.value("from") == QLatin1String("-"))
        return readInput();
    ReadResult read = readFile(invocation.value("from"));
    if (const auto* error = std::get_if<FileError>(&read)) {
        complain(sentence(*error));
        return std::nullopt;
    }
    return std::move(std::get<FileContents>(read).bytes);
}

/// What is made, a line each: the list, field or section, and the name of an item.
std::string listed(const PasteOffer& offer)
{
    std::string list;
    for (const PastedItem& item : offer.items)
        list += item.collection + '\t' + item.name + '\n';
    for (const PastedValue& value : offer.values)
        list += value.path + '\n';
    for (const PastedSection& section : offer.sections)
        list += section.id + '\n';
    return list;
}

ExitCode run(const Invocation& invocation)
{
    const std::optional<SpecFile> file = openSpec(invocation.arguments[0]);
    const std::optional<std::string> text = file ? givenText(invocation) : std::nullopt;
    if (!text)
        return ExitCode::Failed;
    const auto offer = recognisePaste(*text, programTemplate());
    if (!offer || offer->kind == PasteKind::Json) {
        complain(offer
                     ? Text::tr("A JSON body belongs to one field: quoin-cli set takes it.")
                     : Text::tr("This is neither tables in SQL, GraphQL types, endpoints, a curl command nor a spec."));
        return ExitCode::Findings;
    }
    const PasteOffer fresh = newIn(*file->spec, *offer);
    for (const std::string& title : fresh.leftOut)
        complain(Text::tr("“%1” is left out.").arg(QString::fromStdString(title)));
    if (!invocation.has("dry-run")) {
        const ExitCode saved = saveEdit(invocation, *file, applyPaste(file->spec, fresh));
        if (saved != ExitCode::Ok)
            return saved;
    }
    return print(listed(fresh));
}

} // namespace

Verb pasteVerb()
{
    std::vector<VerbOption> options = {
        {"from", "F", QT_TRANSLATE_NOOP("cli", "Reads the text from the file F instead of standard input.")},
        {"dry-run", nullptr, QT_TRANSLATE_NOOP("cli", "Lists what would be made and writes nothing.")}};
    for (const VerbOption& option : editOptions())
        options.push_back(option);
    return {"paste",
            {"FILE"},
            options,
            QT_TRANSLATE_NOOP("cli", "Takes a text apart and adds it where it belongs."),
            QT_TRANSLATE_NOOP(
                "cli",
                "The text is a DDL script, a GraphQL schema, a curl command, a list or table of endpoints, or\n"
                "another spec, of which the sections are taken that FILE lacks or has empty. Items that FILE\n"
                "has by that name stay as they are. Prints what it made, a line each."),
            run};
}

} // namespace quoin::cli
