// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Bytes of files, kept once whoever refers to them; and the texts that no file holds, which refer to the bytes that
// their places are of.

#include "models/store/sqlite_connection.h"

#include <QCryptographicHash>

namespace quoin {

namespace {

QByteArray sha256Of(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QString contentBySha256()
{
    return QStringLiteral("SELECT id FROM content WHERE sha256 = ?");
}

} // namespace

/// Packs what is not there yet, before a lock is taken.
std::optional<SqliteStore::NewContent> SqliteStore::prepareContent(const QByteArray& bytes) const
{
    NewContent content{bytes, sha256Of(bytes), false, 0, {}};
    const std::optional<QVariant> known = m_connection->value(contentBySha256(), {content.sha256});
    if (!known.has_value())
        return std::nullopt;
    if (known->isNull())
        content.pack();
    return content;
}

void SqliteStore::NewContent::pack()
{
    constexpr int quick = 3;
    const QByteArray compressed = qCompress(bytes, quick);
    isPacked = true;
    coding = compressed.size() < bytes.size() ? 1 : 0;
    data = coding == 1 ? compressed : bound(bytes);
}

/// Inside a transaction: the id of what is there then.
std::optional<qint64> SqliteStore::putContent(NewContent& content)
{
    const std::optional<QVariant> known = m_connection->value(contentBySha256(), {content.sha256});
    if (!known.has_value())
        return std::nullopt;
    if (!known->isNull())
        return known->toLongLong();
    if (!content.isPacked)
        content.pack(); // Another program has let go of it meanwhile.
    const std::optional<QVariant> id = m_connection->value(
        QStringLiteral("INSERT INTO content (sha256, size, coding, data) VALUES (?, ?, ?, ?) RETURNING id"),
        {content.sha256, qint64(content.bytes.size()), content.coding, content.data});
    return id.has_value() && !id->isNull() ? std::optional(id->toLongLong()) : std::nullopt;
}

/// Of a row that begins with coding, data and SHA-256; nothing where they do not fit each other.
std::optional<QByteArray> SqliteStore::contentIn(const QSqlQuery& query)
{
    const QByteArray data = query.value(1).toByteArray();
    const QByteArray bytes = query.value(0).toInt() == 1 ? qUncompress(data) : data;
    return sha256Of(bytes) == query.value(2).toByteArray() ? std::optional(bytes) : std::nullopt;
}

bool SqliteStore::keepTexts(const QString& path, const StoredTexts& texts)
{
    if (!ready())
        return false;
    std::optional<NewContent> content;
    if (!texts.texts.isEmpty() && !(content = prepareContent(texts.bytes)))
        return false;
    Transaction transaction(*m_connection);
    if (!transaction.begun())
        return false;
    const std::optional<qint64> id = content ? putContent(*content) : std::optional<qint64>(0);
    return id && replaceTexts(storeKeyOf(path), *id, texts.texts) && transaction.commit();
}

/// Inside a transaction.
bool SqliteStore::replaceTexts(const QString& key, qint64 content, const QList<StoredText>& texts)
{
    std::optional<QSqlQuery> query =
        m_connection->run(QStringLiteral("SELECT DISTINCT content_id FROM untaken_text "
                                         "WHERE file_id = (SELECT id FROM file WHERE path = ?) AND content_id <> ?"),
                          {key, content});
    if (!query)
        return false;
    QVariantList given;
    while (query->next())
        given.append(query->value(0));
    query.reset();
    if (!m_connection->run(
            QStringLiteral("DELETE FROM untaken_text WHERE file_id = (SELECT id FROM file WHERE path = ?)"), {key})
        || (!texts.isEmpty() && !m_connection->run(storeFileInsert(), {key})))
        return false;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const StoredText& text = texts[i];
        if (!m_connection->run(
                QStringLiteral("INSERT INTO untaken_text (file_id, ordinal, content_id, path, place, typed, reason) "
                               "VALUES ((SELECT id FROM file WHERE path = ?), ?, ?, ?, ?, ?, ?)"),
                {key, i + 1, content, bound(text.path), bound(text.place), bound(text.typed), bound(text.reason)}))
            return false;
    }
    // A text that was kept for these alone goes with them.
    for (const QVariant& id : std::as_const(given)) {
        if (!m_connection->run(QStringLiteral("DELETE FROM content WHERE id = ? "
                                              "AND NOT EXISTS (SELECT 1 FROM version WHERE content_id = content.id) "
                                              "AND NOT EXISTS (SELECT 1 FROM untaken_text "
                                              "WHERE content_id = content.id)"),
                               {id}))
            return false;
    }
    return true;
}

StoredTexts SqliteStore::keptTexts(const QString& path) const
{
    StoredTexts kept;
    if (!ready())
        return kept;
    std::optional<QSqlQuery> query =
        m_connection->run(QStringLiteral("SELECT path, place, typed, reason, content_id FROM untaken_text "
                                         "WHERE file_id = (SELECT id FROM file WHERE path = ?) ORDER BY ordinal"),
                          {storeKeyOf(path)});
    QVariant content;
    while (query && query->next()) {
        kept.texts.append({query->value(0).toString(), query->value(1).toString(), query->value(2).toByteArray(),
                           query->value(3).toString()});
        content = query->value(4);
    }
    if (kept.texts.isEmpty())
        return kept;
    query = m_connection->run(QStringLiteral("SELECT coding, data, sha256 FROM content WHERE id = ?"), {content});
    const std::optional<QByteArray> bytes = query && query->next() ? contentIn(*query) : std::nullopt;
    kept.bytes = bytes.value_or(QByteArray());
    // What the store has of the file cannot be read any more; what was typed can.
    for (StoredText& text : kept.texts) {
        if (!bytes)
            text.path.clear();
    }
    return kept;
}

} // namespace quoin
