// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/passage_cutter.h"
#include "models/text/passage_list.h"
#include "models/text/splice.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace quoin {

/// One revision of a text: its exact bytes, cut into passages. Immutable and cheap
/// to copy; a revision made by `edited` shares all passages that the edit did not
/// touch, and nearly all of their list, and may be read from any thread.
/// Knows Markdown's block structure, nothing of templates, files or Qt.
class Document {
public:
    Document() = default;

    /// Never fails: every byte string is a document.
    [[nodiscard]] static Document parse(std::string_view bytes, CutLimits limits = {});

    /// The revision after `splices`. Re-parses only the passages they touch; equal
    /// to `parse` of the spliced bytes (proven by a differential fuzz target).
    [[nodiscard]] Document edited(const Splices& splices) const;

    [[nodiscard]] const PassageList& passages() const { return m_passages; }
    [[nodiscard]] std::size_t size() const { return m_passages.byteCount(); }
    [[nodiscard]] std::size_t lineCount() const { return m_passages.lineCount(); }
    [[nodiscard]] std::string bytes() const;
    [[nodiscard]] std::string slice(ByteRange range) const;
    [[nodiscard]] TextFacts facts() const { return m_passages.facts(); }

    /// The index of the passage that holds `position` (the last one for the end of
    /// the text); the document must not be empty.
    [[nodiscard]] std::size_t passageAt(std::size_t position) const { return m_passages.atByte(position); }

    /// 0-based line number of a byte position, and back (first byte of a line).
    [[nodiscard]] std::size_t lineAt(std::size_t position) const;
    [[nodiscard]] std::size_t lineBegin(std::size_t line) const;

private:
    PassageList m_passages;
};

} // namespace quoin
