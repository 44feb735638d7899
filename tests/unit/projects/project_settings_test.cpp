// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// The settings of a project, in its .quoin folder.

#include "models/projects/project_settings.h"
#include "models/projects/settings_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace quoin;

namespace {

/// What a store elsewhere keeps: one answer for every file.
class OneDialect final : public DialectStore {
public:
    [[nodiscard]] QString lastError() const override { return {}; }
    [[nodiscard]] QString sqlDialect(const QString&) const override { return m_dialect; }
    bool setSqlDialect(const QString&, const QString& dialect) override
    {
        m_dialect = dialect;
        return true;
    }
    [[nodiscard]] QString projectFolder(const QString&) const override { return {}; }

private:
    QString m_dialect;
};

} // namespace

class ProjectSettingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("specs")));
    }

    void theDialectCountsForTheWholeProject()
    {
        makeProject();
        ProjectSettings settings;
        QCOMPARE(settings.sqlDialect(document()), QString());
        QVERIFY(!QFile::exists(file())); // Asking makes nothing.
        QVERIFY(settings.setSqlDialect(document(), QString()));
        QVERIFY(!QFile::exists(file()));
        QVERIFY2(settings.setSqlDialect(document(), QStringLiteral("sqlserver")), qPrintable(settings.lastError()));
        QCOMPARE(bytes(), QByteArray("{\n  \"sqlDialect\": \"sqlserver\",\n  \"version\": 1\n}\n"));
        QCOMPARE(ProjectSettings().sqlDialect(m_folder->filePath(QStringLiteral("other.md"))),
                 QStringLiteral("sqlserver"));
        QCOMPARE(settings.projectFolder(document()), QFileInfo(m_folder->path()).canonicalFilePath());
        QVERIFY(settings.setSqlDialect(document(), QString()));
        QCOMPARE(bytes(), QByteArray("{\n  \"version\": 1\n}\n"));
    }

    void isReadTolerantly_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("dialect");
        QTest::newRow("a fence's word") << QByteArray("{\"sqlDialect\": \"Postgres\"}") << QStringLiteral("Postgres");
        QTest::newRow("another of them") << QByteArray("{\"sqlDialect\": \"mariadb\"}") << QStringLiteral("mariadb");
        QTest::newRow("unknown, to whoever uses it")
            << QByteArray("{\"sqlDialect\": \"oracle\"}") << QStringLiteral("oracle");
        QTest::newRow("no text") << QByteArray("{\"sqlDialect\": 7}") << QString();
        QTest::newRow("null") << QByteArray("{\"sqlDialect\": null}") << QString();
        QTest::newRow("without") << QByteArray("{\"other\": 1}") << QString();
    }

    void isReadTolerantly()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, dialect);
        makeProject();
        put(text);
        const ProjectSettings settings;
        QCOMPARE(settings.sqlDialect(document()), dialect);
        QCOMPARE(settings.lastError(), QString());
    }

    void whatItDoesNotKnowStays()
    {
        makeProject();
        put("{\"zebra\": {\"b\": [1, 2]}, \"sqlDialect\": \"oracle\", \"apple\": true}");
        ProjectSettings settings;
        QVERIFY(settings.setSqlDialect(document(), QStringLiteral("sqlite")));
        QCOMPARE(sqlDialectIn(bytes().toStdString()), std::string("sqlite"));
        QVERIFY(bytes().startsWith(
            "{\n  \"apple\": true,\n  \"sqlDialect\": \"sqlite\",\n  \"version\": 1,\n  \"zebra\": {"));
        const QByteArray before = bytes();
        QVERIFY(settings.setSqlDialect(document(), QStringLiteral("sqlite")));
        QCOMPARE(bytes(), before);
    }

    void whatIsThereAlreadyIsNotWrittenAgain()
    {
        makeProject();
        put("{\"sqlDialect\": \"postgres\"}");
        QVERIFY(ProjectSettings().setSqlDialect(document(), QStringLiteral("postgres")));
        QCOMPARE(bytes(), QByteArray("{\"sqlDialect\": \"postgres\"}"));
    }

    void whatCannotBeReadIsLeftAloneAndSaid_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no JSON") << QByteArray("sqlDialect: postgres");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("newer") << QByteArray("{\"version\": 2, \"sqlDialect\": \"mysql\"}");
    }

    void whatCannotBeReadIsLeftAloneAndSaid()
    {
        QFETCH(QByteArray, text);
        makeProject();
        put(text);
        ProjectSettings settings;
        QCOMPARE(settings.sqlDialect(document()), QString());
        QVERIFY(settings.lastError().contains(QStringLiteral("settings.json")));
        QVERIFY(!settings.setSqlDialect(document(), QStringLiteral("mysql")));
        QVERIFY(settings.lastError().contains(QStringLiteral("settings.json")));
        QCOMPARE(bytes(), text);
    }

    void outsideOfAnyProjectAnotherStoreIsAsked()
    {
        OneDialect elsewhere;
        ProjectSettings settings(&elsewhere);
        QVERIFY(settings.setSqlDialect(document(), QStringLiteral("mysql")));
        QCOMPARE(settings.sqlDialect(document()), QStringLiteral("mysql"));
        QCOMPARE(settings.sqlDialect({}), QString()); // No file yet.
        QCOMPARE(settings.projectFolder(document()), QString());
        QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral(".quoin"))));
        makeProject();
        QCOMPARE(settings.sqlDialect(document()), QString()); // The project's word counts, and it says none.
    }

    void withoutAnyStoreItSaysSo()
    {
        ProjectSettings settings;
        QVERIFY(!settings.setSqlDialect(document(), QStringLiteral("mysql")));
        QVERIFY(settings.lastError().contains(QStringLiteral(".quoin")));
    }

private:
    void makeProject() { QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral(".quoin"))); }
    [[nodiscard]] QString document() const { return m_folder->filePath(QStringLiteral("specs/a.md")); }
    [[nodiscard]] QString file() const { return m_folder->filePath(QStringLiteral(".quoin/settings.json")); }
    void put(const QByteArray& text)
    {
        QFile out(file());
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(text);
    }
    [[nodiscard]] QByteArray bytes() const
    {
        QFile in(file());
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray("none");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(ProjectSettingsTest)
#include "project_settings_test.moc"
