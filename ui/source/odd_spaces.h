// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace quoin {

/// A character of a line that looks like a plain space, or like nothing, and is neither.
struct OddSpace {
    enum class Kind {
        Tab,
        Trailing, ///< A plain space with nothing but blanks behind it.
        Wide,     ///< A space of another kind: no-break, thin, ideographic…
        Zero,     ///< Without any width: zero-width space, joiner, soft hyphen, byte order mark…
    };
    int position = 0; ///< In UTF-16 units; all of these are one unit long.
    Kind kind = Kind::Tab;

    friend bool operator==(const OddSpace&, const OddSpace&) = default;
};

/// In the order of the line.
[[nodiscard]] std::vector<OddSpace> oddSpaces(QStringView line);

/// "No-break space (U+00A0)"
[[nodiscard]] QString oddSpaceName(QChar character);

} // namespace quoin
