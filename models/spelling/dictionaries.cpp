// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spelling/dictionaries.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace quoin {

QString Dictionary::title() const
{
    const QLocale locale(name);
    if (locale.language() == QLocale::C)
        return name;
    return QStringLiteral("%1 (%2)").arg(
        QLocale::languageToString(locale.language()),
        name.contains(QLatin1Char('_')) ? QLocale::territoryToString(locale.territory()) : name);
}

QStringList usualDictionaryFolders()
{
    QStringList folders = qEnvironmentVariable("DICPATH").split(QLatin1Char(':'), Qt::SkipEmptyParts);
    for (const QString& data : qEnvironmentVariable("XDG_DATA_DIRS", QStringLiteral("/usr/local/share:/usr/share"))
                                   .split(QLatin1Char(':'), Qt::SkipEmptyParts)) {
        folders.append(data + QStringLiteral("/hunspell"));
        folders.append(data + QStringLiteral("/myspell/dicts"));
    }
    folders.append({QStringLiteral("/usr/share/hunspell"), QStringLiteral("/usr/share/myspell/dicts")});
    folders.removeDuplicates();
    return folders;
}

QList<Dictionary> dictionariesIn(const QStringList& folders)
{
    QList<Dictionary> found;
    for (const QString& folder : folders) {
        for (const QFileInfo& words :
             QDir(folder).entryInfoList({QStringLiteral("*.dic")}, QDir::Files | QDir::Readable, QDir::Name)) {
            const QString name = words.completeBaseName();
            const QString affix = QDir(folder).filePath(name + QStringLiteral(".aff"));
            const bool known =
                std::any_of(found.begin(), found.end(), [&](const Dictionary& other) { return other.name == name; });
            // Hyphenation patterns lie in the same place.
            if (!known && !name.startsWith(QLatin1String("hyph_")) && QFileInfo(affix).isReadable())
                found.append({name, affix, words.filePath()});
        }
    }
    std::sort(found.begin(), found.end(), [](const Dictionary& a, const Dictionary& b) { return a.name < b.name; });
    return found;
}

QString usualDictionary(const QList<Dictionary>& dictionaries, const QString& locale)
{
    for (const QString& wanted :
         {locale, locale.section(QLatin1Char('_'), 0, 0), QStringLiteral("en_US"), QStringLiteral("en")}) {
        for (const Dictionary& dictionary : dictionaries) {
            if (!wanted.isEmpty()
                && (dictionary.name == wanted || dictionary.name.startsWith(wanted + QLatin1Char('_'))))
                return dictionary.name;
        }
    }
    return dictionaries.isEmpty() ? QString() : dictionaries.first().name;
}

} // namespace quoin
