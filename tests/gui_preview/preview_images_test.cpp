// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/gui_preview/shown_preview.h"
#include "ui/preview/block_sources.h"
#include "ui/preview/text_flow.h"
#include "ui/theme/colors.h"

#include <QApplication>
#include <QHelpEvent>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolTip>

namespace quoin {

class PreviewImagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void imagesFromDisk();
    void imagesInsideText();
    void imagesInsideTextAreSelectedAndFollowed();
    void imagesOnTheNetworkInsideText();
    void imagesOnTheNetworkInANarrowPage();
    void nothingFromTheNetwork();
};

void PreviewImagesTest::imagesFromDisk()
{
    QTemporaryDir folder;
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::red);
    QVERIFY(image.save(folder.filePath(QStringLiteral("a b.png"))));
    Shown shown("![alt](a%20b.png)\n");
    shown.view.setFolder(folder.path());
    shown.view.restyle();
    QTRY_COMPARE(shown.view.content().existingLayout(0)->boxHeight(0), 30.0);
}

void PreviewImagesTest::imagesInsideText()
{
    QTemporaryDir folder;
    QImage image(60, 90, QImage::Format_RGB32);
    image.fill(Qt::red);
    QVERIFY(image.save(folder.filePath(QStringLiteral("a.png"))));
    Shown shown("words before ![an **image**](a.png) and behind, ![gone](gone.png), ![away](https://example.org/a.png)\n\n"
                "| x |\n|---|\n| in a cell ![alt](a.png) |\n");
    const double before = shown.view.content().existingLayout(0)->boxHeight(0);
    shown.view.setFolder(folder.path());
    shown.view.restyle();
    QTRY_VERIFY(shown.view.content().existingLayout(0)->boxHeight(0) > before + 50);
    QVERIFY(shown.view.content().existingLayout(0)->box(1).height() > 100);
    const auto redPixels = [](const QImage& picture) {
        int count = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x)
                count += picture.pixelColor(x, y) == QColor(Qt::red) ? 1 : 0;
        }
        return count;
    };
    QCOMPARE(redPixels(shown.view.grab().toImage()), 2 * 60 * 90);
    // What is not there is still told, and all copies as text.
    shown.view.selectAll();
    QVERIFY(shown.view.selectedText().startsWith(QStringLiteral("words before an image and behind, gone, away")));
}

void PreviewImagesTest::imagesInsideTextAreSelectedAndFollowed()
{
    QTemporaryDir folder;
    QImage image(60, 90, QImage::Format_RGB32);
    image.fill(Qt::red);
    QVERIFY(image.save(folder.filePath(QStringLiteral("a.png"))));
    Shown shown("a [![alt](a.png 'its title')](b.md) badge\n");
    const double before = shown.view.content().existingLayout(0)->boxHeight(0);
    shown.view.setFolder(folder.path());
    shown.view.restyle();
    QTRY_VERIFY(shown.view.content().existingLayout(0)->boxHeight(0) > before + 50);
    const auto red = [&shown](bool any) { // The first one, or how many there are.
        const QImage picture = shown.view.viewport()->grab().toImage();
        QPoint sum;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                if (picture.pixelColor(x, y) != QColor(Qt::red))
                    continue;
                if (any)
                    return QPoint(x, y);
                sum += QPoint(1, 0);
            }
        }
        return sum;
    };
    const QPoint corner = red(true);
    QCOMPARE(red(false).x(), 60 * 90);
    QSignalSpy followed(&shown.view, &PreviewView::linkActivated);
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, corner + QPoint(20, 5)); // At its upper end.
    QCOMPARE(followed.size(), 1);
    QCOMPARE(followed[0][0].toString(), QStringLiteral("b.md"));
    shown.view.selectAll();
    QCOMPARE(red(false).x(), 0); // All of it is below the colour of the selection.
}

void PreviewImagesTest::imagesOnTheNetworkInsideText()
{
    // A frame with the address stands in their place; copied they are their description.
    const auto groundPixels = [](Shown& shown) {
        const QImage picture = shown.view.grab().toImage();
        int count = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x)
                count += picture.pixelColor(x, y) == colorsOf(&shown.view).codeGround ? 1 : 0;
        }
        return count;
    };
    Shown without("before away behind\n");
    Shown shown("before ![away](https://example.org/a.png) behind\n");
    QVERIFY(groundPixels(shown) > groundPixels(without) + 1'000);
    shown.view.selectAll();
    QCOMPARE(shown.view.selectedText(), QStringLiteral("before away behind"));
    // It gives way to a narrow page.
    shown.view.resize(160, 300);
    QVERIFY(shown.view.content().existingLayout(0)->boxHeight(0) < 300);
}

void PreviewImagesTest::imagesOnTheNetworkInANarrowPage()
{
    const QString address = QStringLiteral("https://example.org/diagrams/2026/payments/overview-of-all.png");
    const auto tip = [](Shown& shown, QPoint at) {
        QToolTip::hideText();
        QHelpEvent help(QEvent::ToolTip, at, shown.view.viewport()->mapToGlobal(at));
        QApplication::sendEvent(shown.view.viewport(), &help);
        return QToolTip::text();
    };
    // One that stands alone says all of it, in as many lines as that takes.
    Shown alone("![alt <b>](" + address.toStdString() + ")\n");
    alone.view.resize(1200, 300);
    const double wide = alone.view.content().existingLayout(0)->boxHeight(0);
    alone.view.resize(240, 300);
    const double narrow = alone.view.content().existingLayout(0)->boxHeight(0);
    QVERIFY(narrow > wide * 1.5);
    const QPoint middle(120, static_cast<int>(alone.view.shown().front().top + narrow / 2));
    QVERIFY2(tip(alone, middle).contains(address), qPrintable(tip(alone, middle)));
    // However long the address is: it may be the image itself.
    Shown data("![alt](data:image/png;base64," + std::string(200'000, 'A') + ")\n");
    QTRY_VERIFY_WITH_TIMEOUT(data.view.content().existingLayout(0) != nullptr, 30'000); // Rendered on another thread.
    QVERIFY(data.view.content().existingLayout(0)->boxHeight(0) < 2 * narrow);
    QVERIFY(tip(data, middle).size() < 1'000);

    // One in a sentence has one line: first its address gives way, last its description.
    const QFont font = PreviewStyle(&alone.view, 100).text;
    const auto text = [&](double width) {
        return TextFlow::placeholderText(QStringLiteral("the diagram"), address, font, width);
    };
    const QFontMetricsF metrics(font);
    QVERIFY(text(5'000).contains(address));
    const QString most = text(metrics.horizontalAdvance(text(5'000)) * 0.75);
    QVERIFY2(most.startsWith(QStringLiteral("the diagram (image on the network, not loaded: https:")),
             qPrintable(most));
    QVERIFY(most.endsWith(QStringLiteral(".png)")) && most.contains(QChar(0x2026)));
    QCOMPARE(text(metrics.horizontalAdvance(QStringLiteral("the diagram (image not loaded)")) + 2),
             QStringLiteral("the diagram (image not loaded)"));
    for (double width = 30; width < 900; width += 7) {
        QVERIFY(metrics.horizontalAdvance(text(width)) <= width + 1);
        QVERIFY(text(width).startsWith(QStringLiteral("t")));
    }
    Shown inside("before ![away](" + address.toStdString() + ")\n");
    const double height = inside.view.content().existingLayout(0)->boxHeight(0);
    const QPoint onIt(200, static_cast<int>(inside.view.shown().front().top + height - 10)); // On its second line.
    QVERIFY2(tip(inside, onIt).contains(address), qPrintable(tip(inside, onIt)));
}

void PreviewImagesTest::nothingFromTheNetwork()
{
    Shown shown("![alt](https://example.org/a.png)\n");
    QCOMPARE(shown.view.content().sources().picture(QStringLiteral("https://example.org/a.png")).state, BlockSources::Picture::State::Remote);
    QCOMPARE(shown.view.content().sources().picture(QStringLiteral("//example.org/a.png")).state, BlockSources::Picture::State::Remote);
}

} // namespace quoin

QTEST_MAIN(quoin::PreviewImagesTest)
#include "preview_images_test.moc"
