// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Files that are read and bound on another thread. The slow ones wait until the test lets them go.

#include "models/session/document_loader.h"
#include "models/session/document_session.h"
#include "models/workers/workers.h"
#include "scratch_folder.h"
#include "tests/unit/session/small_spec.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QThreadPool>

#include <atomic>

using namespace quoin;
using namespace quoin::test;

namespace {

/// Loads, but not before it is let go.
struct SlowLoad {
    std::shared_ptr<QSemaphore> begun = std::make_shared<QSemaphore>();
    std::shared_ptr<QSemaphore> let = std::make_shared<QSemaphore>();
    std::shared_ptr<std::atomic<bool>> elsewhere = std::make_shared<std::atomic<bool>>(false);

    std::optional<LoadResult> operator()(const LoadOrder& order, const std::function<bool()>& isWanted) const
    {
        *elsewhere = QThread::currentThread() != QCoreApplication::instance()->thread();
        begun->release();
        let->acquire();
        return loadDocument(order, isWanted);
    }
};

} // namespace

class DocumentLoaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { workers().waitForDone(); }

    void bringsWhatOpeningBrings()
    {
        const QString path = m_folder.put("a.md", "## Caching Strategy\n- **TTL**: 1 s\n");
        DocumentSession session(specTemplate());
        const SlowLoad slow;
        DocumentLoader loader(slow, nullptr);
        QSignalSpy loaded(&loader, &DocumentLoader::loaded);
        loader.start(session.orderFor(path));
        QCOMPARE(loader.path(), path);
        slow.begun->acquire();
        QVERIFY(session.path().isEmpty()); // What was open stays until then.
        slow.let->release();
        QVERIFY(loaded.wait());
        QVERIFY(*slow.elsewhere);
        QVERIFY(loader.path().isEmpty());
        session.open(loaded.front().front().value<LoadedDocument>());
        DocumentSession other(specTemplate());
        QVERIFY(!other.open(path));
        QCOMPARE(session.path(), other.path());
        QCOMPARE(session.title(), QStringLiteral("a.md"));
        QCOMPARE(session.spec()->document().bytes(), other.spec()->document().bytes());
        QVERIFY(!session.isModified());
        QVERIFY(!session.save()); // It knows the file as the one that it read.
    }

    void tellsWhyAFileCannotBeRead()
    {
        DocumentSession session(specTemplate());
        DocumentLoader loader;
        QSignalSpy failed(&loader, &DocumentLoader::failed);
        loader.start(session.orderFor(m_folder.path("nowhere.md")));
        QVERIFY(failed.wait());
        QCOMPARE(failed.front().front().value<FileError>().reason, FileError::Reason::DoesNotExist);
        QVERIFY(loader.path().isEmpty());
    }

    void whatIsCancelledNeverComes()
    {
        const SlowLoad slow;
        DocumentLoader loader(slow, nullptr);
        QSignalSpy loaded(&loader, &DocumentLoader::loaded);
        QSignalSpy failed(&loader, &DocumentLoader::failed);
        loader.start(DocumentSession(specTemplate()).orderFor(m_folder.put("a.md", "a\n")));
        slow.begun->acquire();
        loader.cancel();
        QVERIFY(loader.path().isEmpty());
        slow.let->release();
        finishAll();
        QCOMPARE(loaded.count() + failed.count(), 0);
    }

    void theLastOrderCounts()
    {
        const SlowLoad slow;
        DocumentLoader loader(slow, nullptr);
        QSignalSpy loaded(&loader, &DocumentLoader::loaded);
        const DocumentSession session(specTemplate());
        loader.start(session.orderFor(m_folder.put("a.md", "a\n")));
        loader.start(session.orderFor(m_folder.put("b.md", "b\n")));
        slow.let->release(2);
        QVERIFY(loaded.wait());
        finishAll();
        QCOMPARE(loaded.count(), 1);
        QCOMPARE(loaded.front().front().value<LoadedDocument>().spec->document().bytes(), std::string("b\n"));
    }

    void goesWhileTheOtherThreadIsAtWork()
    {
        const SlowLoad slow;
        auto loader = std::make_unique<DocumentLoader>(slow, nullptr);
        loader->start(DocumentSession(specTemplate()).orderFor(m_folder.put("a.md", "a\n")));
        slow.begun->acquire();
        loader.reset();
        slow.let->release();
        finishAll();
    }

    void stopsBetweenTheSteps()
    {
        const LoadOrder order = DocumentSession(specTemplate()).orderFor(m_folder.put("a.md", "a\n"));
        for (int wantedFor = 0; wantedFor < 3; ++wantedFor) {
            int asked = 0;
            QVERIFY(!loadDocument(order, [&] { return asked++ < wantedFor; }));
            QCOMPARE(asked, wantedFor + 1);
        }
        QVERIFY(loadDocument(order).has_value());
    }

private:
    static void finishAll()
    {
        workers().waitForDone();
        QCoreApplication::processEvents();
    }

    ScratchFolder m_folder;
};

QTEST_GUILESS_MAIN(DocumentLoaderTest)
#include "document_loader_test.moc"
#include "tests/unit/session/small_spec.h"
