// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/part_builder.h"

#include "models/spec/names.h"
#include "models/spec/placeholder.h"

#include <algorithm>

namespace quoin {

PartCollector::PartCollector(BodyContext& context, std::vector<Part>& parts, std::string prefix)
    : m_context(context)
    , m_parts(parts)
    , m_prefix(std::move(prefix))
{}

void PartCollector::raw(std::size_t first, std::size_t end, std::string_view title)
{
    if (m_rawEnd > m_rawFirst && (first != m_rawEnd || !title.empty()))
        flush();
    if (m_rawEnd == m_rawFirst) {
        m_rawFirst = first;
        m_rawTitle = plainText(title);
    }
    m_rawEnd = end;
}

void PartCollector::flush()
{
    const SectionSource& source = m_context.source;
    while (m_rawFirst < m_rawEnd && source.isBlank(m_rawFirst))
        ++m_rawFirst;
    const std::size_t end = source.withoutBlankTail(m_rawFirst, m_rawEnd);
    // A rule between two items separates them; by itself it is no text to show.
    const bool onlyRule = end == m_rawFirst + 1 && source.blockOf(m_rawFirst).kind == BlockKind::ThematicBreak;
    if (end > m_rawFirst && !onlyRule) {
        RawText text;
        text.title = m_rawTitle;
        text.field = makeField(m_context, m_context.nextPath(m_prefix + ".raw"), FieldKind::Raw,
                               source.linesRange(m_rawFirst, end));
        m_parts.emplace_back(std::move(text));
    }
    m_rawFirst = m_rawEnd = 0;
    m_rawTitle.clear();
}

void PartCollector::add(Field field)
{
    flush();
    m_parts.emplace_back(std::move(field));
}

void PartCollector::add(Item item)
{
    flush();
    m_parts.emplace_back(std::move(item));
}

std::string_view sourceView(const SectionSource& source, ByteRange range, std::string& storage)
{
    storage.clear();
    const auto& lines = source.lines();
    auto line = std::upper_bound(lines.begin(), lines.end(), range.begin,
                                 [](std::size_t p, const SourceLine& l) { return p < l.begin; });
    if (line == lines.begin() || range.empty())
        return {};
    --line;
    if (range.begin >= line->end)
        return {};
    // The passage's bytes go on behind the content: the line end is there too.
    const char* const first = line->text.data() + (range.begin - line->begin);
    std::size_t size = std::min(range.end, line->end) - range.begin;
    for (++line; line != lines.end() && line->begin < range.end && storage.empty(); ++line) {
        if (line->text.data() != first + size) {
            storage.assign(first, size);
            break;
        }
        size = std::min(range.end, line->end) - range.begin;
    }
    if (storage.empty())
        return {first, size};
    for (; line != lines.end() && line->begin < range.end; ++line)
        storage.append(line->text.data(), std::min(range.end, line->end) - line->begin);
    return storage;
}

std::string sourceText(const SectionSource& source, ByteRange range)
{
    std::string storage;
    const std::string_view view = sourceView(source, range, storage);
    return view.data() == storage.data() ? storage : std::string(view);
}

Field makeField(const BodyContext& context, std::string path, FieldKind kind, ByteRange range,
                const TemplateField* definition)
{
    Field field;
    const std::size_t dot = path.rfind('.');
    field.id = path.substr(dot + 1, path.find('[', dot) - dot - 1);
    field.path = std::move(path);
    field.definition = definition;
    field.kind = kind;
    field.range = range;
    field.whole = range;
    if (kind == FieldKind::Raw) // Never empty, never a placeholder: no need to look.
        field.state = FieldState::Filled;
    else {
        std::string storage;
        field.state = stateOf(sourceView(context.source, range, storage), definition);
    }
    return field;
}

std::vector<MissingField> missingFields(const std::vector<TemplateField>& definitions, const std::vector<Part>& parts,
                                        const std::string& prefix)
{
    std::vector<MissingField> missing;
    for (const TemplateField& definition : definitions) {
        if (!definition.offered)
            continue;
        const bool present = std::any_of(parts.begin(), parts.end(), [&](const Part& part) {
            if (const auto* field = std::get_if<Field>(&part))
                return field->definition == &definition;
            const auto* item = std::get_if<Item>(&part);
            return item && item->path.starts_with(prefix + '.' + definition.id + '[');
        });
        if (!present)
            missing.push_back({prefix + '.' + definition.id, &definition});
    }
    return missing;
}

} // namespace quoin
