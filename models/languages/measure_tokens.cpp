// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/measure_tokens.h"

#include "models/languages/measure_words.h"
#include "models/text/case_folding.h"
#include "models/text/utf8.h"

#include <algorithm>
#include <array>

namespace quoin {

namespace {

enum class Class { Space, Digit, Letter, Unspaced, Mark };

bool isWithin(char32_t c, char32_t first, char32_t last)
{
    return c >= first && c <= last;
}

bool isDigit(char32_t c)
{
    // ASCII, Arabic, Persian, Devanagari and full-width digits.
    return isWithin(c, U'0', U'9') || isWithin(c, 0x660, 0x669) || isWithin(c, 0x6F0, 0x6F9)
        || isWithin(c, 0x966, 0x96F) || isWithin(c, 0xFF10, 0xFF19);
}

bool isSpace(char32_t c)
{
    return c == U' ' || c == U'\t' || c == U'\r' || c == 0xA0 || isWithin(c, 0x2000, 0x200B) || c == 0x202F
        || c == 0x205F || c == 0x3000;
}

// Scripts that are written without spaces, and Korean, whose endings are.
bool isUnspaced(char32_t c)
{
    return isWithin(c, 0x3040, 0x30FF) || isWithin(c, 0x3400, 0x9FFF) || isWithin(c, 0xAC00, 0xD7A3)
        || isWithin(c, 0xF900, 0xFAFF);
}

Class classOf(const Utf8Character& character)
{
    const char32_t c = character.codePoint;
    if (isDigit(c))
        return Class::Digit;
    if (isSpace(c))
        return Class::Space;
    if (isUnspaced(c))
        return Class::Unspaced;
    const bool micro = c == 0xB5 || c == 0xAA || c == 0xBA;
    const bool mark = (c < 0x80 && !isWithin(c | 0x20U, U'a', U'z')) || (isWithin(c, 0x80, 0xBF) && !micro)
        || isWithin(c, 0x2010, 0x206F) || isWithin(c, 0x2190, 0x22FF) || isWithin(c, 0x2A00, 0x2AFF)
        || isWithin(c, 0x3001, 0x303F) || isWithin(c, 0xFF01, 0xFF20) || c == 0xD7;
    return mark ? Class::Mark : Class::Letter;
}

std::string folded(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const Utf8Character character = utf8At(text, i);
        if (text[i] >= 'A' && text[i] <= 'Z')
            result += static_cast<char>(text[i] - 'A' + 'a');
        else if (character.length == 1)
            result += text[i];
        else if (character.codePoint == 0x2019)
            result += '\'';
        else
            appendFolded(result, character, text.substr(i, character.length));
        i += character.length;
    }
    return result;
}

/// Reads a text from its beginning to its end.
class Cutter {
public:
    explicit Cutter(std::string_view text) : m_text(text) {}

    MeasureTokens run()
    {
        for (std::size_t i = 0; i < m_text.size();) {
            if (m_text[i] == '`') {
                const std::size_t close = m_text.find('`', i + 1);
                i = close == std::string_view::npos ? i + 1 : close + 1;
            } else if (classAt(i) == Class::Space) {
                i += utf8At(m_text, i).length;
            } else {
                take(i);
                i = m_tokens.back().range.end;
            }
        }
        return std::move(m_tokens);
    }

private:
    using Kind = MeasureToken::Kind;

    [[nodiscard]] Class classAt(std::size_t i) const
    {
        return i < m_text.size() ? classOf(utf8At(m_text, i)) : Class::Space;
    }

    void add(Kind kind, std::size_t begin, std::size_t end)
    {
        m_tokens.push_back({kind, {begin, end}, folded(m_text.substr(begin, end - begin))});
    }

    void take(std::size_t i)
    {
        static constexpr std::array<std::string_view, 14> signs{"<=", ">=", "<", ">", "=", "~", "≤",
                                                                "≥",  "≈",  "⩽", "⩾", "≦", "≧", "～"};
        for (const std::string_view sign : signs) {
            if (m_text.substr(i).starts_with(sign))
                return add(Kind::Sign, i, i + sign.size());
        }
        switch (classAt(i)) {
        case Class::Digit:
            return add(Kind::Number, i, numberEnd(i));
        case Class::Letter:
            return add(Kind::Word, i, wordEnd(i));
        case Class::Unspaced:
            return takeUnspaced(i);
        case Class::Mark:
        case Class::Space:
            break;
        }
        const std::string mark = folded(m_text.substr(i, utf8At(m_text, i).length));
        const bool sign = mark == "<" || mark == ">" || mark == "=";
        add(sign ? Kind::Sign : Kind::Mark, i, i + utf8At(m_text, i).length);
    }

    [[nodiscard]] std::size_t digitsEnd(std::size_t i) const
    {
        while (classAt(i) == Class::Digit)
            i += utf8At(m_text, i).length;
        return i;
    }

    /// How many digits stand from `i` on, up to four: more are no group.
    [[nodiscard]] int digitsAt(std::size_t i) const
    {
        int count = 0;
        for (; count < 4 && classAt(i) == Class::Digit; ++count)
            i += utf8At(m_text, i).length;
        return count;
    }

    [[nodiscard]] std::size_t numberEnd(std::size_t begin) const
    {
        const int first = digitsAt(begin);
        std::size_t end = digitsEnd(begin);
        bool pointed = false;
        while (end < m_text.size()) {
            const Utf8Character mark = utf8At(m_text, end);
            const std::size_t behind = end + mark.length;
            const char32_t c = mark.codePoint;
            const bool point = c == U'.' || c == U',' || c == 0x66B || c == 0x66C || c == 0xFF0C || c == 0xFF0E;
            // These group thousands and nothing else; "200 500" may be two numbers, "20 500" hardly is.
            const bool group = c == U'\'' || c == 0x2019 || c == U'_' || (isSpace(c) && c != U'\t' && c != U'\r');
            const bool thousand = group && !pointed && first <= 3 && digitsAt(behind) == 3;
            if (!thousand && !(point && classAt(behind) == Class::Digit))
                break;
            pointed = pointed || point;
            end = digitsEnd(behind);
        }
        return end;
    }

    [[nodiscard]] std::size_t wordEnd(std::size_t end) const
    {
        while (end < m_text.size()) {
            const Class now = classAt(end);
            const bool joins = m_text[end] == '-' || m_text[end] == '_'
                || (m_text[end] == '.' && end + 1 < m_text.size() && classAt(end + 1) == Class::Digit);
            if (now != Class::Letter && now != Class::Digit && !joins)
                break;
            end += utf8At(m_text, end).length;
        }
        return end;
    }

    // Known words as words of their own, what stands between them as one. A word of one character counts only where
    // the text before it is known too: it is part of many others.
    void takeUnspaced(std::size_t begin)
    {
        std::size_t end = begin;
        while (classAt(end) == Class::Unspaced) {
            const std::size_t character = utf8At(m_text, end).length;
            const std::size_t word = unspacedMeasureWordAt(m_text.substr(end));
            const bool known = word > character || (word > 0 && end == begin);
            if (known && end > begin)
                add(Kind::Word, begin, end);
            if (known) {
                add(Kind::Word, end, end + word);
                begin = end + word;
            }
            end += known ? word : character;
        }
        if (end > begin)
            add(Kind::Word, begin, end);
    }

    std::string_view m_text;
    MeasureTokens m_tokens;
};

} // namespace

MeasureTokens measureTokens(std::string_view text)
{
    return Cutter(text).run();
}

} // namespace quoin
