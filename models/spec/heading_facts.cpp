// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/heading_facts.h"

#include "models/spec/body_summary.h"
#include "models/spec/names.h"
#include "models/spec/section_source.h"

#include <algorithm>
#include <map>

namespace quoin {

namespace {

// Files whose every mark is escaped have no fences at all, and comments in their code
// become headings.
std::size_t countEscapedFences(const Passage& passage)
{
    constexpr std::string_view mark = "\\`\\`\\`";
    std::size_t count = 0;
    for (std::size_t at = passage.bytes().find(mark); at != std::string_view::npos;
         at = passage.bytes().find(mark, at + mark.size()))
        count += at == 0 || passage.bytes()[at - 1] == '\n' || passage.bytes()[at - 1] == ' ';
    return count;
}

bool listsColumns(const Vocabulary& words, const Passage& passage)
{
    const auto& blocks = passage.blocks();
    const auto table =
        std::find_if(blocks.begin(), blocks.end(), [](const Block& block) { return block.kind == BlockKind::Table; });
    return table != blocks.end() && words.isColumnTable(passage.content(passage.lines()[table->firstLine]));
}

} // namespace

HeadingFactsPtr headingFacts(const Lexicon& lexicon, const Passage& passage)
{
    const Block* heading = passage.heading();
    auto facts = std::make_shared<HeadingFacts>();
    facts->endpoints = mayHoldEndpoints(passage);
    facts->tables = mayHoldTables(lexicon.words(), passage);
    facts->columns = heading && listsColumns(lexicon.words(), passage);
    facts->turnsEscaped = countEscapedFences(passage) % 2 == 1;
    if (!heading)
        return facts;
    std::size_t begin = 0;
    const std::string_view text = headingText(passage.content(passage.lines().front()), begin);
    facts->title = plainText(text);
    facts->meaning = lexicon.heading(text);
    facts->level = heading->level;
    return facts;
}

HeadingDigest::HeadingDigest(const HeadingFacts& facts) : m_bits(static_cast<std::uint8_t>(facts.level & levels))
{
    const auto add = [&](bool is, BodySign sign) {
        if (is)
            m_bits = static_cast<std::uint8_t>(m_bits | static_cast<std::uint8_t>(sign));
    };
    add(facts.endpoints, BodySign::Endpoints);
    add(facts.tables, BodySign::Tables);
    add(facts.columns, BodySign::Columns);
    add(facts.turnsEscaped, BodySign::TurnsEscaped);
}

HeadingDigests::HeadingDigests(const std::vector<HeadingFactsPtr>& facts)
{
    items.reserve(facts.size());
    for (const HeadingFactsPtr& one : facts) {
        if (one->meaning)
            meanings.push_back({items.size(), one->meaning.get()});
        items.emplace_back(*one);
    }
}

HeadingsInOrder::HeadingsInOrder(const HeadingFactsList& list)
    : m_list(list)
    , m_stretches(list.size() / Stretch::length + 1)
{
    m_digests.reserve(list.size());
    std::size_t meanings = 0;
    for (const HeadingFactsList::PiecePtr& piece : list.pieces())
        meanings += piece->sums.meanings.size();
    m_meanings.reserve(meanings);
    for (const HeadingFactsList::PiecePtr& piece : list.pieces()) {
        for (const HeadingDigests::Meaning& one : piece->sums.meanings) {
            const std::size_t passage = m_digests.size() + one.item;
            m_stretches[passage / Stretch::length].speaking |= std::uint64_t(1) << (passage % Stretch::length);
            m_meanings.push_back(one.meaning);
        }
        m_digests.insert(m_digests.end(), piece->sums.items.begin(), piece->sums.items.end());
    }
    std::size_t before = 0;
    for (Stretch& stretch : m_stretches) {
        stretch.before = before;
        before += static_cast<std::size_t>(std::popcount(stretch.speaking));
    }
}

std::vector<int> headingOrdinals(const HeadingsInOrder& headings)
{
    std::vector<int> ordinals(headings.size(), 0);
    std::map<std::string_view, int> seen;
    bool escaped = false;
    for (std::size_t i = 0; i < headings.size(); ++i) {
        if (headings.level(i) == 0)
            continue;
        if (!escaped)
            ordinals[i] = ++seen[headings[i].title];
        escaped = escaped != headings.has(i, BodySign::TurnsEscaped);
    }
    return ordinals;
}

} // namespace quoin
