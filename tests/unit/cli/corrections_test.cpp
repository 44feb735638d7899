// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// The command line takes headings for what the project says they are.

#include "tests/unit/cli/cli_run.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace quoin::test;

namespace {

constexpr const char* text = "## Background Work\n"
                             "\n"
                             "### deposit-events\n"
                             "**Purpose**: Tells others\n";

constexpr const char* corrections =
    R"({"files": {"a.md": [{"heading": "Background Work", "ordinal": 1, "section": "queues"}]}, "version": 1})";

} // namespace

class CliCorrectionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        put("a.md", text);
    }

    void withoutAProjectHeadingsAreAsRecognised() { QVERIFY(!inspected().contains("\"queues\"")); }

    void everyVerbHonoursTheProject()
    {
        project(corrections);
        QVERIFY(inspected().contains("\"id\": \"queues\""));
        const QString purpose = QStringLiteral("queues.queue[1].purpose");
        QCOMPARE(cli({QStringLiteral("get"), file(), purpose}).out.trimmed(), QByteArray("Tells others"));
        CliRun run =
            cli({QStringLiteral("set"), file(), purpose, QStringLiteral("--value"), QStringLiteral("Tells all")});
        QVERIFY2(run.code == 0, run.err.constData());
        QVERIFY(bytesOf("a.md").contains("**Purpose**: Tells all\n"));
        run = cli({QStringLiteral("add"), file(), QStringLiteral("queues.queue"), QStringLiteral("--name"),
                   QStringLiteral("refund-events")});
        QCOMPARE(run.out, QByteArray("queues.queue[2]\n"));
        QCOMPARE(bytesOf(".quoin/corrections.json"), QByteArray(corrections));
    }

    void aDamagedFileIsSaidAndLeft()
    {
        project("{");
        const CliRun run = cli({QStringLiteral("inspect"), file()});
        QCOMPARE(run.code, 0);
        QVERIFY(run.err.contains("corrections.json"));
        QCOMPARE(run.err.count('\n'), 1);
        QVERIFY(!run.out.contains("\"queues\""));
        QCOMPARE(bytesOf(".quoin/corrections.json"), QByteArray("{"));
    }

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    [[nodiscard]] QString file() const { return path("a.md"); }
    void put(const char* name, const QByteArray& bytes) const
    {
        QFile out(path(name));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    }
    void project(const QByteArray& bytes) const
    {
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral(".quoin")));
        put(".quoin/corrections.json", bytes);
    }
    [[nodiscard]] QByteArray bytesOf(const char* name) const
    {
        QFile in(path(name));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    [[nodiscard]] QByteArray inspected() const
    {
        // Sections that are missing are named among the missing fields.
        const QByteArray out = cli({QStringLiteral("inspect"), file()}).out;
        return out.left(out.indexOf("\"missing\""));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(CliCorrectionsTest)
#include "corrections_test.moc"
