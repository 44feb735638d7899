// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/support/gui_driver.h"
#include "ui/fields/text_edit.h"
#include "ui/search/replace_preview.h"
#include "ui/shell/workspace.h"
#include "ui/source/source_editor.h"
#include "ui/source/source_pane.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolButton>
#include <QUndoStack>

namespace quoin::test {

namespace {

const QByteArray smallSpec =
    "## Backend Specs\n\n### API Design\n\n#### REST Endpoints\n\n##### GET /v1/queue\n"
    "**Purpose**: The queue and its queue  \n**Authentication**: None\n\n##### POST /v1/b\n"
    "**Purpose**: Puts in the Queue\n\n### Caching Strategy\n- **Cache Layer**: queued Redis\n";

const QString findName = QStringLiteral("Find");

} // namespace

class FindTest : public QObject {
    Q_OBJECT

private:
    static void open(GuiDriver& gui, const QString& typed, bool replacing = false)
    {
        gui.key(replacing ? Qt::Key_H : Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(gui.focusName(), findName);
        gui.keys(typed);
        gui.settle();
    }
    static QString count(GuiDriver& gui) { return gui.find(findName)->accessibleDescription(); }
    static TextEdit* editor(GuiDriver& gui, const QString& name) { return gui.find<TextEdit>(name); }

private Q_SLOTS:
    void aHitInAFoldedCardOfAnotherSectionIsShown()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        gui.show(QStringLiteral("caching"));
        gui.find(QStringLiteral("Caching Strategy Cache Layer"))->setFocus();
        open(gui, QStringLiteral("puts in"));
        QCOMPARE(count(gui), QStringLiteral("1 of 1"));
        TextEdit* field = editor(gui, QStringLiteral("POST /v1/b Purpose"));
        QVERIFY(field != nullptr);
        QCOMPARE(field->textCursor().selectedText(), QStringLiteral("Puts in"));
        QCOMPARE(gui.focusName(), findName); // Typing goes on.
        gui.key(Qt::Key_Escape);
        QVERIFY(field->hasFocus());
        QCOMPARE(field->textCursor().selectedText(), QStringLiteral("Puts in"));
    }

    void countsAndSteps()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        gui.show(QStringLiteral("api"));
        open(gui, QStringLiteral("queue"));
        QCOMPARE(count(gui), QStringLiteral("1 of 5"));
        QCOMPARE(editor(gui, QStringLiteral("GET /v1/queue path"))->textCursor().selectedText(),
                 QStringLiteral("queue"));
        gui.key(Qt::Key_F3);
        gui.key(Qt::Key_Return);
        QCOMPARE(count(gui), QStringLiteral("3 of 5"));
        QCOMPARE(editor(gui, QStringLiteral("GET /v1/queue Purpose"))->textCursor().position(), 23);
        gui.key(Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(count(gui), QStringLiteral("2 of 5"));
        gui.key(Qt::Key_Return, Qt::ShiftModifier);
        gui.key(Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(count(gui), QStringLiteral("5 of 5"));
        QCOMPARE(gui.focusName(), findName);
    }

    void everyFieldMarksItsHits()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        gui.show(QStringLiteral("api.rest[1].purpose"));
        open(gui, QStringLiteral("queue"));
        TextEdit* field = editor(gui, QStringLiteral("GET /v1/queue Purpose"));
        QCOMPARE(field->extraSelections().size(), 2);
        QCOMPARE(field->extraSelections().at(1).cursor.selectedText(), QStringLiteral("queue"));
        gui.key(Qt::Key_Escape);
        QCOMPARE(field->extraSelections().size(), 0);
    }

    void theSourceMarksThemToo()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        gui.trigger(ActionId::Source);
        open(gui, QStringLiteral("queue"));
        auto* source = gui.window().workspace()->source()->editor();
        QCOMPARE(source->textCursor().selectedText(), QStringLiteral("queue"));
        int marks = 0;
        for (const auto& selection : source->extraSelections())
            marks += selection.cursor.selectedText().compare(QStringLiteral("queue"), Qt::CaseInsensitive) == 0 ? 1 : 0;
        QCOMPARE(marks, 5);
        gui.key(Qt::Key_F3);
        gui.key(Qt::Key_Escape);
        QVERIFY(source->hasFocus());
        QCOMPARE(source->textCursor().selectedText(), QStringLiteral("queue"));
        gui.key(Qt::Key_F3); // Goes on with the bar closed.
        gui.settle();
        QVERIFY(source->hasFocus());
        QCOMPARE(source->textCursor().block().text(), QStringLiteral("**Purpose**: The queue and its queue  "));
    }

    void ofVeryManyThoseInViewAreMarked()
    {
        GuiDriver gui;
        QByteArray text = "# Notes\n\n";
        for (int i = 0; i < 1'000; ++i)
            text += "queue " + QByteArray::number(i) + "\n\n";
        gui.openBytes(text);
        gui.trigger(ActionId::Source);
        auto* source = gui.window().workspace()->source()->editor();
        QTRY_VERIFY(source->blockCount() > 2'000);
        open(gui, QStringLiteral("queue"));
        QCOMPARE(count(gui), QStringLiteral("1 of 1,000"));
        const auto marked = [source] {
            QStringList lines;
            for (const auto& selection : source->extraSelections()) {
                if (selection.cursor.selectedText() == QStringLiteral("queue"))
                    lines += selection.cursor.block().text();
            }
            return lines;
        };
        QVERIFY(marked().contains(QStringLiteral("queue 0")));
        QVERIFY(!marked().contains(QStringLiteral("queue 999")));
        QVERIFY(marked().size() < 100);
        source->verticalScrollBar()->setValue(source->verticalScrollBar()->maximum());
        QVERIFY(marked().contains(QStringLiteral("queue 999")));
        QVERIFY(!marked().contains(QStringLiteral("queue 0")));
        gui.key(Qt::Key_Escape);
        QVERIFY(marked().isEmpty());
    }

    void caseWordsAndExpressions()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        gui.show(QStringLiteral("api"));
        open(gui, QStringLiteral("queue"));
        // A button's key presses it for a moment.
        gui.key(Qt::Key_C, Qt::AltModifier);
        QTRY_COMPARE(count(gui).section(u' ', 2), QStringLiteral("4"));
        gui.key(Qt::Key_W, Qt::AltModifier);
        QTRY_COMPARE(count(gui).section(u' ', 2), QStringLiteral("3"));
        gui.key(Qt::Key_X, Qt::AltModifier);
        QTRY_VERIFY(gui.find<QToolButton>(QStringLiteral("Regular expression"))->isChecked());
        gui.find<QLineEdit>(findName)->selectAll();
        gui.keys(QStringLiteral("[Qq]ueue"));
        QCOMPARE(count(gui).section(u' ', 2), QStringLiteral("4"));
        gui.keys(QStringLiteral("("));
        QCOMPARE(count(gui), QStringLiteral("Not a regular expression"));
        gui.find<QLineEdit>(findName)->selectAll();
        gui.keys(QStringLiteral("xyzzy"));
        QCOMPARE(count(gui), QStringLiteral("Not found"));
    }

    void aHitInAHeadingSaysSo()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        open(gui, QStringLiteral("rest endp"));
        QVERIFY2(count(gui).contains(QStringLiteral("heading")), qPrintable(count(gui)));
    }

    void replaceChangesOneAndGoesOn()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        gui.show(QStringLiteral("api.rest[1].purpose"));
        open(gui, QStringLiteral("queue and"), true);
        gui.find(QStringLiteral("Replace with"))->setFocus();
        gui.keys(QStringLiteral("topic and"));
        gui.key(Qt::Key_Return);
        QByteArray expected = smallSpec;
        expected.replace("The queue and", "The topic and");
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), expected);
        QCOMPARE(gui.session().undoStack()->count(), 1);
        QCOMPARE(editor(gui, QStringLiteral("GET /v1/queue Purpose"))->toPlainText(),
                 QStringLiteral("The topic and its queue"));
    }

    void tabGoesFromWhatIsLookedForToWhatTakesItsPlace()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        open(gui, QStringLiteral("queue"), true);
        gui.key(Qt::Key_Tab);
        QCOMPARE(gui.focusName(), QStringLiteral("Replace with"));
        gui.key(Qt::Key_Tab);
        gui.key(Qt::Key_Tab);
        gui.key(Qt::Key_Tab);
        QCOMPARE(gui.focusName(), QStringLiteral("Match case"));
        gui.key(Qt::Key_Backtab);
        gui.key(Qt::Key_Backtab);
        gui.key(Qt::Key_Backtab);
        gui.key(Qt::Key_Backtab);
        QCOMPARE(gui.focusName(), QStringLiteral("Find"));
        gui.key(Qt::Key_Escape);
        open(gui, QStringLiteral("queue")); // Without the second row.
        gui.key(Qt::Key_Tab);
        QCOMPARE(gui.focusName(), QStringLiteral("Match case"));
    }

    void replaceAllSaysHowManyAndLeavesNothingSelected_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("said");
        QTest::newRow("two") << QByteArray("# T\n\nalpha beta alpha\n")
                             << QStringLiteral("2 places replaced. Undo takes all back.");
        QTest::newRow("one") << QByteArray("# T\n\nalpha beta\n")
                             << QStringLiteral("1 place replaced. Undo takes it back.");
    }
    void replaceAllSaysHowManyAndLeavesNothingSelected()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, said);
        GuiDriver gui;
        gui.openBytes(text);
        gui.trigger(ActionId::Source);
        open(gui, QStringLiteral("alpha"), true);
        gui.find(QStringLiteral("Replace with"))->setFocus();
        gui.keys(QStringLiteral("omega"));
        gui.key(Qt::Key_A, Qt::AltModifier);
        QTRY_VERIFY(gui.window().findChild<ReplacePreview*>() != nullptr);
        gui.window().findChild<ReplacePreview*>()->accept();
        gui.settle();
        QCOMPARE(gui.bytes(), QByteArray(text).replace("alpha", "omega").toStdString());
        QVERIFY(gui.find(said) != nullptr);
        const QTextCursor caret = gui.window().workspace()->source()->editor()->textCursor();
        QVERIFY(!caret.hasSelection());
        QCOMPARE(caret.position(), 10);
    }

    void replaceAllShowsEveryPlaceAndIsOneStep()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        gui.show(QStringLiteral("api"));
        open(gui, QStringLiteral("queue"), true);
        gui.find(QStringLiteral("Replace with"))->setFocus();
        gui.keys(QStringLiteral("topic"));
        gui.key(Qt::Key_A, Qt::AltModifier);
        QTRY_VERIFY(gui.window().findChild<ReplacePreview*>() != nullptr);
        auto* preview = gui.window().findChild<ReplacePreview*>();
        auto* list = preview->findChild<QListView*>();
        QCOMPARE(list->model()->rowCount(), 5);
        QCOMPARE(list->model()->index(1, 0).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Line 8: “queue” becomes “topic”"));
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), smallSpec); // Nothing yet.
        list->setFocus();
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Space); // Not the path.
        QCOMPARE(preview->wantedCount(), 4);
        preview->accept();
        gui.settle();
        QByteArray expected = smallSpec;
        expected.replace("The queue and its queue", "The topic and its topic").replace("in the Queue", "in the topic");
        expected.replace("queued Redis", "topicd Redis");
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), expected);
        gui.trigger(ActionId::Undo);
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), smallSpec);
    }

    // The line that says what to put there has the focus still, and an undo of its own for what was typed in it.
    void undoTakesBackWhatWasDoneLast()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        gui.show(QStringLiteral("api"));
        open(gui, QStringLiteral("queue"), true);
        auto* with = gui.find<QLineEdit>(QStringLiteral("Replace with"));
        with->setFocus();
        gui.keys(QStringLiteral("topic"));
        gui.key(Qt::Key_Z, Qt::ControlModifier); // Nothing was replaced yet.
        QCOMPARE(with->text(), QString());
        gui.keys(QStringLiteral("topic"));
        gui.key(Qt::Key_Return);
        QVERIFY(QByteArray::fromStdString(gui.bytes()) != smallSpec);
        QVERIFY(with->hasFocus());
        gui.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), smallSpec);
        QCOMPARE(with->text(), QStringLiteral("topic"));
        QVERIFY2(with->hasFocus(), qPrintable(gui.focusName()));
        gui.key(Qt::Key_A, Qt::AltModifier);
        QTRY_VERIFY(gui.window().findChild<ReplacePreview*>() != nullptr);
        gui.window().findChild<ReplacePreview*>()->accept();
        gui.window().activateWindow();
        gui.settle();
        QVERIFY(QByteArray::fromStdString(gui.bytes()) != smallSpec);
        with->setFocus();
        gui.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), smallSpec);
    }

    void escapeInAFieldPutsTheBarAway()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        gui.show(QStringLiteral("caching"));
        TextEdit* layer = editor(gui, QStringLiteral("Caching Strategy Cache Layer"));
        QVERIFY(layer != nullptr);
        open(gui, QStringLiteral("queue"));
        QWidget* bar = gui.find(findName);
        gui.show(QStringLiteral("caching"));
        layer->setFocus();
        layer->moveCursor(QTextCursor::End);
        gui.key(Qt::Key_Escape);
        QVERIFY(!bar->isVisible());
        QVERIFY(layer->hasFocus());
        QCOMPARE(layer->textCursor().position(), layer->toPlainText().size());
        gui.keys(QStringLiteral("!"));
        QVERIFY(gui.bytes().find("queued Redis!") != std::string::npos);
        gui.key(Qt::Key_Escape); // Nothing is left to be put away.
        QVERIFY(layer->hasFocus());
    }

    void bytesThatAreNotUtf8StayAsTheyAre()
    {
        GuiDriver gui;
        QByteArray bytes = smallSpec;
        bytes.replace("Puts in", "Puts\xff in");
        gui.openBytes(bytes);
        open(gui, QStringLiteral("puts"), true);
        gui.key(Qt::Key_X, Qt::AltModifier);
        QTRY_VERIFY(gui.find<QToolButton>(QStringLiteral("Regular expression"))->isChecked());
        gui.find<QLineEdit>(findName)->selectAll();
        gui.keys(QStringLiteral("Puts."));
        gui.find(QStringLiteral("Replace with"))->setFocus();
        gui.keys(QStringLiteral("x"));
        gui.key(Qt::Key_Return);
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), bytes);
        QVERIFY2(count(gui).contains(QStringLiteral("not UTF-8")), qPrintable(count(gui)));
        gui.find<QLineEdit>(findName)->setText(QStringLiteral("Puts"));
        gui.key(Qt::Key_Return);
        bytes.replace("Puts\xff", "x\xff");
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), bytes);
    }

    void countsFollowTheText()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        gui.show(QStringLiteral("api.rest[2].purpose"));
        open(gui, QStringLiteral("queue"));
        (void)gui.session().setField(QStringLiteral("api.rest[2].purpose"), "Nothing");
        gui.settle();
        QVERIFY2(count(gui).endsWith(QStringLiteral("of 4")) || count(gui).startsWith(QStringLiteral("4")),
                 qPrintable(count(gui)));
        QCOMPARE(gui.focusName(), findName);
    }

    void whatIsSelectedIsLookedFor()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        gui.show(QStringLiteral("api.rest[2].purpose"));
        TextEdit* field = editor(gui, QStringLiteral("POST /v1/b Purpose"));
        field->setFocus();
        field->selectAll();
        gui.key(Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(gui.find<QLineEdit>(findName)->text(), QStringLiteral("Puts in the Queue"));
        QCOMPARE(count(gui), QStringLiteral("1 of 1"));
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::FindTest)
#include "find_test.moc"
