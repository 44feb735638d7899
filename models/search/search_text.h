// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/byte_range.h"
#include "models/text/document.h"

#include <QString>

#include <cstddef>
#include <vector>

namespace quoin {

/// The bytes of one revision as a text that can be searched, and the way from its
/// positions back to bytes. Each byte that is no UTF-8 is one U+FFFD. Holds a copy of
/// the whole text: made when somebody searches, dropped when the document changes.
class SearchText {
public:
    SearchText() = default;
    explicit SearchText(const Document& document);

    [[nodiscard]] const QString& text() const { return m_text; }
    /// The byte at a position of the text, which must not lie inside a surrogate pair.
    [[nodiscard]] std::size_t byteAt(qsizetype position) const;
    [[nodiscard]] ByteRange bytesOf(qsizetype begin, qsizetype end) const { return {byteAt(begin), byteAt(end)}; }
    /// Whether a byte that is no UTF-8 stands between the positions.
    [[nodiscard]] bool holdsInvalid(qsizetype begin, qsizetype end) const;

private:
    void decode(const std::string& bytes);
    void takeCheckpoints();

    QString m_text;
    std::size_t m_size = 0;
    bool m_sameUnits = true;                ///< One byte per unit.
    std::vector<std::size_t> m_checkpoints; ///< The byte at every so many units.
    std::vector<qsizetype> m_invalid;       ///< Positions of bytes that are no UTF-8, ascending.
};

} // namespace quoin
