// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/edit.h"
#include "models/spec/text_style.h"

#include <string>
#include <string_view>

namespace quoin {

/// Where text of its own is put in: a position at the start of a line or at the end of the text.
struct Insertion {
    std::size_t position = 0;
    std::string text;        ///< What is put in, with every line end it needs.
    std::size_t textBegin = 0; ///< Where the given text begins in `text`.
};

/// Lines of their own at `position`, with a blank line between them and text above and
/// below. `text` has LF line ends and ends with one.
[[nodiscard]] Insertion insertBlock(const Document& document, std::size_t position, std::string_view text, std::string_view lineEnd);

/// Lines directly below the line above `position`, no blank line between.
[[nodiscard]] Insertion insertLines(const Document& document, std::size_t position, std::string_view text, std::string_view lineEnd);

/// One behind the line end of the last line in `range` that is not blank.
[[nodiscard]] std::size_t endOfText(const Document& document, ByteRange range);

/// Where an entry's own text ends: before the first recognised section inside it.
[[nodiscard]] ByteRange ownRange(const Spec& spec, std::size_t entry);

/// The edit that `splices` make, if every field around them stays a field; else a refusal
/// that names `path`. The path of the result is what then stands at `place`.
[[nodiscard]] EditResult structuralEdit(const SpecPtr& spec, Splices splices, std::size_t place, std::string_view path);

/// Two edits, one after the other, as one.
[[nodiscard]] EditResult joined(const SpecPtr& spec, const Edit& first, EditResult second);

} // namespace quoin
