// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT

#include "models/store/sqlite_store.h"
#include "models/store/store_location.h"
#include "tests/unit/store/raw_database.h"
#include "tests/unit/store/store_files.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace quoin;
using namespace quoin::test;
using State = SqliteStore::State;

namespace {

QByteArray sha256(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace

class SqliteStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void isForItsOwnerAlone();
    void tightensAFileThatWasReadableForAll();
    void leavesTheModeOfAFolderThatWasThere();
    void standsInTheDataFolder();
    void usesTheSafeModes();

    void numbersVersions();
    void keepsTheSameBytesOnce();
    void keepsAnyBytes_data();
    void keepsAnyBytes();
    void neverUsesANumberTwice();
    void knowsAFileByItsTarget();
    void noticesADamagedVersion();

    void listsRecentDocuments();
    void remembersAfterReopening();
    void keepsCorrections();
    void keepsTheSqlDialectOfAFile();

private:
    [[nodiscard]] QString at(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void SqliteStoreTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = at("data/quoin/quoin.sqlite");
}

void SqliteStoreTest::isForItsOwnerAlone()
{
    const mode_t before = ::umask(0);
    SqliteStore store(m_file);
    const State state = store.open();
    QVERIFY(store.addVersion(at("a.md"), "text").has_value());
    ::umask(before);
    QCOMPARE(state, State::Ready);
    QCOMPARE(modeOf(at("data/quoin")), 0700U);
    QCOMPARE(modeOf(m_file), 0600U);
    QCOMPARE(modeOf(m_file + QStringLiteral("-wal")), 0600U);
    QCOMPARE(modeOf(m_file + QStringLiteral("-shm")), 0600U);
}

void SqliteStoreTest::tightensAFileThatWasReadableForAll()
{
    QCOMPARE(SqliteStore(m_file).open(), State::Ready);
    QCOMPARE(::chmod(qPrintable(m_file), 0644), 0);
    SqliteStore store(m_file);
    QCOMPARE(store.open(), State::Ready);
    QCOMPARE(modeOf(m_file), 0600U);
    QCOMPARE(modeOf(m_file + QStringLiteral("-wal")), 0600U);
    QCOMPARE(modeOf(m_file + QStringLiteral("-shm")), 0600U);
}

void SqliteStoreTest::leavesTheModeOfAFolderThatWasThere()
{
    QCOMPARE(::chmod(qPrintable(m_folder->path()), 0755), 0);
    SqliteStore store(storeFileIn(m_folder->path()));
    QCOMPARE(store.open(), State::Ready);
    QCOMPARE(modeOf(m_folder->path()), 0755U);
}

void SqliteStoreTest::standsInTheDataFolder()
{
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder->path()));
    QCOMPARE(defaultStoreFile(), at("quoin/quoin.sqlite"));
}

void SqliteStoreTest::usesTheSafeModes()
{
    SqliteStore store(m_file);
    QCOMPARE(store.open(), State::Ready);
    QCOMPARE(RawDatabase(m_file).value("PRAGMA journal_mode").toString(), QStringLiteral("wal"));
    QVERIFY(RawDatabase(m_file).value("PRAGMA user_version").toInt() >= 1); // tests of migrations say more
}

void SqliteStoreTest::numbersVersions()
{
    SqliteStore store(m_file);
    QCOMPARE(store.open(), State::Ready);
    const QString file = at("a.md");
    QVERIFY(store.versions(file).isEmpty());
    const QDateTime before = QDateTime::currentDateTimeUtc();
    QCOMPARE(store.addVersion(file, "one"), std::optional<qint64>(1));
    QCOMPARE(store.addVersion(file, "three"), std::optional<qint64>(2));
    QCOMPARE(store.addVersion(at("b.md"), "other"), std::optional<qint64>(1));

    const QList<StoredVersion> versions = store.versions(file);
    QCOMPARE(versions.size(), 2);
    QCOMPARE(versions[0].number, 2);
    QCOMPARE(versions[0].size, 5);
    QCOMPARE(versions[0].sha256, sha256("three"));
    QCOMPARE(versions[1].number, 1);
    QVERIFY(versions[1].savedAt.timeSpec() == Qt::UTC);
    QVERIFY(versions[1].savedAt >= before.addSecs(-1) && versions[1].savedAt <= before.addSecs(60));
    QCOMPARE(store.versionBytes(file, 1), std::optional<QByteArray>("one"));
    QVERIFY(!store.versionBytes(file, 3).has_value());
    QVERIFY(store.lastError().contains(QLatin1Char('3')));
    QVERIFY(!store.versionBytes(at("never.md"), 1).has_value());
    QCOMPARE(store.versions(file).size(), 2);
    QVERIFY(store.lastError().isEmpty());
}

void SqliteStoreTest::keepsTheSameBytesOnce()
{
    SqliteStore store(m_file);
    QCOMPARE(store.open(), State::Ready);
    QCOMPARE(store.addVersion(at("a.md"), "one"), std::optional<qint64>(1));
    QCOMPARE(store.addVersion(at("a.md"), "one"), std::optional<qint64>(1));
    QCOMPARE(store.addVersion(at("a.md"), "two"), std::optional<qint64>(2));
    QCOMPARE(store.addVersion(at("a.md"), "one"), std::optional<qint64>(3)); // Again, but not the newest.
    QCOMPARE(store.addVersion(at("b.md"), "two"), std::optional<qint64>(1));
    QCOMPARE(RawDatabase(m_file).value("SELECT count(*) FROM content").toInt(), 2);
    QCOMPARE(RawDatabase(m_file).value("SELECT count(*) FROM version").toInt(), 4);
}

void SqliteStoreTest::keepsAnyBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("null") << QByteArray();
    QTest::newRow("nul, invalid utf-8, cr") << QByteArray("a\0\xFF\xFE\r\r\n", 7);
    QTest::newRow("packs well") << QByteArray(3'000'000, 'x');
    QByteArray noise(5000, Qt::Uninitialized);
    quint32 state = 1;
    for (char& c : noise) {
        state = state * 1664525U + 1013904223U;
        c = char(state >> 24);
    }
    QTest::newRow("packs badly") << noise;
}

void SqliteStoreTest::keepsAnyBytes()
{
    QFETCH(QByteArray, bytes);
    SqliteStore store(m_file);
    QCOMPARE(store.open(), State::Ready);
    QCOMPARE(store.addVersion(at("a.md"), bytes), std::optional<qint64>(1));
    const std::optional<QByteArray> kept = store.versionBytes(at("a.md"), 1);
    QVERIFY2(kept.has_value(), qPrintable(store.lastError()));
    QCOMPARE(kept->size(), bytes.size());
    QVERIFY(*kept == bytes);
    QCOMPARE(store.versions(at("a.md")).first().size, bytes.size());
    QVERIFY(QFileInfo(m_file).size() < 1'000'000);
}

void SqliteStoreTest::neverUsesANumberTwice()
{
    SqliteStore store(m_file);
    QCOMPARE(store.open(), State::Ready);
    for (const char* text : {"1", "2", "3"})
        QVERIFY(store.addVersion(at("a.md"), text).has_value());
    QVERIFY(RawDatabase(m_file).run("DELETE FROM version WHERE number >= 2"));
    QCOMPARE(store.addVersion(at("a.md"), "4"), std::optional<qint64>(4));
}

void SqliteStoreTest::knowsAFileByItsTarget()
{
    SqliteStore store(m_file);
    QCOMPARE(store.open(), State::Ready);
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("real")));
    put(at("real/a.md"), "x");
    QVERIFY(QFile::link(at("real"), at("linked")));
    QVERIFY(QFile::link(at("real/a.md"), at("link.md")));
    QCOMPARE(store.addVersion(at("real/a.md"), "1"), std::optional<qint64>(1));
    QCOMPARE(store.addVersion(at("linked/a.md"), "2"), std::optional<qint64>(2));
    QCOMPARE(store.addVersion(at("link.md"), "3"), std::optional<qint64>(3));
    QVERIFY(QFile::remove(at("real/a.md"))); // A file that is gone keeps its history.
    QCOMPARE(store.versions(at("linked/a.md")).size(), 3);
    QCOMPARE(store.versions(at("real/../real/a.md")).size(), 3);
}

void SqliteStoreTest::noticesADamagedVersion()
{
    SqliteStore store(m_file);
    QCOMPARE(store.open(), State::Ready);
    QVERIFY(store.addVersion(at("a.md"), "one").has_value());
    QVERIFY(RawDatabase(m_file).run("UPDATE content SET data = CAST('two' AS BLOB)"));
    QVERIFY(!store.versionBytes(at("a.md"), 1).has_value());
    QVERIFY(!store.lastError().isEmpty());
}

void SqliteStoreTest::listsRecentDocuments()
{
    SqliteStore store(m_file);
    QCOMPARE(store.open(), State::Ready);
    for (int i = 0; i < 130; ++i)
        QVERIFY(store.addRecent(at("%1.md").arg(i)));
    QVERIFY(store.addRecent(at("125.md")));
    const QList<RecentDocument> documents = store.recentDocuments(3);
    QCOMPARE(documents.size(), 3);
    QCOMPARE(documents[0].path, at("125.md"));
    QCOMPARE(documents[1].path, at("129.md"));
    QCOMPARE(documents[2].path, at("128.md"));
    QVERIFY(documents[0].openedAt >= documents[1].openedAt);
    QCOMPARE(store.recentDocuments(1000).size(), 100);
    QVERIFY(store.clearRecent());
    QVERIFY(store.recentDocuments(10).isEmpty());
}

void SqliteStoreTest::remembersAfterReopening()
{
    {
        SqliteStore store(m_file);
        QCOMPARE(store.open(), State::Ready);
        QVERIFY(store.addRecent(at("a.md")));
        QVERIFY(store.addVersion(at("a.md"), "one").has_value());
    }
    QVERIFY(!QFileInfo::exists(m_file + QStringLiteral("-wal"))); // Taken in when the last one leaves.
    SqliteStore store(m_file);
    QCOMPARE(store.open(), State::Ready);
    QCOMPARE(store.recentDocuments(5).size(), 1);
    QCOMPARE(store.versionBytes(at("a.md"), 1), std::optional<QByteArray>("one"));
}

void SqliteStoreTest::keepsCorrections()
{
    const Corrections corrections = {{"", 1, ""}, {"API Design", 2, ""}, {"Warteschlangen: Ablauf", 1, "queues"}};
    {
        SqliteStore store(m_file);
        QVERIFY(!store.saveCorrections(at("a.md"), corrections)); // Not open yet.
        QCOMPARE(store.open(), State::Ready);
        QVERIFY(store.loadCorrections(at("a.md")).empty());
        QVERIFY2(store.saveCorrections(at("a.md"), corrections), qPrintable(store.lastError()));
    }
    SqliteStore store(m_file);
    QCOMPARE(store.open(), State::Ready);
    QCOMPARE(store.loadCorrections(at("a.md")), corrections);
    QVERIFY(store.saveCorrections(at("a.md"), {corrections.back()}));
    QCOMPARE(store.loadCorrections(at("a.md")), Corrections{corrections.back()});
    QVERIFY(store.saveCorrections(at("a.md"), {}));
    QVERIFY(store.loadCorrections(at("a.md")).empty());
}

void SqliteStoreTest::keepsTheSqlDialectOfAFile()
{
    {
        SqliteStore store(m_file);
        QVERIFY(!store.setSqlDialect(at("a.md"), QStringLiteral("mysql"))); // Not open yet.
        QCOMPARE(store.open(), State::Ready);
        QCOMPARE(store.sqlDialect(at("a.md")), QString());
        QVERIFY2(store.setSqlDialect(at("a.md"), QStringLiteral("mysql")), qPrintable(store.lastError()));
        QVERIFY(store.setSqlDialect(at("a.md"), QStringLiteral("sqlserver")));
    }
    SqliteStore store(m_file);
    QCOMPARE(store.open(), State::Ready);
    QCOMPARE(store.sqlDialect(at("a.md")), QStringLiteral("sqlserver"));
    QCOMPARE(store.sqlDialect(at("b.md")), QString());
    QVERIFY(store.setSqlDialect(at("a.md"), QString()));
    QCOMPARE(store.sqlDialect(at("a.md")), QString());
}

QTEST_GUILESS_MAIN(SqliteStoreTest)
#include "sqlite_store_test.moc"
