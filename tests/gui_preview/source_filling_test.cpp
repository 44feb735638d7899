// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/gui_preview/source_bytes.h"
#include "ui/source/source_editor.h"

#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace quoin {

class SourceFillingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fillsInSlices();
    void editWhileFilling();
    void veryMuchAtOnceIsFilledInAgain();
    void aLongTextGivesWayInSlices();
    void aLongTextFoldsInSlices();
    void aLongSectionFoldsInSlices();
    void aLongTextWithoutHeadingsHasNothingToFold();
    void linesThatAreNotWrappedKeepTheirLayout();
};

void SourceFillingTest::linesThatAreNotWrappedKeepTheirLayout()
{
    SourceEditor editor;
    editor.resize(300, 200);
    editor.setPlainText(QStringLiteral("word ").repeated(100));
    editor.show();
    QVERIFY(QTest::qWaitForWindowExposed(&editor));
    const QTextLayout* line = editor.document()->firstBlock().layout();
    QTRY_VERIFY(line->lineCount() > 3);
    QCOMPARE(editor.horizontalScrollBar()->maximum(), 0);
    const qreal before = line->lineAt(0).width();
    editor.resize(600, 200);
    QTRY_VERIFY(line->lineAt(0).width() > before);
    editor.setWrapped(false);
    line = editor.document()->firstBlock().layout();
    QTRY_COMPARE(line->lineCount(), 1);
    QTRY_VERIFY(editor.horizontalScrollBar()->maximum() > 600);
    const int wide = editor.horizontalScrollBar()->maximum();
    const qreal width = line->lineAt(0).width();
    editor.resize(400, 200);
    QCOMPARE(line->lineAt(0).width(), width);
    QTRY_VERIFY(editor.horizontalScrollBar()->maximum() > wide);
    editor.setWrapped(true);
    QTRY_VERIFY(editor.document()->firstBlock().layout()->lineCount() > 3);
    QTRY_COMPARE(editor.horizontalScrollBar()->maximum(), 0);
}

void SourceFillingTest::fillsInSlices()
{
    std::string text;
    for (int i = 0; i < 20'000; ++i)
        text += "**Label " + std::to_string(i) + "**: value with `code`\r\n";
    SourceEditor editor;
    Bytes bytes(editor.document(), text);
    QVERIFY(!bytes.source.isFilled());
    QVERIFY(editor.document()->blockCount() > 100); // The first screens are there at once.
    QElapsedTimer clock;
    qint64 longest = 0;
    while (!bytes.source.isFilled()) {
        clock.start();
        QCoreApplication::processEvents();
        longest = std::max(longest, clock.elapsed());
    }
    qInfo("longest stretch on the GUI thread: %lld ms", longest);
    QCOMPARE(bytes.source.bytes(), text);
}

void SourceFillingTest::editWhileFilling()
{
    std::string text;
    for (int i = 0; i < 5'000; ++i)
        text += "line " + std::to_string(i) + (i % 3 == 0 ? "\r\n" : "\n");
    SourceEditor editor;
    Bytes bytes(editor.document(), text);
    QVERIFY(!bytes.source.isFilled());
    QTextCursor cursor(editor.document());
    cursor.setPosition(3);
    cursor.insertText(QStringLiteral("typed\nhere"));
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(QStringLiteral("at the end so far"));
    bytes.change({{{10, 12}, "XYZ"}, {{text.size() - 5, text.size() - 3}, ""}});
    const std::size_t border = bytes.source.byteAt(editor.document()->characterCount() - 1);
    bytes.change({{{border - 20, border + 20}, "across\n"}});
    QTRY_VERIFY(bytes.source.isFilled());
    QCOMPARE(bytes.source.bytes(), bytes.now);
    QCOMPARE(bytes.source.document()->bytes(), bytes.now);
}

void SourceFillingTest::veryMuchAtOnceIsFilledInAgain()
{
    std::string text;
    for (int i = 0; i < 40'000; ++i)
        text += "line " + std::to_string(i) + " of the old text\r\n";
    SourceEditor editor;
    Bytes bytes(editor.document(), text);
    QTRY_VERIFY(bytes.source.isFilled());
    std::string other = text;
    std::replace(other.begin(), other.end(), 'o', '0');
    bytes.change({{{10, text.size() - 10}, other.substr(10, text.size() - 20)}});
    QVERIFY(!bytes.source.isFilled());
    bytes.change({{{5, 5}, "typed meanwhile\n"}});
    QTRY_VERIFY(bytes.source.isFilled());
    QCOMPARE(bytes.source.bytes(), bytes.now);
    bytes.undoOne();
    bytes.undoOne();
    QTRY_VERIFY(bytes.source.isFilled());
    QCOMPARE(bytes.source.bytes(), text);
}

void SourceFillingTest::aLongTextGivesWayInSlices()
{
    std::string text;
    for (int i = 0; i < 70'000; ++i)
        text += "line " + std::to_string(i) + " of the old text\n";
    SourceEditor editor;
    Bytes bytes(editor.document(), text);
    QTRY_VERIFY(bytes.source.isFilled());
    QSignalSpy stale(&bytes.source, &SourceText::staleChanged);
    QSignalSpy edited(&bytes.source, &SourceText::edited);
    int lines = editor.blockCount();
    int mostAtOnce = 0; // Taking a line away costs most of a microsecond.
    connect(editor.document(), &QTextDocument::blockCountChanged, &editor, [&](int count) {
        mostAtOnce = std::max(mostAtOnce, lines - count);
        lines = count;
    });
    bytes.change({{{0, text.size()}, "short\n"}});
    QCOMPARE(stale.count(), 1);
    QVERIFY(editor.blockCount() > 60'000);
    QVERIFY(!bytes.source.isFilled());
    QVERIFY(!bytes.source.fillTo(3));
    editor.textCursor().insertText(QStringLiteral("lost")); // Its owner does not let anybody do that.
    QCOMPARE(edited.count(), 0);
    bytes.change({{{0, 0}, "very "}});
    QTRY_VERIFY(bytes.source.isFilled());
    QCOMPARE(stale.count(), 2);
    QCOMPARE(editor.toPlainText(), QStringLiteral("very short\n"));
    QVERIFY2(mostAtOnce > 1'000 && mostAtOnce < 10'000, qPrintable(QString::number(mostAtOnce)));
    QCOMPARE(bytes.source.bytes(), bytes.now);
    QTest::keyClicks(&editor, QStringLiteral("x"));
    QCOMPARE(bytes.source.bytes(), bytes.now);
}

namespace {

int hiddenLines(const SourceEditor& editor)
{
    int count = 0;
    for (QTextBlock block = editor.document()->begin(); block.isValid(); block = block.next())
        count += block.isVisible() ? 0 : 1;
    return count;
}

} // namespace

void SourceFillingTest::aLongTextFoldsInSlices()
{
    std::string text;
    for (int i = 0; i < 20'000; ++i)
        text += "## Section " + std::to_string(i) + "\n\nwords\nmore\nand more\n\n";
    SourceEditor editor;
    Bytes bytes(editor.document(), text);
    QTRY_VERIFY(bytes.source.isFilled());
    editor.setHeadings({[](int line) {
                            return SourceHeading{line % 6 == 0 && line < 120'000 ? 2 : 0, 1};
                        },
                        [](int line) { return line / 6 * 6; }});
    editor.resize(400, 300);
    editor.show();
    editor.scrollToLine(60'000, 0);
    QSignalSpy slices(&editor, &SourceEditor::foldsChanged);
    const auto hidden = [&editor] { return hiddenLines(editor); };
    editor.toggleAllFolds();
    QVERIFY(editor.isFolding()); // Not all in one event.
    QTRY_VERIFY(!editor.isFolding());
    QVERIFY(slices.count() > 3);
    QCOMPARE(hidden(), 100'001);                      // With the empty line at the end.
    QCOMPARE(std::lround(editor.lineAt(0)), 60'000L); // What was read is still there.
    QCOMPARE(bytes.source.bytes(), text);
    editor.toggleAllFolds();
    QTRY_VERIFY(!editor.isFolding());
    QCOMPARE(hidden(), 0);
    // Before it is done it can be taken back.
    editor.toggleAllFolds();
    while (hidden() == 0)
        QCoreApplication::processEvents();
    QVERIFY(editor.isFolding());
    editor.toggleAllFolds();
    QTRY_VERIFY(!editor.isFolding());
    QCOMPARE(hidden(), 0);
}

void SourceFillingTest::aLongSectionFoldsInSlices()
{
    std::string text = "# Everything\n";
    for (int i = 0; i < 150'000; ++i)
        text += "words\n";
    text += "# The end\nwords\n";
    SourceEditor editor;
    Bytes bytes(editor.document(), text);
    QTRY_VERIFY(bytes.source.isFilled());
    editor.setHeadings({[](int line) {
                            return SourceHeading{line == 0 || line == 150'001 ? 1 : 0, 1};
                        },
                        [](int line) { return line < 150'001 ? 0 : 150'001; }});
    editor.resize(400, 300);
    editor.show();
    const QTextBlock heading = editor.document()->firstBlock();
    const QTextBlock inside = editor.document()->findBlockByNumber(149'000);
    editor.setTextCursor(QTextCursor(inside));
    editor.toggleFold();
    QVERIFY(editor.isFolding()); // Not all in one event.
    QVERIFY(editor.isFolded(heading));
    QTRY_VERIFY(!editor.isFolding());
    QCOMPARE(hiddenLines(editor), 150'000);
    QCOMPARE(editor.textCursor().block(), heading); // The caret is not where nothing is seen.
    QVERIFY(editor.viewport()->rect().intersects(editor.cursorRect()));
    // Going into it opens it, and the line is seen at once.
    editor.setTextCursor(QTextCursor(inside));
    QVERIFY(inside.isVisible() && editor.isFolding());
    QVERIFY(editor.viewport()->rect().intersects(editor.cursorRect()));
    QTRY_VERIFY(!editor.isFolding());
    QCOMPARE(hiddenLines(editor), 0);
    QCOMPARE(editor.textCursor().block(), inside);
    QVERIFY(editor.viewport()->rect().intersects(editor.cursorRect()));
    // Before it is done it can be taken back.
    editor.toggleFold();
    editor.toggleFold();
    QVERIFY(editor.isFolding());
    QTRY_VERIFY(!editor.isFolding());
    QCOMPARE(hiddenLines(editor), 0);
    QCOMPARE(bytes.source.bytes(), text);
}

void SourceFillingTest::aLongTextWithoutHeadingsHasNothingToFold()
{
    std::string text;
    for (int i = 0; i < 150'000; ++i)
        text += "words\n";
    SourceEditor editor;
    Bytes bytes(editor.document(), text);
    QTRY_VERIFY(bytes.source.isFilled());
    int asked = 0;
    editor.setHeadings({[&asked](int) {
                            ++asked;
                            return SourceHeading();
                        },
                        [](int) { return -1; }});
    editor.moveCursor(QTextCursor::End);
    asked = 0;
    editor.toggleFold();
    QVERIFY2(asked < 10, qPrintable(QString::number(asked))); // It does not walk through the text to find one.
    editor.toggleAllFolds();
    QTRY_VERIFY(!editor.isFolding());
    QVERIFY2(asked < 400'000, qPrintable(QString::number(asked))); // Each line once, or so.
    QCOMPARE(hiddenLines(editor), 0);
}

} // namespace quoin

QTEST_MAIN(quoin::SourceFillingTest)
#include "source_filling_test.moc"
