// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/endpoint_syntax.h"
#include "models/spec/part_builder.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quoin {

/// Where method and path of an endpoint stand in a section.
struct EndpointPlace {
    ByteRange method;                    ///< Empty where the text names none.
    std::vector<ByteRange> otherMethods; ///< Of the same path, each with the sign before it.
    ByteRange route;
    std::vector<ByteRange> otherRoutes; ///< Of the same method, each with the sign before it.
    std::vector<EndpointText> further;  ///< Other endpoints that the same heading names, in positions of the document.
    ByteRange name;                     ///< A descriptive heading around or above them, else empty.
    std::size_t line = 0;               ///< The line that holds them.
};
[[nodiscard]] EndpointPlace placed(const SourceLine& line, const EndpointText& text, std::size_t offset,
                                   std::size_t lineNumber);

/// The endpoint that a heading names, alone or with the text below it: in the heading ("### POST /x",
/// "### Login — `POST /x`"), in an "Endpoint:" label, in a key/value table, or in a fence with one request line.
[[nodiscard]] std::optional<EndpointPlace> endpointOfNode(const BodyContext& context, const SourceNode& node);

/// Begins the item of an endpoint: path, title, its method, route and name fields; further methods of its path,
/// further paths of its method and further endpoints of its heading are items inside it.
[[nodiscard]] Item endpointItem(BodyContext& context, const std::string& collection, const TemplateGroup& group,
                                const EndpointPlace& place, ByteRange range);

/// "POST /x", also behind the mark of a comment, and with the protocol that ends a request line.
[[nodiscard]] std::optional<EndpointText> requestLineIn(std::string_view text);

struct RequestLine {
    std::size_t line;
    EndpointText text;
    bool whole = true; ///< It is the only one of its line.
};
/// The requests that lines of code hold, several on a line too: "GET /x, POST /x".
[[nodiscard]] std::vector<RequestLine> requestLines(const SectionSource& source, std::size_t first, std::size_t end);

/// A text without the code and bold marks around it, and where a part of a line stands in it.
[[nodiscard]] std::string_view withoutMarks(std::string_view text);
[[nodiscard]] ByteRange rangeIn(std::string_view line, std::string_view part);

} // namespace quoin
