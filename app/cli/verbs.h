// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/verb.h"

namespace quoin::cli {

/// Reads the program's words (without its own name), finds the verb, and runs it or
/// prints its help.
[[nodiscard]] ExitCode runCommand(const QStringList& words);

} // namespace quoin::cli
