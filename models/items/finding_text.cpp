// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/finding_text.h"

#include "models/items/item_facts.h"

#include <QCoreApplication>

namespace quoin {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quoin::Words)
};

QString argument(const Finding& finding, std::size_t i)
{
    return i < finding.arguments.size() ? fromUtf8(finding.arguments[i]) : QString();
}

QString missingValue(const QString& key)
{
    return key.isEmpty() ? Words::tr("A value is missing here.") : Words::tr("“%1” has no value.").arg(key);
}

QString jsonSentence(const Finding& finding)
{
    const QString first = argument(finding, 0);
    switch (finding.id) {
    case FindingId::JsonStringNotClosed:
        return Words::tr("This string is not closed on its line.");
    case FindingId::JsonCommentNotClosed:
        return Words::tr("This comment is not closed.");
    case FindingId::JsonBadEscape:
        return Words::tr("JSON knows no escape “%1”; a backslash is written \\\\.").arg(first);
    case FindingId::JsonControlByte:
        return Words::tr("A tab or control character in a string is written as an escape, such as \\t.");
    case FindingId::JsonBadNumber:
        return Words::tr("“%1” is no number; text stands in quotes.").arg(first);
    case FindingId::JsonSingleQuotes:
        return Words::tr("JSON uses double quotes.");
    case FindingId::JsonKeyWithoutQuotes:
        return Words::tr("In JSON the key “%1” stands in double quotes.").arg(first);
    case FindingId::JsonUnknownWord:
        return Words::tr("“%1” is neither a value nor a type; text stands in quotes.").arg(first);
    case FindingId::JsonLiteralCase:
        return Words::tr("JSON writes %2 for “%1”.").arg(first, argument(finding, 1));
    case FindingId::JsonMissingComma:
        return Words::tr("A comma is missing before this.");
    case FindingId::JsonExtraComma:
        return Words::tr("Nothing stands before this comma.");
    case FindingId::JsonTrailingComma:
        return Words::tr("Nothing follows this comma; strict JSON does not allow it.");
    case FindingId::JsonMissingColon:
        return Words::tr("“%1” has neither colon nor value.").arg(first);
    case FindingId::JsonMissingKey:
        return Words::tr("An object holds keys with values; a key is missing here.");
    case FindingId::JsonMissingValue:
        return missingValue(first);
    case FindingId::JsonDuplicateKey:
        return Words::tr("The key “%1” occurs twice in this object.").arg(first);
    case FindingId::JsonNotClosed:
        return Words::tr("This “%1” is never closed.").arg(first);
    case FindingId::JsonNothingToClose:
        return Words::tr("There is nothing that this “%1” closes.").arg(first);
    case FindingId::JsonWrongClose:
        return Words::tr("“%1” stands where “%2” should close.").arg(first, argument(finding, 1));
    case FindingId::JsonUnexpected:
        return Words::tr("“%1” is not expected here.").arg(first);
    case FindingId::JsonNoValue:
        return Words::tr("This is no JSON; the block's language can be changed in the source.");
    default:
        return {};
    }
}

QString sqlSentence(const Finding& finding)
{
    const QString first = argument(finding, 0);
    switch (finding.id) {
    case FindingId::SqlStringNotClosed:
        return Words::tr("The quote that begins here is not closed.");
    case FindingId::SqlCommentNotClosed:
        return Words::tr("This comment is not closed.");
    case FindingId::SqlNotClosed:
        return Words::tr("This parenthesis is never closed.");
    case FindingId::SqlMissingComma:
        return Words::tr("A comma is missing before this.");
    case FindingId::SqlExtraComma:
        return Words::tr("Nothing stands before this comma.");
    case FindingId::SqlTrailingComma:
        return Words::tr("Nothing follows this comma; databases refuse it.");
    case FindingId::SqlMissingName:
        return Words::tr("The table has no name.");
    case FindingId::SqlTableWithoutColumns:
        return Words::tr("“%1” has no columns in parentheses.").arg(first);
    case FindingId::SqlColumnWithoutType:
        return Words::tr("The column “%1” has no type.").arg(first);
    case FindingId::SqlDuplicateColumn:
        return Words::tr("The table has a column “%1” already.").arg(first);
    case FindingId::SqlDuplicateTable:
        return Words::tr("“%1” is defined twice here.").arg(first);
    case FindingId::SqlUnknownColumn:
        return Words::tr("“%2” has no column “%1”.").arg(first, argument(finding, 1));
    case FindingId::SqlNullAndNotNull:
        return Words::tr("“%1” is said to be both NULL and NOT NULL.").arg(first);
    case FindingId::SqlTwoPrimaryKeys:
        return Words::tr("“%1” has two primary keys; a key over several columns is one PRIMARY KEY (a, b).").arg(first);
    case FindingId::SqlNotUnderstood:
        return Words::tr("Quoin does not understand “%1”; it stays as it is.").arg(first);
    case FindingId::PostgresSyntax:
        return first.isEmpty() ? Words::tr("PostgreSQL expects more before the statement ends.")
                               : Words::tr("PostgreSQL does not accept “%1” here.").arg(first);
    case FindingId::PostgresSays:
        return Words::tr("PostgreSQL: %1").arg(first);
    default:
        return {};
    }
}

QString graphQlSentence(const Finding& finding)
{
    const QString first = argument(finding, 0);
    switch (finding.id) {
    case FindingId::GraphQlStringNotClosed:
        return Words::tr("The quote that begins here is not closed.");
    case FindingId::GraphQlNotClosed:
        return Words::tr("This “%1” is never closed.").arg(first);
    case FindingId::GraphQlUnexpected:
        return Words::tr("“%1” is not expected here.").arg(first);
    case FindingId::GraphQlMissingKeyword:
        return Words::tr("Say what “%1” is: type, input, enum or interface.").arg(first);
    case FindingId::GraphQlMissingName:
        return Words::tr("A name is missing behind “%1”.").arg(first);
    case FindingId::GraphQlMissingType:
        return Words::tr("“%1” has no type.").arg(first);
    case FindingId::GraphQlNoFields:
        return Words::tr("“%1” has no fields.").arg(first);
    case FindingId::GraphQlDuplicateType:
        return Words::tr("“%1” is defined twice here.").arg(first);
    case FindingId::GraphQlDuplicateField:
        return Words::tr("“%1” occurs twice in this type.").arg(first);
    case FindingId::GraphQlTypeMeant:
        return Words::tr("GraphQL has no type “%1”; %2 is meant.").arg(first, argument(finding, 1));
    case FindingId::GraphQlUndefinedType:
        return Words::tr("“%1” is defined nowhere in this spec.").arg(first);
    default:
        return {};
    }
}

QString httpSentence(const Finding& finding)
{
    const QString first = argument(finding, 0);
    switch (finding.id) {
    case FindingId::HttpUnknownMethod:
        return Words::tr("HTTP has no method %1.").arg(first);
    case FindingId::RouteNoSlash:
        return Words::tr("A path begins with a slash.");
    case FindingId::RouteSpace:
        return Words::tr("A path holds no spaces.");
    case FindingId::RouteEmptyPart:
        return Words::tr("Nothing stands between these slashes.");
    case FindingId::RouteDuplicateParameter:
        return Words::tr("The parameter “%1” occurs twice.").arg(first);
    case FindingId::RouteNotClosed:
        return Words::tr("This “%1” is never closed.").arg(first);
    case FindingId::RouteNotOpened:
        return Words::tr("There is nothing that this “%1” closes.").arg(first);
    case FindingId::RouteTwoQueries:
        return Words::tr("Parameters of a query are joined by &.");
    default:
        return {};
    }
}

} // namespace

QString sentenceFor(const Finding& finding)
{
    for (const auto words : {jsonSentence, sqlSentence, graphQlSentence, httpSentence}) {
        const QString sentence = words(finding);
        if (!sentence.isEmpty())
            return sentence;
    }
    return {};
}

} // namespace quoin
