// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/projects/project_corrections.h"

#include "models/projects/correction_file.h"
#include "models/projects/project_folder.h"
#include "models/session/file_reader.h"
#include "models/session/file_writer.h"

#include <QDir>

namespace quoin {

namespace {

struct Place {
    QString file;    ///< The project's corrections.json.
    std::string key; ///< The document in it.
};

/// Nothing where no folder around `path` is a project's.
std::optional<Place> placeOf(const QString& path)
{
    const auto place = projectPlaceOf(path);
    if (!place)
        return std::nullopt;
    return Place{QDir(place->folder).filePath(QStringLiteral(".quoin/corrections.json")), place->file.toStdString()};
}

} // namespace

struct ProjectCorrections::Text {
    std::string bytes;
    bool there = false;
    bool good = true;
};

ProjectCorrections::Text ProjectCorrections::read(const QString& file) const
{
    m_lastError.clear();
    ReadResult result = readFile(file);
    const QString shown = QDir::toNativeSeparators(file);
    if (const auto* error = std::get_if<FileError>(&result)) {
        if (error->reason == FileError::Reason::DoesNotExist)
            return {};
        m_lastError = tr("%1 cannot be read, so no corrections are used.").arg(shown);
        return {{}, true, false};
    }
    Text text{std::move(std::get<FileContents>(result).bytes), true, true};
    switch (correctionFileFault(text.bytes)) {
    case CorrectionFileFault::None:
        break;
    case CorrectionFileFault::NotReadable:
        m_lastError = tr("%1 is damaged, so no corrections are used.").arg(shown);
        text.good = false;
        break;
    case CorrectionFileFault::TooNew:
        m_lastError = tr("%1 was written by a newer version of Quoin, so no corrections are used.").arg(shown);
        text.good = false;
        break;
    }
    return text;
}

Corrections ProjectCorrections::loadCorrections(const QString& path) const
{
    if (const auto place = placeOf(path)) {
        const Text text = read(place->file);
        return text.there && text.good ? correctionsIn(text.bytes, place->key) : Corrections();
    }
    m_lastError.clear();
    if (m_elsewhere == nullptr)
        return {};
    Corrections corrections = m_elsewhere->loadCorrections(path);
    m_lastError = m_elsewhere->lastError();
    return corrections;
}

bool ProjectCorrections::saveCorrections(const QString& path, const Corrections& corrections)
{
    const auto place = placeOf(path);
    if (!place) {
        const bool saved = m_elsewhere != nullptr && m_elsewhere->saveCorrections(path, corrections);
        m_lastError = saved ? QString()
            : m_elsewhere != nullptr
            ? m_elsewhere->lastError()
            : tr("There is nowhere to keep corrections: no folder around the file holds a .quoin folder.");
        return saved;
    }
    const Text text = read(place->file);
    if (!text.good)
        return false;
    const auto changed = withCorrections(text.bytes, place->key, corrections);
    if (!changed)
        return true;
    const auto expected = text.there ? std::optional<std::string_view>(text.bytes) : std::nullopt;
    if (std::holds_alternative<FileError>(writeFile(place->file, *changed, expected))) {
        m_lastError = tr("%1 cannot be written.").arg(QDir::toNativeSeparators(place->file));
        return false;
    }
    return true;
}

} // namespace quoin
