// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <string>

namespace quoin {

/// A value's exact bytes and the text that an editor shows for them. A text widget
/// cannot hold a lone CR, U+2028, U+2029 or NUL, and knows one kind of line end only:
/// such characters are shown as pictures, and what the user types is carried over as
/// the smallest change, so bytes that were not touched are never read back from a widget.
class ShownText {
public:
    explicit ShownText(std::string bytes = {});

    void setBytes(std::string bytes);
    [[nodiscard]] const std::string& bytes() const { return m_bytes; }
    [[nodiscard]] const QString& text() const { return m_text; }
    /// False where the bytes are not UTF-8; such a value must not be edited.
    [[nodiscard]] bool isUtf8() const { return m_utf8; }

    /// Takes over what the widget shows now. Returns whether anything changed.
    bool take(const QString& shown);

    /// The byte at a position of the shown text, and back.
    [[nodiscard]] std::size_t byteAt(qsizetype position) const;
    [[nodiscard]] qsizetype positionAt(std::size_t byte) const;

    /// Text from outside (clipboard, drop) as a widget may hold it.
    [[nodiscard]] static QString cleaned(const QString& foreign);

private:
    std::string m_bytes;
    QString m_text;
    bool m_utf8 = true;
};

/// Where two texts differ, never inside a surrogate pair.
struct TextDifference {
    qsizetype at = 0;
    qsizetype removed = 0;
    QString added;
};
[[nodiscard]] TextDifference differenceOf(const QString& before, const QString& after);

} // namespace quoin
