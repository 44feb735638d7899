// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/listed_tables.h"

#include "models/spec/column_syntax.h"
#include "models/spec/item_kinds.h"
#include "models/spec/list_rows.h"
#include "models/spec/schema_reader.h"
#include "models/spec/table_names.h"
#include "models/spec/table_row.h"
#include "models/text/line_syntax.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

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
std::optional<Word> nameAt(const Vocabulary& words, std::string_view text, std::size_t begin)
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
        const ByteRange inside = tableNameIn(words, rest.substr(mark.size(), end - mark.size()));
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
    ColumnTally tally;
    for (std::size_t line = first; line < end; ++line) {
        const std::string_view text = source.line(line).text;
        if (const auto marker = listMarker(text))
            tally.add(text.substr(marker->contentBegin));
    }
    return (tally.lists || tally.telling >= 2) && tally.areMostlyColumns();
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
    const auto word = marker ? nameAt(context.lexicon.words(), text, marker->contentBegin) : std::nullopt;
    if (!word)
        return std::nullopt;
    const std::string_view name = text.substr(word->range.begin, word->range.size());
    const TemplateGroup* tables = groupOfKind(context.section, ItemKind::Table);
    if (context.lexicon.words().isSchemaTopic(name) || (tables && context.lexicon.field(tables->item->fields, name)))
        return std::nullopt;
    const ByteRange columns = columnsBehind(text, word->end);
    if (!columns.empty() && isColumnList(text.substr(columns.begin, columns.size())))
        return ListedTable{word->range, columns};
    if (standsAlone(text, word->end) && columnsBelow(source, line + 1, end))
        return ListedTable{word->range, {}};
    return std::nullopt;
}

struct Bullet {
    std::size_t line = 0;
    std::size_t endLine = 0; ///< Its nested lines included.
    std::optional<ListedTable> table;
};

// The bullets of a list's outermost level.
std::vector<Bullet> bulletsOf(const BodyContext& context, std::size_t first, std::size_t end)
{
    std::vector<Bullet> bullets;
    for (std::size_t line = first; line < end;) {
        const std::size_t next = std::max(line + 1, listItemEnd(context.source, line, end));
        if (!context.source.isBlank(line))
            bullets.push_back({line, next, listedTableAt(context, line, next)});
        line = next;
    }
    return bullets;
}

std::size_t countTables(const std::vector<Bullet>& bullets)
{
    const auto tables = static_cast<std::size_t>(
        std::count_if(bullets.begin(), bullets.end(), [](const Bullet& bullet) { return bullet.table.has_value(); }));
    return tables >= 2 && 2 * tables >= bullets.size() ? tables : 0;
}

Item listedItem(BodyContext& context, const std::string& collection, const TemplateGroup& group, const Bullet& bullet)
{
    const SectionSource& source = context.source;
    const std::size_t ownEnd = source.withoutBlankTail(bullet.line + 1, bullet.endLine);
    const std::size_t begin = source.line(bullet.line).begin;
    Item item = tableItem(context, collection, group, bullet.table->name.shifted(begin),
                          source.linesRange(bullet.line, ownEnd));
    if (ownEnd > bullet.line + 1) {
        PartCollector inner(context, item.parts, item.path);
        inner.raw(bullet.line + 1, ownEnd);
        inner.flush();
        return item;
    }
    // On a line of their own; where lines go on below, they are not all.
    const TemplateField* columns = context.lexicon.field(group.item->fields, "Columns");
    if (columns && !bullet.table->columns.empty())
        item.parts.emplace_back(makeField(context, item.path + '.' + columns->id, FieldKind::Line,
                                          bullet.table->columns.shifted(begin), columns));
    return item;
}

} // namespace

std::size_t countListedTables(const BodyContext& context, std::size_t line, std::size_t end)
{
    return countTables(bulletsOf(context, line, end));
}

std::size_t readListedTables(BodyContext& context, std::size_t line, std::size_t end, const std::string& collection,
                             const TemplateGroup& group, PartCollector& out)
{
    const std::vector<Bullet> bullets = bulletsOf(context, line, end);
    if (countTables(bullets) == 0)
        return line;
    for (const Bullet& bullet : bullets) {
        if (bullet.table)
            out.add(listedItem(context, collection, group, bullet));
        else
            out.raw(bullet.line, bullet.endLine);
    }
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
        if (named == titles.size() && context.lexicon.words().isTableWord(title))
            named = i;
    }
    if (named == titles.size() || !listsColumns || tableEnd < line + 3)
        return line;
    for (std::size_t i = line + 2; i < tableEnd; ++i) {
        const SourceLine& row = source.line(i);
        const std::vector<ByteRange> cells = tableCells(row.text);
        const std::string_view name =
            named < cells.size() ? row.text.substr(cells[named].begin, cells[named].size()) : std::string_view();
        const ByteRange inCell = tableNameIn(context.lexicon.words(), name);
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
