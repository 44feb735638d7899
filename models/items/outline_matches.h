// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/spec.h"

#include <QString>
#include <QStringList>

#include <cstddef>
#include <functional>
#include <unordered_map>
#include <vector>

namespace quoin {

/// Whether a line of an outline has all words in its method and its title, in any case.
[[nodiscard]] bool holdsAll(const QString& method, const QString& title, const QStringList& words);

/// The first lines of a long outline that hold all words: found in a revision, with no line made that nobody looks at.
struct OutlineMatches {
    QStringList words;
    /// The entries that match or hold what matches, by their index, with the places of their items that match.
    std::unordered_map<std::size_t, std::vector<std::size_t>> entries;
    bool more = false; ///< There are more than were asked for.
};

/// At most `most` lines; gives up once `isWanted` says no. May be called on any thread.
[[nodiscard]] OutlineMatches matchesInOutline(const Spec& spec, const QStringList& words, std::size_t most,
                                              const std::function<bool()>& isWanted = {});

} // namespace quoin
