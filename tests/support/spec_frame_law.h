// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/edit.h"

#include <string>

/// The law "frame", checked byte by byte and so in another way than the edits check it. For
/// tests/support only; reads the public headers of models/spec and nothing behind them.
namespace quoin::testing {

/// What an edit may change: nothing for an addition.
struct Changeable {
    enum class Kind { Rewritten, Removed };
    std::string path;
    ByteRange range;
    Kind kind = Kind::Rewritten;
};

/// Every byte that is left belongs to the same fields as before (ordinals apart; raw text is raw
/// text wherever it stands), and every field that no splice touches has its value.
[[nodiscard]] std::string meaningFault(const Spec& before, const Edit& edit, const Changeable& what);

/// Besides: every field keeps its path. Where items came or went, with a value or by an edit of the
/// structure, this holds for what stands before the edit.
[[nodiscard]] std::string pathFault(const Spec& before, const Edit& edit, const Changeable& what);

/// The same fields with the same values, ordinals apart: what a move leaves.
[[nodiscard]] std::string sameFieldsFault(const Spec& before, const Spec& after);

} // namespace quoin::testing
