// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// One open document: what is undone, what counts as modified, what is written and when.

#include "models/session/document_session.h"
#include "tests/unit/session/scratch_folder.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include <random>

using namespace quoin;
using quoin::test::ScratchFolder;
using Overwrite = DocumentSession::Overwrite;
using Reason = FileError::Reason;

namespace {

constexpr const char* smallSpec = "# Backend Specs\n"
                                  "\n"
                                  "## API Design\n"
                                  "\n"
                                  "### REST Endpoints\n"
                                  "\n"
                                  "#### POST /v1/deposits\n"
                                  "**Purpose**: Starts a deposit  \n"
                                  "**Authentication**: Bearer token\n"
                                  "\n"
                                  "## Caching Strategy\n"
                                  "- **TTL**: one hour\n";

const QString purpose = QStringLiteral("api.rest[1].purpose");

TemplatePtr specTemplate()
{
    QFile file(QStringLiteral(":/quoin/templates/backend-spec.json"));
    if (!file.open(QIODevice::ReadOnly))
        return nullptr;
    return std::get<TemplatePtr>(loadTemplate(file.readAll().toStdString()));
}

QByteArray bytesIn(const DocumentSession& session)
{
    return QByteArray::fromStdString(session.spec()->document().bytes());
}

/// The end of the text, where the source pane would type.
void typeAtEnd(DocumentSession& session, std::string_view text)
{
    for (const char c : text) {
        const std::size_t end = session.spec()->document().size();
        session.replaceBytes({end, end}, std::string_view(&c, 1));
    }
}

qint64 modifiedNs(const QString& path)
{
    const struct stat status = ScratchFolder::statusOf(path);
    return static_cast<qint64>(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec;
}

} // namespace

class SessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void newDocumentIsTheTemplatesBody();
    void openReportsErrorsAndKeepsWhatItHad();
    void openBytesHasATitleAndNoFile();

    void formEditIsUndone();
    void refusedEditChangesNothing();
    void editThatChangesNothingIsNoStep();
    void typingInAFieldIsOneStep();
    void typingInTheSourceIsOneStep();
    void stepsEnd_data();
    void stepsEnd();
    void pauseEndsAStepBetweenWords();
    void typingAndDeletingLeavesNoStep();
    void anyScriptUndoneGivesTheFirstBytes();
    void undoTellsWhereItHappened();
    void sessionsStandAlone();

    void modifiedMeansOtherBytes();
    void savingUnchangedWritesNothing();
    void undoGoesOnAfterSaving();
    void savesExactBytes_data();
    void savesExactBytes();
    void saveNeedsAName();
    void saveAsTakesTheNewName();
    void failedSaveChangesNothing();

private:
    TemplatePtr m_template;
};

void SessionTest::initTestCase()
{
    m_template = specTemplate();
    QVERIFY(m_template != nullptr);
    DocumentSession session(m_template);
    session.openBytes(smallSpec, QString());
    QVERIFY(session.spec()->field(purpose.toStdString()).has_value());
}

void SessionTest::newDocumentIsTheTemplatesBody()
{
    const DocumentSession session(m_template);
    QCOMPARE(bytesIn(session), QByteArray::fromStdString(templateBody(*m_template)));
    QVERIFY(session.path().isEmpty());
    QCOMPARE(session.title(), QStringLiteral("Untitled"));
    QVERIFY(!session.isModified());
    QVERIFY(!session.hasConflict());
}

void SessionTest::openReportsErrorsAndKeepsWhatItHad()
{
    const ScratchFolder scratch;
    DocumentSession session(m_template);
    QVERIFY(!session.open(scratch.put("a.md", "text\n")).has_value());
    typeAtEnd(session, "x");
    QSignalSpy opened(&session, &DocumentSession::opened);
    const std::optional<FileError> error = session.open(scratch.path("missing.md"));
    QVERIFY(error.has_value());
    QCOMPARE(error->reason, Reason::DoesNotExist);
    QCOMPARE(session.open(scratch.folder())->reason, Reason::IsADirectory);
    QCOMPARE(bytesIn(session), QByteArray("text\nx"));
    QCOMPARE(session.title(), QStringLiteral("a.md"));
    QVERIFY(session.isModified());
    QVERIFY(session.undoStack()->canUndo());
    QCOMPARE(opened.count(), 0);
}

void SessionTest::openBytesHasATitleAndNoFile()
{
    DocumentSession session(m_template);
    QSignalSpy opened(&session, &DocumentSession::opened);
    typeAtEnd(session, "x");
    session.openBytes("example", QStringLiteral("Example"));
    QCOMPARE(opened.count(), 1);
    QCOMPARE(session.title(), QStringLiteral("Example"));
    QVERIFY(session.path().isEmpty());
    QVERIFY(!session.isModified());
    QVERIFY(!session.undoStack()->canUndo());
}

void SessionTest::formEditIsUndone()
{
    DocumentSession session(m_template);
    session.openBytes(smallSpec, QString());
    QList<Change> changes;
    connect(&session, &DocumentSession::edited, this, [&changes](const Change& change) { changes.append(change); });
    const quint64 revision = session.revision();

    QVERIFY(!session.setField(purpose, "Starts an ACH deposit").has_value());
    QCOMPARE(bytesIn(session), QByteArray(smallSpec).replace("Starts a deposit", "Starts an ACH deposit"));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0].origin, EditOrigin::Form);
    QCOMPARE(changes[0].path, purpose);
    QVERIFY(!changes[0].byUndo);
    QVERIFY(changes[0].after == session.spec());
    std::string replayed = changes[0].before->document().bytes();
    applySplices(replayed, changes[0].splices);
    QCOMPARE(replayed, changes[0].after->document().bytes());
    QVERIFY(session.revision() > revision);

    session.undoStack()->undo();
    QCOMPARE(bytesIn(session), QByteArray(smallSpec));
    QVERIFY(changes[1].byUndo);
    QCOMPARE(changes[1].path, purpose);
    session.undoStack()->redo();
    QVERIFY(changes[2].byUndo);
    QVERIFY(bytesIn(session).contains("ACH"));
}

void SessionTest::refusedEditChangesNothing()
{
    DocumentSession session(m_template);
    session.openBytes(smallSpec, QString());
    const quint64 revision = session.revision();
    const std::optional<Refusal> refusal = session.setField(QStringLiteral("no.such[1].path"), "x");
    QVERIFY(refusal.has_value());
    QCOMPARE(refusal->reason, RefusalReason::NoSuchPath);
    QCOMPARE(session.revision(), revision);
    QVERIFY(!session.undoStack()->canUndo());
}

void SessionTest::editThatChangesNothingIsNoStep()
{
    DocumentSession session(m_template);
    session.openBytes(smallSpec, QString());
    QSignalSpy edited(&session, &DocumentSession::edited);
    QVERIFY(!session.setField(purpose, "Starts a deposit").has_value());
    session.replaceBytes({0, 1}, "#");
    session.replaceAll(smallSpec, QStringLiteral("Restore"));
    QCOMPARE(edited.count(), 0);
    QVERIFY(!session.undoStack()->canUndo());
}

void SessionTest::typingInAFieldIsOneStep()
{
    DocumentSession session(m_template);
    session.openBytes(smallSpec, QString());
    const std::string typed = "Starts a deposit and waits";
    for (std::size_t length = 17; length <= typed.size(); ++length) {
        if (typed[length - 1] == ' ')
            continue; // A blank at the end of a line is no part of a value.
        QVERIFY(!session.setField(purpose, std::string_view(typed).substr(0, length)).has_value());
    }
    QCOMPARE(session.undoStack()->count(), 1);
    // Another field is another step.
    QVERIFY(!session.setField(QStringLiteral("api.rest[1].authentication"), "None").has_value());
    QCOMPARE(session.undoStack()->count(), 2);
    session.undoStack()->undo();
    session.undoStack()->undo();
    QCOMPARE(bytesIn(session), QByteArray(smallSpec));
}

void SessionTest::typingInTheSourceIsOneStep()
{
    DocumentSession session(m_template);
    session.openBytes("start ", QString());
    typeAtEnd(session, "several words");
    QCOMPARE(session.undoStack()->count(), 1);
    session.replaceBytes({18, 19}, ""); // Backspace.
    QCOMPARE(session.undoStack()->count(), 1);
    session.replaceBytes({0, 0}, "X"); // Elsewhere.
    QCOMPARE(session.undoStack()->count(), 2);
    session.undoStack()->undo();
    QCOMPARE(bytesIn(session), QByteArray("start several word"));
    session.undoStack()->undo();
    QCOMPARE(bytesIn(session), QByteArray("start "));
    session.undoStack()->redo();
    QCOMPARE(bytesIn(session), QByteArray("start several word"));
}

void SessionTest::stepsEnd_data()
{
    QTest::addColumn<QByteArray>("by");
    for (const char* by : {"break", "line break", "undo and redo", "saving", "another origin"})
        QTest::newRow(by) << QByteArray(by);
}

void SessionTest::stepsEnd()
{
    QFETCH(QByteArray, by);
    const ScratchFolder scratch;
    DocumentSession session(m_template);
    QVERIFY(!session.open(scratch.put("a.md", "")).has_value());
    typeAtEnd(session, "ab");
    if (by == "break")
        session.breakUndoMerge();
    if (by == "line break")
        typeAtEnd(session, "\n");
    if (by == "undo and redo") {
        session.undoStack()->undo();
        session.undoStack()->redo();
    }
    if (by == "saving")
        QVERIFY(!session.save().has_value());
    if (by == "another origin")
        session.replaceBytes({2, 2}, "c", EditOrigin::Form);
    else
        typeAtEnd(session, "c");
    QCOMPARE(session.undoStack()->count(), 2);
    session.undoStack()->undo();
    QCOMPARE(bytesIn(session), QByteArray("ab"));
}

void SessionTest::pauseEndsAStepBetweenWords()
{
    DocumentSession session(m_template);
    session.openBytes("", QString());
    typeAtEnd(session, "wo");
    QTest::qSleep(1100);
    typeAtEnd(session, "rd"); // Within a word it does not.
    QCOMPARE(session.undoStack()->count(), 1);
    QTest::qSleep(1100);
    typeAtEnd(session, " next");
    QCOMPARE(session.undoStack()->count(), 2);
}

void SessionTest::typingAndDeletingLeavesNoStep()
{
    DocumentSession session(m_template);
    session.openBytes("text", QString());
    typeAtEnd(session, "x");
    session.replaceBytes({4, 5}, "");
    QCOMPARE(session.undoStack()->count(), 0);
    QVERIFY(!session.isModified());
}

void SessionTest::anyScriptUndoneGivesTheFirstBytes()
{
    std::mt19937 random(7);
    const auto below = [&random](std::size_t limit) {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
    };
    const QByteArray pieces[] = {"", "a", "\n", "## X\n", "- **TTL**: 5\n", "\xFF", "```\n", "\r\n", "é", "word word"};
    const QString fields[] = {purpose, QStringLiteral("api.rest[1].authentication"),
                              QStringLiteral("api.rest[1].route")};
    for (int round = 0; round < 60; ++round) {
        DocumentSession session(m_template);
        session.openBytes(smallSpec, QString());
        QList<QByteArray> texts = {bytesIn(session)};
        for (int edit = 0; edit < 40; ++edit) {
            const std::string piece = pieces[below(std::size(pieces))].toStdString();
            switch (below(5)) {
            case 0:
            case 1: {
                const std::size_t size = session.spec()->document().size();
                const std::size_t begin = below(size + 1);
                session.replaceBytes({begin, begin + below(std::min<std::size_t>(size - begin, 12) + 1)}, piece);
                break;
            }
            case 2:
                std::ignore = session.setField(fields[below(std::size(fields))], piece);
                break;
            case 3:
                session.breakUndoMerge();
                break;
            default:
                if (below(2) == 0)
                    session.undoStack()->undo();
                else
                    session.undoStack()->redo();
            }
            QCOMPARE(Document::parse(session.spec()->document().bytes()).bytes(), session.spec()->document().bytes());
        }
        const QByteArray last = bytesIn(session);
        const int index = session.undoStack()->index();
        while (session.undoStack()->canUndo())
            session.undoStack()->undo();
        QCOMPARE(bytesIn(session), QByteArray(smallSpec));
        QVERIFY(!session.isModified());
        session.undoStack()->setIndex(index);
        QCOMPARE(bytesIn(session), last);
    }
}

void SessionTest::undoTellsWhereItHappened()
{
    DocumentSession session(m_template);
    session.openBytes(smallSpec, QString());
    QString where;
    connect(&session, &DocumentSession::edited, this, [&where](const Change& change) { where = change.path; });
    // A field that the document lacked: undone, it is gone, and the place is what stood around it.
    const QString created = QStringLiteral("api.rest[1].request");
    QVERIFY(!session.setField(created, "{}").has_value());
    QCOMPARE(where, created);
    session.undoStack()->undo();
    QCOMPARE(bytesIn(session), QByteArray(smallSpec));
    QVERIFY2(where.startsWith(QStringLiteral("api")), qPrintable(where));
}

void SessionTest::sessionsStandAlone()
{
    DocumentSession one(m_template);
    DocumentSession two(m_template);
    one.openBytes("one", QString());
    two.openBytes("two", QString());
    typeAtEnd(one, "1");
    QVERIFY(one.isModified());
    QVERIFY(!two.isModified());
    QVERIFY(!two.undoStack()->canUndo());
}

void SessionTest::modifiedMeansOtherBytes()
{
    const ScratchFolder scratch;
    DocumentSession session(m_template);
    QVERIFY(!session.open(scratch.put("a.md", "text")).has_value());
    QSignalSpy modified(&session, &DocumentSession::modifiedChanged);
    session.replaceBytes({0, 1}, "T");
    QVERIFY(session.isModified());
    QCOMPARE(modified.count(), 1);
    session.breakUndoMerge();
    session.replaceBytes({0, 1}, "t"); // Not undone, but the same text again.
    QVERIFY(!session.isModified());
    QCOMPARE(modified.count(), 2);
    session.undoStack()->undo();
    QVERIFY(session.isModified());
    session.undoStack()->undo();
    QVERIFY(!session.isModified());
}

void SessionTest::savingUnchangedWritesNothing()
{
    const ScratchFolder scratch;
    const QString file = scratch.put("a.md", "a\r\nb\n");
    ScratchFolder::makeOld(file);
    const qint64 before = modifiedNs(file);
    DocumentSession session(m_template);
    QVERIFY(!session.open(file).has_value());
    QSignalSpy saved(&session, &DocumentSession::saved);
    QVERIFY(!session.save().has_value());
    QCOMPARE(saved.count(), 1);
    typeAtEnd(session, "x");
    session.undoStack()->undo();
    QVERIFY(!session.save().has_value());
    QCOMPARE(modifiedNs(file), before);
    QCOMPARE(ScratchFolder::bytesOf(file), QByteArray("a\r\nb\n"));
}

void SessionTest::undoGoesOnAfterSaving()
{
    const ScratchFolder scratch;
    const QString file = scratch.put("a.md", smallSpec);
    DocumentSession session(m_template);
    QVERIFY(!session.open(file).has_value());
    QVERIFY(!session.setField(purpose, "Other").has_value());
    QVERIFY(!session.save().has_value());
    QVERIFY(!session.isModified());
    QVERIFY(ScratchFolder::bytesOf(file).contains("Other"));

    session.undoStack()->undo();
    QVERIFY(session.isModified());
    QCOMPARE(bytesIn(session), QByteArray(smallSpec));
    QVERIFY(!session.save().has_value());
    QCOMPARE(ScratchFolder::bytesOf(file), QByteArray(smallSpec));
    QVERIFY(!session.isModified());
    session.undoStack()->redo();
    QVERIFY(session.isModified());
    QVERIFY(bytesIn(session).contains("Other"));
}

void SessionTest::savesExactBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("bom, mixed line ends") << QByteArray("\xEF\xBB\xBF# A\r\n\nb\rc");
    QTest::newRow("nul") << QByteArray("a\0b\n", 4);
    QTest::newRow("invalid utf-8") << QByteArray("# A\n\xFF\xFE\xC3\n");
    QTest::newRow("separators") << QByteArray("a\u2028b\u2029c\u00A0d\n");
}

void SessionTest::savesExactBytes()
{
    QFETCH(QByteArray, bytes);
    const ScratchFolder scratch;
    const QString file = scratch.put("a.md", bytes);
    DocumentSession session(m_template);
    QVERIFY(!session.open(file).has_value());
    typeAtEnd(session, "!");
    QVERIFY(!session.save().has_value());
    QCOMPARE(ScratchFolder::bytesOf(file), bytes + '!');
}

void SessionTest::saveNeedsAName()
{
    DocumentSession session(m_template);
    QCOMPARE(session.save()->reason, Reason::DoesNotExist);
    QCOMPARE(session.reload()->reason, Reason::DoesNotExist);
}

void SessionTest::saveAsTakesTheNewName()
{
    const ScratchFolder scratch;
    const QString existing = scratch.put("existing.md", "gives way");
    DocumentSession session(m_template);
    session.openBytes("text", QStringLiteral("Example"));
    typeAtEnd(session, "x");
    QSignalSpy path(&session, &DocumentSession::pathChanged);
    QVERIFY(!session.saveAs(existing).has_value());
    QCOMPARE(session.path(), existing);
    QCOMPARE(session.title(), QStringLiteral("existing.md"));
    QCOMPARE(path.count(), 1);
    QVERIFY(!session.isModified());
    QCOMPARE(ScratchFolder::bytesOf(existing), QByteArray("textx"));
    session.undoStack()->undo();
    QVERIFY(!session.save().has_value());
    QCOMPARE(ScratchFolder::bytesOf(existing), QByteArray("text"));
}

void SessionTest::failedSaveChangesNothing()
{
    const ScratchFolder scratch;
    const QString file = scratch.put("a.md", "text");
    DocumentSession session(m_template);
    QVERIFY(!session.open(file).has_value());
    typeAtEnd(session, "x");
    QCOMPARE(session.saveAs(scratch.path("none/b.md"))->reason, Reason::FolderMissing);
    QCOMPARE(session.saveAs(scratch.folder())->reason, Reason::IsADirectory);
    QCOMPARE(session.path(), file);
    QVERIFY(session.isModified());
    QVERIFY(session.undoStack()->canUndo());
}

QTEST_GUILESS_MAIN(SessionTest)
#include "session_test.moc"
