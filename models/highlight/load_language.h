// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFuture>
#include <QString>

namespace quoin {

/// Reads the definition of a language on another thread; when it is done, lexers for it are made in no time.
[[nodiscard]] QFuture<void> loadLanguage(const QString& language);

} // namespace quoin
