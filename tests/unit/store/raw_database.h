// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>
#include <QUuid>
#include <QVariant>

namespace quoin::test {

/// A database as any program might open it, beside the store under test.
class RawDatabase {
public:
    explicit RawDatabase(const QString& file)
        : m_name(QUuid::createUuid().toString())
        , m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
    {
        m_database.setDatabaseName(file);
        m_database.open();
    }
    RawDatabase(const RawDatabase&) = delete;
    RawDatabase& operator=(const RawDatabase&) = delete;
    ~RawDatabase()
    {
        m_database.close();
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_name);
    }

    [[nodiscard]] const QSqlDatabase& get() const { return m_database; }

    bool run(const char* sql) const { return QSqlQuery(m_database).exec(QString::fromUtf8(sql)); }

    /// The one value that a query answers; invalid where it fails.
    [[nodiscard]] QVariant value(const char* sql) const
    {
        QSqlQuery query(m_database);
        return query.exec(QString::fromUtf8(sql)) && query.next() ? query.value(0) : QVariant();
    }

private:
    QString m_name;
    QSqlDatabase m_database;
};

} // namespace quoin::test
