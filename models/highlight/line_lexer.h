// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/highlight/code_span.h"

#include <QString>
#include <QStringView>

#include <memory>

namespace quoin {

/// Reads a text line by line. What a line hands on to the next one is a small number
/// that only the lexer which gave it understands. A lexer belongs to one thread;
/// different lexers may work in different threads at once.
class LineLexer {
public:
    static constexpr int initialState = -1;

    virtual ~LineLexer() = default;

    /// Appends the spans of `line` (positions in the line) and returns the state
    /// behind it.
    virtual int lex(QStringView line, int state, CodeSpans& spans) = 0;
};

/// The lexer for a fence's info string ("ts") or "markdown"; null for plain text.
/// Reads the language's definition if nobody has before.
[[nodiscard]] std::unique_ptr<LineLexer> makeLineLexer(const QString& language);

} // namespace quoin
