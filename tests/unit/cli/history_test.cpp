// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// quoin-cli history and restore, and the versions that edits leave behind.

#include "tests/unit/cli/cli_run.h"
#include "tests/unit/session/scratch_folder.h"

#include <QDateTime>
#include <QDir>
#include <QRegularExpression>
#include <QTest>

using quoin::test::cli;
using quoin::test::CliOptions;
using quoin::test::CliRun;
using quoin::test::ScratchFolder;

namespace {

constexpr const char* smallSpec = "# Backend Specs\n\n## Caching Strategy\n- **TTL**: one hour\n";

} // namespace

class CliHistoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void everySaveKeepsAVersion();
    void standsInTheDataFolder();
    void listsNothingWithoutMakingAStore();
    void restoresElsewhere();
    void restoresInPlaceAndKeepsWhatWasThere();
    void restoresAFileThatIsGone();
    void saysThatThereIsNoSuchVersion();
    void aBrokenStoreIsNoFailureOfSaving();
    void aBrokenStoreIsAFailureOfHistory();

private:
    [[nodiscard]] CliRun run(const QStringList& words) const
    {
        return cli(QStringList{words[0], m_file} + words.mid(1) + QStringList{QStringLiteral("--store"), m_store});
    }
    [[nodiscard]] CliRun set(const char* value) const
    {
        return run({QStringLiteral("set"), QStringLiteral("caching.row[1].value"), QStringLiteral("--value"),
                    QString::fromUtf8(value)});
    }
    [[nodiscard]] static QByteArray withValue(const char* value)
    {
        return QByteArray(smallSpec).replace("one hour", value);
    }

    std::unique_ptr<ScratchFolder> m_scratch;
    QString m_file;
    QString m_store;
};

void CliHistoryTest::init()
{
    m_scratch = std::make_unique<ScratchFolder>();
    m_file = m_scratch->put("a.md", smallSpec);
    m_store = m_scratch->path("store");
}

void CliHistoryTest::everySaveKeepsAVersion()
{
    QCOMPARE(set("two hours").code, 0);
    QCOMPARE(set("two hours").code, 0); // Nothing changed, nothing kept.
    QCOMPARE(set("three").code, 0);
    // In place by another name is in place.
    QCOMPARE(cli({QStringLiteral("set"), m_file, QStringLiteral("caching.row[1].value"), QStringLiteral("--value"),
                  QStringLiteral("four"), QStringLiteral("--output"), m_scratch->path("./a.md"),
                  QStringLiteral("--store"), m_store})
                 .code,
             0);
    const CliRun history = run({QStringLiteral("history")});
    QCOMPARE(history.code, 0);
    const QList<QByteArray> lines = history.out.split('\n');
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines[3].isEmpty());
    const QRegularExpression form(QStringLiteral("^(\\d+)\t(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ)\t(\\d+)$"));
    const QRegularExpressionMatch newest = form.match(QString::fromUtf8(lines[0]));
    QVERIFY2(newest.hasMatch(), lines[0].constData());
    QCOMPARE(newest.captured(1), QStringLiteral("3"));
    QCOMPARE(newest.captured(3).toLongLong(), withValue("four").size());
    const QDateTime time = QDateTime::fromString(newest.captured(2), Qt::ISODate);
    QVERIFY(qAbs(time.secsTo(QDateTime::currentDateTimeUtc())) < 120);
    QVERIFY(lines[1].startsWith("2\t"));
    QVERIFY(lines[2].startsWith("1\t"));
}

void CliHistoryTest::standsInTheDataFolder()
{
    CliOptions options;
    options.environment.insert(QStringLiteral("XDG_DATA_HOME"), m_scratch->path("data"));
    QCOMPARE(cli({QStringLiteral("set"), m_file, QStringLiteral("caching.row[1].value"), QStringLiteral("--value"),
                  QStringLiteral("x")},
                 options)
                 .code,
             0);
    QVERIFY(QFileInfo::exists(m_scratch->path("data/quoin/quoin.sqlite")));
    QCOMPARE(uint(ScratchFolder::statusOf(m_scratch->path("data/quoin/quoin.sqlite")).st_mode & 07777), 0600U);
    QVERIFY(cli({QStringLiteral("history"), m_file}, options).out.startsWith("1\t"));
}

void CliHistoryTest::listsNothingWithoutMakingAStore()
{
    const CliRun history = run({QStringLiteral("history")});
    QCOMPARE(history.code, 0);
    QVERIFY(history.out.isEmpty());
    QVERIFY(history.err.isEmpty());
    QVERIFY(!QFileInfo::exists(m_store));
    m_file = m_scratch->path("missing.md");
    QCOMPARE(run({QStringLiteral("history")}).code, 2);
}

void CliHistoryTest::restoresElsewhere()
{
    QCOMPARE(set("two").code, 0);
    QCOMPARE(set("three").code, 0);
    const QString other = m_scratch->path("b.md");
    QCOMPARE(run({QStringLiteral("restore"), QStringLiteral("1"), QStringLiteral("--output"), other}).code, 0);
    QCOMPARE(ScratchFolder::bytesOf(other), withValue("two"));
    QCOMPARE(ScratchFolder::bytesOf(m_file), withValue("three"));
    QCOMPARE(run({QStringLiteral("history")}).out.count('\n'), 2);
}

void CliHistoryTest::restoresInPlaceAndKeepsWhatWasThere()
{
    QCOMPARE(set("two").code, 0);
    ScratchFolder::putAt(m_file, "typed elsewhere");
    const CliRun restored = run({QStringLiteral("restore"), QStringLiteral("1")});
    QVERIFY2(restored.code == 0, restored.err.constData());
    QCOMPARE(ScratchFolder::bytesOf(m_file), withValue("two"));
    QCOMPARE(run({QStringLiteral("restore"), QStringLiteral("2")}).code, 0);
    QCOMPARE(ScratchFolder::bytesOf(m_file), QByteArray("typed elsewhere"));
}

void CliHistoryTest::restoresAFileThatIsGone()
{
    QCOMPARE(set("two").code, 0);
    QVERIFY(QFile::remove(m_file));
    QVERIFY(run({QStringLiteral("history")}).out.startsWith("1\t"));
    QCOMPARE(run({QStringLiteral("restore"), QStringLiteral("1")}).code, 0);
    QCOMPARE(ScratchFolder::bytesOf(m_file), withValue("two"));
}

void CliHistoryTest::saysThatThereIsNoSuchVersion()
{
    QCOMPARE(set("two").code, 0);
    const CliRun restored = run({QStringLiteral("restore"), QStringLiteral("7")});
    QCOMPARE(restored.code, 2);
    QVERIFY(restored.err.contains('7'));
    QCOMPARE(ScratchFolder::bytesOf(m_file), withValue("two"));
}

void CliHistoryTest::aBrokenStoreIsNoFailureOfSaving()
{
    m_store = m_scratch->put("store", "a file where the folder should be");
    const CliRun saved = set("two");
    QCOMPARE(saved.code, 0);
    QVERIFY(saved.err.startsWith("quoin-cli: "));
    QCOMPARE(saved.err.count('\n'), 1);
    QCOMPARE(ScratchFolder::bytesOf(m_file), withValue("two"));
}

void CliHistoryTest::aBrokenStoreIsAFailureOfHistory()
{
    QVERIFY(QDir().mkpath(m_store));
    m_scratch->put("store/quoin.sqlite", "This is no database at all.\n");
    const CliRun history = run({QStringLiteral("history")});
    QCOMPARE(history.code, 2);
    QVERIFY(history.err.startsWith("quoin-cli: "));
    QCOMPARE(run({QStringLiteral("restore"), QStringLiteral("1")}).code, 2);
    QCOMPARE(ScratchFolder::bytesOf(m_scratch->path("store/quoin.sqlite")),
             QByteArray("This is no database at all.\n"));
}

QTEST_GUILESS_MAIN(CliHistoryTest)
#include "history_test.moc"
