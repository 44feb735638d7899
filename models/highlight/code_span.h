// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <cstdint>
#include <vector>

namespace quoin {

/// What a stretch of code or Markdown source is, independent of colours.
enum class CodeRole : std::uint8_t {
    Plain,
    Keyword,
    Type, ///< Data types; the keys of JSON and YAML.
    Function,
    Variable,
    Attribute, ///< Annotations, imports, preprocessor lines.
    String,
    Escape,
    Number, ///< Numbers and constants.
    Comment,
    Alert, ///< TODO and the like in comments.
    Error,
    // Of Markdown source:
    Heading,
    Label, ///< Strong text.
    Emphasis,
    Literal, ///< Code spans, and fences in no known language.
    Link,
    Mark, ///< Bullets, fences, pipes: what is not text.
    Count
};

/// A stretch of one line, or of a whole code string, in UTF-16 units.
struct CodeSpan {
    int begin = 0;
    int length = 0;
    CodeRole role = CodeRole::Plain;

    friend bool operator==(const CodeSpan&, const CodeSpan&) = default;
};

using CodeSpans = std::vector<CodeSpan>;

/// The spans of a whole code string, in ascending order; empty for a language that is
/// not known. Pure; may be called from any thread. The first call in a process reads
/// the index of languages (some 15 ms), the first one per language its definition.
[[nodiscard]] CodeSpans codeSpans(const QString& code, const QString& language);

/// Whether `codeSpans` would answer without reading a definition first. Whoever must
/// not wait asks before calling it on the GUI thread.
[[nodiscard]] bool isLanguageLoaded(const QString& language);

} // namespace quoin
