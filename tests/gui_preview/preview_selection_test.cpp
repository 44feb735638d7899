// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/gui_preview/shown_preview.h"

#include <QApplication>
#include <QClipboard>
#include <QImage>
#include <QMimeData>
#include <QSignalSpy>

namespace quoin {

class PreviewSelectionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void clickTellsTheByte();
    void clickInATableTellsTheCell();
    void clickOnALinkTellsItsTarget();
    void selectionCopiesTextAndHtml();
    void selectionSurvivesEditsElsewhere();
    void findsText();
    void findsTextInWhatIsSelected();
};

void PreviewSelectionTest::clickTellsTheByte()
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

void PreviewSelectionTest::clickInATableTellsTheCell()
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

void PreviewSelectionTest::clickOnALinkTellsItsTarget()
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

void PreviewSelectionTest::selectionCopiesTextAndHtml()
{
    Shown shown("# T\n\nPromise<Thing> **b**\n\n# U\n\n- one\n- two\n");
    shown.view.selectAll();
    shown.view.copy();
    const QMimeData* data = QApplication::clipboard()->mimeData();
    QCOMPARE(data->text(), QStringLiteral("T\n\nPromise<Thing> b\n\nU\n\n- one\n- two"));
    QVERIFY(data->html().contains(QStringLiteral("<h1>U</h1><ul><li>one</li><li>")));
    QVERIFY(data->html().contains(QStringLiteral("&lt;Thing&gt;")));
}

void PreviewSelectionTest::selectionSurvivesEditsElsewhere()
{
    Shown shown("# A\n\ntext\n\n# B\n\nmore\n");
    shown.view.selectAll();
    QVERIFY(shown.view.hasSelection());
    shown.edit({{{5, 5}, "x"}});
    QVERIFY(!shown.view.hasSelection()); // It was part of the selection.
}

void PreviewSelectionTest::findsText()
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

void PreviewSelectionTest::findsTextInWhatIsSelected()
{
    Shown shown("one word of some\n");
    shown.view.selectAll();
    const QImage before = shown.view.grab().toImage();
    shown.view.search().setText(QStringLiteral("word"), {});
    QTRY_VERIFY(shown.view.search().isFinished());
    QVERIFY(before != shown.view.grab().toImage());
}

} // namespace quoin

QTEST_MAIN(quoin::PreviewSelectionTest)
#include "preview_selection_test.moc"
