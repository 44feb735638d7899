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
        if (!source.isBlank(i) && source.blockOf(i).kind != BlockKind::ThematicBreak) {
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
        bound->body = text.scattered ? buildScattered(lexicon, *text.definition, source) : buildBody(lexicon, *text.definition, source);
        bound->state = stateOfBody(bound->body, source);
    }
    return bound;
}

void Spec::Data::takeFacts(const Data* before, const ListChange& change)
{
    std::vector<HeadingFactsPtr> fresh;
    fresh.reserve(change.added);
    for (std::size_t i = change.first; i < change.first + change.added; ++i)
        fresh.push_back(headingFacts(*lexicon, *document.passages()[i].passage));
    facts = before ? before->facts.replaced(change.first, change.removed, std::move(fresh)) : SharedList(std::move(fresh));
}

std::vector<const HeadingFacts*> Spec::Data::factsInOrder() const
{
    std::vector<const HeadingFacts*> result;
    result.reserve(facts.size());
    for (const auto& piece : facts.pieces()) {
        for (const HeadingFactsPtr& one : piece->items)
            result.push_back(one.get());
    }
    return result;
}

void Spec::Data::bind(const Data* before)
{
    const ListChange all{0, 0, document.passages().size()};
    const ListChange change = before ? changeBetween(before->document.passages(), document.passages()) : all;
    takeFacts(before, change);
    if (!before || corrections != before->corrections || !rebind(*before, change))
        bindOutline(before);
}

void Spec::Data::bindOutline(const Data* before)
{
    Outline outline = makeOutline(document, factsInOrder(), *lexicon, corrections);
    const std::size_t count = outline.nodes.size();
    const auto textOf = [&outline](std::size_t i) {
        const Outline::Node& node = outline.nodes[i];
        return TextPlace{node.entry.definition, node.own, node.entry.range.begin, node.scattered};
    };
    std::vector<BoundTextPtr> bound(count);
    if (before) {
        const SharedList<BoundTextPtr>& known = before->candidates;
        const std::size_t least = std::min(count, known.size());
        std::size_t front = 0;
        while (front < least && known[front]->holds(document, textOf(front))) {
            bound[front] = known[front];
            ++front;
        }
        std::size_t back = 0;
        while (back < least - front && known[known.size() - 1 - back]->holds(document, textOf(count - 1 - back))) {
            bound[count - 1 - back] = known[known.size() - 1 - back];
            ++back;
        }
    }
    entries.clear();
    bases.clear();
    entries.reserve(count);
    bases.reserve(count);
    std::vector<BoundTextPtr> shown;
    shown.reserve(count);
    std::vector<int> moved(count, -1); // Where a node's entry stands, where it has one.
    for (std::size_t i = 0; i < count; ++i) {
        if (!bound[i])
            bound[i] = bindText(document, textOf(i), *lexicon);
        if (outline.nodes[i].scattered && bound[i]->body.parts.empty())
            continue; // It only looked as if there were items.
        SectionEntry entry = std::move(outline.nodes[i].entry);
        if (entry.parent >= 0)
            entry.parent = moved[static_cast<std::size_t>(entry.parent)];
        if (outline.nodes[i].scattered)
            entry.range = itemsRange(bound[i]->body).shifted(entry.range.begin);
        entry.state = bound[i]->state;
        entry.identity = bound[i];
        moved[i] = static_cast<int>(entries.size());
        bases.push_back(document.passages()[entry.firstPassage].begin);
        entries.push_back(std::move(entry));
        shown.push_back(bound[i]);
    }
    texts = SharedList(std::move(shown));
    candidates = SharedList(std::move(bound));
    givePaths(entries, outline.roots);
    takeShape(outline.nodes, moved);
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
