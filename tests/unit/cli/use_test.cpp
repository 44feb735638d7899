// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// quoin-cli: its verbs and their help, bad use, and files that are none.

#include "tests/unit/cli/cli_run.h"
#include "tests/unit/session/scratch_folder.h"

#include <QRegularExpression>
#include <QTest>

using quoin::test::cli;
using quoin::test::CliOptions;
using quoin::test::CliRun;
using quoin::test::ScratchFolder;

namespace {

const QStringList verbs = {QStringLiteral("inspect"),  QStringLiteral("get"),     QStringLiteral("set"),
                           QStringLiteral("add"),      QStringLiteral("remove"),  QStringLiteral("move"),
                           QStringLiteral("mark"),     QStringLiteral("convert"), QStringLiteral("rename"),
                           QStringLiteral("renumber"), QStringLiteral("new"),     QStringLiteral("history"),
                           QStringLiteral("restore")};

/// One line that begins with the program's name and ends in a stop: a sentence, no stack of them.
bool isOneSentence(const QByteArray& text)
{
    return text.startsWith("quoin-cli: ") && text.endsWith(".\n") && text.count('\n') == 1;
}

QByteArray fileContent(int size)
{
    return QByteArray("# Spec\n") + QByteArray(size, 'x');
}

} // namespace

class CliUseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void helpForEachVerb_data();
    void helpForEachVerb();
    void helpForAll();
    void version();
    void badUse_data();
    void badUse();
    void optionsMayStandAnywhere();
    void aValueMayLookLikeAnOption();
    void saysNothingOfTheLocale();
    void refusesWordsThatAreNotUtf8();
    void needsNoWindowSystem();

    void filesThatAreNone_data();
    void filesThatAreNone();
    void saysThatAFileMayNotBeRead();
    void reportsAFullOutput();
};

void CliUseTest::helpForEachVerb_data()
{
    QTest::addColumn<QString>("verb");
    for (const QString& verb : verbs)
        QTest::newRow(qPrintable(verb)) << verb;
}

void CliUseTest::helpForEachVerb()
{
    QFETCH(QString, verb);
    for (const char* flag : {"--help", "-h"}) {
        const CliRun run = cli({verb, QString::fromUtf8(flag)});
        QCOMPARE(run.code, 0);
        QVERIFY(run.out.startsWith("Usage: quoin-cli " + verb.toUtf8()));
        QVERIFY(run.out.contains("Options:\n"));
        QVERIFY(run.err.isEmpty());
    }
}

void CliUseTest::helpForAll()
{
    const CliRun run = cli({QStringLiteral("--help")});
    QCOMPARE(run.code, 0);
    for (const QString& verb : verbs)
        QVERIFY2(run.out.contains("\n  " + verb.toUtf8() + ' '), qPrintable(verb));
    const CliRun without = cli({});
    QCOMPARE(without.code, 2);
    QCOMPARE(without.err, run.out);
    QVERIFY(without.out.isEmpty());
}

void CliUseTest::version()
{
    const CliRun run = cli({QStringLiteral("--version")});
    QCOMPARE(run.code, 0);
    QVERIFY(QRegularExpression(QStringLiteral("^quoin-cli \\d+\\.\\d+\\.\\d+\n$"))
                .match(QString::fromUtf8(run.out))
                .hasMatch());
}

void CliUseTest::badUse_data()
{
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char* words) {
        QTest::newRow(words) << QString::fromUtf8(words).split(QLatin1Char(' '));
    };
    row("frobnicate");
    row("inspect");
    row("inspect a.md b.md");
    row("inspect a.md --colour");
    row("get a.md");
    row("set a.md path");
    row("set a.md path --value x --value-file y");
    row("set a.md path --value");
    row("move a.md path");
    row("move a.md path --to first");
    row("rename a.md path");
    row("new spec.md");
    row("history");
    row("restore a.md");
    row("restore a.md latest");
    row("--frobnicate");
}

void CliUseTest::badUse()
{
    QFETCH(QStringList, words);
    const CliRun run = cli(words);
    QCOMPARE(run.code, 2);
    QVERIFY2(run.err.startsWith("quoin-cli: "), run.err.constData());
    QVERIFY2(run.err.contains("--help."), run.err.constData());
    QCOMPARE(run.err.count('\n'), 1);
    QVERIFY(run.out.isEmpty());
}

void CliUseTest::optionsMayStandAnywhere()
{
    const ScratchFolder scratch;
    const QString out = scratch.path("-odd name.md");
    QCOMPARE(cli({QStringLiteral("new"), QStringLiteral("--output=") + out, QStringLiteral("--force")}).code, 0);
    QCOMPARE(cli({QStringLiteral("inspect"), QStringLiteral("--"), out}).code, 0);
}

void CliUseTest::aValueMayLookLikeAnOption()
{
    const ScratchFolder scratch;
    const QString file = scratch.path("a.md");
    QCOMPARE(cli({QStringLiteral("new"), QStringLiteral("--output"), file}).code, 0);
    for (const char* value : {"--help", "-h", "--", "-x"}) {
        const QString path = QStringLiteral("caching.row[2].value");
        const CliRun set =
            cli({QStringLiteral("set"), file, path, QStringLiteral("--value"), QString::fromUtf8(value)});
        QVERIFY2(set.code == 0, set.err.constData());
        QCOMPARE(cli({QStringLiteral("get"), file, path}).out, QByteArray(value));
    }
}

void CliUseTest::saysNothingOfTheLocale()
{
    const ScratchFolder scratch;
    CliOptions options;
    options.environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    const CliRun run = cli({QStringLiteral("inspect"), scratch.put("grün.md", "# Größe\n")}, options);
    QCOMPARE(run.code, 0);
    QCOMPARE(run.err, QByteArray());
    QVERIFY(run.out.contains("Größe"));
}

void CliUseTest::refusesWordsThatAreNotUtf8()
{
    // QProcess would encode its words, so the shell makes them.
    QProcess shell;
    shell.start(QStringLiteral("/bin/sh"),
                {QStringLiteral("-c"), QStringLiteral("exec \"$0\" get file \"$(printf 'a\\377b')\""),
                 QStringLiteral(QUOIN_CLI)});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.exitCode(), 2);
    QCOMPARE(shell.readAllStandardError(), QByteArray("quoin-cli: Word 3 of the command is not UTF-8.\n"));
}

void CliUseTest::needsNoWindowSystem()
{
    CliOptions options;
    options.environment.insert(QStringLiteral("LD_TRACE_LOADED_OBJECTS"), QStringLiteral("1"));
    const CliRun run = cli({}, options);
    if (!run.out.contains("Qt6Core"))
        QSKIP("This system's linker does not tell what a program loads.");
    QVERIFY(!run.out.contains("Qt6Widgets"));
    QVERIFY(!run.out.contains("Qt6Gui"));
}

void CliUseTest::filesThatAreNone_data()
{
    QTest::addColumn<QByteArray>("kind");
    for (const char* kind : {"missing", "folder", "pipe", "device", "huge", "missing folder"})
        QTest::newRow(kind) << QByteArray(kind);
}

void CliUseTest::filesThatAreNone()
{
    QFETCH(QByteArray, kind);
    const ScratchFolder scratch;
    QString file = scratch.path("a.md");
    if (kind == "folder")
        file = scratch.folder();
    if (kind == "pipe")
        QCOMPARE(::mkfifo(qPrintable(file), 0600), 0);
    if (kind == "device")
        file = QStringLiteral("/dev/null");
    if (kind == "missing folder")
        file = scratch.path("none/a.md");
    if (kind == "huge") {
        scratch.put("a.md", fileContent(10));
        if (::truncate(qPrintable(file), qint64(3) * 1024 * 1024 * 1024) != 0)
            QSKIP("This file system holds no file of 3 GiB.");
    }
    for (const QStringList& words :
         {QStringList{QStringLiteral("inspect"), file}, QStringList{QStringLiteral("get"), file, QStringLiteral("api")},
          QStringList{QStringLiteral("set"), file, QStringLiteral("api"), QStringLiteral("--value"),
                      QStringLiteral("x")},
          QStringList{QStringLiteral("remove"), file, QStringLiteral("api")}}) {
        const CliRun run = cli(words);
        QCOMPARE(run.code, 2);
        QVERIFY2(isOneSentence(run.err), run.err.constData());
        QVERIFY(run.err.contains(file.toUtf8()));
        QVERIFY(run.out.isEmpty());
    }
}

void CliUseTest::saysThatAFileMayNotBeRead()
{
    if (::geteuid() != 0)
        QSKIP("Runs the program as another user, which only root can.");
    const ScratchFolder scratch;
    const QString file = scratch.put("a.md", "# Spec\n");
    CliOptions options;
    options.inChild = [] {
        if (::setgroups(0, nullptr) != 0 || ::setgid(65534) != 0 || ::setuid(65534) != 0)
            ::_exit(99);
    };
    const CliRun readable = cli({QStringLiteral("inspect"), file}, options);
    if (readable.code != 0)
        QSKIP("The build folder is not open to other users.");
    QCOMPARE(::chmod(qPrintable(file), 0600), 0);
    const CliRun run = cli({QStringLiteral("inspect"), file}, options);
    QCOMPARE(run.code, 2);
    QVERIFY2(isOneSentence(run.err), run.err.constData());
    QVERIFY(run.err.contains("permission"));
    // May be read, but not written.
    QCOMPARE(::chmod(qPrintable(file), 0644), 0);
    const QStringList set = {QStringLiteral("set"), file, QStringLiteral("architecture.text"),
                             QStringLiteral("--value"), QStringLiteral("x")};
    const CliRun write = cli(set, options);
    QCOMPARE(write.code, 2);
    QCOMPARE(ScratchFolder::bytesOf(file), QByteArray("# Spec\n"));
}

void CliUseTest::reportsAFullOutput()
{
    if (!QFileInfo::exists(QStringLiteral("/dev/full")))
        QSKIP("This system has no /dev/full.");
    QProcess process;
    process.setStandardOutputFile(QStringLiteral("/dev/full"));
    process.start(QStringLiteral(QUOIN_CLI), {QStringLiteral("new")});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 2);
    QVERIFY(isOneSentence(process.readAllStandardError()));
}

QTEST_GUILESS_MAIN(CliUseTest)
#include "use_test.moc"
