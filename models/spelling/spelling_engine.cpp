// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spelling/spelling_engine.h"

#ifdef QUOIN_HAS_HUNSPELL

#include <QFile>
#include <QStringDecoder>
#include <QStringEncoder>

#include <hunspell.hxx>

namespace quoin {

struct SpellingEngine::Hunspell {
    explicit Hunspell(const Dictionary& dictionary)
        : library(QFile::encodeName(dictionary.affix).constData(), QFile::encodeName(dictionary.words).constData())
        , encode(library.get_dict_encoding().c_str())
        , decode(library.get_dict_encoding().c_str())
    {}

    ::Hunspell library;
    QStringEncoder encode;
    QStringDecoder decode;
};

bool SpellingEngine::isBuilt()
{
    return true;
}

void SpellingEngine::load(const Dictionary& dictionary)
{
    m_hunspell = std::make_unique<Hunspell>(dictionary);
    if (!m_hunspell->encode.isValid() || !m_hunspell->decode.isValid())
        m_hunspell.reset();
}

void SpellingEngine::check(const QStringList& words, int generation)
{
    QHash<QString, bool> answers;
    for (const QString& word : words) {
        bool right = true;
        if (m_hunspell != nullptr) {
            QString plain = word;
            plain.replace(QChar(0x2019), QLatin1Char('\''));
            const QByteArray bytes = m_hunspell->encode(plain);
            // What the dictionary's alphabet lacks is another language's.
            right = m_hunspell->encode.hasError() || m_hunspell->library.spell(bytes.toStdString());
            m_hunspell->encode.resetState();
        }
        answers.insert(word, right);
    }
    Q_EMIT checked(answers, generation);
}

void SpellingEngine::suggest(const QString& word)
{
    QStringList list;
    if (m_hunspell != nullptr) {
        const QByteArray bytes = m_hunspell->encode(word);
        for (const std::string& suggestion : m_hunspell->library.suggest(bytes.toStdString()))
            list.append(m_hunspell->decode(QByteArray::fromStdString(suggestion)));
    }
    Q_EMIT suggested(word, list);
}

#else

namespace quoin {

struct SpellingEngine::Hunspell {};

bool SpellingEngine::isBuilt()
{
    return false;
}

void SpellingEngine::load(const Dictionary&) {}

void SpellingEngine::check(const QStringList& words, int generation)
{
    QHash<QString, bool> answers;
    for (const QString& word : words)
        answers.insert(word, true);
    Q_EMIT checked(answers, generation);
}

void SpellingEngine::suggest(const QString& word)
{
    Q_EMIT suggested(word, {});
}

#endif

SpellingEngine::SpellingEngine() = default;
SpellingEngine::~SpellingEngine() = default;

} // namespace quoin
