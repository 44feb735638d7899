// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/listed_tables.h"

#include "models/spec/column_syntax.h"
#include "models/spec/list_rows.h"
#include "models/spec/schema_reader.h"
#include "models/spec/table_names.h"
#include "models/spec/table_row.h"
#include "models/text/line_syntax.h"

#include <algorithm>
#include <array>
#include <optional>

namespace quoin {

using namespace line_syntax;
using namespace std::string_view_literals;

namespace {

// A bullet that names a table. Positions are bytes of its line.
struct ListedTable {
    ByteRange name;
    ByteRange columns; ///< Empty where they stand in bullets below.
};

struct Word {
    ByteRange range;     ///< Without marks.
    std::size_t end = 0; ///< Behind its marks.
    bool marked = false; ///< In bold or code.
};

// The name that a bullet begins with: bold, code, both, or a plain word.
std::optional<Word> nameAt(std::string_view text, std::size_t begin)
{
    Word word;
    std::string_view rest = text.substr(begin);
    for (std::string_view mark : {"**`"sv, "`**"sv, "**"sv, "`"sv}) {
        if (!rest.starts_with(mark))
            continue;
        const std::string_view close = mark == "**`"sv ? "`**"sv : mark == "`**"sv ? "**`"sv : mark;
        const std::size_t end = rest.find(close, mark.size());
        if (end == std::string_view::npos || end == mark.size())
            return std::nullopt;
        const ByteRange inside = tableNameIn(rest.substr(mark.size(), end - mark.size()));
        word.range = inside.shifted(begin + mark.size());
        word.end = begin + end + close.size();
        word.marked = true;
        return inside.empty() ? std::nullopt : std::optional(word);
    }
    const std::size_t end = std::min(rest.find_first_of(" :(\t"), rest.size());
    word.range = {begin, begin + end};
    word.end = begin + end;
    const bool plain =
        end > 0 && std::all_of(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(end), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
        });
    return plain ? std::optional(word) : std::nullopt;
}

// The columns on the line of the name: in parentheses, or behind a colon or a dash.
ByteRange columnsBehind(std::string_view text, std::size_t behind)
{
    std::size_t begin = std::min(text.find_first_not_of(' ', behind), text.size());
    const std::string_view rest = text.substr(begin);
    std::size_t end = text.find_last_not_of(" \t") + 1;
    if (rest.starts_with('(')) {
        int depth = 0;
        for (std::size_t i = begin; i < text.size(); ++i) {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth == 0)
                return {begin + 1, i};
        }
        return {};
    }
    constexpr std::array signs = {":"sv, "\xEF\xBC\x9A"sv, "\xE2\x80\x94 "sv, "\xE2\x80\x93 "sv, "- "sv};
    for (std::string_view sign : signs) {
        if (rest.starts_with(sign)) {
            begin = std::min(text.find_first_not_of(' ', begin + sign.size()), text.size());
            return begin < end ? ByteRange{begin, end} : ByteRange{};
        }
    }
    return {};
}

// Whether the bullets below a name are its columns, one or several on a line.
bool columnsBelow(const SectionSource& source, std::size_t first, std::size_t end)
{
    std::size_t columns = 0;
    std::size_t telling = 0;
    std::size_t lists = 0;
    std::size_t others = 0;
    for (std::size_t line = first; line < end; ++line) {
        const std::string_view text = source.line(line).text;
        const auto marker = listMarker(text);
        if (!marker)
            continue;
        const std::string_view content = text.substr(marker->contentBegin);
        const bool list = isColumnList(content);
        const bool bare = isBareColumn(content);
        lists += list ? 1 : 0;
        telling += isColumn(content) || (bare && isColumnName(content.substr(0, content.find_first_of(" (")))) ? 1 : 0;
        ++(list || bare || isColumn(content) ? columns : others);
    }
    return (lists > 0 || telling >= 2) && columns > 2 * others;
}

// Whether nothing follows a name but a colon.
bool standsAlone(std::string_view text, std::size_t behind)
{
    return text.find_first_not_of(" \t:", behind) == std::string_view::npos || text.substr(behind) == "\xEF\xBC\x9A"sv;
}

std::optional<ListedTable> listedTableAt(const BodyContext& context, std::size_t line, std::size_t end)
{
    const SectionSource& source = context.source;
    const std::string_view text = source.line(line).text;
    const auto marker = listMarker(text);
    const auto word = marker ? nameAt(text, marker->contentBegin) : std::nullopt;
    if (!word)
        return std::nullopt;
    const std::string_view name = text.substr(word->range.begin, word->range.size());
    const TemplateGroup* tables = nullptr;
    for (const TemplateGroup& group : context.section.groups) {
        if (group.item && group.item->kind == ItemKind::Table)
            tables = &group;
    }
    if (isSchemaTopic(name) || (tables && context.lexicon.field(tables->item->fields, name)))
        return std::nullopt;
    const ByteRange columns = columnsBehind(text, word->end);
    if (!columns.empty() && isColumnList(text.substr(columns.begin, columns.size())))
        return ListedTable{word->range, columns};
    if (standsAlone(text, word->end) && columnsBelow(source, line + 1, end))
        return ListedTable{word->range, {}};
    return std::nullopt;
}

// Calls `visit(line, end, table)` for each bullet of the list's outermost level.
template <typename Visit>
void forEachBullet(const BodyContext& context, std::size_t first, std::size_t end, const Visit& visit)
{
    for (std::size_t line = first; line < end;) {
        const std::size_t next = std::max(line + 1, listItemEnd(context.source, line, end));
        if (!context.source.isBlank(line))
            visit(line, next, listedTableAt(context, line, next));
        line = next;
    }
}

} // namespace

std::size_t countListedTables(const BodyContext& context, std::size_t line, std::size_t end)
{
    std::size_t tables = 0;
    std::size_t bullets = 0;
    forEachBullet(context, line, end, [&](std::size_t, std::size_t, const std::optional<ListedTable>& table) {
        ++bullets;
        tables += table ? 1 : 0;
    });
    return tables >= 2 && 2 * tables >= bullets ? tables : 0;
}

std::size_t readListedTables(BodyContext& context, std::size_t line, std::size_t end, const std::string& collection,
                             const TemplateGroup& group, PartCollector& out)
{
    if (countListedTables(context, line, end) == 0)
        return line;
    const SectionSource& source = context.source;
    const TemplateField* columns = context.lexicon.field(group.item->fields, "Columns");
    forEachBullet(
        context, line, end, [&](std::size_t first, std::size_t next, const std::optional<ListedTable>& table) {
            if (!table) {
                out.raw(first, next);
                return;
            }
            const std::size_t ownEnd = source.withoutBlankTail(first + 1, next);
            const std::size_t begin = source.line(first).begin;
            Item item =
                tableItem(context, collection, group, table->name.shifted(begin), source.linesRange(first, ownEnd));
            // On a line of their own: what goes on below is not all of them.
            if (columns && !table->columns.empty() && ownEnd == first + 1)
                item.parts.emplace_back(makeField(context, item.path + '.' + columns->id, FieldKind::Line,
                                                  table->columns.shifted(begin), columns));
            PartCollector inner(context, item.parts, item.path);
            if (ownEnd > first + 1)
                inner.raw(first + 1, ownEnd);
            inner.flush();
            out.add(std::move(item));
        });
    return end;
}

std::size_t readTableOfTables(BodyContext& context, std::size_t line, std::size_t end, const std::string& collection,
                              const TemplateGroup& group, PartCollector& out)
{
    const SectionSource& source = context.source;
    const std::size_t tableEnd = std::min(source.blockOf(line).endLine, end);
    const std::string_view header = source.line(line).text;
    const std::vector<ByteRange> titles = tableCells(header);
    const TemplateField* columns = context.lexicon.field(group.item->fields, "Columns");
    std::vector<const TemplateField*> fields;
    std::size_t named = titles.size();
    bool listsColumns = false;
    for (std::size_t i = 0; i < titles.size(); ++i) {
        const std::string_view title = header.substr(titles[i].begin, titles[i].size());
        fields.push_back(context.lexicon.field(group.item->fields, title));
        listsColumns = listsColumns || (columns && fields.back() == columns);
        if (named == titles.size() && isTableWord(title))
            named = i;
    }
    if (named == titles.size() || !listsColumns || tableEnd < line + 3)
        return line;
    for (std::size_t i = line + 2; i < tableEnd; ++i) {
        const SourceLine& row = source.line(i);
        const std::vector<ByteRange> cells = tableCells(row.text);
        const std::string_view name =
            named < cells.size() ? row.text.substr(cells[named].begin, cells[named].size()) : std::string_view();
        const ByteRange inCell = tableNameIn(name);
        if (inCell.empty())
            continue;
        Item item = tableItem(context, collection, group, inCell.shifted(row.begin + cells[named].begin),
                              {row.begin, row.contentEnd});
        std::vector<const TemplateField*> used;
        for (std::size_t cell = 0; cell < cells.size() && cell < fields.size(); ++cell) {
            const TemplateField* field = cell == named ? nullptr : fields[cell];
            if (!field || std::find(used.begin(), used.end(), field) != used.end())
                continue;
            used.push_back(field);
            item.parts.emplace_back(makeField(context, item.path + '.' + field->id, FieldKind::Cell,
                                              cells[cell].shifted(row.begin), field));
        }
        std::stable_sort(item.parts.begin(), item.parts.end(), [](const Part& a, const Part& b) {
            return std::get<Field>(a).range.begin < std::get<Field>(b).range.begin;
        });
        out.add(std::move(item));
    }
    return tableEnd;
}

} // namespace quoin
