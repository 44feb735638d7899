// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// What images cost: pixels are kept up to a bound, and reading one can be broken off.
#include "tests/gui_preview/shown_preview.h"
#include "ui/preview/block_sources.h"

#include <QImage>
#include <QScrollBar>
#include <QTemporaryDir>

namespace quoin {

namespace {

constexpr int side = 300;
constexpr qint64 pixelBytes = qint64{4} * side * side;

int redPixels(PreviewView& view)
{
    const QImage picture = view.viewport()->grab().toImage();
    int count = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            count += picture.pixelColor(x, y) == QColor(Qt::red) ? 1 : 0;
    }
    return count;
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
};

} // namespace quoin

QTEST_MAIN(quoin::PreviewPicturesTest)
#include "preview_pictures_test.moc"
