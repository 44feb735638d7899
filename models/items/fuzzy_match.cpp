// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/fuzzy_match.h"

#include <algorithm>

namespace quoin {

namespace {

bool isMarkOrIgnored(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format;
}

quint64 letterBit(char16_t c)
{
    return quint64(1) << (c & 63u);
}

// A word begins at its first letter or digit, and at a capital behind a small letter.
bool beginsWord(QChar before, QChar c)
{
    if (!c.isLetterOrNumber())
        return false;
    if (!before.isLetterOrNumber())
        return true;
    return (c.isUpper() && before.isLower()) || (c.isDigit() != before.isDigit());
}

void appendFolded(const QString& text, qsizetype at, qsizetype length, std::u16string& to)
{
    const QChar c = text[at];
    if (c.unicode() < 0x80) {
        to.push_back(c.toLower().unicode());
        return;
    }
    if (c == u'ß' || c.unicode() == 0x1E9E) {
        to += u"ss";
        return;
    }
    const QString folded = text.mid(at, length).normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const char32_t unit : folded.toUcs4()) {
        if (isMarkOrIgnored(unit))
            continue;
        for (const QChar part : QChar::fromUcs4(unit))
            to.push_back(part.unicode());
    }
}

} // namespace

FoldedText::FoldedText(const QString& text)
{
    m_units.reserve(static_cast<std::size_t>(text.size()));
    bool shifted = false;
    std::vector<qsizetype> origins;
    origins.reserve(static_cast<std::size_t>(text.size()));
    for (qsizetype at = 0; at < text.size();) {
        const bool pair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        const qsizetype length = pair ? 2 : 1;
        const std::size_t begin = m_units.size();
        appendFolded(text, at, length, m_units);
        const bool starts = beginsWord(at > 0 ? text[at - 1] : QChar(u' '), text[at]);
        for (std::size_t i = begin; i < m_units.size(); ++i) {
            m_starts.push_back(starts && i == begin);
            origins.push_back(at);
            m_letters |= letterBit(m_units[i]);
            shifted = shifted || static_cast<qsizetype>(i) != at;
        }
        at += length;
    }
    if (shifted)
        m_origins = std::move(origins);
}

qsizetype FoldedText::originOf(std::size_t at) const
{
    return m_origins.empty() ? static_cast<qsizetype>(at) : m_origins[at];
}

FuzzyPattern::FuzzyPattern(const QString& typed)
{
    const QString simple = typed.simplified();
    const auto made = [](const QString& text) {
        const FoldedText folded(text);
        return Word{folded.units(), folded.letters()};
    };
    for (const QString& word : simple.split(u' ', Qt::SkipEmptyParts)) {
        Word one = made(word);
        if (!one.units.empty())
            m_words.push_back(std::move(one));
    }
    m_all = made(simple);
}

std::optional<Fit> FuzzyPattern::fitOf(std::size_t word, const FoldedText& text) const
{
    return fit(m_words[word], text);
}

std::optional<Fit> FuzzyPattern::fitOfAll(const FoldedText& text) const
{
    return fit(m_all, text);
}

namespace {

void takeRun(const FoldedText& text, std::size_t begin, std::size_t count, QList<qsizetype>* characters)
{
    for (std::size_t i = begin; characters != nullptr && i < begin + count; ++i)
        characters->append(text.originOf(i));
}

// Each letter at the beginning of a word, or next to the one before ("rqt" in "request_queue_time").
bool fitsInitials(const std::u16string& word, const FoldedText& text, QList<qsizetype>* characters)
{
    QList<qsizetype> found;
    std::size_t next = 0;
    bool behind = false; // The unit before was taken.
    for (std::size_t i = 0; i < text.units().size() && next < word.size(); ++i) {
        const bool takes = text.units()[i] == word[next] && (text.startsWord(i) || behind);
        if (takes) {
            ++next;
            if (characters != nullptr)
                found.append(text.originOf(i));
        }
        behind = takes;
    }
    if (next < word.size())
        return false;
    if (characters != nullptr)
        characters->append(found);
    return true;
}

// The shortest stretch of the text that has the letters in order: cost, or nothing.
std::optional<int> fitsScattered(const std::u16string& word, const FoldedText& text, QList<qsizetype>* characters)
{
    const std::u16string& units = text.units();
    std::size_t end = 0;
    std::size_t next = 0;
    for (; end < units.size() && next < word.size(); ++end)
        next += units[end] == word[next] ? 1 : 0;
    if (next < word.size())
        return std::nullopt;
    // Backwards from there, so that the letters stand as close as they can.
    std::vector<std::size_t> places(word.size());
    for (std::size_t i = end; next > 0 && i-- > 0;) {
        if (units[i] == word[next - 1])
            places[--next] = i;
    }
    int gaps = 0;
    for (std::size_t i = 1; i < places.size(); ++i)
        gaps += static_cast<int>(places[i] - places[i - 1] - 1);
    // Letters strewn over a long text are chance, not meaning.
    if (gaps > static_cast<int>(4 * word.size()))
        return std::nullopt;
    for (std::size_t place : places)
        takeRun(text, place, 1, characters);
    return gaps * 4 + static_cast<int>(places.front());
}

} // namespace

std::optional<Fit> FuzzyPattern::fit(const Word& word, const FoldedText& text, QList<qsizetype>* characters)
{
    if ((word.letters & ~text.letters()) != 0 || word.units.size() > text.units().size())
        return std::nullopt;
    const std::u16string& units = text.units();
    const auto length = static_cast<int>(std::min<std::size_t>(units.size(), 500));
    const std::size_t first = units.find(word.units);
    if (first == 0) {
        takeRun(text, 0, word.units.size(), characters);
        const bool whole = units.size() == word.units.size();
        return Fit{whole ? FitKind::Whole : FitKind::Prefix, length};
    }
    for (std::size_t at = first; at != std::u16string::npos; at = units.find(word.units, at + 1)) {
        if (!text.startsWord(at))
            continue;
        takeRun(text, at, word.units.size(), characters);
        return Fit{FitKind::WordStart, static_cast<int>(std::min<std::size_t>(at, 500)) + length};
    }
    if (first != std::u16string::npos) {
        takeRun(text, first, word.units.size(), characters);
        return Fit{FitKind::Inside, static_cast<int>(std::min<std::size_t>(first, 500)) + length};
    }
    if (word.units.size() < 2)
        return std::nullopt;
    if (fitsInitials(word.units, text, characters))
        return Fit{FitKind::Initials, length};
    if (const auto cost = fitsScattered(word.units, text, characters))
        return Fit{FitKind::Scattered, *cost + length};
    return std::nullopt;
}

QList<qsizetype> FuzzyPattern::charactersIn(const QString& text) const
{
    const FoldedText folded(text);
    QList<qsizetype> characters;
    for (const Word& word : m_words)
        (void)fit(word, folded, &characters);
    std::sort(characters.begin(), characters.end());
    characters.erase(std::unique(characters.begin(), characters.end()), characters.end());
    return characters;
}

} // namespace quoin
