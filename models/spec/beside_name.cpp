// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/beside_name.h"

#include "models/spec/item_text.h"

#include <algorithm>

namespace quoin {

namespace {

// What stands between path and field on one line of a neighbour: "`: ", " - ".
std::optional<std::string> marksBetween(const Spec& spec, const Item& neighbour, std::string_view id)
{
    const Field* route = neighbour.field("route");
    const Field* field = neighbour.field(id);
    if (!route || !field || field->kind != FieldKind::Line || field->range.begin < route->range.end)
        return std::nullopt;
    std::string marks = spec.document().slice({route->range.end, field->range.begin});
    const bool plain = std::none_of(marks.begin(), marks.end(), [](char c) {
        return c == '\n' || c == '\r' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'z' && c != '`' && c != '_');
    });
    return plain && !marks.empty() && marks.size() <= 12 ? std::optional(std::move(marks)) : std::nullopt;
}

} // namespace

std::optional<Attempt> besideName(const Spec& spec, const FieldOwner& owner, std::string_view value)
{
    const Field* route = owner.item ? owner.item->field("route") : nullptr;
    if (!route || value.find_first_of("\r\n") != std::string_view::npos
        || owner.item->path.find('[') == std::string::npos)
        return std::nullopt;
    const std::size_t lineEnd = lineContentAt(spec.document(), route->range.end).end;
    const std::string tail = spec.document().slice({route->range.end, lineEnd});
    for (const Item& neighbour : itemsOf(spec, owner.item->path.substr(0, owner.item->path.rfind('[')))) {
        const auto marks = marksBetween(spec, neighbour, owner.definition->id);
        // Its own closing marks are there already.
        if (marks && marks->starts_with(tail) && marks->find_first_of("`*", tail.size()) == std::string::npos)
            return Attempt{{{{lineEnd, lineEnd}, marks->substr(tail.size()) + std::string(value)}},
                           lineEnd + marks->size() - tail.size()};
    }
    return std::nullopt;
}

} // namespace quoin
