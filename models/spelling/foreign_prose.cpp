// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spelling/foreign_prose.h"

#include <QLocale>

#include <algorithm>

namespace quoin {

namespace {

// Fewer say nothing: a line of three words may well hold two slips.
constexpr qsizetype leastInLine = 5;
constexpr qsizetype leastInDocument = 12;

} // namespace

std::optional<QChar::Script> scriptOf(const QString& dictionary)
{
    const QLocale locale(dictionary);
    if (locale.language() == QLocale::C)
        return std::nullopt;
    switch (locale.script()) {
    case QLocale::LatinScript:
        return QChar::Script_Latin;
    case QLocale::CyrillicScript:
        return QChar::Script_Cyrillic;
    case QLocale::GreekScript:
        return QChar::Script_Greek;
    case QLocale::ArabicScript:
        return QChar::Script_Arabic;
    case QLocale::HebrewScript:
        return QChar::Script_Hebrew;
    case QLocale::DevanagariScript:
        return QChar::Script_Devanagari;
    default:
        return std::nullopt;
    }
}

bool isOfAnotherScript(const QString& word, QChar::Script script)
{
    const QList<uint> characters = word.toUcs4();
    return std::any_of(characters.begin(), characters.end(),
                       [script](uint c) { return QChar::isLetter(c) && QChar::script(c) != script; });
}

bool isForeignLine(qsizetype wrong, qsizetype words)
{
    return words >= leastInLine && 2 * wrong > words;
}

bool isForeignDocument(qsizetype wrong, qsizetype words)
{
    return words >= leastInDocument && 2 * wrong > words;
}

} // namespace quoin
