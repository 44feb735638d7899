// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace quoin {

/// Keeps whose SQL a project writes, for the SQL that does not say so itself, by the name that models/languages has for
/// it (`sqlDialectName`); what else is kept there is handed on as it is. Used by the window; may be missing: then a
/// choice lasts as long as the document is open.
class DialectStore {
public:
    virtual ~DialectStore() = default;

    /// The last failure as one plain sentence, empty after a success.
    [[nodiscard]] virtual QString lastError() const = 0;

    /// Of the file at absolute `path`; empty where nothing was chosen or it cannot be read.
    [[nodiscard]] virtual QString sqlDialect(const QString& path) const = 0;
    /// An empty name takes the choice back.
    virtual bool setSqlDialect(const QString& path, const QString& name) = 0;
    /// The folder for all of whose specs a choice counts; empty: it counts for the file alone.
    [[nodiscard]] virtual QString projectFolder(const QString& path) const = 0;
};

} // namespace quoin
