// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// The laws of the column grid: an edit that is made is read back, changes no other cell and no byte outside the
// element; the old value set back, a column taken away again and a move undone give the bytes that were there.
#include "models/languages/sql_grid.h"
#include "tests/support/corpus.h"
#include "tests/support/language_laws.h"
#include "tests/support/random_code.h"
#include "tests/support/spec_dump.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <random>

using namespace quoin;
using namespace quoin::testing;

namespace {

struct Counts {
    std::map<std::string, std::size_t> made;
    std::map<std::string, std::size_t> refused;
};

// How often the seeds of this file are multiplied for a long run by hand.
unsigned rounds()
{
    const char* given = std::getenv("QUOIN_PROPERTY_ROUNDS");
    return given ? static_cast<unsigned>(std::strtoul(given, nullptr, 10)) : 1;
}

std::string afterEdit(std::string sql, const Splices& splices)
{
    applySplices(sql, splices);
    return sql;
}

// Splices touch only lines of the column, or of what names it.
std::string splicesFault(std::string_view sql, const Splices& splices)
{
    std::size_t at = 0;
    for (const Splice& splice : splices) {
        if (splice.range.begin < at || splice.range.end < splice.range.begin || splice.range.end > sql.size())
            return "splices out of order";
        at = splice.range.end;
    }
    return "";
}

class GridLaws {
public:
    GridLaws(std::string sql, Counts& counts, bool mayRefuse)
        : m_sql(std::move(sql))
        , m_grid(readSqlGrid(m_sql))
        , m_counts(counts)
        , m_mayRefuse(mayRefuse)
    {}

    std::string fault()
    {
        for (std::size_t table = 0; table < m_grid.tables.size(); ++table) {
            const std::size_t rows = m_grid.tables[table].rows.size();
            for (std::size_t row = 0; row <= rows; ++row) {
                if (std::string fault = rowFault({table, row}); !fault.empty())
                    return fault + " at table " + std::to_string(table) + " row " + std::to_string(row);
            }
        }
        return "";
    }

private:
    std::string rowFault(SqlPlace place)
    {
        std::string fault = addFault(place);
        if (place.row >= m_grid.tables[place.table].rows.size() || !fault.empty())
            return fault;
        for (std::size_t cell = 0; cell < sqlCellCount && fault.empty(); ++cell)
            fault = cellFaults(place, static_cast<SqlCell>(cell));
        if (fault.empty())
            fault = constraintFault(place);
        for (std::size_t to = 0; to < m_grid.tables[place.table].rows.size() && fault.empty(); to += 1 + to)
            fault = moveFault(place, to);
        return fault.empty() ? removeFault(place) : fault;
    }

    std::string cellFaults(SqlPlace place, SqlCell cell)
    {
        static const std::map<SqlCell, std::vector<std::string>> values = {
            {SqlCell::Name, {"zq", "Zq 7", "\"zq\"", "x'y", "", "UNIQUE (zq)", "CHECK (zq > 0), x INT"}},
            {SqlCell::Type, {"INT", "VARCHAR(20)", "text[]", "INT NOT NULL", "TYPE", ",", "double precision"}},
            {SqlCell::Nullability, {"NOT NULL", "NULL", ""}},
            {SqlCell::Default, {"0", "'x'", "now()", "", "1, y INT", "NULL"}},
            {SqlCell::Key, {"PRIMARY KEY", "UNIQUE", ""}},
            {SqlCell::References, {"u(id)", "\"U\"(\"id\") ON DELETE SET NULL", "", "u(id) NOT NULL"}},
            {SqlCell::Comment, {"what it is", "it's -- so", "", "*/ x"}},
        };
        for (const std::string& value : values.at(cell)) {
            if (std::string fault = cellFault(place, cell, value); !fault.empty())
                return fault + " setting cell " + std::to_string(static_cast<int>(cell)) + " to " + value;
        }
        return "";
    }

    std::string cellFault(SqlPlace place, SqlCell cell, const std::string& value)
    {
        const std::string old = m_grid.tables[place.table].rows[place.row].cell(cell).text;
        const SqlGridEdit edit = setSqlCell(m_sql, SqlDialect::Any, place, cell, value);
        ++(std::holds_alternative<Splices>(edit) ? m_counts.made
                                                 : m_counts.refused)["cell " + std::to_string(static_cast<int>(cell))];
        const auto* splices = std::get_if<Splices>(&edit);
        if (splices == nullptr)
            return "";
        if (std::string fault = splicesFault(m_sql, *splices); !fault.empty())
            return fault;
        const std::string now = afterEdit(m_sql, *splices);
        const std::string read = readSqlGrid(now).tables.at(place.table).rows.at(place.row).cell(cell).text;
        const bool unsaid = cell == SqlCell::Nullability && value == "NULL" && read.empty();
        const bool unquoted = cell == SqlCell::Name && value == "\"" + read + "\"";
        if (read != value && !unsaid && !unquoted)
            return "not read back: " + read;
        // What was there, or was not there and has come, goes back; a clause that is gone has taken its place with it.
        // A name that needs quotes gets them, and they stay.
        const char first = m_sql[m_grid.tables[place.table].rows[place.row].range.begin];
        const char second = now[readSqlGrid(now).tables[place.table].rows[place.row].range.begin];
        const auto isQuoted = [](char c) { return c == '"' || c == '`' || c == '['; };
        const bool quoted = cell == SqlCell::Name && first != second && (isQuoted(first) || isQuoted(second));
        // A NULL that nobody else says is not said again.
        const bool gone = value.empty() || unsaid || quoted || (cell == SqlCell::Nullability && old == "NULL");
        if (gone || old == read)
            return "";
        const SqlGridEdit back = setSqlCell(now, SqlDialect::Any, place, cell, old);
        const auto* reverse = std::get_if<Splices>(&back);
        if (reverse == nullptr)
            return m_mayRefuse ? "" : "the old value is refused";
        const std::string again = afterEdit(now, *reverse);
        return again == m_sql ? "" : "set back: " + again;
    }

    std::string addFault(SqlPlace place)
    {
        return addedFault(place, "add", addSqlColumn(m_sql, SqlDialect::Any, place, "zq7", "TEXT"));
    }

    std::string constraintFault(SqlPlace place)
    {
        return addedFault(place, "constrain", addSqlConstraint(m_sql, SqlDialect::Any, place, "UNIQUE (zq7)"));
    }

    std::string addedFault(SqlPlace place, const std::string& what, const SqlGridEdit& edit)
    {
        ++(std::holds_alternative<Splices>(edit) ? m_counts.made : m_counts.refused)[what];
        const auto* splices = std::get_if<Splices>(&edit);
        if (splices == nullptr)
            return "";
        if (std::string fault = splicesFault(m_sql, *splices); !fault.empty())
            return what + ": " + fault;
        const std::string now = afterEdit(m_sql, *splices);
        const SqlGridEdit back = removeSqlRow(now, SqlDialect::Any, place);
        const auto* reverse = std::get_if<Splices>(&back);
        if (reverse == nullptr)
            return m_mayRefuse ? "" : "what was added cannot be removed: " + now;
        const std::string again = afterEdit(now, *reverse);
        return again == m_sql || m_grid.tables[place.table].rows.empty() ? "" : "delete after add: " + again;
    }

    std::string moveFault(SqlPlace place, std::size_t to)
    {
        const SqlGridEdit edit = moveSqlRow(m_sql, SqlDialect::Any, place, to);
        ++(std::holds_alternative<Splices>(edit) ? m_counts.made : m_counts.refused)["move"];
        const auto* splices = std::get_if<Splices>(&edit);
        if (splices == nullptr)
            return "";
        if (std::string fault = splicesFault(m_sql, *splices); !fault.empty())
            return "move: " + fault;
        const std::string now = afterEdit(m_sql, *splices);
        const SqlGridEdit back = moveSqlRow(now, SqlDialect::Any, {place.table, to}, place.row);
        const auto* reverse = std::get_if<Splices>(&back);
        if (reverse == nullptr)
            return m_mayRefuse ? "" : "what was moved cannot be moved back: " + now;
        const std::string again = afterEdit(now, *reverse);
        return again == m_sql ? "" : "moved back: " + again;
    }

    std::string removeFault(SqlPlace place)
    {
        const SqlGridEdit edit = removeSqlRow(m_sql, SqlDialect::Any, place);
        ++(std::holds_alternative<Splices>(edit) ? m_counts.made : m_counts.refused)["remove"];
        const auto* splices = std::get_if<Splices>(&edit);
        return splices != nullptr ? splicesFault(m_sql, *splices) : "";
    }

    std::string m_sql;
    SqlGrid m_grid;
    Counts& m_counts;
    bool m_mayRefuse; ///< What is broken already may be impossible to write again.
};

void expectLaws(const std::vector<std::string>& texts, bool mayRefuse = false)
{
    Counts counts;
    std::size_t faults = 0;
    for (const std::string& text : texts) {
        const std::string fault = GridLaws(text, counts, mayRefuse).fault();
        if (fault.empty())
            continue;
        ADD_FAILURE() << fault << "\n--- in\n" << text;
        if (++faults > 4)
            return;
    }
    for (const auto& [what, made] : counts.made)
        std::printf("%-8s %6zu made, %6zu refused\n", what.c_str(), made, counts.refused[what]);
}

// The SQL of real specs, where they are there.
std::vector<std::string> realSql()
{
    std::vector<std::string> texts;
    std::vector<std::filesystem::path> files = corpusFiles();
    if (const auto seed = seedFile())
        files.push_back(*seed);
    for (const auto& file : files) {
        const std::string text = readFile(file);
        for (std::size_t at = text.find("```sql\n"); at != std::string::npos; at = text.find("```sql\n", at)) {
            const std::size_t end = text.find("\n```", at);
            if (end == std::string::npos)
                break;
            if (end - at < 3000 * rounds())
                texts.push_back(text.substr(at + 7, end - at - 7));
            at = end;
        }
    }
    return texts;
}

// Changes of a table in every layout: own lines or not, with and without the words, other actions and constraints
// between.
std::string randomAlter(unsigned seed)
{
    std::mt19937 random(seed);
    const auto pick = [&random](const std::vector<std::string>& from) { return from[random() % from.size()]; };
    const bool lines = random() % 3 != 0;
    const bool leading = lines && random() % 4 == 0;
    const bool goesOn = random() % 5 == 0;
    const std::string end = random() % 5 == 0 ? "\r\n" : "\n";
    const std::string words = pick({"ADD ", "ADD COLUMN ", "add column ", "ADD COLUMN IF NOT EXISTS "});
    std::string text = pick({"ALTER TABLE t", "alter table only a.t", "-- head\nALTER TABLE t "});
    const std::size_t count = 1 + random() % 5;
    for (std::size_t i = 0; i < count; ++i) {
        text += lines ? end + pick({"  ", "", "    "}) : " ";
        text += leading && i > 0 ? ", " : "";
        const std::size_t what = i == 0 ? 0 : random() % 6;
        const std::string name = " c" + std::to_string(i);
        if (what == 4)
            text += pick({"DROP COLUMN d", "ALTER COLUMN e TYPE TEXT", "RENAME TO u"});
        else if (what == 5)
            text += pick({"ADD UNIQUE (c0)", "ADD CONSTRAINT k FOREIGN KEY (c0) REFERENCES u(id)"});
        else
            text += (goesOn && i > 0 ? "" : words) + name.substr(1)
                + pick({" INT", " TEXT NOT NULL", " numeric(10, 2) DEFAULT 0"});
        text += !leading && i + 1 < count ? "," : "";
        text += lines && i + 1 < count && random() % 3 == 0 ? pick({" -- note", "   -- other"}) : "";
    }
    return text
        + pick({";", "", ";", "; -- last", "\n;", ";\n\nCREATE TABLE v (\n  a INT\n);\n",
                " -- last\n;\nALTER TABLE v ADD (a INT, b INT);"});
}

// Tables of every layout there is: own lines, one line, leading commas, aligned or not, with comments anywhere.
std::string randomTable(unsigned seed)
{
    std::mt19937 random(seed);
    const auto pick = [&random](const std::vector<std::string>& from) { return from[random() % from.size()]; };
    const bool lines = random() % 4 != 0;
    const bool leading = lines && random() % 4 == 0;
    const std::string end = random() % 5 == 0 ? "\r\n" : "\n";
    std::string text = pick({"CREATE TABLE t (", "create table \"T\"(", "-- head\nCREATE TABLE IF NOT EXISTS a.t\n("});
    const std::size_t count = 1 + random() % 5;
    std::string first;
    for (std::size_t i = 0; i < count; ++i) {
        const bool last = i + 1 == count;
        text += lines ? end + pick({"  ", "  ", "\t"}) : "";
        if (lines && random() % 6 == 0)
            text += "-- group" + end + "  ";
        text += leading && i > 0 ? ", " : "";
        if (i > 0 && random() % 5 == 0) {
            text += pick({"UNIQUE (" + first + ")", "PRIMARY KEY (" + first + ", z)", "CONSTRAINT k CHECK (c0 > 0)",
                          "FOREIGN KEY (" + first + ") REFERENCES u(id) ON DELETE CASCADE"});
            text += !leading && !last ? "," : "";
            text += lines && random() % 3 == 0 ? pick({" -- note", ""}) : "";
            continue;
        }
        const std::string name = pick({"", "\""}) == "" ? "c" + std::to_string(i) : "\"c" + std::to_string(i) + "\"";
        first = i == 0 ? name : first;
        text += name;
        text += pick({" INT", " TEXT", "   VARCHAR(20)", " numeric(10, 2)", " TEXT[]"});
        for (std::size_t clauses = random() % 4; clauses > 0; --clauses)
            text += pick({" NOT NULL", " DEFAULT 0", " DEFAULT 'a, b'", " UNIQUE", " REFERENCES u(id)",
                          " CHECK (x > 0)", "  null", " /* c */", " COLLATE \"C\"", " COMMENT 'k'"});
        text += !leading && (!last || random() % 8 == 0) ? "," : "";
        text += lines && random() % 3 == 0 ? pick({" -- note", "   -- other", " /* block */"}) : "";
        text += !lines && !last ? pick({"", " "}) : "";
    }
    text += lines ? end + ")" : ")";
    return text + pick({";", "", " ENGINE=InnoDB;", ";\n\nCREATE TABLE v (\n  a INT\n);\n"});
}

} // namespace

TEST(SqlGridLaws, holdForTheSqlOfRealSpecs)
{
    const std::vector<std::string> texts = realSql();
    if (texts.empty())
        GTEST_SKIP() << "no real specs here";
    expectLaws(texts);
}

TEST(SqlGridLaws, holdForTablesOfEveryLayout)
{
    std::vector<std::string> texts;
    for (unsigned seed = 0; seed < 150 * rounds(); ++seed)
        texts.push_back(randomTable(seed));
    expectLaws(texts);
}

TEST(SqlGridLaws, holdForChangesOfTablesOfEveryLayout)
{
    std::vector<std::string> texts;
    for (unsigned seed = 0; seed < 300 * rounds(); ++seed)
        texts.push_back(randomAlter(seed));
    expectLaws(texts);
}

TEST(SqlGridLaws, holdForRandomSql)
{
    std::vector<std::string> texts;
    for (unsigned seed = 0; seed < 400 * rounds(); ++seed)
        texts.push_back("CREATE TABLE t (" + RandomCode(seed).code(Language::Sql, 3 + seed % 24));
    expectLaws(texts, true);
}
