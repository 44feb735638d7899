// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Corrections in a project's .quoin folder: found, read tolerantly, written with care.

#include "models/projects/project_corrections.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace quoin;

namespace {

const Correction queues{"Background Work", 1, "queues"};
const Correction foreign{"API Design", 2, ""};

constexpr const char* written = "{\n"
                                "  \"files\": {\n"
                                "    \"specs/a.md\": [\n"
                                "      {\n"
                                "        \"heading\": \"API Design\",\n"
                                "        \"ordinal\": 2,\n"
                                "        \"section\": null\n"
                                "      },\n"
                                "      {\n"
                                "        \"heading\": \"Background Work\",\n"
                                "        \"ordinal\": 1,\n"
                                "        \"section\": \"queues\"\n"
                                "      }\n"
                                "    ]\n"
                                "  },\n"
                                "  \"version\": 1\n"
                                "}\n";

class OtherStore final : public CorrectionStore {
public:
    [[nodiscard]] QString lastError() const override { return {}; }
    [[nodiscard]] Corrections loadCorrections(const QString&) const override { return kept; }
    bool saveCorrections(const QString&, const Corrections& corrections) override
    {
        kept = corrections;
        return true;
    }
    Corrections kept;
};

} // namespace

class ProjectCorrectionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void writesSortedAndReads();
    void keepsWhatOthersWrote();
    void writesNothingWhenNothingChanges();
    void takesAFileOutAgain();
    void usesTheNearestProject();
    void followsLinks();
    void leavesWhatItCannotRead_data();
    void leavesWhatItCannotRead();
    void passesOverEntriesThatMakeNoSense();
    void handsOnWhereThereIsNoProject();

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    void put(const char* name, const QByteArray& bytes) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    [[nodiscard]] QByteArray bytesOf(const char* name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QString spec() const { return path("specs/a.md"); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void ProjectCorrectionsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    put("specs/a.md", "# A\n");
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral(".quoin")));
}

void ProjectCorrectionsTest::writesSortedAndReads()
{
    ProjectCorrections store;
    QVERIFY(store.loadCorrections(spec()).empty());
    QVERIFY2(store.saveCorrections(spec(), {queues, foreign}), qPrintable(store.lastError()));
    QCOMPARE(bytesOf(".quoin/corrections.json"), QByteArray(written));
    QCOMPARE(store.loadCorrections(spec()), (Corrections{foreign, queues}));
    QVERIFY(store.loadCorrections(path("specs/b.md")).empty());
}

void ProjectCorrectionsTest::keepsWhatOthersWrote()
{
    put(".quoin/corrections.json",
        R"({"owner": "payments", "files": {"b.md": [7], "specs/a.md": [{"heading": "Background Work", "section": "api", "why": "asked"}, "note"]}})");
    ProjectCorrections store;
    QVERIFY(store.saveCorrections(spec(), {queues}));
    const QByteArray bytes = bytesOf(".quoin/corrections.json");
    for (const char* kept : {"\"owner\": \"payments\"", "\"b.md\"", "\"why\": \"asked\"", "\"note\""})
        QVERIFY2(bytes.contains(kept), bytes.constData());
    QCOMPARE(store.loadCorrections(spec()), Corrections{queues});
}

void ProjectCorrectionsTest::writesNothingWhenNothingChanges()
{
    const QByteArray byHand =
        R"({"files":{"specs/a.md":[{"heading":"Background Work","ordinal":1,"section":"queues"}]}})";
    put(".quoin/corrections.json", byHand);
    ProjectCorrections store;
    QVERIFY(store.saveCorrections(spec(), {queues}));
    QVERIFY(store.saveCorrections(path("specs/b.md"), {}));
    QCOMPARE(bytesOf(".quoin/corrections.json"), byHand);
}

void ProjectCorrectionsTest::takesAFileOutAgain()
{
    ProjectCorrections store;
    QVERIFY(store.saveCorrections(spec(), {}));
    QVERIFY(!QFileInfo::exists(path(".quoin/corrections.json")));
    QVERIFY(store.saveCorrections(spec(), {queues}));
    QVERIFY(store.saveCorrections(spec(), {}));
    QCOMPARE(bytesOf(".quoin/corrections.json"), QByteArray("{\n  \"files\": {},\n  \"version\": 1\n}\n"));
}

void ProjectCorrectionsTest::usesTheNearestProject()
{
    put("specs/.quoin/other.txt", "");
    ProjectCorrections store;
    QVERIFY(store.saveCorrections(spec(), {queues}));
    QVERIFY(bytesOf("specs/.quoin/corrections.json").contains("\"a.md\""));
    QVERIFY(!QFileInfo::exists(path(".quoin/corrections.json")));
}

void ProjectCorrectionsTest::followsLinks()
{
    const QTemporaryDir elsewhere;
    const QString link = elsewhere.filePath(QStringLiteral("link.md"));
    QVERIFY(QFile::link(spec(), link));
    ProjectCorrections store;
    QVERIFY(store.saveCorrections(link, {queues}));
    QCOMPARE(store.loadCorrections(spec()), Corrections{queues});
}

void ProjectCorrectionsTest::leavesWhatItCannotRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no JSON") << QByteArray("<<<<<<< ours\n{}\n");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("files is a list") << QByteArray(R"({"files": []})");
    QTest::newRow("newer") << QByteArray(R"({"version": 2, "files": {}})");
    QTest::newRow("not UTF-8") << QByteArray("{\"files\": {\"\xff\": []}}");
}

void ProjectCorrectionsTest::leavesWhatItCannotRead()
{
    QFETCH(QByteArray, bytes);
    put(".quoin/corrections.json", bytes);
    ProjectCorrections store;
    QVERIFY(store.loadCorrections(spec()).empty());
    QVERIFY(store.lastError().endsWith(QLatin1Char('.')));
    QVERIFY(!store.saveCorrections(spec(), {queues}));
    QVERIFY(!store.lastError().isEmpty());
    QCOMPARE(bytesOf(".quoin/corrections.json"), bytes);
}

void ProjectCorrectionsTest::passesOverEntriesThatMakeNoSense()
{
    put(".quoin/corrections.json",
        R"({"files": {"specs/a.md": [null, 1, {}, {"heading": 1, "section": "api"}, {"heading": "x"},
            {"heading": "x", "section": 4}, {"heading": "x", "ordinal": 0, "section": "api"},
            {"heading": "x", "ordinal": 1.5, "section": "api"}, {"heading": "x", "ordinal": 99999999999, "section": "api"},
            {"heading": "Background Work", "section": "queues"}]}})");
    const ProjectCorrections store;
    QCOMPARE(store.loadCorrections(spec()), Corrections{queues});
    QVERIFY(store.lastError().isEmpty());
}

void ProjectCorrectionsTest::handsOnWhereThereIsNoProject()
{
    QVERIFY(QDir(path(".quoin")).removeRecursively());
    OtherStore other;
    ProjectCorrections store(&other);
    QVERIFY(store.saveCorrections(spec(), {queues}));
    QCOMPARE(other.kept, Corrections{queues});
    QCOMPARE(store.loadCorrections(spec()), Corrections{queues});
    ProjectCorrections alone;
    QVERIFY(alone.loadCorrections(spec()).empty());
    QVERIFY(!alone.saveCorrections(spec(), {queues}));
    QVERIFY(!alone.lastError().isEmpty());
}

QTEST_GUILESS_MAIN(ProjectCorrectionsTest)
#include "project_corrections_test.moc"
