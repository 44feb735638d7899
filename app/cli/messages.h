// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/session/file_error.h"
#include "models/spec/edit.h"

#include <QCoreApplication>
#include <QString>

namespace quoin::cli {

/// `Text::tr`: a text of the command line in the user's language. Texts in tables are
/// marked with QT_TRANSLATE_NOOP("cli", …).
struct Text {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

/// One plain sentence for what went wrong.
[[nodiscard]] QString sentence(const FileError& error);
[[nodiscard]] QString sentence(const Refusal& refusal);

} // namespace quoin::cli
