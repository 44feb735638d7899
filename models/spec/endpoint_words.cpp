// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/endpoint_words.h"

#include "models/spec/endpoint_marks.h"

#include <algorithm>

namespace quoin {

namespace {

// What closes code, bold or a bracket at `at`.
std::string marksAt(const std::string& text, std::size_t at, const char* marks)
{
    return text.substr(at, std::min(text.find_first_not_of(marks, at), text.size()) - at);
}

} // namespace

EndpointName endpointName(std::string_view name)
{
    const std::size_t space = name.find(' ');
    return space == std::string_view::npos ? EndpointName{"GET", name}
                                           : EndpointName{name.substr(0, space), name.substr(space + 1)};
}

std::string endpointWordsLike(const std::string& text, ByteRange method, ByteRange route, std::string_view name)
{
    const EndpointName words = endpointName(name);
    if (method.begin < route.begin)
        return std::string(words.method) + text.substr(method.end, route.begin - method.end) + std::string(words.route)
            + marksAt(text, route.end, "`*");
    // "/x (GET, PUT)": the bracket closes behind the last of its methods.
    const std::string between = text.substr(route.end, method.begin - route.end);
    for (const auto& [open, shut] : methodBrackets) {
        if (between.find(open) == std::string::npos)
            continue;
        const std::size_t close = text.find(shut, method.end);
        if (close == std::string::npos)
            return {};
        return std::string(words.route) + between + std::string(words.method) + std::string(shut)
            + marksAt(text, close + shut.size(), "`*");
    }
    return std::string(words.route) + between + std::string(words.method) + marksAt(text, method.end, "`*");
}

} // namespace quoin
