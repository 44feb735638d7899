// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/sql_grid_check.h"
#include "models/languages/sql_lexer.h"
#include "models/languages/sql_row_layout.h"

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
    RowEdit(std::string_view sql, SqlDialect dialect, SqlPlace place)
        : m_sql(sql)
        , m_dialect(dialect)
        , m_grid(readSqlGrid(sql, dialect))
        , m_place(place)
    {
        if (place.table >= m_grid.tables.size())
            return;
        m_table = &m_grid.tables[place.table];
        m_statement = &m_grid.text.statements[m_table->statement];
        m_style = sqlStyleOf(sql, *m_statement);
        m_layout.emplace(sql, *m_table, *m_statement, m_style);
    }

    SqlGridEdit addColumn(std::string_view name, std::string_view type)
    {
        if (name.empty() || type.empty())
            return SqlRefusal::Empty;
        if (m_statement != nullptr && m_statement->column(name) != nullptr)
            return SqlRefusal::NameTaken;
        SqlGridRow row;
        row.cell(SqlCell::Name).text = name;
        row.cell(SqlCell::Type).text = type;
        return add(row);
    }

    SqlGridEdit addConstraint(std::string_view text)
    {
        if (!isSqlConstraint(text) || text.find_first_of("\r\n") != std::string_view::npos)
            return SqlRefusal::NotReadBack;
        SqlGridRow row;
        row.kind = SqlGridRow::Kind::Constraint;
        for (SqlGridCell& cell : row.cells)
            cell.lock = SqlLock::OfTable;
        row.cell(SqlCell::Name) = {std::string(text), SqlLock::None};
        row.cell(SqlCell::Comment).lock = SqlLock::None;
        return add(row);
    }

    SqlGridEdit remove()
    {
        if (!hasRowsToChange() || m_place.row >= m_table->rows.size())
            return SqlRefusal::NoSuchPlace;
        const std::size_t index = m_table->rows[m_place.row].entry;
        const SqlEntry& entry = m_statement->entries[index];
        const bool last = index + 1 == m_statement->entries.size();
        if (m_table->alters && m_statement->entries.size() == 1)
            return SqlRefusal::LastChange;
        if (last && entry.comma.empty() && index > 0)
            m_splices.push_back({m_statement->entries[index - 1].comma, ""});
        removeText(index, last);
        if (m_splices.size() == 2
            && m_splices[0].range.end >= m_splices[1].range.begin) { // `a, b`: the comma and what follows are one.
            m_splices[0].range.end = m_splices[1].range.end;
            m_splices.pop_back();
        }
        return checked([&](std::vector<SqlGridRow>& rows) {
            rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(m_place.row));
        });
    }

    SqlGridEdit move(std::size_t to)
    {
        if (!hasRowsToChange() || m_place.row >= m_table->rows.size() || to >= m_table->rows.size())
            return SqlRefusal::NoSuchPlace;
        const std::size_t first = std::min(m_place.row, to);
        const std::size_t last = std::max(m_place.row, to);
        const auto lead = m_layout->leadsMove(first, last);
        if (!lead)
            return SqlRefusal::NotReadBack;
        std::vector<Slot> slots;
        for (std::size_t row = first; row <= last; ++row) {
            const bool constraint = m_table->rows[row].kind == SqlGridRow::Kind::Constraint;
            if (constraint != (m_table->rows[m_place.row].kind == SqlGridRow::Kind::Constraint))
                return SqlRefusal::OtherKind;
            slots.push_back(m_layout->slotOf(m_table->rows[row].entry));
            if (*lead)
                slots.back().definition.begin = m_statement->entries[m_table->rows[row].entry].begin();
            if (first != last && m_layout->commentFollows(slots.back())) // Nobody knows which of them it is said of.
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
    SqlGridEdit add(const SqlGridRow& row)
    {
        if (!hasRowsToChange() || m_place.row > m_table->rows.size() || !m_statement->closed)
            return SqlRefusal::NoSuchPlace;
        if (m_table->alters && m_grid.text.dialect == SqlDialect::Sqlite)
            return SqlRefusal::OneColumn;
        const std::size_t before = m_place.row > 0 ? m_table->rows[m_place.row - 1].entry : 0;
        const bool lacksComma = before + 1 < m_statement->entries.size() && m_statement->entries[before].comma.empty();
        if (lacksComma || hasExtraComma())
            return SqlRefusal::NotReadBack;
        if (m_statement->entries.empty())
            intoEmptyBody(definition(row, m_style.indent.size()));
        else if (m_place.row > 0)
            behind(m_table->rows[m_place.row - 1].entry, row);
        else
            inFront(row);
        return checked([&](std::vector<SqlGridRow>& rows) {
            rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(m_place.row), row);
        });
    }

    using Slot = SqlRowLayout::Slot;

    [[nodiscard]] bool hasRowsToChange() const { return m_layout && m_layout->canChangeRows(); }
    [[nodiscard]] std::string cut(ByteRange range) const
    {
        return std::string(m_sql.substr(range.begin, range.size()));
    }

    template <typename Expected>
    SqlGridEdit checked(const Expected& expected)
    {
        return checkedSqlEdit(m_sql, m_dialect, m_place.table, std::move(m_splices), expected);
    }

    [[nodiscard]] bool hasExtraComma() const
    {
        const Findings& found = m_grid.text.findings;
        return std::any_of(found.begin(), found.end(), [&](const Finding& f) {
            return f.id == FindingId::SqlExtraComma && m_statement->range.contains(f.range);
        });
    }

    [[nodiscard]] std::string definition(const SqlGridRow& row, std::size_t column) const
    {
        const std::string& name = row.cell(SqlCell::Name).text;
        const std::string& type = row.cell(SqlCell::Type).text;
        if (row.kind == SqlGridRow::Kind::Constraint)
            return name;
        const std::string quoted = quotedSqlName(m_style, m_grid.text.dialect, name);
        const auto isCharacter = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
        column += static_cast<std::size_t>(std::count_if(quoted.begin(), quoted.end(), isCharacter));
        return quoted + std::string(m_style.typeColumn > column ? m_style.typeColumn - column : 1, ' ') + type;
    }

    [[nodiscard]] std::string newLine(const std::string& words, const SqlGridRow& row) const
    {
        const std::string lead = (m_style.leadingCommas ? "," + m_style.behindComma : "") + words;
        return m_style.lineEnd + m_style.indent + lead + definition(row, m_style.indent.size() + lead.size());
    }

    void intoEmptyBody(const std::string& text)
    {
        const std::size_t at = m_statement->body.begin;
        const bool lines = cut(m_statement->body).find('\n') != std::string::npos;
        m_splices.push_back({{at, at}, m_style.lineEnd + m_style.indent + text + (lines ? "" : m_style.lineEnd)});
    }

    void behind(std::size_t index, const SqlGridRow& row)
    {
        const SqlEntry& entry = m_statement->entries[index];
        const bool last = entry.comma.empty();
        const auto line = m_layout->endOfLineBehind(entry);
        const std::string lead = m_layout->leadFor(row, index);
        if (!m_style.ownLines || !line) {
            const std::string text = lead + definition(row, 0);
            const bool more = index + 1 < m_statement->entries.size();
            const std::string gap =
                more && !last ? cut({entry.comma.end, m_statement->entries[index + 1].begin()}) : " ";
            if (last || !isBlank(gap))
                m_splices.push_back({{entry.range.end, entry.range.end}, ", " + text});
            else
                m_splices.push_back({{entry.comma.end, entry.comma.end}, gap + text + ","});
            return;
        }
        // The semicolon goes to the end of what is last now.
        const ByteRange semicolon = m_layout->semicolonOf(entry);
        const std::string close = cut(semicolon);
        if (m_style.leadingCommas && !(m_layout->commaOnLine(entry) && !last)) {
            if (!semicolon.empty())
                m_splices.push_back({semicolon, ""});
            insertLine(*line, newLine(lead, row) + close);
            return;
        }
        if (last)
            m_splices.push_back({semicolon.empty() ? ByteRange{entry.range.end, entry.range.end}
                                                   : ByteRange{entry.range.end, semicolon.end},
                                 ","});
        insertLine(*line, newLine(lead, row) + (last ? close : ","));
    }

    void insertLine(std::size_t at, const std::string& text)
    {
        if (!m_splices.empty() && m_splices.back().range.end == at)
            m_splices.back().replacement += text;
        else
            m_splices.push_back({{at, at}, text});
    }

    void inFront(const SqlGridRow& row)
    {
        const std::size_t at = m_statement->entries.front().begin();
        const std::string lead = m_layout->leadFor(row, std::nullopt);
        const std::size_t column = sqlLineColumn(m_sql, at) + lead.size();
        const std::string text = lead + definition(row, m_style.ownLines ? column : 0);
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
        const Slot slot = m_layout->slotOf(index);
        if (!last && !entry.lead.empty()
            && m_layout->goesOn(index + 1)) { // The words before it are those of the next as well.
            m_splices.push_back({{entry.range.begin, m_statement->entries[index + 1].range.begin}, ""});
            return;
        }
        const std::size_t begin = entry.begin();
        const std::size_t end = std::max(slot.note.end, m_layout->closedEnd(entry));
        const std::size_t line = sqlLineBegin(m_sql, begin);
        const std::size_t lineEnd = sqlLineEnd(m_sql, end);
        std::string_view lead = m_sql.substr(line, begin - line);
        const bool led = index > 0 && m_statement->entries[index - 1].comma.begin >= line;
        if (led) // The comma that begins its line goes with it.
            lead = m_sql.substr(line, m_statement->entries[index - 1].comma.begin - line);
        if (!last && !m_layout->commaOnLine(entry)) { // The first where commas lead: the second takes its place.
            const std::size_t next = m_statement->entries[index + 1].begin();
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
            m_splices.push_back({{begin, m_statement->entries[index + 1].begin()}, ""});
        else if (!m_layout->semicolonOf(entry).empty())
            m_splices.push_back({{m_splices.front().range.end, entry.range.end}, ""});
        else if (!entry.comma.empty() && index > 0
                 && isBlank(m_sql.substr(m_statement->entries[index - 1].comma.end,
                                         begin - m_statement->entries[index - 1].comma.end)))
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
        const std::string close = cut(m_layout->semicolonOf(entry));
        if (last && entry.comma.empty() && index > 0 && !led)
            m_splices.push_back({m_statement->entries[index - 1].comma, close});
        else if (!close.empty())
            m_splices.push_back(
                {{m_statement->entries[index - 1].range.end, m_statement->entries[index - 1].range.end}, close});
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
    std::optional<SqlRowLayout> m_layout;
    Splices m_splices;
};

} // namespace

SqlGridEdit addSqlColumn(std::string_view sql, SqlDialect dialect, SqlPlace place, std::string_view name,
                         std::string_view type)
{
    return RowEdit(sql, dialect, place).addColumn(name, type);
}

SqlGridEdit addSqlConstraint(std::string_view sql, SqlDialect dialect, SqlPlace place, std::string_view text)
{
    return RowEdit(sql, dialect, place).addConstraint(text);
}

SqlGridEdit removeSqlRow(std::string_view sql, SqlDialect dialect, SqlPlace place)
{
    return RowEdit(sql, dialect, place).remove();
}

SqlGridEdit moveSqlRow(std::string_view sql, SqlDialect dialect, SqlPlace place, std::size_t to)
{
    return RowEdit(sql, dialect, place).move(to);
}

} // namespace quoin
