// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/items/fuzzy_match.h"
#include "models/items/palette_entry.h"
#include "models/search/search_text.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace quoin {

/// What is asked of "Go to anything".
struct PaletteQuery {
    QString typed;
    QStringList recent; ///< Keys of the entries that were chosen lately, the latest first.

    /// A `>` at the front keeps to actions.
    [[nodiscard]] bool onlyActions() const { return typed.startsWith(u'>'); }
    [[nodiscard]] QString words() const { return onlyActions() ? typed.mid(1) : typed; }
};

/// Things that can be gone to, made ready to be ranked. Does not change: any thread may rank it.
///
/// Ranking: how the words fit (whole, prefix, start of a word, inside, initials,
/// scattered), then what was chosen lately, then the kind, then how early and how much
/// of the title. Words may also stand in the context ("returns purpose"). With nothing
/// typed: what was chosen lately, then sections, items and actions.
class PaletteList {
public:
    using IsWanted = std::function<bool()>;

    PaletteList() = default;
    explicit PaletteList(PaletteEntries entries);

    /// What fits of these lists, the best first and no more than anybody reads; among equals what stands earlier. Gives
    /// up once `isWanted` says no.
    [[nodiscard]] static PaletteEntries best(const std::vector<const PaletteList*>& lists, const PaletteQuery& query,
                                             const IsWanted& isWanted = {});

private:
    struct Folded {
        FoldedText title;
        FoldedText context;
    };
    struct Ranked {
        qint64 rank = 0;
        std::size_t order = 0;
        const PaletteEntry* entry = nullptr;
    };
    class Ranking;
    [[nodiscard]] std::optional<qint64> rankOf(const Ranking& ranking, std::size_t entry) const;

    PaletteEntries m_entries;
    std::vector<Folded> m_folded;
};

/// The first lines of a document that hold what is typed, as entries.
[[nodiscard]] PaletteEntries linesThatHold(const PaletteQuery& query, const SearchText& text, const Document& document);

} // namespace quoin
