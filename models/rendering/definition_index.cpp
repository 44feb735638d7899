// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/rendering/definition_index.h"

#include <QSet>

#include <algorithm>

namespace quoin {

DefinitionIndex::DefinitionIndex(const std::vector<std::shared_ptr<const PassageFacts>>& facts)
{
    QSet<QString> defined;
    for (const auto& fact : facts) {
        if (!fact)
            continue;
        for (const LinkDefinition& link : fact->links) {
            if (!m_links.contains(link.label)) // The first one wins.
                m_links.insert(link.label, link.source);
        }
        for (const FootnoteDefinition& footnote : fact->footnotes)
            defined.insert(footnote.label);
    }
    if (defined.isEmpty())
        return;
    const auto number = [&](const QString& label) {
        if (defined.contains(label) && !m_footnotes.contains(label))
            m_footnotes.insert(label, static_cast<int>(m_footnotes.size()) + 1);
    };
    for (const auto& fact : facts) {
        if (fact)
            std::for_each(fact->references.begin(), fact->references.end(), number);
    }
    for (const auto& fact : facts) { // Those that nothing refers to come last.
        if (fact) {
            for (const FootnoteDefinition& footnote : fact->footnotes)
                number(footnote.label);
        }
    }
}

std::string DefinitionIndex::definitionsFor(std::string_view bytes) const
{
    if (isEmpty() || bytes.find('[') == std::string_view::npos)
        return {};
    constexpr std::size_t longestLabel = 999;
    std::string links;
    std::string footnotes;
    QSet<QString> seen;
    for (std::size_t open = bytes.find('['); open != std::string_view::npos; open = bytes.find('[', open + 1)) {
        std::size_t close = open + 1;
        while (close < bytes.size() && close - open <= longestLabel && bytes[close] != ']' && bytes[close] != '[')
            close += bytes[close] == '\\' ? 2 : 1;
        if (close >= bytes.size() || bytes[close] != ']' || close == open + 1)
            continue;
        const std::string_view label = bytes.substr(open + 1, close - open - 1);
        const QString key = normalizedLabel(label);
        if (seen.contains(key))
            continue;
        seen.insert(key);
        if (const auto link = m_links.constFind(key); link != m_links.constEnd())
            links += *link + "\n";
        else if (label.front() == '^' && m_footnotes.contains(key.sliced(1)))
            footnotes += "[" + std::string(label) + "]: " + std::to_string(m_footnotes.value(key.sliced(1))) + "\n\n";
    }
    if (links.empty() && footnotes.empty())
        return {};
    // A definition at the margin ends the last footnote: what is indented behind it is no part of it.
    return footnotes + links + "[quoin:end]: x\n\n";
}

int DefinitionIndex::footnoteNumber(const QString& label) const
{
    return m_footnotes.value(label, 0);
}

void DefinitionCollector::replace(std::size_t first, std::size_t removed, const std::vector<PassagePtr>& added)
{
    std::vector<std::shared_ptr<const PassageFacts>> facts;
    facts.reserve(added.size());
    for (const PassagePtr& passage : added)
        facts.push_back(passageFacts(*passage));
    const auto begin = m_facts.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end = begin + static_cast<std::ptrdiff_t>(removed);
    const auto any = [](const auto& fact) { return fact != nullptr; };
    m_stale = m_stale || std::any_of(begin, end, any) || std::any_of(facts.begin(), facts.end(), any);
    if (removed == facts.size()) {
        std::copy(facts.begin(), facts.end(), begin);
        return;
    }
    m_facts.erase(begin, end);
    m_facts.insert(m_facts.begin() + static_cast<std::ptrdiff_t>(first), facts.begin(), facts.end());
}

DefinitionCollector::Facts DefinitionCollector::factsOf(const Document& document)
{
    Facts facts;
    facts.reserve(document.passages().size());
    for (const PlacedPassage& placed : document.passages())
        facts.push_back(passageFacts(*placed.passage));
    return facts;
}

void DefinitionCollector::take(Facts facts)
{
    m_facts = std::move(facts);
    m_stale = true;
}

DefinitionIndexPtr DefinitionCollector::index()
{
    if (m_stale) {
        m_stale = false;
        auto fresh = std::make_shared<const DefinitionIndex>(m_facts);
        if (*fresh != *m_index)
            m_index = std::move(fresh);
    }
    return m_index;
}

} // namespace quoin
