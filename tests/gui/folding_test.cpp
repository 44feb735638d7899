// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Sections of the source fold where the text's structure has headings, however these are written.
#include "tests/support/gui_driver.h"
#include "ui/shell/workspace.h"
#include "ui/source/source_editor.h"
#include "ui/source/source_pane.h"

#include <QApplication>
#include <QTextBlock>

namespace quoin::test {

class FoldingTest : public QObject {
    Q_OBJECT

private:
    static SourceEditor* editorOf(GuiDriver& gui) { return gui.window().workspace()->source()->editor(); }

    /// The numbers of the lines that are seen.
    static QString seen(GuiDriver& gui)
    {
        QString lines;
        for (QTextBlock block = editorOf(gui)->document()->begin(); block.isValid(); block = block.next()) {
            if (block.isVisible())
                lines += QString::number(block.blockNumber() + 1) + u' ';
        }
        return lines.trimmed();
    }

private Q_SLOTS:
    void sectionsFoldByKey()
    {
        GuiDriver gui;
        const QByteArray text = "intro\n\n# A\n\ntext\n\n## B\n\n```sh\n# none\n```\n\n# C\n\nlast\n";
        gui.openBytes(text);
        gui.trigger(ActionId::FoldAll); // From the forms it goes to the source.
        SourcePane* source = gui.window().workspace()->source();
        QVERIFY(source->isVisible());
        gui.trigger(ActionId::FoldAll);
        const QString all = QStringLiteral("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16");
        QCOMPARE(seen(gui), all);
        source->goToLine(9);
        gui.trigger(ActionId::Fold);
        QCOMPARE(seen(gui), QStringLiteral("1 2 3 4 5 6 7 13 14 15 16"));
        QCOMPARE(source->caretLine(), 7); // A hidden caret would open it again.
        gui.trigger(ActionId::Fold);
        QCOMPARE(seen(gui), all);
        source->goToLine(15);
        gui.trigger(ActionId::FoldAll);
        QCOMPARE(seen(gui), QStringLiteral("1 2 3 7 13"));
        QCOMPARE(source->caretLine(), 13);
        QVERIFY(source->editor()->isFolded(source->editor()->document()->findBlockByNumber(6)));
        gui.trigger(ActionId::Fold); // This one alone.
        QCOMPARE(seen(gui), QStringLiteral("1 2 3 7 13 14 15 16"));
        gui.trigger(ActionId::FoldAll);
        QCOMPARE(seen(gui), all);
        QCOMPARE(gui.bytes(), text.toStdString());
        source->goToLine(1);
        gui.trigger(ActionId::Fold); // Before the first heading there is nothing to fold.
        QCOMPARE(seen(gui), all);
    }

    void underlinedHeadingsFold()
    {
        GuiDriver gui;
        const QByteArray text = "Title\n=====\n\ntext\n\nA section\nin two lines\n---\n\nbody\n\n# Other\n\nlast\n";
        gui.openBytes(text);
        gui.trigger(ActionId::Source);
        SourcePane* source = gui.window().workspace()->source();
        const QString all = QStringLiteral("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15");
        source->goToLine(10);
        gui.trigger(ActionId::Fold); // All lines of the heading are seen.
        QCOMPARE(seen(gui), QStringLiteral("1 2 3 4 5 6 7 8 12 13 14 15"));
        QCOMPARE(source->caretLine(), 6);
        QVERIFY(editorOf(gui)->isFolded(editorOf(gui)->document()->findBlockByNumber(5)));
        gui.trigger(ActionId::Fold);
        QCOMPARE(seen(gui), all);
        source->goToLine(8); // The line below it belongs to it.
        gui.trigger(ActionId::Fold);
        QCOMPARE(seen(gui), QStringLiteral("1 2 3 4 5 6 7 8 12 13 14 15"));
        source->goToLine(2);
        gui.trigger(ActionId::Fold); // The section with that inside.
        QCOMPARE(seen(gui), QStringLiteral("1 2 12 13 14 15"));
        source->goToLine(10);
        QCOMPARE(seen(gui), all);
        gui.trigger(ActionId::FoldAll);
        QCOMPARE(seen(gui), QStringLiteral("1 2 6 7 8 12"));
        QCOMPARE(gui.bytes(), text.toStdString());
    }

    void whatOnlyLooksLikeAHeadingDoesNotFold_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("comment") << QByteArray("<!--\n# none\n-->\n\ntext\n");
        QTest::newRow("fence") << QByteArray("~~~\n# none\n~~~\n\ntext\n");
        QTest::newRow("indented code") << QByteArray("text\n\n    # none\n\ntext\n");
        QTest::newRow("front matter") << QByteArray("---\n# none\nkey: value\n---\n\ntext\n");
        QTest::newRow("rule") << QByteArray("text\n\n---\n\ntext\n");
    }
    void whatOnlyLooksLikeAHeadingDoesNotFold()
    {
        QFETCH(QByteArray, text);
        GuiDriver gui;
        gui.openBytes(text);
        gui.trigger(ActionId::Source);
        const QString all = seen(gui);
        gui.window().workspace()->source()->goToLine(5);
        gui.trigger(ActionId::Fold);
        gui.trigger(ActionId::FoldAll);
        QCOMPARE(seen(gui), all);
    }

    void noLineStaysHiddenWithoutItsHeading()
    {
        GuiDriver gui;
        gui.openBytes("# A\n\ntext\n\nB\n-\n\nmore\n");
        gui.trigger(ActionId::Source);
        SourcePane* source = gui.window().workspace()->source();
        const QString all = QStringLiteral("1 2 3 4 5 6 7 8 9");
        source->goToLine(5);
        gui.trigger(ActionId::Fold);
        QCOMPARE(seen(gui), QStringLiteral("1 2 3 4 5 6"));
        source->goToLine(6);
        QTest::keyClick(editorOf(gui), Qt::Key_Delete); // No heading is left.
        QCOMPARE(gui.bytes(), std::string("# A\n\ntext\n\nB\n\n\nmore\n"));
        QCOMPARE(seen(gui), all);
        source->goToLine(1);
        gui.trigger(ActionId::Fold);
        QCOMPARE(seen(gui), QStringLiteral("1"));
        QTest::keyClick(editorOf(gui), Qt::Key_End);
        QTest::keyClick(editorOf(gui), Qt::Key_Return);
        QCOMPARE(seen(gui), all + QStringLiteral(" 10"));
    }

    void noLineStaysHiddenWhereUndoTakesTheHeadingAway()
    {
        GuiDriver gui;
        gui.openBytes("A\n\ntext\n");
        gui.trigger(ActionId::Source);
        SourcePane* source = gui.window().workspace()->source();
        source->goToLine(1);
        QTest::keyClick(editorOf(gui), Qt::Key_Home);
        QTest::keyClicks(editorOf(gui), QStringLiteral("# "));
        gui.trigger(ActionId::Fold);
        QCOMPARE(seen(gui), QStringLiteral("1"));
        gui.trigger(ActionId::Undo);
        QCOMPARE(gui.bytes(), std::string("A\n\ntext\n"));
        QCOMPARE(seen(gui), QStringLiteral("1 2 3 4"));
    }

    void aHeadingOpensThatIsHiddenBelowOneThatFell()
    {
        GuiDriver gui;
        gui.openBytes("## A\n\ntext\n\n### B\n\nmore\n\n## C\n");
        gui.trigger(ActionId::Source);
        SourcePane* source = gui.window().workspace()->source();
        const QString all = seen(gui);
        source->goToLine(1);
        gui.trigger(ActionId::Fold);
        QCOMPARE(seen(gui), QStringLiteral("1 9 10"));
        QTest::keyClick(editorOf(gui), Qt::Key_Home);
        QTest::keyClicks(editorOf(gui), QStringLiteral("#")); // Now B is none of its own.
        gui.trigger(ActionId::Fold);
        QCOMPARE(seen(gui), all);
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::FoldingTest)
#include "folding_test.moc"
