// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/theme.h"

#include <QSize>
#include <QString>

#include <optional>

namespace quoin {

/// What the window's program was asked for.
struct CommandLine {
    QString file;
    bool example = false;
    std::optional<ThemeChoice> theme; ///< Empty: as last time.
    QSize geometry;                   ///< Invalid: as last time.
    QString screenshots;              ///< Folder; empty: an ordinary run.
    QString store;                    ///< Folder; empty: the user's data folder.

    QString message;   ///< To print instead of opening a window.
    int exitCode = -1; ///< 0 or 2 where `message` is all there is to do.
};

[[nodiscard]] CommandLine readCommandLine(const QStringList& arguments);

} // namespace quoin
