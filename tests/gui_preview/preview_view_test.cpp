// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/text/document.h"
#include "ui/preview/block_sources.h"
#include "ui/preview/column_widths.h"
#include "ui/preview/preview_view.h"
#include "ui/preview/text_flow.h"
#include "ui/theme/colors.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QImage>
#include <QMimeData>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolTip>

namespace quoin {

namespace {

DocumentPtr documentOf(const std::string& bytes)
{
    return std::make_shared<const Document>(Document::parse(bytes));
}

std::string longText(int sections)
{
    std::string text;
    for (int i = 0; i < sections; ++i) {
        text += "## Section " + std::to_string(i) + "\n\n**Purpose**: does thing " + std::to_string(i)
            + "  \n**Auth**: token\n\n```json\n{\"n\": " + std::to_string(i) + "}\n```\n\n- a\n- b\n\n";
    }
    return text;
}

class Shown {
public:
    explicit Shown(const std::string& bytes)
        : document(documentOf(bytes))
    {
        view.resize(480, 600);
        view.setDocument(document);
        view.show();
        if (!QTest::qWaitForWindowExposed(&view))
            qWarning("the view was not shown");
    }

    void edit(const Splices& splices)
    {
        document = std::make_shared<const Document>(document->edited(splices));
        view.setDocument(document);
    }

    DocumentPtr document;
    PreviewView view;
};

} // namespace

class PreviewViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyDocumentIsExplained();
    void laysOutOnlyWhatIsSeen();
    void anEditRendersOnlyItsPassage();
    void whatIsSeenStaysWhenTextAboveChanges();
    void scrollsToTheEnd();
    void scrollingHereAndThereAgrees();
    void longPassageIsRenderedElsewhere();
    void staleResultsAreDropped();
    void clickTellsTheByte();
    void clickInATableTellsTheCell();
    void clickOnALinkTellsItsTarget();
    void selectionCopiesTextAndHtml();
    void selectionSurvivesEditsElsewhere();
    void marksAndReveals();
    void findsText();
    void findsTextInWhatIsSelected();
    void columnsShareTheRoom();
    void whatIsTooWideMovesByKeyAndSaysThatThereIsMore();
    void imagesFromDisk();
    void imagesInsideText();
    void imagesOnTheNetworkInsideText();
    void imagesOnTheNetworkInANarrowPage();
    void nothingFromTheNetwork();
    void aScreenReaderReadsIt();
    void emptyAndHostile();
};

void PreviewViewTest::anEmptyDocumentIsExplained()
{
    Shown shown("");
    const auto colorsSeen = [&shown] {
        const QImage image = shown.view.viewport()->grab().toImage();
        QSet<QRgb> colors;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                colors.insert(image.pixel(x, y));
        }
        return colors.size();
    };
    QVERIFY(colorsSeen() > 1);
    shown.edit({{{0, 0}, "\n"}}); // No longer empty, and nothing to be seen: no sentence either.
    QCOMPARE(colorsSeen(), 1);
}

void PreviewViewTest::laysOutOnlyWhatIsSeen()
{
    Shown shown(longText(2'000));
    const auto counts = shown.view.content().counts();
    QVERIFY2(counts.renderings < 40, qPrintable(QString::number(counts.renderings)));
    shown.view.verticalScrollBar()->setValue(shown.view.verticalScrollBar()->maximum() / 2);
    QVERIFY(shown.view.content().counts().renderings < 80);
    QVERIFY(shown.view.content().counts().layouts < 60);
}

void PreviewViewTest::anEditRendersOnlyItsPassage()
{
    Shown shown(longText(50));
    const int before = shown.view.content().counts().renderings;
    const std::size_t at = shown.document->bytes().find("thing 0");
    shown.edit({{{at, at}, "X"}});
    QCOMPARE(shown.view.content().counts().renderings, before + 1);
}

void PreviewViewTest::whatIsSeenStaysWhenTextAboveChanges()
{
    Shown shown(longText(200));
    shown.view.scrollToLine(1'000);
    const auto before = shown.view.shown().front();
    const PassagePtr passage = shown.view.content().passage(before.item);
    shown.edit({{{0, 0}, "# New\n\n" + std::string(2'000, 'x') + "\n\n# Other\n\ntext\n\n"}});
    const auto after = shown.view.shown().front();
    QCOMPARE(shown.view.content().passage(after.item), passage);
    QCOMPARE(after.block, before.block);
    QCOMPARE(after.top, before.top);
}

void PreviewViewTest::scrollsToTheEnd()
{
    Shown shown(longText(300));
    QScrollBar* bar = shown.view.verticalScrollBar();
    bar->setValue(bar->maximum());
    for (int i = 0; i < 3; ++i) // Estimates become heights on the way.
        bar->setValue(bar->maximum());
    const auto last = shown.view.shown().back();
    QCOMPARE(last.item, shown.view.content().size() - 1);
    QCOMPARE(bar->value(), bar->maximum());
    bar->setValue(0);
    QCOMPARE(shown.view.shown().front().item, std::size_t{0});
}

void PreviewViewTest::scrollingHereAndThereAgrees()
{
    Shown shown(longText(300));
    for (const double line : {0.0, 13.0, 700.5, 1'500.0}) {
        shown.view.scrollToLine(line);
        QVERIFY2(std::abs(shown.view.lineAt(0) - line) < 1.5, qPrintable(QString::number(shown.view.lineAt(0))));
    }
}

void PreviewViewTest::longPassageIsRenderedElsewhere()
{
    std::string text = "# Long\n\n```json\n";
    for (int i = 0; i < 5'000; ++i)
        text += "{\"key\": \"value\"},\n";
    text += "```\n";
    Shown shown(text);
    QTRY_VERIFY(!shown.view.shown().empty());
    QTRY_COMPARE(shown.view.content().counts().renderings, 1);
    shown.view.verticalScrollBar()->setValue(shown.view.verticalScrollBar()->maximum());
    QVERIFY(shown.view.verticalScrollBar()->maximum() > 5'000 * 10);
}

void PreviewViewTest::staleResultsAreDropped()
{
    std::string text = "# Long\n\n";
    for (int i = 0; i < 3'000; ++i)
        text += "word **bold** `code` and more words to read\n";
    Shown shown(text);
    for (int i = 0; i < 5; ++i)
        shown.edit({{{8, 8}, "x"}});
    QTRY_VERIFY(!shown.view.shown().empty());
    const RenderedPassagePtr last = shown.view.content().renderedNow(0);
    QTRY_VERIFY(last->blocks.size() > 1);
    QTRY_VERIFY(shown.view.content().existingLayout(0)->rendered().blocks[1].text.text.startsWith(QStringLiteral("xxxxxword")));
    QTRY_VERIFY(shown.view.content().counts().staleResults > 0);
    QTest::qWait(50);
    QVERIFY(shown.view.content().existingLayout(0)->rendered().blocks[1].text.text.startsWith(QStringLiteral("xxxxxword")));
}

void PreviewViewTest::clickTellsTheByte()
{
    const std::string text = "# T\n\n**Purpose**: one  \n**Auth**: two  \n";
    Shown shown(text);
    QSignalSpy spy(&shown.view, &PreviewView::activated);
    PassageLayout* layout = shown.view.content().existingLayout(0);
    const QRectF second = layout->box(1).rectOfLines(3, 4);
    const double y = shown.view.shown()[1].top + second.center().y();
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, QPoint(60, static_cast<int>(y)));
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy[0][0].value<std::size_t>(), text.find("two") + 2);
    QCOMPARE(spy[0][1].value<std::size_t>(), text.find("**Auth"));
}

void PreviewViewTest::clickInATableTellsTheCell()
{
    const std::string text = "| a | b |\n|---|---|\n| one | two |\n";
    Shown shown(text);
    QSignalSpy spy(&shown.view, &PreviewView::activated);
    PassageLayout* layout = shown.view.content().existingLayout(0);
    const auto at = static_cast<int>(flatText(layout->rendered().blocks[0]).indexOf(QStringLiteral("two")));
    const QRectF cell = layout->box(0).rectOf(at + 1);
    const QPointF point(cell.x() + 30, shown.view.shown()[0].top + cell.center().y());
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, point.toPoint());
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy[0][0].value<std::size_t>(), text.find("two"));
}

void PreviewViewTest::clickOnALinkTellsItsTarget()
{
    Shown shown("[a long enough link text to hit](https://example.org/x)\n");
    QSignalSpy links(&shown.view, &PreviewView::linkActivated);
    QSignalSpy hovers(&shown.view, &PreviewView::linkHovered);
    const QPoint point(80, static_cast<int>(shown.view.shown()[0].top) + 10);
    QTest::mouseMove(shown.view.viewport(), point);
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, point);
    QCOMPARE(links.size(), 1);
    QCOMPARE(links[0][0].toString(), QStringLiteral("https://example.org/x"));
    QVERIFY(!hovers.isEmpty());
}

void PreviewViewTest::selectionCopiesTextAndHtml()
{
    Shown shown("# T\n\nPromise<Thing> **b**\n\n# U\n\n- one\n- two\n");
    shown.view.selectAll();
    shown.view.copy();
    const QMimeData* data = QApplication::clipboard()->mimeData();
    QCOMPARE(data->text(), QStringLiteral("T\n\nPromise<Thing> b\n\nU\n\n- one\n- two"));
    QVERIFY(data->html().contains(QStringLiteral("<h1>U</h1><ul><li>one</li><li>")));
    QVERIFY(data->html().contains(QStringLiteral("&lt;Thing&gt;")));
}

void PreviewViewTest::selectionSurvivesEditsElsewhere()
{
    Shown shown("# A\n\ntext\n\n# B\n\nmore\n");
    shown.view.selectAll();
    QVERIFY(shown.view.hasSelection());
    shown.edit({{{5, 5}, "x"}});
    QVERIFY(!shown.view.hasSelection()); // It was part of the selection.
}

void PreviewViewTest::marksAndReveals()
{
    Shown shown(longText(300));
    shown.view.markLines(1'500, 1'501);
    shown.view.revealLines(1'500, 1'501);
    const double top = shown.view.lineAt(0);
    QVERIFY(top <= 1'500 && top > 1'440);
    const auto before = shown.view.shown().front();
    shown.view.revealLines(1'501, 1'502); // In view already.
    QCOMPARE(shown.view.shown().front().top, before.top);
    shown.view.revealLines(2, 3);
    QVERIFY(shown.view.lineAt(0) < 3);
}

void PreviewViewTest::findsText()
{
    Shown shown(longText(400));
    shown.view.search().setText(QStringLiteral("thing 399"), {});
    QTRY_VERIFY(shown.view.search().isFinished());
    QCOMPARE(shown.view.search().matches().size(), std::size_t{1});
    QCOMPARE(shown.view.search().matches()[0].begin.item, shown.view.content().size() - 1);
    QVERIFY(shown.view.lineAt(0) > 2'000);
    shown.view.search().setText(QStringLiteral("PURPOSE"), {});
    QTRY_VERIFY(shown.view.search().isFinished());
    QCOMPARE(shown.view.search().matches().size(), std::size_t{400});
    shown.view.search().step(false);
    QCOMPARE(*shown.view.search().current(), std::size_t{399});
}

void PreviewViewTest::findsTextInWhatIsSelected()
{
    Shown shown("one word of some\n");
    shown.view.selectAll();
    const QImage before = shown.view.grab().toImage();
    shown.view.search().setText(QStringLiteral("word"), {});
    QTRY_VERIFY(shown.view.search().isFinished());
    QVERIFY(before != shown.view.grab().toImage());
}

void PreviewViewTest::columnsShareTheRoom()
{
    using Widths = std::vector<double>;
    QCOMPARE(columnWidths({{20, 50}, {30, 100}}, 200, 90), (Widths{50, 100}));
    QCOMPARE(columnWidths({{20, 50}, {30, 100}}, 100, 90), (Widths{35, 65}));
    QCOMPARE(columnWidths({{20, 50}, {30, 100}}, 50, 90), (Widths{20, 30}));
    // What does not fit is moved sideways, and is as wide as is good to read.
    QCOMPARE(columnWidths({{20, 50}, {30, 1000}, {120, 200}}, 100, 90), (Widths{50, 90, 120}));
}

void PreviewViewTest::whatIsTooWideMovesByKeyAndSaysThatThereIsMore()
{
    const std::string cell(30, 'w');
    const std::string row = "| " + cell + " | " + cell + " | " + cell + " |\n";
    Shown shown(row + "|---|---|---|\n" + row + "\n```\n" + std::string(200, 'x') + "\n```\n");
    PassageLayout* layout = shown.view.content().existingLayout(0);
    QVERIFY(layout->box(0).overflow() > 0 && layout->box(1).overflow() > 0);
    const auto table = [&] {
        return shown.view.viewport()->grab(QRect(0, 0, shown.view.viewport()->width(), 100)).toImage();
    };
    const QImage before = table();
    QTest::keyClick(&shown.view, Qt::Key_Right);
    QVERIFY(layout->box(0).scrollX() > 0 && layout->box(1).scrollX() > 0);
    QVERIFY(table() != before);
    for (int i = 0; i < 100; ++i)
        QTest::keyClick(&shown.view, Qt::Key_Right);
    QCOMPARE(layout->box(0).scrollX(), layout->box(0).overflow());
    for (int i = 0; i < 101; ++i)
        QTest::keyClick(&shown.view, Qt::Key_Left);
    QCOMPARE(table(), before);
    // Below the last row, at the left as long as nothing was moved.
    const int y = static_cast<int>(shown.view.shown()[0].top + layout->boxHeight(0)) - 3;
    const auto atBottom = [&](int x) { return before.pixelColor(x, y); };
    QVERIFY(atBottom(40) != atBottom(shown.view.viewport()->width() - 40));
}

void PreviewViewTest::imagesFromDisk()
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

void PreviewViewTest::imagesInsideText()
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

void PreviewViewTest::imagesOnTheNetworkInsideText()
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

void PreviewViewTest::imagesOnTheNetworkInANarrowPage()
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

void PreviewViewTest::nothingFromTheNetwork()
{
    Shown shown("![alt](https://example.org/a.png)\n");
    QCOMPARE(shown.view.content().sources().picture(QStringLiteral("https://example.org/a.png")).state, BlockSources::Picture::State::Remote);
    QCOMPARE(shown.view.content().sources().picture(QStringLiteral("//example.org/a.png")).state, BlockSources::Picture::State::Remote);
}

void PreviewViewTest::aScreenReaderReadsIt()
{
    Shown shown("# T\n\nPromise<Thing> **b**\n\n- [x] one\n\n| a | b |\n|---|---|\n| c | d |\n");
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&shown.view);
    QVERIFY(interface != nullptr);
    QCOMPARE(interface->role(), QAccessible::Document);
    QCOMPARE(interface->text(QAccessible::Name), QStringLiteral("Preview"));
    QVERIFY(interface->state().readOnly);
    QAccessibleTextInterface* text = interface->textInterface();
    QVERIFY(text != nullptr);
    const QString all = QStringLiteral("T\n\nPromise<Thing> b\n\n- [x] one\n\na\tb\nc\td");
    QCOMPARE(text->text(0, text->characterCount()), all);
    QCOMPARE(text->text(3, 10), QStringLiteral("Promise"));
    int begin = 0;
    int end = 0;
    QCOMPARE(text->textAtOffset(4, QAccessible::WordBoundary, &begin, &end), QStringLiteral("Promise"));
    shown.edit({{{2, 3}, "New"}});
    QVERIFY(text->text(0, text->characterCount()).startsWith(QStringLiteral("New\n")));

    Shown large(longText(9'000)); // What is in view, and no more.
    QAccessibleTextInterface* part = QAccessible::queryAccessibleInterface(&large.view)->textInterface();
    QVERIFY(part->characterCount() < 10'000);
    QVERIFY(part->text(0, part->characterCount()).startsWith(QStringLiteral("Section 0")));
    large.view.verticalScrollBar()->setValue(large.view.verticalScrollBar()->maximum() / 2);
    QVERIFY(!part->text(0, part->characterCount()).contains(QStringLiteral("Section 0\n")));
}

void PreviewViewTest::emptyAndHostile()
{
    Shown empty("");
    empty.view.grab();
    empty.view.selectAll();
    empty.view.copy();
    std::string deep;
    for (int i = 0; i < 5'000; ++i)
        deep += "> ";
    Shown hostile(deep + "x\n\n|||||\n|-|-|-|-|\n\n" + std::string(100'000, '[') + "\n");
    hostile.view.grab();
    Shown narrow(longText(3));
    narrow.view.resize(60, 40);
    narrow.view.grab();
    narrow.view.setZoom(300);
    narrow.view.grab();
    narrow.view.setDocument(documentOf(""));
    narrow.view.grab();
}

} // namespace quoin

QTEST_MAIN(quoin::PreviewViewTest)
#include "preview_view_test.moc"
