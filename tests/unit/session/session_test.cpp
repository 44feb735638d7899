// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// One open document: what it opens with, what is a step, and what is undone.

#include "models/session/document_session.h"
#include "tests/unit/session/scratch_folder.h"
#include "tests/unit/session/small_spec.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include <random>

using namespace quoin;
using namespace quoin::test;
using Reason = FileError::Reason;

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
    void theLastStepIsTakenBackToTheRevisionThatWasThere();
    void sessionsStandAlone();

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

// To bind it anew takes as long as to bind any edit.
void SessionTest::theLastStepIsTakenBackToTheRevisionThatWasThere()
{
    DocumentSession session(m_template);
    session.openBytes(smallSpec, QString());
    const std::weak_ptr<const Spec> first = session.spec();
    session.replaceBytes({0, 0}, "a\n");
    const std::weak_ptr<const Spec> second = session.spec();
    session.undoStack()->undo();
    QVERIFY(session.spec() == first.lock());
    session.undoStack()->redo();
    QVERIFY(session.spec() == second.lock());
    const std::string text = session.spec()->document().bytes();
    // Of two steps the session keeps the revision before the last one only.
    session.breakUndoMerge();
    session.replaceBytes({2, 2}, "b\n");
    session.breakUndoMerge();
    session.replaceBytes({4, 4}, "c\n");
    QVERIFY(second.expired());
    session.undoStack()->undo();
    session.undoStack()->undo();
    QCOMPARE(session.spec()->document().bytes(), text);
    session.undoStack()->undo();
    QCOMPARE(bytesIn(session), QByteArray(smallSpec));
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

QTEST_GUILESS_MAIN(SessionTest)
#include "session_test.moc"
