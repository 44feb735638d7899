// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/session/file_error.h"
#include "models/spec/edit.h"

#include <QString>

namespace quoin {

/// The plain sentences for what the models can only name. One table each, so that a
/// reason without a sentence does not compile without a warning.
[[nodiscard]] QString sentenceFor(const Refusal& refusal);
[[nodiscard]] QString sentenceFor(const FileError& error);

} // namespace quoin
