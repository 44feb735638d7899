// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/support/random_code.h"

#include <random>

namespace quoin::testing {

RandomCode::RandomCode(unsigned seed) : m_seed(seed) {}

namespace {

const std::vector<std::string>& piecesOf(Language language)
{
    static const std::vector<std::string> json = {
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"a\"",
        "\"b\": ",
        "\"c",
        "'d'",
        "1",
        "-0.5e3",
        "01",
        "true",
        "None",
        "User",
        "tru",
        "<uuid>",
        "{{x}}",
        "${y}",
        ":id",
        "...",
        "\xE2\x80\xA6",
        "|",
        "// c\n",
        "/* d */",
        "/*",
        "# e\n",
        "-- f\n",
        "\n",
        "\r\n",
        "  ",
        "\t",
        "\\u12",
        "[To be added]",
        "{id}",
        "POST /x\n",
        "data: ",
        "(",
        ")",
        "\xFF",
        "\xEA\xB0\x80",
        std::string(1, '\0'),
        "\n\n\n",
        "\r",
        "=",
    };
    static const std::vector<std::string> sql = {
        "CREATE TABLE ",
        "t",
        "a ",
        "\"B\" ",
        "`c` ",
        "[d] ",
        "<e> ",
        "(",
        ")",
        ",",
        ";",
        "\n",
        "\n  ",
        "\r\n",
        " ",
        "INT",
        "VARCHAR(20)",
        "TEXT[]",
        " NOT NULL",
        " NULL",
        " DEFAULT ",
        "0",
        "'x'",
        "'",
        "\"",
        "now()",
        " PRIMARY KEY",
        " UNIQUE",
        " REFERENCES ",
        "u(id)",
        " ON DELETE SET NULL",
        " CHECK (a > 0)",
        " COMMENT 'c'",
        "-- note\n",
        "/* c */",
        "/*",
        "CONSTRAINT x ",
        "FOREIGN KEY (a)",
        "PRIMARY KEY (a, b)",
        "KEY i (a)",
        "...",
        "ALTER TABLE ",
        "ADD COLUMN ",
        "ADD ",
        "DROP COLUMN ",
        "ALTER TYPE ",
        "ADD VALUE ",
        "CREATE TYPE ",
        "AS ENUM (",
        "CREATE INDEX ",
        "ON ",
        "COMMENT ON ",
        "IS ",
        "GO\n",
        "{\"a\": 1}",
        "{",
        "$$ x $$",
        "$$",
        "::text",
        "GENERATED ALWAYS AS IDENTITY",
        "INTERVAL ",
        "TO ",
        ".",
        "\xFF",
        "\xE2\x80\xA6",
        "CHANGE ",
        "\nCREATE TABLE v (",
        "\n  e INT",
        "\n  f TEXT,",
    };
    static const std::vector<std::string> graphQl = {
        "type ",
        "extend ",
        "input ",
        "enum ",
        "interface ",
        "union ",
        "scalar ",
        "schema ",
        "directive ",
        "@",
        "query ",
        "mutation ",
        "A",
        "b",
        "C ",
        "{",
        "}",
        "(",
        ")",
        "[",
        "]",
        "!",
        ":",
        ": ",
        "=",
        "|",
        "&",
        "$",
        ",",
        "...",
        "\n",
        "\n  ",
        " ",
        "\"d\"",
        "\"\"\"e\"\"\"",
        "\"",
        "\"\"\"",
        "# f\n",
        "<G>",
        "1",
        "-",
        "implements ",
        " on ",
        "repeatable ",
        "string",
        "Int",
        "\xE2\x80\xA6",
        "\xFF",
        "type: String\n",
        "createX(input: X!): Y\n",
    };
    static const std::vector<std::string> http = {
        "GET ",      "POST ",        "FETCH ",      "/",     "a",  "b",    "{",  "}", "{id}",
        "{{x}}",     ":id",          "<id>",        "[c d]", "$e", "?",    "&",  "=", "f=1",
        "//",        "http://",      "://",         " ",     "\n", "\r\n", "- ", "`", "#",
        "Host: h\n", "{\"a\": 1}\n", "{\n\"a\": }", "\xFF",  "*",  ".",    "[",
    };
    switch (language) {
    case Language::Json:
    case Language::Json5:
        return json;
    case Language::GraphQl:
        return graphQl;
    case Language::Http:
    case Language::Route:
        return http;
    default:
        return sql;
    }
}

} // namespace

std::string RandomCode::code(Language language, std::size_t pieces)
{
    return anyOf(piecesOf(language), pieces);
}

std::string RandomCode::interactions(std::size_t pieces)
{
    static const std::vector<std::string> all = {
        "A",
        "Api Gateway",
        "b-c",
        " ",
        "    ",
        "\n",
        "\r\n",
        " -> ",
        " \xE2\x86\x92 ",
        "<-",
        "-->",
        "=>",
        "\xE2\x86\x93",
        "|",
        "v",
        "\xE2\x94\x82",
        "\xE2\x94\x9C\xE2\x94\x80",
        "\xE2\x94\x94\xE2\x94\x80\xE2\x94\x98",
        "\xE2\x94\x8C\xE2\x94\x90",
        "+",
        "--",
        "-",
        "(x)",
        ": y",
        ", ",
        "1. ",
        "- ",
        "`",
        "```\n",
        "```mermaid\n",
        "sequenceDiagram\n",
        "graph TD\n",
        "->>",
        "-->>",
        "-x",
        "participant P as Q\n",
        "[",
        "]",
        "{{",
        "}}",
        "(",
        ")",
        "-->|z|",
        "-- w -->",
        "-.->",
        "==>",
        "&",
        "\"",
        ":::",
        "~~~",
        "%% n\n",
        "subgraph s\n",
        "end\n",
        "<br/>",
        "\xFF",
        "\xE2\x96\xBC",
        "\xE2\x86\x91",
        std::string(1, '\0'),
        "\r",
        "\t",
        "...",
    };
    return anyOf(all, pieces);
}

std::string RandomCode::anyOf(const std::vector<std::string>& all, std::size_t pieces) const
{
    std::mt19937 engine(m_seed);
    std::string text;
    for (std::size_t i = 0; i < pieces; ++i)
        text += all[engine() % all.size()];
    return text;
}

} // namespace quoin::testing
