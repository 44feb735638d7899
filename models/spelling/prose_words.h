// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

namespace quoin {

/// A word of prose in a line.
struct ProseWord {
    qsizetype begin = 0;
    qsizetype length = 0;
};

/// What a line of Markdown begins in: prose, or a fence of so many backticks (negative: tildes).
using FenceState = int;

/// The words of `line` to check, and in `state` what the next line begins in. Knows lines only: a
/// fence counts wherever it is indented.
[[nodiscard]] QList<ProseWord> proseWords(const QString& line, FenceState& state);

} // namespace quoin
