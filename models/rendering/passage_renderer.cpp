// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/rendering/passage_renderer.h"

#include "models/rendering/block_walker.h"
#include "models/rendering/front_matter.h"
#include "models/rendering/markdown_tree.h"
#include "models/rendering/plain_lines.h"
#include "models/text/hostile_scan.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace quoin {

namespace {

using Wait = MarkdownTree::Wait;

class PassageRenderer {
public:
    PassageRenderer(const Passage& passage, const DefinitionIndex& definitions, Wait wait)
        : m_passage(passage)
        , m_definitions(definitions)
        , m_wait(wait)
        , m_before(definitions.definitionsFor(passage.bytes()))
    {}

    RenderedPassagePtr render()
    {
        auto rendered = std::make_shared<RenderedPassage>();
        if (m_passage.blocks().size() == 1 && m_passage.blocks().front().kind == BlockKind::FrontMatter)
            rendered->blocks = frontMatterBlocks(m_passage);
        else if (isHostile(m_passage.bytes(), m_passage.lines()))
            rendered->blocks = plainLineBlocks(m_passage);
        else if (!renderMarkdown(rendered->blocks))
            return nullptr;
        return rendered;
    }

private:
    bool renderMarkdown(std::vector<RenderBlock>& blocks)
    {
        const auto facts = passageFacts(m_passage);
        const bool ownFootnotes = facts && !facts->footnotes.empty();
        std::string text(m_passage.bytes());
        if (ownFootnotes)
            blankOut(text, facts->footnotes);
        if (!renderText(text, {}, 0, static_cast<std::uint32_t>(m_passage.lines().size()), blocks))
            return false;
        if (!ownFootnotes)
            return true;
        for (const FootnoteDefinition& footnote : facts->footnotes) {
            if (!renderFootnote(footnote, blocks))
                return false;
        }
        std::stable_sort(blocks.begin(), blocks.end(),
                         [](const RenderBlock& a, const RenderBlock& b) { return a.firstLine < b.firstLine; });
        return true;
    }

    bool renderText(const std::string& text, std::vector<Container> outer, std::uint32_t firstLine,
                    std::uint32_t lineCount, std::vector<RenderBlock>& blocks) const
    {
        const bool footnotes = m_before.find("[^") != std::string::npos;
        const auto tree =
            MarkdownTree::parse(m_before.empty() ? text : m_before + text,
                                footnotes ? MarkdownTree::Footnotes::Yes : MarkdownTree::Footnotes::No, m_wait);
        if (!tree)
            return false;
        const auto linesBefore = static_cast<std::uint32_t>(std::count(m_before.begin(), m_before.end(), '\n'));
        BlockWalker walker(linesBefore, lineCount);
        if (outer.empty()) {
            std::vector<Block> topLevel = m_passage.blocks();
            std::erase_if(topLevel, [](const Block& block) {
                return block.kind == BlockKind::Blank || block.kind == BlockKind::Definitions;
            });
            walker.setTopLevel(std::move(topLevel));
        } else {
            walker.setOuter(std::move(outer), firstLine);
        }
        for (RenderBlock& block : walker.walk(tree->root()))
            blocks.push_back(std::move(block));
        return true;
    }

    // The lines of footnotes are taken out before the rest is parsed; their number stays.
    void blankOut(std::string& text, const std::vector<FootnoteDefinition>& footnotes) const
    {
        for (const FootnoteDefinition& footnote : footnotes) {
            for (std::uint32_t i = 0; i < footnote.lineCount; ++i) {
                const Line& line = m_passage.lines()[footnote.firstLine + i];
                std::fill(text.begin() + line.begin, text.begin() + line.contentEnd, ' ');
            }
        }
    }

    bool renderFootnote(const FootnoteDefinition& footnote, std::vector<RenderBlock>& blocks) const
    {
        constexpr std::size_t indent = 4;
        std::string text;
        for (std::uint32_t i = 0; i < footnote.lineCount; ++i) {
            std::string_view line = m_passage.content(m_passage.lines()[footnote.firstLine + i]);
            line.remove_prefix(i == 0 ? std::min<std::size_t>(footnote.textBegin, line.size())
                                      : std::min({line.find_first_not_of(' '), indent, line.size()}));
            if (i == 0)
                line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
            text.append(line).push_back('\n');
        }
        Container container;
        container.kind = Container::Kind::Footnote;
        container.starts = true;
        container.number = m_definitions.footnoteNumber(footnote.label);
        return renderText(text, {container}, footnote.firstLine, footnote.lineCount, blocks);
    }

    const Passage& m_passage;
    const DefinitionIndex& m_definitions;
    Wait m_wait;
    std::string m_before;
};

} // namespace

RenderedPassagePtr renderPassage(const Passage& passage, const DefinitionIndex& definitions)
{
    return PassageRenderer(passage, definitions, Wait::Yes).render();
}

RenderedPassagePtr tryRenderPassage(const Passage& passage, const DefinitionIndex& definitions)
{
    return PassageRenderer(passage, definitions, Wait::No).render();
}

} // namespace quoin
