// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/store/migrations.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>

namespace quoin {

namespace {

constexpr int applicationId = 0x51554F49; // As the first migration sets it.

QStringList statementsOf(const QString& sql)
{
    QStringList statements;
    QStringList lines;
    const auto finish = [&] {
        const bool onlyComments = std::all_of(lines.begin(), lines.end(),
                                              [](const QString& line) { return line.startsWith(QLatin1String("--")); });
        if (!onlyComments)
            statements.append(lines.join(QLatin1Char('\n')));
        lines.clear();
    };
    const QStringList all = sql.split(QLatin1Char('\n'));
    for (const QString& line : all) {
        if (line.trimmed().isEmpty())
            finish();
        else
            lines.append(line);
    }
    finish();
    return statements;
}

/// The one number that a query answers.
std::optional<int> number(const QSqlDatabase& database, const QString& sql, QSqlError& error)
{
    QSqlQuery query(database);
    if (!query.exec(sql) || !query.next()) {
        error = query.lastError();
        return std::nullopt;
    }
    return query.value(0).toInt();
}

bool damaged(const QSqlError& error)
{
    constexpr int corrupt = 11;
    constexpr int notADatabase = 26;
    const int code = error.nativeErrorCode().toInt() & 0xFF; // The rest of an extended code tells where.
    return code == corrupt || code == notADatabase;
}

MigrationResult failure(const QSqlError& error, int version, const QString& where = {})
{
    const QString words = error.databaseText();
    return {damaged(error) ? MigrationOutcome::NotADatabase : MigrationOutcome::Failed, version,
            where.isEmpty() ? words : where + QLatin1String(": ") + words};
}

MigrationResult examine(const QSqlDatabase& database, int newest)
{
    QSqlError error;
    const std::optional<int> version = number(database, QStringLiteral("PRAGMA user_version"), error);
    if (!version.has_value())
        return failure(error, 0);
    const std::optional<int> application = number(database, QStringLiteral("PRAGMA application_id"), error);
    const std::optional<int> things = number(database, QStringLiteral("SELECT count(*) FROM sqlite_schema"), error);
    if (!application.has_value() || !things.has_value())
        return failure(error, *version);
    if (*version == 0 && *things == 0)
        return {MigrationOutcome::Empty, 0, {}};
    if (*application != applicationId)
        return {MigrationOutcome::OtherProgram, *version, {}};
    if (*version > newest)
        return {MigrationOutcome::TooNew, *version, {}};
    return {*version < newest ? MigrationOutcome::Older : MigrationOutcome::UpToDate, *version, {}};
}

/// Runs one migration unless another program has done so in the meantime.
std::optional<QSqlError> runOne(const QSqlDatabase& database, const Migration& migration)
{
    QSqlQuery query(database);
    QSqlError error;
    // Immediate: a lock that is taken only at the first write could find the database changed.
    if (!query.exec(QStringLiteral("BEGIN IMMEDIATE")))
        return query.lastError();
    const std::optional<int> version = number(database, QStringLiteral("PRAGMA user_version"), error);
    bool good = version.has_value();
    if (good && *version < migration.number) {
        for (const QString& statement : migration.statements) {
            good = good && query.exec(statement);
            if (!good)
                break;
        }
        good = good && query.exec(QStringLiteral("PRAGMA user_version = %1").arg(migration.number));
    }
    if (good && query.exec(QStringLiteral("COMMIT")))
        return std::nullopt;
    if (version.has_value())
        error = query.lastError();
    query.exec(QStringLiteral("ROLLBACK"));
    return error;
}

} // namespace

std::optional<QList<Migration>> loadMigrations(const QString& folder)
{
    QList<Migration> migrations;
    const QDir directory(folder);
    const QStringList names = directory.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile file(directory.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return std::nullopt;
        Migration migration;
        migration.number = name.left(4).toInt();
        migration.name = name.chopped(4);
        migration.statements = statementsOf(QString::fromUtf8(file.readAll()));
        if (migration.number != migrations.size() + 1)
            return std::nullopt;
        migrations.append(migration);
    }
    return migrations;
}

MigrationResult examineDatabase(const QSqlDatabase& database, int newest)
{
    // One transaction, so that all answers are of one moment: another program may be about to migrate.
    QSqlQuery query(database);
    if (!query.exec(QStringLiteral("BEGIN")))
        return failure(query.lastError(), 0);
    MigrationResult result = examine(database, newest);
    query.exec(QStringLiteral("ROLLBACK"));
    return result;
}

MigrationResult migrate(const QSqlDatabase& database, const QList<Migration>& migrations)
{
    MigrationResult result = examineDatabase(database, int(migrations.size()));
    if (result.outcome != MigrationOutcome::Empty && result.outcome != MigrationOutcome::Older)
        return result;
    for (const Migration& migration : migrations) {
        if (migration.number <= result.version)
            continue;
        if (const std::optional<QSqlError> error = runOne(database, migration))
            return failure(*error, result.version, migration.name);
        result.version = migration.number;
    }
    result.outcome = MigrationOutcome::Migrated;
    return result;
}

} // namespace quoin
