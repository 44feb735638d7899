// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// quoin-cli inspect and get: the interface that app/cli/README.md describes. What is
// recognised is the business of tests/unit/spec; here it is how it is told.

#include "tests/unit/cli/cli_run.h"
#include "tests/unit/session/scratch_folder.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using quoin::test::cli;
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
                                  "**Purpose**: Starts a deposit  \n"
                                  "**Authentication**:\n"
                                  "\n"
                                  "## Rollout Notes\n"
                                  "\n"
                                  "First the one, then the other.\n"
                                  "\n"
                                  "## Caching Strategy\n"
                                  "- **TTL**: [Time to live for different data types]\n";

// A call takes a while under sanitizers; every so many fields tell as much.
constexpr int sampleStep = 6;

QJsonObject inspect(const QString& file)
{
    const CliRun run = cli({QStringLiteral("inspect"), file});
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(run.out, &error);
    if (run.code != 0 || !run.err.isEmpty() || error.error != QJsonParseError::NoError || !run.out.endsWith("}\n"))
        qWarning("inspect: code %d, %s, %s", run.code, run.err.constData(), qPrintable(error.errorString()));
    return document.object();
}

QJsonObject withPath(const QJsonValue& list, const char* path)
{
    const QJsonArray objects = list.toArray();
    for (const QJsonValue object : objects) {
        if (object[u"path"].toString() == QLatin1String(path))
            return object.toObject();
    }
    return {};
}

/// The bytes of a range, which must lie in `bytes`.
QByteArray slice(const QByteArray& bytes, const QJsonValue& range)
{
    const auto begin = qsizetype(range[0].toInteger(-1));
    const auto end = qsizetype(range[1].toInteger(-1));
    const bool inside = range.toArray().size() == 2 && 0 <= begin && begin <= end && end <= bytes.size();
    return inside ? bytes.mid(begin, end - begin) : QByteArray("(no range)");
}

bool contains(const QJsonValue& outer, const QJsonValue& inner)
{
    return outer[0].toInteger() <= inner[0].toInteger() && inner[1].toInteger() <= outer[1].toInteger();
}

} // namespace

class CliInspectTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fileFacts_data();
    void fileFacts();
    void keysAndTheirOrder();
    void sectionsItemsAndFields();
    void foreignTextHasAPath();
    void bytesThatAreNotUtf8();
    void rangesNestInRealDocuments_data();
    void rangesNestInRealDocuments();
    void changesNothing();

    void getPrintsExactBytes();
    void getTellsMissingFromUnknown();
    void getReadsFieldsThatInspectPrints_data();
    void getReadsFieldsThatInspectPrints();

private:
    void checkItems(const QByteArray& bytes, const QJsonValue& items, const QJsonValue& within);
};

void CliInspectTest::fileFacts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<bool>("bom");
    QTest::addColumn<QString>("lineEnd");
    QTest::addColumn<bool>("finalNewline");
    const auto row = [](const char* name, const QByteArray& bytes, const char* encoding, bool bom, const char* lineEnd,
                        bool finalNewline) {
        QTest::newRow(name) << bytes << QString::fromUtf8(encoding) << bom << QString::fromUtf8(lineEnd)
                            << finalNewline;
    };
    row("empty", "", "UTF-8", false, "none", false);
    row("one line", "text", "UTF-8", false, "none", false);
    row("lf", "a\nb\n", "UTF-8", false, "LF", true);
    row("crlf", "a\r\nb", "UTF-8", false, "CRLF", false);
    row("cr", "a\rb\r", "UTF-8", false, "CR", true);
    row("mixed", "a\r\nb\n", "UTF-8", false, "mixed", true);
    row("bom", "\xEF\xBB\xBF# A\n", "UTF-8", true, "LF", true);
    row("latin-1", "Gr\xF6\xDF\x65\n", "unknown", false, "LF", true);
    row("binary",
        QByteArray("\x7F"
                   "ELF\0\1\2\0",
                   8),
        "binary", false, "none", false);
}

void CliInspectTest::fileFacts()
{
    QFETCH(QByteArray, bytes);
    const ScratchFolder scratch;
    const QJsonObject report = inspect(scratch.put("a.md", bytes));
    QCOMPARE(report[u"bytes"].toInteger(-1), bytes.size());
    QTEST(report[u"encoding"].toString(), "encoding");
    QTEST(report[u"bom"].toBool(), "bom");
    QTEST(report[u"lineEnd"].toString(), "lineEnd");
    QTEST(report[u"finalNewline"].toBool(), "finalNewline");
    for (const char* list : {"sections", "fields", "foreign", "missing"})
        QVERIFY2(report[QLatin1String(list)].isArray(), list);
}

void CliInspectTest::keysAndTheirOrder()
{
    const ScratchFolder scratch;
    const QByteArray out = cli({QStringLiteral("inspect"), scratch.put("a.md", "")}).out;
    QCOMPARE(out,
             QByteArray("{\n"
                        "  \"bytes\": 0,\n"
                        "  \"encoding\": \"UTF-8\",\n"
                        "  \"bom\": false,\n"
                        "  \"lineEnd\": \"none\",\n"
                        "  \"finalNewline\": false,\n"
                        "  \"sections\": [],\n"
                        "  \"fields\": [],\n"
                        "  \"foreign\": [],\n"
                        "  \"missing\": []\n"
                        "}\n"));
}

void CliInspectTest::sectionsItemsAndFields()
{
    const ScratchFolder scratch;
    const QByteArray bytes = smallSpec;
    const QJsonObject report = inspect(scratch.put("a.md", bytes));

    const QJsonObject api = withPath(report[u"sections"], "api");
    QCOMPARE(api[u"id"].toString(), QStringLiteral("api"));
    QCOMPARE(api[u"title"].toString(), QStringLiteral("API Design"));
    QCOMPARE(api[u"level"].toInt(), 2);
    QCOMPARE(api[u"state"].toString(), QStringLiteral("incomplete"));
    QVERIFY(slice(bytes, api[u"range"]).startsWith("## API Design\n"));
    QVERIFY(slice(bytes, api[u"range"]).endsWith("**Authentication**:\n\n"));

    const QJsonObject group = withPath(api[u"items"], "api.rest");
    QCOMPARE(group[u"kind"].toString(), QStringLiteral("group"));
    QCOMPARE(group[u"title"].toString(), QStringLiteral("REST Endpoints"));
    const QJsonObject endpoint = withPath(group[u"items"], "api.rest[1]");
    QCOMPARE(endpoint[u"kind"].toString(), QStringLiteral("endpoint"));
    QCOMPARE(endpoint[u"method"].toString(), QStringLiteral("POST"));
    QCOMPARE(endpoint[u"route"].toString(), QStringLiteral("/v1/deposits"));
    QCOMPARE(endpoint[u"title"].toString(), QStringLiteral("POST /v1/deposits"));
    QVERIFY(slice(bytes, endpoint[u"range"]).startsWith("#### POST"));

    const QJsonObject purpose = withPath(report[u"fields"], "api.rest[1].purpose");
    QCOMPARE(purpose[u"kind"].toString(), QStringLiteral("line"));
    QCOMPARE(purpose[u"state"].toString(), QStringLiteral("filled"));
    QCOMPARE(purpose[u"value"].toString(), QStringLiteral("Starts a deposit"));
    QCOMPARE(slice(bytes, purpose[u"range"]), QByteArray("Starts a deposit"));
    QCOMPARE(withPath(report[u"fields"], "api.rest[1].authentication")[u"state"].toString(), QStringLiteral("empty"));
    QCOMPARE(withPath(report[u"fields"], "caching.row[1].value")[u"state"].toString(), QStringLiteral("placeholder"));
    QVERIFY(!withPath(report[u"missing"], "api.rest[1].request").isEmpty());
}

void CliInspectTest::foreignTextHasAPath()
{
    const ScratchFolder scratch;
    const QByteArray bytes = smallSpec;
    const QString file = scratch.put("a.md", bytes);
    bool found = false;
    const QJsonArray foreign = inspect(file)[u"foreign"].toArray();
    for (const QJsonValue text : foreign) {
        if (text[u"title"].toString() != QStringLiteral("Rollout Notes"))
            continue;
        found = true;
        const QByteArray raw = slice(bytes, text[u"range"]);
        QVERIFY(raw.startsWith("## Rollout Notes\n"));
        QVERIFY(raw.contains("then the other."));
        QCOMPARE(cli({QStringLiteral("get"), file, text[u"path"].toString()}).out, raw);
    }
    QVERIFY(found);
}

void CliInspectTest::bytesThatAreNotUtf8()
{
    const ScratchFolder scratch;
    const QByteArray bytes = QByteArray(smallSpec).replace("Starts a deposit", "Gr\xF6\xDF\x65");
    const QString file = scratch.put("a.md", bytes);
    const QJsonObject report = inspect(file);
    QCOMPARE(report[u"encoding"].toString(), QStringLiteral("unknown"));
    const QJsonObject purpose = withPath(report[u"fields"], "api.rest[1].purpose");
    QCOMPARE(purpose[u"valueIsUtf8"].toBool(true), false);
    QCOMPARE(purpose[u"value"].toString(), QStringLiteral("Gr\uFFFD\uFFFDe"));
    QCOMPARE(slice(bytes, purpose[u"range"]), QByteArray("Gr\xF6\xDF\x65"));
    QVERIFY(!withPath(report[u"fields"], "api.rest[1].route").contains(u"valueIsUtf8"));
    const QString path = QStringLiteral("api.rest[1].purpose");
    QCOMPARE(cli({QStringLiteral("get"), file, path}).out, QByteArray("Gr\xF6\xDF\x65"));
    const CliRun set = cli({QStringLiteral("set"), file, path, QStringLiteral("--value"), QStringLiteral("x")});
    QCOMPARE(set.code, 1);
    QVERIFY(set.err.contains("UTF-8"));
    QCOMPARE(ScratchFolder::bytesOf(file), bytes);
}

void CliInspectTest::rangesNestInRealDocuments_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("the template") << cli({QStringLiteral("new")}).out;
    QTest::newRow("the template with CRLF") << cli({QStringLiteral("new")}).out.replace("\n", "\r\n");
    const QDir examples(QStringLiteral(QUOIN_SOURCE_DIR "/resources/examples"));
    const QStringList names = examples.entryList({QStringLiteral("*.md")}, QDir::Files);
    for (const QString& name : names)
        QTest::newRow(qPrintable(name)) << ScratchFolder::bytesOf(examples.filePath(name));
}

void CliInspectTest::rangesNestInRealDocuments()
{
    QFETCH(QByteArray, bytes);
    const ScratchFolder scratch;
    const QJsonObject report = inspect(scratch.put("a.md", bytes));
    QJsonArray whole = {0, bytes.size()};
    QSet<QString> ids;
    const QJsonArray sections = report[u"sections"].toArray();
    for (const QJsonValue section : sections) {
        ids.insert(section[u"id"].toString());
        QVERIFY(contains(whole, section[u"range"]));
        checkItems(bytes, section[u"items"], section[u"range"]);
    }
    QCOMPARE(ids.size(), 10);
    QSet<QString> paths;
    const QJsonArray fields = report[u"fields"].toArray();
    for (const QJsonValue field : fields) {
        QVERIFY(!paths.contains(field[u"path"].toString()));
        paths.insert(field[u"path"].toString());
        QVERIFY(slice(bytes, field[u"range"]) != QByteArray("(no range)"));
    }
    QVERIFY(paths.size() > 50);
}

void CliInspectTest::checkItems(const QByteArray& bytes, const QJsonValue& items, const QJsonValue& within)
{
    const QJsonArray list = items.toArray();
    for (const QJsonValue item : list) {
        const QByteArray name = item[u"path"].toString().toUtf8();
        QVERIFY2(contains(within, item[u"range"]), name.constData());
        QVERIFY2(!slice(bytes, item[u"range"]).isEmpty(), name.constData());
        QVERIFY2(!item[u"kind"].toString().isEmpty(), name.constData());
        const bool isGroup = item[u"kind"].toString() == QStringLiteral("group");
        checkItems(bytes, item[u"items"], isGroup ? within : item[u"range"]);
    }
}

void CliInspectTest::changesNothing()
{
    const ScratchFolder scratch;
    const QString file = scratch.put("a.md", smallSpec);
    ScratchFolder::makeOld(file);
    const auto before = ScratchFolder::statusOf(file);
    inspect(file);
    cli({QStringLiteral("get"), file, QStringLiteral("api.rest[1].purpose")});
    const auto after = ScratchFolder::statusOf(file);
    QCOMPARE(after.st_mtim.tv_sec, before.st_mtim.tv_sec);
    QCOMPARE(after.st_ctim.tv_nsec, before.st_ctim.tv_nsec);
}

void CliInspectTest::getPrintsExactBytes()
{
    const ScratchFolder scratch;
    const QString file = scratch.put("a.md", smallSpec);
    const CliRun run = cli({QStringLiteral("get"), file, QStringLiteral("api.rest[1].purpose")});
    QCOMPARE(run.code, 0);
    QCOMPARE(run.out, QByteArray("Starts a deposit")); // No line break added.
    const CliRun empty = cli({QStringLiteral("get"), file, QStringLiteral("api.rest[1].authentication")});
    QCOMPARE(empty.code, 0);
    QVERIFY(empty.out.isEmpty());
}

void CliInspectTest::getTellsMissingFromUnknown()
{
    const ScratchFolder scratch;
    const QString file = scratch.put("a.md", smallSpec);
    const CliRun missing = cli({QStringLiteral("get"), file, QStringLiteral("api.rest[1].request")});
    QCOMPARE(missing.code, 1);
    QVERIFY(missing.out.isEmpty());
    for (const char* path : {"api.rest[9].purpose", "nonsense", "api.rest[1]", ""}) {
        const CliRun unknown = cli({QStringLiteral("get"), file, QString::fromUtf8(path)});
        QCOMPARE(unknown.code, 2);
        QVERIFY(unknown.err.startsWith("quoin-cli: "));
    }
}

void CliInspectTest::getReadsFieldsThatInspectPrints_data()
{
    rangesNestInRealDocuments_data();
}

void CliInspectTest::getReadsFieldsThatInspectPrints()
{
    QFETCH(QByteArray, bytes);
    const ScratchFolder scratch;
    const QString file = scratch.put("a.md", bytes);
    const QJsonArray fields = inspect(file)[u"fields"].toArray();
    for (qsizetype i = 0; i < fields.size(); i += sampleStep) {
        const QJsonValue field = fields[i];
        const CliRun run = cli({QStringLiteral("get"), file, field[u"path"].toString()});
        QCOMPARE(run.code, 0);
        QCOMPARE(run.out, field[u"value"].toString().toUtf8());
    }
}

QTEST_GUILESS_MAIN(CliInspectTest)
#include "inspect_test.moc"
