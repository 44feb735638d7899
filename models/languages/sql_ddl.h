// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/finding.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace quoin {

enum class SqlDialect { Any, PostgreSql, MySql, Sqlite, SqlServer };

/// A name as it stands in the text, and without quotes; "schema.table" keeps its dot.
struct SqlName {
    std::string name;
    ByteRange range;
};

/// A part of a column's definition behind its type. `range` is the whole of it, with the
/// `CONSTRAINT name` before it; `value` what a person would change.
struct SqlClause {
    enum class Kind {
        NotNull,
        Null,
        Default, ///< value: the expression
        PrimaryKey,
        Unique,
        References, ///< value: from the table to the end; `reference` says more
        Check,      ///< value: with its parentheses
        Comment,    ///< value: the string, with its quotes
        Generated,  ///< also `AS (…)`, IDENTITY, AUTO_INCREMENT
        Other,      ///< read, and of no meaning to Quoin (COLLATE, CHARACTER SET, ON UPDATE)
        Unread,     ///< not understood
    };
    Kind kind = Kind::Unread;
    ByteRange range;
    ByteRange value;
};

/// `REFERENCES table (columns) ON DELETE …`
struct SqlReference {
    ByteRange range; ///< From REFERENCES.
    SqlName table;
    std::vector<SqlName> columns;
    ByteRange onDelete; ///< The action ("SET NULL"); empty where none is given.
    ByteRange onUpdate;
};

struct SqlColumn {
    ByteRange range; ///< From the name to the last clause; without comma and note.
    SqlName name;
    ByteRange type; ///< With its arguments; empty where none is given.
    std::vector<SqlClause> clauses;
    std::vector<SqlReference> references; ///< One at most is sensible.
    ByteRange note;                       ///< The `-- …` that follows on its line; empty where there is none.

    [[nodiscard]] const SqlClause* clause(SqlClause::Kind kind) const;
    [[nodiscard]] bool isRead() const { return clause(SqlClause::Kind::Unread) == nullptr; }
};

/// `PRIMARY KEY (a, b)`, `FOREIGN KEY …`, `UNIQUE …`, `CHECK …`, `INDEX …` as an entry of its own.
struct SqlConstraint {
    enum class Kind { PrimaryKey, Unique, ForeignKey, Check, Index, Other };
    Kind kind = Kind::Other;
    ByteRange range;
    SqlName name; ///< Empty where it has none.
    std::vector<SqlName> columns;
    std::vector<SqlReference> references;
    ByteRange note; ///< As a column's.
};

/// What stands between two commas of a table's body, or of an `ALTER TABLE`, in their order.
struct SqlEntry {
    enum class Kind {
        Column,
        Constraint,
        Open,   ///< `...`: more of them, left open.
        Action, ///< Of ALTER TABLE: what adds or changes no column and adds no constraint.
        Unread, ///< not understood
    };
    Kind kind = Kind::Unread;
    std::size_t index = 0; ///< In `columns` or `constraints`.
    ByteRange range;       ///< Without its comma.
    ByteRange comma;       ///< Behind it; empty for the last.
    ByteRange
        lead; ///< Of ALTER TABLE: `ADD COLUMN ` and the like, up to the entry; empty where the words before it go on.
    bool grouped = false; ///< Of ALTER TABLE: in the parentheses of `ADD (…)`.

    [[nodiscard]] std::size_t begin() const { return lead.empty() ? range.begin : lead.begin; }
};

struct SqlStatement {
    enum class Kind {
        CreateTable,
        AlterTable,  ///< columns, constraints: what it adds or changes; names: what it drops
        CreateIndex, ///< name: of the index, target: the table, names: the columns
        CreateType,  ///< values: of an enumeration
        AlterType,   ///< values: what is added
        CommentOn,   ///< target: "table" or "table.column", value: the string
        Json,        ///< no SQL at all
        Other,
    };
    Kind kind = Kind::Other;
    ByteRange range; ///< With its `;`.
    SqlName name;
    SqlName target;
    ByteRange
        body; ///< Between the parentheses of CreateTable, or of an `ADD (…)` that is all of AlterTable; else empty.
    bool closed = true; ///< The parenthesis is.
    std::vector<SqlEntry> entries;
    std::vector<SqlColumn> columns;
    std::vector<SqlConstraint> constraints;
    std::vector<SqlName> names;
    std::vector<SqlName> values;
    ByteRange value;

    [[nodiscard]] const SqlColumn* column(std::string_view name) const; ///< Compared without case.
};

struct SqlText {
    std::vector<SqlStatement> statements; ///< In the order of the text, disjoint.
    SqlDialect dialect = SqlDialect::Any; ///< As the text lets on, where it was not said.
    Findings findings;
};

/// Reads SQL that defines things, of any dialect and in any state: what is not understood
/// is kept as such (`Unread`, `Other`) and the rest still read. Any bytes, linear time.
[[nodiscard]] SqlText readSql(std::string_view sql, SqlDialect dialect = SqlDialect::Any);

/// Which dialect the words of a text belong to, Any where nothing tells.
[[nodiscard]] SqlDialect guessSqlDialect(std::string_view sql);

} // namespace quoin
