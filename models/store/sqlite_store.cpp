// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/store/sqlite_store.h"

#include "models/store/migrations.h"
#include "models/store/sqlite_connection.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QThread>

#include <utility>

namespace quoin {

namespace {

void restrictToOwner(const QString& path)
{
    constexpr QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    QFile file(path);
    if (file.exists() && (file.permissions() & others))
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

QDateTime time(const QVariant& milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds.toLongLong(), Qt::UTC);
}

} // namespace

SqliteStore::SqliteStore(QString file) : m_file(std::move(file)), m_openError(tr("The store has not been opened.")) {}

SqliteStore::~SqliteStore() = default;

SqliteStore::State SqliteStore::fail(State state, const QString& words)
{
    m_connection.reset();
    m_state = state;
    m_openError = words;
    m_lastError = words;
    return state;
}

SqliteStore::State SqliteStore::open()
{
    if (m_state == State::Ready)
        return m_state;
    const std::optional<QList<Migration>> migrations = loadMigrations(QStringLiteral(":/quoin/sql"));
    if (!migrations.has_value() || migrations->isEmpty())
        return fail(State::MigrationFailed, tr("The program lacks the description of its store."));
    if (!prepareFile())
        return m_state;

    m_connection = std::make_unique<Connection>(m_file, m_lastError);
    if (!m_connection->database().isValid())
        return fail(State::NotOpened, tr("Qt's driver for SQLite is not installed."));
    if (!m_connection->database().open())
        return fail(State::NotOpened, m_connection->database().lastError().databaseText());

    // Before anything is written: a file that is not ours to change stays as it is.
    MigrationResult result = examineDatabase(m_connection->database(), int(migrations->size()));
    if (result.outcome == MigrationOutcome::Empty || result.outcome == MigrationOutcome::Older
        || result.outcome == MigrationOutcome::UpToDate) {
        if (!configure())
            return fail(State::NotOpened, m_lastError);
        result = migrate(m_connection->database(), *migrations);
    }
    switch (result.outcome) {
    case MigrationOutcome::TooNew:
        return fail(State::TooNew, tr("A newer version of Quoin made the store (format %1).").arg(result.version));
    case MigrationOutcome::OtherProgram:
        return fail(State::OtherProgram, tr("The file is a database of another program."));
    case MigrationOutcome::NotADatabase:
        return fail(State::NotADatabase, tr("The file is damaged or not a database."));
    case MigrationOutcome::Empty:
    case MigrationOutcome::Older:
    case MigrationOutcome::Failed:
        return fail(State::MigrationFailed, result.detail);
    case MigrationOutcome::UpToDate:
    case MigrationOutcome::Migrated:
        break;
    }
    for (const char* suffix : {"", "-wal", "-shm"})
        restrictToOwner(m_file + QLatin1String(suffix));
    m_lastError.clear();
    return m_state = State::Ready;
}

/// Makes the folder and the file for their owner alone, before SQLite would make the
/// file for everybody; it gives the files beside it (-wal, -shm) the same mode.
bool SqliteStore::prepareFile()
{
    constexpr QFileDevice::Permissions owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    const QString folder = QFileInfo(m_file).absolutePath();
    if (!QFileInfo(folder).isDir()) {
        const bool made =
            QDir().mkpath(QFileInfo(folder).absolutePath()) && QDir().mkdir(folder, owner | QFileDevice::ExeOwner);
        // Another program may have made it in the meantime.
        if (!made && !QFileInfo(folder).isDir()) {
            fail(State::NoFolder, tr("The folder %1 cannot be made.").arg(QDir::toNativeSeparators(folder)));
            return false;
        }
    }
    QFile file(m_file);
    if (!file.exists() && !file.open(QIODevice::WriteOnly | QIODevice::NewOnly, owner) && !file.exists()) {
        fail(State::NotOpened, file.errorString());
        return false;
    }
    return true;
}

bool SqliteStore::configure()
{
    // NORMAL: in WAL mode a power cut can then cost the last transactions but never damages the file. What it could
    // cost is a copy of bytes that writeFile has already brought to the disk, so a save need not wait for it as well.
    for (const char* pragma :
         {"PRAGMA synchronous = NORMAL", "PRAGMA foreign_keys = ON", "PRAGMA trusted_schema = OFF"}) {
        if (!m_connection->run(QLatin1String(pragma)).has_value())
            return false;
    }
    // WAL: who reads does not wait for who writes, and a crash leaves the last whole transaction. The change is the one
    // lock for which SQLite does not wait by itself; it is needed only until the first program has made it.
    QElapsedTimer waiting;
    waiting.start();
    while (!m_connection->run(QStringLiteral("PRAGMA journal_mode = WAL")).has_value()) {
        if (waiting.elapsed() > storeBusyTimeoutMs)
            return false;
        QThread::msleep(10);
    }
    return true;
}

bool SqliteStore::ready() const
{
    m_lastError = m_state == State::Ready ? QString() : m_openError;
    return m_state == State::Ready;
}

ProjectStore::Opener SqliteStore::opener() const
{
    return [file = m_file]() -> std::unique_ptr<ProjectStore> {
        auto store = std::make_unique<SqliteStore>(file);
        return store->open() == State::Ready ? std::move(store) : nullptr;
    };
}

bool SqliteStore::addRecent(const QString& path)
{
    constexpr int kept = 100;
    if (!ready())
        return false;
    Transaction transaction(*m_connection);
    return transaction.begun()
        && m_connection
               ->run(QStringLiteral("INSERT OR REPLACE INTO recent (path, opened_at) VALUES (?, ?)"),
                     {QDir::cleanPath(QFileInfo(path).absoluteFilePath()), QDateTime::currentMSecsSinceEpoch()})
               .has_value()
        && m_connection
               ->run(QStringLiteral("DELETE FROM recent WHERE id NOT IN "
                                    "(SELECT id FROM recent ORDER BY id DESC LIMIT ?)"),
                     {kept})
               .has_value()
        && transaction.commit();
}

QList<RecentDocument> SqliteStore::recentDocuments(int limit) const
{
    QList<RecentDocument> documents;
    if (!ready())
        return documents;
    std::optional<QSqlQuery> query = m_connection->run(
        QStringLiteral("SELECT path, opened_at FROM recent ORDER BY id DESC LIMIT ?"), {qMax(limit, 0)});
    while (query.has_value() && query->next())
        documents.append({query->value(0).toString(), time(query->value(1))});
    return documents;
}

bool SqliteStore::clearRecent()
{
    return ready() && m_connection->run(QStringLiteral("DELETE FROM recent")).has_value();
}

std::optional<qint64> SqliteStore::addVersion(const QString& path, const QByteArray& bytes)
{
    if (!ready())
        return std::nullopt;
    std::optional<NewContent> content = prepareContent(bytes);
    if (!content.has_value())
        return std::nullopt;
    Transaction transaction(*m_connection);
    if (!transaction.begun())
        return std::nullopt;
    const std::optional<qint64> id = putContent(*content);
    const std::optional<qint64> number = id.has_value() ? addVersionOf(storeKeyOf(path), *id) : std::nullopt;
    if (!number.has_value() || !transaction.commit())
        return std::nullopt;
    return number;
}

/// Inside a transaction.
std::optional<qint64> SqliteStore::addVersionOf(const QString& key, qint64 content)
{
    if (!m_connection->run(storeFileInsert(), {key}))
        return std::nullopt;
    std::optional<QSqlQuery> newest = m_connection->run(
        QStringLiteral("SELECT number, content_id FROM version WHERE file_id = (SELECT id FROM file WHERE path = ?) "
                       "ORDER BY number DESC LIMIT 1"),
        {key});
    if (!newest.has_value())
        return std::nullopt;
    if (newest->next() && newest->value(1).toLongLong() == content)
        return newest->value(0).toLongLong();
    newest.reset();

    const std::optional<QVariant> number = m_connection->value(
        QStringLiteral("UPDATE file SET last_version = last_version + 1 WHERE path = ? RETURNING last_version"), {key});
    if (!number.has_value()
        || !m_connection->run(QStringLiteral("INSERT INTO version (file_id, number, content_id, saved_at) "
                                             "VALUES ((SELECT id FROM file WHERE path = ?), ?, ?, ?)"),
                              {key, *number, content, QDateTime::currentMSecsSinceEpoch()}))
        return std::nullopt;
    return number->toLongLong();
}

QList<StoredVersion> SqliteStore::versions(const QString& path) const
{
    QList<StoredVersion> versions;
    if (!ready())
        return versions;
    std::optional<QSqlQuery> query =
        m_connection->run(QStringLiteral("SELECT version.number, version.saved_at, content.size, content.sha256 "
                                         "FROM version JOIN content ON content.id = version.content_id "
                                         "WHERE version.file_id = (SELECT id FROM file WHERE path = ?) "
                                         "ORDER BY version.number DESC"),
                          {storeKeyOf(path)});
    while (query.has_value() && query->next()) {
        versions.append({query->value(0).toLongLong(), time(query->value(1)), query->value(2).toLongLong(),
                         query->value(3).toByteArray()});
    }
    return versions;
}

std::optional<QByteArray> SqliteStore::versionBytes(const QString& path, qint64 number) const
{
    if (!ready())
        return std::nullopt;
    std::optional<QSqlQuery> query =
        m_connection->run(QStringLiteral("SELECT content.coding, content.data, content.sha256 "
                                         "FROM version JOIN content ON content.id = version.content_id "
                                         "WHERE version.file_id = (SELECT id FROM file WHERE path = ?) "
                                         "AND version.number = ?"),
                          {storeKeyOf(path), number});
    if (!query.has_value())
        return std::nullopt;
    if (!query->next()) {
        m_lastError = tr("There is no version %1 of this file.").arg(number);
        return std::nullopt;
    }
    std::optional<QByteArray> bytes = contentIn(*query);
    if (!bytes.has_value())
        m_lastError = tr("Version %1 of this file is damaged in the store.").arg(number);
    return bytes;
}

} // namespace quoin
