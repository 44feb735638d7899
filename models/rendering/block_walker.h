// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/rendering/inline_reader.h"
#include "models/rendering/render_block.h"
#include "models/text/passage.h"

#include <cmark-gfm.h>

#include <vector>

namespace quoin {

/// Turns a tree of cmark-gfm into render blocks. Private to models/rendering. Line
/// numbers come from the passage's own blocks, because cmark-gfm's ends are wrong;
/// inside a top-level block only its start lines are used.
class BlockWalker {
public:
    /// `linesBefore`: lines that were put before the text when it was parsed.
    BlockWalker(std::uint32_t linesBefore, std::uint32_t lineCount);

    /// The passage's top-level blocks, where the tree is of a whole passage.
    void setTopLevel(std::vector<Block> blocks) { m_topLevel = std::move(blocks); }
    /// Containers around the whole tree (a footnote), and the line that its first line has.
    void setOuter(std::vector<Container> containers, std::uint32_t firstLine);

    [[nodiscard]] std::vector<RenderBlock> walk(cmark_node* root);

private:
    struct ListState {
        bool ordered = false;
        bool tight = true;
        char delimiter = '.';
        int next = 1;
        bool empty = true; ///< No item of it has been seen.
    };

    bool enter(cmark_node* node); ///< Whether its children have been taken care of.
    void leave(cmark_node* node);
    void enterTopLevel(cmark_node* node);
    void finishTopLevel();
    void enterItem(cmark_node* node);
    void addParagraph(cmark_node* node);
    void addCode(cmark_node* node);
    void addTable(cmark_node* node);
    RenderBlock& add(RenderKind kind, cmark_node* node);
    void leaveContainer();
    void numberFootnotes(cmark_node* root);
    [[nodiscard]] std::uint32_t lineOf(cmark_node* node) const;

    FootnoteNumbers m_footnotes;
    std::uint32_t m_linesBefore;
    std::uint32_t m_lineCount;
    std::uint32_t m_firstLine = 0;
    std::vector<Block> m_topLevel;
    std::size_t m_nextTopLevel = 0;
    std::uint32_t m_topBegin = 0;
    std::uint32_t m_topEnd = 0;
    std::size_t m_firstOfTop = 0;
    std::vector<Container> m_containers;
    std::vector<ListState> m_lists;
    std::vector<RenderBlock> m_blocks;
};

} // namespace quoin
