// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Rows of label and value: a line that becomes a list, and what the header says of all of them.
#include "tests/support/gui_driver.h"
#include "ui/fields/text_edit.h"
#include "ui/forms/form_view.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QLabel>
#include <QUndoStack>

namespace quoin::test {

namespace {

const QByteArray monitoring = "## Monitoring & Logging\n\n- **Metrics**: errors per minute\n- **Logs**: JSON\n";

QString filled(GuiDriver& gui)
{
    for (const QLabel* label : gui.window().workspace()->form()->findChildren<QLabel*>()) {
        if (label->isVisible() && label->text().endsWith(QStringLiteral(" filled")))
            return label->text();
    }
    return {};
}

} // namespace

class RowsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBreakMakesAListOfALine()
    {
        GuiDriver gui;
        gui.openBytes(monitoring);
        gui.show(QStringLiteral("monitoring"));
        gui.type(QStringLiteral("Monitoring & Logging Metrics"), QString());
        gui.key(Qt::Key_Return, Qt::ShiftModifier);
        gui.settle();
        QCOMPARE(gui.focusName(), QStringLiteral("Monitoring & Logging Metrics entry 2"));
        gui.keys(QStringLiteral("queue age"));
        gui.key(Qt::Key_Return);
        gui.settle();
        gui.keys(QStringLiteral("refunds"));
        QCOMPARE(gui.bytes(),
                 std::string("## Monitoring & Logging\n\n- **Metrics**:\n  - errors per minute\n  - queue age\n"
                             "  - refunds\n- **Logs**: JSON\n"));
        while (gui.session().undoStack()->canUndo())
            gui.session().undoStack()->undo();
        QCOMPARE(gui.bytes(), monitoring.toStdString());
    }

    void aLabelThatTabSelectedIsNotWhenTheMouseLeavesIt()
    {
        GuiDriver gui;
        gui.openBytes("## Caching Strategy\n\n- **Ours**: one\n- **Theirs**: two\n");
        gui.show(QStringLiteral("caching"));
        auto* label = gui.find<TextEdit>(QStringLiteral("Caching Strategy Ours label"));
        auto* value = gui.find<TextEdit>(QStringLiteral("Caching Strategy Theirs"));
        QVERIFY(label != nullptr && value != nullptr);
        label->setFocus(Qt::TabFocusReason);
        QCOMPARE(label->textCursor().selectedText(), QStringLiteral("Ours"));
        value->setFocus(Qt::MouseFocusReason);
        QVERIFY(!label->textCursor().hasSelection());
        // What the person selected stays: a menu or the palette may act on it.
        value->selectAll();
        label->setFocus(Qt::OtherFocusReason);
        QCOMPARE(value->textCursor().selectedText(), QStringLiteral("two"));
    }

    void aBreakInsideALineCutsIt()
    {
        GuiDriver gui;
        gui.openBytes(monitoring);
        gui.show(QStringLiteral("monitoring"));
        auto* value = gui.find<TextEdit>(QStringLiteral("Monitoring & Logging Metrics"));
        QVERIFY(value != nullptr);
        value->setFocus(Qt::MouseFocusReason);
        QTextCursor cursor = value->textCursor();
        cursor.setPosition(6);
        value->setTextCursor(cursor);
        gui.key(Qt::Key_Return, Qt::ShiftModifier);
        gui.settle();
        QCOMPARE(gui.bytes(),
                 std::string("## Monitoring & Logging\n\n- **Metrics**:\n  - errors\n  - per minute\n"
                             "- **Logs**: JSON\n"));
    }

    void theControlBelowALineAddsAnEntry()
    {
        GuiDriver gui;
        gui.openBytes(monitoring);
        gui.show(QStringLiteral("monitoring"));
        auto* add = gui.find<QAbstractButton>(QStringLiteral("Add an entry to Monitoring & Logging Logs"));
        QVERIFY(add != nullptr);
        add->click();
        gui.settle();
        gui.keys(QStringLiteral("audit"));
        QCOMPARE(gui.bytes(),
                 std::string("## Monitoring & Logging\n\n- **Metrics**: errors per minute\n"
                             "- **Logs**:\n  - JSON\n  - audit\n"));
    }

    void whereNoListIsAskedForABreakIsABreak()
    {
        GuiDriver gui;
        gui.openBytes("## Caching Strategy\n\n- **TTL**: one hour\n");
        gui.show(QStringLiteral("caching"));
        gui.type(QStringLiteral("Caching Strategy TTL"), QString());
        gui.key(Qt::Key_Return, Qt::ShiftModifier);
        gui.keys(QStringLiteral("two for names"));
        QVERIFY(!gui.session().spec()->item("caching.row[1].entry[1]").has_value());
        QVERIFY(gui.bytes().find("two for names") != std::string::npos);
    }

    void theFirstRowDoesNotMakeTheSectionComplete()
    {
        GuiDriver gui;
        gui.openBytes("## Caching Strategy\n");
        gui.show(QStringLiteral("caching"));
        QCOMPARE(filled(gui), QStringLiteral("0 of 3 filled"));
        gui.type(QStringLiteral("Caching Strategy Cache Layer"), QStringLiteral("Redis"));
        QCOMPARE(filled(gui), QStringLiteral("1 of 3 filled"));
        gui.type(QStringLiteral("Caching Strategy TTL"), QStringLiteral("1 h"));
        QCOMPARE(filled(gui), QStringLiteral("2 of 3 filled"));
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::RowsTest)
#include "rows_test.moc"
