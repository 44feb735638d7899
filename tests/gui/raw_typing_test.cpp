// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Text outside the template stays one text while it is typed in, whatever its words become.
#include "tests/gui/raw_text.h"
#include "ui/preview/preview_pane.h"

#include <QApplication>
#include <QTextBlock>
#include <QUndoStack>

#include <algorithm>

namespace quoin::test {

class RawTypingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
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

QTEST_MAIN(quoin::test::RawTypingTest)
#include "raw_typing_test.moc"
