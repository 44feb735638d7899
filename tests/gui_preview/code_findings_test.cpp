// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// What is read of a document's code on another thread. The readers wait until the test lets them go.
#include "ui/source/code_findings.h"

#include <QCoreApplication>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace quoin {

namespace {

DocumentPtr documentOf(const std::string& bytes)
{
    return std::make_shared<const Document>(Document::parse(bytes));
}

std::string sections(int count, const std::string& words)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "## " + words + " " + std::to_string(i) + "\n\nText.\n\n";
    return text;
}

/// Finds the heading of each passage, one for each time that it is let.
struct SlowReader {
    struct State {
        QSemaphore let;
        QSemaphore begun;
        std::atomic<int> onThisThread = 0;
        std::atomic<bool> silent = false;
        std::mutex mutex;
        std::vector<std::string> read;
    };
    std::shared_ptr<State> state = std::make_shared<State>();

    Findings operator()(const Passage& passage, SqlDialect) const
    {
        if (QThread::currentThread() == QCoreApplication::instance()->thread()) {
            ++state->onThisThread;
            return {};
        }
        state->begun.release();
        state->let.acquire();
        const std::lock_guard lock(state->mutex);
        state->read.emplace_back(passage.bytes().substr(0, passage.bytes().find('\n')));
        if (state->silent)
            return {};
        return {{{0, 2}, FindingSeverity::Error, FindingId::JsonUnexpected, {}}};
    }
    [[nodiscard]] std::size_t count(const std::string& words) const
    {
        const std::lock_guard lock(state->mutex);
        std::size_t count = 0;
        for (const std::string& heading : state->read)
            count += heading.find(words) != std::string::npos ? 1 : 0;
        return count;
    }
};

constexpr int many = 1'000'000;

} // namespace

class CodeFindingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areReadOnAnotherThread();
    void ofAnOldRevisionAreDropped();
    void whatDidNotChangeIsNotReadAgain();
    void ofAnotherDialectAreReadAnew();
    void goWhileTheOtherThreadIsAtWork();
};

void CodeFindingsTest::areReadOnAnotherThread()
{
    const SlowReader slow;
    CodeFindings findings(slow, nullptr);
    findings.setDocument(documentOf(sections(5'000, "One")));
    QTRY_VERIFY(slow.state->begun.available() > 0);
    QVERIFY(!findings.isRead()); // Nobody waited for it.
    QCOMPARE(findings.count(), std::size_t(0));
    slow.state->let.release(many);
    QTRY_VERIFY(findings.isRead());
    QCOMPARE(findings.count(), std::size_t(5'000));
    QCOMPARE(slow.state->onThisThread.load(), 0);
}

void CodeFindingsTest::ofAnOldRevisionAreDropped()
{
    const SlowReader slow;
    CodeFindings findings(slow, nullptr);
    findings.setDocument(documentOf(sections(3'000, "Old")));
    QTRY_VERIFY(slow.state->begun.available() > 0);
    const DocumentPtr now = documentOf(sections(10, "New"));
    findings.setDocument(now);
    slow.state->let.release(many);
    QTRY_VERIFY(findings.isRead());
    QCOMPARE(slow.count("Old"), std::size_t(1)); // The one that was under way.
    QCOMPARE(findings.count(), std::size_t(10));
    QCOMPARE(findings.in({0, now->size()}).size(), std::size_t(10));
}

void CodeFindingsTest::whatDidNotChangeIsNotReadAgain()
{
    const SlowReader slow;
    slow.state->let.release(many);
    CodeFindings findings(slow, nullptr);
    const DocumentPtr document = documentOf(sections(100, "One"));
    findings.setDocument(document);
    QTRY_VERIFY(findings.isRead());
    const DocumentPtr after = std::make_shared<const Document>(document->edited({{{3, 6}, "Two"}}));
    findings.setDocument(after);
    QTRY_VERIFY(findings.isRead());
    QCOMPARE(slow.count("One"), std::size_t(100));
    QCOMPARE(slow.count("Two"), std::size_t(1));
    QCOMPARE(findings.count(), std::size_t(100));
}

void CodeFindingsTest::ofAnotherDialectAreReadAnew()
{
    const SlowReader slow;
    CodeFindings findings(slow, nullptr);
    findings.setDocument(documentOf(sections(10, "One")));
    QTRY_VERIFY(slow.state->begun.available() > 0); // One is under way as another dialect's.
    findings.setSqlDialect(SqlDialect::MySql);
    slow.state->let.release(many);
    QTRY_VERIFY(findings.isRead());
    QCOMPARE(slow.count("One"), std::size_t(11));
    QCOMPARE(findings.count(), std::size_t(10));
    slow.state->silent = true; // What this dialect does not find is not found any more.
    findings.setSqlDialect(SqlDialect::Sqlite);
    QCOMPARE(findings.count(), std::size_t(0));
    QTRY_VERIFY(findings.isRead());
    QCOMPARE(findings.count(), std::size_t(0));
    findings.setSqlDialect(SqlDialect::Sqlite);
    QVERIFY(findings.isRead()); // It is the same.
}

void CodeFindingsTest::goWhileTheOtherThreadIsAtWork()
{
    const SlowReader slow;
    auto findings = std::make_unique<CodeFindings>(slow, nullptr);
    findings->setDocument(documentOf(sections(3'000, "One")));
    QTRY_VERIFY(slow.state->begun.available() > 0);
    // One after the other, so that the reader never waits for good, and cannot be done either.
    std::atomic<bool> gone = false;
    std::thread lets([&] {
        while (!gone) {
            slow.state->let.release();
            QThread::msleep(1);
        }
    });
    findings.reset(); // Waits for the one passage that is under way.
    gone = true;
    lets.join();
    QVERIFY(slow.count("One") < 3'000);
}

} // namespace quoin

QTEST_GUILESS_MAIN(quoin::CodeFindingsTest)
#include "code_findings_test.moc"
