// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "app/cli/verbs.h"

#include "app/cli/messages.h"
#include "app/cli/streams.h"

#include <QCommandLineParser>

#include <algorithm>

namespace quoin::cli {

namespace {

std::vector<Verb> allVerbs()
{
    return {inspectVerb(), getVerb(),   setVerb(),    addVerb(),      removeVerb(), moveVerb(),    markVerb(),
            convertVerb(), pasteVerb(), renameVerb(), renumberVerb(), newVerb(),    historyVerb(), restoreVerb()};
}

QString usageOf(const Verb& verb)
{
    QString usage = QStringLiteral("quoin-cli ") + QLatin1String(verb.name);
    for (const char* argument : verb.arguments)
        usage += QLatin1Char(' ') + QLatin1String(argument);
    for (const VerbOption& option : verb.options) {
        usage += QStringLiteral(" [--") + QLatin1String(option.name);
        if (option.value != nullptr)
            usage += QLatin1Char(' ') + QLatin1String(option.value);
        usage += QLatin1Char(']');
    }
    return usage;
}

QString row(const QString& left, const QString& right)
{
    constexpr int column = 18;
    return QStringLiteral("  ") + left.leftJustified(column) + right + QLatin1Char('\n');
}

QString helpFor(const Verb& verb)
{
    QString help =
        Text::tr("Usage: %1").arg(usageOf(verb)) + QStringLiteral("\n\n") + Text::tr(verb.summary) + QLatin1Char('\n');
    if (*verb.help != '\0')
        help += QLatin1Char('\n') + Text::tr(verb.help) + QLatin1Char('\n');
    help += QLatin1Char('\n') + Text::tr("Options:") + QLatin1Char('\n');
    for (const VerbOption& option : verb.options) {
        QString left = QStringLiteral("--") + QLatin1String(option.name);
        if (option.value != nullptr)
            left += QLatin1Char(' ') + QLatin1String(option.value);
        help += row(left, Text::tr(option.help));
    }
    return help + row(QStringLiteral("--help"), Text::tr("Shows this."));
}

QString helpForAll()
{
    QString help = Text::tr("Usage: %1").arg(QStringLiteral("quoin-cli VERB …")) + QStringLiteral("\n\n")
        + Text::tr("Reads and edits backend specs in Markdown files, byte for byte.") + QStringLiteral("\n\n")
        + Text::tr("Verbs:") + QLatin1Char('\n');
    const std::vector<Verb> verbs = allVerbs();
    for (const Verb& verb : verbs)
        help += row(QLatin1String(verb.name), Text::tr(verb.summary));
    help += QLatin1Char('\n')
        + Text::tr("quoin-cli VERB --help tells more of each.\n"
                   "It answers 0 when all is well, 1 when the answer is no, and 2 for bad use or a file that\n"
                   "cannot be read or written.")
        + QLatin1Char('\n');
    return help;
}

void declareOptions(QCommandLineParser& parser, const Verb& verb)
{
    parser.addOption(QCommandLineOption(QStringList{QStringLiteral("h"), QStringLiteral("help")}));
    for (const VerbOption& option : verb.options) {
        parser.addOption(QCommandLineOption(QLatin1String(option.name), QString(),
                                            option.value != nullptr ? QLatin1String(option.value) : QString()));
    }
}

/// What is wrong with the number of words, or nothing.
QString wordCountError(const Verb& verb, const QStringList& arguments)
{
    const auto wanted = qsizetype(verb.arguments.size());
    if (arguments.size() < wanted)
        return Text::tr("%1 is missing.").arg(QLatin1String(verb.arguments[std::size_t(arguments.size())]));
    if (arguments.size() > wanted)
        return Text::tr("“%1” is one word too many.").arg(arguments[wanted]);
    return {};
}

ExitCode runVerb(const Verb& verb, const QStringList& words)
{
    QCommandLineParser parser;
    declareOptions(parser, verb);
    // The parser expects the name of a program before the words.
    const bool parsed = parser.parse(QStringList(QLatin1String(verb.name)) + words);
    if (parser.isSet(QStringLiteral("help")))
        return print(helpFor(verb).toStdString());

    Invocation invocation;
    invocation.arguments = parser.positionalArguments();
    const QString error = parsed ? wordCountError(verb, invocation.arguments) : parser.errorText();
    if (!error.isEmpty()) {
        complain(error + QLatin1Char(' ') + Text::tr("See quoin-cli %1 --help.").arg(QLatin1String(verb.name)));
        return ExitCode::Failed;
    }
    for (const VerbOption& option : verb.options) {
        const QLatin1String name(option.name);
        if (parser.isSet(name))
            invocation.options.insert(name, option.value != nullptr ? parser.value(name) : QString());
    }
    return verb.run(invocation);
}

} // namespace

ExitCode runCommand(const QStringList& words)
{
    if (words.isEmpty()) {
        printError(helpForAll());
        return ExitCode::Failed;
    }
    const QString& name = words.first();
    if (name == QLatin1String("--version"))
        return print("quoin-cli " QUOIN_VERSION "\n");
    if (name == QLatin1String("--help") || name == QLatin1String("-h") || name == QLatin1String("help"))
        return print(helpForAll().toStdString());

    const std::vector<Verb> verbs = allVerbs();
    const auto verb = std::find_if(verbs.begin(), verbs.end(),
                                   [&name](const Verb& candidate) { return name == QLatin1String(candidate.name); });
    if (verb == verbs.end()) {
        complain(Text::tr("“%1” is nothing that quoin-cli can do. See quoin-cli --help.").arg(name));
        return ExitCode::Failed;
    }
    return runVerb(*verb, words.mid(1));
}

} // namespace quoin::cli
