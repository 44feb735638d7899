// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/measures.h"

#include <algorithm>
#include <array>
#include <optional>

namespace quoin {

namespace {

using namespace std::string_view_literals;

struct Token {
    enum class Kind { Word, Number, Sign, Mark };
    Kind kind = Kind::Mark;
    ByteRange range;
    std::string word; ///< Lower case.
};
using Tokens = std::vector<Token>;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

std::string lower(std::string_view text)
{
    std::string result(text);
    for (char& c : result)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return result;
}

constexpr std::array<std::string_view, 9> signs{"<=", ">=", "<", ">", "=", "~", "≤", "≥", "≈"};

std::size_t numberEnd(std::string_view text, std::size_t i)
{
    while (i < text.size()) {
        const bool inside = (text[i] == '.' || text[i] == ',') && i + 1 < text.size() && isDigit(text[i + 1]);
        if (!isDigit(text[i]) && !inside)
            break;
        ++i;
    }
    return i;
}

Token tokenAt(std::string_view text, std::size_t i)
{
    for (const std::string_view sign : signs) {
        if (text.substr(i).starts_with(sign))
            return {Token::Kind::Sign, {i, i + sign.size()}, std::string(sign)};
    }
    std::size_t end = i + 1;
    if (isDigit(text[i])) {
        end = numberEnd(text, i);
        return {Token::Kind::Number, {i, end}, std::string(text.substr(i, end - i))};
    }
    if (!isLetter(text[i]))
        return {Token::Kind::Mark, {i, end}, std::string(1, text[i])};
    while (end < text.size() && (isLetter(text[end]) || isDigit(text[end]) || text[end] == '-' || text[end] == '_'
                                 || (text[end] == '.' && end + 1 < text.size() && isDigit(text[end + 1]))))
        ++end;
    return {Token::Kind::Word, {i, end}, lower(text.substr(i, end - i))};
}

// What stands in code marks is a name, whatever digits it holds.
Tokens tokensOf(std::string_view text)
{
    Tokens tokens;
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        if (c == '`') {
            const std::size_t close = text.find('`', i + 1);
            i = close == std::string_view::npos ? i + 1 : close + 1;
        } else if (c == ' ' || c == '\t' || c == '\r') {
            ++i;
        } else {
            tokens.push_back(tokenAt(text, i));
            i = tokens.back().range.end;
        }
    }
    return tokens;
}

template <std::size_t Size>
bool isOneOf(std::string_view word, const std::array<std::string_view, Size>& words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool isTime(std::string_view unit)
{
    static constexpr std::array<std::string_view, 31> units{
        "ns", "us", "µs", "ms", "msec", "millisecond", "milliseconds", "s", "sec", "secs", "second", "seconds", "min",
        "mins", "m", "minute", "minutes", "h", "hr", "hrs", "hour", "hours", "d", "day", "days", "week", "weeks",
        "month", "months", "year", "years"};
    return isOneOf(unit, units);
}

bool isUnit(std::string_view unit)
{
    static constexpr std::array<std::string_view, 17> units{"%",   "percent", "rps", "qps", "tps", "rpm", "b",   "kb", "mb",
                                                            "gb", "tb",      "kib", "mib", "gib", "mbps", "gbps", "nines"};
    return isTime(unit) || isOneOf(unit, units);
}

// Words behind a number that name no unit.
bool isConnective(std::string_view word)
{
    static constexpr std::array<std::string_view, 22> words{"for", "at",  "in",   "on",   "with",  "and",    "or",  "to",
                                                            "of",  "by",  "from", "per",  "under", "during", "is",  "are",
                                                            "when", "as", "while", "but", "the",   "over"};
    return isOneOf(word, words);
}

bool isPercentile(const Token& token)
{
    const std::string& word = token.word;
    const bool p = word.size() >= 3 && word[0] == 'p' && std::all_of(word.begin() + 1, word.end(), [](char c) { return isDigit(c) || c == '.'; });
    return token.kind == Token::Kind::Word && (p || word == "median" || word == "average" || word == "mean");
}

bool endsClause(const Token& token)
{
    static constexpr std::array<std::string_view, 6> ends{",", ";", ":", "\n", ".", "and"};
    return isOneOf(token.word, ends);
}

class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text), m_tokens(tokensOf(text)) {}

    std::vector<Measure> read()
    {
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            if (m_tokens[i].kind != Token::Kind::Number)
                continue;
            // "99th percentile", "v2", "24/7" and the like are no measures by themselves.
            if (const std::size_t next = readNumber(i); next > i)
                i = next - 1;
        }
        for (Measure& measure : m_measures)
            findPercentileBehind(measure);
        return std::move(m_measures);
    }

private:
    [[nodiscard]] std::string_view word(std::size_t i) const
    {
        return i < m_tokens.size() ? std::string_view(m_tokens[i].word) : std::string_view();
    }

    /// Reads the comparison that ends before token `i`; `begin` is its first token.
    [[nodiscard]] Comparison comparisonBefore(std::size_t i, std::size_t& begin) const
    {
        begin = i;
        if (i == 0)
            return Comparison::None;
        struct Phrase {
            std::string_view last;
            std::string_view first;
            Comparison meaning;
        };
        static constexpr std::array<Phrase, 29> phrases{{
            {"<", "", Comparison::Less},         {">", "", Comparison::Greater},
            {"<=", "", Comparison::AtMost},      {"≤", "", Comparison::AtMost},
            {">=", "", Comparison::AtLeast},     {"≥", "", Comparison::AtLeast},
            {"=", "", Comparison::Equal},        {"~", "", Comparison::About},
            {"≈", "", Comparison::About},        {"most", "at", Comparison::AtMost},
            {"least", "at", Comparison::AtLeast}, {"to", "up", Comparison::AtMost},
            {"than", "less", Comparison::Less},  {"than", "fewer", Comparison::Less},
            {"than", "lower", Comparison::Less}, {"than", "more", Comparison::Greater},
            {"than", "greater", Comparison::Greater}, {"than", "higher", Comparison::Greater},
            {"than", "longer", Comparison::Greater},  {"under", "", Comparison::Less},
            {"below", "", Comparison::Less},     {"within", "", Comparison::AtMost},
            {"max", "", Comparison::AtMost},     {"maximum", "", Comparison::AtMost},
            {"above", "", Comparison::Greater},  {"exceeds", "", Comparison::Greater},
            {"over", "", Comparison::Greater},   {"about", "", Comparison::About},
            {"min", "", Comparison::AtLeast},
        }};
        for (const Phrase& phrase : phrases) {
            if (word(i - 1) != phrase.last || (!phrase.first.empty() && (i < 2 || word(i - 2) != phrase.first)))
                continue;
            begin = phrase.first.empty() ? i - 1 : i - 2;
            return phrase.meaning;
        }
        return Comparison::None;
    }

    /// The token behind number `i` with its unit, and that unit; `i + 1` and empty where there is none.
    [[nodiscard]] std::size_t unitBehind(std::size_t i, bool compared, std::string& unit) const
    {
        const std::string_view first = word(i);
        if (first == "%") {
            unit = first;
            return i + 1;
        }
        const bool noun = i < m_tokens.size() && m_tokens[i].kind == Token::Kind::Word && !isConnective(first);
        if (!noun)
            return i;
        const bool rate = (word(i + 1) == "/" || word(i + 1) == "per") && isTime(word(i + 2));
        if (!isUnit(first) && !rate && !compared)
            return i;
        const std::size_t end = rate ? i + 3 : i + 1;
        unit = std::string(m_text.substr(m_tokens[i].range.begin, m_tokens[end - 1].range.end - m_tokens[i].range.begin));
        return end;
    }

    /// Reads the measure around number `i`. Answers the token behind it, or `i` where there is none.
    std::size_t readNumber(std::size_t i)
    {
        std::size_t begin = i;
        Measure measure;
        measure.comparison = comparisonBefore(i, begin);
        static constexpr std::array<std::string_view, 6> multipliers{"million", "billion", "thousand", "k", "m", "mio"};
        std::size_t end = i + 1;
        const bool glued = end < m_tokens.size() && m_tokens[end].range.begin == m_tokens[i].range.end;
        const bool multiplied = isOneOf(word(end), multipliers) && (word(end) != "m" || glued) && !(word(end) == "m" && measure.comparison != Comparison::None);
        end += multiplied ? 1 : 0;
        measure.number = m_text.substr(m_tokens[i].range.begin, m_tokens[end - 1].range.end - m_tokens[i].range.begin);
        end = unitBehind(end, measure.comparison != Comparison::None, measure.unit);
        const bool holdsFor = i > 0 && (word(i - 1) == "for" || word(i - 1) == "during") && isTime(lower(measure.unit));
        if (holdsFor) {
            takeDuration(i, end);
            return end;
        }
        if (measure.comparison == Comparison::None && measure.unit.empty())
            return i;
        measure.range = {m_tokens[begin].range.begin, m_tokens[end - 1].range.end};
        takeMetric(measure, begin);
        m_measures.push_back(std::move(measure));
        m_ends.push_back(end);
        return end;
    }

    void takeDuration(std::size_t number, std::size_t end)
    {
        const std::string duration(m_text.substr(m_tokens[number].range.begin, m_tokens[end - 1].range.end - m_tokens[number].range.begin));
        const bool attaches = !m_measures.empty() && m_measures.back().duration.empty();
        if (!attaches) {
            Measure measure;
            measure.range = {m_tokens[number - 1].range.begin, m_tokens[end - 1].range.end};
            takeMetric(measure, number - 1);
            m_measures.push_back(std::move(measure));
            m_ends.push_back(end);
        }
        m_measures.back().duration = duration;
        m_measures.back().range.end = m_tokens[end - 1].range.end;
        m_ends.back() = end;
    }

    /// What stands before token `begin` in its clause: the percentile, and what is measured.
    void takeMetric(Measure& measure, std::size_t begin)
    {
        std::size_t first = m_ends.empty() ? 0 : m_ends.back();
        for (std::size_t i = first; i < begin; ++i) {
            if (endsClause(m_tokens[i]))
                first = i + 1;
        }
        std::size_t from = first;
        for (std::size_t i = first; i < begin; ++i) {
            if (!isPercentile(m_tokens[i]))
                continue;
            measure.percentile = m_tokens[i].word;
            measure.range.begin = std::min(measure.range.begin, m_tokens[i].range.begin);
            from = i;
        }
        const std::size_t open = first < m_tokens.size() && first > 0 ? m_tokens[first - 1].range.end : 0;
        const std::size_t stop = m_tokens[begin].range.begin;
        if (measure.percentile.empty())
            measure.metric = trimmed({open, stop});
        else if (const ByteRange behind = trimmed({m_tokens[from].range.end, stop}); !behind.empty())
            measure.metric = behind;
        else
            measure.metric = trimmed({open, m_tokens[from].range.begin});
    }

    /// Without spaces, and words that only connect a metric with what is said of it.
    [[nodiscard]] ByteRange trimmed(ByteRange range) const
    {
        const auto drop = [&](std::string_view wordToDrop) {
            const std::string text = lower(m_text.substr(range.begin, range.size()));
            if (text.ends_with(' ' + std::string(wordToDrop)) || text == wordToDrop)
                range.end -= wordToDrop.size();
            else if (text.starts_with(std::string(wordToDrop) + ' '))
                range.begin += wordToDrop.size();
        };
        for (std::size_t before = std::string_view::npos; before != range.size();) {
            before = range.size();
            while (!range.empty() && (m_text[range.begin] == ' ' || m_text[range.begin] == '\t' || m_text[range.begin] == '(' || m_text[range.begin] == '\n'))
                ++range.begin;
            while (!range.empty() && (m_text[range.end - 1] == ' ' || m_text[range.end - 1] == '\t' || m_text[range.end - 1] == '\n'))
                --range.end;
            for (const std::string_view one : {"of"sv, "in"sv, "is"sv, "are"sv, "stays"sv, "at"sv, "and"sv, "for"sv, "with"sv, "must be"sv})
                drop(one);
        }
        return range;
    }

    /// "< 3 seconds (P95)", "held < 50 ms at p99".
    void findPercentileBehind(Measure& measure)
    {
        const auto own = static_cast<std::size_t>(&measure - m_measures.data());
        if (!measure.percentile.empty() || measure.number.empty())
            return;
        for (std::size_t i = m_ends[own]; i < m_tokens.size() && !endsClause(m_tokens[i]); ++i) {
            if (own + 1 < m_measures.size() && m_tokens[i].range.begin >= m_measures[own + 1].range.begin)
                return;
            if (isPercentile(m_tokens[i])) {
                measure.percentile = m_tokens[i].word;
                return;
            }
        }
    }

    std::string_view m_text;
    Tokens m_tokens;
    std::vector<Measure> m_measures;
    std::vector<std::size_t> m_ends; ///< The token behind each measure.
};

} // namespace

std::string_view comparisonSign(Comparison comparison)
{
    static constexpr std::array<std::string_view, 7> shown{"", "<", "≤", ">", "≥", "=", "≈"};
    return shown[static_cast<std::size_t>(comparison)];
}

std::vector<Measure> measuresIn(std::string_view text)
{
    return Reader(text).read();
}

std::string measureText(const Measure& measure)
{
    std::string text = measure.percentile;
    const auto add = [&text](std::string_view part) {
        text += text.empty() || part.empty() ? "" : " ";
        text += part;
    };
    add(comparisonSign(measure.comparison));
    add(measure.number);
    add(measure.unit);
    if (!measure.duration.empty()) {
        text += text.empty() ? "" : ", ";
        text += "for " + measure.duration;
    }
    return text;
}

} // namespace quoin
