// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Long documents are saved on another thread. What that brings comes through the event loop, so whatever stands in a
// test between starting a save and waiting for it happens while the document is being saved.

#include "models/session/document_session.h"
#include "models/workers/workers.h"
#include "tests/unit/session/scratch_folder.h"
#include "tests/unit/session/small_spec.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <QUndoStack>

using namespace quoin;
using namespace quoin::test;
using Overwrite = DocumentSession::Overwrite;
using Reason = FileError::Reason;

class SessionSavingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { workers().waitForDone(); }

    void shortOnesAreSavedAtOnce();
    void aShortOneThatFailsSaysSo();
    void longOnesAreSavedElsewhere();
    void nothingIsWrittenWhereNothingChanged();

    void whatIsTypedMeanwhileIsNotInTheFile();
    void typingItBackMeanwhileIsNoChange();
    void savingBeginsANewStep();
    void savingOnceMoreMeanwhileTakesTheNewest();
    void savingManyTimesMeanwhileIsSavingOnceMore();
    void savingAsMeanwhileComesAfterIt();
    void savingInOneGoMeanwhileWaits();

    void aConflictIsFoundAndOverwritten();
    void itsOwnEventsAreNoChange();
    void aChangeRightAfterItIsSeen();
    void aReloadMeanwhileComesAfterIt();
    void failsWhereTheFolderIsGone();
    void aSaveAfterOneThatFailsIsStillDone();

    void savingAsGivesItTheNameWhenItIsDone();
    void savingAsThatFailsKeepsTheName();
    void anotherDocumentComesAfterIt();
    void theSessionMayGoMeanwhile();

private:
    [[nodiscard]] QByteArray text() const { return QByteArray::fromStdString(m_session->spec()->document().bytes()); }
    void type(std::string_view bytes) { m_session->replaceBytes({0, 0}, bytes); }
    void save()
    {
        m_session->startSave();
        QVERIFY(m_session->isSaving());
    }

    TemplatePtr m_template;
    std::unique_ptr<ScratchFolder> m_scratch;
    std::unique_ptr<DocumentSession> m_session;
    QString m_file;
    QByteArray m_long;
};

void SessionSavingTest::initTestCase()
{
    m_template = specTemplate();
    QVERIFY(m_template != nullptr);
    m_long = QByteArray("# Notes\n\nA line that says nothing much.\n\n").repeated(20'000);
}

void SessionSavingTest::init()
{
    m_session.reset();
    m_scratch = std::make_unique<ScratchFolder>();
    m_file = m_scratch->put("long.md", m_long);
    m_session = std::make_unique<DocumentSession>(m_template);
    QVERIFY(!m_session->open(m_file).has_value());
}

void SessionSavingTest::shortOnesAreSavedAtOnce()
{
    const QString file = m_scratch->put("short.md", "a\n");
    QVERIFY(!m_session->open(file).has_value());
    QSignalSpy saved(m_session.get(), &DocumentSession::saved);
    QSignalSpy saving(m_session.get(), &DocumentSession::savingChanged);
    type("b");
    m_session->startSave();
    QCOMPARE(saved.count(), 1);
    QCOMPARE(saving.count(), 0);
    QCOMPARE(ScratchFolder::bytesOf(file), QByteArray("ba\n"));
}

void SessionSavingTest::aShortOneThatFailsSaysSo()
{
    DocumentSession session(m_template);
    QSignalSpy failed(&session, &DocumentSession::saveFailed);
    session.startSaveAs(m_scratch->path("nowhere/a.md"));
    QCOMPARE(failed.count(), 1);
    QCOMPARE(failed.front().front().value<FileError>().reason, Reason::FolderMissing);
    session.startSave(); // There is no file yet.
    QCOMPARE(failed.count(), 2);
}

void SessionSavingTest::longOnesAreSavedElsewhere()
{
    QSignalSpy saved(m_session.get(), &DocumentSession::saved);
    QSignalSpy saving(m_session.get(), &DocumentSession::savingChanged);
    QSignalSpy modified(m_session.get(), &DocumentSession::modifiedChanged);
    type("mine\n\n");
    save();
    QCOMPARE(saving.count(), 1);
    QVERIFY(m_session->isModified()); // Until the file has it.
    QVERIFY(saved.wait());
    QVERIFY(!m_session->isSaving());
    QVERIFY(!m_session->isModified());
    QCOMPARE(saving.count(), 2);
    QCOMPARE(modified.count(), 2);
    QCOMPARE(m_session->savedSpec(), m_session->spec());
    QCOMPARE(ScratchFolder::bytesOf(m_file), "mine\n\n" + m_long);
}

void SessionSavingTest::nothingIsWrittenWhereNothingChanged()
{
    ScratchFolder::makeOld(m_file);
    const struct stat before = ScratchFolder::statusOf(m_file);
    QSignalSpy saved(m_session.get(), &DocumentSession::saved);
    save();
    QVERIFY(saved.wait());
    const struct stat after = ScratchFolder::statusOf(m_file);
    QCOMPARE(after.st_ino, before.st_ino);
    QCOMPARE(after.st_mtim.tv_sec, before.st_mtim.tv_sec);
}

void SessionSavingTest::whatIsTypedMeanwhileIsNotInTheFile()
{
    QSignalSpy saved(m_session.get(), &DocumentSession::saved);
    type("one, ");
    save();
    type("two, ");
    QVERIFY(saved.wait());
    QCOMPARE(ScratchFolder::bytesOf(m_file), "one, " + m_long);
    QCOMPARE(text(), "two, one, " + m_long);
    QVERIFY(m_session->isModified());
    save(); // What the first one wrote is what the second one expects.
    QVERIFY(saved.wait());
    QCOMPARE(ScratchFolder::bytesOf(m_file), "two, one, " + m_long);
    QVERIFY(!m_session->isModified());
}

void SessionSavingTest::typingItBackMeanwhileIsNoChange()
{
    QSignalSpy saved(m_session.get(), &DocumentSession::saved);
    type("mine, ");
    save();
    m_session->undoStack()->undo();
    QVERIFY(!m_session->isModified()); // As the file is still believed to be,
    QVERIFY(saved.wait());
    QVERIFY(m_session->isModified()); // and as it is.
    m_session->undoStack()->redo();
    QVERIFY(!m_session->isModified());
    QCOMPARE(ScratchFolder::bytesOf(m_file), text());
}

void SessionSavingTest::savingBeginsANewStep()
{
    QSignalSpy saved(m_session.get(), &DocumentSession::saved);
    m_session->replaceBytes({0, 0}, "a");
    save();
    m_session->replaceBytes({1, 1}, "b");
    QVERIFY(saved.wait());
    m_session->replaceBytes({2, 2}, "c"); // That a save has ended is no pause.
    m_session->undoStack()->undo();
    QCOMPARE(text(), "a" + m_long);
    QVERIFY(!m_session->isModified());
}

void SessionSavingTest::savingOnceMoreMeanwhileTakesTheNewest()
{
    QSignalSpy saved(m_session.get(), &DocumentSession::saved);
    QSignalSpy saving(m_session.get(), &DocumentSession::savingChanged);
    type("one, ");
    save();
    type("two, ");
    save();
    type("three, "); // Before the second one's turn comes.
    QTRY_VERIFY(!m_session->isSaving());
    QCOMPARE(saved.count(), 2);
    QCOMPARE(saving.count(), 2);
    QCOMPARE(ScratchFolder::bytesOf(m_file), "three, two, one, " + m_long);
    QVERIFY(!m_session->isModified());
}

void SessionSavingTest::savingManyTimesMeanwhileIsSavingOnceMore()
{
    QSignalSpy saved(m_session.get(), &DocumentSession::saved);
    type("mine, ");
    for (int i = 0; i < 5; ++i)
        save();
    QTRY_VERIFY(!m_session->isSaving());
    QCOMPARE(saved.count(), 2);
}

void SessionSavingTest::savingAsMeanwhileComesAfterIt()
{
    const QString other = m_scratch->path("other.md");
    type("one, ");
    save();
    m_session->startSaveAs(other);
    type("two, ");
    QTRY_VERIFY(!m_session->isSaving());
    QCOMPARE(ScratchFolder::bytesOf(m_file), "one, " + m_long);
    QCOMPARE(ScratchFolder::bytesOf(other), "two, one, " + m_long);
    QCOMPARE(m_session->path(), other);
}

void SessionSavingTest::savingInOneGoMeanwhileWaits()
{
    QSignalSpy saved(m_session.get(), &DocumentSession::saved);
    type("one, ");
    save();
    type("two, ");
    QVERIFY(!m_session->save().has_value());
    QCOMPARE(saved.count(), 2);
    QVERIFY(!m_session->isSaving());
    QCOMPARE(ScratchFolder::bytesOf(m_file), "two, one, " + m_long);
    QCoreApplication::processEvents();
    QCOMPARE(saved.count(), 2);
}

void SessionSavingTest::aConflictIsFoundAndOverwritten()
{
    QSignalSpy failed(m_session.get(), &DocumentSession::saveFailed);
    QSignalSpy saved(m_session.get(), &DocumentSession::saved);
    type("mine, ");
    ScratchFolder::putAt(m_file, "theirs\n");
    save();
    QVERIFY(failed.wait());
    QCOMPARE(failed.front().front().value<FileError>().reason, Reason::ChangedOnDisk);
    QVERIFY(m_session->hasConflict());
    QVERIFY(m_session->isModified());
    QCOMPARE(ScratchFolder::bytesOf(m_file), QByteArray("theirs\n"));
    m_session->startSave(Overwrite::Yes);
    QVERIFY(saved.wait());
    QVERIFY(!m_session->hasConflict());
    QCOMPARE(ScratchFolder::bytesOf(m_file), "mine, " + m_long);
}

void SessionSavingTest::itsOwnEventsAreNoChange()
{
    QSignalSpy saved(m_session.get(), &DocumentSession::saved);
    QSignalSpy reloaded(m_session.get(), &DocumentSession::reloaded);
    QSignalSpy changed(m_session.get(), &DocumentSession::changedOnDisk);
    type("one, ");
    save();
    type("two, ");
    m_session->checkFile(); // As when the file stirs while it is written.
    QVERIFY(saved.wait());
    for (int i = 0; i < 20; ++i) {
        type("x");
        QTest::qWait(30);
    }
    QCOMPARE(reloaded.count(), 0);
    QCOMPARE(changed.count(), 0);
    QVERIFY(!m_session->hasConflict());
    save();
    QVERIFY(saved.wait());
}

void SessionSavingTest::aChangeRightAfterItIsSeen()
{
    QSignalSpy saved(m_session.get(), &DocumentSession::saved);
    type("one, ");
    save();
    workers().waitForDone(); // It is written, and nobody has been told.
    ScratchFolder::replaceAt(m_file, m_long + "theirs\n");
    QVERIFY(saved.wait());
    QTRY_COMPARE(text(), m_long + "theirs\n");
}

void SessionSavingTest::aReloadMeanwhileComesAfterIt()
{
    QSignalSpy reloaded(m_session.get(), &DocumentSession::reloaded);
    type("one, ");
    save();
    type("two, ");
    m_session->startReload();
    QVERIFY(!m_session->isBusy());
    QVERIFY(reloaded.wait());
    QCOMPARE(text(), "one, " + m_long);
    QCOMPARE(ScratchFolder::bytesOf(m_file), "one, " + m_long);
    QVERIFY(!m_session->isModified());
}

void SessionSavingTest::failsWhereTheFolderIsGone()
{
    QSignalSpy failed(m_session.get(), &DocumentSession::saveFailed);
    QSignalSpy saved(m_session.get(), &DocumentSession::saved);
    QVERIFY(QDir(m_scratch->folder()).mkdir(QStringLiteral("sub")));
    const QString file = m_scratch->put("sub/long.md", m_long);
    QVERIFY(!m_session->open(file).has_value());
    type("mine, ");
    QVERIFY(QDir(m_scratch->path("sub")).removeRecursively());
    save();
    QVERIFY(failed.wait());
    QCOMPARE(failed.front().front().value<FileError>().reason, Reason::FolderMissing);
    QCOMPARE(saved.count(), 0);
    QVERIFY(m_session->isModified());
    QCOMPARE(text(), "mine, " + m_long);
}

void SessionSavingTest::aSaveAfterOneThatFailsIsStillDone()
{
    QSignalSpy failed(m_session.get(), &DocumentSession::saveFailed);
    const QString other = m_scratch->path("other.md");
    type("mine, ");
    ScratchFolder::putAt(m_file, "theirs\n");
    save();
    m_session->startSaveAs(other);
    QTRY_VERIFY(!m_session->isSaving());
    QCOMPARE(failed.count(), 1);
    QCOMPARE(m_session->path(), other);
    QVERIFY(!m_session->hasConflict());
    QCOMPARE(ScratchFolder::bytesOf(other), "mine, " + m_long);
    QCOMPARE(ScratchFolder::bytesOf(m_file), QByteArray("theirs\n"));
}

void SessionSavingTest::savingAsGivesItTheNameWhenItIsDone()
{
    const QString other = m_scratch->path("other.md");
    QSignalSpy saved(m_session.get(), &DocumentSession::saved);
    QSignalSpy named(m_session.get(), &DocumentSession::pathChanged);
    m_session->startSaveAs(other);
    QCOMPARE(m_session->path(), m_file);
    QVERIFY(saved.wait());
    QCOMPARE(m_session->path(), other);
    QCOMPARE(named.count(), 1);
    ScratchFolder::replaceAt(other, m_long + "theirs\n"); // It is this one that is watched now.
    QTRY_COMPARE(text(), m_long + "theirs\n");
}

void SessionSavingTest::savingAsThatFailsKeepsTheName()
{
    QSignalSpy failed(m_session.get(), &DocumentSession::saveFailed);
    m_session->startSaveAs(m_scratch->path("nowhere/other.md"));
    QVERIFY(failed.wait());
    QCOMPARE(m_session->path(), m_file);
    QVERIFY(!m_session->isModified());
}

void SessionSavingTest::anotherDocumentComesAfterIt()
{
    const QString other = m_scratch->put("other.md", "other\n");
    type("mine, ");
    save();
    QVERIFY(!m_session->open(other).has_value());
    QVERIFY(!m_session->isSaving());
    QCOMPARE(ScratchFolder::bytesOf(m_file), "mine, " + m_long);
    QCoreApplication::processEvents();
    QCOMPARE(text(), QByteArray("other\n"));
    QVERIFY(!m_session->isModified());
}

void SessionSavingTest::theSessionMayGoMeanwhile()
{
    type("mine, ");
    save();
    m_session.reset();
    workers().waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(ScratchFolder::bytesOf(m_file), "mine, " + m_long);
}

QTEST_GUILESS_MAIN(SessionSavingTest)
#include "session_saving_test.moc"
