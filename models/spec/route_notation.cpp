// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/route_notation.h"

#include <algorithm>

namespace quoin {

namespace {

using Notation = RouteStep::Notation;

bool isAsciiWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

bool isNameText(std::string_view text)
{
    return !text.empty()
        && std::all_of(text.begin(), text.end(), [](char c) { return isAsciiWord(c) || c == '-' || c == '.'; });
}

// A parameter's name without what a framework adds behind it ("{id:int}", ":id?").
std::string_view bareName(std::string_view text)
{
    text = text.substr(0, text.find(':'));
    while (!text.empty() && (text.back() == '?' || text.back() == '*' || text.back() == '+'))
        text.remove_suffix(1);
    return text;
}

RouteStep stepOf(std::string_view text)
{
    const auto enclosed = [&](char open, char close) {
        return text.size() > 2 && text.front() == open && text.back() == close;
    };
    RouteStep step{Notation::Literal, std::string(text)};
    std::string_view inner = text.size() > 2 ? text.substr(1, text.size() - 2) : std::string_view();
    if (enclosed('{', '}'))
        step.notation = Notation::Braces;
    else if (enclosed('<', '>'))
        step.notation = Notation::Angles;
    else if (enclosed('[', ']'))
        step.notation = Notation::Brackets;
    else if (text.size() > 1 && (text.front() == ':' || text.front() == '$')) {
        step.notation = text.front() == ':' ? Notation::Colon : Notation::Dollar;
        inner = text.substr(1);
    }
    if (step.notation == Notation::Literal)
        return step;
    const std::string_view name = bareName(inner);
    if (!isNameText(name))
        return {Notation::Literal, std::string(text)};
    step.text = name;
    return step;
}

std::string written(Notation notation, const std::string& name)
{
    switch (notation) {
    case Notation::Colon:
        return ':' + name;
    case Notation::Braces:
        return '{' + name + '}';
    case Notation::Angles:
        return '<' + name + '>';
    case Notation::Brackets:
        return '[' + name + ']';
    case Notation::Dollar:
        return '$' + name;
    case Notation::Literal:
        break;
    }
    return name;
}

std::vector<RouteStep> parametersOf(const std::vector<RouteStep>& steps)
{
    std::vector<RouteStep> parameters;
    for (const RouteStep& step : steps) {
        if (step.notation != Notation::Literal)
            parameters.push_back(step);
    }
    return parameters;
}

// One behind the path that begins with the slash at `begin`.
std::size_t routeEnd(std::string_view text, std::size_t begin)
{
    std::size_t at = begin;
    while (at < text.size()) {
        const char c = text[at];
        const char open = at > begin && text[at - 1] == '/' ? c : '\0';
        if (open == '{' || open == '<' || open == '[') {
            const std::size_t close = text.find(open == '{' ? '}' : open == '<' ? '>' : ']', at);
            if (close == std::string_view::npos || !isNameText(bareName(text.substr(at + 1, close - at - 1))))
                break;
            at = close + 1;
        } else if (isAsciiWord(c) || std::string_view("/-.~:%$@!+*&=").find(c) != std::string_view::npos) {
            ++at;
        } else {
            break;
        }
    }
    while (at > begin + 1 && std::string_view("/.:!*&=+~").find(text[at - 1]) != std::string_view::npos)
        --at;
    return at;
}

} // namespace

std::vector<RouteStep> routeSteps(std::string_view route)
{
    std::vector<RouteStep> steps;
    for (std::size_t begin = route.starts_with('/') ? 1 : 0; begin < route.size();) {
        const std::size_t end = std::min(route.find('/', begin), route.size());
        steps.push_back(stepOf(route.substr(begin, end - begin)));
        begin = end + 1;
    }
    return steps;
}

bool isSameRoute(const std::vector<RouteStep>& a, const std::vector<RouteStep>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const RouteStep& x, const RouteStep& y) {
        const bool literal = x.notation == Notation::Literal;
        return literal == (y.notation == Notation::Literal) && (!literal || x.text == y.text);
    });
}

std::string routeLike(std::string_view place, std::string_view from, std::string_view to)
{
    const std::vector<RouteStep> here = parametersOf(routeSteps(place));
    const std::vector<RouteStep> before = parametersOf(routeSteps(from));
    std::string route;
    std::size_t ordinal = 0;
    for (const RouteStep& step : routeSteps(to)) {
        route += '/';
        if (step.notation == Notation::Literal) {
            route += step.text;
            continue;
        }
        const bool kept = ordinal < here.size() && ordinal < before.size() && before[ordinal].text == step.text;
        route += written(here.empty() ? step.notation : here.front().notation, kept ? here[ordinal].text : step.text);
        ++ordinal;
    }
    return route;
}

std::vector<RouteInText> routesIn(std::string_view text)
{
    std::vector<RouteInText> routes;
    for (std::size_t at = text.find('/'); at != std::string_view::npos; at = text.find('/', at)) {
        std::size_t begin = at;
        bool behindHost = false;
        if (text.substr(at).starts_with("//") && at > 0 && text[at - 1] == ':') {
            begin = text.find_first_of("/ \t\"'`<>()", at + 2);
            behindHost = true;
            if (begin == std::string_view::npos || text[begin] != '/') {
                at = std::min(begin, text.size());
                continue;
            }
        } else if (at > 0 && text[at - 1] == '}') {
            behindHost = true; // "{{baseUrl}}/v1/things"
        } else if (at > 0
                   && (isAsciiWord(text[at - 1])
                       || std::string_view("./-<:)]").find(text[at - 1]) != std::string_view::npos
                       || static_cast<unsigned char>(text[at - 1]) >= 0x80)) {
            // Part of a word, a relative path, a closing tag: none of ours.
            at = std::max(routeEnd(text, at), at + 1);
            continue;
        }
        const std::size_t end = routeEnd(text, begin);
        if (end > begin + 1)
            routes.push_back({{begin, end}, behindHost});
        at = std::max(end, begin + 1);
    }
    return routes;
}

} // namespace quoin
