// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/http_routes.h"

#include "models/languages/json_lexer.h"
#include "models/languages/json_reader.h"

#include <algorithm>
#include <set>

namespace quoin {

namespace {

using namespace std::string_view_literals;

bool isSpace(char c)
{
    return c == ' ' || c == '\t';
}

bool isNameByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-'
        || c == '.' || static_cast<unsigned char>(c) >= 0x80;
}

std::size_t nameEnd(std::string_view text, std::size_t at)
{
    while (at < text.size() && isNameByte(text[at]))
        ++at;
    return at;
}

std::size_t behindSpaces(std::string_view text, std::size_t at)
{
    while (at < text.size() && isSpace(text[at]))
        ++at;
    return at;
}

class RouteReader {
public:
    explicit RouteReader(std::string_view route) : m_route(route) {}

    HttpRoute run()
    {
        const std::size_t begin = behindSpaces(m_route, 0);
        m_end = m_route.find_last_not_of(" \t\r\n") + 1;
        if (begin >= m_end)
            return {};
        m_at = readOrigin(begin);
        const std::size_t question = std::min(m_route.find('?', m_at), m_end);
        m_read.path = {m_at, std::max(m_at, question)};
        // A whole address, or a variable in its place, may stand without a path.
        if (m_read.origin.empty() && m_route[begin] != '/')
            m_findings.report({begin, begin + 1}, FindingId::RouteNoSlash);
        while (m_at < question)
            readPart();
        if (question < m_end)
            readQuery(question + 1);
        checkSpaces(begin);
        m_read.findings = m_findings.take();
        sortFindings(m_read.findings);
        return std::move(m_read);
    }

private:
    std::size_t readOrigin(std::size_t at)
    {
        std::size_t end = at;
        const std::size_t scheme = m_route.find("://", at);
        if (scheme != std::string_view::npos
            && m_route.substr(at, scheme - at).find_first_of("/? ") == std::string_view::npos)
            end = std::min(m_route.find_first_of("/? ", scheme + 3), m_end);
        else if (m_route.substr(at).starts_with("{{"))
            end = std::min(m_route.find("}}", at), m_end - 2) + 2;
        else if (m_route[at] == '{' || m_route[at] == '$' || m_route[at] == '<')
            end = std::min(m_route.find('/', at), m_end);
        m_read.origin = {at, end};
        return end;
    }

    void readPart()
    {
        const char c = m_route[m_at];
        const char before = m_at > 0 ? m_route[m_at - 1] : '/';
        if (c == '/' && before == '/' && m_at > m_read.path.begin)
            m_findings.report({m_at - 1, m_at + 1}, FindingId::RouteEmptyPart);
        if (c == '{' || c == '<' || c == '[')
            return readBraced(c == '{' ? '}' : c == '<' ? '>' : ']');
        const bool named = m_at + 1 < m_read.path.end && isNameByte(m_route[m_at + 1]);
        if (((c == ':' && (before == '/' || before == '-' || before == '.')) || (c == '$' && before == '/')) && named) {
            const std::size_t end = std::min(nameEnd(m_route, m_at + 1), m_read.path.end);
            return addParameter({m_at, end}, m_route.substr(m_at + 1, end - m_at - 1));
        }
        if (c == '}' || c == '>' || c == ']')
            m_findings.report({m_at, m_at + 1}, FindingId::RouteNotOpened, m_route.substr(m_at, 1));
        ++m_at;
    }

    void readBraced(char close)
    {
        const std::size_t begin = m_at;
        const std::size_t limit = std::min(m_route.find('/', begin), m_read.path.end);
        const bool twice = m_route.substr(begin).starts_with("{{");
        const std::size_t found = m_route.substr(0, limit).find(close, begin);
        if (found == std::string_view::npos) {
            m_findings.report({begin, begin + 1}, FindingId::RouteNotClosed, m_route.substr(begin, 1));
            ++m_at;
            return;
        }
        const std::size_t end = found + (twice && found + 1 < limit && m_route[found + 1] == close ? 2 : 1);
        std::string_view name = m_route.substr(begin + (twice ? 2 : 1), found - begin - (twice ? 2 : 1));
        name = name.substr(0, name.find_first_of(":=*")); // `{id:int}`
        addParameter({begin, end}, name);
    }

    void addParameter(ByteRange range, std::string_view name)
    {
        m_at = range.end;
        if (!m_names.insert(name).second)
            m_findings.report(range, FindingId::RouteDuplicateParameter, name, FindingSeverity::Warning);
        m_read.parameters.push_back({std::string(name), range});
    }

    void readQuery(std::size_t at)
    {
        std::set<std::string_view> names;
        while (at < m_end) {
            const std::size_t end = std::min(m_route.find('&', at), m_end);
            const std::size_t name = std::min(m_route.find('=', at), end);
            if (m_route.substr(at, end - at).find('?') != std::string_view::npos)
                m_findings.report({at, end}, FindingId::RouteTwoQueries, {}, FindingSeverity::Warning);
            const std::string_view text = m_route.substr(at, name - at);
            const bool open = text.empty() || text.find("...") != std::string_view::npos;
            if (!open && !names.insert(text).second && !text.ends_with("[]"))
                m_findings.report({at, name}, FindingId::RouteDuplicateParameter, text, FindingSeverity::Warning);
            if (!text.empty())
                m_read.query.push_back({std::string(text), {at, name}});
            at = end + 1;
        }
    }

    void checkSpaces(std::size_t begin)
    {
        auto parameter = m_read.parameters.begin();
        for (std::size_t at = m_route.find_first_of(" \t\r\n", begin); at < m_end;
             at = m_route.find_first_of(" \t\r\n", at)) {
            const std::size_t end = std::min(m_route.find_first_not_of(" \t\r\n", at), m_end);
            while (parameter != m_read.parameters.end() && parameter->range.end <= at)
                ++parameter;
            // Words between brackets are the template's: `/api/v1/[the resource]`.
            if (parameter == m_read.parameters.end() || !parameter->range.contains(at))
                m_findings.report({at, end}, FindingId::RouteSpace);
            at = end;
        }
    }

    std::string_view m_route;
    std::size_t m_at = 0;
    std::size_t m_end = 0;
    std::set<std::string_view> m_names;
    BoundedFindings m_findings;
    HttpRoute m_read;
};

void shift(HttpRoute& route, std::size_t by)
{
    route.origin = route.origin.shifted(by);
    route.path = route.path.shifted(by);
    for (RouteParameter& parameter : route.parameters)
        parameter.range = parameter.range.shifted(by);
    for (RouteParameter& parameter : route.query)
        parameter.range = parameter.range.shifted(by);
    for (Finding& finding : route.findings)
        finding.range = finding.range.shifted(by);
}

class HttpReader {
public:
    explicit HttpReader(std::string_view text) : m_text(text) {}

    HttpText run()
    {
        while (m_at < m_text.size()) {
            const std::size_t end = std::min(m_text.find_first_of("\r\n", m_at), m_text.size());
            const std::size_t begin = behindSpaces(m_text, m_at);
            if (begin < end && looksLikeJson(m_text.substr(begin, 200)))
                m_at = readBody(begin);
            else
                readLine(begin, end), m_at = end + 1;
        }
        m_read.findings = m_findings.take();
        sortFindings(m_read.findings);
        return std::move(m_read);
    }

private:
    std::size_t readBody(std::size_t begin)
    {
        const std::size_t end = begin + std::max<std::size_t>(jsonValueEnd(m_text.substr(begin)), 1);
        for (Finding& finding : readJson(m_text.substr(begin, end - begin)).findings) {
            finding.range = finding.range.shifted(begin);
            m_findings.add(std::move(finding));
        }
        return end;
    }

    void readLine(std::size_t at, std::size_t end)
    {
        while (at < end && (m_text[at] == '-' || m_text[at] == '*' || m_text[at] == '`' || isSpace(m_text[at])))
            ++at;
        std::size_t wordEnd = at;
        while (wordEnd < end && m_text[wordEnd] >= 'A' && m_text[wordEnd] <= 'Z')
            ++wordEnd;
        const std::size_t target = behindSpaces(m_text, wordEnd);
        const std::size_t targetEnd = std::min({m_text.find_first_of(" \t`", target), end});
        const std::string_view method = m_text.substr(at, wordEnd - at);
        if (method.size() < 3 || target == wordEnd || target >= end)
            return;
        const std::string_view text = m_text.substr(target, targetEnd - target);
        const bool known = isHttpMethod(method) || method == "CONNECT" || method == "TRACE";
        const bool path = text.starts_with('/') || text.find("://") != std::string_view::npos || text.starts_with('{');
        // "GET the list" is a sentence, "GET orders/1" a path without its slash.
        if (!path && !(known && text.find('/') != std::string_view::npos))
            return;
        if (!known)
            m_findings.report({at, wordEnd}, FindingId::HttpUnknownMethod, method, FindingSeverity::Warning);
        HttpRequest request{{at, wordEnd}, {target, targetEnd}, readRoute(text)};
        shift(request.route, target);
        for (const Finding& finding : request.route.findings)
            m_findings.add(finding);
        const std::size_t behind = behindSpaces(m_text, targetEnd);
        if (behind < end && (m_text[behind] == '?' || (m_text[behind] == '/' && m_text.substr(behind, 2) != "//")))
            m_findings.report({targetEnd, behind}, FindingId::RouteSpace);
        m_read.requests.push_back(std::move(request));
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    BoundedFindings m_findings;
    HttpText m_read;
};

} // namespace

bool isHttpMethod(std::string_view word)
{
    return std::find(httpMethods.begin(), httpMethods.end(), word) != httpMethods.end();
}

HttpRoute readRoute(std::string_view route)
{
    return RouteReader(route).run();
}

HttpText readHttp(std::string_view text)
{
    return HttpReader(text).run();
}

} // namespace quoin
