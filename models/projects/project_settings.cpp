// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/projects/project_settings.h"

#include "models/projects/project_folder.h"
#include "models/projects/settings_file.h"
#include "models/session/file_reader.h"
#include "models/session/file_writer.h"

#include <QDir>

namespace quoin {

namespace {

QString settingsFileOf(const QString& folder)
{
    return QDir(folder).filePath(QStringLiteral(".quoin/settings.json"));
}

} // namespace

struct ProjectSettings::Text {
    std::string bytes;
    bool there = false;
};

/// Nothing, and the reason, where the file is there and cannot be understood.
std::optional<ProjectSettings::Text> ProjectSettings::read(const QString& file) const
{
    m_lastError.clear();
    ReadResult result = readFile(file);
    const QString shown = QDir::toNativeSeparators(file);
    if (const auto* error = std::get_if<FileError>(&result)) {
        if (error->reason == FileError::Reason::DoesNotExist)
            return Text();
        m_lastError = tr("%1 cannot be read, so the project's settings are not known.").arg(shown);
        return std::nullopt;
    }
    Text text{std::move(std::get<FileContents>(result).bytes), true};
    switch (settingsFileFault(text.bytes)) {
    case SettingsFileFault::None:
        return text;
    case SettingsFileFault::NotReadable:
        m_lastError = tr("%1 is damaged, so the project's settings are not known.").arg(shown);
        return std::nullopt;
    case SettingsFileFault::TooNew:
        m_lastError =
            tr("%1 was written by a newer version of Quoin, so the project's settings are not known.").arg(shown);
        return std::nullopt;
    }
    return std::nullopt;
}

QString ProjectSettings::projectFolder(const QString& path) const
{
    const auto place = path.isEmpty() ? std::nullopt : projectPlaceOf(path);
    return place ? place->folder : QString();
}

QString ProjectSettings::sqlDialect(const QString& path) const
{
    if (const QString folder = projectFolder(path); !folder.isEmpty()) {
        const auto text = read(settingsFileOf(folder));
        return text && text->there ? QString::fromStdString(sqlDialectIn(text->bytes)) : QString();
    }
    m_lastError.clear();
    if (m_elsewhere == nullptr || path.isEmpty())
        return {};
    QString name = m_elsewhere->sqlDialect(path);
    m_lastError = m_elsewhere->lastError();
    return name;
}

bool ProjectSettings::setSqlDialect(const QString& path, const QString& name)
{
    const QString folder = projectFolder(path);
    if (folder.isEmpty()) {
        const bool kept = m_elsewhere != nullptr && m_elsewhere->setSqlDialect(path, name);
        m_lastError = kept ? QString()
            : m_elsewhere != nullptr
            ? m_elsewhere->lastError()
            : tr("There is nowhere to keep the SQL dialect: no folder around the file holds a .quoin folder.");
        return kept;
    }
    const QString file = settingsFileOf(folder);
    const auto text = read(file);
    if (!text)
        return false;
    const auto changed = withSqlDialect(text->bytes, name.toStdString());
    if (!changed)
        return true;
    const auto expected = text->there ? std::optional<std::string_view>(text->bytes) : std::nullopt;
    if (std::holds_alternative<FileError>(writeFile(file, *changed, expected))) {
        m_lastError = tr("%1 cannot be written.").arg(QDir::toNativeSeparators(file));
        return false;
    }
    return true;
}

} // namespace quoin
