// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/sql_grid.h"

#include <gtest/gtest.h>

#include <array>

using namespace quoin;

namespace {

// The text after the edit, or why there is none.
std::string applied(std::string sql, const SqlGridEdit& edit)
{
    constexpr std::array refusals = {"NoSuchPlace", "Locked",     "Empty",     "NameTaken", "NoRoom",
                                     "NotReadBack", "LastChange", "OneColumn", "OtherKind"};
    if (const auto* refusal = std::get_if<SqlRefusal>(&edit))
        return refusals[static_cast<std::size_t>(*refusal)];
    applySplices(sql, std::get<Splices>(edit));
    return sql;
}

std::string set(const std::string& sql, std::size_t row, SqlCell cell, std::string_view value,
                SqlDialect dialect = SqlDialect::Any)
{
    return applied(sql, setSqlCell(sql, dialect, {0, row}, cell, value));
}

std::string add(const std::string& sql, std::size_t row, std::string_view name, std::string_view type)
{
    return applied(sql, addSqlColumn(sql, SqlDialect::Any, {0, row}, name, type));
}

std::string constrain(const std::string& sql, std::size_t row, std::string_view text)
{
    return applied(sql, addSqlConstraint(sql, SqlDialect::Any, {0, row}, text));
}

std::string remove(const std::string& sql, std::size_t row)
{
    return applied(sql, removeSqlRow(sql, SqlDialect::Any, {0, row}));
}

std::string move(const std::string& sql, std::size_t row, std::size_t to)
{
    return applied(sql, moveSqlRow(sql, SqlDialect::Any, {0, row}, to));
}

std::string dump(const std::string& sql)
{
    std::string text;
    for (const SqlGridTable& table : readSqlGrid(sql).tables) {
        text += table.name + (table.alters ? " alters\n" : "\n");
        for (const SqlGridRow& row : table.rows) {
            for (const SqlGridCell& cell : row.cells)
                text += cell.text
                    + (cell.lock == SqlLock::None ? "|" : "!" + std::to_string(static_cast<int>(cell.lock)) + "|");
            text += row.referencedTable + "\n";
        }
    }
    return text;
}

const std::string orders = "CREATE TABLE orders (\n"
                           "    id UUID PRIMARY KEY DEFAULT gen_random_uuid(),\n"
                           "    user_id UUID NOT NULL REFERENCES users(id) ON DELETE CASCADE, -- who\n"
                           "    -- the state\n"
                           "    state TEXT NOT NULL DEFAULT 'open',\n"
                           "    note TEXT\n"
                           ");\n";

std::string with(const std::string& from, const std::string& old, const std::string& now)
{
    std::string text = from;
    return text.replace(text.find(old), old.size(), now);
}

} // namespace

TEST(SqlGrid, showsColumnsWithWhatIsSaidOfThem)
{
    EXPECT_EQ(dump(orders),
              "orders\nid|UUID|!3|gen_random_uuid()|PRIMARY KEY|||\nuser_id|UUID|NOT NULL|||users(id) ON DELETE "
              "CASCADE|who|users\n"
              "state|TEXT|NOT NULL|'open'||||\nnote|TEXT||||||\n");
    EXPECT_EQ(dump("CREATE TABLE t (a INT, b INT PK, PRIMARY KEY (a), FOREIGN KEY (b) REFERENCES u (x));\nCOMMENT ON "
                   "COLUMN t.a IS 'it''s';"),
              "t\na|INT|!3||PRIMARY KEY!2||it's!5|\nb|INT|!1|!1|!1|u(x)!1||u\nPRIMARY KEY (a)|!6|!6|!6|!6|!6||\n"
              "FOREIGN KEY (b) REFERENCES u (x)|!6|!6|!6|!6|!6||u\n");
    EXPECT_EQ(dump("ALTER TABLE t ADD COLUMN a INT NOT NULL;\nCREATE TYPE x AS ENUM ('a');\nCREATE TABLE u (c INT)"),
              "t alters\na|INT|NOT NULL|||||\nu\nc|INT||||||\n");
}

TEST(SqlGrid, changesOneWordAndNothingElse)
{
    EXPECT_EQ(set(orders, 2, SqlCell::Type, "VARCHAR(20)"), with(orders, "state TEXT", "state VARCHAR(20)"));
    EXPECT_EQ(set(orders, 2, SqlCell::Default, "'new'"), with(orders, "'open'", "'new'"));
    EXPECT_EQ(set(orders, 1, SqlCell::References, "people(id)"),
              with(orders, "users(id) ON DELETE CASCADE", "people(id)"));
    EXPECT_EQ(set(orders, 1, SqlCell::Comment, "the customer"), with(orders, "-- who", "-- the customer"));
    EXPECT_EQ(set(orders, 3, SqlCell::Name, "remark"), with(orders, "note TEXT", "remark TEXT"));
    EXPECT_EQ(set(orders, 3, SqlCell::Name, "note"), orders);
}

TEST(SqlGrid, addsAndRemovesClauses)
{
    EXPECT_EQ(set(orders, 3, SqlCell::Nullability, "NOT NULL"), with(orders, "note TEXT", "note TEXT NOT NULL"));
    EXPECT_EQ(set(orders, 2, SqlCell::Nullability, "NULL"), with(orders, "state TEXT NOT NULL", "state TEXT"));
    EXPECT_EQ(set(orders, 2, SqlCell::Default, ""), with(orders, " DEFAULT 'open'", ""));
    EXPECT_EQ(set(orders, 3, SqlCell::Default, "''"), with(orders, "note TEXT", "note TEXT DEFAULT ''"));
    EXPECT_EQ(set(orders, 3, SqlCell::Key, "UNIQUE"), with(orders, "note TEXT", "note TEXT UNIQUE"));
    EXPECT_EQ(set(orders, 0, SqlCell::Key, ""), with(orders, " PRIMARY KEY", ""));
    EXPECT_EQ(set(orders, 0, SqlCell::Key, "UNIQUE"), with(orders, "PRIMARY KEY", "UNIQUE"));
    EXPECT_EQ(set(orders, 3, SqlCell::References, "notes(id)"),
              with(orders, "note TEXT", "note TEXT REFERENCES notes(id)"));
    EXPECT_EQ(set(orders, 1, SqlCell::Comment, ""), with(orders, " -- who", ""));
    EXPECT_EQ(set(orders, 2, SqlCell::Comment, "new"), with(orders, "'open',", "'open', -- new"));
    EXPECT_EQ(
        set("CREATE TABLE t (\n  a INT,     -- one\n  b TEXT,    -- two\n  c INT\n);", 2, SqlCell::Comment, "three"),
        "CREATE TABLE t (\n  a INT,     -- one\n  b TEXT,    -- two\n  c INT      -- three\n);");
}

TEST(SqlGrid, putsAClauseWhereItsNeighboursHaveIt)
{
    const std::string sql =
        "create table t (a text unique not null, b text not null, c text default 'x' not null, d text not null)";
    EXPECT_EQ(set(sql, 1, SqlCell::Key, "UNIQUE"), with(sql, "b text not null", "b text unique not null"));
    EXPECT_EQ(set(sql, 3, SqlCell::Default, "'y'"), with(sql, "d text not null", "d text default 'y' not null"));
}

TEST(SqlGrid, saysWhyItChangesNothing)
{
    EXPECT_EQ(set(orders, 0, SqlCell::Nullability, "NOT NULL"), "Locked");
    EXPECT_EQ(set(orders, 3, SqlCell::Name, ""), "Empty");
    EXPECT_EQ(set(orders, 3, SqlCell::Type, ""), "Empty");
    EXPECT_EQ(set(orders, 3, SqlCell::Name, "STATE"), "NameTaken");
    EXPECT_EQ(set(orders, 9, SqlCell::Name, "x"), "NoSuchPlace");
    EXPECT_EQ(set(orders, 3, SqlCell::Type, "TEXT, evil INT"), "NotReadBack");
    EXPECT_EQ(set(orders, 3, SqlCell::Type, "TEXT NOT NULL"), "NotReadBack");
    EXPECT_EQ(set(orders, 3, SqlCell::Type, "TEXT)"), "NotReadBack");
    EXPECT_EQ(set(orders, 2, SqlCell::Default, "'x"), "NotReadBack");
    EXPECT_EQ(set(orders, 2, SqlCell::Default, "1 -- x"), "NotReadBack");
    EXPECT_EQ(set(orders, 1, SqlCell::Comment, "two\nlines"), "NotReadBack");
    EXPECT_EQ(set("CREATE TABLE t (a INT, b INT);", 0, SqlCell::Comment, "x"), "NoRoom");
    EXPECT_EQ(set("CREATE TABLE t (a INT PK);", 0, SqlCell::Default, "1"), "Locked");
}

TEST(SqlGrid, renamesWhereTheTableItselfNamesTheColumn)
{
    EXPECT_EQ(set("CREATE TABLE t (a INT, b INT, PRIMARY KEY (a, b));\nCREATE INDEX i ON t (b, a DESC);\nCOMMENT ON "
                  "COLUMN t.a IS 'x';",
                  0, SqlCell::Name, "c"),
              "CREATE TABLE t (c INT, b INT, PRIMARY KEY (c, b));\nCREATE INDEX i ON t (b, c DESC);\nCOMMENT ON COLUMN "
              "t.c IS 'x';");
    EXPECT_EQ(set("CREATE TABLE `t` (`a` INT, KEY `i` (`a`));", 0, SqlCell::Name, "b"),
              "CREATE TABLE `t` (`b` INT, KEY `i` (`b`));");
    EXPECT_EQ(set("CREATE TABLE t (a INT);", 0, SqlCell::Name, "two words"), "CREATE TABLE t (\"two words\" INT);");
    EXPECT_EQ(set("CREATE TABLE t (a INT);", 0, SqlCell::Name, "\"B\""), "CREATE TABLE t (\"B\" INT);");
    // Quotes inside a name are written as the dialect's quotes want it, and read back.
    EXPECT_EQ(set("CREATE TABLE t (a INT, UNIQUE (a));", 0, SqlCell::Name, R"(6" disk)"),
              R"(CREATE TABLE t ("6"" disk" INT, UNIQUE ("6"" disk"));)");
    EXPECT_EQ(set("CREATE TABLE t (`a` INT);", 0, SqlCell::Name, "b`c"), "CREATE TABLE t (`b``c` INT);");
    EXPECT_EQ(set("CREATE TABLE t ([a] INT);", 0, SqlCell::Name, "b]c"), "CREATE TABLE t ([b]]c] INT);");
    EXPECT_EQ(set("CREATE TABLE t (a INT);", 0, SqlCell::Name, "b]c", SqlDialect::SqlServer),
              "CREATE TABLE t ([b]]c] INT);");
    EXPECT_EQ(set(R"(CREATE TABLE t ("a""b" INT, UNIQUE ("a""b"));)", 0, SqlCell::Name, "c"),
              R"(CREATE TABLE t ("c" INT, UNIQUE ("c"));)");
    EXPECT_EQ(readSqlGrid(R"(CREATE TABLE t ("a""b" INT);)").tables[0].rows[0].cell(SqlCell::Name).text, R"(a"b)");
}

TEST(SqlGrid, keepsMySqlsAndSqlServersWays)
{
    const std::string mysql = "CREATE TABLE `t` (\n  `a` int NOT NULL COMMENT 'one',\n  `b` int\n) ENGINE=InnoDB;";
    EXPECT_EQ(set(mysql, 0, SqlCell::Comment, "it's"), with(mysql, "'one'", "'it''s'"));
    EXPECT_EQ(set(mysql, 1, SqlCell::Comment, "two"), with(mysql, "`b` int", "`b` int COMMENT 'two'"));
    EXPECT_EQ(add(mysql, 2, "c", "text"), with(mysql, "`b` int\n", "`b` int,\n  `c` text\n"));
    const std::string server = "CREATE TABLE [dbo].[T] (\n  [A] INT NULL,\n  [B] INT NOT NULL\n)\nGO";
    EXPECT_EQ(set(server, 1, SqlCell::Nullability, "NULL"), with(server, "[B] INT NOT NULL", "[B] INT NULL"));
    EXPECT_EQ(add(server, 0, "C", "BIT"), with(server, "[A] INT NULL", "[C] BIT,\n  [A] INT NULL"));
}

TEST(SqlGrid, addsAColumnAsItsNeighboursStand)
{
    EXPECT_EQ(add(orders, 4, "x", "INT"), with(orders, "note TEXT\n", "note TEXT,\n    x INT\n"));
    EXPECT_EQ(add(orders, 2, "x", "INT"), with(orders, "-- who\n", "-- who\n    x INT,\n"));
    EXPECT_EQ(add(orders, 0, "x", "INT"), with(orders, "    id UUID", "    x INT,\n    id UUID"));
    EXPECT_EQ(add("CREATE TABLE t (\r\n  a    INT,\r\n  bcd  INT\r\n);", 2, "e", "TEXT"),
              "CREATE TABLE t (\r\n  a    INT,\r\n  bcd  INT,\r\n  e    TEXT\r\n);");
    EXPECT_EQ(add("CREATE TABLE t (\n  a INT -- one\n);", 1, "b", "INT"),
              "CREATE TABLE t (\n  a INT, -- one\n  b INT\n);");
    EXPECT_EQ(add("CREATE TABLE t (a INT, b INT);", 1, "c", "INT"), "CREATE TABLE t (a INT, c INT, b INT);");
    EXPECT_EQ(add("CREATE TABLE t (a INT);", 0, "c", "INT"), "CREATE TABLE t (c INT, a INT);");
    EXPECT_EQ(add("CREATE TABLE t (\n    a INT\n  , b INT\n);", 2, "c", "INT"),
              "CREATE TABLE t (\n    a INT\n  , b INT\n  , c INT\n);");
    EXPECT_EQ(add("CREATE TABLE t (\n    a INT\n  , b INT\n);", 1, "c", "INT"),
              "CREATE TABLE t (\n    a INT\n  , c INT\n  , b INT\n);");
    EXPECT_EQ(add("CREATE TABLE t (\n);", 0, "a", "INT"), "CREATE TABLE t (\n    a INT\n);");
    EXPECT_EQ(add("CREATE TABLE t ();", 0, "a", "INT"), "CREATE TABLE t (\n    a INT\n);");
    EXPECT_EQ(add("CREATE TABLE table_name (\n    id UUID PRIMARY KEY,\n    -- other fields\n);", 1, "a", "INT"),
              "CREATE TABLE table_name (\n    id UUID PRIMARY KEY,\n    a INT,\n    -- other fields\n);");
    EXPECT_EQ(add("CREATE TABLE t (a INT,\n  b INT);", 2, "c", "INT"), "CREATE TABLE t (a INT,\n  b INT, c INT);");
    EXPECT_EQ(add(orders, 1, "note", "INT"), "NameTaken");
}

TEST(SqlGrid, removesAColumnWithItsLine)
{
    EXPECT_EQ(remove(orders, 1),
              with(orders, "    user_id UUID NOT NULL REFERENCES users(id) ON DELETE CASCADE, -- who\n", ""));
    EXPECT_EQ(remove(orders, 3), with(orders, "'open',\n    note TEXT\n", "'open'\n"));
    EXPECT_EQ(remove("CREATE TABLE t (a INT, b INT, c INT);", 0), "CREATE TABLE t (b INT, c INT);");
    EXPECT_EQ(remove("CREATE TABLE t (a INT, b INT, c INT);", 1), "CREATE TABLE t (a INT, c INT);");
    EXPECT_EQ(remove("CREATE TABLE t (a INT, b INT, c INT);", 2), "CREATE TABLE t (a INT, b INT);");
    EXPECT_EQ(remove("CREATE TABLE t (\n  a INT\n, b INT\n, c INT\n);", 0), "CREATE TABLE t (\n  b INT\n, c INT\n);");
    EXPECT_EQ(remove("CREATE TABLE t (\n  a INT\n, b INT\n, c INT\n);", 1), "CREATE TABLE t (\n  a INT\n, c INT\n);");
    EXPECT_EQ(remove("CREATE TABLE t (\n  a INT\n, b INT\n, c INT\n);", 2), "CREATE TABLE t (\n  a INT\n, b INT\n);");
    EXPECT_EQ(remove("CREATE TABLE t (\n  a INT, -- one\n  b INT -- two\n);", 1),
              "CREATE TABLE t (\n  a INT -- one\n);");
    EXPECT_EQ(remove("CREATE TABLE t (\n  a INT,\n  PRIMARY KEY (b)\n);", 0),
              "CREATE TABLE t (\n  PRIMARY KEY (b)\n);");
    EXPECT_EQ(remove("CREATE TABLE t (\n  a INT,\n  b INT,\n  -- more\n);", 1),
              "CREATE TABLE t (\n  a INT,\n  -- more\n);");
    EXPECT_EQ(remove("CREATE TABLE t (\n  a INT\n);", 0), "CREATE TABLE t (\n);");
}

TEST(SqlGrid, movesAColumnWithItsComment)
{
    EXPECT_EQ(move("CREATE TABLE t (\n  a INT, -- one\n  b INT,\n  c INT\n);", 0, 2),
              "CREATE TABLE t (\n  b INT,\n  c INT,\n  a INT -- one\n);");
    EXPECT_EQ(move("CREATE TABLE t (\n  b INT,\n  c INT,\n  a INT -- one\n);", 2, 0),
              "CREATE TABLE t (\n  a INT, -- one\n  b INT,\n  c INT\n);");
    EXPECT_EQ(move("CREATE TABLE t (a INT, b INT);", 1, 0), "CREATE TABLE t (b INT, a INT);");
    EXPECT_EQ(move("CREATE TABLE t (\n  a INT -- one\n, b INT\n);", 0, 1),
              "CREATE TABLE t (\n  b INT\n, a INT -- one\n);");
    EXPECT_EQ(move(orders, 0, 0), orders);
    EXPECT_EQ(move(orders, 0, 4), "NoSuchPlace");
}

TEST(SqlGrid, editsWhatAnAlterTableAdds)
{
    EXPECT_EQ(set("ALTER TABLE existing_table \nADD COLUMN new_column TYPE;", 0, SqlCell::Type, "TEXT"),
              "ALTER TABLE existing_table \nADD COLUMN new_column TEXT;");
    EXPECT_EQ(set("alter table t add a int, add b int;", 1, SqlCell::Nullability, "NOT NULL"),
              "alter table t add a int, add b int not null;");
    EXPECT_EQ(set("ALTER TABLE t ADD a INT; -- one", 0, SqlCell::Comment, "two"), "ALTER TABLE t ADD a INT; -- two");
}

TEST(SqlGrid, addsToAnAlterTableInTheWordsOfItsNeighbours)
{
    struct Case {
        std::size_t row;
        std::string sql;
        std::string with; ///< After `x INT` was added there, and with it gone again the SQL of before.
    };
    const std::array cases = {
        Case{1, "ALTER TABLE existing_table \nADD COLUMN new_column TYPE;",
             "ALTER TABLE existing_table \nADD COLUMN new_column TYPE,\nADD COLUMN x INT;"},
        Case{0, "ALTER TABLE existing_table \nADD COLUMN new_column TYPE;",
             "ALTER TABLE existing_table \nADD COLUMN x INT,\nADD COLUMN new_column TYPE;"},
        Case{1, "ALTER TABLE t ADD a INT;", "ALTER TABLE t ADD a INT, ADD x INT;"},
        Case{1, "alter table t add column if not exists a int",
             "alter table t add column if not exists a int, add column if not exists x INT"},
        Case{1, "ALTER TABLE t\n  ADD COLUMN a INT, -- one\n  DROP COLUMN b;",
             "ALTER TABLE t\n  ADD COLUMN a INT, -- one\n  ADD COLUMN x INT,\n  DROP COLUMN b;"},
        Case{1, "ALTER TABLE t\n  DROP COLUMN b,\n  ADD COLUMN a INT; -- one\nSELECT 1;",
             "ALTER TABLE t\n  DROP COLUMN b,\n  ADD COLUMN a INT, -- one\n  ADD COLUMN x INT;\nSELECT 1;"},
        Case{2, "ALTER TABLE t ADD a INT, b INT;", "ALTER TABLE t ADD a INT, b INT, x INT;"},
        Case{1, "ALTER TABLE t ADD a INT, b INT;", "ALTER TABLE t ADD a INT, x INT, b INT;"},
        Case{2, "ALTER TABLE t\n  ADD a    INT\n, ADD bcd  INT;",
             "ALTER TABLE t\n  ADD a    INT\n, ADD bcd  INT\n, ADD x    INT;"},
        Case{1, "ALTER TABLE t ADD (a INT, b INT);", "ALTER TABLE t ADD (a INT, x INT, b INT);"},
        Case{1, "ALTER TABLE t\n  MODIFY a INT;", "ALTER TABLE t\n  MODIFY a INT,\n  ADD COLUMN x INT;"},
    };
    for (const Case& c : cases) {
        EXPECT_EQ(add(c.sql, c.row, "x", "INT"), c.with);
        EXPECT_EQ(remove(c.with, c.row), c.sql);
    }
    EXPECT_EQ(add("ALTER TABLE t ADD (a INT), ADD b INT;", 1, "x", "INT"), "NoSuchPlace");
    EXPECT_EQ(remove("ALTER TABLE t ADD a INT;", 0), "LastChange");
    EXPECT_EQ(applied("ALTER TABLE t ADD a INT;",
                      addSqlColumn("ALTER TABLE t ADD a INT;", SqlDialect::Sqlite, {0, 1}, "x", "INT")),
              "OneColumn");
}

TEST(SqlGrid, movesWhatAnAlterTableAdds)
{
    EXPECT_EQ(move("ALTER TABLE t\n  ADD COLUMN a INT, -- one\n  ADD COLUMN b INT;", 0, 1),
              "ALTER TABLE t\n  ADD COLUMN b INT,\n  ADD COLUMN a INT; -- one");
    EXPECT_EQ(move("ALTER TABLE t ADD a INT, ADD COLUMN b INT;", 1, 0), "ALTER TABLE t ADD COLUMN b INT, ADD a INT;");
    EXPECT_EQ(move("ALTER TABLE t ADD a INT, b INT;", 1, 0), "ALTER TABLE t ADD b INT, a INT;");
    EXPECT_EQ(move("ALTER TABLE t ADD a INT, DROP c, MODIFY b INT;", 0, 1),
              "ALTER TABLE t MODIFY b INT, DROP c, ADD a INT;");
}

TEST(SqlGrid, showsConstraintsAsRowsThatAreEditedAsText)
{
    const std::string sql = "CREATE TABLE t (\n  a INT,\n  b INT, -- two\n  UNIQUE (a, b), -- once\n  CONSTRAINT f "
                            "FOREIGN KEY (b) REFERENCES u (x)\n);";
    EXPECT_EQ(set(sql, 2, SqlCell::Name, "PRIMARY KEY (a)"), with(sql, "UNIQUE (a, b)", "PRIMARY KEY (a)"));
    EXPECT_EQ(set(sql, 2, SqlCell::Comment, "twice"), with(sql, "-- once", "-- twice"));
    EXPECT_EQ(set(sql, 3, SqlCell::Comment, "why"), with(sql, "u (x)", "u (x) -- why"));
    EXPECT_EQ(set(sql, 2, SqlCell::Name, "c INT"), "NotReadBack");
    EXPECT_EQ(set(sql, 2, SqlCell::Name, "UNIQUE (a), c INT"), "NotReadBack");
    EXPECT_EQ(set(sql, 2, SqlCell::Name, "UNIQUE (a"), "NotReadBack");
    EXPECT_EQ(set(sql, 2, SqlCell::Name, ""), "Empty");
    EXPECT_EQ(set(sql, 2, SqlCell::Type, "INT"), "Locked");
    EXPECT_EQ(set(sql, 1, SqlCell::Name, "c"),
              with(with(with(sql, "b INT", "c INT"), "(a, b)", "(a, c)"), "KEY (b)", "KEY (c)"));
    EXPECT_EQ(set("CREATE TABLE t (a INT, CHECK (a > 0\n  AND a < 9));", 1, SqlCell::Name, "CHECK (a > 1)"), "Locked");
    EXPECT_EQ(set("CREATE TABLE t (a INT, CHECK (a > 0 /* x */));", 1, SqlCell::Name, "CHECK (a > 1)"), "Locked");
}

TEST(SqlGrid, constraintsComeGoAndMoveAmongThemselves)
{
    const std::string sql = "CREATE TABLE t (\n  a INT,\n  b INT,\n  UNIQUE (a, b), -- once\n  CHECK (a > 0)\n);";
    EXPECT_EQ(constrain(sql, 4, "PRIMARY KEY (a)"), with(sql, "(a > 0)\n", "(a > 0),\n  PRIMARY KEY (a)\n"));
    EXPECT_EQ(constrain("CREATE TABLE t (a INT);", 1, "UNIQUE (a)"), "CREATE TABLE t (a INT, UNIQUE (a));");
    EXPECT_EQ(constrain("alter table t\n  add a int;", 1, "UNIQUE (a)"),
              "alter table t\n  add a int,\n  add UNIQUE (a);");
    EXPECT_EQ(constrain(sql, 2, "c INT"), "NotReadBack");
    EXPECT_EQ(remove(sql, 2), with(sql, "  UNIQUE (a, b), -- once\n", ""));
    EXPECT_EQ(move(sql, 2, 3), "CREATE TABLE t (\n  a INT,\n  b INT,\n  CHECK (a > 0),\n  UNIQUE (a, b) -- once\n);");
    EXPECT_EQ(move(sql, 1, 2), "OtherKind");
}

TEST(SqlGrid, findsTheTablesOfTheTemplatesOwnSql)
{
    EXPECT_EQ(dump("CREATE TABLE table_name (\n    id UUID PRIMARY KEY,\n    created_at TIMESTAMP NOT NULL DEFAULT "
                   "NOW(),\n    -- other fields\n);"),
              "table_name\nid|UUID|!3||PRIMARY KEY|||\ncreated_at|TIMESTAMP|NOT NULL|NOW()||||\n");
    EXPECT_EQ(dump("ALTER TABLE existing_table \nADD COLUMN new_column TYPE;"),
              "existing_table alters\nnew_column|TYPE||||||\n");
}
