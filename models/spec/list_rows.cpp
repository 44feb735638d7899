// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/list_rows.h"

#include "models/spec/placeholder.h"
#include "models/text/line_syntax.h"

#include <algorithm>

namespace quoin {

using namespace line_syntax;

std::size_t listItemEnd(const SectionSource& source, std::size_t line, std::size_t end)
{
    const std::size_t indent = indentOf(source.line(line).text).columns;
    std::size_t next = line + 1;
    bool afterBlank = false;
    for (; next < end; ++next) {
        const std::string_view text = source.line(next).text;
        if (isBlank(text)) {
            afterBlank = true;
            continue;
        }
        const bool deeper = indentOf(text).columns > indent;
        if (!deeper && (afterBlank || listMarker(text) || source.blockOf(next).firstLine == next))
            break;
        afterBlank = false;
    }
    return source.withoutBlankTail(line + 1, next);
}

bool isPlainList(const SectionSource& source, std::size_t first, std::size_t end)
{
    if (first >= end || !listMarker(source.line(first).text))
        return false;
    for (std::size_t line = first; line < end; line = listItemEnd(source, line, end)) {
        while (line < end && source.isBlank(line))
            ++line;
        if (line >= end)
            break;
        if (!listMarker(source.line(line).text))
            return false;
    }
    return true;
}

namespace {

// Where the text of a list item stands, without the marks of a hard break.
ByteRange itemText(const SourceLine& line)
{
    const auto marker = listMarker(line.text);
    std::size_t begin = marker->contentBegin;
    std::size_t end = line.text.size();
    while (end > begin && (line.text[end - 1] == ' ' || line.text[end - 1] == '\t'))
        --end;
    return {line.begin + begin, line.begin + end};
}

template <typename Visit>
void forEachItem(const SectionSource& source, std::size_t first, std::size_t end, Visit visit)
{
    for (std::size_t line = first; line < end;) {
        if (source.isBlank(line)) {
            ++line;
            continue;
        }
        const std::size_t next = std::max(line + 1, listItemEnd(source, line, end));
        visit(line, next);
        line = next;
    }
}

} // namespace

void readListEntries(BodyContext& context, std::size_t first, std::size_t end, const std::string& collection,
                     PartCollector& out)
{
    const SectionSource& source = context.source;
    forEachItem(source, first, end, [&](std::size_t line, std::size_t next) {
        Item item;
        item.kind = "entry";
        item.path = context.nextPath(collection);
        item.range = source.linesRange(line, next);
        ByteRange value = itemText(source.line(line));
        const bool oneLine = next == line + 1;
        if (!oneLine)
            value.end = source.line(next - 1).contentEnd;
        item.title = sourceText(source, oneLine ? value : itemText(source.line(line)));
        Field field = makeField(context, item.path + ".value", oneLine ? FieldKind::Line : FieldKind::Block, value);
        if (isBlankEntry(item.title))
            field.state = FieldState::Placeholder;
        item.parts.emplace_back(std::move(field));
        out.add(std::move(item));
    });
}

void readListRows(BodyContext& context, std::size_t first, std::size_t end, const std::string& collection,
                  const std::vector<TemplateField>& definitions, bool statusKeys, PartCollector& out)
{
    const SectionSource& source = context.source;
    forEachItem(source, first, end, [&](std::size_t line, std::size_t next) {
        const SourceLine& source0 = source.line(line);
        Item item;
        item.kind = "row";
        item.path = context.nextPath(collection);
        item.range = source.linesRange(line, next);
        auto label = labelAt(source0.text, true);
        if (!label && statusKeys)
            label = statusBulletAt(source0.text);
        const bool usable = label && (next == line + 1 || !label->value.empty());
        if (!usable) {
            ByteRange value = itemText(source0);
            if (next > line + 1)
                value.end = source.line(next - 1).contentEnd;
            item.title = sourceText(source, itemText(source0));
            item.parts.emplace_back(
                makeField(context, item.path + ".value", next == line + 1 ? FieldKind::Line : FieldKind::Block, value));
        } else {
            const std::string_view words = source0.text.substr(label->label.begin, label->label.size());
            const TemplateField* definition = context.lexicon.field(definitions, words);
            Field key =
                makeField(context, item.path + (statusKeys ? ".status" : ".label"),
                          statusKeys ? FieldKind::Status : FieldKind::Label, label->label.shifted(source0.begin));
            key.state = rowStateOf(words, nullptr);
            ByteRange value = label->value.shifted(source0.begin);
            if (next > line + 1)
                value.end = source.line(next - 1).contentEnd;
            Field content = makeField(context, item.path + ".value",
                                      next == line + 1 ? FieldKind::Line : FieldKind::Block, value, definition);
            content.state = rowStateOf(sourceText(source, value), definition);
            content.whole = item.range;
            content.label = std::string(words);
            item.title = std::string(words);
            item.parts.emplace_back(std::move(key));
            item.parts.emplace_back(std::move(content));
        }
        out.add(std::move(item));
    });
}

} // namespace quoin
