// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace quoin::cli {

/// What the program answers to whoever called it. Part of its interface.
enum class ExitCode : int {
    Ok = 0,
    Findings = 1, ///< It worked, and the answer is no: an edit was refused, a value is not there.
    Failed = 2,   ///< Bad use, or a file that cannot be read or written.
};

struct VerbOption {
    const char* name;  ///< Without its dashes.
    const char* value; ///< What stands for its value in the help; null for a switch.
    const char* help;  ///< QT_TRANSLATE_NOOP("cli", …)
};

/// A call of a verb, its words checked against the verb's table row.
struct Invocation {
    QStringList arguments; ///< As many as the verb asks for.
    QHash<QString, QString> options;

    [[nodiscard]] bool has(const char* option) const { return options.contains(QLatin1String(option)); }
    [[nodiscard]] QString value(const char* option) const { return options.value(QLatin1String(option)); }
};

/// One thing that quoin-cli can do. Each verb has a file of its own and a row in verbs.cpp.
struct Verb {
    const char* name;
    std::vector<const char*> arguments; ///< Names of what it needs, as the help shows them.
    std::vector<VerbOption> options;
    const char* summary; ///< One line. QT_TRANSLATE_NOOP("cli", …), as `help`.
    const char* help;    ///< What there is to know beyond it.
    ExitCode (*run)(const Invocation&);
};

Verb inspectVerb();
Verb getVerb();
Verb setVerb();
Verb addVerb();
Verb removeVerb();
Verb moveVerb();
Verb markVerb();
Verb convertVerb();
Verb pasteVerb();
Verb renameVerb();
Verb renumberVerb();
Verb newVerb();
Verb historyVerb();
Verb restoreVerb();

} // namespace quoin::cli
