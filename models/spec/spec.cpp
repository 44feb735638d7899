// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/spec.h"

#include "models/spec/body_builder.h"
#include "models/spec/names.h"
#include "models/spec/outline.h"
#include "models/spec/table_row.h"

#include <algorithm>
#include <array>

namespace quoin {

namespace {

/// One entry's own text as it was bound: as long as its passages stay, so does this.
struct BoundText {
    const TemplateSection* definition = nullptr;
    bool scattered = false;
    std::vector<PassagePtr> passages;
    std::vector<std::size_t> offsets; ///< Of the passages, from the entry's first byte.
    SectionBody body;                 ///< Relative paths and ranges; empty for a foreign entry.
    SectionState state = SectionState::Empty;

    [[nodiscard]] bool holds(const Document& document, const Outline::Node& node) const
    {
        if (definition != node.entry.definition || scattered != node.scattered || passages.size() != node.own.size())
            return false;
        for (std::size_t i = 0; i < passages.size(); ++i) {
            const PlacedPassage& placed = document.passages()[node.own[i]];
            if (placed.passage != passages[i] || placed.begin - node.entry.range.begin != offsets[i])
                return false;
        }
        return true;
    }
};
using BoundTextPtr = std::shared_ptr<const BoundText>;

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

void shift(Field& field, const std::string& prefix, std::size_t offset)
{
    field.path.insert(0, prefix);
    field.range = field.range.shifted(offset);
    field.whole = field.whole.shifted(offset);
}

void shift(std::vector<MissingField>& missing, const std::string& prefix)
{
    for (MissingField& field : missing)
        field.path.insert(0, prefix);
}

void shift(Part& part, const std::string& prefix, std::size_t offset)
{
    if (auto* field = std::get_if<Field>(&part)) {
        shift(*field, prefix, offset);
    } else if (auto* raw = std::get_if<RawText>(&part)) {
        shift(raw->field, prefix, offset);
    } else {
        Item& item = std::get<Item>(part);
        item.path.insert(0, prefix);
        item.range = item.range.shifted(offset);
        shift(item.missing, prefix);
        for (Part& inner : item.parts)
            shift(inner, prefix, offset);
    }
}

const Part* findPart(const std::vector<Part>& parts, std::string_view path)
{
    for (const Part& part : parts) {
        if (const auto* field = std::get_if<Field>(&part)) {
            if (field->path == path)
                return &part;
        } else if (const auto* raw = std::get_if<RawText>(&part)) {
            if (raw->field.path == path)
                return &part;
        } else {
            const Item& item = std::get<Item>(part);
            if (item.path == path)
                return &part;
            // Items without a heading belong to a group that has one ("schema.newTables[2]" inside "schema.newTables").
            if (const Part* found = findPart(item.parts, path))
                return found;
        }
    }
    return nullptr;
}

std::string innermostPath(const std::vector<Part>& parts, std::size_t position)
{
    for (const Part& part : parts) {
        if (const auto* field = std::get_if<Field>(&part)) {
            const ByteRange touch{std::min(field->whole.begin, field->range.begin), std::max(field->whole.end, field->range.end)};
            if (touch.contains(position) || (touch.end == position && field->range.end == position))
                return field->path;
        } else if (const auto* raw = std::get_if<RawText>(&part)) {
            if (raw->field.range.contains(position))
                return raw->field.path;
        } else {
            const Item& item = std::get<Item>(part);
            if (std::string inner = innermostPath(item.parts, position); !inner.empty())
                return inner;
            if (item.range.contains(position))
                return item.path;
        }
    }
    return {};
}

} // namespace

struct Spec::Data {
    Document document;
    LexiconPtr lexicon;
    Corrections corrections;
    std::vector<HeadingFactsPtr> facts; // One for one with the document's passages.
    std::vector<SectionEntry> entries;
    std::vector<BoundTextPtr> texts;      // One for one with the entries,
    std::vector<std::size_t> bases;       // and the bytes their ranges count from.
    std::vector<BoundTextPtr> candidates; // One for one with the outline's nodes, those without an entry included.

    // `before`: the revision that this one was edited from, for what stayed the same.
    void bind(const Data* before);

private:
    void takeFacts(const Data* before);
};

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
    auto data = std::make_shared<Data>();
    data->document = m_data->document.edited(splices);
    data->lexicon = m_data->lexicon;
    data->corrections = m_data->corrections;
    data->bind(m_data.get());
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

const Document& Spec::document() const
{
    return m_data->document;
}

const Template& Spec::templ() const
{
    return m_data->lexicon->templ();
}

const Corrections& Spec::corrections() const
{
    return m_data->corrections;
}

const std::vector<SectionEntry>& Spec::entries() const
{
    return m_data->entries;
}

SectionBody Spec::body(std::size_t entry) const
{
    const SectionEntry& place = m_data->entries[entry];
    if (!place.definition) {
        SectionBody body;
        RawText raw;
        raw.title = place.title;
        raw.field.path = place.path;
        raw.field.id = "raw";
        raw.field.kind = FieldKind::Raw;
        // Without the last line end, as all text that consists of whole lines.
        const PlacedPassage& last = document().passages()[place.endPassage - 1];
        std::size_t end = last.range().end;
        for (std::size_t i = last.passage->lines().size(); i-- > 0;) {
            const Line& line = last.passage->lines()[i];
            end = last.begin + line.contentEnd;
            if (last.passage->content(line).find_first_not_of(" \t") != std::string_view::npos)
                break;
        }
        raw.field.range = raw.field.whole = {place.range.begin, std::max(place.range.begin, end)};
        body.parts.emplace_back(std::move(raw));
        body.filled = body.offered = 1;
        return body;
    }
    SectionBody body = m_data->texts[entry]->body;
    for (Part& part : body.parts)
        shift(part, place.path, m_data->bases[entry]);
    shift(body.missing, place.path);
    return body;
}

std::optional<std::size_t> Spec::entryOf(std::string_view path) const
{
    // The longest entry path that `path` is or begins with.
    std::optional<std::size_t> best;
    std::size_t length = 0;
    for (std::size_t i = 0; i < m_data->entries.size(); ++i) {
        const std::string& own = m_data->entries[i].path;
        if (own.size() > length && path.starts_with(own) && (path.size() == own.size() || path[own.size()] == '.')) {
            best = i;
            length = own.size();
        }
    }
    return best;
}

std::optional<Field> Spec::field(std::string_view path) const
{
    const auto entry = entryOf(path);
    if (!entry)
        return std::nullopt;
    const SectionBody all = body(*entry);
    const Part* part = findPart(all.parts, path);
    if (part && std::holds_alternative<Field>(*part))
        return std::get<Field>(*part);
    if (part && std::holds_alternative<RawText>(*part))
        return std::get<RawText>(*part).field;
    return std::nullopt;
}

std::optional<Item> Spec::item(std::string_view path) const
{
    const auto entry = entryOf(path);
    if (!entry)
        return std::nullopt;
    const SectionBody all = body(*entry);
    const Part* part = findPart(all.parts, path);
    if (part && std::holds_alternative<Item>(*part))
        return std::get<Item>(*part);
    return std::nullopt;
}

std::optional<CorrectableHeading> Spec::headingOf(std::string_view path) const
{
    const auto entry = entryOf(path);
    if (!entry)
        return std::nullopt;
    const SectionEntry& own = m_data->entries[*entry];
    std::size_t begin = own.range.begin;
    if (own.path != path) {
        const SectionBody all = body(*entry);
        const Part* part = findPart(all.parts, path);
        if (part && std::holds_alternative<Item>(*part))
            begin = std::get<Item>(*part).range.begin;
        else if (part && std::holds_alternative<RawText>(*part))
            begin = std::get<RawText>(*part).field.range.begin;
        else
            return std::nullopt;
    } else if (own.level == 0) {
        return std::nullopt; // Its text begins in the middle of another entry's.
    }
    const auto& passages = document().passages();
    const auto found = std::lower_bound(passages.begin(), passages.end(), begin,
                                        [](const PlacedPassage& passage, std::size_t at) { return passage.begin < at; });
    if (found == passages.end() || found->begin != begin)
        return std::nullopt;
    const auto index = static_cast<std::size_t>(found - passages.begin());
    CorrectableHeading heading{m_data->facts[index]->title, headingOrdinals(m_data->facts)[index], begin, std::nullopt};
    if (heading.ordinal == 0)
        return std::nullopt;
    for (const Correction& correction : m_data->corrections) {
        if (!heading.sectionId && correction.heading == heading.title && correction.ordinal == heading.ordinal)
            heading.sectionId = correction.sectionId;
    }
    return heading;
}

std::string Spec::value(const Field& field) const
{
    std::string bytes = document().slice(field.range);
    return field.kind == FieldKind::Cell ? decodeCell(bytes) : bytes;
}

std::string Spec::pathAt(std::size_t position) const
{
    std::optional<std::size_t> owner;
    for (std::size_t i = 0; i < m_data->entries.size(); ++i) {
        const SectionEntry& entry = m_data->entries[i];
        if (entry.range.contains(position) || (position == entry.range.end && position == document().size()))
            owner = i; // Children stand behind their parents.
    }
    if (!owner)
        return {};
    const std::string inner = innermostPath(body(*owner).parts, position);
    return inner.empty() ? m_data->entries[*owner].path : inner;
}

const Field* Item::field(std::string_view id) const
{
    for (const Part& part : parts) {
        const auto* own = std::get_if<Field>(&part);
        if (own && own->id == id)
            return own;
    }
    return nullptr;
}

std::string_view fieldKindName(FieldKind kind)
{
    constexpr std::array<std::string_view, 11> names = {"name", "method", "route", "label", "status", "line", "block", "fence", "list", "cell", "raw"};
    return names[static_cast<std::size_t>(kind)];
}

std::string_view fieldStateName(FieldState state)
{
    constexpr std::array<std::string_view, 3> names = {"filled", "placeholder", "empty"};
    return names[static_cast<std::size_t>(state)];
}

std::string_view sectionStateName(SectionState state)
{
    constexpr std::array<std::string_view, 4> names = {"complete", "incomplete", "empty", "not-applicable"};
    return names[static_cast<std::size_t>(state)];
}

} // namespace quoin
