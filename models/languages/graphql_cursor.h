// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/graphql_lexer.h"
#include "models/languages/graphql_reader.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quoin {

/// A walk over the tokens of GraphQL text, and what begins where it stands; a piece of the
/// reader, used by nobody else. Reading past the end gives no token and no word.
class GraphQlCursor {
public:
    GraphQlCursor(std::string_view sdl, const std::vector<GraphQlToken>& tokens) : m_sdl(sdl), m_tokens(&tokens) {}

    [[nodiscard]] std::size_t position() const { return m_at; }
    void setPosition(std::size_t at) { m_at = at; }
    [[nodiscard]] bool atEnd() const { return m_at >= m_tokens->size(); }
    [[nodiscard]] const GraphQlToken& token(std::size_t ahead = 0) const;
    [[nodiscard]] std::string_view text(std::size_t ahead = 0) const { return token(ahead).text(m_sdl); }

    [[nodiscard]] bool is(GraphQlToken::Kind kind, std::size_t ahead = 0) const;
    [[nodiscard]] bool isMark(char mark, std::size_t ahead = 0) const;
    [[nodiscard]] bool isName(std::string_view word, std::size_t ahead = 0) const;
    /// A name, or a placeholder for one.
    [[nodiscard]] bool isNamed(std::size_t ahead = 0) const;
    /// The name here; empty for a placeholder and where none stands.
    [[nodiscard]] std::string name() const;

    /// The kind of definition that the word here begins.
    [[nodiscard]] std::optional<GraphQlDefinition::Kind> keyword(std::size_t ahead = 0) const;
    /// A word that begins a definition; `type: String` and `input(a: B): C` are fields of that name.
    [[nodiscard]] bool beginsDefinition() const;
    [[nodiscard]] bool isOperationWord() const;

    void next(std::size_t count = 1) { m_at = std::min(m_at + count, m_tokens->size()); }
    /// Goes behind the mark if it stands here.
    bool takeMark(char mark);
    /// Behind the `close` that belongs to the `open` here, or at the end.
    void takeBrackets(char open, char close);

    /// Where the token taken last ends.
    [[nodiscard]] std::size_t lastEnd() const { return m_at > 0 ? (*m_tokens)[m_at - 1].range.end : 0; }

private:
    std::string_view m_sdl;
    const std::vector<GraphQlToken>* m_tokens;
    std::size_t m_at = 0;
};

} // namespace quoin
