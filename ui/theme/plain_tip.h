// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace quoin {

/// A document's words as a tool tip: shown letter by letter. Qt guesses whether a tip is markup: `<b>` in it would
/// vanish, and escaped alone, `a&b` would be seen as `a&amp;b`. This leaves nothing to guess.
[[nodiscard]] inline QString plainTip(const QString& text)
{
    return text.isEmpty() ? QString()
                          : QStringLiteral("<qt>") + text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"))
            + QStringLiteral("</qt>");
}

} // namespace quoin
