// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/projects/project_words.h"

#include "models/projects/project_folder.h"
#include "models/session/file_reader.h"
#include "models/session/file_writer.h"

#include <QDir>

#include <algorithm>

namespace quoin {

namespace {

std::optional<QString> wordFileOf(const QString& path)
{
    const auto place = path.isEmpty() ? std::nullopt : projectPlaceOf(path);
    if (!place)
        return std::nullopt;
    return QDir(place->folder).filePath(QStringLiteral(".quoin/words.txt"));
}

QStringList linesOf(const std::string& bytes)
{
    QStringList words;
    for (const QString& line : QString::fromStdString(bytes).split(QLatin1Char('\n'))) {
        if (const QString word = line.trimmed(); !word.isEmpty())
            words.append(word);
    }
    return words;
}

// In the order of their code points, so that it is the same on every computer.
void sortWords(QStringList& words)
{
    std::sort(words.begin(), words.end(), [](const QString& a, const QString& b) { return a.compare(b) < 0; });
}

} // namespace

QStringList ProjectWords::words(const QString& path) const
{
    m_lastError.clear();
    if (const auto file = wordFileOf(path)) {
        ReadResult read = readFile(*file);
        if (const auto* error = std::get_if<FileError>(&read)) {
            if (error->reason != FileError::Reason::DoesNotExist)
                m_lastError = tr("%1 cannot be read, so its words are not known.").arg(QDir::toNativeSeparators(*file));
            return {};
        }
        return linesOf(std::get<FileContents>(read).bytes);
    }
    if (m_elsewhere == nullptr)
        return {};
    QStringList words = m_elsewhere->words(path);
    m_lastError = m_elsewhere->lastError();
    return words;
}

bool ProjectWords::addWord(const QString& path, const QString& word)
{
    const auto file = wordFileOf(path);
    if (!file) {
        const bool added = m_elsewhere != nullptr && m_elsewhere->addWord(path, word);
        m_lastError = added ? QString()
            : m_elsewhere != nullptr
            ? m_elsewhere->lastError()
            : tr("There is nowhere to keep words: no folder around the file holds a .quoin folder.");
        return added;
    }
    m_lastError.clear();
    ReadResult read = readFile(*file);
    const auto* error = std::get_if<FileError>(&read);
    if (error != nullptr && error->reason != FileError::Reason::DoesNotExist) {
        m_lastError = tr("%1 cannot be read, so the word was not kept.").arg(QDir::toNativeSeparators(*file));
        return false;
    }
    const std::string before = error == nullptr ? std::get<FileContents>(read).bytes : std::string();
    QStringList words = linesOf(before);
    if (words.contains(word))
        return true;
    words.append(word);
    sortWords(words);
    const std::string after = (words.join(QLatin1Char('\n')) + QLatin1Char('\n')).toStdString();
    const auto expected = error == nullptr ? std::optional<std::string_view>(before) : std::nullopt;
    if (std::holds_alternative<FileError>(writeFile(*file, after, expected))) {
        m_lastError = tr("%1 cannot be written.").arg(QDir::toNativeSeparators(*file));
        return false;
    }
    return true;
}

} // namespace quoin
