// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/highlight/line_lexer.h"

namespace quoin {

/// A lexer over the definition that KSyntaxHighlighting has under exactly this name;
/// null if there is none.
[[nodiscard]] std::unique_ptr<LineLexer> makeSyntaxLexer(const QString& definitionName);

/// Whether makeSyntaxLexer has been asked for this name before.
[[nodiscard]] bool isSyntaxLoaded(const QString& definitionName);

} // namespace quoin
