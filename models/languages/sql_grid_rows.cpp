// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/sql_grid_check.h"
#include "models/languages/sql_lexer.h"
#include "models/languages/sql_style.h"

#include <algorithm>
#include <optional>

namespace quoin {

namespace {

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t") == std::string_view::npos;
}

class RowEdit {
public:
    RowEdit(std::string_view sql, SqlDialect dialect, SqlPlace place) : m_sql(sql), m_dialect(dialect), m_grid(readSqlGrid(sql, dialect)), m_place(place)
    {
        if (place.table >= m_grid.tables.size())
            return;
        m_table = &m_grid.tables[place.table];
        m_statement = &m_grid.text.statements[m_table->statement];
        m_style = sqlStyleOf(sql, *m_statement);
    }

    SqlGridEdit add(std::string_view name, std::string_view type)
    {
        if (m_table == nullptr || m_table->alters || m_place.row > m_table->rows.size() || !m_statement->closed)
            return SqlRefusal::NoSuchPlace;
        if (name.empty() || type.empty())
            return SqlRefusal::Empty;
        if (m_statement->column(name) != nullptr)
            return SqlRefusal::NameTaken;
        const std::size_t before = m_place.row > 0 ? m_table->rows[m_place.row - 1].entry : 0;
        const bool lacksComma = before + 1 < m_statement->entries.size() && m_statement->entries[before].comma.empty();
        if (lacksComma || hasExtraComma())
            return SqlRefusal::NotReadBack;
        if (m_statement->entries.empty())
            intoEmptyBody(definition(name, type, m_style.indent.size()));
        else if (m_place.row > 0)
            behind(m_table->rows[m_place.row - 1].entry, name, type);
        else
            inFront(name, type);
        SqlGridRow row;
        row.cell(SqlCell::Name).text = name;
        row.cell(SqlCell::Type).text = type;
        return checked([&](std::vector<SqlGridRow>& rows) { rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(m_place.row), row); });
    }

    SqlGridEdit remove()
    {
        if (m_table == nullptr || m_table->alters || m_place.row >= m_table->rows.size())
            return SqlRefusal::NoSuchPlace;
        const std::size_t index = m_table->rows[m_place.row].entry;
        const SqlEntry& entry = m_statement->entries[index];
        const bool last = index + 1 == m_statement->entries.size();
        if (last && entry.comma.empty() && index > 0)
            m_splices.push_back({m_statement->entries[index - 1].comma, ""});
        removeText(index, last);
        if (m_splices.size() == 2 && m_splices[0].range.end >= m_splices[1].range.begin) { // `a, b`: the comma and what follows are one.
            m_splices[0].range.end = m_splices[1].range.end;
            m_splices.pop_back();
        }
        return checked([&](std::vector<SqlGridRow>& rows) { rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(m_place.row)); });
    }

    SqlGridEdit move(std::size_t to)
    {
        if (m_table == nullptr || m_table->alters || m_place.row >= m_table->rows.size() || to >= m_table->rows.size())
            return SqlRefusal::NoSuchPlace;
        const std::size_t first = std::min(m_place.row, to);
        const std::size_t last = std::max(m_place.row, to);
        std::vector<Slot> slots;
        for (std::size_t row = first; row <= last; ++row) {
            slots.push_back(slotOf(m_table->rows[row].entry));
            if (first != last && commentFollows(slots.back())) // Nobody knows which of them it is said of.
                return SqlRefusal::NoRoom;
        }
        std::vector<Slot> contents = slots;
        if (m_place.row < to)
            std::rotate(contents.begin(), contents.begin() + 1, contents.end());
        else
            std::rotate(contents.begin(), contents.end() - 1, contents.end());
        for (std::size_t i = 0; i < slots.size() && first != last; ++i) {
            m_splices.push_back({slots[i].definition, cut(contents[i].definition)});
            if (cut(slots[i].note) != cut(contents[i].note))
                m_splices.push_back({slots[i].note, cut(contents[i].note)});
        }
        return checked([&](std::vector<SqlGridRow>& rows) {
            const auto begin = rows.begin() + static_cast<std::ptrdiff_t>(first);
            const auto end = rows.begin() + static_cast<std::ptrdiff_t>(last) + 1;
            m_place.row < to ? std::rotate(begin, begin + 1, end) : std::rotate(begin, end - 1, end);
        });
    }

private:
    /// Where a column's text stands, and the place for its note: with the space before it, or empty.
    struct Slot {
        ByteRange definition;
        ByteRange note;
    };

    [[nodiscard]] std::string cut(ByteRange range) const { return std::string(m_sql.substr(range.begin, range.size())); }

    template <typename Expected>
    SqlGridEdit checked(const Expected& expected)
    {
        return checkedSqlEdit(m_sql, m_dialect, m_grid, m_place.table, std::move(m_splices), expected);
    }

    [[nodiscard]] bool commaOnLine(const SqlEntry& entry) const
    {
        return !entry.comma.empty() && m_sql.substr(entry.range.end, entry.comma.begin - entry.range.end).find_first_of("\r\n") == std::string_view::npos;
    }

    [[nodiscard]] ByteRange noteOf(const SqlEntry& entry) const
    {
        return entry.kind == SqlEntry::Kind::Column ? m_statement->columns[entry.index].note : ByteRange{};
    }

    [[nodiscard]] Slot slotOf(std::size_t index) const
    {
        const SqlEntry& entry = m_statement->entries[index];
        const ByteRange note = noteOf(entry);
        const std::size_t end = commaOnLine(entry) ? entry.comma.end : entry.range.end;
        const bool beforeComma = !note.empty() && note.begin < end;
        if (beforeComma)
            return {entry.range, {entry.range.end, note.end}};
        return {entry.range, note.empty() ? ByteRange{end, end} : ByteRange{end, note.end}};
    }

    [[nodiscard]] bool hasExtraComma() const
    {
        const Findings& found = m_grid.text.findings;
        return std::any_of(found.begin(), found.end(), [&](const Finding& f) { return f.id == FindingId::SqlExtraComma && m_statement->range.contains(f.range); });
    }

    [[nodiscard]] bool commentFollows(const Slot& slot) const
    {
        const std::string_view rest = m_sql.substr(slot.note.end, sqlLineEnd(m_sql, slot.note.end) - slot.note.end);
        const std::size_t text = std::min(rest.find_first_not_of(" \t"), rest.size());
        return rest.substr(text).starts_with("--") || rest.substr(text).starts_with("/*");
    }

    [[nodiscard]] std::string definition(std::string_view name, std::string_view type, std::size_t column) const
    {
        const std::string quoted = quotedSqlName(m_style, m_grid.text.dialect, name);
        const auto isCharacter = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
        column += static_cast<std::size_t>(std::count_if(quoted.begin(), quoted.end(), isCharacter));
        return quoted + std::string(m_style.typeColumn > column ? m_style.typeColumn - column : 1, ' ') + std::string(type);
    }

    [[nodiscard]] std::string newLine(std::string_view name, std::string_view type) const
    {
        const std::string lead = m_style.leadingCommas ? "," + m_style.behindComma : "";
        return m_style.lineEnd + m_style.indent + lead + definition(name, type, m_style.indent.size() + lead.size());
    }

    void intoEmptyBody(const std::string& text)
    {
        const std::size_t at = m_statement->body.begin;
        const bool lines = cut(m_statement->body).find('\n') != std::string::npos;
        m_splices.push_back({{at, at}, m_style.lineEnd + m_style.indent + text + (lines ? "" : m_style.lineEnd)});
    }

    // Whether nothing but a comment follows on the line, so that the next line can begin there.
    [[nodiscard]] std::optional<std::size_t> endOfLineBehind(const SqlEntry& entry) const
    {
        std::size_t at = entry.range.end;
        if (commaOnLine(entry))
            at = entry.comma.end;
        const ByteRange note = noteOf(entry);
        at = std::max(at, note.end);
        const std::size_t end = sqlLineEnd(m_sql, at);
        const std::string_view rest = m_sql.substr(at, end - at);
        const std::size_t text = rest.find_first_not_of(" \t");
        if (text == std::string_view::npos || rest.substr(text).starts_with("--"))
            return end;
        return std::nullopt;
    }

    void behind(std::size_t index, std::string_view name, std::string_view type)
    {
        const SqlEntry& entry = m_statement->entries[index];
        const bool last = entry.comma.empty();
        const auto line = endOfLineBehind(entry);
        if (!m_style.ownLines || !line) {
            const std::string text = definition(name, type, 0);
            const bool more = index + 1 < m_statement->entries.size();
            const std::string gap = more && !last ? cut({entry.comma.end, m_statement->entries[index + 1].range.begin}) : " ";
            if (last || !isBlank(gap))
                m_splices.push_back({{entry.range.end, entry.range.end}, ", " + text});
            else
                m_splices.push_back({{entry.comma.end, entry.comma.end}, gap + text + ","});
            return;
        }
        if (m_style.leadingCommas && !(commaOnLine(entry) && !last)) {
            m_splices.push_back({{*line, *line}, newLine(name, type)});
            return;
        }
        if (last)
            m_splices.push_back({{entry.range.end, entry.range.end}, ","});
        const std::string text = newLine(name, type) + (last ? "" : ",");
        if (last && *line == entry.range.end)
            m_splices.back().replacement += text;
        else
            m_splices.push_back({{*line, *line}, text});
    }

    void inFront(std::string_view name, std::string_view type)
    {
        const std::size_t at = m_statement->entries.front().range.begin;
        const std::size_t column = sqlLineColumn(m_sql, at);
        const std::string text = definition(name, type, m_style.ownLines ? column : 0);
        const bool beginsLine = isBlank(m_sql.substr(sqlLineBegin(m_sql, at), at - sqlLineBegin(m_sql, at)));
        const std::size_t line = sqlLineBegin(m_sql, at);
        if (!beginsLine)
            m_splices.push_back({{at, at}, text + ", "});
        else if (m_style.leadingCommas)
            m_splices.push_back({{at, at}, text + m_style.lineEnd + m_style.indent + "," + m_style.behindComma});
        else
            m_splices.push_back({{at, at}, text + "," + m_style.lineEnd + std::string(m_sql.substr(line, at - line))});
    }

    void removeText(std::size_t index, bool last)
    {
        const SqlEntry& entry = m_statement->entries[index];
        const Slot slot = slotOf(index);
        const std::size_t begin = entry.range.begin;
        const std::size_t end = std::max({entry.range.end, slot.note.end, commaOnLine(entry) ? entry.comma.end : 0});
        const std::size_t line = sqlLineBegin(m_sql, begin);
        const std::size_t lineEnd = sqlLineEnd(m_sql, end);
        std::string_view lead = m_sql.substr(line, begin - line);
        const bool led = index > 0 && m_statement->entries[index - 1].comma.begin >= line;
        if (led) // The comma that begins its line goes with it.
            lead = m_sql.substr(line, m_statement->entries[index - 1].comma.begin - line);
        if (!last && !commaOnLine(entry)) { // The first where commas lead: the second takes its place.
            const std::size_t next = m_statement->entries[index + 1].range.begin;
            if (!led) {
                m_splices.push_back({{begin, next}, ""});
                return;
            }
        }
        if (isBlank(lead) && isBlank(m_sql.substr(end, lineEnd - end)) && (line > 0 || lineEnd < m_sql.size())) {
            m_splices.clear();
            removeLine(index, last, led, line, lineEnd);
            return;
        }
        if (!last)
            m_splices.push_back({{begin, m_statement->entries[index + 1].range.begin}, ""});
        else if (!entry.comma.empty() && index > 0 && isBlank(m_sql.substr(m_statement->entries[index - 1].comma.end, begin - m_statement->entries[index - 1].comma.end)))
            m_splices.push_back({{m_statement->entries[index - 1].comma.end, end}, ""});
        else if (!m_splices.empty())
            m_splices.push_back({{m_splices.front().range.end, end}, ""});
        else
            m_splices.push_back({{begin, end}, ""});
    }

    // The whole line, with the line end before it: what follows stays as it is.
    void removeLine(std::size_t index, bool last, bool led, std::size_t line, std::size_t lineEnd)
    {
        const SqlEntry& entry = m_statement->entries[index];
        if (last && entry.comma.empty() && index > 0 && !led)
            m_splices.push_back({m_statement->entries[index - 1].comma, ""});
        std::size_t begin = line;
        if (begin > 0 && m_sql[begin - 1] == '\n')
            --begin;
        if (begin > 0 && m_sql[begin - 1] == '\r')
            --begin;
        if (begin == line && lineEnd < m_sql.size())
            lineEnd += m_sql.substr(lineEnd).starts_with("\r\n") ? 2 : 1;
        m_splices.push_back({{begin, lineEnd}, ""});
    }

    std::string_view m_sql;
    SqlDialect m_dialect;
    SqlGrid m_grid;
    SqlPlace m_place;
    const SqlGridTable* m_table = nullptr;
    const SqlStatement* m_statement = nullptr;
    SqlStyle m_style;
    Splices m_splices;
};

} // namespace

SqlGridEdit addSqlColumn(std::string_view sql, SqlDialect dialect, SqlPlace place, std::string_view name, std::string_view type)
{
    return RowEdit(sql, dialect, place).add(name, type);
}

SqlGridEdit removeSqlColumn(std::string_view sql, SqlDialect dialect, SqlPlace place)
{
    return RowEdit(sql, dialect, place).remove();
}

SqlGridEdit moveSqlColumn(std::string_view sql, SqlDialect dialect, SqlPlace place, std::size_t to)
{
    return RowEdit(sql, dialect, place).move(to);
}

} // namespace quoin
