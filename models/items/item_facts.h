// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/spec.h"

#include <QString>

#include <cstddef>

namespace quoin {

/// How much of an item, a group or a section is filled in. A missing field counts
/// only when the template itself has it.
struct Completion {
    std::size_t filled = 0;
    std::size_t offered = 0;

    [[nodiscard]] bool complete() const { return offered > 0 && filled == offered; }
    [[nodiscard]] std::size_t open() const { return offered - filled; }
};
[[nodiscard]] Completion completionOf(const Item& item);

/// Whether an item stands in the outline and is a card in the form.
[[nodiscard]] bool isCard(const Item& item);

/// What a person calls an item; an unfilled name shows as the template's noun.
struct ItemName {
    QString method; ///< Of an endpoint, upper case, else empty.
    QString text;
    bool unnamed = false; ///< `text` is only the noun.
};
[[nodiscard]] ItemName nameOf(const Spec& spec, const Item& item);
[[nodiscard]] ItemName nameOf(const OwnText& text, const Item& item); ///< Of an item of `text`'s body.

/// The first sentence that says what the item is for, for a folded card.
[[nodiscard]] QString summaryOf(const Spec& spec, const Item& item);

[[nodiscard]] QString fromUtf8(std::string_view bytes);
[[nodiscard]] std::string toUtf8(const QString& text);

} // namespace quoin
