// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/splice.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quoin {

class Spec;

/// Where a person has been in a document, for Back and Forward. Places are kept as bytes
/// of the document and follow its edits; two visits to one place in a row are one.
class PlaceHistory {
public:
    /// `place` names it (an item's or section's path); `at` is its first byte.
    enum class Visit { New, Passing }; ///< Passing: the next visit takes its place.
    void visit(std::string_view place, std::size_t at, Visit kind = Visit::New);
    void clear();
    /// The document has changed.
    void follow(const Splices& splices);

    [[nodiscard]] bool canGoBack() const { return m_now > 0; }
    [[nodiscard]] bool canGoForward() const { return m_now + 1 < m_places.size(); }
    /// The place to go to, which is then the present one.
    [[nodiscard]] std::optional<std::size_t> back();
    [[nodiscard]] std::optional<std::size_t> forward();

private:
    struct Place {
        std::string name;
        std::size_t at = 0;
        bool passing = false;
    };
    std::vector<Place> m_places;
    std::size_t m_now = 0;
};

/// What Back and Forward take `path` for: the card it belongs to, else its section.
[[nodiscard]] std::string placeNameOf(const Spec& spec, std::string_view path);
/// Its first byte.
[[nodiscard]] std::size_t placeBegin(const Spec& spec, std::string_view place);

} // namespace quoin
