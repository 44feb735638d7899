// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Neighbouring lists with other marks are two lists, and are seen to be two.
#include "ui/preview/preview_view.h"

#include <QTest>

namespace quoin {

class PreviewListsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void betweenTwoListsIsMoreRoomThanBetweenItems_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("bullets") << QByteArray("- a\n- b\n* c\n* d\n");
        QTest::newRow("numbers") << QByteArray("1. a\n2. b\n3) c\n4) d\n");
        QTest::newRow("both") << QByteArray("- a\n- b\n1. c\n2. d\n");
        QTest::newRow("loose") << QByteArray("- a\n\n- b\n\n* c\n\n* d\n");
    }
    void betweenTwoListsIsMoreRoomThanBetweenItems()
    {
        QFETCH(QByteArray, text);
        PreviewView view;
        view.resize(480, 600);
        view.setDocument(std::make_shared<const Document>(Document::parse(text.toStdString())));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const auto& shown = view.shown();
        QCOMPARE(shown.size(), std::size_t{4});
        const double first = shown[1].top - shown[0].top;
        const double between = shown[2].top - shown[1].top;
        const double second = shown[3].top - shown[2].top;
        QCOMPARE(first, second);
        QVERIFY2(between > first, qPrintable(QStringLiteral("%1 %2").arg(between).arg(first)));
    }
};

} // namespace quoin

QTEST_MAIN(quoin::PreviewListsTest)
#include "preview_lists_test.moc"
