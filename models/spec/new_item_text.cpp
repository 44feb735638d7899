// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/new_item_text.h"

#include "models/spec/endpoint_words.h"
#include "models/spec/heading_number.h"
#include "models/spec/item_text.h"
#include "models/spec/label_syntax.h"
#include "models/spec/section_source.h"
#include "models/spec/text_style.h"
#include "models/text/line_syntax.h"

#include <algorithm>
#include <utility>

namespace quoin {

using namespace line_syntax;

namespace {

/// What parts labels that follow each other.
enum class LabelBreak { Hard, Soft, BlankLine };

/// How an item is written, as far as another one can be written so.
struct ItemStyle {
    TextStyle text;
    LabelBreak between = LabelBreak::Hard;
    bool blankBelowHeading = false;
    bool blankBelowLabel = false; ///< Before a fence or list.
    char fence = '`';
};

bool isMarkOrSpace(char c)
{
    return c == '*' || c == '_' || c == '`' || c == ' ' || c == '"';
}

// What stands before an item's name in its heading and may stand before another's: its number, one higher, marks, and
// one word with a colon ("Table: ").
std::string leadLike(std::string_view text, std::size_t nameBegin)
{
    const std::size_t marks = std::min(text.find_first_not_of("*_"), nameBegin);
    const std::string_view behind = text.substr(marks);
    const auto number = headingNumber(behind);
    const std::size_t numberEnd = number && marks + number->end <= nameBegin ? number->end : 0;
    const std::string lead = std::string(text.substr(0, marks)) + (numberEnd > 0 ? numberBehind(behind) : "");
    const std::string_view words = behind.substr(numberEnd, nameBegin - marks - numberEnd);
    const std::size_t colon = words.find(':');
    const bool onlyMarks = std::all_of(words.begin(), words.end(), isMarkOrSpace);
    const bool oneWord = colon != std::string_view::npos && words.substr(0, colon).find(' ') == std::string_view::npos
        && words.find_first_not_of(" *`", colon + 1) == std::string_view::npos;
    return onlyMarks || oneWord ? lead + std::string(words) : lead;
}

std::string headingLike(const Spec& spec, const Item& last, std::string_view name)
{
    const std::string line = spec.document().slice(lineContentAt(spec.document(), last.range.begin));
    const std::size_t lineBegin = lineContentAt(spec.document(), last.range.begin).begin;
    const Field* begin = last.field("name");
    const Field* end = begin;
    if (!begin) {
        begin = last.field("method");
        end = last.field("route");
    }
    const bool routeFirst = begin && end && end->range.begin < begin->range.begin;
    if (routeFirst)
        std::swap(begin, end);
    std::size_t textBegin = 0;
    const std::string_view text = headingText(line, textBegin);
    const std::size_t textEnd = textBegin + text.size();
    if (!begin || !end || begin->range.begin < lineBegin + textBegin || end->range.end > lineBegin + textEnd
        || end->range.end < begin->range.end)
        return std::string(name);
    const std::size_t nameBegin = begin->range.begin - lineBegin - textBegin;
    std::size_t behind = end->range.end - lineBegin - textBegin;
    if (routeFirst) {
        const ByteRange route{nameBegin, begin->range.end - lineBegin - textBegin};
        const ByteRange method{end->range.begin - lineBegin - textBegin, behind};
        const std::string words = endpointWordsLike(std::string(text), method, route, name);
        return words.empty() ? std::string(name) : leadLike(text, nameBegin) + words;
    }
    const std::size_t nameEnd = behind;
    while (behind < text.size() && isMarkOrSpace(text[behind]) && text[behind] != ' ')
        ++behind;
    return leadLike(text, nameBegin) + std::string(name) + std::string(text.substr(nameEnd, behind - nameEnd));
}

ItemStyle styleOf(const Spec& spec, const Item& last)
{
    const Document& document = spec.document();
    ItemStyle style;
    style.text = styleFor(spec, spec.entryOf(last.path).value_or(0), &last);
    const std::size_t below = lineEndAt(document, last.range.begin);
    style.blankBelowHeading = below < last.range.end && isBlank(document.slice(lineContentAt(document, below)));
    const Field* previous = nullptr;
    bool sampled = false;
    for (const Part& part : last.parts) {
        const auto* field = std::get_if<Field>(&part);
        if (!field || field->label.empty() || field->kind == FieldKind::Cell) {
            previous = nullptr;
            continue;
        }
        if (field->kind == FieldKind::Fence) {
            const std::string whole = document.slice({field->whole.begin, field->range.begin});
            style.fence = whole.find("~~~") != std::string::npos ? '~' : '`';
        }
        if (field->kind == FieldKind::Fence || field->kind == FieldKind::List) {
            const std::size_t next = lineEndAt(document, field->whole.begin);
            style.blankBelowLabel = next < document.size() && isBlank(document.slice(lineContentAt(document, next)));
        }
        if (previous && previous->kind == FieldKind::Line && !sampled) {
            const std::string between = document.slice({previous->range.end, field->whole.begin});
            const std::size_t next = lineEndAt(document, previous->range.end);
            const bool blank = next < field->whole.begin && isBlank(document.slice(lineContentAt(document, next)));
            const bool hard = between.starts_with("  ") || between.starts_with('\\');
            style.between = blank ? LabelBreak::BlankLine : hard ? LabelBreak::Hard : LabelBreak::Soft;
            sampled = true;
        }
        previous = field;
    }
    return style;
}

// The line of the first row that an item has in a field; empty where it has none.
std::string rowOf(const Document& document, const Item& item, const TemplateField& field)
{
    for (const Part& part : item.parts) {
        const auto* row = std::get_if<Item>(&part);
        if (row && row->path.starts_with(item.path + '.' + field.id + '['))
            return document.slice(lineContentAt(document, row->range.begin));
    }
    return {};
}

class ItemWriter {
public:
    ItemWriter(const ItemStyle& style, std::string heading)
        : m_style(style)
        , m_indent(style.text.bullet.size(), ' ')
        , m_text(std::move(heading) + '\n')
    {}

    /// `sample`: a row of the same field, as the item before has it; empty where it has none.
    void add(const TemplateField& field, const std::string& sample)
    {
        const bool labelled = !field.label.empty();
        if (m_last == Last::Heading && m_style.blankBelowHeading)
            m_text += '\n';
        if (labelled)
            partFrom();
        std::string label = labelled ? m_style.text.bullet + labelText(m_style.text.label, field.label, field.qualifier)
                                     : std::string();
        if (labelled && field.shape == FieldShape::Line) {
            m_text += label + field.placeholder;
            m_text.resize(m_text.find_last_not_of(' ') + 1);
            m_text += '\n';
            m_last = Last::Line;
            return;
        }
        label.resize(label.find_last_not_of(' ') + 1);
        if (labelled)
            m_text += label + '\n';
        if (labelled && m_style.blankBelowLabel)
            m_text += '\n';
        addLines(valueOf(field, sample));
        m_last = field.shape == FieldShape::Fence ? Last::Fence : Last::Block;
    }

    [[nodiscard]] std::string take() { return std::move(m_text); }

private:
    enum class Last { Heading, Line, Fence, Block };

    // What stands between the text so far and a label.
    void partFrom()
    {
        if (m_last == Last::Heading || !m_style.text.bullet.empty())
            return;
        if (m_style.between == LabelBreak::BlankLine || m_last == Last::Block) {
            m_text += '\n';
        } else if (m_last == Last::Line && m_style.between == LabelBreak::Hard) {
            m_text.insert(m_text.size() - 1, m_style.text.hardBreak);
        }
    }

    [[nodiscard]] std::string valueOf(const TemplateField& field, const std::string& sample) const
    {
        if (field.shape == FieldShape::Fence) {
            std::string fence(3, m_style.fence);
            while (field.placeholder.find(fence) != std::string::npos)
                fence += m_style.fence;
            const std::string code = field.placeholder.empty() ? std::string() : field.placeholder + '\n';
            return fence + field.language + '\n' + code + fence + '\n';
        }
        if (field.shape != FieldShape::Rows)
            return field.placeholder.empty() ? std::string() : field.placeholder + '\n';
        const auto marker = listMarker(sample);
        const auto label = labelAt(sample, true);
        const std::string bullet = marker && !marker->ordered()
            ? sample.substr(marker->markerBegin, marker->contentBegin - marker->markerBegin)
            : "- ";
        std::string rows;
        for (const TemplateField& row : field.rows) {
            if (!row.inTemplate)
                continue;
            const LabelStyle style = label ? label->style : row.labelAsCode ? LabelStyle::Code : LabelStyle::Plain;
            rows += bullet + labelText(style, row.label) + row.placeholder;
            rows.resize(rows.find_last_not_of(' ') + 1);
            rows += '\n';
        }
        return rows;
    }

    void addLines(std::string_view text)
    {
        bool atStart = true;
        for (const char c : text) {
            if (atStart && c != '\n')
                m_text += m_indent;
            m_text += c;
            atStart = c == '\n';
        }
    }

    const ItemStyle& m_style;
    const std::string m_indent; ///< Of what belongs to a bullet.
    std::string m_text;
    Last m_last = Last::Heading;
};

} // namespace

bool isHeadingNext(const Document& document, std::size_t position)
{
    while (position < document.size() && isBlank(document.slice(lineContentAt(document, position))))
        position = lineEndAt(document, position);
    return position < document.size() && atxHeading(document.slice(lineContentAt(document, position)));
}

std::string numberBehind(std::string_view text)
{
    const auto number = headingNumber(text);
    if (!number)
        return {};
    return std::string(text.substr(0, number->range.begin)) + numberText(*number, text, number->value + 1)
        + std::string(text.substr(number->range.end, number->end - number->range.end));
}

std::string itemTextLike(const Spec& spec, std::size_t entry, const Item* last, const TemplateItem& item, int level,
                         std::string_view name)
{
    ItemStyle style;
    if (last) {
        style = styleOf(spec, *last);
    } else {
        style.text = styleFor(spec, entry, nullptr);
        style.blankBelowHeading =
            style.text.blankBelowHeading && !isHeadingNext(spec.document(), spec.entries()[entry].heading.end);
    }
    ItemWriter writer(style,
                      std::string(static_cast<std::size_t>(level), '#') + ' '
                          + (last ? headingLike(spec, *last, name) : std::string(name)));
    for (const TemplateField& field : item.fields) {
        if (field.inTemplate)
            writer.add(field, last ? rowOf(spec.document(), *last, field) : std::string());
    }
    return writer.take();
}

} // namespace quoin
