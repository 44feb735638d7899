// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/graphql_reader.h"

#include "models/languages/graphql_checks.h"
#include "models/languages/graphql_cursor.h"

namespace quoin {

namespace {

using Kind = GraphQlDefinition::Kind;
using Token = GraphQlToken::Kind;

class GraphQlReader {
public:
    GraphQlText read(std::string_view sdl)
    {
        const std::vector<GraphQlToken> tokens = graphQlTokens(sdl);
        for (const GraphQlToken& token : tokens) {
            if (!token.closed)
                m_findings.report({token.range.begin, token.range.begin + 1}, FindingId::GraphQlStringNotClosed);
        }
        GraphQlCursor c(sdl, tokens);
        while (!c.atEnd())
            readDefinition(c);
        checkGraphQlDefinitions(m_text, m_findings);
        m_text.findings = m_findings.take();
        sortFindings(m_text.findings);
        return std::move(m_text);
    }

private:
    void readDefinition(GraphQlCursor& c)
    {
        const std::size_t begin = c.token().range.begin;
        while (c.is(Token::String))
            c.next();
        if (c.atEnd())
            return;
        GraphQlDefinition definition;
        definition.range.begin = begin;
        if (c.beginsDefinition())
            readKeyword(c, definition);
        else if (c.isOperationWord() && !c.isMark(':', 1) && !c.isMark('(', 1))
            readOperation(c, definition);
        else if (c.isMark('{')) {
            definition.kind = Kind::Operation;
            skipBraces(c);
        } else if (c.isNamed() && (c.isMark('(', 1) || c.isMark(':', 1))) {
            definition.kind = Kind::Bare;
            readField(c, definition.fields);
        } else if (c.keyword() && c.isMark('{', 1)) {
            m_findings.report(c.token().range, FindingId::GraphQlMissingName, c.text());
            definition.kind = *c.keyword();
            c.next();
            readFields(c, definition);
        } else if (c.isNamed() && c.isMark('{', 1)) {
            m_findings.report(c.token().range, FindingId::GraphQlMissingKeyword, c.text(), FindingSeverity::Warning);
            takeName(c, definition);
            readFields(c, definition);
        } else {
            return skipUnexpected(c);
        }
        definition.range.end = c.lastEnd();
        m_text.definitions.push_back(std::move(definition));
    }

    void skipUnexpected(GraphQlCursor& c)
    {
        const bool quiet = c.is(Token::Spread) || c.is(Token::Placeholder)
            || (c.token().startsLine && (c.isMark('-') || c.isMark('*')));
        if (c.isName("extend") || c.keyword())
            m_findings.report(c.token().range, FindingId::GraphQlMissingName, c.text());
        else if (!quiet)
            m_findings.report(c.token().range, FindingId::GraphQlUnexpected, c.text());
        c.next();
        while (!quiet && !c.atEnd() && !c.token().startsLine && !c.isMark('{') && !c.isMark('}'))
            c.next();
    }

    static void takeName(GraphQlCursor& c, GraphQlDefinition& definition)
    {
        if (!c.isNamed())
            return;
        definition.name = c.name();
        definition.nameRange = c.token().range;
        c.next();
    }

    void readKeyword(GraphQlCursor& c, GraphQlDefinition& definition)
    {
        definition.extends = c.isName("extend");
        c.next(definition.extends ? 1 : 0);
        definition.kind = *c.keyword();
        c.next();
        c.takeMark('@');
        takeName(c, definition);
        if (c.isName("implements")) {
            c.next();
            readUses(c, definition, '&');
        }
        if (definition.kind == Kind::Directive)
            return readDirectiveDefinition(c, definition);
        skipDirectives(c);
        if (definition.kind == Kind::Union && c.takeMark('='))
            return readUses(c, definition, '|');
        if (c.isMark('{'))
            return readFields(c, definition);
        const bool needsFields = definition.kind == Kind::Type || definition.kind == Kind::Input
            || definition.kind == Kind::Interface || definition.kind == Kind::Enum;
        if (needsFields && !definition.extends && definition.uses.empty())
            m_findings.report(definition.nameRange, FindingId::GraphQlNoFields, definition.name,
                              FindingSeverity::Warning);
    }

    static void readUses(GraphQlCursor& c, GraphQlDefinition& definition, char between)
    {
        c.takeMark(between);
        while (c.isNamed() && !(c.token().startsLine && (c.beginsDefinition() || c.isOperationWord()))) {
            definition.uses.push_back({c.token().range, c.name(), c.token().range});
            c.next();
            if (!c.takeMark(between) && (between == '|' || c.isMark('{')))
                return;
        }
    }

    void readDirectiveDefinition(GraphQlCursor& c, GraphQlDefinition& definition)
    {
        if (c.isMark('('))
            readArguments(c, definition.fields);
        if (c.isName("repeatable"))
            c.next();
        if (!c.isName("on"))
            return;
        do
            c.next(c.isMark('|', 1) ? 2 : 1);
        while (!c.atEnd() && c.is(Token::Name) && c.isMark('|', 1));
        c.next(c.is(Token::Name) && !c.token().startsLine ? 1 : 0);
    }

    void skipDirectives(GraphQlCursor& c)
    {
        while (c.isMark('@') && c.is(Token::Name, 1)) {
            c.next(2);
            if (c.isMark('('))
                skipParentheses(c);
        }
    }

    void skipParentheses(GraphQlCursor& c)
    {
        const ByteRange open = c.token().range;
        for (std::size_t depth = 0; !c.atEnd(); c.next()) {
            depth += c.isMark('(') ? 1 : 0;
            if (c.isMark(')') && --depth == 0) {
                c.next();
                return;
            }
            if (c.isMark('}') && depth == 1)
                break;
        }
        m_findings.report(open, FindingId::GraphQlNotClosed, "(");
    }

    void skipBraces(GraphQlCursor& c)
    {
        const ByteRange open = c.token().range;
        for (std::size_t depth = 0; !c.atEnd(); c.next()) {
            if (depth > 0 && c.token().startsLine && c.beginsDefinition())
                break;
            depth += c.isMark('{') ? 1 : 0;
            if (c.isMark('}') && --depth == 0) {
                c.next();
                return;
            }
        }
        m_findings.report(open, FindingId::GraphQlNotClosed, "{");
    }

    // `mutation createX(input: X!): Y` lists an operation of the schema; with braces it is what a client sends.
    void readOperation(GraphQlCursor& c, GraphQlDefinition& definition)
    {
        definition.name = std::string(c.text());
        definition.nameRange = c.token().range;
        c.next();
        const std::size_t field = c.position();
        const bool named = c.isNamed() && !c.token().startsLine;
        c.next(named ? 1 : 0);
        while (!c.atEnd() && !c.isMark('{') && !c.isMark(':') && !c.token().startsLine) {
            if (c.isMark('('))
                c.takeBrackets('(', ')');
            else
                c.next();
        }
        if (c.isMark('{')) {
            definition.kind = Kind::Operation;
            return skipBraces(c);
        }
        definition.kind = Kind::Bare;
        c.setPosition(field);
        if (named)
            readField(c, definition.fields, FieldType::Optional);
    }

    void readFields(GraphQlCursor& c, GraphQlDefinition& definition)
    {
        const ByteRange open = c.token().range;
        const FieldType type = definition.kind == Kind::Enum ? FieldType::None : FieldType::Needed;
        c.next();
        while (!c.atEnd() && !c.isMark('}')) {
            if (c.token().startsLine && c.beginsDefinition())
                break;
            if (c.is(Token::String) || c.is(Token::Spread)) {
                c.next();
            } else if (c.isNamed()) {
                readField(c, definition.fields, type);
            } else {
                m_findings.report(c.token().range, FindingId::GraphQlUnexpected, c.text());
                for (c.next(); !c.atEnd() && !c.token().startsLine && !c.isMark('}');)
                    c.next();
            }
        }
        if (!c.takeMark('}'))
            m_findings.report(open, FindingId::GraphQlNotClosed, "{");
    }

    enum class FieldType { Needed, Optional, None };

    void readField(GraphQlCursor& c, std::vector<GraphQlField>& fields, FieldType type = FieldType::Needed)
    {
        GraphQlField field;
        field.name = std::string(c.text());
        field.nameRange = c.token().range;
        field.range.begin = c.token().range.begin;
        c.next();
        if (c.isMark('(') && type != FieldType::None)
            readArguments(c, field.arguments);
        if (type != FieldType::None && c.takeMark(':'))
            field.type = takeType(c);
        if (field.type.range.empty() && type == FieldType::Needed)
            m_findings.report(field.nameRange, FindingId::GraphQlMissingType, field.name);
        if (c.takeMark('='))
            takeValue(c);
        skipDirectives(c);
        field.range.end = c.lastEnd();
        fields.push_back(std::move(field));
    }

    void readArguments(GraphQlCursor& c, std::vector<GraphQlField>& arguments)
    {
        const ByteRange open = c.token().range;
        c.next();
        while (!c.atEnd() && !c.isMark(')') && !c.isMark('}')) {
            if (c.token().startsLine && c.beginsDefinition())
                break;
            if (c.is(Token::String) || c.is(Token::Spread)) {
                c.next();
            } else if (c.isMark('$') && c.isNamed(1)) {
                c.next();
            } else if (c.isNamed()) {
                // `(input)` says that there is one, and leaves its type open.
                readField(c, arguments, c.isMark(')', 1) ? FieldType::Optional : FieldType::Needed);
            } else {
                break;
            }
        }
        if (!c.takeMark(')'))
            m_findings.report(open, FindingId::GraphQlNotClosed, "(");
    }

    GraphQlTypeUse takeType(GraphQlCursor& c)
    {
        GraphQlTypeUse use;
        if (c.atEnd())
            return use;
        const std::size_t begin = c.token().range.begin;
        const std::size_t first = c.position();
        std::vector<ByteRange> open;
        for (; c.isMark('['); c.next())
            open.push_back(c.token().range);
        if (c.isNamed() && !(c.token().startsLine && c.isMark(':', 1))) {
            use.named = c.name();
            use.name = c.token().range;
            c.next();
        } else if (c.is(Token::Spread)) {
            c.next();
        }
        c.takeMark('!');
        for (; !open.empty() && c.takeMark(']'); open.pop_back())
            c.takeMark('!');
        if (!open.empty())
            m_findings.report(open.back(), FindingId::GraphQlNotClosed, "[");
        if (c.position() > first)
            use.range = {begin, c.lastEnd()};
        return use;
    }

    static void takeValue(GraphQlCursor& c)
    {
        if (c.isMark('['))
            c.takeBrackets('[', ']');
        else if (c.isMark('{'))
            c.takeBrackets('{', '}');
        else if (!c.atEnd() && !c.isMark('}') && !c.isMark(')'))
            c.next();
    }

    BoundedFindings m_findings;
    GraphQlText m_text;
};

} // namespace

GraphQlText readGraphQl(std::string_view sdl)
{
    return GraphQlReader().read(sdl);
}

} // namespace quoin
