// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/passage.h"
#include "models/text/passage_cutter.h"
#include "models/text/splice.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace quoin {

/// What a status bar says of a file.
struct TextFacts {
    std::size_t lfLines = 0;
    std::size_t crlfLines = 0;
    std::size_t crLines = 0;
    bool bom = false;      ///< Begins with EF BB BF.
    bool validUtf8 = true; ///< Of all bytes (RFC 3629).
    bool hasNul = false;
    bool finalNewline = false; ///< False for an empty file.

    /// The line end that new text takes: the most frequent, LF in an empty file.
    [[nodiscard]] std::string_view lineEnd() const;
    [[nodiscard]] bool mixedLineEnds() const;
    friend bool operator==(const TextFacts&, const TextFacts&) = default;
};

/// A passage and where it stands.
struct PlacedPassage {
    PassagePtr passage;
    std::size_t begin = 0;     ///< Byte offset of its first byte.
    std::size_t firstLine = 0; ///< 0-based number of its first line.

    [[nodiscard]] ByteRange range() const { return {begin, begin + passage->bytes().size()}; }
};

/// One revision of a text: its exact bytes, cut into passages. Immutable and cheap
/// to copy apart from the list of passages; a revision made by `edited` shares all
/// passages that the edit did not touch, and may be read from any thread.
/// Knows Markdown's block structure, nothing of templates, files or Qt.
class Document {
public:
    Document() = default;

    /// Never fails: every byte string is a document.
    [[nodiscard]] static Document parse(std::string_view bytes, CutLimits limits = {});

    /// The revision after `splices`. Re-parses only the passages they touch; equal
    /// to `parse` of the spliced bytes (proven by a differential fuzz target).
    [[nodiscard]] Document edited(const Splices& splices) const;

    [[nodiscard]] const std::vector<PlacedPassage>& passages() const { return m_passages; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] std::size_t lineCount() const;
    [[nodiscard]] std::string bytes() const;
    [[nodiscard]] std::string slice(ByteRange range) const;
    [[nodiscard]] TextFacts facts() const;

    /// The index of the passage that holds `position` (the last one for the end of
    /// the text); the document must not be empty.
    [[nodiscard]] std::size_t passageAt(std::size_t position) const;

    /// 0-based line number of a byte position, and back (first byte of a line).
    [[nodiscard]] std::size_t lineAt(std::size_t position) const;
    [[nodiscard]] std::size_t lineBegin(std::size_t line) const;

private:
    /// Sums over the passages, so that no edit has to look at all of them.
    struct Sums {
        std::size_t lf = 0;
        std::size_t crlf = 0;
        std::size_t cr = 0;
        std::size_t invalid = 0; ///< Passages that are no UTF-8,
        std::size_t nul = 0;     ///< and that hold a NUL.

        void add(const Passage& passage);
        void remove(const Passage& passage);
    };

    std::vector<PlacedPassage> m_passages;
    std::size_t m_size = 0;
    Sums m_sums;
};

} // namespace quoin
