// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QTextLine;

namespace quoin {

// Where a line of text may end. Unicode's rules let it end at every space; a measure is read as one thing ("30 s",
// "< 250 ms"), so its parts stay together where there is room for them.

/// Where a line that holds [begin, end) of `text` ends best: at `end`, or where the measure begins that would be torn
/// apart there. A measure that fills the line by itself is torn.
[[nodiscard]] qsizetype lineEndBefore(const QString& text, qsizetype begin, qsizetype end);

/// Gives `line`, just created, as much of `text` as fits into `width` and ends well.
void fillLine(QTextLine& line, const QString& text, qreal width);

} // namespace quoin
