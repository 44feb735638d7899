// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// What people said of files outside of a project: corrected headings, words, the SQL dialect.

#include "models/store/sqlite_connection.h"

namespace quoin {

Corrections SqliteStore::loadCorrections(const QString& path) const
{
    Corrections corrections;
    if (!ready())
        return corrections;
    std::optional<QSqlQuery> query =
        m_connection->run(QStringLiteral("SELECT heading, ordinal, section FROM correction "
                                         "WHERE file_id = (SELECT id FROM file WHERE path = ?) "
                                         "ORDER BY heading, ordinal"),
                          {storeKeyOf(path)});
    while (query.has_value() && query->next())
        corrections.push_back({query->value(0).toString().toStdString(), query->value(1).toInt(),
                               query->value(2).toString().toStdString()});
    return corrections;
}

bool SqliteStore::saveCorrections(const QString& path, const Corrections& corrections)
{
    if (!ready())
        return false;
    const QString key = storeKeyOf(path);
    Transaction transaction(*m_connection);
    if (!transaction.begun() || !m_connection->run(storeFileInsert(), {key})
        || !m_connection->run(
            QStringLiteral("DELETE FROM correction WHERE file_id = (SELECT id FROM file WHERE path = ?)"), {key}))
        return false;
    for (const Correction& correction : corrections) {
        if (!m_connection->run(QStringLiteral("INSERT OR REPLACE INTO correction (file_id, heading, ordinal, section) "
                                              "VALUES ((SELECT id FROM file WHERE path = ?), ?, ?, ?)"),
                               {key, bound(QString::fromStdString(correction.heading)), correction.ordinal,
                                bound(QString::fromStdString(correction.sectionId))}))
            return false;
    }
    return transaction.commit();
}

QStringList SqliteStore::words(const QString&) const
{
    QStringList words;
    std::optional<QSqlQuery> query;
    if (ready())
        query = m_connection->run(QStringLiteral("SELECT word FROM word ORDER BY word"), {});
    while (query.has_value() && query->next())
        words.append(query->value(0).toString());
    return words;
}

bool SqliteStore::addWord(const QString&, const QString& word)
{
    return ready()
        && m_connection->run(QStringLiteral("INSERT INTO word (word) VALUES (?) ON CONFLICT (word) DO NOTHING"), {word})
               .has_value();
}

QString SqliteStore::sqlDialect(const QString& path) const
{
    if (!ready())
        return {};
    const auto name = m_connection->value(
        QStringLiteral("SELECT name FROM sql_dialect WHERE file_id = (SELECT id FROM file WHERE path = ?)"),
        {storeKeyOf(path)});
    return name ? name->toString() : QString();
}

bool SqliteStore::setSqlDialect(const QString& path, const QString& name)
{
    if (!ready())
        return false;
    const QString key = storeKeyOf(path);
    if (name.isEmpty())
        return m_connection
            ->run(QStringLiteral("DELETE FROM sql_dialect WHERE file_id = (SELECT id FROM file WHERE path = ?)"), {key})
            .has_value();
    Transaction transaction(*m_connection);
    return transaction.begun() && m_connection->run(storeFileInsert(), {key}).has_value()
        && m_connection
               ->run(QStringLiteral("INSERT OR REPLACE INTO sql_dialect (file_id, name) "
                                    "VALUES ((SELECT id FROM file WHERE path = ?), ?)"),
                     {key, name})
               .has_value()
        && transaction.commit();
}

} // namespace quoin
