// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/splice.h"

#include <QString>
#include <QTextCursor>

#include <vector>

class QTextDocument;

namespace quoin {

class SourceText;

struct SearchWish {
    QString text;
    bool caseSensitive = false;
};

/// Every place where the text stands, as stretches of positions; no more than `most`.
struct FoundText {
    int begin = 0;
    int end = 0;
};
[[nodiscard]] std::vector<FoundText> findAll(const QTextDocument& document, const SearchWish& wish, std::size_t most);

/// The splices that put `replacement` in the place of all of `found`.
[[nodiscard]] Splices replacements(const SourceText& source, const std::vector<FoundText>& found, const QString& replacement);

} // namespace quoin
