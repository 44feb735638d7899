// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/search/search_text.h"

#include <QRegularExpression>
#include <QString>

#include <cstddef>
#include <functional>
#include <vector>

namespace quoin {

/// What somebody looks for, as a find bar says it.
struct SearchWish {
    QString text;
    bool caseSensitive = false;
    bool wholeWord = false;
    bool regularExpression = false;

    friend bool operator==(const SearchWish&, const SearchWish&) = default;
};

/// A place where it stands. Never empty.
struct TextHit {
    ByteRange range;
    qsizetype begin = 0; ///< In the SearchText.
    qsizetype end = 0;
    bool replaceable = true; ///< It holds no byte that is not UTF-8.

    friend bool operator==(const TextHit&, const TextHit&) = default;
};

struct SearchResult {
    enum class Trouble {
        None,
        Pattern, ///< The regular expression is not one; `detail` and `detailAt` say why and where.
        TooHard, ///< It would take too long; `hits` holds what was found until then.
    };
    std::vector<TextHit> hits; ///< Ascending, disjoint.
    bool more = false;         ///< There are more than were asked for.
    Trouble trouble = Trouble::None;
    QString detail; ///< By the regular expression library, in English.
    qsizetype detailAt = -1;
};

/// `wish` as a regular expression: `^` and `$` are the ends of lines, whatever they end with.
[[nodiscard]] QRegularExpression patternOf(const SearchWish& wish);

/// Finds at most `most` places; places of no length are left out. Gives up, with whatever it has, once `isWanted` says
/// no.
[[nodiscard]] SearchResult findAll(const SearchText& text, const SearchWish& wish, std::size_t most,
                                   const std::function<bool()>& isWanted = {});

} // namespace quoin
