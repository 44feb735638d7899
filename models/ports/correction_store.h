// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/corrections.h"

#include <QString>

namespace quoin {

/// Keeps what a user said of a file's headings, beside the file and never in it. Used by
/// the session and the command line; may be missing: then a correction lasts as long as
/// the document is open.
class CorrectionStore {
public:
    virtual ~CorrectionStore() = default;

    /// The last failure as one plain sentence, empty after a success.
    [[nodiscard]] virtual QString lastError() const = 0;

    /// Of the file at absolute `path`; none where none are kept or they cannot be read.
    [[nodiscard]] virtual Corrections loadCorrections(const QString& path) const = 0;
    /// Puts `corrections` in the place of those that were kept for the file.
    virtual bool saveCorrections(const QString& path, const Corrections& corrections) = 0;
};

} // namespace quoin
