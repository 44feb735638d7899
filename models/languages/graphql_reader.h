// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/finding.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace quoin {

/// A use of a type: `[Thing!]!`
struct GraphQlTypeUse {
    ByteRange range;   ///< The whole of it.
    std::string named; ///< "Thing"; empty for a placeholder.
    ByteRange name;
};

struct GraphQlField {
    std::string name;
    ByteRange nameRange;
    ByteRange range; ///< With arguments, type, default and directives; without its description.
    GraphQlTypeUse type;
    std::vector<GraphQlField> arguments;
};

struct GraphQlDefinition {
    enum class Kind {
        Schema,
        Scalar,
        Type,
        Interface,
        Union, ///< uses: its members
        Enum,  ///< fields: its values
        Input,
        Directive, ///< fields: its arguments
        Operation, ///< A query that a client sends; not read further.
        Bare,      ///< `createX(input: X!): Y`, perhaps behind `mutation`: one field, no type around it.
    };
    Kind kind = Kind::Type;
    bool extends = false;
    std::string name; ///< Of Bare: "mutation", "query", "subscription" or empty.
    ByteRange nameRange;
    ByteRange range;
    std::vector<GraphQlField> fields;
    std::vector<GraphQlTypeUse> uses; ///< Interfaces that it implements, members of a union.
};

struct GraphQlText {
    std::vector<GraphQlDefinition> definitions; ///< In the order of the text, disjoint.
    Findings findings;

    [[nodiscard]] std::set<std::string> definedTypes() const;
};

/// Reads the schema language in any state: definitions, bare lists of operations and
/// fields as the template writes them, and what is left of a definition that is not whole.
[[nodiscard]] GraphQlText readGraphQl(std::string_view sdl);

/// Types that are used in `text` and defined neither in it nor among `elsewhere`, as
/// notes: they may well exist outside the spec. Scalars that every server has are known.
[[nodiscard]] Findings undefinedGraphQlTypes(const GraphQlText& text, const std::set<std::string>& elsewhere);

} // namespace quoin
