// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/spec.h"

#include <optional>

class QWidget;

namespace quoin {

class FormList;

/// Between the bytes of the document and the carets of a form: where search, undo and a
/// re-parse put the caret. The forms' own editors know only their value.

/// Selects `range` in the editor of `list` that shows it and gives it the focus (or not), opening
/// what folds it away; an empty range puts the caret there. Returns the editor, or null
/// where no editor shows these bytes (a heading, a label).
enum class CaretFocus { Take, Keep };
QWidget* selectBytes(FormList& list, const Spec& spec, ByteRange range, CaretFocus focus = CaretFocus::Take);

/// The byte at the caret of the field editor that is `widget` or holds it, or nothing.
[[nodiscard]] std::optional<std::size_t> caretByte(const QWidget* widget, const Spec& spec);

/// Whether the field editor that is `widget` shows this byte, or has it at its end. True
/// where `widget` is none.
[[nodiscard]] bool showsByte(const QWidget* widget, const Spec& spec, std::size_t at);

} // namespace quoin
