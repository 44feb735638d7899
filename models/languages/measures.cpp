// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/measures.h"

#include "models/languages/measure_tokens.h"
#include "models/languages/measure_words.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

namespace quoin {

namespace {

using namespace std::string_view_literals;

using Kind = MeasureToken::Kind;

bool isPercentile(const MeasureToken& token)
{
    const std::string& word = token.word;
    const bool p = word.size() >= 3 && word[0] == 'p'
        && std::all_of(word.begin() + 1, word.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
    return token.kind == Kind::Word && (p || isMeasureWord(MeasureWord::Average, word));
}

bool endsClause(const MeasureToken& token)
{
    return isMeasureWord(MeasureWord::ClauseEnd, token.word);
}

std::string lower(std::string_view text)
{
    std::string result(text);
    for (char& c : result)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return result;
}

// A point or comma before three digits groups them. Numbers in other digits or with words are not compared.
std::optional<double> valueOf(std::string_view number)
{
    std::string plain;
    for (std::size_t i = 0; i < number.size(); ++i) {
        const std::string_view rest = number.substr(i + 1);
        const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
        if (isDigit(number[i])) {
            plain += number[i];
        } else if (number[i] == '.' || number[i] == ',') {
            const std::size_t digits =
                static_cast<std::size_t>(std::find_if_not(rest.begin(), rest.end(), isDigit) - rest.begin());
            plain += digits == 3 ? "" : ".";
        } else if (number[i] != '\'' && number[i] != '_' && number[i] != ' ') {
            return std::nullopt;
        }
    }
    return std::strtod(plain.c_str(), nullptr);
}

bool ascends(std::string_view lower, std::string_view upper)
{
    const std::optional<double> from = valueOf(lower);
    const std::optional<double> to = valueOf(upper);
    return !from || !to || *from < *to;
}

class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text), m_tokens(measureTokens(text)) {}

    std::vector<Measure> read()
    {
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            if (m_tokens[i].kind != Kind::Number)
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

    [[nodiscard]] bool isWord(std::size_t i, MeasureWord kind) const
    {
        return i < m_tokens.size() && isMeasureWord(kind, m_tokens[i].word);
    }

    /// The words of the tokens [begin, end), as comparisons are listed.
    [[nodiscard]] std::string words(std::size_t begin, std::size_t end) const
    {
        std::string joined;
        for (std::size_t i = begin; i < end; ++i)
            joined += (i > begin ? " " : "") + m_tokens[i].word;
        return joined;
    }

    /// Reads the comparison that ends before token `i`; `begin` is its first token.
    [[nodiscard]] Comparison readComparison(std::size_t i, std::size_t& begin) const
    {
        begin = i;
        std::size_t end = i;
        // "max. 200 ms", "Max: 200 ms".
        if (i >= 2 && (word(i - 1) == "." || word(i - 1) == ":") && isWord(i - 2, MeasureWord::Abbreviated))
            end = i - 1;
        for (std::size_t count = std::min(end, longestComparison); count > 0; --count) {
            if (const auto meaning = comparisonBefore(words(end - count, end))) {
                begin = end - count;
                return *meaning;
            }
        }
        return Comparison::None;
    }

    /// The same behind the unit: "200 ms or less". Answers the token behind it.
    std::size_t readComparisonBehind(std::size_t i, Measure& measure) const
    {
        for (std::size_t count = std::min(m_tokens.size() - i, longestComparison); count > 0; --count) {
            if (const auto meaning = comparisonBehind(words(i, i + count))) {
                measure.comparison = *meaning;
                return i + count;
            }
        }
        return i;
    }

    [[nodiscard]] std::string textOf(std::size_t begin, std::size_t end) const
    {
        const std::size_t from = m_tokens[begin].range.begin;
        return std::string(m_text.substr(from, m_tokens[end - 1].range.end - from));
    }

    /// The token behind a rate that begins with its noun at `i`: "parallel requests per second"; `i` where none does.
    [[nodiscard]] std::size_t rateEnd(std::size_t i) const
    {
        constexpr std::size_t mostWords = 4;
        for (std::size_t at = i; at < std::min(i + mostWords, m_tokens.size()) && m_tokens[at].kind == Kind::Word;
             ++at) {
            if (isWord(at, MeasureWord::Connective))
                break;
            if (!isWord(at + 1, MeasureWord::Rate))
                continue;
            if (isWord(at + 2, MeasureWord::Time))
                return at + 3;
            // Two words in some languages: "mili giây".
            if (at + 3 < m_tokens.size() && isMeasureWord(MeasureWord::Time, words(at + 2, at + 4)))
                return at + 4;
        }
        return i;
    }

    /// The token behind number `i` with its unit, and that unit; `i` and empty where there is none.
    [[nodiscard]] std::size_t unitBehind(std::size_t i, bool compared, std::string& unit) const
    {
        const bool noun = i < m_tokens.size() && m_tokens[i].kind == Kind::Word;
        const bool known = isWord(i, MeasureWord::Time) || isWord(i, MeasureWord::Unit);
        if (!noun && !known)
            return i;
        std::size_t end = rateEnd(i);
        if (end == i && known)
            end = i + 1;
        else if (end == i && i + 1 < m_tokens.size() && isMeasureWord(MeasureWord::Time, words(i, i + 2)))
            end = i + 2;
        else if (end == i && i + 1 < m_tokens.size() && isMeasureWord(MeasureWord::Unit, words(i, i + 2)))
            end = i + 2;
        else if (end == i && compared && !isWord(i, MeasureWord::Connective))
            end = i + 1;
        if (end > i)
            unit = textOf(i, end);
        return end;
    }

    /// Whether token `at` leads from a lower bound, of which `number` is the token, to an upper one behind it.
    [[nodiscard]] bool leadsOn(std::size_t number, std::size_t at) const
    {
        if (at + 1 >= m_tokens.size() || m_tokens[at + 1].kind != Kind::Number)
            return false;
        // Else it says that the second number is about right.
        const bool tilde = word(at) == "~" || word(at) == "～";
        if (tilde)
            return m_tokens[at - 1].range.end == m_tokens[at].range.begin
                && m_tokens[at].range.end == m_tokens[at + 1].range.begin;
        const bool started = number > 0 && isWord(number - 1, MeasureWord::RangeStart);
        return isWord(at, MeasureWord::RangeTo) || (started && isWord(at, MeasureWord::RangeAnd));
    }

    /// Reads the range whose lower bound is number `i`, with its multiplier before token `end`. Answers the token
    /// behind it, or `end` where there is no range.
    [[nodiscard]] std::size_t readRange(std::size_t i, std::size_t end, bool compared, Measure& measure) const
    {
        std::string lowerUnit;
        std::size_t at = end;
        if (!leadsOn(i, at)) {
            at = unitBehind(end, false, lowerUnit);
            if (lowerUnit.empty() || !leadsOn(i, at))
                return end;
        }
        const std::size_t upper = at + 1;
        const std::size_t upperEnd = upper + (isWord(upper + 1, MeasureWord::Multiplier) ? 2 : 1);
        std::string unit;
        const std::size_t behind = unitBehind(upperEnd, compared, unit);
        const bool sameUnit = lowerUnit.empty() || lower(lowerUnit) == lower(unit);
        const bool times =
            isMeasureWord(MeasureWord::Time, lower(lowerUnit)) && isMeasureWord(MeasureWord::Time, lower(unit));
        // "HTTP 429 – 200 ms" are two things.
        if (unit.empty() || (sameUnit ? !ascends(textOf(i, end), textOf(upper, upperEnd)) : !times))
            return end;
        if (!sameUnit)
            measure.number += ' ' + lowerUnit;
        measure.upTo = textOf(upper, upperEnd);
        measure.unit = unit;
        return behind;
    }

    /// Reads the measure around number `i`. Answers the token behind it, or `i` where there is none.
    std::size_t readNumber(std::size_t i)
    {
        std::size_t begin = i;
        Measure measure;
        measure.comparison = readComparison(i, begin);
        const bool compared = measure.comparison != Comparison::None;
        std::size_t end = i + 1;
        const bool glued = end < m_tokens.size() && m_tokens[end].range.begin == m_tokens[i].range.end;
        // "5m" may be minutes; "5 m" are.
        const bool minutes = word(end) == "m" && (!glued || compared);
        end += isWord(end, MeasureWord::Multiplier) && !minutes ? 1 : 0;
        measure.number = textOf(i, end);
        // "每分钟 1200 次", "saniyede 1.200 istek".
        const bool rated = begin > 0 && isWord(begin - 1, MeasureWord::TimeRate);
        if (const std::size_t behind = readRange(i, end, compared || rated, measure); behind > end) {
            end = behind;
            begin -= !compared && begin > 0 && isWord(begin - 1, MeasureWord::RangeStart) ? 1 : 0;
        } else {
            end = unitBehind(end, compared || rated, measure.unit);
        }
        if (holds(i, end, measure.unit))
            return takeDuration(i, end);
        end = !compared ? readComparisonBehind(end, measure) : end;
        if (rated) {
            --begin;
            measure.unit += (measure.unit.empty() ? "" : " ") + textOf(begin, begin + 1);
        }
        if (measure.comparison == Comparison::None && measure.unit.empty())
            return i;
        if (measure.comparison == Comparison::None && !measure.upTo.empty())
            measure.comparison = Comparison::Between;
        measure.range = {m_tokens[begin].range.begin, m_tokens[end - 1].range.end};
        takeMetric(measure, begin);
        m_measures.push_back(std::move(measure));
        m_ends.push_back(end);
        return end;
    }

    /// Whether the time in the tokens [number, end) is one for which something has to hold.
    [[nodiscard]] bool holds(std::size_t number, std::size_t end, const std::string& unit) const
    {
        const bool said =
            (number > 0 && isWord(number - 1, MeasureWord::Duration)) || isWord(end, MeasureWord::DurationEnd);
        return said && !unit.empty() && isMeasureWord(MeasureWord::Time, words(std::max(number + 1, end - 1), end));
    }

    std::size_t takeDuration(std::size_t number, std::size_t end)
    {
        const std::string duration = textOf(number, end);
        const std::size_t first = number > 0 && isWord(number - 1, MeasureWord::Duration) ? number - 1 : number;
        const bool attaches = !m_measures.empty() && m_measures.back().duration.empty();
        if (!attaches) {
            Measure measure;
            measure.range = {m_tokens[first].range.begin, m_tokens[end - 1].range.end};
            takeMetric(measure, first);
            m_measures.push_back(std::move(measure));
            m_ends.push_back(end);
        }
        m_measures.back().duration = duration;
        m_measures.back().range.end = m_tokens[end - 1].range.end;
        m_ends.back() = end;
        return end;
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
            while (!range.empty()
                   && (m_text[range.begin] == ' ' || m_text[range.begin] == '\t' || m_text[range.begin] == '('
                       || m_text[range.begin] == '\n'))
                ++range.begin;
            while (!range.empty()
                   && (m_text[range.end - 1] == ' ' || m_text[range.end - 1] == '\t' || m_text[range.end - 1] == '\n'))
                --range.end;
            for (const std::string_view one :
                 {"of"sv, "in"sv, "is"sv, "are"sv, "stays"sv, "at"sv, "and"sv, "for"sv, "with"sv, "must be"sv})
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
    MeasureTokens m_tokens;
    std::vector<Measure> m_measures;
    std::vector<std::size_t> m_ends; ///< The token behind each measure.
};

} // namespace

std::string_view comparisonSign(Comparison comparison)
{
    static constexpr std::array<std::string_view, 8> shown{"", "<", "≤", ">", "≥", "=", "≈", ""};
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
    add(measure.upTo.empty() ? measure.number : measure.number + "–" + measure.upTo);
    add(measure.unit);
    if (!measure.duration.empty()) {
        text += text.empty() ? "" : ", ";
        text += "for " + measure.duration;
    }
    return text;
}

} // namespace quoin
