// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/rendering/render_block.h"
#include "ui/preview/block_box.h"

#include <memory>
#include <vector>

namespace quoin {

/// Whether there is an image in the block: then it looks otherwise once that has been read.
[[nodiscard]] bool showsImage(const RenderBlock& block);

/// The blocks of one rendered passage one below the other. A block is laid out when it
/// is first needed; until then its height is an estimate.
class PassageLayout {
public:
    PassageLayout(RenderedPassagePtr rendered, double width, const PreviewStyle& style, BlockSources& sources);

    [[nodiscard]] const RenderedPassage& rendered() const { return *m_rendered; }
    [[nodiscard]] const RenderedPassagePtr& sharedRendered() const { return m_rendered; }
    [[nodiscard]] std::size_t size() const { return m_slots.size(); }
    [[nodiscard]] double height() const;

    /// A block's place, from the passage's top: the box, without the margin above it.
    [[nodiscard]] double boxTop(std::size_t block) const;
    [[nodiscard]] double boxHeight(std::size_t block) const { return m_slots[block].height; }
    [[nodiscard]] double margin(std::size_t block) const { return m_slots[block].margin; }
    [[nodiscard]] double indent(std::size_t block) const { return m_slots[block].indent; }

    /// Lays the block out if nobody has.
    BlockBox& box(std::size_t block);
    [[nodiscard]] bool isLaidOut(std::size_t block) const { return m_slots[block].box != nullptr; }

    /// Keeps what the reader saw of an earlier text: blocks that are still what they were, colours, how far code was
    /// moved.
    void takeFrom(PassageLayout& before);

    /// The last block that begins at or above `y` from the passage's top.
    [[nodiscard]] std::size_t blockAt(double y) const;
    /// The last block that begins at or before this line of the passage.
    [[nodiscard]] std::size_t blockOfLine(std::uint32_t line) const;

private:
    struct Slot {
        std::unique_ptr<BlockBox> box;
        RenderedPassagePtr boxOf; ///< Holds the block that the box shows.
        double margin = 0;
        double indent = 0;
        double height = 0;
    };

    void ensureTops() const;
    void takeBoxFrom(PassageLayout& before, std::size_t block);

    RenderedPassagePtr m_rendered;
    double m_width;
    const PreviewStyle& m_style;
    BlockSources& m_sources;
    std::vector<Slot> m_slots;
    mutable std::vector<double> m_tops; ///< Of the boxes, and the height at the end.
    mutable bool m_topsStale = true;
};

} // namespace quoin
