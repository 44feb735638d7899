// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/ports/word_store.h"
#include "models/spelling/dictionaries.h"
#include "models/spelling/prose_words.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QThread>

#include <optional>

namespace quoin {

class SpellingEngine;

/// Whether words are spelt right, answered at once from what is known; words not met before
/// are checked in another thread and told by `learned`. Used by the window on the GUI thread;
/// may be off, or without a dictionary: then every word is right.
class Speller : public QObject {
    Q_OBJECT

public:
    /// Why nothing can be checked.
    enum class Fault { None, NotBuilt, NoDictionary };
    enum class Verdict { Right, Wrong, Unknown };

    /// `store` outlives this, and may be null.
    Speller(const QStringList& folders, WordStore* store, QObject* parent = nullptr);
    ~Speller() override;

    [[nodiscard]] Fault fault() const;
    [[nodiscard]] const QList<Dictionary>& dictionaries() const { return m_dictionaries; }

    void setOn(bool on);
    [[nodiscard]] bool isOn() const { return m_on; }
    /// Words of the trade, in lower case, that are right in every language: dictionaries of
    /// everyday language lack them.
    void setTradeWords(const QStringList& words);
    /// One of `dictionaries`; another name takes that of the desktop's language.
    void setLanguage(const QString& name);
    [[nodiscard]] QString language() const { return m_language; }
    /// Whose project's words count.
    void setDocument(const QString& path);

    [[nodiscard]] Verdict verdict(const QString& word);
    /// Those of `words` in `line` to mark: none where the line, or most of the document, is in another language.
    [[nodiscard]] QList<ProseWord> wrongWords(const QString& line, const QList<ProseWord>& words);
    /// Answered by `suggested` when the dictionary's thread has looked.
    void suggest(const QString& word);
    void ignore(const QString& word);
    /// Keeps the word in the project, or where there is none in the store. Counts in any case; false
    /// where it was not kept, and `lastError` says why.
    bool add(const QString& word);
    [[nodiscard]] QString lastError() const;

Q_SIGNALS:
    void learned(const QSet<QString>& wrong);                            ///< Words asked for turned out to be wrong.
    void changed();                                                      ///< Anything may have another verdict now.
    void suggested(const QString& word, const QStringList& suggestions); ///< The best first.

private:
    void ask();
    [[nodiscard]] bool needsNoDictionary(const QString& word) const;
    void meet(const QString& word, bool right);
    void meetAnew();

    QList<Dictionary> m_dictionaries;
    WordStore* m_store;
    QThread m_thread;
    SpellingEngine* m_engine;
    bool m_on = false;
    bool m_asking = false;
    int m_generation = 0;
    QString m_language;
    QString m_path;
    QHash<QString, bool> m_known;
    QSet<QString> m_trade;
    QSet<QString> m_own; ///< Of the project, and ignored ones.
    QSet<QString> m_ignored;
    QSet<QString> m_waiting;
    std::optional<QChar::Script> m_script; ///< Of the dictionary's language.
    QSet<QString> m_met;                   ///< Words of this document that a dictionary was asked for.
    qsizetype m_wrongMet = 0;
    bool m_foreign = false; ///< Most of them are in no dictionary.
};

} // namespace quoin
