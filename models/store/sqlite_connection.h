// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/store/sqlite_store.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <optional>

namespace quoin {

// The store's own words with SQLite, for its source files alone.

// Our transactions take milliseconds; whoever holds the lock for longer is stuck, and a window waits for us.
constexpr int storeBusyTimeoutMs = 2000;

/// One name per file, however it was reached: links are followed, also for a file that
/// is gone for the moment.
[[nodiscard]] QString storeKeyOf(const QString& path);

/// Makes the row of a file that is to have something kept.
[[nodiscard]] QString storeFileInsert();

/// A null value would be bound as NULL; nothing typed is not nothing.
[[nodiscard]] inline QByteArray bound(const QByteArray& bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}
[[nodiscard]] inline QString bound(const QString& text)
{
    return text.isNull() ? QLatin1String("") : text;
}

class SqliteStore::Connection {
public:
    Connection(const QString& file, QString& error);
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    [[nodiscard]] QSqlDatabase& database() { return m_database; }

    std::optional<QSqlQuery> run(const QString& sql, const QVariantList& values = {});
    /// The first column of the first row; null where there is no row, nothing where it failed.
    std::optional<QVariant> value(const QString& sql, const QVariantList& values = {});

private:
    QString m_name;
    QString& m_error;
    QSqlDatabase m_database;
};

/// Rolled back unless committed.
class SqliteStore::Transaction {
public:
    explicit Transaction(Connection& connection);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();
    [[nodiscard]] bool begun() const { return m_open; }
    [[nodiscard]] bool commit();

private:
    Connection& m_connection;
    bool m_open;
};

/// Bytes on their way into the table `content`.
struct SqliteStore::NewContent {
    QByteArray bytes;
    QByteArray sha256;
    bool isPacked = false;
    int coding = 0; ///< 0: as they are; 1: qCompress.
    QByteArray data;
    void pack();
};

} // namespace quoin
