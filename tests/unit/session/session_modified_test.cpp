// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// One open document: what counts as modified, what is written and when.

#include "models/session/document_session.h"
#include "tests/unit/session/scratch_folder.h"
#include "tests/unit/session/small_spec.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace quoin;
using namespace quoin::test;
using Overwrite = DocumentSession::Overwrite;
using Reason = FileError::Reason;

namespace {

qint64 modifiedNs(const QString& path)
{
    const struct stat status = ScratchFolder::statusOf(path);
    return static_cast<qint64>(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec;
}

} // namespace

class SessionModifiedTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_template = specTemplate();
        QVERIFY(m_template != nullptr);
    }

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

void SessionModifiedTest::modifiedMeansOtherBytes()
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

void SessionModifiedTest::savingUnchangedWritesNothing()
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

void SessionModifiedTest::undoGoesOnAfterSaving()
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

void SessionModifiedTest::savesExactBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("bom, mixed line ends") << QByteArray("\xEF\xBB\xBF# A\r\n\nb\rc");
    QTest::newRow("nul") << QByteArray("a\0b\n", 4);
    QTest::newRow("invalid utf-8") << QByteArray("# A\n\xFF\xFE\xC3\n");
    QTest::newRow("separators") << QByteArray("a\u2028b\u2029c\u00A0d\n");
}

void SessionModifiedTest::savesExactBytes()
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

void SessionModifiedTest::saveNeedsAName()
{
    DocumentSession session(m_template);
    QCOMPARE(session.save()->reason, Reason::DoesNotExist);
    QCOMPARE(session.reload()->reason, Reason::DoesNotExist);
}

void SessionModifiedTest::saveAsTakesTheNewName()
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

void SessionModifiedTest::failedSaveChangesNothing()
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

QTEST_GUILESS_MAIN(SessionModifiedTest)
#include "session_modified_test.moc"
