// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/gui_preview/pixels.h"
#include "tests/gui_preview/shown_preview.h"
#include "ui/preview/block_sources.h"
#include "ui/preview/picture_words.h"
#include "ui/theme/colors.h"

#include <QApplication>
#include <QHelpEvent>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextDocumentFragment>
#include <QToolTip>

namespace quoin {

namespace {

using State = BlockSources::Picture::State;

// What a tooltip says at a point, without the marks that make it shown letter by letter.
QString tipAt(Shown& shown, QPoint at)
{
    QToolTip::hideText();
    QHelpEvent help(QEvent::ToolTip, at, shown.view.viewport()->mapToGlobal(at));
    QApplication::sendEvent(shown.view.viewport(), &help);
    return QTextDocumentFragment::fromHtml(QToolTip::text()).toPlainText();
}

int groundPixels(Shown& shown)
{
    return pixelsOf(shown.view.grab().toImage(), colorsOf(&shown.view).codeGround);
}

} // namespace

class PreviewImagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void imagesFromDisk();
    void imagesInsideText();
    void imagesInsideTextAreSelectedAndFollowed();
    void imagesOnTheNetworkInsideText();
    void imagesOnTheNetworkInANarrowPage();
    void refusedImagesInsideTextSayWhy_data();
    void refusedImagesInsideTextSayWhy();
    void aRefusedImageIsOneHoweverItIsDescribed();
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
    Shown shown(
        "words before ![an **image**](a.png) and behind, ![gone](gone.png), ![away](https://example.org/a.png)\n\n"
        "| x |\n|---|\n| in a cell ![alt](a.png) |\n");
    const double before = shown.view.content().existingLayout(0)->boxHeight(0);
    shown.view.setFolder(folder.path());
    shown.view.restyle();
    QTRY_VERIFY(shown.view.content().existingLayout(0)->boxHeight(0) > before + 50);
    QVERIFY(shown.view.content().existingLayout(0)->box(1).height() > 100);
    QCOMPARE(pixelsOf(shown.view.grab().toImage(), Qt::red), 2 * 60 * 90);
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
    const QImage picture = shown.view.viewport()->grab().toImage();
    const QPoint corner = firstPixelOf(picture, Qt::red);
    QCOMPARE(pixelsOf(picture, Qt::red), 60 * 90);
    QSignalSpy followed(&shown.view, &PreviewView::linkActivated);
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, corner + QPoint(20, 5)); // At its upper end.
    QCOMPARE(followed.size(), 1);
    QCOMPARE(followed[0][0].toString(), QStringLiteral("b.md"));
    shown.view.selectAll();
    // All of it is below the colour of the selection.
    QCOMPARE(pixelsOf(shown.view.viewport()->grab().toImage(), Qt::red), 0);
}

void PreviewImagesTest::imagesOnTheNetworkInsideText()
{
    // A frame with the address stands in their place; copied they are their description.
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
    // One that stands alone says all of it, in as many lines as that takes.
    Shown alone("![alt <b>](" + address.toStdString() + ")\n");
    alone.view.resize(1200, 300);
    const double wide = alone.view.content().existingLayout(0)->boxHeight(0);
    alone.view.resize(240, 300);
    const double narrow = alone.view.content().existingLayout(0)->boxHeight(0);
    QVERIFY(narrow > wide * 1.5);
    const QPoint middle(120, static_cast<int>(alone.view.shown().front().top + narrow / 2));
    QVERIFY2(tipAt(alone, middle).contains(address), qPrintable(tipAt(alone, middle)));
    // However long the address is: it may be the image itself.
    Shown data("![alt](data:image/png;base64," + std::string(200'000, 'A') + ")\n");
    QTRY_VERIFY_WITH_TIMEOUT(data.view.content().existingLayout(0) != nullptr, 30'000); // Rendered on another thread.
    QVERIFY(data.view.content().existingLayout(0)->boxHeight(0) < 2 * narrow);
    QVERIFY(tipAt(data, middle).size() < 1'000);

    // One in a sentence has one line: first its address gives way, last its description.
    const QFont font = PreviewStyle(&alone.view, 100).text;
    const auto text = [&](double width) {
        return pictureInLine(State::Remote, QStringLiteral("the diagram"), address, font, width);
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
    QVERIFY2(tipAt(inside, onIt).contains(address), qPrintable(tipAt(inside, onIt)));
}

void PreviewImagesTest::refusedImagesInsideTextSayWhy_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("reason");
    const QList<std::pair<const char*, const char*>> images = {
        {"gone.png", "image not found: gone.png"},
        {"text.png", "no image that can be shown: text.png"},
        {"large.png", "image not shown, its file is too large: large.png"},
        {"endless.svg", "drawing not shown, it has too many parts: endless.svg"},
        {"https://example.org/a.png", "image on the network, not loaded: https://example.org/a.png"}};
    const QList<std::pair<const char*, const char*>> places = {{"a paragraph", "%1 behind\n"},
                                                               {"a heading", "## %1 behind\n"},
                                                               {"a cell", "| %1 behind |\n|---|\n"},
                                                               {"bold words of a list", "- **%1 behind**\n"}};
    for (const auto& [name, place] : places) {
        for (const auto& [address, reason] : images)
            QTest::addRow("%s in %s", address, name)
                << QString::fromLatin1(address) << QString::fromLatin1(place) << QString::fromLatin1(reason);
    }
}

void PreviewImagesTest::refusedImagesInsideTextSayWhy()
{
    QFETCH(QString, address);
    QFETCH(QString, place);
    QFETCH(QString, reason);
    QTemporaryDir folder;
    const auto write = [&folder](const char* name, const QByteArray& bytes) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(write("text.png", "no image"));
    QVERIFY(write("large.png", "x") && QFile::resize(folder.filePath(QStringLiteral("large.png")), 80'000'000));
    QVERIFY(write("endless.svg",
                  "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><g id='a'>"
                  "<use href='#a'/></g></svg>"));
    Shown without(place.arg(QStringLiteral("words")).toStdString());
    Shown shown(place.arg(QStringLiteral("![words](%1)").arg(address)).toStdString());
    shown.view.resize(1'200, 600);
    without.view.resize(1'200, 600);
    shown.view.setFolder(folder.path());
    shown.view.restyle();
    // In a frame of its own.
    const int groundWithout = groundPixels(without);
    QTRY_VERIFY(groundPixels(shown) > groundWithout + 1'000);
    // Under the pointer.
    const QString sentence = reason.left(1).toUpper() + reason.mid(1);
    const auto& first = shown.view.shown().front();
    BlockBox& box = shown.view.content().existingLayout(first.item)->box(first.block);
    const QPointF inside = box.rectOf(0).center() + QPointF(20, 0);
    QPoint at(0, static_cast<int>(first.top + inside.y()));
    while (tipAt(shown, at).isEmpty() && at.x() < 400)
        at.rx() += 10;
    QCOMPARE(tipAt(shown, at), sentence);
    // By keyboard.
    shown.view.setFocus();
    QTest::keyClick(&shown.view, Qt::Key_Tab);
    QCOMPARE(QTextDocumentFragment::fromHtml(QToolTip::text()).toPlainText(), sentence);
    QVERIFY2(shown.view.accessibleDescription().contains(sentence), qPrintable(shown.view.accessibleDescription()));
    // To a screen reader, and copied it is what it is without.
    QVERIFY2(shown.view.spokenText().contains(QStringLiteral("words (%1) behind").arg(reason)),
             qPrintable(shown.view.spokenText()));
    shown.view.selectAll();
    without.view.selectAll();
    QCOMPARE(shown.view.selectedText(), without.view.selectedText());
}

void PreviewImagesTest::aRefusedImageIsOneHoweverItIsDescribed()
{
    QTemporaryDir folder;
    const auto spoken = [&folder](const std::string& text) {
        Shown shown(text);
        shown.view.setFolder(folder.path());
        shown.view.restyle();
        (void)QTest::qWaitFor([&] { return shown.view.spokenText().contains(QStringLiteral("not found")); }, 3'000);
        return shown.view.spokenText();
    };
    QCOMPARE(spoken("a ![with **bold** and\n`code`](gone.png) b\n"),
             QStringLiteral("a with bold and code (image not found: gone.png) b"));
    QCOMPARE(spoken("a ![two  \nlines](gone.png) b\n"), QStringLiteral("a two\nlines (image not found: gone.png) b"));
    QCOMPARE(spoken("a ![](gone.png) b\n"), QStringLiteral("a Image not found: gone.png b"));
    QCOMPARE(spoken("a ![one](gone.png)![two](gone.png) b\n"),
             QStringLiteral("a one (image not found: gone.png)two (image not found: gone.png) b"));
    // One that stands alone says it, too.
    QCOMPARE(spoken("![words](gone.png)\n"), QStringLiteral("words (image not found: gone.png)"));
    Shown none("a ![words]() b\n");
    QCOMPARE(none.view.spokenText(), QStringLiteral("a words (image without an address) b"));
    QVERIFY(groundPixels(none) > 1'000);
}

void PreviewImagesTest::nothingFromTheNetwork()
{
    Shown shown("![alt](https://example.org/a.png)\n");
    QCOMPARE(shown.view.content().sources().picture(QStringLiteral("https://example.org/a.png")).state,
             BlockSources::Picture::State::Remote);
    QCOMPARE(shown.view.content().sources().picture(QStringLiteral("//example.org/a.png")).state,
             BlockSources::Picture::State::Remote);
}

} // namespace quoin

QTEST_MAIN(quoin::PreviewImagesTest)
#include "preview_images_test.moc"
