// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/ports/correction_store.h"

#include <QCoreApplication>

namespace quoin {

/// Corrections in the `.quoin/` folder of a file's project; for files outside of any
/// project those of another store, where there is one. Made by the composition root and
/// by the command line. Never makes a `.quoin/` folder and never replaces a file that it
/// cannot read.
class ProjectCorrections final : public CorrectionStore {
    Q_DECLARE_TR_FUNCTIONS(quoin::ProjectCorrections)

public:
    /// `elsewhere` outlives this, and may be null.
    explicit ProjectCorrections(CorrectionStore* elsewhere = nullptr) : m_elsewhere(elsewhere) {}

    [[nodiscard]] QString lastError() const override { return m_lastError; }
    [[nodiscard]] Corrections loadCorrections(const QString& path) const override;
    bool saveCorrections(const QString& path, const Corrections& corrections) override;

private:
    struct Text;
    [[nodiscard]] Text read(const QString& file) const;

    CorrectionStore* m_elsewhere;
    mutable QString m_lastError;
};

} // namespace quoin
