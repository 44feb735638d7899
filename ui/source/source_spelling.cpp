// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/source/source_spelling.h"

#include <algorithm>
#include <limits>

namespace quoin {

namespace {

constexpr FenceState noProse = std::numeric_limits<FenceState>::max(); ///< A fence that no line closes.
constexpr std::size_t mostKept = 256;                                  ///< Passages; those in view are asked for again.

bool isProse(BlockKind kind)
{
    return kind != BlockKind::IndentedCode && kind != BlockKind::Html && kind != BlockKind::FrontMatter
        && kind != BlockKind::Definitions;
}

} // namespace

SourceSpelling::SourceSpelling(QObject* parent) : QObject(parent), m_document(std::make_shared<const Document>()) {}

void SourceSpelling::setSpeller(Speller* speller)
{
    if (m_speller != nullptr)
        disconnect(m_speller, nullptr, this, nullptr);
    m_speller = speller;
    if (speller == nullptr)
        return;
    connect(speller, &Speller::learned, this, &SourceSpelling::changed);
    connect(speller, &Speller::changed, this, &SourceSpelling::changed);
    Q_EMIT changed();
}

void SourceSpelling::setDocument(std::shared_ptr<const Document> document)
{
    m_document = std::move(document);
    if (m_kept.size() > mostKept)
        m_kept.clear();
}

SourceSpelling::States SourceSpelling::statesOf(const Passage& passage)
{
    States states(passage.lines().size(), 0);
    for (const Block& block : passage.blocks()) {
        FenceState state = isProse(block.kind) ? 0 : noProse;
        for (std::size_t i = block.firstLine; i < block.firstLine + block.lineCount && i < states.size(); ++i) {
            states[i] = state;
            const std::string_view content = passage.content(passage.lines()[i]);
            // Only such a line changes what the next one begins in.
            if (state != noProse
                && (content.find("```") != std::string_view::npos || content.find("~~~") != std::string_view::npos))
                (void)proseWords(QString::fromUtf8(content.data(), static_cast<qsizetype>(content.size())), state);
        }
    }
    return states;
}

const SourceSpelling::States& SourceSpelling::states(const PassagePtr& passage)
{
    const auto known = m_kept.find(passage.get());
    if (known != m_kept.end())
        return known->second.states;
    return m_kept.insert_or_assign(passage.get(), Kept{passage, statesOf(*passage)}).first->second.states;
}

QList<ProseWord> SourceSpelling::wrongWords(int line, const QString& text)
{
    const auto at = static_cast<std::size_t>(line);
    if (m_speller == nullptr || !m_speller->isOn() || at >= m_document->lineCount())
        return {};
    const PlacedPassage placed = m_document->passages()[m_document->passages().atLine(at)];
    const States& begins = states(placed.passage);
    if (at - placed.firstLine >= begins.size() || begins[at - placed.firstLine] == noProse)
        return {};
    FenceState state = begins[at - placed.firstLine];
    return m_speller->wrongWords(text, proseWords(text, state));
}

} // namespace quoin
