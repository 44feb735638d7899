// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

class QSqlDatabase;

namespace quoin {

/// One numbered step of the store's schema. The files and their rules stand in
/// resources/sql/README.md.
struct Migration {
    int number = 0;
    QString name; ///< `0001_files_versions_recent`
    QStringList statements;
};

/// The migrations in a folder, in order; nothing where the numbers have a gap or a file
/// cannot be read.
[[nodiscard]] std::optional<QList<Migration>> loadMigrations(const QString& folder);

enum class MigrationOutcome {
    UpToDate,
    Migrated,
    Empty,        ///< `examineDatabase`: nothing in it yet.
    Older,        ///< `examineDatabase`: migrations are to be run.
    TooNew,       ///< A newer Quoin made it. Left alone.
    OtherProgram, ///< A database, but not Quoin's. Left alone.
    NotADatabase, ///< Damaged, or no SQLite file at all. Left alone.
    Failed,       ///< A statement failed and its migration was rolled back.
};

struct MigrationResult {
    MigrationOutcome outcome = MigrationOutcome::Failed;
    int version = 0; ///< What the database has now.
    QString detail;  ///< Of a failure: the migration and the system's words.
};

/// Reads what a database is. Writes nothing.
[[nodiscard]] MigrationResult examineDatabase(const QSqlDatabase& database, int newest);

/// Brings a database up to the last of `migrations`, each in one transaction. Another
/// program may do the same at the same time.
[[nodiscard]] MigrationResult migrate(const QSqlDatabase& database, const QList<Migration>& migrations);

} // namespace quoin
