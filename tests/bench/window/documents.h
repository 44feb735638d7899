// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace quoin::bench {

/// The lengths that everything is measured at.
struct Size {
    const char* name;
    qsizetype bytes;
};
inline constexpr Size sizes[] = {{"6 KB", 6'000}, {"70 KB", 70'000}, {"1.2 MB", 1'200'000}, {"10 MB", 10'000'000}};

[[nodiscard]] QByteArray readAll(const QString& path); ///< Empty where it cannot be read.

/// About so many bytes: copies of the example, or what stands in it before a heading. `compare_editors` cuts alike.
[[nodiscard]] QByteArray textOf(const QByteArray& example, qsizetype bytes);

/// Writes a document for a measurement; false, with a line on stderr, where that fails.
[[nodiscard]] bool writeDocument(const QString& path, const QByteArray& text);

} // namespace quoin::bench
