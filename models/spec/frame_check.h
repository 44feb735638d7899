// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/spec.h"
#include "models/text/splice.h"

#include <optional>
#include <string>
#include <string_view>

namespace quoin {

/// What an edit is about: this may change, and whatever stands in it.
struct EditedPart {
    std::string_view path;     ///< Of the field that is written; empty where text comes or goes.
    ByteRange range;           ///< Its text before the edit; empty where something new is put in.
    std::size_t lineBegin = 0; ///< First byte of the line that its text or its label begins on.
    ByteRange into = {};       ///< The item that something new is put into: what holds it may grow.
};
[[nodiscard]] EditedPart partOf(const Spec& spec, const Field& field);

/// The law "frame" for an edit of a value: every other field stays where it is and keeps its path.
/// Only where the value holds items of its own, which come and go with it (tables in SQL, an
/// endpoint in a list), those behind them are counted anew. Raw text stays raw text; its ordinal
/// may change. Bytes outside the splices are the same anyway, so places are compared, not values.
/// Returns the path of a field for which this is not so, else nothing. Looks at changed entries only.
[[nodiscard]] std::optional<std::string> frameFault(const Spec& before, const Spec& after, const Splices& splices,
                                                    const EditedPart& edited);

/// The same for an edit of the structure, which counts items anew: every field outside `edited`
/// is still the field that it was, and none is cut. Text that is put in makes no fields elsewhere.
[[nodiscard]] std::optional<std::string> placeFault(const Spec& before, const Spec& after, const Splices& splices,
                                                    const EditedPart& edited = {});

/// Whether two paths are the same but for their ordinals.
[[nodiscard]] bool meanTheSame(std::string_view a, std::string_view b);
[[nodiscard]] std::string withoutOrdinals(std::string_view path);

} // namespace quoin
