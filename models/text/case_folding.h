// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/utf8.h"

#include <string>
#include <string_view>

namespace quoin {

/// Appends a non-ASCII character in the form in which names are compared: simple case
/// folding (Unicode CaseFolding.txt, status C and S) of the Latin, Greek and Cyrillic
/// letters, the Latin-1 ones without their accents, full-width forms as ASCII, every kind of space as a space. Others,
/// and bytes that are no UTF-8, stay as they are.
void appendFolded(std::string& text, const Utf8Character& character, std::string_view bytes);

} // namespace quoin
