// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/rendering/render_block.h"

#include <QString>

#include <utility>
#include <vector>

namespace quoin {

/// A block's text for who looks for something in it: as a reader sees it. Each white space of a line is a blank, what
/// is not shown is left out. Cells of a table stay parted by tabs, lines by line feeds or U+2028.
class SoughtText {
public:
    explicit SoughtText(const RenderBlock& block);

    /// Where `words` stand, as stretches of the block's flat text, ascending and disjoint. Upper and lower case are the
    /// same, and so is all white space; several in `words` are one where the text shows one.
    [[nodiscard]] std::vector<std::pair<int, int>> find(const QString& words) const;

private:
    void append(const QString& shown, int at);
    void findIn(const QString& words, std::vector<std::pair<int, int>>& found) const;

    QString m_text;
    std::vector<int> m_places; ///< Of each character in the flat text, and of its end.
};

} // namespace quoin
