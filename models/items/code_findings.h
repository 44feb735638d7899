// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/finding.h"
#include "models/languages/sql_ddl.h"
#include "models/spec/spec.h"

#include <QList>
#include <QString>

#include <string_view>

namespace quoin {

// What the readers of models/languages find in a field's code, in the positions of the text that an
// editor shows and in words. A GraphQL type counts as defined when any of the spec's GraphQL fields
// defines it. Never called for every key: whoever types comes first.

struct CodeFinding {
    int begin = 0; ///< In the shown text; `end` is behind `begin` where the text has a character there.
    int end = 0;
    int line = 1;
    int column = 1;
    FindingSeverity severity = FindingSeverity::Error;
    QString sentence;
};

/// `info` is the fence's info string; `path` the field's; `unsaid`: as of `languageOf`.
[[nodiscard]] QList<CodeFinding> codeFindings(const Spec& spec, std::string_view path, const QString& info,
                                              const QString& text, SqlDialect unsaid = SqlDialect::Any);

/// The first word of the info string of the fence whose inside begins at `position`, or which holds more before it;
/// empty where no fence stands above it in its block.
[[nodiscard]] QString fenceLanguage(const Document& document, std::size_t position);

/// Whether anything would be found in such code at all, be it right or wrong.
[[nodiscard]] bool isCodeChecked(const QString& info, const QString& text);

/// The text laid out anew; `refused` says why where it cannot be.
struct LaidOutCode {
    QString text;
    QString refused;
};
[[nodiscard]] bool canLayOut(const QString& info, const QString& text);
[[nodiscard]] LaidOutCode laidOut(const QString& text);

} // namespace quoin
