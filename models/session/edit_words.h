// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/session/document_session.h"

#include <QString>

namespace quoin {

/// What Edit > Undo says of typing in the field at `path`: "Typing in Purpose".
[[nodiscard]] QString typingIn(const Spec& spec, std::string_view path);

/// Where in `change.after` the change is: what it wrote in the field that it is about, else
/// its last piece. An empty range where something was only taken away.
[[nodiscard]] ByteRange changedRange(const Change& change);

} // namespace quoin
