// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/body_builder.h"
#include "models/spec/names.h"
#include "models/spec/section_source.h"
#include "models/spec/spec_data.h"

#include <algorithm>
#include <array>

namespace quoin {

namespace {

bool saysNotApplicable(const SectionBody& body, const SectionSource& source)
{
    constexpr std::array words = {std::string_view("n & a"), std::string_view("not applicable"), std::string_view("none"), std::string_view("na"),
                                  std::string_view("aucun"), std::string_view("no aplica"), std::string_view("不适用"), std::string_view("нет"),
                                  std::string_view("не применимо"), std::string_view("não se aplica"), std::string_view("無"), std::string_view("无")};
    if (body.parts.size() != 1 || source.lines().size() > 12)
        return false;
    std::size_t textLine = 0;
    std::size_t lines = 0;
    for (std::size_t i = source.nodes().front().firstLine; i < source.lines().size(); ++i) {
        if (!source.isBlank(i)) {
            textLine = i;
            ++lines;
        }
    }
    const auto readings = lines == 1 ? nameReadings(source.line(textLine).text) : std::vector<std::string>();
    return std::any_of(readings.begin(), readings.end(), [&](const std::string& reading) {
        return std::find(words.begin(), words.end(), reading) != words.end();
    });
}

SectionState stateOfBody(const SectionBody& body, const SectionSource& source)
{
    if (saysNotApplicable(body, source))
        return SectionState::NotApplicable;
    if (body.filled == 0)
        return SectionState::Empty;
    return body.filled >= body.offered ? SectionState::Complete : SectionState::Incomplete;
}

// From the first item to the end of the last one.
ByteRange itemsRange(const SectionBody& body)
{
    ByteRange range = std::get<Item>(body.parts.front()).range;
    for (const Part& part : body.parts) {
        range.begin = std::min(range.begin, std::get<Item>(part).range.begin);
        range.end = std::max(range.end, std::get<Item>(part).range.end);
    }
    return range;
}

BoundTextPtr bindText(const Document& document, const Outline::Node& node, const Lexicon& lexicon)
{
    auto bound = std::make_shared<BoundText>();
    bound->definition = node.entry.definition;
    std::vector<const PlacedPassage*> own;
    for (std::size_t i = 0; i < node.own.size(); ++i) {
        const PlacedPassage& placed = document.passages()[node.own[i]];
        own.push_back(&placed);
        bound->passages.push_back(placed.passage);
        bound->offsets.push_back(placed.begin - node.entry.range.begin);
    }
    if (node.entry.definition && !own.empty()) {
        const SectionSource source(own, node.entry.range.begin);
        bound->scattered = node.scattered;
        bound->body = node.scattered ? buildScattered(lexicon, *node.entry.definition, source)
                                     : buildBody(lexicon, *node.entry.definition, source);
        bound->state = stateOfBody(bound->body, source);
    }
    return bound;
}

} // namespace

void Spec::Data::takeFacts(const Data* before)
{
    const auto& passages = document.passages();
    facts.resize(passages.size());
    std::size_t front = 0;
    std::size_t back = 0;
    if (before) {
        const auto& old = before->document.passages();
        const std::size_t least = std::min(old.size(), passages.size());
        while (front < least && old[front].passage == passages[front].passage) {
            facts[front] = before->facts[front];
            ++front;
        }
        while (back < least - front && old[old.size() - 1 - back].passage == passages[passages.size() - 1 - back].passage) {
            facts[passages.size() - 1 - back] = before->facts[old.size() - 1 - back];
            ++back;
        }
    }
    for (std::size_t i = front; i < passages.size() - back; ++i)
        facts[i] = headingFacts(*lexicon, *passages[i].passage);
}

void Spec::Data::bind(const Data* before)
{
    takeFacts(before);
    Outline outline = makeOutline(document, facts, *lexicon, corrections);
    const std::size_t count = outline.nodes.size();
    entries.reserve(count);
    texts.resize(count);
    bases.reserve(count);
    candidates.reserve(count);
    std::size_t back = 0;
    if (before) {
        const std::size_t least = std::min(count, before->candidates.size());
        std::size_t front = 0;
        while (front < least && before->candidates[front]->holds(document, outline.nodes[front])) {
            texts[front] = before->candidates[front];
            ++front;
        }
        while (back < least - front && before->candidates[before->candidates.size() - 1 - back]->holds(document, outline.nodes[count - 1 - back])) {
            texts[count - 1 - back] = before->candidates[before->candidates.size() - 1 - back];
            ++back;
        }
    }
    std::vector<int> moved(count, -1); // Where a node's entry stands, where it has one.
    std::size_t kept = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (!texts[i])
            texts[i] = bindText(document, outline.nodes[i], *lexicon);
        candidates.push_back(texts[i]);
        if (outline.nodes[i].scattered && texts[i]->body.parts.empty())
            continue; // It only looked as if there were items.
        SectionEntry entry = std::move(outline.nodes[i].entry);
        if (entry.parent >= 0)
            entry.parent = moved[static_cast<std::size_t>(entry.parent)];
        if (outline.nodes[i].scattered)
            entry.range = itemsRange(texts[i]->body).shifted(entry.range.begin);
        entry.state = texts[i]->state;
        entry.identity = texts[i];
        moved[i] = static_cast<int>(kept);
        bases.push_back(document.passages()[entry.firstPassage].begin);
        entries.push_back(std::move(entry));
        texts[kept++] = candidates.back();
    }
    texts.resize(kept);
    givePaths(entries, outline.roots);
}

Spec::Spec(std::shared_ptr<const Data> data)
    : m_data(std::move(data))
{
}

SpecPtr Spec::bind(Document document, TemplatePtr tmpl, Corrections corrections)
{
    auto data = std::make_shared<Data>();
    data->document = std::move(document);
    data->lexicon = lexiconOf(tmpl);
    data->corrections = std::move(corrections);
    data->bind(nullptr);
    return SpecPtr(new Spec(std::move(data)));
}

SpecPtr Spec::edited(const Splices& splices) const
{
    const auto revision = [this](Document document, Corrections corrections) {
        auto data = std::make_shared<Data>();
        data->document = std::move(document);
        data->lexicon = m_data->lexicon;
        data->corrections = std::move(corrections);
        data->bind(m_data.get());
        return data;
    };
    auto data = revision(m_data->document.edited(splices), m_data->corrections);
    if (!data->corrections.empty()) {
        Corrections followed = data->followed(*m_data, splices);
        if (followed != data->corrections)
            data = revision(data->document, std::move(followed));
    }
    return SpecPtr(new Spec(std::move(data)));
}

SpecPtr Spec::corrected(Corrections corrections) const
{
    auto data = std::make_shared<Data>();
    data->document = m_data->document;
    data->lexicon = m_data->lexicon;
    data->corrections = std::move(corrections);
    data->bind(m_data.get());
    return SpecPtr(new Spec(std::move(data)));
}

} // namespace quoin
