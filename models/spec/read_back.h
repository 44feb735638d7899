// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

/// The law "put-get": whether what is read is what was written. Used by the edits of models/spec.
namespace quoin {

/// Lines inside a list item are indented with it.
enum class Indents { Count, Ignored };

/// Whether two values are the same but for the kind of their line ends, and for the indentation of
/// their lines where that is not the value's own.
[[nodiscard]] bool saysTheSame(std::string_view read, std::string_view written, Indents indents);

} // namespace quoin
