// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Reading files: what comes back is what was there, and what is not a document is said to be so.

#include "models/session/file_reader.h"
#include "tests/unit/session/scratch_folder.h"

#include <QTest>

#include <sys/socket.h>
#include <sys/un.h>

using namespace quoin;
using quoin::test::runUnprivileged;
using quoin::test::ScratchFolder;
using Reason = FileError::Reason;

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

} // namespace

class FileReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheExactBytes_data();
    void readsTheExactBytes();
    void readsAFileThatClaimsToBeEmpty();
    void saysWhatIsNotADocument();
    void saysThatAFileIsTooLarge();
    void saysThatAFileMayNotBeRead();
    void knowsAnUntouchedFile();
};

void FileReaderTest::readsTheExactBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("bom, crlf, lone cr") << QByteArray("\xEF\xBB\xBF# A\r\nb\rc\n\n");
    QTest::newRow("nul and invalid utf-8") << QByteArray("a\0b\xFF\xC3\n", 6);
    QTest::newRow("no final newline") << QByteArray("x\u2028y\u00A0z");
    QTest::newRow("larger than one read") << QByteArray(300'001, 'q');
}

void FileReaderTest::readsTheExactBytes()
{
    QFETCH(QByteArray, bytes);
    const ScratchFolder scratch;
    const QString file = scratch.put("a.md", bytes);
    QCOMPARE(QByteArray::fromStdString(readBytes(file)), bytes);
}

void FileReaderTest::readsAFileThatClaimsToBeEmpty()
{
    if (!QFileInfo::exists(QStringLiteral("/proc/self/status")))
        QSKIP("This system has no /proc.");
    QVERIFY(readBytes(QStringLiteral("/proc/self/status")).size() > 100);
}

void FileReaderTest::saysWhatIsNotADocument()
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

void FileReaderTest::saysThatAFileIsTooLarge()
{
    const ScratchFolder scratch;
    const QString file = scratch.put("a.md", "x");
    if (::truncate(qPrintable(file), fileSizeLimit) != 0)
        QSKIP("This file system holds no file of 2 GiB.");
    QCOMPARE(reasonOf(readFile(file)), Reason::TooLarge);
}

void FileReaderTest::saysThatAFileMayNotBeRead()
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

void FileReaderTest::knowsAnUntouchedFile()
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

QTEST_GUILESS_MAIN(FileReaderTest)
#include "file_reader_test.moc"
