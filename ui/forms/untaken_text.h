// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <string>

// A field takes every key to the document, unless what it holds cannot stand there: then the text waits in the form
// alone, and whoever ends the form asks first.

namespace quoin {

/// Text that was typed into the field at `path` and that the document did not take.
struct UntakenText {
    QString path;
    QString text; ///< In one line.
    bool operator==(const UntakenText&) const = default;
};

/// The same with all that brings it back into its field.
struct HeldBackText {
    QString path;
    std::string typed;
    QString reason; ///< Why it was not taken.
};

/// Text of a field that is gone. It stands nowhere else.
struct LostText {
    QString text;  ///< As it was typed.
    QString place; ///< Where the field stood, in words; may be empty.
    bool operator==(const LostText&) const = default;
};

} // namespace quoin
