// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/spec.h"
#include "models/text/byte_range.h"

#include <QString>

#include <vector>

namespace quoin {

/// One thing that "Go to anything" can go to.
struct PaletteEntry {
    enum class Kind { Action, Section, Item, Field, Text };

    Kind kind = Kind::Action;
    QString title;
    QString context;    ///< Where it is: a menu, "API Design › POST /v1/returns".
    QString method;     ///< Of an endpoint.
    QString icon;       ///< Name of an action's icon.
    QString keys;       ///< An action's shortcut, as it is shown.
    QString path;       ///< Of a section, item or field; of an action without a number what it is about.
    ByteRange range;    ///< Of a piece of text.
    int line = 0;       ///< It stands on, from 1.
    int action = -1;    ///< Whatever number the caller gave an action.
    bool empty = false; ///< A field without a value, or a section that the file lacks.

    /// What it is from one time to the next, for the list of recent choices.
    [[nodiscard]] QString key() const;
};

using PaletteEntries = std::vector<PaletteEntry>;

/// The sections, items and fields of a revision, in the order of the file; sections that
/// the template has and the file lacks at the end.
[[nodiscard]] PaletteEntries paletteEntriesOf(const Spec& spec);

} // namespace quoin
