// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/rendering/block_text.h"

#include <QString>

#include <algorithm>
#include <compare>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

class QMimeData;

namespace quoin {

class PreviewContent;
struct ListChange;

/// A place in the preview's text.
struct PreviewPosition {
    std::size_t item = 0;  ///< Passage.
    std::size_t block = 0; ///< Of its rendered blocks.
    int offset = 0;        ///< In the block's flat text.

    friend auto operator<=>(const PreviewPosition&, const PreviewPosition&) = default;
};

/// The stretch of text that the reader has selected. Survives edits elsewhere.
class PreviewSelection {
public:
    void start(const PreviewPosition& at);
    void extend(const PreviewPosition& to);
    void set(const PreviewPosition& begin, const PreviewPosition& end);
    void clear() { m_isSet = false; }

    [[nodiscard]] bool isSet() const { return m_isSet && m_anchor != m_cursor; }
    [[nodiscard]] PreviewPosition begin() const { return std::min(m_anchor, m_cursor); }
    [[nodiscard]] PreviewPosition end() const { return std::max(m_anchor, m_cursor); }
    [[nodiscard]] bool contains(const PreviewPosition& position) const;

    /// The selected part of a block's flat text of `length`; empty for none.
    [[nodiscard]] std::pair<int, int> partOf(std::size_t item, std::size_t block, int length) const;

    /// Follows a change of the document; lost when it touched what is selected.
    void follow(const ListChange& change);

    [[nodiscard]] QString text(PreviewContent& content) const;
    [[nodiscard]] std::unique_ptr<QMimeData> mimeData(PreviewContent& content) const;

private:
    template <typename Writer>
    [[nodiscard]] auto written(PreviewContent& content, Writer writer) const;

    PreviewPosition m_anchor;
    PreviewPosition m_cursor;
    bool m_isSet = false;
};

} // namespace quoin
