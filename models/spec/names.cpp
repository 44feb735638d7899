// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/names.h"

#include "models/spec/leading_number.h"
#include "models/text/case_folding.h"
#include "models/text/line_syntax.h"
#include "models/text/utf8.h"

#include <algorithm>
#include <array>
#include <optional>

namespace quoin {

using line_syntax::trimmed;

namespace {

using namespace std::string_view_literals;

bool isAsciiAlnum(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// Pictographs, arrows and dingbats, variation selectors, joiners, keycaps: none of
// them names anything.
bool isOrnament(char32_t c)
{
    return (c >= 0x2190 && c <= 0x21FF) || (c >= 0x2300 && c <= 0x23FF) || (c >= 0x2460 && c <= 0x24FF)
        || (c >= 0x25A0 && c <= 0x27BF) || (c >= 0x2900 && c <= 0x297F) || (c >= 0x2B00 && c <= 0x2BFF)
        || (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0x200D || c == 0x20E3 || c == 0xFEFF
        || (c >= 0xE0020 && c <= 0xE007F);
}

// Drops ornaments, folds case, and turns full-width forms and odd spaces into ASCII.
std::string folded(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c < 0x80) {
            // A digit before a keycap mark is an ornament too.
            result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c == '\t' ? ' ' : static_cast<char>(c);
            ++i;
            continue;
        }
        const Utf8Character character = utf8At(text, i);
        if (!character.valid || !isOrnament(character.codePoint))
            appendFolded(result, character, text.substr(i, character.length));
        i += character.length;
    }
    return result;
}

std::string singular(std::string word)
{
    const bool ascii =
        std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (!ascii || word.size() < 4 || word.back() != 's')
        return word;
    if (word.ends_with("ss") || word.ends_with("us") || (word.ends_with("is") && word != "apis"))
        return word;
    if (word.ends_with("ies") && word.size() > 4)
        return word.substr(0, word.size() - 3) + 'y';
    if (word.ends_with("xes") || word.ends_with("sses"))
        return word.substr(0, word.size() - 2);
    return word.substr(0, word.size() - 1);
}

bool isConjunction(std::string_view word)
{
    constexpr std::array words = {"&"sv,
                                  "/"sv,
                                  "+"sv,
                                  ","sv,
                                  "and"sv,
                                  "y"sv,
                                  "e"sv,
                                  "et"sv,
                                  "und"sv,
                                  "en"sv,
                                  "ve"sv,
                                  "i"sv,
                                  "oraz"sv,
                                  "dan"sv,
                                  "va"sv /* và, folded */,
                                  "\xD0\xB8"sv /* и */,
                                  "\xD1\x82\xD0\xB0"sv /* та */,
                                  "\xD1\x96"sv /* і */,
                                  "\xEB\xB0\x8F"sv /* 및 */,
                                  "\xE4\xB8\x8E"sv /* 与 */,
                                  "\xE8\x88\x87"sv /* 與 */,
                                  "\xE5\x92\x8C"sv /* 和 */,
                                  "\xE5\x8F\x8A"sv /* 及 */,
                                  "\xE3\x80\x81"sv /* 、 */,
                                  "\xE3\x83\xBB"sv /* ・ */};
    constexpr std::size_t longest = 4;
    return word.size() <= longest && std::find(words.begin(), words.end(), word) != words.end();
}

// Whether a byte may begin one of the conjunctions above that need no space around them.
bool mayBeginJoiner(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte == 0xE3 || byte == 0xE4 || byte == 0xE5 || byte == 0xE8;
}

// The first byte of a character of Chinese, Japanese or Korean, but for punctuation of theirs that is no word.
bool beginsEastAsian(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xE3 && byte <= 0xED;
}

// "API接口" is written "API 接口" as well: a word ends where the script changes.
bool changesScript(std::string_view word, char next)
{
    if (word.empty())
        return false;
    const bool latin = isAsciiAlnum(word.back());
    return (latin && beginsEastAsian(next)) || (isAsciiAlnum(next) && beginsEastAsian(word.front()) && !latin);
}

// Words in the singular; every conjunction "&"; separators become words of their own.
std::string joinedWords(std::string_view text)
{
    std::string result;
    std::string word;
    result.reserve(text.size() + 8);
    const auto flush = [&] {
        if (word.empty())
            return;
        const std::string next = isConjunction(word) ? "&" : singular(std::move(word));
        const bool repeated = next == "&" && (result.empty() || result.ends_with('&'));
        if (!repeated)
            (result.empty() ? result : result += ' ') += next;
        word.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == ' ' || c == '-' || c == '_' || c == '"' || c == '\'' || c == '?' || c == '!') {
            flush();
        } else if (c == '&' || c == '/' || c == '+' || c == ',') {
            flush();
            word = c;
            flush();
        } else if (mayBeginJoiner(c) && isConjunction(text.substr(i, 3))) {
            flush();
            word = text.substr(i, 3);
            flush();
            i += 2;
        } else {
            if (changesScript(word, c))
                flush();
            word += c;
        }
    }
    flush();
    if (result.ends_with(" &"))
        result.erase(result.size() - 2);
    return result;
}

std::string_view withoutTrailingMarks(std::string_view text)
{
    text = trimmed(text);
    while (!text.empty() && (text.back() == ':' || text.back() == '.' || text.back() == ','))
        text = trimmed(text.substr(0, text.size() - 1));
    return text;
}

std::string normalizedFolded(std::string_view text)
{
    return joinedWords(withoutTrailingMarks(withoutNumber(trimmed(text))));
}

struct Parenthesis {
    std::string_view before;
    std::string_view inside;
};

// A trailing parenthesis; full-width ones were folded to ASCII.
std::optional<Parenthesis> trailingParenthesis(std::string_view text)
{
    text = withoutTrailingMarks(text);
    if (!text.ends_with(')'))
        return std::nullopt;
    int depth = 0;
    for (std::size_t i = text.size(); i-- > 0;) {
        depth += text[i] == ')' ? 1 : text[i] == '(' ? -1 : 0;
        if (depth == 0)
            return Parenthesis{text.substr(0, i), text.substr(i + 1, text.size() - i - 2)};
    }
    return std::nullopt;
}

// What stands around a parenthesis in the midst: "Row Level Security (RLS) Policies".
std::string withoutInnerParenthesis(std::string_view text)
{
    const std::size_t open = text.find(" (");
    const std::size_t close = open == std::string_view::npos ? open : text.find(") ", open);
    if (close == std::string_view::npos)
        return {};
    std::string rest(text.substr(0, open));
    rest += text.substr(close + 1);
    return rest;
}

// "Access `[MVP]`": a mark behind a name says how far the thing is.
std::string_view withoutTrailingMark(std::string_view text)
{
    const std::size_t open = text.ends_with(']') ? text.rfind(" [") : std::string_view::npos;
    return open == std::string_view::npos ? text : text.substr(0, open);
}

struct DashParts {
    std::string_view before;
    std::string_view after;
};

// Where a sign stands outside of parentheses: what is said in them parts nothing.
std::size_t findOutsideParentheses(std::string_view text, std::string_view sign)
{
    int depth = 0;
    std::size_t from = 0;
    for (std::size_t at = text.find(sign); at != std::string_view::npos; at = text.find(sign, at + sign.size())) {
        for (; from < at; ++from)
            depth += text[from] == '(' ? 1 : text[from] == ')' && depth > 0 ? -1 : 0;
        if (depth == 0)
            return at;
    }
    return std::string_view::npos;
}

std::optional<DashParts> dashParts(std::string_view text)
{
    for (std::string_view dash :
         {" \xE2\x80\x94 "sv, " \xE2\x80\x93 "sv, " - "sv, ": "sv, " | "sv, "\xE2\x80\x94"sv, ":"sv}) {
        const std::size_t at = findOutsideParentheses(text, dash);
        if (at != std::string_view::npos && at > 0 && at + dash.size() < text.size())
            return DashParts{text.substr(0, at), text.substr(at + dash.size())};
    }
    return std::nullopt;
}

} // namespace

std::string plainText(std::string_view markdown)
{
    markdown = trimmed(markdown);
    std::string result;
    for (std::size_t i = 0; i < markdown.size(); ++i) {
        const char c = markdown[i];
        if (c == '\\' && i + 1 < markdown.size() && !isAsciiAlnum(markdown[i + 1]) && markdown[i + 1] != ' ') {
            result += markdown[++i];
        } else if (c == '*' || c == '`') {
            continue;
        } else if (c == '[') {
            const std::size_t close = markdown.find("](", i);
            const std::size_t end = close == std::string_view::npos ? close : markdown.find(')', close);
            if (end != std::string_view::npos) {
                result += markdown.substr(i + 1, close - i - 1);
                i = end;
            } else {
                result += c;
            }
        } else {
            result += c;
        }
    }
    return std::string(trimmed(result));
}

std::string normalizedName(std::string_view markdown)
{
    return normalizedFolded(folded(plainText(markdown)));
}

std::vector<std::string> normalizedNames(const std::string& name, const std::vector<std::string>& synonyms)
{
    std::vector<std::string> names;
    if (!name.empty())
        names.push_back(normalizedName(name));
    for (const std::string& synonym : synonyms)
        names.push_back(normalizedName(synonym));
    return names;
}

std::vector<std::string> nameReadings(std::string_view markdown)
{
    std::vector<std::string> readings;
    const auto add = [&](std::string_view text) {
        std::string name = normalizedFolded(text);
        if (!name.empty() && std::find(readings.begin(), readings.end(), name) == readings.end())
            readings.push_back(std::move(name));
    };
    // "{#cache}": an anchor that some renderers take from the heading.
    const std::size_t anchor = markdown.ends_with('}') ? markdown.rfind("{#") : std::string_view::npos;
    const std::string text = folded(plainText(markdown.substr(0, anchor)));
    add(text);
    const std::string_view bare = withoutTrailingMark(withoutNumber(trimmed(text)));
    if (bare.ends_with(']') || text.ends_with(']'))
        add(bare);
    if (const std::string around = withoutInnerParenthesis(bare); !around.empty())
        add(around);
    const auto parenthesis = trailingParenthesis(bare);
    if (parenthesis)
        add(parenthesis->before);
    if (const auto parts = dashParts(bare)) {
        add(parts->before);
        if (const auto inner = trailingParenthesis(parts->before))
            add(inner->before);
    }
    // "Orders — placing them (core module)": what a subtitle is explained by is no name of the whole.
    if (parenthesis && !dashParts(parenthesis->before))
        add(parenthesis->inside);
    return readings;
}

namespace {

// In Korean "and" is the end of a word, in Japanese it stands between two without a space. So do the letters of other
// words ("결과", "もと"), but a part of such a one names nothing. "との" is "with".
std::string withJoinsApart(std::string reading)
{
    constexpr std::string_view to = "\xE3\x81\xA8";   // と
    constexpr std::string_view with = "\xE3\x81\xAE"; // の
    for (std::size_t at = reading.find(to); at != std::string::npos; at = reading.find(to, at + to.size())) {
        const std::string_view behind = std::string_view(reading).substr(at + to.size());
        if (at > 0 && !behind.empty() && !behind.starts_with(with))
            reading.replace(at, to.size(), " & ");
    }
    for (std::string_view particle : {"과 ", "와 "}) {
        for (std::size_t at = reading.find(particle); at != std::string::npos; at = reading.find(particle, at + 3)) {
            if (at > 0 && reading[at - 1] != ' ')
                reading.replace(at, particle.size(), " & ");
        }
    }
    return reading;
}

} // namespace

std::vector<std::string> joinedTopics(const std::vector<std::string>& readings)
{
    std::vector<std::string> topics;
    for (const std::string& written : readings) {
        const std::string reading = withJoinsApart(written);
        if (reading.find(" & ") == std::string::npos)
            continue;
        std::size_t from = 0;
        while (true) {
            const std::size_t at = reading.find(" & ", from);
            const std::string part = reading.substr(from, at == std::string::npos ? at : at - from);
            if (!part.empty() && std::find(topics.begin(), topics.end(), part) == topics.end())
                topics.push_back(part);
            if (at == std::string::npos)
                break;
            from = at + 3;
        }
    }
    return topics;
}

bool isWrittenTogether(std::string_view word)
{
    if (word.empty())
        return false;
    const Utf8Character first = utf8At(word, 0);
    return first.valid && first.codePoint >= 0x2E80 && first.codePoint < 0xFF00;
}

} // namespace quoin
