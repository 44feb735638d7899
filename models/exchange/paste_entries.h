// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/edit.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace quoin {

/// Several lines pasted at byte `caret` of the value `path`, which is an entry of a list: the first goes
/// on in that entry (behind its end a bullet begins another one), each other becomes an entry behind it with the list's
/// own bullet, whatever bullet it came with. The path of the result is that of the last one. Nothing where `path` is no
/// entry or the text is one line.
[[nodiscard]] std::optional<EditResult> pasteEntries(const SpecPtr& spec, std::string_view path, std::size_t caret,
                                                     std::string_view text);

} // namespace quoin
