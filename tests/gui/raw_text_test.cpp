// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// A section that was written by somebody who never saw the template: its prose, lists and tables are one text, and stay
// one while they are typed in, whatever the words become.
#include "tests/support/gui_driver.h"
#include "ui/fields/text_edit.h"
#include "ui/forms/form_view.h"
#include "ui/forms/raw_part.h"
#include "ui/preview/preview_pane.h"
#include "ui/shell/workspace.h"
#include "ui/theme/metrics.h"

#include <QApplication>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>
#include <QUndoStack>

#include <algorithm>

namespace quoin::test {

namespace {

const QByteArray prose = "## Security Considerations\n\n- **Access Control**: by role\n\n"
                         "### What we collect\n\nRequired:\n\n- name\n- address\n\nOptional:\n\n"
                         "```json\n{ \"phone\": null }\n```\n\n"
                         "### Hardening\n\nRotate the keys.\n\n## Caching Strategy\n\n- **TTL**: 1 h\n";

const QByteArray overview = "## Architecture Overview\n\nOne service.\n\n### Layers\n\nThree.\n\n```mermaid\ngraph "
                            "TD\n```\n\n## Caching Strategy\n\n- **TTL**: 1 h\n";

std::string shownBy(const TextEdit& editor)
{
    return editor.shownText().toStdString();
}

QList<RawPart*> cards(GuiDriver& gui)
{
    return gui.window().workspace()->form()->findChildren<RawPart*>();
}

TextEdit* rawEditor(GuiDriver& gui)
{
    const QList<RawPart*> found = cards(gui);
    return found.isEmpty() ? nullptr : qobject_cast<TextEdit*>(found.first()->focusTarget());
}

void putCaret(TextEdit* editor, const QString& before)
{
    editor->setFocus(Qt::MouseFocusReason);
    QTextCursor cursor = editor->textCursor();
    cursor.setPosition(static_cast<int>(editor->shownText().indexOf(before)));
    editor->setTextCursor(cursor);
}

} // namespace

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

    void aHeadingTypedIntoTheOverviewStaysWhereItIsTyped()
    {
        GuiDriver gui;
        gui.openBytes(overview);
        gui.show(QStringLiteral("architecture"));
        auto* editor = gui.find<TextEdit>(QStringLiteral("Architecture Overview text"));
        QVERIFY(editor != nullptr);
        putCaret(editor, QStringLiteral("### Layers"));
        for (const QString& key : {QStringLiteral("#"), QStringLiteral("#"), QStringLiteral("#"), QStringLiteral(" L"),
                                   QStringLiteral("oad")}) {
            gui.keys(key);
            QVERIFY(editor->hasFocus() && editor->isVisible());
        }
        gui.key(Qt::Key_Return);
        gui.key(Qt::Key_Return);
        gui.keys(QStringLiteral("Ten."));
        gui.key(Qt::Key_Return);
        gui.key(Qt::Key_Return);
        std::string expected = overview.toStdString();
        expected.insert(expected.find("### Layers"), "### Load\n\nTen.\n\n");
        QCOMPARE(gui.bytes(), expected);
        while (gui.session().undoStack()->canUndo())
            gui.session().undoStack()->undo();
        QCOMPARE(gui.bytes(), overview.toStdString());
    }

    void typingKeepsTheCardAndTheCaret()
    {
        GuiDriver gui;
        gui.openBytes(prose);
        gui.show(QStringLiteral("security"));
        TextEdit* editor = rawEditor(gui);
        QVERIFY(editor != nullptr);
        putCaret(editor, QStringLiteral("Optional"));
        gui.keys(QStringLiteral("Never: "));
        gui.key(Qt::Key_Return);
        gui.key(Qt::Key_Return);
        QVERIFY(editor->hasFocus());
        QCOMPARE(cards(gui).size(), 1);
        std::string expected = prose.toStdString();
        expected.insert(expected.find("Optional"), "Never: \n\n");
        QCOMPARE(gui.bytes(), expected);
    }

    void whatBecomesAFieldStaysInTheTextUntilItIsLeft()
    {
        GuiDriver gui;
        gui.openBytes(prose);
        gui.show(QStringLiteral("security"));
        TextEdit* editor = rawEditor(gui);
        QVERIFY(editor != nullptr);
        putCaret(editor, QStringLiteral("### Hardening"));
        for (const QChar key : QStringLiteral("- **Data Encryption**: at rest")) {
            gui.keys(key);
            QVERIFY(editor->hasFocus());
            QCOMPARE(editor->textCursor().block().text().left(editor->textCursor().positionInBlock()).back(), key);
        }
        gui.key(Qt::Key_Return);
        gui.key(Qt::Key_Return);
        QCOMPARE(cards(gui).size(), 1);
        std::string expected = prose.toStdString();
        expected.insert(expected.find("### Hardening"), "- **Data Encryption**: at rest\n\n");
        QCOMPARE(gui.bytes(), expected);
        QVERIFY(gui.session().spec()->item("security.row[2]").has_value());

        gui.find(QStringLiteral("Security Considerations Access Control"))->setFocus(Qt::TabFocusReason);
        gui.settle();
        QCOMPARE(gui.focusName(), QStringLiteral("Security Considerations Access Control"));
        QCOMPARE(cards(gui).size(), 2);
        auto* value = gui.find<TextEdit>(QStringLiteral("Security Considerations Data Encryption"));
        QVERIFY(value != nullptr);
        QCOMPARE(value->shownText(), QStringLiteral("at rest"));
        QCOMPARE(gui.bytes(), expected);
        while (gui.session().undoStack()->canUndo())
            gui.session().undoStack()->undo();
        gui.settle();
        QCOMPARE(gui.bytes(), prose.toStdString());
        QCOMPARE(cards(gui).size(), 1);
    }

    void insideACardItIsTheSame()
    {
        const std::string bytes =
            "## API Design\n\n### GET /a\n\n**Purpose**: x\n\nSorted by date.\n\n- oldest first\n\n"
            "> Slow.\n\n### POST /a\n\n**Purpose**: y\n";
        GuiDriver gui;
        gui.openBytes(QByteArray::fromStdString(bytes));
        gui.show(QStringLiteral("api.rest[1].purpose"));
        QCOMPARE(cards(gui).size(), 1);
        TextEdit* editor = rawEditor(gui);
        QVERIFY(editor != nullptr);
        QCOMPARE(shownBy(*editor), std::string("Sorted by date.\n\n- oldest first\n\n> Slow."));
        putCaret(editor, QStringLiteral("> Slow"));
        gui.keys(QStringLiteral("**Authentication**: token"));
        gui.key(Qt::Key_Return);
        gui.key(Qt::Key_Return);
        QVERIFY(editor->hasFocus());
        std::string expected = bytes;
        expected.insert(expected.find("> Slow"), "**Authentication**: token\n\n");
        QCOMPARE(gui.bytes(), expected);
        QVERIFY(gui.session().spec()->field("api.rest[1].authentication").has_value());
        gui.find(QStringLiteral("GET /a Purpose"))->setFocus(Qt::TabFocusReason);
        gui.settle();
        auto* authentication = gui.find<TextEdit>(QStringLiteral("GET /a Authentication"));
        QVERIFY(authentication != nullptr);
        QCOMPARE(authentication->shownText(), QStringLiteral("token"));
        QCOMPARE(gui.bytes(), expected);
    }

    void anEmptiedTextCanBeWrittenAnew()
    {
        GuiDriver gui;
        gui.openBytes(prose);
        gui.show(QStringLiteral("security"));
        TextEdit* editor = rawEditor(gui);
        QVERIFY(editor != nullptr);
        const std::string old = shownBy(*editor);
        editor->setFocus(Qt::MouseFocusReason);
        gui.key(Qt::Key_A, Qt::ControlModifier);
        gui.key(Qt::Key_Delete);
        QVERIFY(editor->hasFocus() && editor->isVisible());
        gui.keys(QStringLiteral("None."));
        std::string expected = prose.toStdString();
        expected.replace(expected.find(old), old.size(), "None.");
        QCOMPARE(gui.bytes(), expected);
        QVERIFY(editor->hasFocus());
    }

    void whatWouldChangeTheFieldsBelowIsRefusedAndKept()
    {
        GuiDriver gui;
        QByteArray bytes = prose;
        bytes.replace("## Caching", "- **PII Handling**: none\n\n## Caching");
        gui.openBytes(bytes);
        gui.show(QStringLiteral("security"));
        TextEdit* editor = rawEditor(gui);
        QVERIFY(editor != nullptr);
        putCaret(editor, QStringLiteral("Rotate"));
        gui.keys(QStringLiteral("~~~"));
        gui.key(Qt::Key_Return);
        QVERIFY(editor->hasFocus());
        QVERIFY(shownBy(*editor).find("~~~\nRotate") != std::string::npos);
        gui.key(Qt::Key_Escape);
        QVERIFY(gui.session().spec()->field("security.row[2].value").has_value());
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

    void undoAndRedoStayInTheText()
    {
        GuiDriver gui;
        gui.openBytes(prose);
        gui.show(QStringLiteral("security"));
        TextEdit* editor = rawEditor(gui);
        QVERIFY(editor != nullptr);
        editor->setFocus(Qt::MouseFocusReason);
        editor->moveCursor(QTextCursor::End);
        gui.keys(QStringLiteral(" Often."));
        const std::string typed = gui.bytes();
        gui.trigger(ActionId::Undo);
        QVERIFY(editor->hasFocus());
        QCOMPARE(gui.bytes(), prose.toStdString());
        gui.trigger(ActionId::Redo);
        QVERIFY(editor->hasFocus());
        QCOMPARE(gui.bytes(), typed);
        QVERIFY(shownBy(*editor).ends_with("keys. Often."));
        gui.keys(QStringLiteral("!"));
        QVERIFY(gui.bytes().find("Often.!") != std::string::npos);
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

    void bytesOfTheRunSurviveTyping()
    {
        GuiDriver gui;
        QByteArray bytes = prose;
        bytes.replace("Required:", "Re\xe2\x80\xa8quired\xc2\xa0:");
        bytes.replace("\n", "\r\n");
        bytes.replace("- name\r\n", "- name \t\r\n");
        gui.openBytes(bytes);
        gui.show(QStringLiteral("security"));
        TextEdit* editor = rawEditor(gui);
        QVERIFY(editor != nullptr);
        putCaret(editor, QStringLiteral("Rotate"));
        gui.keys(QStringLiteral("a"));
        gui.key(Qt::Key_Return);
        std::string expected = bytes.toStdString();
        expected.insert(expected.find("Rotate"), "a\r\n");
        QCOMPARE(gui.bytes(), expected);
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::RawTextTest)
#include "raw_text_test.moc"
