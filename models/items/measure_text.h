// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace quoin {

/// How the measures in a value are read, one text each ("p95 < 250 ms", "Success rate < 85 %");
/// empty where none can be read. For people beside the value, never for a file.
[[nodiscard]] QStringList measureReadings(const QString& value);

/// Words in a text as a person counts them, Markdown's marks left out.
[[nodiscard]] int wordCount(const QString& text);

} // namespace quoin
