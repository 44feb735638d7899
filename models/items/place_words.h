// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/spec.h"

#include <QString>

#include <string_view>

// How a sentence names a place of a spec, and how it quotes a text that may be long: for notices, questions and lists,
// which show both to somebody who only has to know them again.

namespace quoin {

/// "API Design › GET /v1/returns/{id} › Purpose": the section of `path`, its item and its field as far as they have
/// names. Empty where none has one.
[[nodiscard]] QString placeWords(const Spec& spec, std::string_view path);

/// `text` in one line, cut behind some sixty characters: between two of them as a person counts, never within one.
[[nodiscard]] QString excerptOf(const QString& text);

} // namespace quoin
