// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Numbered migrations: run once, wholly or not at all, and never changed afterwards.

#include "models/store/migrations.h"
#include "tests/unit/store/raw_database.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace quoin;
using quoin::test::RawDatabase;

namespace {

Migration step(int number, const QStringList& statements)
{
    return {number, QStringLiteral("%1_test").arg(number, 4, 10, QLatin1Char('0')), statements};
}

const Migration first = step(
    1, {QStringLiteral("PRAGMA application_id = 0x51554F49"), QStringLiteral("CREATE TABLE a (x INTEGER) STRICT")});
const Migration second = step(
    2, {QStringLiteral("ALTER TABLE a ADD COLUMN y TEXT"), QStringLiteral("INSERT INTO a (x, y) VALUES (1, 'one')")});
const Migration broken = step(2, {QStringLiteral("INSERT INTO a (x) VALUES (1)"), QStringLiteral("CREATE NONSENSE")});

} // namespace

class MigrationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shippedOnesAreFrozen_data();
    void shippedOnesAreFrozen();
    void shippedOnesAreAllListed();
    void shippedOnesAreWellFormed();
    void shippedOnesKeepWhatIsThere();
    void readsFilesAndRefusesGaps();
    void runsWhatIsMissing();
    void leavesANewerDatabaseAlone();
    void leavesAnothersDatabaseAlone();
    void rollsBackWhatFails();
    void toleratesAProgramThatWasFaster();

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(QStringLiteral("test.sqlite")); }

    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
};

void MigrationsTest::shippedOnesAreFrozen_data()
{
    QTest::addColumn<QByteArray>("sha256");
    // A row is added with each new file and never changed after a release.
    QTest::newRow("0001_files_versions_recent.sql")
        << QByteArray("6b027ab4c7486595ea756fc9af463e6724f290a7c26d8090ba8b6fc3809f3490");
    QTest::newRow("0002_corrections.sql")
        << QByteArray("54d1dfe42c6d419d05641e46b0bce74ab4c99446d757f4357c09a8c9c685690c");
    QTest::newRow("0003_words.sql") << QByteArray("c00bbd4dbdc29b87e56a2ca853f808b2d6f670bb7335202c7b2ffe9795f3b801");
    QTest::newRow("0004_sql_dialect.sql")
        << QByteArray("cd6e4394761a980e41732a4624c1bde1181af5adfba374dd1390d695bcd4405a");
    QTest::newRow("0005_untaken_texts.sql")
        << QByteArray("e0c96d3d5f1c3fee56f181306bb105577f6447040af4ae93729ca56f71fa70b6");
}

void MigrationsTest::shippedOnesAreFrozen()
{
    QFETCH(QByteArray, sha256);
    QFile sql(QStringLiteral(":/quoin/sql/") + QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(sql.open(QIODevice::ReadOnly));
    QCOMPARE(QCryptographicHash::hash(sql.readAll(), QCryptographicHash::Sha256).toHex(), sha256);
}

void MigrationsTest::shippedOnesAreAllListed()
{
    const auto migrations = loadMigrations(QStringLiteral(":/quoin/sql"));
    QVERIFY(migrations.has_value());
    QCOMPARE(migrations->size(), 5); // Rows of shippedOnesAreFrozen.
}

void MigrationsTest::shippedOnesAreWellFormed()
{
    const auto migrations = loadMigrations(QStringLiteral(":/quoin/sql"));
    QVERIFY(migrations.has_value());
    const RawDatabase database(file());
    const MigrationResult result = migrate(database.get(), *migrations);
    QVERIFY2(result.outcome == MigrationOutcome::Migrated, qPrintable(result.detail));
    QCOMPARE(database.value("PRAGMA user_version").toInt(), int(migrations->size()));
    QCOMPARE(database.value("PRAGMA integrity_check").toString(), QStringLiteral("ok"));
    QCOMPARE(database
                 .value("SELECT count(*) FROM pragma_table_list WHERE type = 'table' AND NOT strict "
                        "AND name NOT LIKE 'sqlite_%'")
                 .toInt(),
             0);
}

void MigrationsTest::shippedOnesKeepWhatIsThere()
{
    const auto migrations = loadMigrations(QStringLiteral(":/quoin/sql"));
    QVERIFY(migrations.has_value());
    const RawDatabase database(file());
    QCOMPARE(migrate(database.get(), migrations->mid(0, 1)).version, 1);
    QVERIFY(database.run("INSERT INTO file (id, path, last_version) VALUES (5, '/a.md', 1)"));
    QVERIFY(database.run("INSERT INTO content (id, sha256, size, coding, data) VALUES (3, zeroblob(32), 1, 0, x'61')"));
    QVERIFY(database.run("INSERT INTO version (file_id, number, content_id, saved_at) VALUES (5, 1, 3, 0)"));
    QVERIFY(database.run("INSERT INTO recent (path, opened_at) VALUES ('/a.md', 7)"));
    for (int number = 2; number <= migrations->size(); ++number) {
        const MigrationResult result = migrate(database.get(), migrations->mid(0, number));
        QVERIFY2(result.outcome == MigrationOutcome::Migrated, qPrintable(result.detail));
        QCOMPARE(result.version, number);
    }
    QCOMPARE(database
                 .value("SELECT path || data || number FROM version JOIN file ON file.id = file_id "
                        "JOIN content ON content.id = content_id")
                 .toString(),
             QStringLiteral("/a.mda1"));
    QCOMPARE(database.value("SELECT opened_at FROM recent WHERE path = '/a.md'").toInt(), 7);
    QVERIFY(
        database.run("INSERT INTO correction (file_id, heading, ordinal, section) VALUES (5, 'Jobs', 1, 'queues')"));
}

void MigrationsTest::readsFilesAndRefusesGaps()
{
    const auto put = [this](const char* name, const char* sql) {
        QFile out(m_folder->filePath(QString::fromUtf8(name)));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(sql);
    };
    put("0001_one.sql", "-- About it.\n\n-- One.\nCREATE TABLE a (\n  x INTEGER -- of a\n);\n\nCREATE TABLE b (x);\n");
    put("notes.txt", "no migration");
    auto migrations = loadMigrations(m_folder->path());
    QVERIFY(migrations.has_value());
    QCOMPARE(migrations->size(), 1);
    QCOMPARE(migrations->first().number, 1);
    QCOMPARE(migrations->first().name, QStringLiteral("0001_one"));
    QCOMPARE(migrations->first().statements.size(), 2);
    QCOMPARE(migrate(RawDatabase(file()).get(), *migrations).outcome, MigrationOutcome::Migrated);

    put("0003_three.sql", "CREATE TABLE c (x);\n");
    QVERIFY(!loadMigrations(m_folder->path()).has_value());
}

void MigrationsTest::runsWhatIsMissing()
{
    const RawDatabase database(file());
    QCOMPARE(examineDatabase(database.get(), 1).outcome, MigrationOutcome::Empty);
    QCOMPARE(migrate(database.get(), {first}).outcome, MigrationOutcome::Migrated);
    QCOMPARE(migrate(database.get(), {first}).outcome, MigrationOutcome::UpToDate);
    QCOMPARE(examineDatabase(database.get(), 2).outcome, MigrationOutcome::Older);
    QVERIFY(database.run("INSERT INTO a (x) VALUES (7)"));

    const MigrationResult result = migrate(database.get(), {first, second});
    QCOMPARE(result.outcome, MigrationOutcome::Migrated);
    QCOMPARE(result.version, 2);
    QCOMPARE(database.value("SELECT group_concat(x) FROM a").toString(), QStringLiteral("7,1"));
}

void MigrationsTest::leavesANewerDatabaseAlone()
{
    const RawDatabase database(file());
    QCOMPARE(migrate(database.get(), {first, second}).outcome, MigrationOutcome::Migrated);
    const MigrationResult result = migrate(database.get(), {first});
    QCOMPARE(result.outcome, MigrationOutcome::TooNew);
    QCOMPARE(result.version, 2);
}

void MigrationsTest::leavesAnothersDatabaseAlone()
{
    const RawDatabase database(file());
    QVERIFY(database.run("CREATE TABLE theirs (x)"));
    QCOMPARE(migrate(database.get(), {first}).outcome, MigrationOutcome::OtherProgram);
    QVERIFY(database.run("PRAGMA user_version = 1"));
    QCOMPARE(migrate(database.get(), {first}).outcome, MigrationOutcome::OtherProgram);
    QCOMPARE(database.value("SELECT count(*) FROM sqlite_schema").toInt(), 1);
}

void MigrationsTest::rollsBackWhatFails()
{
    const RawDatabase database(file());
    QCOMPARE(migrate(database.get(), {first}).outcome, MigrationOutcome::Migrated);
    const MigrationResult result = migrate(database.get(), {first, broken});
    QCOMPARE(result.outcome, MigrationOutcome::Failed);
    QCOMPARE(result.version, 1);
    QVERIFY(result.detail.startsWith(QStringLiteral("0002_test: ")));
    QVERIFY(result.detail.contains(QStringLiteral("NONSENSE")));
    QCOMPARE(database.value("PRAGMA user_version").toInt(), 1);
    QCOMPARE(database.value("SELECT count(*) FROM a").toInt(), 0);
    // The connection is usable, and what failed can be tried again.
    QCOMPARE(migrate(database.get(), {first, second}).outcome, MigrationOutcome::Migrated);
}

void MigrationsTest::toleratesAProgramThatWasFaster()
{
    const RawDatabase ours(file());
    const RawDatabase theirs(file());
    // While we wait for the lock, the other one migrates: the same statements would now fail.
    QCOMPARE(migrate(theirs.get(), {first}).outcome, MigrationOutcome::Migrated);
    QCOMPARE(migrate(ours.get(), {first}).outcome, MigrationOutcome::UpToDate);
    QCOMPARE(migrate(theirs.get(), {first, second}).outcome, MigrationOutcome::Migrated);
    QCOMPARE(migrate(ours.get(), {first, second}).outcome, MigrationOutcome::UpToDate);
}

QTEST_GUILESS_MAIN(MigrationsTest)
#include "migrations_test.moc"
