// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Writing files: what is written is what was wanted, what the file was besides stays, and after a failure the old file
// is whole.

#include "models/session/file_reader.h"
#include "models/session/file_writer.h"
#include "tests/unit/session/scratch_folder.h"

#include <QElapsedTimer>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/xattr.h>

using namespace quoin;
using quoin::test::runUnprivileged;
using quoin::test::ScratchFolder;
using Reason = FileError::Reason;

namespace {

Reason reasonOf(const ReadResult& result)
{
    return std::get<FileError>(result).reason;
}

bool wrote(const WriteResult& result, WriteOutcome outcome)
{
    const auto* done = std::get_if<WriteDone>(&result);
    return done != nullptr && done->outcome == outcome;
}

bool refused(const WriteResult& result, Reason reason)
{
    const auto* error = std::get_if<FileError>(&result);
    return error != nullptr && error->reason == reason;
}

qint64 modifiedNs(const QString& path)
{
    const struct stat status = ScratchFolder::statusOf(path);
    return static_cast<qint64>(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec;
}

} // namespace

class FileWriterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void neverWaitsForAPipe();
    void writesANewFileWithTheUsersMask();
    void leavesAFileThatHoldsTheBytes();
    void writesNothingOverAnUnexpectedText();
    void writesOverAnUnexpectedTextWhenAsked();
    void replacesInOneStep();
    void keepsTheMode_data();
    void keepsTheMode();
    void keepsTheOwner();
    void writesThroughLinks();
    void writesTheTargetOfADanglingLink();
    void keepsHardLinks_data();
    void keepsHardLinks();
    void keepsExtendedAttributes();
    void writesInAFolderThatTakesNoFiles();
    void writesAnothersFileInPlace();
    void saysWhereItMayNotWrite();
    void saysThatTheFolderIsMissing();
    void doesNotWriteIntoWhatIsNoFile();
    void keepsTheOldFileWhenTheDiskIsFull_data();
    void keepsTheOldFileWhenTheDiskIsFull();
};

void FileWriterTest::neverWaitsForAPipe()
{
    const ScratchFolder scratch;
    const QString pipe = scratch.path("pipe");
    QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(reasonOf(readFile(pipe)), Reason::NotAFile);
    QVERIFY(refused(writeFile(pipe, "x", std::nullopt), Reason::NotAFile));
    QVERIFY(timer.elapsed() < 2000);
}

void FileWriterTest::writesANewFileWithTheUsersMask()
{
    const ScratchFolder scratch;
    const QString file = scratch.path("new.md");
    const mode_t before = ::umask(027);
    const WriteResult result = writeFile(file, "text", std::nullopt);
    ::umask(before);
    QVERIFY(wrote(result, WriteOutcome::Written));
    QCOMPARE(ScratchFolder::bytesOf(file), QByteArray("text"));
    QCOMPARE(ScratchFolder::statusOf(file).st_mode & 07777, mode_t(0640));
    QCOMPARE(QDir(scratch.folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
}

void FileWriterTest::leavesAFileThatHoldsTheBytes()
{
    const ScratchFolder scratch;
    const QString file = scratch.put("a.md", "same\r\n");
    ScratchFolder::makeOld(file);
    const qint64 before = modifiedNs(file);
    const ino_t inode = ScratchFolder::statusOf(file).st_ino;
    QVERIFY(wrote(writeFile(file, "same\r\n", "same\r\n"), WriteOutcome::AlreadyThere));
    // Also when somebody else wrote exactly what was to be written.
    QVERIFY(wrote(writeFile(file, "same\r\n", "older"), WriteOutcome::AlreadyThere));
    QCOMPARE(modifiedNs(file), before);
    QCOMPARE(ScratchFolder::statusOf(file).st_ino, inode);
}

void FileWriterTest::writesNothingOverAnUnexpectedText()
{
    const ScratchFolder scratch;
    const QString file = scratch.put("a.md", "theirs");
    ScratchFolder::makeOld(file);
    const qint64 before = modifiedNs(file);
    QVERIFY(refused(writeFile(file, "ours", "base"), Reason::ChangedOnDisk));
    QCOMPARE(ScratchFolder::bytesOf(file), QByteArray("theirs"));
    QCOMPARE(modifiedNs(file), before);
}

void FileWriterTest::writesOverAnUnexpectedTextWhenAsked()
{
    const ScratchFolder scratch;
    const QString file = scratch.put("a.md", "theirs");
    QVERIFY(wrote(writeFile(file, "ours", std::nullopt), WriteOutcome::Written));
    QCOMPARE(ScratchFolder::bytesOf(file), QByteArray("ours"));
}

void FileWriterTest::replacesInOneStep()
{
    const ScratchFolder scratch;
    const QString file = scratch.put("a.md", "old text");
    QFile reader(file); // Whoever has the old file open goes on reading the old text.
    QVERIFY(reader.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
    QVERIFY(wrote(writeFile(file, "new", "old text"), WriteOutcome::Written));
    QCOMPARE(reader.readAll(), QByteArray("old text"));
    QCOMPARE(ScratchFolder::bytesOf(file), QByteArray("new"));
}

void FileWriterTest::keepsTheMode_data()
{
    QTest::addColumn<uint>("mode");
    for (const uint mode : {0600U, 0644U, 0664U, 0755U, 02644U})
        QTest::addRow("%o", mode) << mode;
}

void FileWriterTest::keepsTheMode()
{
    QFETCH(uint, mode);
    const ScratchFolder scratch;
    const QString file = scratch.put("a.md", "old");
    QCOMPARE(::chmod(qPrintable(file), mode), 0);
    const mode_t before = ::umask(077);
    QVERIFY(wrote(writeFile(file, "new", "old"), WriteOutcome::Written));
    ::umask(before);
    QCOMPARE(uint(ScratchFolder::statusOf(file).st_mode & 07777), mode);
}

void FileWriterTest::keepsTheOwner()
{
    if (::geteuid() != 0)
        QSKIP("Only root can give a file to somebody else.");
    const ScratchFolder scratch;
    const QString file = scratch.put("a.md", "old");
    QCOMPARE(::chown(qPrintable(file), 65534, 65534), 0);
    QVERIFY(wrote(writeFile(file, "new", "old"), WriteOutcome::Written));
    const struct stat status = ScratchFolder::statusOf(file);
    QCOMPARE(status.st_uid, uid_t(65534));
    QCOMPARE(status.st_gid, gid_t(65534));
}

void FileWriterTest::writesThroughLinks()
{
    const ScratchFolder scratch;
    QVERIFY(QDir(scratch.folder()).mkdir(QStringLiteral("real")));
    const QString file = scratch.put("real/a.md", "old");
    const QString relative = scratch.path("relative.md");
    QCOMPARE(::symlink("real/a.md", qPrintable(relative)), 0);
    const QString second = scratch.path("second.md");
    QCOMPARE(::symlink(qPrintable(relative), qPrintable(second)), 0);

    QVERIFY(wrote(writeFile(second, "new", "old"), WriteOutcome::Written));
    QVERIFY(QFileInfo(second).isSymLink());
    QVERIFY(QFileInfo(relative).isSymLink());
    QVERIFY(!QFileInfo(file).isSymLink());
    QCOMPARE(ScratchFolder::bytesOf(file), QByteArray("new"));
}

void FileWriterTest::writesTheTargetOfADanglingLink()
{
    const ScratchFolder scratch;
    const QString link = scratch.path("link.md");
    QCOMPARE(::symlink("later.md", qPrintable(link)), 0);
    QVERIFY(wrote(writeFile(link, "text", std::nullopt), WriteOutcome::Written));
    QVERIFY(QFileInfo(link).isSymLink());
    QCOMPARE(ScratchFolder::bytesOf(scratch.path("later.md")), QByteArray("text"));
}

void FileWriterTest::keepsHardLinks_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("shorter") << QByteArray("n");
    QTest::newRow("as long") << QByteArray("new text");
    QTest::newRow("longer") << QByteArray(100'000, 'n');
    QTest::newRow("empty") << QByteArray();
}

void FileWriterTest::keepsHardLinks()
{
    QFETCH(QByteArray, text);
    const ScratchFolder scratch;
    const QString file = scratch.put("a.md", "old text");
    const QString other = scratch.path("b.md");
    QCOMPARE(::link(qPrintable(file), qPrintable(other)), 0);
    QVERIFY(wrote(writeFile(file, text.toStdString(), "old text"), WriteOutcome::Written));
    QCOMPARE(ScratchFolder::bytesOf(other), text);
    QCOMPARE(ScratchFolder::statusOf(file).st_nlink, nlink_t(2));
}

void FileWriterTest::keepsExtendedAttributes()
{
    const ScratchFolder scratch;
    const QString file = scratch.put("a.md", "old");
    if (::setxattr(qPrintable(file), "user.quoin.test", "v", 1, 0) != 0)
        QSKIP("This file system keeps no extended attributes.");
    QVERIFY(wrote(writeFile(file, "new text", "old"), WriteOutcome::Written));
    QCOMPARE(ScratchFolder::bytesOf(file), QByteArray("new text"));
    char value = 0;
    QCOMPARE(::getxattr(qPrintable(file), "user.quoin.test", &value, 1), ssize_t(1));
    QCOMPARE(value, 'v');
}

void FileWriterTest::writesInAFolderThatTakesNoFiles()
{
    const ScratchFolder scratch;
    QVERIFY(QDir(scratch.folder()).mkdir(QStringLiteral("fixed")));
    const QString file = scratch.put("fixed/a.md", "old");
    QCOMPARE(::chmod(qPrintable(file), 0666), 0);
    QCOMPARE(::chmod(qPrintable(scratch.path("fixed")), 0555), 0);
    const int result = runUnprivileged([&] {
        if (!refused(writeFile(file, "new text", "base"), Reason::ChangedOnDisk))
            return 1;
        return wrote(writeFile(file, "new text", "old"), WriteOutcome::Written) ? 0 : 2;
    });
    ::chmod(qPrintable(scratch.path("fixed")), 0755);
    if (result == 255)
        QSKIP("No unprivileged child process can be had here.");
    QCOMPARE(result, 0);
    QCOMPARE(ScratchFolder::bytesOf(file), QByteArray("new text"));
}

void FileWriterTest::writesAnothersFileInPlace()
{
    if (::geteuid() != 0)
        QSKIP("Only root can give a file to somebody else.");
    // Writable for all, in a sticky folder as /tmp is: its name may not be given to a new file.
    const ScratchFolder scratch;
    QVERIFY(QDir(scratch.folder()).mkdir(QStringLiteral("sticky")));
    const QString file = scratch.put("sticky/a.md", "old");
    QCOMPARE(::chmod(qPrintable(file), 0666), 0);
    QCOMPARE(::chmod(qPrintable(scratch.path("sticky")), 01777), 0);
    const ino_t inode = ScratchFolder::statusOf(file).st_ino;
    const int result =
        runUnprivileged([&] { return wrote(writeFile(file, "new", "old"), WriteOutcome::Written) ? 0 : 1; });
    QCOMPARE(result, 0);
    QCOMPARE(ScratchFolder::bytesOf(file), QByteArray("new"));
    QCOMPARE(ScratchFolder::statusOf(file).st_ino, inode);
    QCOMPARE(ScratchFolder::statusOf(file).st_uid, uid_t(0));
}

void FileWriterTest::saysWhereItMayNotWrite()
{
    const ScratchFolder scratch;
    const QString file = scratch.put("a.md", "old");
    QCOMPARE(::chmod(qPrintable(file), 0444), 0);
    const int result = runUnprivileged([&] {
        if (!refused(writeFile(file, "new", "old"), Reason::NotPermitted))
            return 1;
        return refused(writeFile(scratch.path("new.md"), "new", std::nullopt), Reason::NotPermitted) ? 0 : 2;
    });
    if (result == 255)
        QSKIP("No unprivileged child process can be had here.");
    if (::geteuid() != 0)
        QSKIP("The folder belongs to the user who runs the test.");
    QCOMPARE(result, 0);
    QCOMPARE(ScratchFolder::bytesOf(file), QByteArray("old"));
}

void FileWriterTest::saysThatTheFolderIsMissing()
{
    const ScratchFolder scratch;
    const WriteResult result = writeFile(scratch.path("none/a.md"), "x", std::nullopt);
    QVERIFY(refused(result, Reason::FolderMissing));
    QCOMPARE(std::get<FileError>(result).path, scratch.path("none"));
}

void FileWriterTest::doesNotWriteIntoWhatIsNoFile()
{
    const ScratchFolder scratch;
    QVERIFY(refused(writeFile(scratch.folder(), "x", std::nullopt), Reason::IsADirectory));
    QVERIFY(refused(writeFile(QStringLiteral("/dev/null"), "x", std::nullopt), Reason::NotAFile));
    QVERIFY(refused(writeFile(QString(), "x", std::nullopt), Reason::DoesNotExist));
}

void FileWriterTest::keepsTheOldFileWhenTheDiskIsFull_data()
{
    QTest::addColumn<bool>("linked");
    QTest::newRow("replaced") << false;
    QTest::newRow("in place") << true;
}

void FileWriterTest::keepsTheOldFileWhenTheDiskIsFull()
{
    QFETCH(bool, linked);
    const ScratchFolder scratch;
    const QByteArray old(20'000, 'o');
    const QString file = scratch.put("a.md", old);
    if (linked)
        QCOMPARE(::link(qPrintable(file), qPrintable(scratch.path("b.md"))), 0);
    ::chmod(qPrintable(scratch.folder()), 0777);
    ::chmod(qPrintable(file), 0666);
    // A limit on the size of files fails like a full disk, after the first bytes.
    const int result = runUnprivileged([&] {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit = {50'000, 50'000};
        if (::setrlimit(RLIMIT_FSIZE, &limit) != 0)
            return 255;
        return refused(writeFile(file, std::string(90'000, 'n'), std::nullopt), Reason::WriteFailed) ? 0 : 1;
    });
    if (result == 255)
        QSKIP("The size of files cannot be limited here.");
    QCOMPARE(result, 0);
    QCOMPARE(ScratchFolder::bytesOf(file), old);
    const int files = linked ? 2 : 1;
    QCOMPARE(QDir(scratch.folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), files);
}

QTEST_GUILESS_MAIN(FileWriterTest)
#include "file_writer_test.moc"
