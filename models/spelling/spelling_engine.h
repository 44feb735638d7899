// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spelling/dictionaries.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace quoin {

/// Talks to hunspell, in the thread of the speller that owns it. Nobody else may call it.
class SpellingEngine : public QObject {
    Q_OBJECT

public:
    SpellingEngine();
    ~SpellingEngine() override;

    /// Whether this program was built with hunspell.
    [[nodiscard]] static bool isBuilt();

    void load(const quoin::Dictionary& dictionary);
    void check(const QStringList& words, int generation);
    void suggest(const QString& word);

Q_SIGNALS:
    /// For each word whether it is right. Words of a dictionary that cannot be used are all right.
    void checked(const QHash<QString, bool>& words, int generation);
    void suggested(const QString& word, const QStringList& suggestions);

private:
    struct Hunspell;
    std::unique_ptr<Hunspell> m_hunspell;
};

} // namespace quoin
