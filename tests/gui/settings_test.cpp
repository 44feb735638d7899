// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "app/app_settings.h"

#include <QCoreApplication>
#include <QTest>

namespace quoin {

/// What the window remembers comes back as it was, in a home folder of the test's own.
class SettingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("quoin-test"));
        QCoreApplication::setApplicationName(QStringLiteral("settings"));
    }

    void beginsWithWhatMostPeopleWant()
    {
        const WindowState state = AppSettings().load();
        QVERIFY(state.scrollTogether);
        QVERIFY(!state.oddSpaces);
        QVERIFY(state.guidance);
        QVERIFY(!state.previewWindow);
        QCOMPARE(state.previewZoom, 100);
    }

    void keepsWhatTheViewMenuSays()
    {
        WindowState state;
        state.scrollTogether = false;
        state.oddSpaces = true;
        state.guidance = false;
        state.previewWindow = true;
        state.previewGeometry = QByteArray("\x01geometry", 9);
        state.previewZoom = 140;
        AppSettings().save(state);
        const WindowState again = AppSettings().load();
        QCOMPARE(again.scrollTogether, false);
        QCOMPARE(again.oddSpaces, true);
        QCOMPARE(again.guidance, false);
        QCOMPARE(again.previewWindow, true);
        QCOMPARE(again.previewGeometry, state.previewGeometry);
        QCOMPARE(again.previewZoom, 140);
    }

    void aZoomOutOfRangeIsBroughtBack()
    {
        WindowState state;
        state.previewZoom = 100'000;
        AppSettings().save(state);
        QCOMPARE(AppSettings().load().previewZoom, 300);
    }
};

} // namespace quoin

QTEST_GUILESS_MAIN(quoin::SettingsTest)
#include "settings_test.moc"
