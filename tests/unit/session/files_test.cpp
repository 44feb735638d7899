// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Reading and writing files: what comes back is what was there, what is not a document
// is said to be so, and after a failure the old file is whole.

#include "models/session/file_reader.h"
#include "models/session/file_writer.h"
#include "tests/unit/session/scratch_folder.h"

#include <QElapsedTimer>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/xattr.h>

using namespace quoin;
using quoin::test::runUnprivileged;
using quoin::test::ScratchFolder;
using Reason = FileError::Reason;

Q_DECLARE_METATYPE(quoin::FileError::Reason)

namespace {

Reason reasonOf(const ReadResult& result)
{
    return std::get<FileError>(result).reason;
}

std::string readBytes(const QString& path)
{
    const ReadResult result = readFile(path);
    const auto* contents = std::get_if<FileContents>(&result);
    return contents != nullptr ? contents->bytes : std::string("(error)");
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

class FilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheExactBytes_data();
    void readsTheExactBytes();
    void readsAFileThatClaimsToBeEmpty();
    void saysWhatIsNotADocument();
    void neverWaitsForAPipe();
    void saysThatAFileIsTooLarge();
    void saysThatAFileMayNotBeRead();

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
    void knowsAnUntouchedFile();
};

void FilesTest::readsTheExactBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("bom, crlf, lone cr") << QByteArray("\xEF\xBB\xBF# A\r\nb\rc\n\n");
    QTest::newRow("nul and invalid utf-8") << QByteArray("a\0b\xFF\xC3\n", 6);
    QTest::newRow("no final newline") << QByteArray("x\u2028y\u00A0z");
    QTest::newRow("larger than one read") << QByteArray(300'001, 'q');
}

void FilesTest::readsTheExactBytes()
{
    QFETCH(QByteArray, bytes);
    const ScratchFolder scratch;
    const QString file = scratch.put("a.md", bytes);
    QCOMPARE(QByteArray::fromStdString(readBytes(file)), bytes);
}

void FilesTest::readsAFileThatClaimsToBeEmpty()
{
    if (!QFileInfo::exists(QStringLiteral("/proc/self/status")))
        QSKIP("This system has no /proc.");
    QVERIFY(readBytes(QStringLiteral("/proc/self/status")).size() > 100);
}

void FilesTest::saysWhatIsNotADocument()
{
    const ScratchFolder scratch;
    const QString file = scratch.put("a.md", "x");
    QCOMPARE(reasonOf(readFile(scratch.path("missing.md"))), Reason::DoesNotExist);
    QCOMPARE(reasonOf(readFile(file + QStringLiteral("/inside.md"))), Reason::DoesNotExist);
    QCOMPARE(reasonOf(readFile(QString())), Reason::DoesNotExist);
    QCOMPARE(reasonOf(readFile(scratch.folder())), Reason::IsADirectory);
    QCOMPARE(reasonOf(readFile(QStringLiteral("/dev/null"))), Reason::NotAFile);

    const QString loop = scratch.path("loop.md");
    QVERIFY(QFile::link(loop, loop));
    QCOMPARE(reasonOf(readFile(loop)), Reason::DoesNotExist);

    const QByteArray socketPath = QFile::encodeName(scratch.path("socket"));
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    QVERIFY(socketPath.size() < qsizetype(sizeof(address.sun_path)));
    std::copy(socketPath.begin(), socketPath.end(), address.sun_path);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    QCOMPARE(::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof(address)), 0);
    QCOMPARE(reasonOf(readFile(scratch.path("socket"))), Reason::NotAFile);
    ::close(socket);
}

void FilesTest::neverWaitsForAPipe()
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

void FilesTest::saysThatAFileIsTooLarge()
{
    const ScratchFolder scratch;
    const QString file = scratch.put("a.md", "x");
    if (::truncate(qPrintable(file), fileSizeLimit) != 0)
        QSKIP("This file system holds no file of 2 GiB.");
    QCOMPARE(reasonOf(readFile(file)), Reason::TooLarge);
}

void FilesTest::saysThatAFileMayNotBeRead()
{
    const ScratchFolder scratch;
    const QString file = scratch.put("a.md", "secret");
    QCOMPARE(::chmod(qPrintable(file), 0000), 0);
    const int result = runUnprivileged([&] {
        const ReadResult read = readFile(file);
        const auto* error = std::get_if<FileError>(&read);
        return error != nullptr && error->reason == Reason::NotPermitted ? 0 : 1;
    });
    if (result == 255)
        QSKIP("No unprivileged child process can be had here.");
    QCOMPARE(result, 0);
}

void FilesTest::writesANewFileWithTheUsersMask()
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

void FilesTest::leavesAFileThatHoldsTheBytes()
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

void FilesTest::writesNothingOverAnUnexpectedText()
{
    const ScratchFolder scratch;
    const QString file = scratch.put("a.md", "theirs");
    ScratchFolder::makeOld(file);
    const qint64 before = modifiedNs(file);
    QVERIFY(refused(writeFile(file, "ours", "base"), Reason::ChangedOnDisk));
    QCOMPARE(ScratchFolder::bytesOf(file), QByteArray("theirs"));
    QCOMPARE(modifiedNs(file), before);
}

void FilesTest::writesOverAnUnexpectedTextWhenAsked()
{
    const ScratchFolder scratch;
    const QString file = scratch.put("a.md", "theirs");
    QVERIFY(wrote(writeFile(file, "ours", std::nullopt), WriteOutcome::Written));
    QCOMPARE(ScratchFolder::bytesOf(file), QByteArray("ours"));
}

void FilesTest::replacesInOneStep()
{
    const ScratchFolder scratch;
    const QString file = scratch.put("a.md", "old text");
    QFile reader(file); // Whoever has the old file open goes on reading the old text.
    QVERIFY(reader.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
    QVERIFY(wrote(writeFile(file, "new", "old text"), WriteOutcome::Written));
    QCOMPARE(reader.readAll(), QByteArray("old text"));
    QCOMPARE(ScratchFolder::bytesOf(file), QByteArray("new"));
}

void FilesTest::keepsTheMode_data()
{
    QTest::addColumn<uint>("mode");
    for (const uint mode : {0600U, 0644U, 0664U, 0755U, 02644U})
        QTest::addRow("%o", mode) << mode;
}

void FilesTest::keepsTheMode()
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

void FilesTest::keepsTheOwner()
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

void FilesTest::writesThroughLinks()
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

void FilesTest::writesTheTargetOfADanglingLink()
{
    const ScratchFolder scratch;
    const QString link = scratch.path("link.md");
    QCOMPARE(::symlink("later.md", qPrintable(link)), 0);
    QVERIFY(wrote(writeFile(link, "text", std::nullopt), WriteOutcome::Written));
    QVERIFY(QFileInfo(link).isSymLink());
    QCOMPARE(ScratchFolder::bytesOf(scratch.path("later.md")), QByteArray("text"));
}

void FilesTest::keepsHardLinks_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("shorter") << QByteArray("n");
    QTest::newRow("as long") << QByteArray("new text");
    QTest::newRow("longer") << QByteArray(100'000, 'n');
    QTest::newRow("empty") << QByteArray();
}

void FilesTest::keepsHardLinks()
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

void FilesTest::keepsExtendedAttributes()
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

void FilesTest::writesInAFolderThatTakesNoFiles()
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

void FilesTest::writesAnothersFileInPlace()
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

void FilesTest::saysWhereItMayNotWrite()
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

void FilesTest::saysThatTheFolderIsMissing()
{
    const ScratchFolder scratch;
    const WriteResult result = writeFile(scratch.path("none/a.md"), "x", std::nullopt);
    QVERIFY(refused(result, Reason::FolderMissing));
    QCOMPARE(std::get<FileError>(result).path, scratch.path("none"));
}

void FilesTest::doesNotWriteIntoWhatIsNoFile()
{
    const ScratchFolder scratch;
    QVERIFY(refused(writeFile(scratch.folder(), "x", std::nullopt), Reason::IsADirectory));
    QVERIFY(refused(writeFile(QStringLiteral("/dev/null"), "x", std::nullopt), Reason::NotAFile));
    QVERIFY(refused(writeFile(QString(), "x", std::nullopt), Reason::DoesNotExist));
}

void FilesTest::keepsTheOldFileWhenTheDiskIsFull_data()
{
    QTest::addColumn<bool>("linked");
    QTest::newRow("replaced") << false;
    QTest::newRow("in place") << true;
}

void FilesTest::keepsTheOldFileWhenTheDiskIsFull()
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

void FilesTest::knowsAnUntouchedFile()
{
    const ScratchFolder scratch;
    const QString file = scratch.put("a.md", "one");
    const auto stampOf = [&] { return std::get<FileContents>(readFile(file)).stamp; };
    const FileStamp fresh = stampOf();
    // Just written: another text of the same size could carry the same times.
    QVERIFY(!certainlyUnchanged(fresh, fresh));
    FileStamp settled = fresh;
    settled.settled = true;
    QVERIFY(certainlyUnchanged(settled, stampOf()));
    QTest::qSleep(20);
    ScratchFolder::putAt(file, "two");
    ScratchFolder::makeOld(file); // Setting the time of change back does not hide it.
    QVERIFY(!certainlyUnchanged(settled, stampOf()));
}

QTEST_GUILESS_MAIN(FilesTest)
#include "files_test.moc"
