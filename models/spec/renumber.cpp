// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/renumber.h"

#include "models/spec/heading_number.h"
#include "models/spec/section_source.h"

#include <algorithm>
#include <map>

namespace quoin {

namespace {

struct NumberedHeading {
    int level = 0;
    std::size_t begin = 0;     ///< First byte of its line,
    std::size_t textBegin = 0; ///< and of its text.
    std::string text;
};

std::vector<NumberedHeading> headingsOf(const Document& document)
{
    std::vector<NumberedHeading> headings;
    for (const PlacedPassage& placed : document.passages()) {
        const Block* heading = placed.passage->heading();
        if (!heading)
            continue;
        std::size_t begin = 0;
        const std::string_view line = placed.passage->content(placed.passage->lines().front());
        const std::string_view text = headingText(line, begin);
        headings.push_back({heading->level, placed.begin, placed.begin + begin, std::string(text)});
    }
    return headings;
}

std::optional<std::size_t> beginOf(const Spec& spec, std::string_view path)
{
    const auto entry = spec.entryOf(path);
    if (entry && spec.entries()[*entry].path == path)
        return spec.entries()[*entry].range.begin;
    if (const auto item = spec.item(path))
        return item->range.begin;
    const auto field = spec.field(path);
    return field && field->kind == FieldKind::Raw ? std::optional(field->range.begin) : std::nullopt;
}

/// The headings of one level below one heading, as indices.
std::vector<std::size_t> siblingsOf(const std::vector<NumberedHeading>& headings, std::size_t self)
{
    const int level = headings[self].level;
    std::size_t first = self;
    while (first > 0 && headings[first - 1].level >= level)
        --first;
    std::vector<std::size_t> siblings;
    for (std::size_t i = first; i < headings.size() && headings[i].level >= level; ++i) {
        if (headings[i].level == level)
            siblings.push_back(i);
    }
    return siblings;
}

class Renumbering {
public:
    Renumbering(const std::vector<NumberedHeading>& headings, std::size_t self)
        : m_headings(headings)
        , m_self(self)
        , m_siblings(siblingsOf(headings, self))
    {}

    /// The splices, or nothing where no heading of the group has a number to go by.
    std::optional<Splices> splices()
    {
        const auto sample = findSample();
        if (!sample)
            return std::nullopt;
        m_sample = *sample;
        int value = m_first;
        for (std::size_t i = position(m_self); i < m_siblings.size(); ++i) {
            const std::size_t heading = m_siblings[i];
            const auto own = headingNumber(m_headings[heading].text, m_sample.kind);
            if (heading != m_self && !isAlike(own))
                continue;
            const std::string number = numberText(m_sample, m_sampleText, value++);
            if (number.empty())
                return std::nullopt; // There is no 27th letter.
            if (own && own->kind == m_sample.kind)
                replace(heading, *own, number);
            else
                insert(heading, number);
        }
        std::sort(m_splices.begin(), m_splices.end(),
                  [](const Splice& a, const Splice& b) { return a.range.begin < b.range.begin; });
        return std::move(m_splices);
    }

private:
    [[nodiscard]] std::size_t position(std::size_t heading) const
    {
        return static_cast<std::size_t>(std::find(m_siblings.begin(), m_siblings.end(), heading) - m_siblings.begin());
    }

    // The nearest numbered heading before, whose number is followed; at the top the own or the next one.
    std::optional<HeadingNumber> findSample()
    {
        const std::size_t self = position(m_self);
        for (std::size_t i = self; i-- > 0;) {
            if (auto number = numberAt(m_siblings[i])) {
                m_first = number->value + 1;
                return number;
            }
        }
        for (std::size_t i = self; i < m_siblings.size(); ++i) {
            if (auto number = numberAt(m_siblings[i])) {
                m_first = number->value;
                return number;
            }
        }
        return std::nullopt;
    }

    std::optional<HeadingNumber> numberAt(std::size_t heading)
    {
        auto number = headingNumber(m_headings[heading].text);
        if (number)
            m_sampleText = m_headings[heading].text;
        return number;
    }

    // Whether a heading that follows is counted: numbered in the same way and as deep.
    [[nodiscard]] bool isAlike(const std::optional<HeadingNumber>& number) const
    {
        const auto depth = [](const std::string& above) { return std::count(above.begin(), above.end(), '.'); };
        return number && number->kind == m_sample.kind && depth(number->above) == depth(m_sample.above);
    }

    void replace(std::size_t heading, const HeadingNumber& old, const std::string& number)
    {
        const NumberedHeading& at = m_headings[heading];
        const std::string before = at.text.substr(old.range.begin, old.range.size());
        if (before == number)
            return;
        m_splices.push_back({old.range.shifted(at.textBegin), number});
        // "4.2.1" below "4.2" begins as that does.
        for (std::size_t i = heading + 1; i < m_headings.size() && m_headings[i].level > at.level; ++i) {
            const auto below = headingNumber(m_headings[i].text);
            if (!below || below->kind != HeadingNumber::Kind::Decimal || !below->above.starts_with(before + '.'))
                continue;
            const std::size_t begin = m_headings[i].textBegin + below->range.begin;
            m_splices.push_back({{begin, begin + before.size()}, number});
        }
    }

    // What stands around the sample's number stands around the new one.
    void insert(std::size_t heading, const std::string& number)
    {
        const std::string text = m_sampleText.substr(0, m_sample.range.begin) + number
            + m_sampleText.substr(m_sample.range.end, m_sample.end - m_sample.range.end);
        const std::size_t begin = m_headings[heading].textBegin;
        m_splices.push_back({{begin, begin}, text});
    }

    const std::vector<NumberedHeading>& m_headings;
    std::size_t m_self;
    std::vector<std::size_t> m_siblings;
    HeadingNumber m_sample;
    std::string m_sampleText;
    int m_first = 1;
    Splices m_splices;
};

void collectValues(const Spec& spec, const std::vector<Part>& parts, std::map<std::string, std::string>& values)
{
    for (const Part& part : parts) {
        if (const auto* item = std::get_if<Item>(&part)) {
            collectValues(spec, item->parts, values);
            continue;
        }
        const Field& field =
            std::holds_alternative<Field>(part) ? std::get<Field>(part) : std::get<RawText>(part).field;
        const bool mayHoldNumber = field.kind == FieldKind::Name || field.kind == FieldKind::Raw;
        values[field.path] = mayHoldNumber ? std::string() : spec.value(field);
    }
}

// Names and raw text hold their heading's number; everything else keeps its path and its value.
std::optional<std::string> numberingFault(const Spec& before, const Spec& after)
{
    std::map<std::string, std::string> old;
    std::map<std::string, std::string> fresh;
    for (std::size_t i = 0; i < before.entries().size(); ++i)
        collectValues(before, before.body(i).parts, old);
    for (std::size_t i = 0; i < after.entries().size(); ++i)
        collectValues(after, after.body(i).parts, fresh);
    for (const auto& [path, value] : old) {
        const auto found = fresh.find(path);
        if (found == fresh.end() || found->second != value)
            return path;
    }
    return old.size() == fresh.size() ? std::nullopt : std::optional(fresh.begin()->first);
}

} // namespace

EditResult renumberHeadings(const SpecPtr& spec, std::string_view path)
{
    const auto begin = beginOf(*spec, path);
    if (!begin)
        return Refusal{RefusalReason::NoSuchPath, std::string(path), {}};
    const std::vector<NumberedHeading> headings = headingsOf(spec->document());
    const auto self = std::find_if(headings.begin(), headings.end(),
                                   [&](const NumberedHeading& heading) { return heading.begin == *begin; });
    if (self == headings.end())
        return Refusal{RefusalReason::NotAnItem, std::string(path), {}};
    auto splices = Renumbering(headings, static_cast<std::size_t>(self - headings.begin())).splices();
    if (!splices)
        return Refusal{RefusalReason::NotNumbered, std::string(path), {}};
    if (splices->empty())
        return Edit{{}, spec, std::string(path)};
    const SpecPtr after = spec->edited(*splices);
    if (const auto fault = numberingFault(*spec, *after))
        return Refusal{RefusalReason::WouldChangeOthers, std::string(path), *fault};
    return Edit{std::move(*splices), after, std::string(path)};
}

} // namespace quoin
