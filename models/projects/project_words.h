// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/ports/word_store.h"

#include <QCoreApplication>

namespace quoin {

/// The words in the `.quoin/words.txt` of a file's project; for files outside of any project those
/// of another store, where there is one. Never makes a `.quoin/` folder.
class ProjectWords final : public WordStore {
    Q_DECLARE_TR_FUNCTIONS(quoin::ProjectWords)

public:
    /// `elsewhere` outlives this, and may be null.
    explicit ProjectWords(WordStore* elsewhere = nullptr) : m_elsewhere(elsewhere) {}

    [[nodiscard]] QString lastError() const override { return m_lastError; }
    [[nodiscard]] QStringList words(const QString& path) const override;
    bool addWord(const QString& path, const QString& word) override;

private:
    WordStore* m_elsewhere;
    mutable QString m_lastError;
};

} // namespace quoin
