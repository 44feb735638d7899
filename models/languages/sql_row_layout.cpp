// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/sql_row_layout.h"

#include "models/languages/sql_lexer.h"

#include <algorithm>

namespace quoin {

namespace {

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t") == std::string_view::npos;
}

} // namespace

bool SqlRowLayout::canChangeRows() const
{
    const auto& entries = m_statement->entries;
    return !m_statement->body.empty() || !m_table->alters
        || std::none_of(entries.begin(), entries.end(), [](const SqlEntry& e) { return e.grouped; });
}

bool SqlRowLayout::adds(const SqlEntry& entry) const
{
    return entry.lead.empty() || equalsIgnoringCase(m_sql.substr(entry.lead.begin, 3), "ADD");
}

std::optional<bool> SqlRowLayout::leadsMove(std::size_t firstRow, std::size_t lastRow) const
{
    bool all = true;
    bool adding = true;
    for (std::size_t row = firstRow; row <= lastRow; ++row) {
        const SqlEntry& entry = m_statement->entries[m_table->rows[row].entry];
        all = all && !entry.lead.empty();
        adding = adding && adds(entry);
        const std::size_t next = m_table->rows[row].entry + 1;
        all = all && (next >= m_statement->entries.size() || !goesOn(next));
    }
    if (all)
        return true;
    return adding ? std::optional(false) : std::nullopt;
}

bool SqlRowLayout::goesOn(std::size_t index) const
{
    if (index >= m_statement->entries.size())
        return false;
    const SqlEntry& entry = m_statement->entries[index];
    const bool definition = entry.kind == SqlEntry::Kind::Column || entry.kind == SqlEntry::Kind::Constraint;
    return m_table->alters && !entry.grouped && definition && entry.lead.empty();
}

std::string SqlRowLayout::leadFor(const SqlGridRow& row, std::optional<std::size_t> behind) const
{
    if (!m_table->alters || !m_statement->body.empty() || (behind && (goesOn(*behind) || goesOn(*behind + 1))))
        return {};
    if (row.kind == SqlGridRow::Kind::Constraint)
        return sqlWords(m_style->lowerCase, "ADD ");
    std::string lead = sqlWords(m_style->lowerCase, "ADD COLUMN ");
    for (std::size_t i = 0; i < m_statement->entries.size(); ++i) {
        const SqlEntry& entry = m_statement->entries[i];
        const std::string_view words = m_sql.substr(entry.lead.begin, entry.lead.size());
        if (entry.kind == SqlEntry::Kind::Column && !words.empty() && adds(entry)
            && words.find_first_of("\r\n-/") == std::string_view::npos)
            lead = words;
        if (behind && i == *behind)
            break;
    }
    return lead;
}

bool SqlRowLayout::commaOnLine(const SqlEntry& entry) const
{
    return !entry.comma.empty()
        && m_sql.substr(entry.range.end, entry.comma.begin - entry.range.end).find_first_of("\r\n")
        == std::string_view::npos;
}

ByteRange SqlRowLayout::semicolonOf(const SqlEntry& entry) const
{
    const std::size_t end = m_statement->range.end;
    const bool last =
        m_table->alters && !entry.grouped && &entry == &m_statement->entries.back() && entry.comma.empty();
    if (!last || m_sql[end - 1] != ';' || end <= entry.range.end
        || !isBlank(m_sql.substr(entry.range.end, end - 1 - entry.range.end)))
        return {};
    return {end - 1, end};
}

std::size_t SqlRowLayout::closedEnd(const SqlEntry& entry) const
{
    const ByteRange semicolon = semicolonOf(entry);
    return !semicolon.empty() ? semicolon.end : commaOnLine(entry) ? entry.comma.end : entry.range.end;
}

ByteRange SqlRowLayout::noteOf(const SqlEntry& entry) const
{
    if (entry.kind == SqlEntry::Kind::Constraint)
        return m_statement->constraints[entry.index].note;
    return entry.kind == SqlEntry::Kind::Column ? m_statement->columns[entry.index].note : ByteRange{};
}

SqlRowLayout::Slot SqlRowLayout::slotOf(std::size_t index) const
{
    const SqlEntry& entry = m_statement->entries[index];
    const ByteRange note = noteOf(entry);
    const std::size_t end = closedEnd(entry);
    const bool beforeComma = !note.empty() && note.begin < end;
    if (beforeComma)
        return {entry.range, {entry.range.end, note.end}};
    return {entry.range, note.empty() ? ByteRange{end, end} : ByteRange{end, note.end}};
}

bool SqlRowLayout::commentFollows(const Slot& slot) const
{
    const std::string_view rest = m_sql.substr(slot.note.end, sqlLineEnd(m_sql, slot.note.end) - slot.note.end);
    const std::size_t text = std::min(rest.find_first_not_of(" \t"), rest.size());
    return rest.substr(text).starts_with("--") || rest.substr(text).starts_with("/*");
}

std::optional<std::size_t> SqlRowLayout::endOfLineBehind(const SqlEntry& entry) const
{
    const std::size_t at = std::max(closedEnd(entry), noteOf(entry).end);
    const std::size_t end = sqlLineEnd(m_sql, at);
    const std::string_view rest = m_sql.substr(at, end - at);
    if (isBlank(rest) || rest.substr(rest.find_first_not_of(" \t")).starts_with("--"))
        return end;
    return std::nullopt;
}

} // namespace quoin
