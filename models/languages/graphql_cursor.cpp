// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/graphql_cursor.h"

#include <utility>

namespace quoin {

namespace {

using Kind = GraphQlDefinition::Kind;
using Token = GraphQlToken::Kind;

} // namespace

const GraphQlToken& GraphQlCursor::token(std::size_t ahead) const
{
    static const GraphQlToken none;
    return m_at + ahead < m_tokens->size() ? (*m_tokens)[m_at + ahead] : none;
}

bool GraphQlCursor::is(Token kind, std::size_t ahead) const
{
    return m_at + ahead < m_tokens->size() && token(ahead).kind == kind;
}

bool GraphQlCursor::isMark(char mark, std::size_t ahead) const
{
    return m_at + ahead < m_tokens->size() && token(ahead).is(mark, m_sdl);
}

bool GraphQlCursor::isName(std::string_view word, std::size_t ahead) const
{
    return is(Token::Name, ahead) && text(ahead) == word;
}

bool GraphQlCursor::isNamed(std::size_t ahead) const
{
    return is(Token::Name, ahead) || is(Token::Placeholder, ahead);
}

std::string GraphQlCursor::name() const
{
    return is(Token::Name) ? std::string(text()) : std::string();
}

std::optional<Kind> GraphQlCursor::keyword(std::size_t ahead) const
{
    if (!is(Token::Name, ahead))
        return std::nullopt;
    const std::string_view word = text(ahead);
    for (const auto& [written, kind] : {std::pair{std::string_view("schema"), Kind::Schema},
                                        {"scalar", Kind::Scalar},
                                        {"type", Kind::Type},
                                        {"interface", Kind::Interface},
                                        {"union", Kind::Union},
                                        {"enum", Kind::Enum},
                                        {"input", Kind::Input},
                                        {"directive", Kind::Directive}}) {
        if (word == written)
            return kind;
    }
    return std::nullopt;
}

bool GraphQlCursor::beginsDefinition() const
{
    const std::size_t at = isName("extend") ? 1 : 0;
    const auto kind = keyword(at);
    if (!kind)
        return false;
    return *kind == Kind::Schema   ? isMark('{', at + 1) || isMark('@', at + 1)
        : *kind == Kind::Directive ? isMark('@', at + 1)
                                   : isNamed(at + 1);
}

bool GraphQlCursor::isOperationWord() const
{
    return isName("query") || isName("mutation") || isName("subscription") || isName("fragment");
}

bool GraphQlCursor::takeMark(char mark)
{
    const bool found = isMark(mark);
    next(found ? 1 : 0);
    return found;
}

void GraphQlCursor::takeBrackets(char open, char close)
{
    for (std::size_t depth = 0; !atEnd(); next()) {
        depth += isMark(open) ? 1 : 0;
        if (isMark(close) && --depth == 0) {
            next();
            return;
        }
    }
}

} // namespace quoin
