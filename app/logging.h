// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLoggingCategory>

namespace quoin {

/// What the window's program says on stderr, by category; `QT_LOGGING_RULES` chooses.
/// Never a document's text, never a secret.
Q_DECLARE_LOGGING_CATEGORY(logApp)
Q_DECLARE_LOGGING_CATEGORY(logStore)

/// Sets how a line looks: "quoin.app: …".
void setUpLogging();

} // namespace quoin
