// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Drawings (SVG), which may ask for more than any machine can do: those that do are refused, whatever else the machine
// has to do, and the others are shown.
#include "tests/gui_preview/pixels.h"
#include "tests/gui_preview/settled_picture.h"
#include "ui/preview/picture_reader.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <chrono>

namespace quoin {

class PreviewDrawingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }

    void drawingsThatWouldTakeForeverAreRefused_data()
    {
        QTest::addColumn<QByteArray>("drawing");
        QTest::addColumn<State>("state");
        const QByteArray head = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' "
                                "width='300' height='200'>";
        const QByteArray rect = "<rect width='300' height='200' fill='red' fill-opacity='0.5'/>";
        const auto uses = [](const QByteArray& name) { return ("<use xlink:href='#" + name + "'/>").repeated(10); };
        QByteArray laughs = head + "<g id='g0'>" + rect + "</g>";
        for (int i = 1; i < 12; ++i)
            laughs += "<g id='g" + QByteArray::number(i) + "'>" + uses("g" + QByteArray::number(i - 1)) + "</g>";
        QTest::newRow("each uses the one before ten times") << laughs + "</svg>" << State::TooComplex;
        QByteArray href = laughs;
        href.replace("xlink:href", "href");
        QTest::newRow("by the newer name") << href + "</svg>" << State::TooComplex;
        QTest::newRow("by two names") << QByteArray(laughs).replace("xlink:href='", "href='x' xlink:href='") + "</svg>"
                                      << State::TooComplex;
        QTest::newRow("itself") << head + "<g id='a'>" + uses("b") + "</g><g id='b'>" + uses("a") + "</g></svg>"
                                << State::TooComplex;
        QTest::newRow("deep") << head + QByteArray("<g>").repeated(100'000) + rect
                + QByteArray("</g>").repeated(100'000)
                + "</svg>" << State::TooComplex;
        QByteArray chain = head + "<g id='g0'>" + rect + "</g>";
        for (int i = 1; i < 20'000; ++i)
            chain +=
                "<g id='g" + QByteArray::number(i) + "'><use xlink:href='#g" + QByteArray::number(i - 1) + "'/></g>";
        QTest::newRow("deep by use") << chain + "</svg>" << State::TooComplex;
        QTest::newRow("a long path, often") << head + "<path id='p' d='M0 0 " + QByteArray("L9 9 ").repeated(100'000)
                + "'/>" + QByteArray("<use xlink:href='#p'/>").repeated(1'000)
                + "</svg>" << State::TooComplex;
        QByteArray styled = head + "<style>";
        for (int i = 0; i < 20'000; ++i)
            styled += ".c" + QByteArray::number(i) + " .d > rect { fill: red }\n";
        QTest::newRow("rules times shapes")
            << styled + "</style>" + rect.repeated(10'000) + "</svg>" << State::TooComplex;
        QTest::newRow("very many") << head + rect.repeated(200'000) + "</svg>" << State::TooLarge;
        QTest::newRow("many over much room") << QByteArray(head).replace("300", "2400").replace("200", "9000")
                + QByteArray(rect).replace("300", "2400").replace("200", "9000").repeated(50'000)
                + "</svg>" << State::TooComplex;
        QTest::newRow("entities")
            << "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'>"
               "<!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>"
               "<!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'><!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;'>]>"
                + head + "<text>&e;&e;&e;</text></svg>"
            << State::Unreadable;
        QTest::newRow("no end") << head + "<g>" << State::Unreadable;
        QTest::newRow("other markup") << QByteArray("<html><body>text</body></html>") << State::Unreadable;
    }
    void drawingsThatWouldTakeForeverAreRefused()
    {
        QFETCH(QByteArray, drawing);
        QFETCH(State, state);
        QFile file(m_folder.filePath(QStringLiteral("hostile.svg")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(drawing) == drawing.size());
        file.close();
        PreviewView view;
        view.setFolder(m_folder.path());
        QCOMPARE(settled(view, QStringLiteral("hostile.svg"), 60'000), state);
        // The reader is told why.
        view.resize(600, 500);
        view.setDocument(std::make_shared<const Document>(Document::parse("![words](hostile.svg)\n")));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QVERIFY(view.content().existingLayout(0)->boxHeight(0) < 200);
    }

    void drawingsAreShown()
    {
        const QByteArray head = "<?xml version='1.0'?>\n<!-- by hand -->\n<svg xmlns='http://www.w3.org/2000/svg' "
                                "xmlns:xlink='http://www.w3.org/1999/xlink' width='400' height='300'>";
        QByteArray drawing = head
            + "<style><![CDATA[.a > rect { fill: #00ff00 }]]></style>"
              "<defs><rect id='r' width='40' height='30'/></defs><g class='a'>";
        for (int i = 0; i < 100; ++i) // All of it is green, in ten rows of ten.
            drawing += "<use xlink:href='#r' fill='#00ff00' x='" + QByteArray::number(i % 10 * 40) + "' y='"
                + QByteArray::number(i / 10 * 30) + "'/>";
        for (int i = 0; i < 4'000; ++i) // More strips than one.
            drawing += "<rect x='100' y='100' width='200' height='100'/>";
        QFile file(m_folder.filePath(QStringLiteral("fine.svg")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(drawing + "</g></svg>") > 0);
        file.close();
        PreviewView view;
        view.setFolder(m_folder.path());
        const QString address = QStringLiteral("fine.svg");
        QCOMPARE(settled(view, address, 20'000), State::Shown);
        const QImage image = view.content().sources().picture(address).image;
        QCOMPARE(image.size(), QSize(400, 300));
        QCOMPARE(pixelsOf(image, QColor(0, 255, 0)), 400 * 300);
    }

    void aCompressedDrawingIsNotUnpacked()
    {
        QFile file(m_folder.filePath(QStringLiteral("packed.svgz")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("\x1f\x8b\x08 and so on") > 0);
        file.close();
        PreviewView view;
        view.setFolder(m_folder.path());
        QCOMPARE(settled(view, QStringLiteral("packed.svgz")), State::Unreadable);
    }

    void aDrawingThatNobodyWaitsForIsLeft()
    {
        QByteArray drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='2400' height='9000'>";
        drawing += QByteArray("<rect width='2400' height='9000' fill-opacity='0.5'/>").repeated(400);
        QFile file(m_folder.filePath(QStringLiteral("long.svg")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(drawing + "</svg>") > 0);
        file.close();
        int asked = 0;
        const auto isWanted = [&asked] { return ++asked < 6; }; // No more between two strips.
        QCOMPARE(readPicture(file.fileName(), isWanted).fault, PictureFault::Cancelled);
        QVERIFY2(asked >= 6 && asked < 9, QByteArray::number(asked).constData());
    }

    void aDrawingIsRefusedByItsWorkAndNotByTheClock()
    {
        QByteArray drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='1000' height='1000'>";
        for (int i = 0; i < 1'200; ++i)
            drawing += "<rect width='1000' height='1000' fill='#00ff00'/>";
        QFile file(m_folder.filePath(QStringLiteral("waiting.svg")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(drawing + "</svg>") > 0);
        file.close();
        // As on a machine that others keep busy: much time goes by between two strips.
        int asked = 0;
        const auto waits = [&asked] {
            ++asked;
            QThread::msleep(300);
            return true;
        };
        const ReadPicture read = readPicture(file.fileName(), waits, std::chrono::seconds(2));
        QVERIFY2(asked * 300 > 2'000, QByteArray::number(asked).constData());
        QCOMPARE(read.fault, PictureFault::None);
        QCOMPARE(pixelsOf(read.image, QColor(0, 255, 0)), 1'000 * 1'000);
        // What it takes by itself counts.
        const auto isWanted = [] { return true; };
        const ReadPicture none = readPicture(file.fileName(), isWanted, std::chrono::milliseconds(0));
        QCOMPARE(none.fault, PictureFault::TooComplex);
    }

    void aDrawingThatFillsTooMuchIsRefusedBeforeItIsDrawn()
    {
        QFile file(m_folder.filePath(QStringLiteral("much.svg")));
        const QByteArray rects = QByteArray("<rect width='2400' height='9000'/>").repeated(2'000);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<svg xmlns='http://www.w3.org/2000/svg' width='2400' height='9000'>" + rects + "</svg>");
        file.close();
        int asked = 0;
        const auto isWanted = [&asked] { return ++asked > 0; };
        QCOMPARE(readPicture(file.fileName(), isWanted, std::chrono::hours(1)).fault, PictureFault::TooComplex);
        QVERIFY2(asked < 20, QByteArray::number(asked).constData()); // No strip was begun.
    }

private:
    QTemporaryDir m_folder;
};

} // namespace quoin

QTEST_MAIN(quoin::PreviewDrawingsTest)
#include "preview_drawings_test.moc"
