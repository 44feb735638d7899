// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/verb.h"

#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace quoin::cli {

// The three streams of the program, in exact bytes.

/// Writes to standard output, nothing added. Failed where it does not take them.
[[nodiscard]] ExitCode print(std::string_view bytes);

/// One plain sentence on standard error, with the program's name before it.
void complain(const QString& sentence);
void printError(const QString& text);

/// All of standard input; nothing where it cannot be read.
[[nodiscard]] std::optional<std::string> readInput();

} // namespace quoin::cli
