// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/typist.h"

#include <QString>

namespace quoin::test {

/// Plays a script of keys, a step on each line; tests/data/whole_spec/README.md says which
/// steps there are. Returns what went wrong, with the line, or an empty string.
[[nodiscard]] QString play(const QString& script, Typist& typist);

} // namespace quoin::test
