// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace quoin {

/// An installed dictionary of hunspell.
struct Dictionary {
    QString name;  ///< `en_US`
    QString affix; ///< Path of its `.aff`,
    QString words; ///< and of its `.dic`.

    /// For people: "English (United States)", else the name itself.
    [[nodiscard]] QString title() const;
};

/// Where Debian and others put them, and what DICPATH says.
[[nodiscard]] QStringList usualDictionaryFolders();

/// Those in `folders`, by name; the first folder that has one wins.
[[nodiscard]] QList<Dictionary> dictionariesIn(const QStringList& folders);

/// The one for the language of the desktop, else English, else the first. Empty where there is none.
[[nodiscard]] QString usualDictionary(const QList<Dictionary>& dictionaries, const QString& locale);

} // namespace quoin
