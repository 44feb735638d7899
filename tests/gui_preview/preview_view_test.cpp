// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/gui_preview/shown_preview.h"
#include "ui/preview/column_widths.h"

#include <QAccessible>
#include <QImage>
#include <QScrollBar>
#include <QSet>

namespace quoin {

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
    void marksAndReveals();
    void columnsShareTheRoom();
    void whatIsTooWideMovesByKeyAndSaysThatThereIsMore();
    void aLongLineOfCodeEndsBeforeItsLanguage();
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
    QTRY_VERIFY(
        shown.view.content().existingLayout(0)->rendered().blocks[1].text.text.startsWith(QStringLiteral("xxxxxword")));
    QTRY_VERIFY(shown.view.content().counts().staleResults > 0);
    QTest::qWait(50);
    QVERIFY(
        shown.view.content().existingLayout(0)->rendered().blocks[1].text.text.startsWith(QStringLiteral("xxxxxword")));
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

void PreviewViewTest::aLongLineOfCodeEndsBeforeItsLanguage()
{
    const auto rightEnd = [](const std::string& line) {
        Shown shown("```typescript\n" + line + "\n```\n");
        const QWidget* viewport = shown.view.viewport();
        return shown.view.viewport()->grab(QRect(viewport->width() - 60, 0, 60, viewport->height())).toImage();
    };
    // Blanks at its end are as wide; nothing of a letter may stick out behind the name of the language.
    QCOMPARE(rightEnd(std::string(300, 'H')), rightEnd("H" + std::string(298, ' ') + "H"));
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
