// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// A document that is written on another thread.

#include "models/session/document_saver.h"
#include "models/workers/workers.h"
#include "tests/unit/session/scratch_folder.h"
#include "tests/unit/session/small_spec.h"

#include <QCoreApplication>
#include <QDir>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QThreadPool>

#include <atomic>

using namespace quoin;
using namespace quoin::test;
using Reason = FileError::Reason;

class DocumentSaverTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void writesOnAnotherThread();
    void leavesTheFileWholeWhenItGoes();
    void failsWhereNothingMayBeWritten();

private:
    ScratchFolder m_scratch;
    QByteArray m_long = QByteArray("# Notes\n\nA line that says nothing much.\n\n").repeated(20'000);
    SpecPtr m_spec;
};

void DocumentSaverTest::initTestCase()
{
    const TemplatePtr tmpl = specTemplate();
    QVERIFY(tmpl != nullptr);
    m_spec = Spec::bind(Document::parse(m_long.toStdString()), tmpl);
}

void DocumentSaverTest::writesOnAnotherThread()
{
    std::atomic<bool> elsewhere = false;
    QSemaphore let;
    DocumentSaver saver(
        [&](const SaveOrder& order) {
            elsewhere = QThread::currentThread() != QCoreApplication::instance()->thread();
            let.acquire();
            return saveDocument(order);
        },
        nullptr);
    QSignalSpy finished(&saver, &DocumentSaver::finished);
    saver.start({m_scratch.path("other.md"), m_spec});
    QVERIFY(!saver.isIdle());
    QVERIFY(!QFile::exists(m_scratch.path("other.md")));
    let.release();
    QVERIFY(finished.wait());
    QVERIFY(saver.isIdle());
    QVERIFY(elsewhere);
    QCOMPARE(ScratchFolder::bytesOf(m_scratch.path("other.md")), m_long);
}

void DocumentSaverTest::leavesTheFileWholeWhenItGoes()
{
    const QString file = m_scratch.path("other.md");
    auto saver = std::make_unique<DocumentSaver>();
    saver->start({file, m_spec});
    saver.reset();
    workers().waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(ScratchFolder::bytesOf(file), m_long);
}

void DocumentSaverTest::failsWhereNothingMayBeWritten()
{
    const QString folder = m_scratch.path("closed");
    QVERIFY(QDir().mkdir(folder));
    const QString file = m_scratch.put("closed/long.md", m_long);
    QCOMPARE(::chmod(qPrintable(file), 0444), 0);
    QCOMPARE(::chmod(qPrintable(folder), 0555), 0);
    // A thread does not come along into the child process: what it would do is done here.
    const int result = test::runUnprivileged([&] {
        const SavedDocument saved = saveDocument({file, m_spec->edited({{{0, 0}, "mine, "}}), m_spec});
        const auto* error = std::get_if<FileError>(&saved.result);
        return error == nullptr ? 1 : error->reason == Reason::NotPermitted ? 0 : 2;
    });
    QCOMPARE(::chmod(qPrintable(folder), 0755), 0);
    if (result == 255)
        QSKIP("no process without root's rights can be had");
    QCOMPARE(result, 0);
    QCOMPARE(ScratchFolder::bytesOf(file), m_long);
}

QTEST_GUILESS_MAIN(DocumentSaverTest)
#include "document_saver_test.moc"
