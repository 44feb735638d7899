// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/graphql_reader.h"

#include "models/languages/graphql_checks.h"
#include "models/languages/graphql_lexer.h"

#include <algorithm>
#include <optional>

namespace quoin {

namespace {

using Kind = GraphQlDefinition::Kind;
using Token = GraphQlToken::Kind;

class GraphQlReader {
public:
    explicit GraphQlReader(std::string_view sdl) : m_sdl(sdl), m_tokens(graphQlTokens(sdl))
    {
        for (const GraphQlToken& token : m_tokens) {
            if (!token.closed)
                report({token.range.begin, token.range.begin + 1}, FindingId::GraphQlStringNotClosed);
        }
    }

    GraphQlText run()
    {
        while (!atEnd())
            readDefinition();
        checkGraphQlDefinitions(m_text);
        sortFindings(m_text.findings);
        return std::move(m_text);
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_tokens.size(); }
    [[nodiscard]] const GraphQlToken& token(std::size_t ahead = 0) const
    {
        static const GraphQlToken none;
        return m_at + ahead < m_tokens.size() ? m_tokens[m_at + ahead] : none;
    }
    [[nodiscard]] bool isMark(char mark, std::size_t ahead = 0) const
    {
        return m_at + ahead < m_tokens.size() && token(ahead).is(mark, m_sdl);
    }
    [[nodiscard]] bool is(Token kind, std::size_t ahead = 0) const
    {
        return m_at + ahead < m_tokens.size() && token(ahead).kind == kind;
    }
    [[nodiscard]] bool isName(std::string_view word, std::size_t ahead = 0) const
    {
        return is(Token::Name, ahead) && token(ahead).text(m_sdl) == word;
    }
    [[nodiscard]] bool isNamed(std::size_t ahead = 0) const
    {
        return is(Token::Name, ahead) || is(Token::Placeholder, ahead);
    }
    [[nodiscard]] std::size_t lastEnd() const { return m_at > 0 ? m_tokens[m_at - 1].range.end : 0; }
    bool takeMark(char mark)
    {
        const bool found = isMark(mark);
        m_at += found ? 1 : 0;
        return found;
    }

    void report(ByteRange range, FindingId id, std::string_view argument = {},
                FindingSeverity severity = FindingSeverity::Error)
    {
        if (m_text.findings.size() < mostFindings)
            m_text.findings.push_back(
                {range, severity, id,
                 argument.empty() ? std::vector<std::string>() : std::vector{findingArgument(argument)}});
    }

    [[nodiscard]] std::optional<Kind> keyword(std::size_t ahead = 0) const
    {
        if (!is(Token::Name, ahead))
            return std::nullopt;
        const std::string_view word = token(ahead).text(m_sdl);
        for (const auto& [name, kind] : {std::pair{std::string_view("schema"), Kind::Schema},
                                         {"scalar", Kind::Scalar},
                                         {"type", Kind::Type},
                                         {"interface", Kind::Interface},
                                         {"union", Kind::Union},
                                         {"enum", Kind::Enum},
                                         {"input", Kind::Input},
                                         {"directive", Kind::Directive}}) {
            if (word == name)
                return kind;
        }
        return std::nullopt;
    }

    // A word that begins a definition; `type: String` and `input(a: B): C` are fields of that name.
    [[nodiscard]] bool beginsDefinition() const
    {
        const std::size_t at = isName("extend") ? 1 : 0;
        const auto kind = keyword(at);
        if (!kind)
            return false;
        return *kind == Kind::Schema   ? isMark('{', at + 1) || isMark('@', at + 1)
            : *kind == Kind::Directive ? isMark('@', at + 1)
                                       : isNamed(at + 1);
    }

    [[nodiscard]] bool isOperationWord() const
    {
        return isName("query") || isName("mutation") || isName("subscription") || isName("fragment");
    }

    void readDefinition()
    {
        const std::size_t begin = m_at;
        while (is(Token::String))
            ++m_at;
        if (atEnd())
            return;
        GraphQlDefinition definition;
        definition.range.begin = m_tokens[begin].range.begin;
        if (beginsDefinition())
            readKeyword(definition);
        else if (isOperationWord() && !isMark(':', 1) && !isMark('(', 1))
            readOperation(definition);
        else if (isMark('{')) {
            definition.kind = Kind::Operation;
            skipBraces();
        } else if (isNamed() && (isMark('(', 1) || isMark(':', 1))) {
            definition.kind = Kind::Bare;
            readField(definition.fields);
        } else if (keyword() && isMark('{', 1)) {
            report(token().range, FindingId::GraphQlMissingName, token().text(m_sdl));
            definition.kind = *keyword();
            ++m_at;
            readFields(definition);
        } else if (isNamed() && isMark('{', 1)) {
            report(token().range, FindingId::GraphQlMissingKeyword, token().text(m_sdl), FindingSeverity::Warning);
            takeName(definition);
            readFields(definition);
        } else {
            return skipUnexpected();
        }
        definition.range.end = lastEnd();
        m_text.definitions.push_back(std::move(definition));
    }

    void skipUnexpected()
    {
        const bool quiet =
            is(Token::Spread) || is(Token::Placeholder) || (token().startsLine && (isMark('-') || isMark('*')));
        if (isName("extend") || keyword())
            report(token().range, FindingId::GraphQlMissingName, token().text(m_sdl));
        else if (!quiet)
            report(token().range, FindingId::GraphQlUnexpected, token().text(m_sdl));
        ++m_at;
        while (!quiet && !atEnd() && !token().startsLine && !isMark('{') && !isMark('}'))
            ++m_at;
    }

    void takeName(GraphQlDefinition& definition)
    {
        if (!isNamed())
            return;
        definition.name = is(Token::Name) ? std::string(token().text(m_sdl)) : std::string();
        definition.nameRange = token().range;
        ++m_at;
    }

    void readKeyword(GraphQlDefinition& definition)
    {
        definition.extends = isName("extend");
        m_at += definition.extends ? 1 : 0;
        definition.kind = *keyword();
        ++m_at;
        takeMark('@');
        takeName(definition);
        if (isName("implements")) {
            ++m_at;
            readUses(definition, '&');
        }
        if (definition.kind == Kind::Directive)
            return readDirectiveDefinition(definition);
        skipDirectives();
        if (definition.kind == Kind::Union && takeMark('='))
            return readUses(definition, '|');
        if (isMark('{'))
            return readFields(definition);
        const bool needsFields = definition.kind == Kind::Type || definition.kind == Kind::Input
            || definition.kind == Kind::Interface || definition.kind == Kind::Enum;
        if (needsFields && !definition.extends && definition.uses.empty())
            report(definition.nameRange, FindingId::GraphQlNoFields, definition.name, FindingSeverity::Warning);
    }

    void readUses(GraphQlDefinition& definition, char between)
    {
        takeMark(between);
        while (isNamed() && !(token().startsLine && (beginsDefinition() || isOperationWord()))) {
            definition.uses.push_back(
                {token().range, is(Token::Name) ? std::string(token().text(m_sdl)) : std::string(), token().range});
            ++m_at;
            if (!takeMark(between) && (between == '|' || isMark('{')))
                return;
        }
    }

    void readDirectiveDefinition(GraphQlDefinition& definition)
    {
        if (isMark('('))
            readArguments(definition.fields);
        if (isName("repeatable"))
            ++m_at;
        if (!isName("on"))
            return;
        do
            m_at += isMark('|', 1) ? 2 : 1;
        while (!atEnd() && is(Token::Name) && isMark('|', 1));
        m_at += is(Token::Name) && !token().startsLine ? 1 : 0;
    }

    void skipDirectives()
    {
        while (isMark('@') && is(Token::Name, 1)) {
            m_at += 2;
            if (isMark('('))
                skipParentheses();
        }
    }

    void skipParentheses()
    {
        const ByteRange open = token().range;
        for (std::size_t depth = 0; !atEnd(); ++m_at) {
            depth += isMark('(') ? 1 : 0;
            if (isMark(')') && --depth == 0) {
                ++m_at;
                return;
            }
            if (isMark('}') && depth == 1)
                break;
        }
        report(open, FindingId::GraphQlNotClosed, "(");
    }

    void skipBraces()
    {
        const ByteRange open = token().range;
        for (std::size_t depth = 0; !atEnd(); ++m_at) {
            if (depth > 0 && token().startsLine && beginsDefinition())
                break;
            depth += isMark('{') ? 1 : 0;
            if (isMark('}') && --depth == 0) {
                ++m_at;
                return;
            }
        }
        report(open, FindingId::GraphQlNotClosed, "{");
    }

    // `mutation createX(input: X!): Y` lists an operation of the schema; with braces it is what a client sends.
    void readOperation(GraphQlDefinition& definition)
    {
        definition.name = std::string(token().text(m_sdl));
        definition.nameRange = token().range;
        ++m_at;
        const std::size_t field = m_at;
        const bool named = isNamed() && !token().startsLine;
        m_at += named ? 1 : 0;
        while (!atEnd() && !isMark('{') && !isMark(':') && !token().startsLine) {
            if (isMark('('))
                skipQuietly('(', ')');
            else
                ++m_at;
        }
        if (isMark('{')) {
            definition.kind = Kind::Operation;
            return skipBraces();
        }
        definition.kind = Kind::Bare;
        m_at = field;
        if (named)
            readField(definition.fields, FieldType::Optional);
    }

    void skipQuietly(char open, char close)
    {
        for (std::size_t depth = 0; !atEnd(); ++m_at) {
            depth += isMark(open) ? 1 : 0;
            if (isMark(close) && --depth == 0) {
                ++m_at;
                return;
            }
        }
    }

    void readFields(GraphQlDefinition& definition)
    {
        const ByteRange open = token().range;
        const FieldType type = definition.kind == Kind::Enum ? FieldType::None : FieldType::Needed;
        ++m_at;
        while (!atEnd() && !isMark('}')) {
            if (token().startsLine && beginsDefinition())
                break;
            if (is(Token::String) || is(Token::Spread)) {
                ++m_at;
            } else if (isNamed()) {
                readField(definition.fields, type);
            } else {
                report(token().range, FindingId::GraphQlUnexpected, token().text(m_sdl));
                for (++m_at; !atEnd() && !token().startsLine && !isMark('}');)
                    ++m_at;
            }
        }
        if (!takeMark('}'))
            report(open, FindingId::GraphQlNotClosed, "{");
    }

    enum class FieldType { Needed, Optional, None };

    void readField(std::vector<GraphQlField>& fields, FieldType type = FieldType::Needed)
    {
        GraphQlField field;
        field.name = std::string(token().text(m_sdl));
        field.nameRange = token().range;
        field.range.begin = token().range.begin;
        ++m_at;
        if (isMark('(') && type != FieldType::None)
            readArguments(field.arguments);
        if (type != FieldType::None && takeMark(':'))
            field.type = takeType();
        if (field.type.range.empty() && type == FieldType::Needed)
            report(field.nameRange, FindingId::GraphQlMissingType, field.name);
        if (takeMark('='))
            takeValue();
        skipDirectives();
        field.range.end = lastEnd();
        fields.push_back(std::move(field));
    }

    void readArguments(std::vector<GraphQlField>& arguments)
    {
        const ByteRange open = token().range;
        ++m_at;
        while (!atEnd() && !isMark(')') && !isMark('}')) {
            if (token().startsLine && beginsDefinition())
                break;
            if (is(Token::String) || is(Token::Spread)) {
                ++m_at;
            } else if (isMark('$') && isNamed(1)) {
                ++m_at;
            } else if (isNamed()) {
                // `(input)` says that there is one, and leaves its type open.
                readField(arguments, isMark(')', 1) ? FieldType::Optional : FieldType::Needed);
            } else {
                break;
            }
        }
        if (!takeMark(')'))
            report(open, FindingId::GraphQlNotClosed, "(");
    }

    GraphQlTypeUse takeType()
    {
        GraphQlTypeUse use;
        if (atEnd())
            return use;
        const std::size_t begin = m_at;
        std::vector<ByteRange> open;
        for (; isMark('['); ++m_at)
            open.push_back(token().range);
        if (isNamed() && !(token().startsLine && isMark(':', 1))) {
            use.named = is(Token::Name) ? std::string(token().text(m_sdl)) : std::string();
            use.name = token().range;
            ++m_at;
        } else if (is(Token::Spread)) {
            ++m_at;
        }
        takeMark('!');
        for (; !open.empty() && takeMark(']'); open.pop_back())
            takeMark('!');
        if (!open.empty())
            report(open.back(), FindingId::GraphQlNotClosed, "[");
        if (m_at > begin)
            use.range = {m_tokens[begin].range.begin, lastEnd()};
        return use;
    }

    void takeValue()
    {
        if (isMark('['))
            skipQuietly('[', ']');
        else if (isMark('{'))
            skipQuietly('{', '}');
        else if (!atEnd() && !isMark('}') && !isMark(')'))
            ++m_at;
    }

    std::string_view m_sdl;
    std::vector<GraphQlToken> m_tokens;
    std::size_t m_at = 0;
    GraphQlText m_text;
};

} // namespace

GraphQlText readGraphQl(std::string_view sdl)
{
    return GraphQlReader(sdl).run();
}

} // namespace quoin
