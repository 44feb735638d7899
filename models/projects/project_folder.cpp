// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/projects/project_folder.h"

#include <QDir>
#include <QFileInfo>

namespace quoin {

std::optional<ProjectPlace> projectPlaceOf(const QString& path)
{
    const QFileInfo document(path);
    const QString canonical = document.canonicalFilePath();
    const QString absolute = canonical.isEmpty() ? document.absoluteFilePath() : canonical;
    for (QDir folder = QFileInfo(absolute).dir();;) {
        if (QFileInfo(folder.filePath(QStringLiteral(".quoin"))).isDir())
            return ProjectPlace{folder.path(), folder.relativeFilePath(absolute)};
        if (folder.isRoot() || !folder.cdUp())
            return std::nullopt;
    }
}

} // namespace quoin
