// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// What images cost: pixels are kept up to a bound, and reading one can be broken off.
#include "tests/gui_preview/pixels.h"
#include "tests/gui_preview/shown_preview.h"
#include "ui/preview/block_sources.h"
#include "ui/preview/picture_reader.h"

#include <QImage>
#include <QImageReader>
#include <QRandomGenerator>
#include <QTemporaryDir>

namespace quoin {

namespace {

constexpr int side = 300;
constexpr qint64 pixelBytes = qint64{4} * side * side;

/// Without packing: each pixel is a code of nine bits, and the table is emptied before it would need more.
QByteArray largeGif()
{
    constexpr int size = 600;
    QByteArray gif = QByteArrayLiteral("GIF89a\x58\x02\x58\x02\xf7\0\0") + QByteArray(3 * 256, 'x')
        + QByteArrayLiteral("\x2c\0\0\0\0\x58\x02\x58\x02\0\x08");
    QByteArray packed;
    unsigned bits = 0;
    int held = 0;
    const auto put = [&](unsigned code) {
        bits |= code << held;
        for (held += 9; held >= 8; held -= 8, bits >>= 8)
            packed += static_cast<char>(bits & 255);
    };
    for (int i = 0; i < size * size; ++i) {
        if (i % 250 == 0)
            put(256);
        put(static_cast<unsigned>(i % 256));
    }
    put(257);
    packed += static_cast<char>(bits & 255);
    for (qsizetype at = 0; at < packed.size(); at += 255) {
        const QByteArray piece = packed.mid(at, 255);
        gif += static_cast<char>(piece.size()) + piece;
    }
    return gif + '\0' + ';';
}

int redPixels(PreviewView& view)
{
    return pixelsOf(view.viewport()->grab().toImage(), Qt::red);
}

} // namespace

class PreviewPicturesTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    /// A view in which all that is seen has been read.
    class Album : public Shown {
    public:
        Album(const std::string& text, const QString& folder, qint64 mostBytes) : Shown(text)
        {
            sources().setMostPixelBytes(mostBytes);
            view.setFolder(folder);
            view.restyle();
            settle();
        }

        BlockSources& sources() { return view.content().sources(); }

        void settle()
        {
            const auto isDone = [this] {
                (void)view.viewport()->grab(); // Asks for what is in view.
                return sources().counts().picturesRead == sources().counts().picturesDone;
            };
            QVERIFY(QTest::qWaitFor(isDone, 20'000));
        }

        void scrollTo(double line)
        {
            view.scrollToLine(line);
            settle();
        }
    };

private Q_SLOTS:
    void initTestCase()
    {
        QImage image(side, side, QImage::Format_RGB32);
        image.fill(Qt::red);
        for (int i = 0; i < 12; ++i)
            QVERIFY(image.save(m_folder.filePath(QStringLiteral("%1.png").arg(i))));
    }

    void pixelsOutOfViewGoAboveABound_data()
    {
        QTest::addColumn<QString>("picture");
        QTest::addColumn<int>("lines"); // From one to the next.
        QTest::newRow("alone") << QStringLiteral("![a](%1.png)\n\nwords\n\n") << 4;
        QTest::newRow("in sections") << QStringLiteral("## Section\n\n![a](%1.png)\n\n") << 4;
        QTest::newRow("in sentences") << QStringLiteral("words ![a](%1.png)\n\n") << 2;
        QTest::newRow("in tables") << QStringLiteral("| ![a](%1.png) |\n|---|\n\n") << 3;
    }
    void pixelsOutOfViewGoAboveABound()
    {
        QFETCH(QString, picture);
        QFETCH(int, lines);
        std::string text;
        for (int i = 0; i < 12; ++i)
            text += picture.arg(i).toStdString();
        Album album(text, m_folder.path(), pixelBytes * 3);
        const int atTop = redPixels(album.view);
        QVERIFY(atTop > 10'000);
        for (int i = 0; i < 12; ++i) {
            album.scrollTo(i * lines);
            QVERIFY2(album.sources().counts().pixelBytes <= 3 * pixelBytes, QByteArray::number(i).constData());
        }
        const int read = album.sources().counts().picturesRead;
        album.scrollTo(0);
        QVERIFY(album.sources().counts().picturesRead > read);
        QCOMPARE(redPixels(album.view), atTop);
    }

    void whatIsInViewIsReadOnceHoweverLittleThereMayBe()
    {
        Album album("![a](0.png) and ![b](1.png)\n\n| ![c](2.png) | ![d](3.png) |\n|---|---|\n\n![e](4.png)\n",
                    m_folder.path(), 1);
        album.view.resize(1'200, 1'200);
        album.settle();
        const int red = redPixels(album.view);
        QVERIFY(red > 3 * side * side);
        const int read = album.sources().counts().picturesRead;
        for (int i = 0; i < 20; ++i) {
            album.settle();
            QTest::qWait(5);
        }
        QCOMPARE(album.sources().counts().picturesRead, read);
        QCOMPARE(redPixels(album.view), red);
        QCOMPARE(album.sources().counts().pixelBytes, 5 * pixelBytes);
    }

    void whatWasSeenLongestAgoGoesFirst()
    {
        constexpr int apart = 82; // Lines.
        std::string text;
        for (int i = 0; i < 12; ++i) {
            text += "![a](" + std::to_string(i) + ".png)\n\n";
            for (int line = 2; line < apart; line += 2)
                text += "words\n\n";
        }
        Album album(text, m_folder.path(), pixelBytes * 3);
        const auto readGoingTo = [&album](int i) {
            const int before = album.sources().counts().picturesRead;
            album.scrollTo(i * apart);
            return album.sources().counts().picturesRead - before;
        };
        QCOMPARE(readGoingTo(2), 1);
        QCOMPARE(readGoingTo(4), 1);
        QCOMPARE(readGoingTo(0), 0); // Seen before the others, and now again.
        QCOMPARE(readGoingTo(6), 1);
        QCOMPARE(readGoingTo(4), 0);
        QCOMPARE(readGoingTo(0), 0);
        QCOMPARE(readGoingTo(2), 1);
    }

    void aBitmapThatNobodyWaitsForIsLeft_data()
    {
        QTest::addColumn<QByteArray>("format");
        for (const char* format : {"png", "jpg", "bmp", "gif", "webp"}) {
            if (QImageReader::supportedImageFormats().contains(format))
                QTest::newRow(format) << QByteArray(format);
        }
    }
    void aBitmapThatNobodyWaitsForIsLeft()
    {
        QFETCH(QByteArray, format);
        const QString path = m_folder.filePath(QStringLiteral("large.") + QString::fromLatin1(format));
        if (format == "gif") {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(largeGif()) > 0);
        } else {
            QImage noise(1'000, 1'000, QImage::Format_RGB32); // It cannot be packed.
            QRandomGenerator::securelySeeded().fillRange(reinterpret_cast<quint32*>(noise.bits()),
                                                         noise.sizeInBytes() / 4);
            QVERIFY(noise.save(path, format.constData(), 90));
        }
        int asked = 0;
        QVERIFY(!readPicture(path, [&asked] { return ++asked > 0; }).image.isNull());
        const int all = asked;
        QVERIFY2(all > 40 || format == "webp", QByteArray::number(all).constData()); // Which is read at once.
        for (const int most : {0, 1, 2, 3, all / 2, all - 1}) {
            asked = 0;
            const ReadPicture read = readPicture(path, [&asked, most] { return ++asked <= most; });
            QCOMPARE(read.fault, PictureFault::Cancelled);
            QVERIFY(read.image.isNull());
            QVERIFY2(asked <= most + 20, QByteArray::number(asked - most).constData()); // All formats are tried.
        }
    }

    void aShapeThatWouldTakeForeverIsRefused_data()
    {
        QTest::addColumn<QByteArray>("shape");
        QTest::addColumn<PictureFault>("fault");
        const auto path = [](const QByteArray& lines, const QByteArray& look) {
            return "<path d='M0 0 " + lines + "' " + look + "/>";
        };
        QByteArray curves;
        for (int i = 0; i < 50'000; ++i)
            curves += "C0 " + QByteArray::number(i % 2'400) + " 2400 " + QByteArray::number(i * 7 % 2'400) + ' '
                + QByteArray::number(i * 13 % 2'400) + " 0 ";
        const QByteArray toAndFro = QByteArray("L2000 2000 L0 7 ").repeated(10'000);
        const QByteArray line = "stroke='red' fill='none' stroke-width='";
        QTest::newRow("a path over itself") << path(curves, "fill='blue'") << PictureFault::TooComplex;
        QTest::newRow("as a line") << path(curves, line + "1'") << PictureFault::TooComplex;
        QTest::newRow("with round joins")
            << path(toAndFro, line + "2000' stroke-linejoin='round'") << PictureFault::TooComplex;
        QTest::newRow("dashes") << path("L2000 2000", line + "2000' stroke-dasharray='0.001'")
                                << PictureFault::TooComplex;
        QTest::newRow("dashes of a large circle")
            << QByteArray("<g transform='scale(1e6)'><circle r='1' stroke='red' stroke-width='1e-7' "
                          "stroke-dasharray='1e-9'/></g>")
            << PictureFault::TooComplex;
        QTest::newRow("letters") << "<text font-size='1000'>" + QByteArray("ab").repeated(150'000) + "</text>"
                                 << PictureFault::TooComplex;
        QByteArray chart;
        for (int i = 0; i < 5; ++i)
            chart += "<line x2='2400' y1='" + QByteArray::number(i * 30) + "' y2='" + QByteArray::number(i * 30)
                + "' stroke='gray' stroke-dasharray='4 2'/>";
        for (int i = 0; i < 50; ++i)
            chart += "<text x='" + QByteArray::number(i % 30 * 40) + "' y='" + QByteArray::number(i / 30 * 20)
                + "' font-size='12'>label of something</text>";
        QByteArray curve;
        for (int i = 0; i < 500; ++i)
            curve += 'L' + QByteArray::number(i * 4) + ' ' + QByteArray::number(400 + i * 37 % 150) + ' ';
        QTest::newRow("a chart") << chart + path(curve, line + "1'") << PictureFault::None;
        QByteArray map;
        for (int i = 0; i < 200; ++i)
            map += "<path stroke='black' stroke-linejoin='round' d='M" + QByteArray::number(i * 10) + ' '
                + QByteArray::number(i * 11) + QByteArray(" l3 1 l-1 4 l2 2 l-4 1 l-2 -6").repeated(50) + "Z'/>";
        QTest::newRow("a map") << map << PictureFault::None;
    }
    void aShapeThatWouldTakeForeverIsRefused()
    {
        QFETCH(QByteArray, shape);
        QFETCH(PictureFault, fault);
        QFile file(m_folder.filePath(QStringLiteral("shape.svg")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<svg xmlns='http://www.w3.org/2000/svg' width='2400' height='2400'>" + shape + "</svg>");
        file.close();
        QCOMPARE(readPicture(file.fileName(), [] { return true; }).fault, fault);
    }

    void anotherDocumentDoesNotWaitForTheImagesOfTheOneBefore()
    {
        const QTemporaryDir other;
        QImage image(side, side, QImage::Format_RGB32);
        image.fill(Qt::blue);
        QVERIFY(image.save(other.filePath(QStringLiteral("0.png"))));
        Album album("![a](0.png)\n", m_folder.path(), pixelBytes * 30);
        BlockSources& sources = album.sources();
        for (int i = 1; i < 12; ++i)
            (void)sources.picture(QStringLiteral("%1.png").arg(i));
        album.view.setFolder(other.path());
        album.view.restyle();
        album.settle();
        // What was asked for of the folder before is dropped, whether it was read or not.
        QCOMPARE(sources.counts().pixelBytes, pixelBytes);
        QCOMPARE(redPixels(album.view), 0);
        QCOMPARE(sources.pixels(QStringLiteral("0.png")).pixelColor(1, 1), QColor(Qt::blue));
    }
};

} // namespace quoin

QTEST_MAIN(quoin::PreviewPicturesTest)
#include "preview_pictures_test.moc"
