// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// quoin-cli new, set, add, remove, move, rename: what is written, and what is not.

#include "tests/unit/cli/cli_run.h"
#include "tests/unit/session/scratch_folder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using quoin::test::cli;
using quoin::test::CliOptions;
using quoin::test::CliRun;
using quoin::test::ScratchFolder;

namespace {

constexpr const char* smallSpec = "# Backend Specs\n"
                                  "\n"
                                  "## API Design\n"
                                  "\n"
                                  "### REST Endpoints\n"
                                  "\n"
                                  "#### POST /v1/deposits\n"
                                  "**Purpose**: Starts a deposit\n"
                                  "\n"
                                  "#### GET /v1/deposits\n"
                                  "**Purpose**: Lists deposits\n"
                                  "\n"
                                  "## Queue Design\n"
                                  "\n"
                                  "### DepositQueue\n"
                                  "**Purpose**: Books deposits\n"
                                  "**Message Format**:\n"
                                  "```json\n"
                                  "{}\n"
                                  "```\n"
                                  "\n"
                                  "## Caching Strategy\n"
                                  "- **TTL**: one hour\n";

const QString purpose = QStringLiteral("api.rest[1].purpose");

} // namespace

class CliEditTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void newPrintsTheTemplate();
    void newNeverOverwritesUnasked();

    void setChangesOnlyTheField();
    void setWritesNothingWhenNothingChanges();
    void setFieldsToTheirOwnValue();
    void setIsUndoneBySettingBack();
    void setReadsFilesAndInput();
    void setLeavesOutTheLastLineBreakForOneLine();
    void setWritesElsewhere();
    void setCreatesAMissingField();
    void refusalsWriteNothing_data();
    void refusalsWriteNothing();
    void setWritesThroughALinkAndKeepsTheMode();

    void addPrintsThePath();
    void removeAfterAddGivesTheOldBytes();
    void removeTakesFieldsToo();
    void moveChangesTheOrder();
    void renameChangesTheName();
    void renumberCountsOn();
    void marksAndClears();
    void convertsForthAndBack();
    void editsMayGoElsewhere();

private:
    [[nodiscard]] QByteArray bytes() const { return ScratchFolder::bytesOf(m_file); }
    [[nodiscard]] CliRun run(const QStringList& words, const CliOptions& options = {}) const
    {
        // The verb, the file, and what else it needs.
        return cli(QStringList{words[0], m_file} + words.mid(1), options);
    }
    [[nodiscard]] CliRun set(const QString& path, const char* value) const
    {
        return run({QStringLiteral("set"), path, QStringLiteral("--value"), QString::fromUtf8(value)});
    }

    std::unique_ptr<ScratchFolder> m_scratch;
    QString m_file;
};

void CliEditTest::init()
{
    m_scratch = std::make_unique<ScratchFolder>();
    m_file = m_scratch->put("a.md", smallSpec);
}

void CliEditTest::newPrintsTheTemplate()
{
    const CliRun printed = cli({QStringLiteral("new")});
    QCOMPARE(printed.code, 0);
    QVERIFY(printed.out.startsWith("## Backend Specs\n"));
    QVERIFY(printed.out.contains("### Monitoring & Logging\n"));
    const QString file = m_scratch->path("new.md");
    const CliRun written = cli({QStringLiteral("new"), QStringLiteral("--output"), file});
    QCOMPARE(written.code, 0);
    QVERIFY(written.out.isEmpty());
    QCOMPARE(ScratchFolder::bytesOf(file), printed.out);
}

void CliEditTest::newNeverOverwritesUnasked()
{
    const QStringList words = {QStringLiteral("new"), QStringLiteral("--output"), m_file};
    const CliRun refused = cli(words);
    QCOMPARE(refused.code, 2);
    QVERIFY(refused.err.contains("--force"));
    QCOMPARE(bytes(), QByteArray(smallSpec));
    QCOMPARE(cli(words + QStringList(QStringLiteral("--force"))).code, 0);
    QVERIFY(bytes().startsWith("## Backend Specs\n"));
}

void CliEditTest::setChangesOnlyTheField()
{
    const CliRun done = set(purpose, "Starts an ACH deposit");
    QCOMPARE(done.code, 0);
    QVERIFY(done.out.isEmpty());
    QVERIFY2(done.err.isEmpty(), done.err.constData());
    QCOMPARE(bytes(), QByteArray(smallSpec).replace("Starts a deposit", "Starts an ACH deposit"));
}

void CliEditTest::setWritesNothingWhenNothingChanges()
{
    ScratchFolder::makeOld(m_file);
    const auto before = ScratchFolder::statusOf(m_file);
    QCOMPARE(set(purpose, "Starts a deposit").code, 0);
    const auto after = ScratchFolder::statusOf(m_file);
    QCOMPARE(after.st_mtim.tv_sec, before.st_mtim.tv_sec);
    QCOMPARE(after.st_ino, before.st_ino);
    QCOMPARE(run({QStringLiteral("history")}).out, QByteArray());
}

void CliEditTest::setFieldsToTheirOwnValue()
{
    for (const QByteArray& lineEnd : {QByteArray("\n"), QByteArray("\r\n")}) {
        const QByteArray text = cli({QStringLiteral("new")}).out.replace("\n", lineEnd);
        ScratchFolder::putAt(m_file, text);
        const QJsonArray fields =
            QJsonDocument::fromJson(run({QStringLiteral("inspect")}).out)[QStringLiteral("fields")].toArray();
        QVERIFY(fields.size() > 50);
        for (qsizetype i = 0; i < fields.size(); i += 5) { // A call takes a while under sanitizers.
            const QJsonValue field = fields[i];
            const CliRun done = run({QStringLiteral("set"), field[u"path"].toString(), QStringLiteral("--value"),
                                     field[u"value"].toString()});
            QVERIFY2(done.code == 0, done.err.constData());
            QCOMPARE(bytes(), text);
        }
    }
}

void CliEditTest::setIsUndoneBySettingBack()
{
    QCOMPARE(set(purpose, "Other").code, 0);
    QCOMPARE(set(purpose, "Starts a deposit").code, 0);
    QCOMPARE(bytes(), QByteArray(smallSpec));
}

void CliEditTest::setReadsFilesAndInput()
{
    const QString path = QStringLiteral("queues.queue[1].messageFormat");
    const QByteArray code = "{\n  \"type\": \"DEPOSIT\"\n}";
    const QString file = m_scratch->put("value.json", code);
    QCOMPARE(run({QStringLiteral("set"), path, QStringLiteral("--value-file"), file}).code, 0);
    QCOMPARE(run({QStringLiteral("get"), path}).out, code);
    CliOptions options;
    options.input = "{ \"ü\": 1 }";
    QCOMPARE(run({QStringLiteral("set"), path, QStringLiteral("--value-file"), QStringLiteral("-")}, options).code, 0);
    QCOMPARE(run({QStringLiteral("get"), path}).out, options.input);

    const CliRun missing = run({QStringLiteral("set"), path, QStringLiteral("--value-file"), m_scratch->path("none")});
    QCOMPARE(missing.code, 2);
    QVERIFY(missing.err.contains(m_scratch->path("none").toUtf8()));
    const CliRun folder = run({QStringLiteral("set"), path, QStringLiteral("--value-file"), m_scratch->folder()});
    QCOMPARE(folder.code, 2);
    QCOMPARE(run({QStringLiteral("get"), path}).out, options.input);
}

void CliEditTest::setLeavesOutTheLastLineBreakForOneLine()
{
    const QString route = QStringLiteral("api.rest[1].route");
    for (const char* value : {"/v2/deposits\n", "/v2/deposits\r\n"}) {
        CliOptions options;
        options.input = value;
        const CliRun done =
            run({QStringLiteral("set"), route, QStringLiteral("--value-file"), QStringLiteral("-")}, options);
        QVERIFY2(done.code == 0, done.err.constData());
        QCOMPARE(bytes(), QByteArray(smallSpec).replace("POST /v1/deposits", "POST /v2/deposits"));
    }
    CliOptions two;
    two.input = "/a\n/b\n";
    QCOMPARE(run({QStringLiteral("set"), route, QStringLiteral("--value-file"), QStringLiteral("-")}, two).code, 1);
}

void CliEditTest::setWritesElsewhere()
{
    const QString other = m_scratch->path("b.md");
    const QStringList words = {QStringLiteral("set"),      purpose, QStringLiteral("--value"), QStringLiteral("Other"),
                               QStringLiteral("--output"), other};
    QCOMPARE(run(words).code, 0);
    QCOMPARE(bytes(), QByteArray(smallSpec));
    QCOMPARE(ScratchFolder::bytesOf(other), QByteArray(smallSpec).replace("Starts a deposit", "Other"));
    const CliRun nowhere = run(words.mid(0, 5) + QStringList(m_scratch->path("none/b.md")));
    QCOMPARE(nowhere.code, 2);
    QVERIFY(nowhere.err.contains("folder"));
}

void CliEditTest::setCreatesAMissingField()
{
    const QString path = QStringLiteral("api.rest[1].authentication");
    QCOMPARE(run({QStringLiteral("get"), path}).code, 1);
    QCOMPARE(set(path, "Bearer token").code, 0);
    QCOMPARE(run({QStringLiteral("get"), path}).out, QByteArray("Bearer token"));
    QVERIFY(bytes().contains("**Authentication**: Bearer token"));
}

void CliEditTest::refusalsWriteNothing_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    const auto row = [](const char* words, int code) {
        QTest::newRow(words) << QString::fromUtf8(words).split(QLatin1Char('|')) << code;
    };
    row("set|api.rest[1].method|--value|NO METHOD", 1);
    row("set|api.rest[1].route|--value|/a b", 1);
    row("set|api.rest[1].route|--value|/a\n/b", 1);
    row("set|api.rest[9].purpose|--value|x", 2);
    row("set|nonsense|--value|x", 2);
    row("remove|api.rest[9]", 2);
    row("move|api.rest[1]|--to|9", 1);
    row("move|api.rest[1]|--to|0", 1);
    row("rename|api.rest[9]|GET /x", 2);
}

void CliEditTest::refusalsWriteNothing()
{
    QFETCH(QStringList, words);
    QFETCH(int, code);
    ScratchFolder::makeOld(m_file);
    const CliRun refused = run(words);
    QVERIFY2(refused.code == code, refused.err.constData());
    QVERIFY2(refused.err.startsWith("quoin-cli: ") && refused.err.count('\n') == 1, refused.err.constData());
    QVERIFY(refused.out.isEmpty());
    QCOMPARE(bytes(), QByteArray(smallSpec));
    QCOMPARE(ScratchFolder::statusOf(m_file).st_mtim.tv_sec, 1'600'000'000);
}

void CliEditTest::setWritesThroughALinkAndKeepsTheMode()
{
    QCOMPARE(::chmod(qPrintable(m_file), 0640), 0);
    const QString link = m_scratch->path("link.md");
    QVERIFY(QFile::link(m_file, link));
    QCOMPARE(cli({QStringLiteral("set"), link, purpose, QStringLiteral("--value"), QStringLiteral("Other")}).code, 0);
    QVERIFY(QFileInfo(link).isSymLink());
    QVERIFY(bytes().contains("Other"));
    QCOMPARE(uint(ScratchFolder::statusOf(m_file).st_mode & 07777), 0640U);
}

void CliEditTest::addPrintsThePath()
{
    const CliRun added = run({QStringLiteral("add"), QStringLiteral("api.rest"), QStringLiteral("--name"),
                              QStringLiteral("DELETE /v1/deposits")});
    QVERIFY2(added.code == 0, added.err.constData());
    QCOMPARE(added.out, QByteArray("api.rest[3]\n"));
    QVERIFY(bytes().contains("#### DELETE /v1/deposits\n"));
    QCOMPARE(run({QStringLiteral("get"), QStringLiteral("api.rest[3].method")}).out, QByteArray("DELETE"));
}

void CliEditTest::removeAfterAddGivesTheOldBytes()
{
    for (const char* list : {"api.rest", "queues.queue", "caching.row", "security"}) {
        const CliRun added = run({QStringLiteral("add"), QString::fromUtf8(list)});
        QVERIFY2(added.code == 0, (QByteArray(list) + ": " + added.err).constData());
        QVERIFY(bytes() != smallSpec);
        const CliRun removed = run({QStringLiteral("remove"), QString::fromUtf8(added.out.trimmed())});
        QVERIFY2(removed.code == 0, (added.out + removed.err).constData());
        QVERIFY2(bytes() == smallSpec, (QByteArray(list) + " gives:\n" + bytes()).constData());
    }
}

void CliEditTest::removeTakesFieldsToo()
{
    const CliRun removed = run({QStringLiteral("remove"), QStringLiteral("queues.queue[1].purpose")});
    QVERIFY2(removed.code == 0, removed.err.constData());
    QVERIFY(!bytes().contains("Books deposits"));
    QVERIFY(bytes().contains("**Message Format**:"));
    QCOMPARE(run({QStringLiteral("remove"), QStringLiteral("api.rest[1].method")}).code, 1);
}

void CliEditTest::moveChangesTheOrder()
{
    const CliRun moved =
        run({QStringLiteral("move"), QStringLiteral("api.rest[2]"), QStringLiteral("--to"), QStringLiteral("1")});
    QVERIFY2(moved.code == 0, moved.err.constData());
    QCOMPARE(moved.out, QByteArray("api.rest[1]\n"));
    QCOMPARE(run({QStringLiteral("get"), QStringLiteral("api.rest[1].method")}).out, QByteArray("GET"));
    QCOMPARE(
        run({QStringLiteral("move"), QStringLiteral("api.rest[1]"), QStringLiteral("--to"), QStringLiteral("2")}).code,
        0);
    QCOMPARE(bytes(), QByteArray(smallSpec));
}

void CliEditTest::renameChangesTheName()
{
    QCOMPARE(run({QStringLiteral("rename"), QStringLiteral("queues.queue[1]"), QStringLiteral("BookingQueue")}).code,
             0);
    QCOMPARE(bytes(), QByteArray(smallSpec).replace("DepositQueue", "BookingQueue"));
    QCOMPARE(run({QStringLiteral("rename"), QStringLiteral("api.rest[1]"), QStringLiteral("PUT /v2/x")}).code, 0);
    QCOMPARE(bytes(),
             QByteArray(smallSpec).replace("DepositQueue", "BookingQueue").replace("POST /v1/deposits", "PUT /v2/x"));
}

void CliEditTest::renumberCountsOn()
{
    const QString numbered =
        m_scratch->put("numbered.md", "## 1. API Design\n\n### 1.1 GET /a\n\n### GET /b\n\n### 1.2 GET /c\n");
    const CliRun done = cli({QStringLiteral("renumber"), numbered, QStringLiteral("api.rest[2]")});
    QVERIFY2(done.code == 0, done.err.constData());
    QCOMPARE(ScratchFolder::bytesOf(numbered),
             QByteArray("## 1. API Design\n\n### 1.1 GET /a\n\n### 1.2 GET /b\n\n### 1.3 GET /c\n"));
    QCOMPARE(run({QStringLiteral("renumber"), QStringLiteral("api.rest[1]")}).code, 1); // Nothing there is numbered.
}

void CliEditTest::marksAndClears()
{
    const QString empty = m_scratch->put("empty.md", "## API Design\n\n### GET /a\n\n## Queue Design\n");
    QCOMPARE(cli({QStringLiteral("mark"), empty, QStringLiteral("queues")}).code, 0);
    QCOMPARE(ScratchFolder::bytesOf(empty),
             QByteArray("## API Design\n\n### GET /a\n\n## Queue Design\n\nNot applicable\n"));
    QCOMPARE(cli({QStringLiteral("mark"), empty, QStringLiteral("queues"), QStringLiteral("--clear")}).code, 0);
    QCOMPARE(ScratchFolder::bytesOf(empty), QByteArray("## API Design\n\n### GET /a\n\n## Queue Design\n"));
    QCOMPARE(run({QStringLiteral("mark"), QStringLiteral("queues")}).code, 1); // Somebody has described a queue there.
    QCOMPARE(bytes(), QByteArray(smallSpec));
}

void CliEditTest::convertsForthAndBack()
{
    const QStringList convert = {QStringLiteral("convert"), QStringLiteral("queues.queue[1].purpose"),
                                 QStringLiteral("--to")};
    QCOMPARE(run(convert + QStringList{QStringLiteral("block")}).code, 0);
    QVERIFY2(bytes().contains("**Purpose**:\n\nBooks deposits\n"), bytes().constData());
    QCOMPARE(run(convert + QStringList{QStringLiteral("line")}).code, 0);
    QVERIFY2(bytes().contains("**Purpose**: Books deposits\n"), bytes().constData());
    QCOMPARE(run(convert + QStringList{QStringLiteral("table")}).code, 2);
}

void CliEditTest::editsMayGoElsewhere()
{
    const QString other = m_scratch->path("b.md");
    for (const QStringList& words :
         {QStringList{QStringLiteral("add"), QStringLiteral("api.rest")},
          QStringList{QStringLiteral("remove"), QStringLiteral("api.rest[1]")},
          QStringList{QStringLiteral("move"), QStringLiteral("api.rest[1]"), QStringLiteral("--to"),
                      QStringLiteral("2")},
          QStringList{QStringLiteral("rename"), QStringLiteral("queues.queue[1]"), QStringLiteral("Other")}}) {
        const CliRun done = run(words + QStringList{QStringLiteral("--output"), other});
        QVERIFY2(done.code == 0, done.err.constData());
        QCOMPARE(bytes(), QByteArray(smallSpec));
        QVERIFY(ScratchFolder::bytesOf(other) != smallSpec);
        QVERIFY(QFile::remove(other));
    }
}

QTEST_GUILESS_MAIN(CliEditTest)
#include "edit_test.moc"
