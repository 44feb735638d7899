// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace quoin {

/// Keeps the words that a project spells its own way. Used by the window's spell check; may be
/// missing: then an added word lasts as long as the program runs.
class WordStore {
public:
    virtual ~WordStore() = default;

    /// The last failure as one plain sentence, empty after a success.
    [[nodiscard]] virtual QString lastError() const = 0;

    /// Those that count for the file at absolute `path` (empty: a document without a file), sorted.
    [[nodiscard]] virtual QStringList words(const QString& path) const = 0;
    virtual bool addWord(const QString& path, const QString& word) = 0;
};

} // namespace quoin
