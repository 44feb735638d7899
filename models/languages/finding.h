// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/byte_range.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace quoin {

/// What a reader has to say about a piece of code. A note is no fault, a warning is
/// doubtful, an error would stop the program that the code is for.
enum class FindingSeverity { Note, Warning, Error };

/// The message; its sentence is put together in models/items/finding_text, which a new
/// id must also teach. `%1` and so on there are the finding's arguments.
enum class FindingId {
    JsonStringNotClosed,
    JsonCommentNotClosed,
    JsonBadEscape, ///< the escape
    JsonControlByte,
    JsonBadNumber, ///< the number
    JsonSingleQuotes,
    JsonKeyWithoutQuotes, ///< the key
    JsonUnknownWord,      ///< the word
    JsonLiteralCase,      ///< the word, how JSON writes it
    JsonMissingComma,
    JsonExtraComma,
    JsonTrailingComma,
    JsonMissingColon, ///< the key
    JsonMissingKey,
    JsonMissingValue,   ///< the key, or empty in a list
    JsonDuplicateKey,   ///< the key
    JsonNotClosed,      ///< the bracket
    JsonNothingToClose, ///< the bracket
    JsonWrongClose,     ///< the bracket, the one that would close
    JsonUnexpected,     ///< what stands there
    JsonNoValue,

    SqlStringNotClosed,
    SqlCommentNotClosed,
    SqlNotClosed, ///< A parenthesis.
    SqlMissingComma,
    SqlExtraComma,
    SqlTrailingComma,
    SqlMissingName,
    SqlTableWithoutColumns, ///< the table
    SqlColumnWithoutType,   ///< the column
    SqlDuplicateColumn,     ///< the column
    SqlDuplicateTable,      ///< the table
    SqlUnknownColumn,       ///< the column, the table
    SqlNullAndNotNull,      ///< the column
    SqlTwoPrimaryKeys,      ///< the table
    SqlNotUnderstood,       ///< the text
    PostgresSyntax,         ///< where PostgreSQL's parser stopped; empty at the end of the statement
    PostgresSays,           ///< PostgreSQL's own words

    GraphQlStringNotClosed,
    GraphQlNotClosed,      ///< the bracket
    GraphQlUnexpected,     ///< what stands there
    GraphQlMissingKeyword, ///< the name that has none
    GraphQlMissingName,    ///< the keyword
    GraphQlMissingType,    ///< the field
    GraphQlNoFields,       ///< the type
    GraphQlDuplicateType,  ///< the type
    GraphQlDuplicateField, ///< the field
    GraphQlTypeMeant,      ///< the type, GraphQL's name for it
    GraphQlUndefinedType,  ///< the type

    HttpUnknownMethod, ///< the method
    RouteNoSlash,
    RouteSpace,
    RouteEmptyPart,
    RouteDuplicateParameter, ///< the parameter
    RouteNotClosed,          ///< the bracket
    RouteNotOpened,          ///< the bracket
    RouteTwoQueries,
};
inline constexpr FindingId lastFindingId = FindingId::RouteTwoQueries;

/// Something to say about a stretch of a text; never words, those are ui's and cli's.
/// `range` lies in the text that the reader was given and may be empty at its end.
struct Finding {
    ByteRange range;
    FindingSeverity severity = FindingSeverity::Error;
    FindingId id = FindingId::JsonUnexpected;
    std::vector<std::string> arguments; ///< Bytes of the text, cut to a length that a sentence can hold.

    friend bool operator==(const Finding&, const Finding&) = default;
};

/// Ordered by where they begin.
using Findings = std::vector<Finding>;

/// A reader stops reporting, and goes on reading, after this many.
inline constexpr std::size_t mostFindings = 200;

/// A text as an argument: at most 48 bytes, cut at a UTF-8 border, without line ends.
[[nodiscard]] std::string findingArgument(std::string_view text);

/// Where readers put what they find, `mostFindings` at most.
class BoundedFindings {
public:
    void add(Finding finding);
    void add(ByteRange range, FindingSeverity severity, FindingId id, std::vector<std::string> arguments = {});
    /// An error unless it says otherwise. `argument` is cut to what a sentence can hold; empty, there is none.
    void report(ByteRange range, FindingId id, std::string_view argument = {},
                FindingSeverity severity = FindingSeverity::Error);
    [[nodiscard]] Findings take() { return std::move(m_findings); }

private:
    Findings m_findings;
};

/// Puts findings of several passes into their order.
void sortFindings(Findings& findings);

} // namespace quoin
