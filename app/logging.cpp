// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "app/logging.h"

namespace quoin {

Q_LOGGING_CATEGORY(logApp, "quoin.app", QtInfoMsg)
Q_LOGGING_CATEGORY(logStore, "quoin.store", QtInfoMsg)

void setUpLogging()
{
    qSetMessagePattern(QStringLiteral("%{if-category}%{category}: %{endif}%{message}"));
}

} // namespace quoin
