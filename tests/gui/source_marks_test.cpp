// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
// What the source shows beside its text: odd spaces, findings, the current section; and going to a line.
#include "tests/support/gui_driver.h"
#include "ui/preview/preview_pane.h"
#include "ui/shell/workspace.h"
#include "ui/source/code_findings.h"
#include "ui/source/source_editor.h"
#include "ui/source/source_pane.h"

#include <QInputDialog>
#include <QScrollBar>
#include <QTextBlock>
#include <QUndoStack>

#include <algorithm>
#include <optional>
#include <vector>

namespace quoin::test {

class SourceMarksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTextOfVeryManyLinesIsNotWrapped()
    {
        GuiDriver gui;
        gui.openExample();
        gui.trigger(ActionId::Source);
        const SourceEditor* editor = gui.window().workspace()->source()->editor();
        QCOMPARE(editor->lineWrapMode(), QPlainTextEdit::WidgetWidth);
        const auto lines = static_cast<qsizetype>(SourceEditor::mostWrappedLines) + 1;
        gui.openBytes("# API\n" + QByteArray("x\n").repeated(lines));
        QTRY_COMPARE(editor->lineWrapMode(), QPlainTextEdit::NoWrap);
        QVERIFY(editor->blockCount() < lines); // Before all of it is there.
        gui.openExample();
        QTRY_COMPARE(editor->lineWrapMode(), QPlainTextEdit::WidgetWidth);
        QTRY_COMPARE(editor->blockCount(), static_cast<int>(gui.session().spec()->document().lineCount()) + 1);
    }

    // Qt holds on to the cursors of a text while it clears it, and wrote into those that were let go: into whatever
    // had that memory by then.
    void whatWasFoundStaysMarkedWhileTheTextIsCleared()
    {
        GuiDriver gui;
        constexpr std::size_t lines = 2'000;
        gui.openBytes(QByteArray("x\n").repeated(lines));
        gui.trigger(ActionId::Source);
        SourcePane* source = gui.window().workspace()->source();
        const SourceEditor* editor = source->editor();
        QTRY_COMPARE(editor->blockCount(), static_cast<int>(lines) + 1);
        std::vector<ByteRange> found;
        for (std::size_t line = 0; line < lines; ++line)
            found.push_back({2 * line, 2 * line + 1});
        source->setFound(found, std::nullopt);
        QScrollBar* bar = editor->verticalScrollBar();
        bar->setValue(bar->maximum() / 2);
        const qsizetype marks = editor->extraSelections().size();
        QVERIFY(marks > 2);
        int cleared = 0;
        connect(bar, &QScrollBar::valueChanged, this, [&] {
            if (editor->document()->characterCount() > 1)
                return;
            ++cleared;
            QCOMPARE(editor->extraSelections().size(), marks);
        });
        gui.openBytes("another text\n");
        QTRY_COMPARE(editor->blockCount(), 2);
        QVERIFY(cleared > 0);
    }

    void goesToALine()
    {
        GuiDriver gui;
        gui.openExample();
        gui.trigger(ActionId::GoToLine);
        auto* dialog = gui.window().findChild<QInputDialog*>();
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->intMaximum(), static_cast<int>(gui.session().spec()->document().lineCount()));
        dialog->setIntValue(123);
        QTest::keyClick(dialog, Qt::Key_Return);
        gui.settle();
        const SourcePane* source = gui.window().workspace()->source();
        QVERIFY(source->isVisible()); // From the forms it goes to the source.
        QCOMPARE(source->caretLine(), 123);
        QVERIFY(source->lineAt(0) < 122 && source->lineAt(1) > 123);
    }

    void lineEndsAndOddSpacesAreShownOnDemand()
    {
        GuiDriver gui;
        gui.openBytes("# Queue\r\n\r\na\xC2\xA0no-break space, a\ttab, two at the end  \r\n");
        gui.trigger(ActionId::Source);
        SourceEditor* editor = gui.window().workspace()->source()->editor();
        editor->setCursorWidth(0); // It blinks.
        const QImage before = editor->viewport()->grab().toImage();
        gui.trigger(ActionId::OddSpaces);
        const QImage shown = editor->viewport()->grab().toImage();
        QVERIFY(before != shown);
        // Also behind an empty line, where nothing else could differ.
        const int y =
            static_cast<int>(editor->cursorRect(QTextCursor(editor->document()->findBlockByNumber(1))).center().y());
        const QRect empty(0, y - 4, shown.width(), 8);
        QVERIFY(before.copy(empty) != shown.copy(empty));
        gui.trigger(ActionId::OddSpaces);
        QCOMPARE(editor->viewport()->grab().toImage(), before);
        QCOMPARE(gui.bytes().find('\r'), std::size_t{7}); // Nothing of this touches the text.
    }

    void findingsOfTheReadersAreUnderlinedAndWalked()
    {
        GuiDriver gui;
        const QByteArray text = "# T\n\n```json\n{\n  \"a\": 1\n  \"b\": 2\n}\n```\n\n## U\n\n1. item\n\n   ```json\n  "
                                " {\"c\": tru}\n   ```\n\n"
                                "```json\n{\"fine\": true}\n```\n";
        gui.openBytes(text);
        gui.trigger(ActionId::NextFinding); // From the forms it goes to the source.
        SourcePane* source = gui.window().workspace()->source();
        QVERIFY(source->isVisible());
        QTRY_COMPARE(source->findings().count(), std::size_t{2});
        const QImage before = source->editor()->viewport()->grab().toImage();
        source->goToLine(1);
        gui.trigger(ActionId::NextFinding);
        QVERIFY(source->caretLine() == 5 || source->caretLine() == 6); // The comma is missing between them.
        QTRY_VERIFY(!source->editor()->accessibleDescription().isEmpty());
        gui.trigger(ActionId::NextFinding);
        QCOMPARE(source->caretLine(), 15); // In a list, at the same depth.
        QCOMPARE(source->editor()->textCursor().selectedText(), QStringLiteral("tru"));
        QTRY_VERIFY(source->editor()->accessibleDescription().contains(QStringLiteral("tru")));
        gui.trigger(ActionId::NextFinding); // Round to the first one.
        QVERIFY(source->caretLine() < 7);
        gui.trigger(ActionId::PreviousFinding);
        QCOMPARE(source->caretLine(), 15);
        // Mended, it is gone; the other one is where it was.
        gui.keys(QStringLiteral("true"));
        QTRY_COMPARE(source->findings().count(), std::size_t{1});
        QCOMPARE(gui.bytes().find("{\"c\": true}"), static_cast<std::size_t>(text.indexOf("{\"c\": tru}")));
        gui.trigger(ActionId::PreviousFinding);
        QVERIFY(source->caretLine() < 7);
        QVERIFY(before != source->editor()->viewport()->grab().toImage());
    }

    void whatIsReadOnlyThenIsGoneToThen()
    {
        GuiDriver gui;
        gui.openBytes("## API Design\n\n### POST /v1/a\n**Request**:\n```json\n{\"c\": tru}\n```\n");
        gui.show(QStringLiteral("api.rest[1].request"));
        gui.key(Qt::Key_F8);
        SourcePane* source = gui.window().workspace()->source();
        QTRY_COMPARE(source->editor()->textCursor().selectedText(), QStringLiteral("tru"));
        gui.openBytes("## API Design\n\n### POST /v1/a\n**Purpose**: One\n");
        gui.trigger(ActionId::Forms);
        gui.key(Qt::Key_F8);
        const auto said = [&gui] {
            const auto widgets = gui.window().findChildren<QWidget*>();
            return std::any_of(widgets.begin(), widgets.end(), [](const QWidget* widget) {
                return widget->isVisible()
                    && widget->accessibleName() == QStringLiteral("Nothing was found in the code of this spec.");
            });
        };
        QTRY_VERIFY(said());
    }

    void findingsAreDrawn()
    {
        GuiDriver gui;
        gui.openBytes("# T\n\n```json\n{\"c\": tru}\n```\n");
        gui.trigger(ActionId::Source);
        SourcePane* source = gui.window().workspace()->source();
        source->editor()->setCursorWidth(0);
        source->goToLine(1);
        QTRY_COMPARE(source->findings().count(), std::size_t{1});
        const QImage with = source->editor()->viewport()->grab().toImage();
        const std::string before = gui.bytes().substr(16, 3);
        gui.session().replaceBytes({16, 19}, "true", EditOrigin::Structure);
        QTRY_COMPARE(source->findings().count(), std::size_t{0});
        gui.session().replaceBytes({16, 20}, before, EditOrigin::Structure);
        source->goToLine(1);
        const QImage without = source->editor()->viewport()->grab().toImage(); // Not read again yet.
        QTRY_COMPARE(source->findings().count(), std::size_t{1});
        QCOMPARE(source->editor()->viewport()->grab().toImage(), with);
        QVERIFY(with != without);
    }

    void whereNothingIsFoundItSaysSo()
    {
        GuiDriver gui;
        gui.openBytes("# T\n\ntext\n");
        gui.trigger(ActionId::Source);
        QTRY_VERIFY(gui.window().workspace()->source()->findings().isRead());
        gui.trigger(ActionId::NextFinding);
        QVERIFY(gui.find(QStringLiteral("Nothing was found in the code of this spec.")) != nullptr);
    }

    void theCurrentSectionIsMarked()
    {
        GuiDriver gui;
        gui.openBytes("# Backend Specs\n\n## Queue Design\n\ntext\n\n## Caching Strategy\n\ntext\n");
        gui.trigger(ActionId::Source);
        SourcePane* source = gui.window().workspace()->source();
        const auto marked = [source](int line) { // By its colour at the very left.
            const QTextCursor cursor(source->editor()->document()->findBlockByNumber(line));
            const int y = source->editor()->cursorRect(cursor).center().y();
            const QImage image = source->editor()->grab().toImage();
            return image.pixelColor(1, y) != image.pixelColor(source->editor()->gutterWidth() / 2, 2);
        };
        source->goToLine(5);
        QTRY_VERIFY(marked(4));
        QVERIFY(marked(2));
        QVERIFY(!marked(6));
        source->goToLine(8);
        QTRY_VERIFY(marked(7));
        QVERIFY(!marked(4));
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::SourceMarksTest)
#include "source_marks_test.moc"
