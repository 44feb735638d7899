// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringView>

#include <cstddef>
#include <string>
#include <string_view>

/// Bytes of a line as text that a QTextDocument can hold, and back without loss. What
/// it cannot hold (bytes that are no UTF-8, NUL, U+2028, U+2029, Qt's own frame marks)
/// is a mark from a private stretch of Unicode (U+F700 to U+F7FF); characters that
/// really are from there are taken byte by byte, so nothing is taken for a mark that is
/// not one, and no table is needed beside the text.
namespace quoin::byte_text {

/// A line's content, without line ends.
[[nodiscard]] QString decoded(std::string_view bytes);

/// The bytes of text that `decoded` made, or a user typed. A lone surrogate has no bytes
/// of its own and becomes U+FFFD.
[[nodiscard]] std::string encoded(QStringView text);
[[nodiscard]] std::size_t encodedSize(QStringView text);

/// The longest prefix of `text` that has at most `bytes` bytes, in UTF-16 units.
[[nodiscard]] qsizetype unitsIn(QStringView text, std::size_t bytes);

/// Whether the unit stands for something that has no character ("FF", "NUL", "LS").
[[nodiscard]] bool isMark(QChar unit);
[[nodiscard]] QString markName(QChar unit);

/// Text from a clipboard, made fit for a QTextDocument: line ends as \n, marks for what
/// it cannot hold.
[[nodiscard]] QString fitForDocument(const QString& text);

} // namespace quoin::byte_text
