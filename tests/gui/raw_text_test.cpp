// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// A section that was written by somebody who never saw the template: its prose, lists and tables are one text, which is
// shown as the Markdown that it is.
#include "tests/gui/raw_text.h"
#include "ui/preview/preview_pane.h"
#include "ui/theme/metrics.h"

#include <QApplication>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>
#include <QUndoStack>

#include <algorithm>

namespace quoin::test {

class RawTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSectionOfProseIsOneText()
    {
        GuiDriver gui;
        gui.openBytes(prose);
        gui.show(QStringLiteral("security"));
        QCOMPARE(cards(gui).size(), 1);
        TextEdit* editor = rawEditor(gui);
        QVERIFY(editor != nullptr);
        const std::string bytes = gui.bytes();
        const std::size_t begin = bytes.find("### What");
        const std::size_t end = bytes.find("Rotate the keys.") + 16;
        QCOMPARE(shownBy(*editor), bytes.substr(begin, end - begin));
        QVERIFY(gui.find(QStringLiteral("What we collect · Hardening, text outside the template")) != nullptr);
    }

    void itsMarkdownIsShown()
    {
        GuiDriver gui;
        gui.openBytes(prose);
        gui.show(QStringLiteral("security"));
        TextEdit* editor = rawEditor(gui);
        QVERIFY(editor != nullptr);
        const auto lookOf = [editor](const QString& words) {
            const QTextCursor found = editor->document()->find(words);
            const int at = found.selectionStart() - found.block().position();
            QTextCharFormat look;
            for (const QTextLayout::FormatRange& range : found.block().layout()->formats()) {
                if (range.start <= at && at < range.start + range.length)
                    look = range.format;
            }
            return look;
        };
        QCOMPARE(lookOf(QStringLiteral("What we collect")).fontWeight(), static_cast<int>(QFont::DemiBold));
        QVERIFY(!lookOf(QStringLiteral("Required")).hasProperty(QTextFormat::FontWeight));
        const QTextCharFormat code = lookOf(QStringLiteral("phone"));
        QCOMPARE(code.fontFamilies().toStringList(), codeFont(editor->font()).families());
        QVERIFY(code.hasProperty(QTextFormat::ForegroundBrush)); // By its own language.
    }

    void itsLinesBeginAtItsLeftEdge()
    {
        GuiDriver gui;
        // A word that is longer than a line is said to need some pixels more than there are.
        gui.openBytes("## Notes\n\nshort  \n\n" + QByteArray(600, 'x') + "\n\nlast" + QByteArray(900, ' ') + "\n");
        gui.show(QStringLiteral("raw[1]"));
        TextEdit* editor = rawEditor(gui);
        QVERIFY(editor != nullptr);
        QScrollBar* across = editor->horizontalScrollBar();
        editor->setFocus(Qt::MouseFocusReason);
        QTest::keyClick(editor, Qt::Key_End, Qt::ControlModifier);
        QVERIFY(editor->cursorRect().right() < editor->viewport()->width());
        QTest::keyClick(editor, Qt::Key_Home, Qt::ControlModifier);
        editor->grab();
        QVERIFY(across->maximum() > 0);
        const QPointF at(50, 20);
        QWheelEvent wheel(at, editor->viewport()->mapToGlobal(at), {}, {-240, 0}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(editor->viewport(), &wheel);
        QCOMPARE(across->value(), 0);
        across->setValue(across->maximum()); // As selecting does when the pointer leaves at the right.
        QCOMPARE(across->value(), 0);
    }

    void aHeadingAloneIsFolded()
    {
        GuiDriver gui;
        gui.openBytes(
            "## Database Schema\n\n### Main entities\n\n#### orders\n\n```sql\nCREATE TABLE orders (id INT);\n```\n");
        gui.show(QStringLiteral("schema"));
        const QWidget* heading = gui.find(QStringLiteral("Main entities, text outside the template"));
        QVERIFY(heading != nullptr);
        QVERIFY(heading->accessibleDescription().endsWith(QStringLiteral("folded")));
    }

    void aSectionThatIsNothingElseIsOpenHoweverLongItIs()
    {
        GuiDriver gui;
        QByteArray lines;
        for (int i = 0; i < 90; ++i)
            lines += "Another sentence.\n";
        gui.openBytes("## API Design\n\n### Rules\n\n" + lines);
        gui.show(QStringLiteral("api"));
        auto* editor = gui.find<TextEdit>(QStringLiteral("Rules Markdown"));
        QVERIFY(editor != nullptr);
        QVERIFY(shownBy(*editor).ends_with("sentence."));
        gui.openBytes("## API Design\n\n### Rules\n\n" + lines + "\n### GET /a\n\n**Purpose**: x\n");
        gui.show(QStringLiteral("api"));
        const QWidget* rules = gui.find(QStringLiteral("Rules, text outside the template"));
        QVERIFY(rules != nullptr && rules->accessibleDescription().endsWith(QStringLiteral("folded")));
    }

    void theOverviewIsOneTextWithItsHeadings()
    {
        GuiDriver gui;
        gui.openBytes(overview);
        gui.show(QStringLiteral("architecture"));
        QCOMPARE(cards(gui).size(), 0);
        auto* editor = gui.find<TextEdit>(QStringLiteral("Architecture Overview text"));
        QVERIFY(editor != nullptr);
        QVERIFY(shownBy(*editor).starts_with("One service.\n\n### Layers") && shownBy(*editor).ends_with("```"));
        putCaret(editor, QStringLiteral("Three."));
        gui.keys(QStringLiteral("Just "));
        QVERIFY(editor->hasFocus());
        std::string expected = overview.toStdString();
        expected.insert(expected.find("Three."), "Just ");
        QCOMPARE(gui.bytes(), expected);
    }

    void deletedByKeyItGoesAsAWhole()
    {
        GuiDriver gui;
        gui.openBytes(prose);
        gui.show(QStringLiteral("security"));
        TextEdit* editor = rawEditor(gui);
        QVERIFY(editor != nullptr);
        putCaret(editor, QStringLiteral("Rotate"));
        gui.key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        gui.settle();
        std::string expected = prose.toStdString();
        const std::size_t begin = expected.find("### What");
        expected.erase(begin, expected.find("## Caching") - begin);
        QCOMPARE(gui.bytes(), expected);
        QVERIFY(cards(gui).isEmpty());
        gui.trigger(ActionId::Undo);
        gui.settle();
        QCOMPARE(gui.bytes(), prose.toStdString());
        QCOMPARE(cards(gui).size(), 1);
    }

    void aClickInThePreviewGoesToThePlaceInTheText()
    {
        GuiDriver gui;
        gui.openBytes(prose);
        gui.show(QStringLiteral("security"));
        const std::size_t at = gui.bytes().find("Rotate");
        const std::string path = gui.session().spec()->pathAt(at);
        Q_EMIT gui.window().workspace()->preview()->pathActivated(QString::fromStdString(path), at);
        gui.settle();
        TextEdit* editor = rawEditor(gui);
        QVERIFY(editor != nullptr && editor->hasFocus());
        QVERIFY(shownBy(*editor).substr(editor->caret()).starts_with("Rotate"));
        // The other way round, the preview marks the paragraph around the caret, not the first of them.
        QCOMPARE(gui.window().workspace()->currentPath(), QString::fromStdString(path));
    }

    void whatIsSearchedIsFoundInTheMiddleOfIt()
    {
        GuiDriver gui;
        gui.openBytes(prose);
        gui.show(QStringLiteral("caching"));
        gui.key(Qt::Key_F, Qt::ControlModifier);
        gui.keys(QStringLiteral("rotate"));
        gui.settle();
        gui.key(Qt::Key_Escape);
        TextEdit* editor = rawEditor(gui);
        QVERIFY(editor != nullptr && editor->hasFocus());
        QCOMPARE(editor->textCursor().selectedText(), QStringLiteral("Rotate"));
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::RawTextTest)
#include "raw_text_test.moc"
