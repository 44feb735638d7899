// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// What the user says of a heading: a step of the one undo stack that changes no byte.

#include "models/ports/correction_store.h"
#include "models/session/document_session.h"
#include "tests/unit/session/scratch_folder.h"

#include <QHash>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace quoin;
using quoin::test::ScratchFolder;

namespace {

constexpr const char* text = "## Background Work\n"
                             "\n"
                             "### deposit-events\n"
                             "**Purpose**: Tells others\n"
                             "\n"
                             "## Caching Strategy\n"
                             "- **TTL**: one hour\n";

const QString foreign = QStringLiteral("raw[1]");
const QString queues = QStringLiteral("queues");

class MemoryCorrections final : public CorrectionStore {
public:
    [[nodiscard]] QString lastError() const override { return error; }
    [[nodiscard]] Corrections loadCorrections(const QString& path) const override { return kept.value(path); }
    bool saveCorrections(const QString& path, const Corrections& corrections) override
    {
        if (!error.isEmpty())
            return false;
        kept[path] = corrections;
        return true;
    }
    QHash<QString, Corrections> kept;
    QString error;
};

QByteArray bytesIn(const DocumentSession& session)
{
    return QByteArray::fromStdString(session.spec()->document().bytes());
}

QString firstPath(const DocumentSession& session)
{
    const std::string_view path = session.spec()->entries().front().path;
    return QString::fromUtf8(path.data(), static_cast<qsizetype>(path.size()));
}

} // namespace

class SessionCorrectionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isAStepThatChangesNoByte();
    void undoAndRedoTellWhere();
    void refusesWhatHasNoHeading();
    void sayingTheSameIsNoStep();
    void liesBetweenOtherSteps();
    void lastsForTheFile();
    void isCopiedWithTheDocument();
    void reportsWhatIsNotKept();
    void goesWithTheHeadingThatIsRenamed();
    void whatIsSaidDuringALongSaveStays();
    void isReadAgainOnReload();

private:
    TemplatePtr m_template;
};

void SessionCorrectionsTest::initTestCase()
{
    QFile file(QStringLiteral(":/quoin/templates/backend-spec.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_template = std::get<TemplatePtr>(loadTemplate(file.readAll().toStdString()));
}

void SessionCorrectionsTest::isAStepThatChangesNoByte()
{
    DocumentSession session(m_template);
    session.openBytes(text, QString());
    QList<Change> changes;
    connect(&session, &DocumentSession::edited, this, [&changes](const Change& change) { changes.append(change); });
    const quint64 revision = session.revision();
    QVERIFY(session.setCorrection(foreign, queues));
    QCOMPARE(firstPath(session), queues);
    QVERIFY(session.spec()->item("queues.queue[1]").has_value());
    QCOMPARE(changes.size(), 1);
    QVERIFY(changes[0].splices.empty());
    QCOMPARE(changes[0].path, queues);
    QVERIFY(!changes[0].byUndo);
    QVERIFY(session.revision() > revision);
    QVERIFY(!session.isModified());
    QCOMPARE(bytesIn(session), QByteArray(text));
    QCOMPARE(session.undoStack()->undoText(), QStringLiteral("Change what “Background Work” is"));
    QVERIFY(session.clearCorrection(queues));
    QCOMPARE(firstPath(session), foreign);
    QVERIFY(session.spec()->corrections().empty());
}

void SessionCorrectionsTest::undoAndRedoTellWhere()
{
    DocumentSession session(m_template);
    session.openBytes(text, QString());
    QVERIFY(session.setCorrection(foreign, queues));
    Change last;
    connect(&session, &DocumentSession::edited, this, [&last](const Change& change) { last = change; });
    session.undoStack()->undo();
    QVERIFY(last.byUndo);
    QCOMPARE(last.path, foreign);
    QCOMPARE(firstPath(session), foreign);
    session.undoStack()->redo();
    QCOMPARE(last.path, queues);
    QCOMPARE(firstPath(session), queues);
    QVERIFY(session.setCorrection(queues, QString()));
    QCOMPARE(firstPath(session), foreign);
    session.undoStack()->undo();
    QCOMPARE(firstPath(session), queues);
}

void SessionCorrectionsTest::refusesWhatHasNoHeading()
{
    DocumentSession session(m_template);
    session.openBytes(text, QString());
    QVERIFY(!session.setCorrection(QStringLiteral("caching.row[1]"), queues));
    QVERIFY(!session.setCorrection(QStringLiteral("schema"), queues));
    QVERIFY(!session.clearCorrection(QStringLiteral("nonsense")));
    QVERIFY(!session.undoStack()->canUndo());
}

void SessionCorrectionsTest::sayingTheSameIsNoStep()
{
    DocumentSession session(m_template);
    session.openBytes(text, QString());
    QVERIFY(session.clearCorrection(foreign));
    QVERIFY(!session.undoStack()->canUndo());
    QVERIFY(session.setCorrection(foreign, queues));
    QVERIFY(session.setCorrection(queues, queues));
    QCOMPARE(session.undoStack()->count(), 1);
}

void SessionCorrectionsTest::liesBetweenOtherSteps()
{
    DocumentSession session(m_template);
    session.openBytes(text, QString());
    session.replaceBytes({0, 0}, "a");
    session.undoStack()->undo();
    QVERIFY(session.setCorrection(foreign, queues));
    QVERIFY(!session.setField(QStringLiteral("queues.queue[1].purpose"), "Tells all").has_value());
    session.undoStack()->undo();
    session.undoStack()->undo();
    QCOMPARE(firstPath(session), foreign);
    session.undoStack()->redo();
    session.undoStack()->redo();
    QCOMPARE(session.spec()->value(*session.spec()->field("queues.queue[1].purpose")), std::string("Tells all"));
    while (session.undoStack()->canUndo())
        session.undoStack()->undo();
    QCOMPARE(bytesIn(session), QByteArray(text));
}

void SessionCorrectionsTest::lastsForTheFile()
{
    const ScratchFolder scratch;
    const QString path = scratch.put("a.md", text);
    MemoryCorrections store;
    {
        DocumentSession session(m_template);
        session.setCorrectionStore(&store);
        QVERIFY(!session.open(path).has_value());
        QVERIFY(session.setCorrection(foreign, queues));
    }
    QCOMPARE(ScratchFolder::bytesOf(path), QByteArray(text));
    DocumentSession session(m_template);
    session.setCorrectionStore(&store);
    QVERIFY(!session.open(path).has_value());
    QCOMPARE(firstPath(session), queues);
    QVERIFY(session.spec()->entries().front().corrected);
    QVERIFY(session.clearCorrection(queues));
    QVERIFY(store.kept.value(path).empty());
    session.undoStack()->undo();
    QCOMPARE(store.kept.value(path).size(), std::size_t(1));
}

void SessionCorrectionsTest::isCopiedWithTheDocument()
{
    const ScratchFolder scratch;
    const QString first = scratch.path("a.md");
    const QString second = scratch.path("b.md");
    MemoryCorrections store;
    DocumentSession session(m_template);
    session.setCorrectionStore(&store);
    session.openBytes(text, QString());
    QVERIFY(session.setCorrection(foreign, queues));
    QVERIFY(store.kept.isEmpty());
    QVERIFY(!session.saveAs(first).has_value());
    QCOMPARE(store.kept.value(first).size(), std::size_t(1));
    QVERIFY(!session.saveAs(second).has_value());
    QCOMPARE(store.kept.value(second), store.kept.value(first));
    // What was said of the file that gives way is not said of this one.
    QVERIFY(session.clearCorrection(queues));
    QVERIFY(!session.saveAs(first).has_value());
    QVERIFY(store.kept.value(first).empty());
}

void SessionCorrectionsTest::reportsWhatIsNotKept()
{
    const ScratchFolder scratch;
    MemoryCorrections store;
    DocumentSession session(m_template);
    session.setCorrectionStore(&store);
    QVERIFY(!session.open(scratch.put("a.md", text)).has_value());
    QVERIFY(session.correctionsError().isEmpty());
    store.error = QStringLiteral("The disk is full.");
    QVERIFY(session.setCorrection(foreign, queues));
    QCOMPARE(firstPath(session), queues); // It holds while the document is open.
    QCOMPARE(session.correctionsError(), store.error);
    store.error.clear();
    session.undoStack()->undo();
    QVERIFY(session.correctionsError().isEmpty());
}

void SessionCorrectionsTest::goesWithTheHeadingThatIsRenamed()
{
    const ScratchFolder folder;
    const QString path = folder.put("spec.md", text);
    MemoryCorrections store;
    DocumentSession session(m_template);
    session.setCorrectionStore(&store);
    QVERIFY(!session.open(path));
    QVERIFY(session.setCorrection(foreign, queues));

    session.replaceBytes({3, 13}, "Deferred", EditOrigin::Source); // Background -> Deferred
    QVERIFY(bytesIn(session).startsWith("## Deferred Work\n"));
    QCOMPARE(firstPath(session), queues);
    // Until it is saved, the file has the old words.
    QCOMPARE(store.kept[path], (Corrections{{"Background Work", 1, "queues"}}));
    QVERIFY(!session.save());
    QCOMPARE(store.kept[path], (Corrections{{"Deferred Work", 1, "queues"}}));

    session.undoStack()->undo();
    QCOMPARE(firstPath(session), queues);
    session.undoStack()->undo();
    QCOMPARE(firstPath(session), foreign);
}

void SessionCorrectionsTest::whatIsSaidDuringALongSaveStays()
{
    const ScratchFolder scratch;
    MemoryCorrections store;
    DocumentSession session(m_template);
    session.setCorrectionStore(&store);
    const QByteArray words = QByteArray("Some more words.\n\n").repeated(40'000);
    QVERIFY(!session.open(scratch.put("long.md", text + words)).has_value());
    QSignalSpy saved(&session, &DocumentSession::saved);
    QVERIFY(session.setCorrection(foreign, queues));
    session.replaceBytes({3, 3}, "The ");
    session.startSave();
    QVERIFY(session.isSaving());
    QVERIFY(session.clearCorrection(queues));
    QVERIFY(saved.wait());
    QVERIFY(store.kept.value(session.path()).empty());
    QVERIFY(session.spec()->corrections().empty());
}

void SessionCorrectionsTest::isReadAgainOnReload()
{
    const ScratchFolder folder;
    const QString path = folder.put("spec.md", text);
    MemoryCorrections store;
    DocumentSession session(m_template);
    session.setCorrectionStore(&store);
    QVERIFY(!session.open(path));
    QCOMPARE(firstPath(session), foreign);

    store.kept[path] = {{"Background Work", 1, "queues"}};
    QVERIFY(!session.reload());
    QCOMPARE(firstPath(session), queues);
    QVERIFY(!session.isModified());
}

QTEST_GUILESS_MAIN(SessionCorrectionsTest)
#include "corrections_test.moc"
