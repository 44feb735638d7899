// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spelling/speller.h"

#include "models/spelling/foreign_prose.h"
#include "models/spelling/spelling_engine.h"
#include "models/workers/background_pool.h"

#include <QLocale>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace quoin {

namespace {

// Words that a person is still typing are not worth a question each.
constexpr int pause = 150;
constexpr qsizetype mostSuggestions = 7;

} // namespace

Speller::Speller(const QStringList& folders, WordStore* store, QObject* parent)
    : QObject(parent)
    , m_dictionaries(SpellingEngine::isBuilt() ? dictionariesIn(folders) : QList<Dictionary>())
    , m_store(store)
    , m_engine(new SpellingEngine)
{
    m_engine->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_engine, &QObject::deleteLater);
    connect(m_engine, &SpellingEngine::checked, this, [this](const QHash<QString, bool>& words, int generation) {
        if (generation != m_generation)
            return; // Another dictionary's answers.
        QSet<QString> wrong;
        for (auto word = words.cbegin(); word != words.cend(); ++word) {
            m_known.insert(word.key(), word.value());
            if (!word.value())
                wrong.insert(word.key());
        }
        if (!wrong.isEmpty())
            Q_EMIT learned(wrong);
    });
    connect(m_engine, &SpellingEngine::suggested, this, [this](const QString& word, const QStringList& suggestions) {
        Q_EMIT suggested(word, suggestions.mid(0, mostSuggestions));
    });
    connect(&m_thread, &QThread::started, m_engine, giveWayToTheWindow);
    m_thread.start();
}

Speller::~Speller()
{
    m_thread.quit();
    m_thread.wait();
}

Speller::Fault Speller::fault() const
{
    if (!SpellingEngine::isBuilt())
        return Fault::NotBuilt;
    return m_dictionaries.isEmpty() ? Fault::NoDictionary : Fault::None;
}

void Speller::setOn(bool on)
{
    if (std::exchange(m_on, on && fault() == Fault::None) != m_on)
        Q_EMIT changed();
}

void Speller::setLanguage(const QString& name)
{
    const auto wanted = [](const QString& language) {
        return [language](const Dictionary& dictionary) { return dictionary.name == language; };
    };
    auto found = std::find_if(m_dictionaries.begin(), m_dictionaries.end(), wanted(name));
    if (found == m_dictionaries.end())
        found = std::find_if(m_dictionaries.begin(), m_dictionaries.end(),
                             wanted(usualDictionary(m_dictionaries, QLocale::system().name())));
    if (found == m_dictionaries.end() || found->name == m_language)
        return;
    m_language = found->name;
    ++m_generation;
    m_known.clear();
    m_script = scriptOf(m_language);
    meetAnew();
    QMetaObject::invokeMethod(m_engine, [engine = m_engine, dictionary = *found] { engine->load(dictionary); });
    Q_EMIT changed();
}

void Speller::setDocument(const QString& path)
{
    m_path = path;
    const QStringList words = m_store != nullptr ? m_store->words(path) : QStringList();
    m_own = m_ignored + QSet<QString>(words.begin(), words.end());
    meetAnew();
    Q_EMIT changed();
}

void Speller::setTradeWords(const QStringList& words)
{
    m_trade = QSet<QString>(words.begin(), words.end());
    Q_EMIT changed();
}

bool Speller::needsNoDictionary(const QString& word) const
{
    const QString lower = word.toLower();
    return m_own.contains(word) || m_own.contains(lower) || m_trade.contains(lower)
        || (m_script && isOfAnotherScript(word, *m_script));
}

Speller::Verdict Speller::verdict(const QString& word)
{
    if (!m_on || needsNoDictionary(word))
        return Verdict::Right;
    const auto known = m_known.constFind(word);
    if (known != m_known.cend()) {
        meet(word, *known);
        return *known ? Verdict::Right : Verdict::Wrong;
    }
    m_waiting.insert(word);
    if (!std::exchange(m_asking, true))
        QTimer::singleShot(pause, this, &Speller::ask);
    return Verdict::Unknown;
}

void Speller::meet(const QString& word, bool right)
{
    if (m_met.contains(word))
        return;
    m_met.insert(word);
    m_wrongMet += right ? 0 : 1;
    const bool foreign = isForeignDocument(m_wrongMet, m_met.size());
    if (std::exchange(m_foreign, foreign) != foreign)
        QTimer::singleShot(0, this, &Speller::changed); // Not while somebody is marking words.
}

void Speller::meetAnew()
{
    m_met.clear();
    m_wrongMet = 0;
    m_foreign = false;
}

QList<ProseWord> Speller::wrongWords(const QString& line, const QList<ProseWord>& words)
{
    QList<ProseWord> wrong;
    for (const ProseWord& word : words) {
        if (verdict(line.mid(word.begin, word.length)) == Verdict::Wrong)
            wrong.append(word);
    }
    return m_foreign || isForeignLine(wrong.size(), words.size()) ? QList<ProseWord>() : wrong;
}

void Speller::ask()
{
    m_asking = false;
    const QStringList words = std::exchange(m_waiting, {}).values();
    QMetaObject::invokeMethod(
        m_engine, [engine = m_engine, words, generation = m_generation] { engine->check(words, generation); });
}

void Speller::suggest(const QString& word)
{
    QMetaObject::invokeMethod(m_engine, [engine = m_engine, word] { engine->suggest(word); });
}

void Speller::ignore(const QString& word)
{
    m_ignored.insert(word);
    m_own.insert(word);
    Q_EMIT changed();
}

bool Speller::add(const QString& word)
{
    m_own.insert(word);
    const bool kept = m_store != nullptr && m_store->addWord(m_path, word);
    if (!kept)
        m_ignored.insert(word); // At least until the program ends.
    Q_EMIT changed();
    return kept;
}

QString Speller::lastError() const
{
    return m_store != nullptr ? m_store->lastError() : QString();
}

} // namespace quoin
