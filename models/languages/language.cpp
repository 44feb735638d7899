// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/language.h"

#include "models/languages/graphql_reader.h"
#include "models/languages/http_routes.h"
#include "models/languages/json_lexer.h"
#include "models/languages/json_reader.h"
#include "models/languages/postgres_check.h"
#include "models/languages/sql_cursor.h"

#include <algorithm>
#include <array>
#include <utility>

namespace quoin {

namespace {

using namespace std::string_view_literals;

constexpr std::array names = {
    std::pair{"json"sv, Language::Json},
    std::pair{"jsonc"sv, Language::Json},
    std::pair{"json5"sv, Language::Json5},
    std::pair{"sql"sv, Language::Sql},
    std::pair{"ddl"sv, Language::Sql},
    std::pair{"postgres"sv, Language::PostgreSql},
    std::pair{"postgresql"sv, Language::PostgreSql},
    std::pair{"pgsql"sv, Language::PostgreSql},
    std::pair{"plpgsql"sv, Language::PostgreSql},
    std::pair{"mysql"sv, Language::MySql},
    std::pair{"mariadb"sv, Language::MySql},
    std::pair{"sqlite"sv, Language::Sqlite},
    std::pair{"tsql"sv, Language::SqlServer},
    std::pair{"sqlserver"sv, Language::SqlServer},
    std::pair{"mssql"sv, Language::SqlServer},
    std::pair{"graphql"sv, Language::GraphQl},
    std::pair{"gql"sv, Language::GraphQl},
    std::pair{"graphqls"sv, Language::GraphQl},
    std::pair{"http"sv, Language::Http},
};

// By the first words that are no comment.
bool looksLikeSql(std::string_view text)
{
    const std::vector<SqlToken> tokens = sqlTokens(text.substr(0, 4000));
    const SqlCursor c(text, tokens, 0, tokens.size());
    if (c.isOneOf({"CREATE", "ALTER", "DROP"}))
        return c.isOneOf({"TABLE", "TYPE", "INDEX", "UNIQUE", "VIEW", "OR", "EXTENSION", "SCHEMA", "TEMP", "TEMPORARY"},
                         1);
    return (c.isWord("INSERT") && c.isWord("INTO", 1)) || (c.isWord("COMMENT") && c.isWord("ON", 1));
}

Language sqlIn(SqlDialect dialect)
{
    switch (dialect) {
    case SqlDialect::Any:
        return Language::Sql;
    case SqlDialect::PostgreSql:
        return Language::PostgreSql;
    case SqlDialect::MySql:
        return Language::MySql;
    case SqlDialect::Sqlite:
        return Language::Sqlite;
    case SqlDialect::SqlServer:
        return Language::SqlServer;
    }
    return Language::Sql;
}

Findings sqlFindings(std::string_view text, SqlDialect dialect)
{
    SqlText read = readSql(text, dialect);
    if (read.dialect != SqlDialect::PostgreSql)
        return std::move(read.findings);
    // Where only the words let on that it is PostgreSQL's, its opinion may be another database's right.
    Findings all = checkPostgres(text, read,
                                 dialect == SqlDialect::PostgreSql ? FindingSeverity::Error : FindingSeverity::Warning);
    for (Finding& finding : read.findings) {
        // Who does not understand a passage leaves the word to who does.
        const bool said = std::any_of(all.begin(), all.end(),
                                      [&](const Finding& other) { return finding.range.overlaps(other.range); });
        if (finding.id != FindingId::SqlNotUnderstood || !said)
            all.push_back(std::move(finding));
    }
    sortFindings(all);
    return all;
}

} // namespace

Language languageOf(std::string_view fenceInfo, std::string_view text, SqlDialect unsaid)
{
    const std::size_t begin = fenceInfo.find_first_not_of(" \t`~{.");
    const std::string_view word = begin == std::string_view::npos
        ? ""sv
        : fenceInfo.substr(begin, fenceInfo.find_first_of(" \t,{}:`\r\n", begin) - begin);
    for (const auto& [name, language] : names) {
        if (equalsIgnoringCase(word, name))
            return language == Language::Sql ? sqlIn(unsaid) : language;
    }
    if (!word.empty())
        return Language::None;
    if (looksLikeJson(text))
        return Language::Json;
    return looksLikeSql(text) ? sqlIn(unsaid) : Language::None;
}

SqlDialect sqlDialectOf(Language language)
{
    switch (language) {
    case Language::PostgreSql:
        return SqlDialect::PostgreSql;
    case Language::MySql:
        return SqlDialect::MySql;
    case Language::Sqlite:
        return SqlDialect::Sqlite;
    case Language::SqlServer:
        return SqlDialect::SqlServer;
    default:
        return SqlDialect::Any;
    }
}

std::string_view sqlDialectName(SqlDialect dialect)
{
    switch (dialect) {
    case SqlDialect::Any:
        return {};
    case SqlDialect::PostgreSql:
        return "postgresql";
    case SqlDialect::MySql:
        return "mysql";
    case SqlDialect::Sqlite:
        return "sqlite";
    case SqlDialect::SqlServer:
        return "sqlserver";
    }
    return {};
}

SqlDialect sqlDialectNamed(std::string_view name)
{
    return sqlDialectOf(languageOf(name, {}));
}

Findings findings(Language language, std::string_view text)
{
    switch (language) {
    case Language::None:
        return {};
    case Language::Json:
        return readJson(text).findings;
    case Language::Json5:
        return readJson(text, JsonDialect::Json5).findings;
    case Language::Sql:
    case Language::PostgreSql:
    case Language::MySql:
    case Language::Sqlite:
    case Language::SqlServer:
        return sqlFindings(text, sqlDialectOf(language));
    case Language::GraphQl:
        return readGraphQl(text).findings;
    case Language::Http:
        return readHttp(text).findings;
    case Language::Route:
        return readRoute(text).findings;
    }
    return {};
}

} // namespace quoin
