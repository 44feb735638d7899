// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "app/cli/messages.h"
#include "app/cli/spec_file.h"
#include "app/cli/streams.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace quoin::cli {

namespace {

ExitCode run(const Invocation& invocation)
{
    const TemplatePtr tmpl = programTemplate();
    if (tmpl == nullptr)
        return ExitCode::Failed;
    const std::string body = templateBody(*tmpl);
    if (!invocation.has("output"))
        return print(body);
    const QString output = invocation.value("output");
    const QFileInfo there(output);
    if (!invocation.has("force") && (there.exists() || there.isSymLink())) {
        complain(Text::tr("%1 exists already; --force writes over it.").arg(output));
        return ExitCode::Failed;
    }
    return writeOver(output, body, std::nullopt);
}

} // namespace

Verb newVerb()
{
    return {"new",
            {},
            {{"output", "OUT", QT_TRANSLATE_NOOP("cli", "Writes to the file OUT instead of standard output.")},
             {"force", nullptr, QT_TRANSLATE_NOOP("cli", "Writes over OUT if it exists.")}},
            QT_TRANSLATE_NOOP("cli", "Prints an empty spec: the template's text."),
            "",
            run};
}

} // namespace quoin::cli
