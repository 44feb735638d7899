// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace quoin {

/// A text made ready to be searched by what somebody types: without case and accents
/// ("Rück" is found by "ruck" and by "RÜCK"), with the places where its words begin
/// (behind spaces, slashes, dots and underscores, at a capital in camelCase). Made once
/// per text, so that matching thousands of them takes no time.
class FoldedText {
public:
    FoldedText() = default;
    explicit FoldedText(const QString& text);

    [[nodiscard]] const std::u16string& units() const { return m_units; }
    [[nodiscard]] bool startsWord(std::size_t at) const { return m_starts[at]; }
    /// Which character of the text a unit came from.
    [[nodiscard]] qsizetype originOf(std::size_t at) const;
    /// Which letters and digits occur at all: most texts are ruled out by it.
    [[nodiscard]] quint64 letters() const { return m_letters; }

private:
    std::u16string m_units;
    std::vector<bool> m_starts;
    std::vector<qsizetype> m_origins; ///< Empty where each unit is the character at its own place.
    quint64 m_letters = 0;
};

/// How well one typed word fits a text, the best first. Within one kind the earlier and
/// shorter text wins.
enum class FitKind { Whole, Prefix, WordStart, Inside, Initials, Scattered };

struct Fit {
    FitKind kind = FitKind::Scattered;
    int cost = 0; ///< Within the kind: how far in, how scattered, how much is left over.
};

/// What is typed, split into words that must all fit, in any order.
class FuzzyPattern {
public:
    explicit FuzzyPattern(const QString& typed);

    [[nodiscard]] bool isEmpty() const { return m_words.empty(); }
    [[nodiscard]] std::size_t wordCount() const { return m_words.size(); }

    /// Nothing where a word does not fit.
    [[nodiscard]] std::optional<Fit> fitOf(std::size_t word, const FoldedText& text) const;
    /// All that is typed, with its spaces, as one word.
    [[nodiscard]] std::optional<Fit> fitOfAll(const FoldedText& text) const;

    /// The characters of `text` that the words fit, ascending: what a list shows in bold.
    [[nodiscard]] QList<qsizetype> charactersIn(const QString& text) const;

private:
    struct Word {
        std::u16string units;
        quint64 letters = 0;
    };
    [[nodiscard]] static std::optional<Fit> fit(const Word& word, const FoldedText& text,
                                                QList<qsizetype>* characters = nullptr);

    std::vector<Word> m_words;
    Word m_all;
};

} // namespace quoin
