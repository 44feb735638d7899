// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/highlight/code_span.h"

#include <QTextCharFormat>

namespace quoin {

/// How each role looks, on the code ground of Quoin's light and dark themes: at least
/// 4.5:1 against it, and nothing told by colour alone that the text does not say too.
/// The one table for fields, source, preview and exported pages.
[[nodiscard]] QTextCharFormat codeFormat(CodeRole role, bool dark);

} // namespace quoin
