// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/support/language_laws.h"

#include "models/languages/json_format.h"
#include "models/languages/json_reader.h"

#include <random>

namespace quoin::testing {

namespace {

std::string shown(ByteRange range)
{
    return std::to_string(range.begin) + "-" + std::to_string(range.end);
}

bool isInside(ByteRange range, std::string_view text)
{
    return range.begin <= range.end && range.end <= text.size();
}

std::string withoutWhiteSpace(std::string_view text)
{
    std::string rest;
    for (const JsonToken& token : jsonTokens(text)) {
        rest += token.text(text);
        rest += '\x01';
    }
    return rest;
}

std::string jsonFault(std::string_view text)
{
    std::size_t at = 0;
    for (const JsonToken& token : jsonTokens(text)) {
        if (token.range.begin < at || token.range.empty() || !isInside(token.range, text))
            return "token " + shown(token.range);
        if (text.substr(at, token.range.begin - at).find_first_not_of(" \t\r\n\f\v") != std::string_view::npos)
            return "token: text left out before " + shown(token.range);
        at = token.range.end;
    }
    const JsonText read = readJson(text);
    for (std::size_t i = 0; i < read.nodes.size(); ++i) {
        const JsonNode& node = read.nodes[i];
        if (!isInside(node.range, text) || !isInside(node.key, text))
            return "node " + shown(node.range);
        if (node.parent != JsonNode::noParent && (node.parent >= i || !read.nodes[node.parent].range.contains(node.range)))
            return "nested: " + shown(node.range);
    }
    const FormattedJson once = formatJson(text);
    if (once.refused)
        return once.text == text ? "" : "format: a refused text was changed";
    if (withoutWhiteSpace(once.text) != withoutWhiteSpace(text))
        return "format: more than white space changed: " + once.text;
    const FormattedJson twice = formatJson(once.text);
    return twice.text == once.text ? "" : "format: twice is not once: " + once.text + "\n---\n" + twice.text;
}

} // namespace

const std::vector<Language>& allLanguages()
{
    static const std::vector<Language> languages = {Language::Json, Language::Json5};
    return languages;
}

std::string languageFault(Language language, std::string_view text)
{
    std::size_t at = 0;
    const Findings found = findings(language, text);
    for (const Finding& finding : found) {
        if (!isInside(finding.range, text))
            return "finding outside: " + shown(finding.range);
        if (finding.range.begin < at)
            return "finding out of order: " + shown(finding.range);
        at = finding.range.begin;
    }
    if (found.size() > 2 * mostFindings)
        return "too many findings";
    return language == Language::Json ? jsonFault(text) : "";
}

RandomCode::RandomCode(unsigned seed) : m_seed(seed) {}

std::string RandomCode::code(Language, std::size_t pieces)
{
    static const std::vector<std::string> json = {
        "{", "}", "[", "]", ",", ":", "\"a\"", "\"b\": ", "\"c", "'d'", "1", "-0.5e3", "01", "true", "None", "User", "tru",
        "<uuid>", "{{x}}", "${y}", ":id", "...", "\xE2\x80\xA6", "|", "// c\n", "/* d */", "/*", "# e\n", "-- f\n", "\n", "\r\n", "  ", "\t",
        "\\u12", "[To be added]", "{id}", "POST /x\n", "data: ", "(", ")", "\xFF", "\xEA\xB0\x80", std::string(1, '\0'), "\n\n\n", "\r", "=",
    };
    std::mt19937 engine(m_seed);
    std::string text;
    for (std::size_t i = 0; i < pieces; ++i)
        text += json[engine() % json.size()];
    return text;
}

} // namespace quoin::testing
