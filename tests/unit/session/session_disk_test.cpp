// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// A document and the file beneath it, when somebody else writes there too.

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

/// As vim saves with a backup: the old file is moved away first.
void replaceFileByMoving(const QString& file, const QByteArray& bytes)
{
    QCOMPARE(::rename(qPrintable(file), qPrintable(file + QStringLiteral("~"))), 0);
    ScratchFolder::putAt(file, bytes);
}

using Writer = void (*)(const QString&, const QByteArray&);

} // namespace

Q_DECLARE_METATYPE(Writer)

class SessionDiskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void reloadsByItself_data();
    void reloadsByItself();
    void reloadsAgainAndAgain();
    void reloadsThroughALink();
    void reloadCanBeUndone();
    void ownSavesAreNoChange();
    void touchingIsNoChange();
    void sameTextFromSomebodyElseIsSaved();

    void conflictIsReported();
    void conflictEndsWhenTheFileIsPutBack();
    void conflictEndsWithReload();
    void conflictEndsWithOverwriting();
    void conflictEndsWithSaveAs();
    void neverOverwritesUnseen_data();
    void neverOverwritesUnseen();

    void goneFileIsModified();
    void goneFileComesBack();
    void savingBringsAGoneFileBack();
    void watchesTheNewNameOnly();

private:
    [[nodiscard]] QByteArray text() const { return QByteArray::fromStdString(m_session->spec()->document().bytes()); }
    void type(std::string_view bytes) { m_session->replaceBytes({0, 0}, bytes); }
    TemplatePtr m_template;
    std::unique_ptr<ScratchFolder> m_scratch;
    std::unique_ptr<DocumentSession> m_session;
    QString m_file;
};

void SessionDiskTest::initTestCase()
{
    m_template = specTemplate();
    QVERIFY(m_template != nullptr);
}

void SessionDiskTest::init()
{
    m_session.reset();
    m_scratch = std::make_unique<ScratchFolder>();
    m_file = m_scratch->put("a.md", "base\n");
    m_session = std::make_unique<DocumentSession>(m_template);
    QVERIFY(!m_session->open(m_file).has_value());
}

void SessionDiskTest::reloadsByItself_data()
{
    QTest::addColumn<Writer>("write");
    QTest::newRow("written in place") << Writer(&ScratchFolder::putAt);
    QTest::newRow("replaced") << Writer(&ScratchFolder::replaceAt);
    QTest::newRow("moved away first") << Writer(&replaceFileByMoving);
}

void SessionDiskTest::reloadsByItself()
{
    QFETCH(Writer, write);
    QSignalSpy reloaded(m_session.get(), &DocumentSession::reloaded);
    QSignalSpy modified(m_session.get(), &DocumentSession::modifiedChanged);
    write(m_file, "theirs\r\n");
    QTRY_COMPARE(reloaded.count(), 1);
    QCOMPARE(text(), QByteArray("theirs\r\n"));
    QVERIFY(!m_session->isModified());
    QVERIFY(!m_session->hasConflict());
    QVERIFY(!m_session->save().has_value());
    QCOMPARE(ScratchFolder::bytesOf(m_file), QByteArray("theirs\r\n"));
    QTest::qWait(300);
    QCOMPARE(reloaded.count(), 1);
    QCOMPARE(modified.count(), 0);
}

void SessionDiskTest::reloadsAgainAndAgain()
{
    for (int round = 0; round < 4; ++round) {
        const QByteArray bytes = "round " + QByteArray::number(round);
        (round % 2 == 0 ? ScratchFolder::replaceAt : ScratchFolder::putAt)(m_file, bytes);
        QTRY_COMPARE(text(), bytes);
    }
}

void SessionDiskTest::reloadsThroughALink()
{
    QVERIFY(QDir(m_scratch->folder()).mkdir(QStringLiteral("real")));
    const QString target = m_scratch->put("real/b.md", "one");
    const QString link = m_scratch->path("link.md");
    QVERIFY(QFile::link(target, link));
    QVERIFY(!m_session->open(link).has_value());
    QCOMPARE(m_session->path(), link);
    ScratchFolder::replaceAt(target, "two");
    QTRY_COMPARE(text(), QByteArray("two"));
    ScratchFolder::replaceAt(target, "three");
    QTRY_COMPARE(text(), QByteArray("three"));
    // The link leads elsewhere now.
    const QString other = m_scratch->put("real/c.md", "four");
    QVERIFY(QFile::remove(link));
    QVERIFY(QFile::link(other, link));
    QTRY_COMPARE(text(), QByteArray("four"));
}

void SessionDiskTest::reloadCanBeUndone()
{
    type("mine, ");
    QVERIFY(!m_session->save().has_value());
    ScratchFolder::replaceAt(m_file, "theirs\n");
    QTRY_COMPARE(text(), QByteArray("theirs\n"));
    m_session->undoStack()->undo();
    QCOMPARE(text(), QByteArray("mine, base\n"));
    QVERIFY(m_session->isModified());
    m_session->undoStack()->undo();
    QCOMPARE(text(), QByteArray("base\n"));
    m_session->undoStack()->redo();
    m_session->undoStack()->redo();
    QCOMPARE(text(), QByteArray("theirs\n"));
    QVERIFY(!m_session->isModified());
}

void SessionDiskTest::ownSavesAreNoChange()
{
    QSignalSpy reloaded(m_session.get(), &DocumentSession::reloaded);
    QSignalSpy changed(m_session.get(), &DocumentSession::changedOnDisk);
    type("mine, ");
    QVERIFY(!m_session->save().has_value());
    type("more, ");
    QTest::qWait(400);
    QCOMPARE(reloaded.count(), 0);
    QCOMPARE(changed.count(), 0);
    QVERIFY(!m_session->hasConflict());
    QVERIFY(!m_session->save().has_value());
}

void SessionDiskTest::touchingIsNoChange()
{
    QSignalSpy changed(m_session.get(), &DocumentSession::changedOnDisk);
    type("mine, ");
    ScratchFolder::replaceAt(m_file, "base\n");
    ScratchFolder::makeOld(m_file);
    QTest::qWait(400);
    QCOMPARE(changed.count(), 0);
    QVERIFY(!m_session->save().has_value());
    QCOMPARE(ScratchFolder::bytesOf(m_file), QByteArray("mine, base\n"));
}

void SessionDiskTest::sameTextFromSomebodyElseIsSaved()
{
    type("ours, ");
    QVERIFY(m_session->isModified());
    ScratchFolder::replaceAt(m_file, "ours, base\n");
    QTRY_VERIFY(!m_session->isModified());
    QVERIFY(!m_session->hasConflict());
}

void SessionDiskTest::conflictIsReported()
{
    QSignalSpy changed(m_session.get(), &DocumentSession::changedOnDisk);
    QSignalSpy reloaded(m_session.get(), &DocumentSession::reloaded);
    type("mine, ");
    ScratchFolder::replaceAt(m_file, "theirs\n");
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(m_session->hasConflict());
    QCOMPARE(text(), QByteArray("mine, base\n"));
    QCOMPARE(m_session->save()->reason, Reason::ChangedOnDisk);
    QCOMPARE(ScratchFolder::bytesOf(m_file), QByteArray("theirs\n"));
    // The same news is told once, other news again.
    m_scratch->put("unrelated.txt", "x");
    QTest::qWait(400);
    QCOMPARE(changed.count(), 1);
    ScratchFolder::replaceAt(m_file, "theirs, once more\n");
    QTRY_COMPARE(changed.count(), 2);
    QCOMPARE(reloaded.count(), 0);
}

void SessionDiskTest::conflictEndsWhenTheFileIsPutBack()
{
    type("mine, ");
    ScratchFolder::replaceAt(m_file, "theirs\n");
    QTRY_VERIFY(m_session->hasConflict());
    ScratchFolder::replaceAt(m_file, "base\n");
    QTRY_VERIFY(!m_session->hasConflict());
    QVERIFY(m_session->isModified());
    QVERIFY(!m_session->save().has_value());
}

void SessionDiskTest::conflictEndsWithReload()
{
    type("mine, ");
    ScratchFolder::replaceAt(m_file, "theirs\n");
    QTRY_VERIFY(m_session->hasConflict());
    QVERIFY(!m_session->reload().has_value());
    QCOMPARE(text(), QByteArray("theirs\n"));
    QVERIFY(!m_session->hasConflict());
    QVERIFY(!m_session->isModified());
    m_session->undoStack()->undo(); // What was typed is not lost.
    QCOMPARE(text(), QByteArray("mine, base\n"));
}

void SessionDiskTest::conflictEndsWithOverwriting()
{
    type("mine, ");
    ScratchFolder::replaceAt(m_file, "theirs\n");
    QTRY_VERIFY(m_session->hasConflict());
    QVERIFY(!m_session->save(Overwrite::Yes).has_value());
    QVERIFY(!m_session->hasConflict());
    QVERIFY(!m_session->isModified());
    QCOMPARE(ScratchFolder::bytesOf(m_file), QByteArray("mine, base\n"));
}

void SessionDiskTest::conflictEndsWithSaveAs()
{
    type("mine, ");
    ScratchFolder::replaceAt(m_file, "theirs\n");
    QTRY_VERIFY(m_session->hasConflict());
    QVERIFY(!m_session->saveAs(m_scratch->path("b.md")).has_value());
    QVERIFY(!m_session->hasConflict());
    QCOMPARE(ScratchFolder::bytesOf(m_file), QByteArray("theirs\n"));
    QCOMPARE(ScratchFolder::bytesOf(m_scratch->path("b.md")), QByteArray("mine, base\n"));
}

void SessionDiskTest::neverOverwritesUnseen_data()
{
    QTest::addColumn<bool>("edited");
    QTest::newRow("with local edits") << true;
    QTest::newRow("without") << false;
}

void SessionDiskTest::neverOverwritesUnseen()
{
    QFETCH(bool, edited);
    if (edited)
        type("M");
    // In the same moment, of the same size, with the times of the old file: before the watcher speaks.
    const struct stat before = ScratchFolder::statusOf(m_file);
    ScratchFolder::putAt(m_file, "evil\n");
    const struct timespec times[2] = {before.st_atim, before.st_mtim};
    QCOMPARE(::utimensat(AT_FDCWD, qPrintable(m_file), times, 0), 0);
    QCOMPARE(m_session->save()->reason, Reason::ChangedOnDisk);
    QCOMPARE(ScratchFolder::bytesOf(m_file), QByteArray("evil\n"));
    QCOMPARE(m_session->hasConflict(), edited);
}

void SessionDiskTest::goneFileIsModified()
{
    QSignalSpy modified(m_session.get(), &DocumentSession::modifiedChanged);
    QVERIFY(QFile::remove(m_file));
    QTRY_VERIFY(m_session->isModified());
    QCOMPARE(modified.count(), 1);
    QVERIFY(!m_session->hasConflict());
    QCOMPARE(text(), QByteArray("base\n"));
}

void SessionDiskTest::goneFileComesBack()
{
    QVERIFY(QFile::remove(m_file));
    QTRY_VERIFY(m_session->isModified());
    ScratchFolder::putAt(m_file, "base\n");
    QTRY_VERIFY(!m_session->isModified());
    QVERIFY(QFile::remove(m_file));
    QTRY_VERIFY(m_session->isModified());
    ScratchFolder::putAt(m_file, "new\n");
    QTRY_COMPARE(text(), QByteArray("new\n"));
    QVERIFY(!m_session->isModified());
}

void SessionDiskTest::savingBringsAGoneFileBack()
{
    QVERIFY(QFile::remove(m_file));
    QVERIFY(!m_session->save().has_value()); // Also before the watcher has said so.
    QCOMPARE(ScratchFolder::bytesOf(m_file), QByteArray("base\n"));
    QVERIFY(!m_session->isModified());
}

void SessionDiskTest::watchesTheNewNameOnly()
{
    const QString other = m_scratch->path("other.md");
    QVERIFY(!m_session->saveAs(other).has_value());
    ScratchFolder::replaceAt(m_file, "theirs\n");
    QTest::qWait(400);
    QCOMPARE(text(), QByteArray("base\n"));
    ScratchFolder::replaceAt(other, "new\n");
    QTRY_COMPARE(text(), QByteArray("new\n"));
    m_session->openBytes("no file", QString());
    ScratchFolder::replaceAt(other, "newer\n");
    QTest::qWait(400);
    QCOMPARE(text(), QByteArray("no file"));
}

QTEST_GUILESS_MAIN(SessionDiskTest)
#include "session_disk_test.moc"
