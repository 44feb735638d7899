// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/body_builder.h"
#include "models/spec/section_source.h"
#include "models/spec/spec_data.h"

#include <algorithm>

namespace quoin {

namespace {

bool saysNotApplicable(const SectionBody& body, const SectionSource& source, const Vocabulary& words)
{
    if (body.parts.size() != 1 || source.lines().size() > 12)
        return false;
    std::size_t textLine = 0;
    std::size_t lines = 0;
    for (std::size_t i = source.nodes().front().firstLine; i < source.lines().size(); ++i) {
        if (!source.isBlank(i) && source.blockOf(i).kind != BlockKind::ThematicBreak) {
            textLine = i;
            ++lines;
        }
    }
    return lines == 1 && words.saysNotApplicable(source.line(textLine).text);
}

SectionState stateOfBody(const SectionBody& body, const SectionSource& source, const Vocabulary& words)
{
    if (saysNotApplicable(body, source, words))
        return SectionState::NotApplicable;
    if (body.filled == 0)
        return SectionState::Empty;
    return body.filled >= body.offered ? SectionState::Complete : SectionState::Incomplete;
}

} // namespace

ByteRange itemsRange(const SectionBody& body)
{
    ByteRange range = std::get<Item>(body.parts.front()).range;
    for (const Part& part : body.parts) {
        range.begin = std::min(range.begin, std::get<Item>(part).range.begin);
        range.end = std::max(range.end, std::get<Item>(part).range.end);
    }
    return range;
}

BoundTextPtr bindText(const Document& document, const TextPlace& text, const Lexicon& lexicon)
{
    auto bound = std::make_shared<BoundText>();
    bound->definition = text.definition;
    std::vector<PlacedPassage> own;
    own.reserve(text.own.size());
    for (std::size_t i = 0; i < text.own.size(); ++i) {
        own.push_back(document.passages()[text.own[i]]);
        bound->passages.push_back(own.back().passage);
        bound->offsets.push_back(own.back().begin - text.begin);
    }
    if (text.definition && !own.empty()) {
        const SectionSource source(own, text.begin);
        bound->scattered = text.scattered;
        bound->body = text.scattered ? buildScattered(lexicon, *text.definition, source)
                                     : buildBody(lexicon, *text.definition, source);
        bound->state = stateOfBody(bound->body, source, lexicon.words());
    }
    return bound;
}

} // namespace quoin
