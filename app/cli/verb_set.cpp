// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "app/cli/messages.h"
#include "app/cli/spec_file.h"
#include "app/cli/streams.h"

#include <QCoreApplication>
#include <QFile>

namespace quoin::cli {

namespace {

/// Not `readFile`: a value may well come out of a pipe that the shell made.
std::optional<std::string> readValueFile(const QString& path)
{
    if (path == QLatin1String("-"))
        return readInput();
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        const QByteArray value = file.readAll();
        if (file.error() == QFileDevice::NoError)
            return value.toStdString();
    }
    complain(Text::tr("%1 cannot be read (%2).").arg(path, file.errorString()));
    return std::nullopt;
}

std::optional<std::string> valueOf(const Invocation& invocation)
{
    if (invocation.has("value") == invocation.has("value-file")) {
        complain(Text::tr("Either --value or --value-file is needed. See quoin-cli set --help."));
        return std::nullopt;
    }
    if (invocation.has("value"))
        return invocation.value("value").toStdString();
    return readValueFile(invocation.value("value-file"));
}

EditResult edited(const SpecFile& file, const std::string& path, std::string_view value, bool fromFile)
{
    EditResult result = setField(file.spec, path, value);
    // What ends a text file is no part of a value that has to stand on one line.
    const auto* refusal = std::get_if<Refusal>(&result);
    if (refusal == nullptr || refusal->reason != RefusalReason::OneLineOnly || !fromFile || !value.ends_with('\n'))
        return result;
    value.remove_suffix(value.ends_with("\r\n") ? 2 : 1);
    return setField(file.spec, path, value);
}

ExitCode run(const Invocation& invocation)
{
    const std::optional<std::string> value = valueOf(invocation);
    if (!value.has_value())
        return ExitCode::Failed;
    const std::optional<SpecFile> file = openSpec(invocation.arguments[0]);
    if (!file.has_value())
        return ExitCode::Failed;
    const std::string path = invocation.arguments[1].toStdString();
    return saveEdit(invocation, *file, edited(*file, path, *value, invocation.has("value-file")));
}

} // namespace

Verb setVerb()
{
    std::vector<VerbOption> options = {
        {"value", "V", QT_TRANSLATE_NOOP("cli", "The new value.")},
        {"value-file", "F", QT_TRANSLATE_NOOP("cli", "The new value is what the file F holds; - for standard input.")}};
    for (const VerbOption& option : editOptions())
        options.push_back(option);
    return {"set",
            {"FILE", "PATH"},
            options,
            QT_TRANSLATE_NOOP("cli", "Writes the value of a field."),
            QT_TRANSLATE_NOOP("cli",
                              "A field that the template has and the document lacks is created in its place. No byte\n"
                              "outside the field changes; a value for which that cannot be promised is refused (1).\n"
                              "Nothing is written when the field has the value already.\n"
                              "A value file's bytes are the value; only for a field of one line, a line break at the\n"
                              "end of the file is left out."),
            run};
}

} // namespace quoin::cli
