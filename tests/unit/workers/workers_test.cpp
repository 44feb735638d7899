// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/workers/workers.h"

#include <QGuiApplication>
#include <QImage>
#include <QLinearGradient>
#include <QPainter>
#include <QSemaphore>
#include <QTest>

#include <atomic>
#include <memory>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace quoin {

class WorkersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Qt gives parts of large areas to threads and waits for them: it must not wait for ours.
    void aFrameIsPaintedWhileAllAreAtWork()
    {
        auto let = std::make_shared<QSemaphore>();
        auto begun = std::make_shared<QSemaphore>();
        const int tasks = workers().maxThreadCount() + 2;
        for (int i = 0; i < tasks; ++i) {
            workers().start([let, begun] {
                begun->release();
                let->acquire();
            });
        }
        begun->acquire(workers().maxThreadCount());
        QImage image(1440, 900, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QLinearGradient colours(0, 0, 1440, 900);
        colours.setColorAt(0, QColor(255, 0, 0, 90));
        colours.setColorAt(1, QColor(0, 0, 255, 90));
        {
            QPainter painter(&image);
            painter.fillRect(image.rect(), colours); // Would wait forever in their pool.
        }
        QVERIFY(image.pixelColor(0, 0) != QColor(Qt::white));
        let->release(tasks);
        workers().waitForDone();
    }

    void aFileIsSavedWhileAnotherIsRead()
    {
        QVERIFY(workers().maxThreadCount() >= 2);
        QSemaphore let;
        std::atomic<bool> saved = false;
        workers().start([&let] { let.acquire(); });
        workers().start([&] {
            saved = true;
            let.release();
        });
        workers().waitForDone();
        QVERIFY(saved);
    }

    void itGivesWayToTheWindow()
    {
#ifdef Q_OS_LINUX
        const auto niceOfThread = [] { return getpriority(PRIO_PROCESS, static_cast<id_t>(gettid())); };
        const int ofTheWindow = niceOfThread();
        std::atomic<int> ofTheWorker = ofTheWindow;
        workers().start([&] { ofTheWorker = niceOfThread(); });
        workers().waitForDone();
        QVERIFY(ofTheWorker > ofTheWindow);
        QCOMPARE(niceOfThread(), ofTheWindow);
#else
        QSKIP("What a thread of Qt's own priority does is the system's matter.");
#endif
    }
};

} // namespace quoin

QTEST_MAIN(quoin::WorkersTest)
#include "workers_test.moc"
