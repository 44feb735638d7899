// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/item_naming.h"

#include "models/spec/names.h"
#include "models/spec/placeholder.h"
#include "models/text/line_syntax.h"

#include <algorithm>
#include <array>
#include <variant>
#include <vector>

namespace quoin {

using line_syntax::trimmed;

namespace {

using namespace std::string_view_literals;

constexpr std::array namedKinds = {"table"sv, "modification"sv, "endpoint"sv, "service"sv, "integration"sv, "queue"sv};

// "orders table", "Table: orders", "PlaidService (New)": the name that others use.
std::string coreName(std::string_view kind, std::string_view heading)
{
    const std::string plain = plainText(heading);
    std::string_view name = trimmed(plain);
    while (name.ends_with(')') && name.find(" (") != std::string_view::npos && name.find(" (") > 0)
        name = trimmed(name.substr(0, name.rfind(" (")));
    if (kind == "table" || kind == "modification") {
        for (std::string_view noun : {" table"sv, " Table"sv, " collection"sv, " Collection"sv}) {
            if (name.ends_with(noun))
                name = trimmed(name.substr(0, name.size() - noun.size()));
        }
        for (std::string_view noun : {"Table: "sv, "table: "sv, "Collection: "sv, "Table "sv}) {
            if (name.starts_with(noun))
                name = trimmed(name.substr(noun.size()));
        }
    }
    return std::string(name);
}

std::optional<ItemNaming> namingOfItem(const Spec& spec, const Item& item)
{
    if (std::find(namedKinds.begin(), namedKinds.end(), item.kind) == namedKinds.end())
        return std::nullopt;
    const Field* field = item.field(item.kind == "endpoint" ? "route" : "name");
    if (!field || field->state != FieldState::Filled)
        return std::nullopt;
    ItemNaming naming{item.kind, spec.value(*field), {}};
    if (item.kind == "endpoint") {
        const Field* method = item.field("method");
        if (method && method->state == FieldState::Filled)
            naming.method = spec.value(*method);
    } else {
        naming.name = coreName(item.kind, naming.name);
    }
    return naming.name.empty() ? std::nullopt : std::optional(std::move(naming));
}

bool isAmong(const Spec& spec, const std::vector<Part>& parts, const ItemNaming& naming)
{
    return std::any_of(parts.begin(), parts.end(), [&](const Part& part) {
        const auto* item = std::get_if<Item>(&part);
        return item != nullptr && (namingOfItem(spec, *item) == naming || isAmong(spec, item->parts, naming));
    });
}

} // namespace

std::string namedItem(const Spec& spec, std::string_view path)
{
    for (std::string_view field : {".name"sv, ".route"sv, ".method"sv}) {
        if (path.ends_with(field) && spec.item(path.substr(0, path.size() - field.size())))
            return std::string(path.substr(0, path.size() - field.size()));
    }
    return std::string(path);
}

std::optional<ItemNaming> namingOf(const Spec& spec, std::string_view path)
{
    const auto item = spec.item(namedItem(spec, path));
    return item ? namingOfItem(spec, *item) : std::nullopt;
}

bool isNamed(const Spec& spec, const ItemNaming& naming)
{
    for (std::size_t entry = 0; entry < spec.entries().size(); ++entry) {
        if (spec.entries()[entry].definition != nullptr && isAmong(spec, spec.body(entry).parts, naming))
            return true;
    }
    return false;
}

} // namespace quoin
