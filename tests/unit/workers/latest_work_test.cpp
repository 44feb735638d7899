// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/workers/latest_work.h"

#include <QCoreApplication>
#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>
#include <optional>

namespace quoin {

class LatestWorkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatItGivesIsTakenOnTheThreadThatAsked()
    {
        QList<int> taken;
        QThread* takenOn = nullptr;
        std::atomic<QThread*> doneOn = nullptr;
        LatestWork<int> work([&](int result) {
            taken.append(result);
            takenOn = QThread::currentThread();
        });
        work.start([&doneOn](const auto&) {
            doneOn = QThread::currentThread();
            return 7;
        });
        QVERIFY(work.isRunning());
        QVERIFY(taken.isEmpty());
        QTRY_COMPARE(taken, QList<int>{7});
        QVERIFY(!work.isRunning());
        QCOMPARE(takenOn, QThread::currentThread());
        QVERIFY(doneOn != QThread::currentThread());
    }

    void onlyTheLastOneCounts()
    {
        QList<int> taken;
        LatestWork<int> work([&](int result) { taken.append(result); });
        auto begun = std::make_shared<QSemaphore>();
        auto let = std::make_shared<QSemaphore>();
        auto stopped = std::make_shared<std::atomic<bool>>(false);
        work.start([begun, let, stopped](const auto& isWanted) {
            begun->release();
            let->acquire();
            *stopped = !isWanted();
            return 1;
        });
        begun->acquire();
        work.start([](const auto&) { return 2; });
        let->release();
        QTRY_COMPARE(taken, QList<int>{2});
        workers().waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(*stopped);
        QCOMPARE(taken, QList<int>{2});
    }

    void whatHasEndedIsDroppedTooWhenNobodyWaits()
    {
        int taken = 0;
        LatestWork<int> work([&](int result) { taken += result; });
        work.start([](const auto&) { return 1; });
        workers().waitForDone();
        work.cancel();
        QVERIFY(!work.isRunning());
        {
            LatestWork<int> other([&](int result) { taken += result; });
            other.start([](const auto&) { return 1; });
            workers().waitForDone();
        }
        QTest::qWait(20);
        QCOMPARE(taken, 0);
    }

    void oneMayBeTheBeginningOfTheNext()
    {
        QList<int> taken;
        std::optional<LatestWork<int>> work;
        work.emplace([&](int result) {
            taken.append(result);
            if (result < 3)
                work->start([result](const auto&) { return result + 1; });
        });
        work->start([](const auto&) { return 1; });
        QTRY_COMPARE(taken, (QList<int>{1, 2, 3}));
        QVERIFY(!work->isRunning());
    }
};

} // namespace quoin

QTEST_GUILESS_MAIN(quoin::LatestWorkTest)
#include "latest_work_test.moc"
