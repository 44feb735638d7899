// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// What a long document defines is read on another thread, which waits until the test lets it go.
#include "models/workers/workers.h"
#include "ui/preview/preview_content.h"
#include "ui/preview/preview_style.h"

#include <QCoreApplication>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QThreadPool>
#include <QWidget>

#include <atomic>
#include <string>

namespace quoin {

namespace {

constexpr int manySections = 5'000;

std::string longText(const std::string& target)
{
    std::string text = "See [there].\n\n";
    for (int i = 0; i < manySections; ++i)
        text += "## Section\n\nText.\n\n";
    return text + "[there]: " + target + "\n";
}

DocumentPtr documentOf(const std::string& bytes)
{
    return std::make_shared<const Document>(Document::parse(bytes));
}

struct SlowReader {
    struct State {
        QSemaphore let;
        QSemaphore letOld; ///< For documents that lead to "/old".
        QSemaphore begun;
        std::atomic<int> onThisThread = 0;
    };
    std::shared_ptr<State> state = std::make_shared<State>();

    DefinitionCollector::Facts operator()(const Document& document) const
    {
        if (QThread::currentThread() == QCoreApplication::instance()->thread()) {
            ++state->onThisThread;
        } else {
            state->begun.release();
            const bool isOld = document.bytes().find("/old") != std::string::npos;
            (isOld ? state->letOld : state->let).acquire();
        }
        return DefinitionCollector::factsOf(document);
    }
};

/// Where the first link of the first passage leads; empty where there is none.
QString firstTarget(PreviewContent& content)
{
    const PassageLayout* layout = content.layout(0);
    if (layout == nullptr)
        return {};
    for (const RenderBlock& block : layout->rendered().blocks) {
        for (const TextRun& run : block.text.runs) {
            if (run.link >= 0)
                return block.text.targetOf(run).address;
        }
    }
    return {};
}

} // namespace

class PreviewDefinitionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_slow = SlowReader();
        m_content = std::make_unique<PreviewContent>(m_slow, nullptr);
        m_content->setStyle(&m_style, 400);
    }
    void cleanup()
    {
        m_slow.state->let.release(1'000);
        m_slow.state->letOld.release(1'000);
        workers().waitForDone();
        m_content.reset();
    }

    void ofALongDocumentAreReadOnAnotherThread();
    void ofAShortOneAreThereAtOnce();
    void ofAnOldRevisionAreDropped();
    void ofALongDocumentThatWasEditedMeanwhile();
    void goWhileTheOtherThreadIsAtWork();

private:
    QWidget m_widget;
    PreviewStyle m_style{&m_widget, 100};
    SlowReader m_slow;
    std::unique_ptr<PreviewContent> m_content;
};

void PreviewDefinitionsTest::ofALongDocumentAreReadOnAnotherThread()
{
    QSignalSpy arrived(m_content.get(), &PreviewContent::layoutArrived);
    m_content->setDocument(documentOf(longText("/one")));
    m_slow.state->begun.acquire();
    QCOMPARE(firstTarget(*m_content), QString()); // Nobody waited for it.
    m_slow.state->let.release();
    QVERIFY(arrived.wait());
    QCOMPARE(firstTarget(*m_content), QStringLiteral("/one"));
    QCOMPARE(m_slow.state->onThisThread.load(), 0);
}

void PreviewDefinitionsTest::ofAShortOneAreThereAtOnce()
{
    m_content->setDocument(documentOf("See [there].\n\n[there]: /one\n"));
    QCOMPARE(firstTarget(*m_content), QStringLiteral("/one"));
}

void PreviewDefinitionsTest::ofAnOldRevisionAreDropped()
{
    QSignalSpy arrived(m_content.get(), &PreviewContent::layoutArrived);
    m_content->setDocument(documentOf(longText("/old")));
    m_slow.state->begun.acquire();
    m_content->setDocument(documentOf(longText("/new")));
    m_slow.state->letOld.release(); // It comes first.
    m_slow.state->begun.acquire();
    QTest::qWait(50);
    QCOMPARE(arrived.count(), 0);
    QCOMPARE(firstTarget(*m_content), QString());
    m_slow.state->let.release();
    QVERIFY(arrived.wait());
    QCOMPARE(firstTarget(*m_content), QStringLiteral("/new"));
    QCOMPARE(arrived.count(), 1);
}

void PreviewDefinitionsTest::ofALongDocumentThatWasEditedMeanwhile()
{
    QSignalSpy arrived(m_content.get(), &PreviewContent::layoutArrived);
    const DocumentPtr document = documentOf(longText("/old"));
    m_content->setDocument(document);
    m_slow.state->begun.acquire();
    const std::size_t at = document->size() - 5;
    m_content->setDocument(std::make_shared<const Document>(document->edited({{{at, at + 4}, "/new"}})));
    m_slow.state->letOld.release();
    m_slow.state->let.release();
    QVERIFY(arrived.wait());
    QCOMPARE(firstTarget(*m_content), QStringLiteral("/new"));
    QCOMPARE(m_slow.state->onThisThread.load(), 0);
}

void PreviewDefinitionsTest::goWhileTheOtherThreadIsAtWork()
{
    m_content->setDocument(documentOf(longText("/one")));
    m_slow.state->begun.acquire();
    m_content.reset();
    m_slow.state->let.release();
    workers().waitForDone();
    QCoreApplication::processEvents();
}

} // namespace quoin

QTEST_MAIN(quoin::PreviewDefinitionsTest)
#include "preview_definitions_test.moc"
