// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/ports/dialect_store.h"

#include <QCoreApplication>

#include <optional>
#include <string>

namespace quoin {

/// What the `.quoin/settings.json` of a file's project says; for files outside of any project what another store says
/// of the file, where there is one. Made by the composition root. Never makes a `.quoin/` folder and never replaces a
/// file that it cannot read.
class ProjectSettings final : public DialectStore {
    Q_DECLARE_TR_FUNCTIONS(quoin::ProjectSettings)

public:
    /// `elsewhere` outlives this, and may be null.
    explicit ProjectSettings(DialectStore* elsewhere = nullptr) : m_elsewhere(elsewhere) {}

    [[nodiscard]] QString lastError() const override { return m_lastError; }
    [[nodiscard]] QString sqlDialect(const QString& path) const override;
    bool setSqlDialect(const QString& path, const QString& name) override;
    [[nodiscard]] QString projectFolder(const QString& path) const override;

private:
    struct Text;
    [[nodiscard]] std::optional<Text> read(const QString& file) const;

    DialectStore* m_elsewhere;
    mutable QString m_lastError;
};

} // namespace quoin
