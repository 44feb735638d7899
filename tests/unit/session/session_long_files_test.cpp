// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// A long document and the file beneath it, when somebody else writes there too: it is read on another thread.

#include "models/session/document_session.h"
#include "models/workers/workers.h"
#include "tests/unit/session/scratch_folder.h"
#include "tests/unit/session/small_spec.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <QUndoStack>

using namespace quoin;
using namespace quoin::test;
using Reason = FileError::Reason;

class SessionLongFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void longFilesReloadByThemselvesLater();
    void aFewLinesElsewhereAreAFewSplices();
    void anotherLongTextIsUndoneWithoutReadingIt();
    void whatIsTypedWhileALongFileIsReadIsNotLost();
    void savingWhileALongFileIsLookedAt();
    void longFilesReloadWhenAsked();
    void aReloadOfALongFileIsCancelled();
    void restoringALongVersionComesAfterWhatIsTypedMeanwhile();
    void reloadFailsLater();
    void whatStirsWhileALongFileIsReadIsLookedAt();
    void aLongRevisionIsTakenApartElsewhereWhoeverHasItLast();

private:
    [[nodiscard]] QByteArray text() const { return QByteArray::fromStdString(m_session->spec()->document().bytes()); }
    void type(std::string_view bytes) { m_session->replaceBytes({0, 0}, bytes); }

    TemplatePtr m_template;
    std::unique_ptr<ScratchFolder> m_scratch;
    std::unique_ptr<DocumentSession> m_session;
    QString m_file;
    QByteArray m_long;
};

void SessionLongFilesTest::initTestCase()
{
    m_template = specTemplate();
    QVERIFY(m_template != nullptr);
    m_long = QByteArray("# Notes\n\nA line that says nothing much.\n\n").repeated(20'000);
}

void SessionLongFilesTest::init()
{
    m_session.reset();
    m_scratch = std::make_unique<ScratchFolder>();
    m_file = m_scratch->put("long.md", m_long);
    ScratchFolder::makeOld(m_file);
    m_session = std::make_unique<DocumentSession>(m_template);
    QVERIFY(!m_session->open(m_file).has_value());
}

void SessionLongFilesTest::longFilesReloadByThemselvesLater()
{
    QSignalSpy reloaded(m_session.get(), &DocumentSession::reloaded);
    const QByteArray other = m_long + "## More\n";
    ScratchFolder::putAt(m_file, other);
    m_session->checkFile();
    QCOMPARE(text(), m_long); // Nobody waited for it.
    QVERIFY(!m_session->isBusy());
    QTRY_COMPARE(reloaded.count(), 1);
    QCOMPARE(text(), other);
    QVERIFY(!m_session->isModified());
    QVERIFY(m_session->spec()->document().passages().size() > 1);
    m_session->undoStack()->undo();
    QCOMPARE(text(), m_long);
    QVERIFY(m_session->isModified());
}

void SessionLongFilesTest::aFewLinesElsewhereAreAFewSplices()
{
    const SpecPtr before = m_session->spec();
    QList<Change> changes;
    connect(m_session.get(), &DocumentSession::edited, this,
            [&changes](const Change& change) { changes.append(change); });
    ScratchFolder::putAt(m_file, "First.\n\n" + m_long + "Last.\n");
    m_session->checkFile();
    QTRY_COMPARE(changes.size(), 1);
    QCOMPARE(changes[0].splices.size(), std::size_t(2));
    QCOMPARE(changes[0].splices[0].replacement, std::string("First.\n\n"));
    QCOMPARE(changes[0].splices[1].replacement.size(), std::size_t(6));
    // What lies between them is shared.
    const PassageList& was = before->document().passages();
    const PassageList& is = m_session->spec()->document().passages();
    QCOMPARE(is[is.size() / 2].passage, was[was.size() / 2 - (is.size() - was.size())].passage);
}

void SessionLongFilesTest::anotherLongTextIsUndoneWithoutReadingIt()
{
    const SpecPtr before = m_session->spec();
    QSignalSpy reloaded(m_session.get(), &DocumentSession::reloaded);
    ScratchFolder::putAt(m_file, QByteArray("## Other\n\nNothing is alike.\n\n").repeated(30'000));
    m_session->checkFile();
    QVERIFY(reloaded.wait());
    const SpecPtr after = m_session->spec();
    m_session->undoStack()->undo();
    QCOMPARE(m_session->spec(), before);
    QVERIFY(m_session->isModified());
    m_session->undoStack()->redo();
    QCOMPARE(m_session->spec(), after);
    QVERIFY(!m_session->isModified());
}

void SessionLongFilesTest::whatIsTypedWhileALongFileIsReadIsNotLost()
{
    QSignalSpy reloaded(m_session.get(), &DocumentSession::reloaded);
    QSignalSpy changed(m_session.get(), &DocumentSession::changedOnDisk);
    ScratchFolder::putAt(m_file, m_long + "theirs\n");
    m_session->checkFile();
    type("mine\n\n");
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(reloaded.count(), 0);
    QVERIFY(m_session->hasConflict());
    QCOMPARE(text(), "mine\n\n" + m_long);
    QCOMPARE(m_session->save()->reason, Reason::ChangedOnDisk);
    QCOMPARE(ScratchFolder::bytesOf(m_file), m_long + "theirs\n");
}

void SessionLongFilesTest::savingWhileALongFileIsLookedAt()
{
    QSignalSpy reloaded(m_session.get(), &DocumentSession::reloaded);
    ScratchFolder::replaceAt(m_file, m_long); // The same bytes: a look is worth it, a conflict it is none.
    m_session->checkFile();
    type("mine\n\n");
    QVERIFY(!m_session->save().has_value());
    QTest::qWait(600);
    QCOMPARE(reloaded.count(), 0);
    QCOMPARE(text(), "mine\n\n" + m_long);
    QVERIFY(!m_session->isModified());
    QCOMPARE(ScratchFolder::bytesOf(m_file), "mine\n\n" + m_long);
}

void SessionLongFilesTest::longFilesReloadWhenAsked()
{
    QSignalSpy busy(m_session.get(), &DocumentSession::busyChanged);
    type("mine\n\n");
    ScratchFolder::putAt(m_file, m_long + "theirs\n");
    m_session->startReload();
    QVERIFY(m_session->isBusy());
    type("and more, "); // Dropped as the rest is, and there again when the reload is undone.
    QTRY_VERIFY(!m_session->isBusy());
    QCOMPARE(text(), m_long + "theirs\n");
    QVERIFY(!m_session->isModified());
    QVERIFY(!m_session->hasConflict());
    QCOMPARE(busy.count(), 2);
    m_session->undoStack()->undo();
    QCOMPARE(text(), "and more, mine\n\n" + m_long);
}

void SessionLongFilesTest::aReloadOfALongFileIsCancelled()
{
    type("mine\n\n");
    m_session->startReload();
    m_session->cancelReading();
    QVERIFY(!m_session->isBusy());
    QTest::qWait(300);
    QCOMPARE(text(), "mine\n\n" + m_long);
    QVERIFY(m_session->isModified());
}

void SessionLongFilesTest::restoringALongVersionComesAfterWhatIsTypedMeanwhile()
{
    QByteArray version = m_long;
    version.replace("much", "more");
    m_session->startReplaceAll(version.toStdString(), QStringLiteral("Restore version 1"));
    QVERIFY(m_session->isBusy());
    type("mine\n\n");
    QTRY_VERIFY(!m_session->isBusy());
    QCOMPARE(text(), version);
    QCOMPARE(m_session->undoStack()->undoText(), QStringLiteral("Restore version 1"));
    m_session->undoStack()->undo();
    QCOMPARE(text(), "mine\n\n" + m_long);
    m_session->undoStack()->undo();
    QCOMPARE(text(), m_long);
}

void SessionLongFilesTest::reloadFailsLater()
{
    QSignalSpy failed(m_session.get(), &DocumentSession::reloadFailed);
    m_session->startReload();
    QVERIFY(QFile::remove(m_file));
    QTRY_VERIFY(!m_session->isBusy()); // It was read before that, or it failed: nothing is lost either way.
    QCOMPARE(text(), m_long);
    m_session->startReload();
    QVERIFY(failed.count() >= 1);
    QCOMPARE(failed.back().front().value<FileError>().reason, Reason::DoesNotExist);
}

void SessionLongFilesTest::whatStirsWhileALongFileIsReadIsLookedAt()
{
    ScratchFolder::putAt(m_file, m_long + "one\n");
    m_session->checkFile();
    ScratchFolder::replaceAt(m_file, m_long + "two, and more\n");
    m_session->checkFile();
    QTRY_COMPARE(text(), m_long + "two, and more\n");
    QVERIFY(!m_session->isModified());
    // A look that a restoring has ended is made up for.
    ScratchFolder::replaceAt(m_file, m_long + "three, and more\n");
    m_session->checkFile();
    m_session->startReplaceAll((m_long + "restored\n").toStdString(), QStringLiteral("Restore"));
    QTRY_VERIFY(m_session->hasConflict());
    QCOMPARE(text(), m_long + "restored\n");
}

void SessionLongFilesTest::aLongRevisionIsTakenApartElsewhereWhoeverHasItLast()
{
    QSemaphore let;
    const auto occupy = [&let] {
        workers().waitForDone();
        for (int i = 0; i < workers().maxThreadCount(); ++i)
            workers().start([&let] { let.acquire(); });
    };
    type("# Before\n\n" + std::string(500'000, 'b') + "\n\n");
    type("x");
    SpecPtr seen = m_session->spec(); // By a pane, which takes the next one later.
    std::weak_ptr<const Passage> part = seen->document().passages()[0].passage;
    type("y");
    type("z"); // The session keeps the revision before the last one.
    occupy();
    seen.reset();
    QVERIFY(!part.expired());
    let.release(workers().maxThreadCount());
    workers().waitForDone();
    QVERIFY(part.expired());

    // The undo stack keeps the revisions of a text that is another one from end to end.
    m_session->replaceBytes({0, m_session->spec()->document().size()}, "# Other\n\n" + std::string(2'000'000, 'o'),
                            EditOrigin::Restore);
    part = m_session->spec()->document().passages()[0].passage;
    m_session->undoStack()->undo();
    occupy();
    type("w"); // Nobody can go back to it any more.
    QVERIFY(!part.expired());
    let.release(workers().maxThreadCount());
    workers().waitForDone();
    QVERIFY(part.expired());
}

QTEST_GUILESS_MAIN(SessionLongFilesTest)
#include "session_long_files_test.moc"
