// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace quoin {

/// Where a file stands in its project.
struct ProjectPlace {
    QString folder; ///< The nearest folder around it that holds a `.quoin` folder.
    QString file;   ///< The file itself, relative to that, with `/`.
};

/// Nothing where no folder around `path` is a project's. Links are followed.
[[nodiscard]] std::optional<ProjectPlace> projectPlaceOf(const QString& path);

} // namespace quoin
