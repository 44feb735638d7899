// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Stores that cannot be used, and stores that others use at the same time.
#include "models/store/sqlite_store.h"
#include "tests/unit/store/raw_database.h"
#include "tests/unit/store/store_files.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <thread>
#include <vector>

using namespace quoin;
using namespace quoin::test;
using State = SqliteStore::State;

class SqliteTroublesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void refusesANewerStore();
    void refusesADamagedFile_data();
    void refusesADamagedFile();
    void refusesAnothersDatabase();

    void reportsEveryCallWhenClosed();
    void reportsAFolderThatCannotBeMade();
    void reportsALockedStore();

    void twoConnectionsSeeEachOther();
    void manyProgramsAtOnce();

private:
    [[nodiscard]] QString at(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void SqliteTroublesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = at("data/quoin/quoin.sqlite");
}

void SqliteTroublesTest::refusesANewerStore()
{
    QCOMPARE(SqliteStore(m_file).open(), State::Ready);
    QVERIFY(RawDatabase(m_file).run("PRAGMA user_version = 99"));
    QVERIFY(RawDatabase(m_file).run("PRAGMA journal_mode = DELETE"));
    const QByteArray before = bytesOf(m_file);
    SqliteStore store(m_file);
    QCOMPARE(store.open(), State::TooNew);
    QVERIFY(store.lastError().contains(QStringLiteral("99")));
    QVERIFY(!store.addVersion(at("a.md"), "x").has_value());
    QVERIFY(bytesOf(m_file) == before);
}

void SqliteTroublesTest::refusesADamagedFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("# This is a Markdown file, not a database.\n").repeated(100);
    QTest::newRow("noise after the header") << QByteArray("SQLite format 3\0", 16) + QByteArray(8000, '\x5A');
    QTest::newRow("short") << QByteArray("SQLite");
}

void SqliteTroublesTest::refusesADamagedFile()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("data/quoin")));
    put(m_file, bytes);
    SqliteStore store(m_file);
    QCOMPARE(store.open(), State::NotADatabase);
    QVERIFY(!store.lastError().isEmpty());
    QVERIFY(bytesOf(m_file) == bytes);
    QCOMPARE(QDir(at("data/quoin")).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void SqliteTroublesTest::refusesAnothersDatabase()
{
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("data/quoin")));
    QVERIFY(RawDatabase(m_file).run("CREATE TABLE theirs (x)"));
    QCOMPARE(::chmod(qPrintable(m_file), 0644), 0);
    const QByteArray before = bytesOf(m_file);
    QCOMPARE(SqliteStore(m_file).open(), State::OtherProgram);
    QVERIFY(bytesOf(m_file) == before);
    QCOMPARE(modeOf(m_file), 0644U);
}

void SqliteTroublesTest::reportsEveryCallWhenClosed()
{
    SqliteStore store(m_file);
    const auto failed = [&store](bool succeeded) { return !succeeded && !store.lastError().isEmpty(); };
    QVERIFY(failed(store.addRecent(at("a.md"))));
    QVERIFY(failed(store.clearRecent()));
    QVERIFY(failed(!store.recentDocuments(5).isEmpty()));
    QVERIFY(failed(store.addVersion(at("a.md"), "x").has_value()));
    QVERIFY(failed(!store.versions(at("a.md")).isEmpty()));
    QVERIFY(failed(store.versionBytes(at("a.md"), 1).has_value()));
    QVERIFY(failed(store.keepTexts(at("a.md"), {})));
    QVERIFY(failed(!store.keptTexts(at("a.md")).texts.isEmpty()));
    QCOMPARE(store.open(), State::Ready);
    QVERIFY(store.addRecent(at("a.md")));
    QVERIFY(store.lastError().isEmpty());
}

void SqliteTroublesTest::reportsAFolderThatCannotBeMade()
{
    put(at("data"), "a file where a folder should be");
    SqliteStore store(m_file);
    QCOMPARE(store.open(), State::NoFolder);
    QVERIFY(!store.lastError().isEmpty());

    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("folder.sqlite")));
    QCOMPARE(SqliteStore(at("folder.sqlite")).open(), State::NotOpened);
}

void SqliteTroublesTest::reportsALockedStore()
{
    SqliteStore store(m_file);
    QCOMPARE(store.open(), State::Ready);
    const RawDatabase other(m_file);
    QVERIFY(other.run("BEGIN IMMEDIATE"));
    QVERIFY(!store.addVersion(at("a.md"), "x").has_value());
    QVERIFY(!store.lastError().isEmpty());
    QVERIFY(store.versions(at("a.md")).isEmpty()); // Reading goes on.
    QVERIFY(store.lastError().isEmpty());
    QVERIFY(other.run("ROLLBACK"));
    QVERIFY(store.addVersion(at("a.md"), "x").has_value());
}

void SqliteTroublesTest::twoConnectionsSeeEachOther()
{
    SqliteStore window(m_file);
    SqliteStore commandLine(m_file);
    QCOMPARE(window.open(), State::Ready);
    QCOMPARE(commandLine.open(), State::Ready);
    QCOMPARE(window.addVersion(at("a.md"), "1"), std::optional<qint64>(1));
    QCOMPARE(commandLine.addVersion(at("a.md"), "2"), std::optional<qint64>(2));
    QCOMPARE(commandLine.addVersion(at("a.md"), "2"), std::optional<qint64>(2));
    QCOMPARE(window.addVersion(at("a.md"), "2"), std::optional<qint64>(2));
    QCOMPARE(window.versions(at("a.md")).size(), 2);
}

void SqliteTroublesTest::manyProgramsAtOnce()
{
    // All of them find no file, and all of them create it. Each thread has its own connection.
    constexpr int programs = 6;
    constexpr int saves = 20;
    std::vector<std::thread> threads;
    threads.reserve(programs);
    std::vector<QString> errors(programs);
    for (int program = 0; program < programs; ++program) {
        threads.emplace_back([this, program, &errors] {
            SqliteStore store(m_file);
            if (store.open() != State::Ready) {
                errors[std::size_t(program)] = QStringLiteral("open: ") + store.lastError();
                return;
            }
            for (int save = 0; save < saves; ++save) {
                const QByteArray text = QByteArray::number(program) + ' ' + QByteArray::number(save);
                if (!store.addVersion(at("a.md"), text).has_value())
                    errors[std::size_t(program)] = QStringLiteral("save: ") + store.lastError();
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    for (const QString& error : errors)
        QCOMPARE(error, QString());
    SqliteStore store(m_file);
    QCOMPARE(store.open(), State::Ready);
    const QList<StoredVersion> versions = store.versions(at("a.md"));
    QCOMPARE(versions.size(), programs * saves);
    QCOMPARE(versions.first().number, programs * saves);
    QCOMPARE(RawDatabase(m_file).value("PRAGMA integrity_check").toString(), QStringLiteral("ok"));
}

QTEST_GUILESS_MAIN(SqliteTroublesTest)
#include "sqlite_troubles_test.moc"
