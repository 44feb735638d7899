// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/store/sqlite_connection.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

namespace quoin {

QString storeKeyOf(const QString& path)
{
    const QFileInfo file(path);
    QString canonical = file.canonicalFilePath();
    if (!canonical.isEmpty())
        return canonical;
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    return QDir::cleanPath(folder.isEmpty() ? file.absoluteFilePath() : QDir(folder).filePath(file.fileName()));
}

QString storeFileInsert()
{
    return QStringLiteral("INSERT INTO file (path) VALUES (?) ON CONFLICT (path) DO NOTHING");
}

SqliteStore::Connection::Connection(const QString& file, QString& error)
    : m_name(QStringLiteral("quoin-store-") + QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_error(error)
    , m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
{
    m_database.setDatabaseName(file);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(storeBusyTimeoutMs));
}

SqliteStore::Connection::~Connection()
{
    m_database.close();
    m_database = QSqlDatabase(); // A connection is removed only when nobody holds it.
    QSqlDatabase::removeDatabase(m_name);
}

std::optional<QSqlQuery> SqliteStore::Connection::run(const QString& sql, const QVariantList& values)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    bool good = query.prepare(sql);
    for (const QVariant& value : values)
        query.addBindValue(value);
    good = good && query.exec();
    if (good)
        return query;
    m_error = query.lastError().databaseText();
    return std::nullopt;
}

std::optional<QVariant> SqliteStore::Connection::value(const QString& sql, const QVariantList& values)
{
    std::optional<QSqlQuery> query = run(sql, values);
    if (!query.has_value())
        return std::nullopt;
    return query->next() ? query->value(0) : QVariant();
}

SqliteStore::Transaction::Transaction(Connection& connection)
    : m_connection(connection)
    , m_open(connection.run(QStringLiteral("BEGIN IMMEDIATE")).has_value())
{}

SqliteStore::Transaction::~Transaction()
{
    if (m_open)
        QSqlQuery(m_connection.database()).exec(QStringLiteral("ROLLBACK")); // Keeps the error that led here.
}

bool SqliteStore::Transaction::commit()
{
    const bool done = m_connection.run(QStringLiteral("COMMIT")).has_value();
    m_open = m_open && !done;
    return done;
}

} // namespace quoin
