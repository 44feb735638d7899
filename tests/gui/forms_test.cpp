// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/support/gui_driver.h"
#include "ui/fields/text_edit.h"
#include "ui/forms/form_view.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QUndoStack>

namespace quoin::test {

namespace {

const QByteArray smallSpec =
    "## Backend Specs\n\n### API Design\n\n#### REST Endpoints\n\n##### GET /v1/a\n"
    "**Purpose**: First  \n**Authentication**: None\n\nSome words of our own.\n\n"
    "##### POST /v1/b\n**Purpose**: Second\n\n### Caching Strategy\n- **Cache Layer**: Redis\n";

} // namespace

class FormsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void typingChangesOnlyTheField()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        gui.show(QStringLiteral("api.rest[1].purpose"));
        const std::string before = gui.bytes();
        const Field field = *gui.session().spec()->field("api.rest[1].purpose");
        gui.type(QStringLiteral("GET /v1/a Purpose"), QStringLiteral(" thing"));
        std::string expected = before;
        expected.insert(field.range.end, " thing");
        QCOMPARE(gui.bytes(), expected);
        QCOMPARE(gui.focusName(), QStringLiteral("GET /v1/a Purpose"));
    }

    void undoGoesToTheFieldAcrossPanes()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        const std::string before = gui.bytes();
        gui.show(QStringLiteral("api.rest[1].purpose"));
        gui.type(QStringLiteral("GET /v1/a Purpose"), QStringLiteral("X"));
        gui.show(QStringLiteral("caching"));
        gui.type(QStringLiteral("Caching Strategy Cache Layer"), QStringLiteral("Y"));
        QVERIFY(gui.bytes().find("RedisY") != std::string::npos);
        gui.key(Qt::Key_Z, Qt::ControlModifier);
        gui.settle();
        QCOMPARE(gui.focusName(), QStringLiteral("Caching Strategy Cache Layer"));
        gui.key(Qt::Key_Z, Qt::ControlModifier);
        gui.settle();
        QCOMPARE(gui.bytes(), before);
        QCOMPARE(gui.focusName(), QStringLiteral("GET /v1/a Purpose"));
        gui.trigger(ActionId::Redo);
        gui.trigger(ActionId::Redo);
        QVERIFY(gui.bytes().find("FirstX") != std::string::npos);
        QVERIFY(gui.bytes().find("RedisY") != std::string::npos);
    }

    void missingFieldIsCreatedWhileTypingAndKeepsTheFocus()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        const std::string before = gui.bytes();
        gui.show(QStringLiteral("api.rest[2].purpose"));
        gui.type(QStringLiteral("POST /v1/b Authentication"), QStringLiteral("Token"));
        QCOMPARE(gui.focusName(), QStringLiteral("POST /v1/b Authentication"));
        const auto field = gui.session().spec()->field("api.rest[2].authentication");
        QVERIFY(field.has_value());
        QCOMPARE(gui.session().spec()->value(*field), std::string("Token"));
        while (gui.session().undoStack()->canUndo())
            gui.session().undoStack()->undo();
        QCOMPARE(gui.bytes(), before);
    }

    void rawCardIsEditedInPlace()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        gui.show(QStringLiteral("api"));
        std::string path;
        const std::size_t at = gui.bytes().find("our own");
        path = gui.session().spec()->pathAt(at);
        gui.show(QString::fromStdString(path));
        const std::string before = gui.bytes();
        auto* editor = gui.find<TextEdit>(QStringLiteral("Text Markdown"));
        QVERIFY(editor != nullptr);
        editor->setFocus();
        editor->moveCursor(QTextCursor::Start);
        gui.keys(QStringLiteral("Q"));
        std::string expected = before;
        expected.replace(expected.find("Some words"), 0, "Q");
        QCOMPARE(gui.bytes(), expected);
    }

    void refusedTextStaysUntilEscape()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        gui.show(QStringLiteral("api.rest[1].route"));
        const std::string before = gui.bytes();
        auto* route = gui.find<TextEdit>(QStringLiteral("GET /v1/a path"));
        QVERIFY(route != nullptr);
        gui.type(QStringLiteral("GET /v1/a path"), QStringLiteral(" x"));
        QCOMPARE(gui.bytes(), before);
        QCOMPARE(route->toPlainText(), QStringLiteral("/v1/a x"));
        gui.key(Qt::Key_Escape);
        QCOMPARE(route->toPlainText(), QStringLiteral("/v1/a"));
        QCOMPARE(gui.bytes(), before);
    }

    void valueThatIsNotUtf8IsReadOnly()
    {
        GuiDriver gui;
        QByteArray bytes = smallSpec;
        bytes.replace("First", "Fir\xffst");
        gui.openBytes(bytes);
        gui.show(QStringLiteral("api.rest[1].purpose"));
        auto* editor = gui.find<TextEdit>(QStringLiteral("GET /v1/a Purpose"));
        QVERIFY(editor != nullptr);
        QVERIFY(editor->isReadOnly());
        gui.type(QStringLiteral("GET /v1/a Purpose"), QStringLiteral("abc"));
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), bytes);
    }

    void crlfAndOddCharactersSurviveTyping()
    {
        GuiDriver gui;
        QByteArray bytes = smallSpec;
        bytes.replace("\n", "\r\n");
        bytes.replace("Some words of our own.", "Some\xe2\x80\xa8words\xc2\xa0of\r\nour own.");
        gui.openBytes(bytes);
        const std::string before = gui.bytes();
        const std::string path = gui.session().spec()->pathAt(before.find("our own"));
        gui.show(QString::fromStdString(path));
        auto* editor = gui.find<TextEdit>(QStringLiteral("Text Markdown"));
        QVERIFY(editor != nullptr);
        editor->setFocus();
        editor->moveCursor(QTextCursor::Start);
        gui.keys(QStringLiteral("Q"));
        std::string expected = before;
        expected.insert(expected.find("Some\xe2"), "Q");
        QCOMPARE(gui.bytes(), expected);
    }

    void caretStaysWhenTheTextAroundChanges()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        gui.show(QStringLiteral("api.rest[2].purpose"));
        auto* editor = gui.find<TextEdit>(QStringLiteral("POST /v1/b Purpose"));
        QVERIFY(editor != nullptr);
        editor->setFocus();
        QTextCursor cursor = editor->textCursor();
        cursor.setPosition(2);
        cursor.setPosition(4, QTextCursor::KeepAnchor);
        editor->setTextCursor(cursor);
        gui.session().replaceBytes({0, 0}, "Intro\n\n");
        const auto field = gui.session().spec()->field("api.rest[2].purpose");
        gui.session().replaceBytes({field->range.end, field->range.end}, " more");
        gui.settle();
        QCOMPARE(editor->toPlainText(), QStringLiteral("Second more"));
        QCOMPARE(editor->textCursor().anchor(), 2);
        QCOMPARE(editor->textCursor().position(), 4);
        QVERIFY(editor->hasFocus());
    }

    void focusStaysWhileTypingInEverySection()
    {
        GuiDriver gui;
        gui.openExample();
        for (const char* id : {"architecture", "schema", "api", "services", "integrations", "queues", "caching",
                               "security", "performance", "monitoring"}) {
            gui.show(QString::fromLatin1(id));
            TextEdit* editor = nullptr;
            for (TextEdit* candidate : gui.window().workspace()->form()->findChildren<TextEdit*>()) {
                if (candidate->isVisible() && !candidate->isReadOnly() && !candidate->toPlainText().isEmpty()) {
                    editor = candidate;
                    break;
                }
            }
            QVERIFY2(editor != nullptr, id);
            editor->setFocus();
            editor->moveCursor(QTextCursor::EndOfLine);
            const int position = editor->textCursor().position();
            gui.keys(QStringLiteral("abc"));
            QVERIFY2(editor->hasFocus(), id);
            QCOMPARE(editor->textCursor().position(), position + 3);
        }
        while (gui.session().undoStack()->canUndo())
            gui.session().undoStack()->undo();
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), GuiDriver::example());
    }

    // The first key writes the label, the row, the fence around the value; the next one must find the same place.
    void whatIsTypedIntoAnEmptySectionStaysTogether()
    {
        const QList<QByteArray> titles = {
            "Architecture Overview",    "Database Schema",     "API Design",       "Service Architecture",
            "External Integrations",    "Queue Design",        "Caching Strategy", "Security Considerations",
            "Performance Requirements", "Monitoring & Logging"};
        QByteArray empty;
        for (const QByteArray& title : titles)
            empty += "## " + title + "\n\n";
        GuiDriver gui;
        for (const char* id :
             {"architecture", "schema", "api", "services", "caching", "security", "performance", "monitoring"}) {
            for (qsizetype i = 0;; ++i) {
                gui.openBytes(empty);
                gui.show(QString::fromLatin1(id));
                QList<TextEdit*> editors;
                for (TextEdit* editor : gui.window().workspace()->form()->findChildren<TextEdit*>()) {
                    if (editor->isVisible() && !editor->isReadOnly())
                        editors.append(editor);
                }
                QVERIFY2(!editors.isEmpty(), id);
                if (i >= editors.size())
                    break;
                const QByteArray where = id + (' ' + editors[i]->accessibleName().toUtf8());
                editors[i]->setFocus(Qt::MouseFocusReason);
                gui.keys(QStringLiteral("abc"));
                gui.settle();
                QVERIFY2(gui.bytes().find("abc") != std::string::npos, where.constData());
                const auto* focus = qobject_cast<TextEdit*>(QApplication::focusWidget());
                QVERIFY2(focus != nullptr && focus->shownText() == QStringLiteral("abc"), where.constData());
                while (gui.session().undoStack()->canUndo())
                    gui.session().undoStack()->undo();
                QCOMPARE(QByteArray::fromStdString(gui.bytes()), empty);
            }
        }
    }

    void tabFollowsTheForm()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        gui.show(QStringLiteral("api.rest[1].purpose"));
        gui.find(QStringLiteral("GET /v1/a Purpose"))->setFocus();
        gui.key(Qt::Key_Tab);
        QCOMPARE(gui.focusName(), QStringLiteral("GET /v1/a Authentication"));
        gui.key(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(gui.focusName(), QStringLiteral("GET /v1/a Purpose"));
    }

    void enterGoesOnToTheNextValue()
    {
        GuiDriver gui;
        gui.openBytes("### Caching Strategy\n- **Cache Layer**: a\n- **TTL**: b\n- **Invalidation**: c\n");
        gui.find(QStringLiteral("Caching Strategy Cache Layer"))->setFocus();
        gui.key(Qt::Key_Return);
        QCOMPARE(gui.focusName(), QStringLiteral("Caching Strategy TTL"));
        gui.key(Qt::Key_Return);
        gui.key(Qt::Key_Return);
        QCOMPARE(gui.focusName(), QStringLiteral("Add a row to Caching Strategy"));
        gui.key(Qt::Key_Return);
        gui.settle();
        gui.keys(QStringLiteral("Lines"));
        gui.key(Qt::Key_Return);
        gui.keys(QStringLiteral("never"));
        QVERIFY(gui.bytes().ends_with("- **Invalidation**: c\n- **Lines**: never\n"));
    }

    void whatHasTheFocusIsDeletedByKey()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        const std::string before = gui.bytes();
        gui.show(QStringLiteral("api.rest[1].authentication"));
        gui.find(QStringLiteral("GET /v1/a Authentication"))->setFocus();
        gui.key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        gui.settle();
        QCOMPARE(gui.bytes().find("**Authentication**: None"), std::string::npos);
        QCOMPARE(gui.focusName(), QStringLiteral("GET /v1/a Authentication"));
        gui.find(QStringLiteral("GET /v1/a path"))->setFocus();
        gui.key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        gui.settle();
        QCOMPARE(gui.bytes().find("/v1/a"), std::string::npos);
        gui.show(QStringLiteral("caching.row[1].value"));
        gui.find(QStringLiteral("Caching Strategy Cache Layer"))->setFocus();
        gui.key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        gui.settle();
        QCOMPARE(gui.bytes().find("Redis"), std::string::npos);
        while (gui.session().undoStack()->canUndo())
            gui.session().undoStack()->undo();
        QCOMPARE(gui.bytes(), before);
    }

    void anotherLikeThisIsAddedByKey()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        gui.show(QStringLiteral("api.rest[1].purpose"));
        gui.find(QStringLiteral("GET /v1/a Purpose"))->setFocus();
        gui.key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        gui.settle();
        QVERIFY(gui.session().spec()->item("api.rest[3]").has_value());
        QCOMPARE(gui.focusName(), QStringLiteral("Endpoint method"));
        gui.show(QStringLiteral("caching.row[1].value"));
        gui.find(QStringLiteral("Caching Strategy Cache Layer"))->setFocus();
        gui.key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        gui.settle();
        QVERIFY(gui.session().spec()->field("caching.row[2].label").has_value());
    }

    void anAmpersandInATitleIsNoMnemonic()
    {
        GuiDriver gui;
        gui.openBytes("### Queue Design\n\n#### q\n**Purpose**: x\n");
        gui.find(QStringLiteral("Filter the outline"))->setFocus();
        gui.keys(QStringLiteral("Monitoring"));
        gui.key(Qt::Key_Return);
        const auto* add = qobject_cast<QAbstractButton*>(gui.find(QStringLiteral("Add Monitoring & Logging")));
        QVERIFY(add);
        QVERIFY(add->shortcut().isEmpty());
    }

    void aMissingSectionIsAddedByEnterAndBegunAtOnce()
    {
        GuiDriver gui;
        gui.openBytes("### Queue Design\n\n#### q\n**Purpose**: x\n");
        gui.find(QStringLiteral("Filter the outline"))->setFocus();
        gui.keys(QStringLiteral("Caching"));
        gui.key(Qt::Key_Return);
        gui.key(Qt::Key_Return);
        QCOMPARE(gui.focusName(), QStringLiteral("Add Caching Strategy"));
        gui.key(Qt::Key_Return);
        gui.settle();
        QCOMPARE(gui.focusName(), QStringLiteral("Caching Strategy Cache Layer"));
        gui.keys(QStringLiteral("Redis"));
        QVERIFY(gui.bytes().find("### Caching Strategy\n- **Cache Layer**: Redis\n- **TTL**") != std::string::npos);
    }

    void enterInTheLastEntryBeginsTheNext()
    {
        GuiDriver gui;
        gui.openBytes("### Monitoring & Logging\n- **Metrics**:\n  - one\n- **Logs**: [x]\n");
        gui.show(QStringLiteral("monitoring.row[1].entry[1].value"));
        gui.type(QStringLiteral("Monitoring & Logging Metrics entry 1"), QStringLiteral(" more"));
        gui.key(Qt::Key_Return);
        gui.settle();
        gui.keys(QStringLiteral("two"));
        QCOMPARE(gui.bytes(),
                 std::string("### Monitoring & Logging\n- **Metrics**:\n  - one more\n  - two\n- **Logs**: [x]\n"));
    }

    void nextEmptyFieldIsFoundInFoldedCards()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        gui.show(QStringLiteral("api.rest[1].authentication"));
        gui.find(QStringLiteral("GET /v1/a Authentication"))->setFocus();
        gui.trigger(ActionId::NextEmpty);
        QVERIFY(gui.focusName().startsWith(QStringLiteral("GET /v1/a Re")));
    }

    void outlineFollowsTheFormInASecondDocument()
    {
        GuiDriver gui;
        gui.openExample();
        gui.trigger(ActionId::New);
        gui.show(QStringLiteral("queues"));
        auto* outline = gui.find<QAbstractItemView>(QStringLiteral("Outline"));
        QVERIFY(outline != nullptr);
        QCOMPARE(outline->currentIndex().data().toString(), QStringLiteral("Queue Design"));
        QVERIFY(outline->selectionModel()->isSelected(outline->currentIndex()));
        QCOMPARE(outline->selectionModel()->selectedIndexes().size(), 1);
    }

    void thousandsOfItemsOpenFast()
    {
        QByteArray bytes = "## Backend Specs\n\n### API Design\n\n#### REST Endpoints\n\n";
        for (int i = 0; i < 2000; ++i)
            bytes += "##### GET /v1/thing" + QByteArray::number(i) + "\n**Purpose**: Number " + QByteArray::number(i)
                + "\n\n";
        bytes += "### Caching Strategy\n- **Cache Layer**: Redis\n";
        GuiDriver gui;
        gui.openBytes(bytes);
        gui.show(QStringLiteral("caching"));
        QElapsedTimer clock;
        clock.start();
        gui.window().workspace()->showPath(QStringLiteral("api"));
        QCoreApplication::processEvents();
        const qint64 took = clock.elapsed();
        qInfo("2,000 endpoints: %lld ms", static_cast<long long>(took));
        QVERIFY(took < 2000);
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::FormsTest)
#include "forms_test.moc"
