// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/endpoint_syntax.h"
#include "models/spec/part_builder.h"

#include <optional>

namespace quoin {

/// Where method and path of an endpoint stand in a section.
struct EndpointPlace {
    ByteRange method; ///< Empty where the text names none.
    ByteRange route;
    ByteRange name;   ///< A descriptive heading around or above them, else empty.
    std::size_t line = 0; ///< The line that holds them.
};

/// The endpoint that a heading names, alone or with the text below it: in the heading
/// ("### POST /x", "### Login — `POST /x`", "#### Auth `/api/auth`"), in an "Endpoint:" label,
/// in a key/value table, or in a fence with one request line.
[[nodiscard]] std::optional<EndpointPlace> endpointOfNode(const BodyContext& context, const SourceNode& node);

/// Begins the item of an endpoint: path, title, and its method, route and name fields.
[[nodiscard]] Item endpointItem(BodyContext& context, const std::string& collection, const TemplateGroup& group,
                                const EndpointPlace& place, ByteRange range);

/// Reads endpoints that are list items, table rows, paragraphs or request lines of a
/// fence among lines [first, end); the rest becomes raw text.
void readEndpoints(BodyContext& context, std::size_t first, std::size_t end, const std::string& collection,
                   const TemplateGroup& group, PartCollector& out);

} // namespace quoin
