// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/rendering/passage_facts.h"

#include "models/text/line_syntax.h"

#include <optional>

namespace quoin {

namespace {

using line_syntax::indentOf;

constexpr std::size_t longestLabel = 999; // CommonMark 0.29, section 4.7.

// `[label]:` at the start of a line: the label, and where what follows begins.
struct DefinitionStart {
    std::string_view label;
    std::size_t behind = 0;
};

std::optional<DefinitionStart> definitionStart(std::string_view line)
{
    const auto indent = indentOf(line);
    if (indent.columns > 3 || indent.bytes >= line.size() || line[indent.bytes] != '[')
        return std::nullopt;
    for (std::size_t i = indent.bytes + 1; i < line.size() && i - indent.bytes <= longestLabel; ++i) {
        if (line[i] == '\\')
            ++i;
        else if (line[i] == '[')
            return std::nullopt;
        else if (line[i] == ']')
            return i + 1 < line.size() && line[i + 1] == ':' && i > indent.bytes + 1
                ? std::optional(DefinitionStart{line.substr(indent.bytes + 1, i - indent.bytes - 1), i + 2})
                : std::nullopt;
    }
    return std::nullopt;
}

bool isFootnoteLabel(std::string_view label)
{
    return label.size() > 1 && label.front() == '^' && label.find_first_of(" \t\r\n[]") == std::string_view::npos;
}

void findReferences(std::string_view bytes, std::vector<QString>& references)
{
    for (std::size_t at = bytes.find("[^"); at != std::string_view::npos; at = bytes.find("[^", at + 2)) {
        const std::size_t close = bytes.find_first_of("] \t\r\n[", at + 2);
        if (close == std::string_view::npos || bytes[close] != ']' || close == at + 2)
            continue;
        const bool atLineStart = at == 0 || bytes[at - 1] == '\n' || bytes[at - 1] == '\r';
        if (atLineStart && close + 1 < bytes.size() && bytes[close + 1] == ':')
            continue;
        references.push_back(normalizedLabel(bytes.substr(at + 2, close - at - 2)));
    }
}

class FactFinder {
public:
    explicit FactFinder(const Passage& passage) : m_passage(passage) {}

    PassageFacts find()
    {
        for (const Block& block : m_passage.blocks()) {
            if (block.kind == BlockKind::Paragraph || block.kind == BlockKind::Definitions)
                readBlock(block);
            else if (block.kind == BlockKind::IndentedCode && m_openFootnote && block.firstLine > 0)
                growFootnote(block);
            else if (block.kind != BlockKind::Blank)
                m_openFootnote = false;
        }
        findReferences(m_passage.bytes(), m_facts.references);
        return std::move(m_facts);
    }

private:
    void readBlock(const Block& block)
    {
        m_openFootnote = false;
        bool openLink = false;
        for (std::uint32_t i = block.firstLine; i < block.firstLine + block.lineCount; ++i) {
            const Line& line = m_passage.lines()[i];
            const std::string_view content = m_passage.content(line);
            const auto start = definitionStart(content);
            if (start && isFootnoteLabel(start->label)) {
                m_facts.footnotes.push_back(
                    {normalizedLabel(start->label.substr(1)), i, 1, static_cast<std::uint32_t>(start->behind)});
                m_openFootnote = true;
                openLink = false;
            } else if (start && block.kind == BlockKind::Definitions) {
                m_facts.links.push_back({normalizedLabel(start->label), std::string(content) + '\n'});
                openLink = true;
                m_openFootnote = false;
            } else if (m_openFootnote) {
                ++m_facts.footnotes.back().lineCount;
            } else if (openLink) { // The target or title on a line of its own.
                m_facts.links.back().source += std::string(content) + '\n';
            }
        }
    }

    // Indented text after a blank line goes on with the footnote above it.
    void growFootnote(const Block& block)
    {
        FootnoteDefinition& footnote = m_facts.footnotes.back();
        footnote.lineCount = block.firstLine + block.lineCount - footnote.firstLine;
    }

    const Passage& m_passage;
    PassageFacts m_facts;
    bool m_openFootnote = false;
};

} // namespace

std::shared_ptr<const PassageFacts> passageFacts(const Passage& passage)
{
    const std::string_view bytes = passage.bytes();
    if (bytes.find("]:") == std::string_view::npos && bytes.find("[^") == std::string_view::npos)
        return nullptr;
    PassageFacts facts = FactFinder(passage).find();
    if (facts.links.empty() && facts.footnotes.empty() && facts.references.empty())
        return nullptr;
    return std::make_shared<const PassageFacts>(std::move(facts));
}

QString normalizedLabel(std::string_view label)
{
    return QString::fromUtf8(label.data(), static_cast<qsizetype>(label.size())).simplified().toCaseFolded();
}

} // namespace quoin
