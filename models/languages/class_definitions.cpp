// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/class_definitions.h"

#include <algorithm>
#include <array>
#include <optional>

namespace quoin {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t none = std::string_view::npos;

bool isWordByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

struct Line {
    std::size_t begin = 0;
    std::string_view text; // Without the line end.
    [[nodiscard]] std::size_t end() const { return begin + text.size(); }
    [[nodiscard]] std::string_view bare() const
    {
        return text.substr(std::min(text.find_first_not_of(" \t"), text.size()));
    }
    [[nodiscard]] bool indented() const { return !text.empty() && (text.front() == ' ' || text.front() == '\t'); }
};

std::vector<Line> linesOf(std::string_view code)
{
    std::vector<Line> lines;
    for (std::size_t begin = 0; begin < code.size();) {
        const std::size_t end = std::min(code.find('\n', begin), code.size());
        std::string_view text = code.substr(begin, end - begin);
        if (text.ends_with('\r'))
            text.remove_suffix(1);
        lines.push_back({begin, text});
        begin = end + 1;
    }
    return lines;
}

// The word behind a keyword in a line; empty where it holds none.
ByteRange nameBehind(const Line& line, std::string_view keyword)
{
    const std::size_t at = line.text.find(keyword);
    if (at == none || (at > 0 && isWordByte(line.text[at - 1])))
        return {};
    const std::size_t begin = at + keyword.size();
    std::size_t end = begin;
    while (end < line.text.size() && isWordByte(line.text[end]))
        ++end;
    return {line.begin + begin, line.begin + end};
}

// One behind the bracket that closes the one at `open`, or the end of the code.
std::size_t behindBracket(std::string_view code, std::size_t open, char opening, char closing)
{
    int depth = 0;
    for (std::size_t i = open; i < code.size(); ++i) {
        depth += code[i] == opening ? 1 : code[i] == closing ? -1 : 0;
        if (depth == 0)
            return i + 1;
    }
    return code.size();
}

bool announces(std::string_view line)
{
    constexpr std::array words = {"@Entity"sv, "@Schema"sv, "@Table"sv, "@Document"sv, "[Table"sv, "[Entity"sv};
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return line.starts_with(word) && (line.size() == word.size() || !isWordByte(line[word.size()]));
    });
}

bool declaresField(std::string_view line)
{
    std::size_t end = 0;
    while (end < line.size() && isWordByte(line[end]))
        ++end;
    if (end == 0 || line.starts_with("class ") || line.starts_with("def "))
        return false;
    const std::string_view rest = line.substr(end);
    return rest.starts_with(": ") || rest.starts_with(" = Column(") || rest.starts_with(" = db.Column(")
        || rest.starts_with(" = models.") || rest.starts_with(" = mapped_column(") || rest.starts_with(" = fields.");
}

} // namespace

std::vector<TableDefinition> drizzleTables(std::string_view code)
{
    std::vector<TableDefinition> tables;
    std::size_t until = 0;
    for (const Line& line : linesOf(code)) {
        const std::size_t call = line.text.find("Table(");
        if (line.begin < until || call == none || line.text.find("const ") == none || line.text.find('=') > call)
            continue;
        const std::size_t quote = line.text.find_first_of("'\"", call);
        const std::size_t close = quote == none ? none : line.text.find(line.text[quote], quote + 1);
        if (close == none || line.text.find_first_not_of(' ', call + 6) != quote)
            continue;
        until = behindBracket(code, line.begin + call + 5, '(', ')');
        until += until < code.size() && code[until] == ';';
        tables.push_back({std::string(line.text.substr(quote + 1, close - quote - 1)),
                          {line.begin + quote + 1, line.begin + close},
                          {line.begin, until}});
    }
    return tables;
}

std::vector<TableDefinition> announcedClasses(std::string_view code)
{
    std::vector<TableDefinition> classes;
    std::optional<std::size_t> announced;
    std::size_t until = 0;
    for (const Line& line : linesOf(code)) {
        if (line.begin < until)
            continue;
        if (!announced && announces(line.bare()))
            announced = line.begin;
        const ByteRange name = nameBehind(line, "class ");
        if (name.empty() || !announced)
            continue;
        const std::size_t open = code.find('{', name.end);
        if (open == none)
            break;
        until = behindBracket(code, open, '{', '}');
        classes.push_back({std::string(code.substr(name.begin, name.size())), name, {*announced, until}});
        announced.reset();
    }
    return classes;
}

std::vector<TableDefinition> pythonClasses(std::string_view code)
{
    std::vector<TableDefinition> classes;
    const std::vector<Line> lines = linesOf(code);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const ByteRange name = nameBehind(lines[i], "class ");
        if (lines[i].indented() || !lines[i].text.starts_with("class ") || name.empty())
            continue;
        std::size_t end = i + 1;
        std::size_t last = i;
        bool fields = false;
        for (; end < lines.size() && (lines[end].bare().empty() || lines[end].indented()); ++end) {
            fields = fields || declaresField(lines[end].bare());
            last = lines[end].bare().empty() ? last : end;
        }
        std::size_t first = i;
        while (first > 0 && lines[first - 1].text.starts_with('@'))
            --first;
        if (fields)
            classes.push_back(
                {std::string(code.substr(name.begin, name.size())), name, {lines[first].begin, lines[last].end()}});
        i = end - 1;
    }
    return classes;
}

} // namespace quoin
