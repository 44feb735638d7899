// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/support/gui_driver.h"
#include "ui/fields/text_edit.h"
#include "ui/forms/form_host.h"
#include "ui/forms/form_view.h"
#include "ui/shell/workspace.h"
#include "ui/source/source_editor.h"
#include "ui/source/source_pane.h"

#include <QAction>
#include <QApplication>
#include <QTextBlock>
#include <QUndoStack>

namespace quoin::test {

namespace {

const QByteArray smallSpec = "## Backend Specs\n\n### API Design\n\n#### REST Endpoints\n\n##### GET /v1/a\n"
                             "**Purpose**: First word  \n**Authentication**: None\n\nSome words of our own.\n\n"
                             "##### POST /v1/b\n**Purpose**: Second\n\n### Rollout\n\nStep by step.\n\n### Caching "
                             "Strategy\n- **Cache Layer**: Redis\n";

const QString purpose = QStringLiteral("GET /v1/a Purpose");

} // namespace

class UndoTest : public QObject {
    Q_OBJECT

private:
    // Types at a place in the editor with this name.
    static TextEdit* typeAt(GuiDriver& gui, const QString& name, int position, const QString& text)
    {
        auto* editor = gui.find<TextEdit>(name);
        if (editor == nullptr)
            return nullptr;
        editor->setFocus();
        QTextCursor cursor = editor->textCursor();
        cursor.setPosition(position);
        editor->setTextCursor(cursor);
        gui.keys(text);
        return editor;
    }

private Q_SLOTS:
    void theCaretGoesToTheChange()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        gui.show(QStringLiteral("api.rest[1].purpose"));
        TextEdit* editor = typeAt(gui, purpose, 5, QStringLiteral("abc"));
        QVERIFY(editor != nullptr);
        editor->moveCursor(QTextCursor::End);
        gui.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(editor->toPlainText(), QStringLiteral("First word"));
        QCOMPARE(editor->textCursor().position(), 5);
        editor->moveCursor(QTextCursor::Start);
        gui.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(editor->toPlainText(), QStringLiteral("Firstabc word"));
        QCOMPARE(editor->textCursor().position(), 8);
    }

    void aLabelTypedOverIsOneStep_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QString>("path");
        QTest::newRow("template's") << QByteArray("### Caching Strategy\n- **Cache Layer**: Redis\n- **TTL**: 1 h\n")
                                    << "caching.row[2].label";
        QTest::newRow("first") << QByteArray("### Caching Strategy\n- **Cache Layer**: Redis\n- **TTL**: 1 h\n")
                               << "caching.row[1].label";
        QTest::newRow("own") << QByteArray("### Caching Strategy\n- **Cache Layer**: Redis\n- **Mine**: 1 h\n")
                             << "caching.row[2].label";
        QTest::newRow("list") << QByteArray("### Monitoring & Logging\n- **Metrics**:\n  - one\n  - two\n")
                              << "monitoring.row[1].label";
        QTest::newRow("code") << QByteArray("### API Design\n\n##### GET /a\n**Error Responses**:\n"
                                            "- `400 Bad Request`: a\n- `404 Not Found`: b\n")
                              << "api.rest[1].errorResponses[2].status";
    }
    void aLabelTypedOverIsOneStep()
    {
        QFETCH(QByteArray, rows);
        QFETCH(QString, path);
        GuiDriver gui;
        gui.openBytes("## Backend Specs\n\n" + rows);
        gui.window().workspace()->goTo(path);
        gui.settle();
        auto* editor = qobject_cast<TextEdit*>(QApplication::focusWidget());
        QVERIFY2(editor != nullptr, qPrintable(gui.focusName()));
        const std::string before = gui.bytes();
        editor->selectAll();
        gui.keys(path.endsWith(QStringLiteral("status")) ? QStringLiteral("409 Conflict") : QStringLiteral("Max age"));
        QVERIFY(gui.bytes() != before);
        QVERIFY(gui.bytes().find(path.endsWith(QStringLiteral("status")) ? "409 Conflict" : "Max age")
                != std::string::npos);
        QCOMPARE(gui.session().undoStack()->index(), 1);
        gui.trigger(ActionId::Undo);
        QCOMPARE(gui.bytes(), before);
    }

    void aFoldedCardInAnotherSectionIsOpened()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        gui.show(QStringLiteral("api.rest[2].purpose"));
        typeAt(gui, QStringLiteral("POST /v1/b Purpose"), 6, QStringLiteral("X"));
        gui.show(QStringLiteral("api"));
        gui.find(QStringLiteral("POST /v1/b"))->setFocus();
        gui.key(Qt::Key_Space); // Folds it.
        gui.show(QStringLiteral("caching"));
        gui.find(QStringLiteral("Caching Strategy Cache Layer"))->setFocus();
        gui.key(Qt::Key_Z, Qt::ControlModifier);
        gui.settle();
        QCOMPARE(gui.focusName(), QStringLiteral("POST /v1/b Purpose"));
        QCOMPARE(gui.find<TextEdit>(QStringLiteral("POST /v1/b Purpose"))->textCursor().position(), 6);
    }

    void aFieldThatWasCreatedIsShownEmptyAgain()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        gui.show(QStringLiteral("api.rest[2].purpose"));
        const QString name = QStringLiteral("POST /v1/b Authentication");
        gui.type(name, QStringLiteral("Token"));
        gui.show(QStringLiteral("caching"));
        gui.find(QStringLiteral("Caching Strategy Cache Layer"))->setFocus();
        gui.trigger(ActionId::Undo);
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), smallSpec);
        QCOMPARE(gui.focusName(), name);
        gui.show(QStringLiteral("caching"));
        gui.trigger(ActionId::Redo);
        QCOMPARE(gui.focusName(), name);
        QCOMPARE(gui.find<TextEdit>(name)->toPlainText(), QStringLiteral("Token"));
    }

    void inTheSourceTheLineIsShown()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        gui.trigger(ActionId::Source);
        auto* editor = gui.window().workspace()->source()->editor();
        editor->setFocus();
        editor->moveCursor(QTextCursor::End);
        gui.keys(QStringLiteral("!"));
        editor->moveCursor(QTextCursor::Start);
        gui.key(Qt::Key_Z, Qt::ControlModifier);
        gui.settle();
        QVERIFY(editor->hasFocus());
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), smallSpec);
        QCOMPARE(editor->textCursor().block(), editor->document()->lastBlock());
    }

    void theFieldThatIsEmptyAgainKeepsTheFocus()
    {
        const QByteArray text =
            "## REST API\n\n### Offers\n```\nPOST   /v1/offers/:id    { fee, model,\n"
            "                         scope, until }\n                         -> if granted\n```\n\n"
            "---\n\n## Caching Strategy\n- **TTL**: 1 h\n";
        GuiDriver gui;
        gui.openBytes(text);
        gui.show(QStringLiteral("api.rest[1].purpose"));
        const QString field = QStringLiteral("POST /v1/offers/:id Authentication");
        gui.type(field, QStringLiteral("x"));
        QVERIFY(gui.bytes().find("**Authentication**: x") != std::string::npos);
        gui.key(Qt::Key_Z, Qt::ControlModifier);
        gui.settle();
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), text);
        QCOMPARE(gui.focusName(), field); // Not in what stands there now: the line that ends the code.
    }

    void whatIsFoldedStaysFoldedWhereACopyGoesAgain()
    {
        GuiDriver gui;
        gui.openBytes("## Service Architecture\n\n### New Services\n\n#### OrderService\n**Purpose**: Orders\n\n"
                      "#### MailService\n**Purpose**: Mails\n");
        gui.show(QStringLiteral("services.newServices[1].purpose"));
        gui.find(QStringLiteral("OrderService Purpose"))->setFocus();
        const QWidget* mail = gui.find(QStringLiteral("MailService"));
        QVERIFY(mail != nullptr && mail->accessibleDescription().endsWith(QStringLiteral("folded")));
        gui.key(Qt::Key_D, Qt::ControlModifier);
        gui.settle();
        QVERIFY(gui.find(QStringLiteral("MailService"))->accessibleDescription().endsWith(QStringLiteral("folded")));
        gui.keys(QStringLiteral("Copy"));
        gui.key(Qt::Key_Down, Qt::AltModifier);
        gui.settle();
        while (gui.session().undoStack()->canUndo()) {
            gui.key(Qt::Key_Z, Qt::ControlModifier);
            gui.settle();
            QVERIFY2(
                gui.find(QStringLiteral("MailService"))->accessibleDescription().endsWith(QStringLiteral("folded")),
                qPrintable(gui.session().undoStack()->redoText()));
        }
        QCOMPARE(gui.window().workspace()->form()->focusedItem(), QStringLiteral("services.newServices[1]"));
    }

    void undoLastsBeyondSaving()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        gui.show(QStringLiteral("api.rest[1].purpose"));
        gui.type(purpose, QStringLiteral("X"));
        gui.trigger(ActionId::Save);
        QVERIFY(!gui.session().isModified());
        gui.type(purpose, QStringLiteral("Y"));
        gui.trigger(ActionId::Undo);
        QVERIFY(!gui.session().isModified());
        gui.trigger(ActionId::Undo);
        QVERIFY(gui.session().isModified());
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), smallSpec);
        QCOMPARE(gui.focusName(), purpose);
    }

    void theMenuSaysWhat()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        gui.show(QStringLiteral("api.rest[1].purpose"));
        QAction* undo = gui.window().actions()->action(ActionId::Undo);
        QAction* redo = gui.window().actions()->action(ActionId::Redo);
        QCOMPARE(undo->text(), QStringLiteral("&Undo"));
        gui.type(purpose, QStringLiteral("X"));
        QCOMPARE(undo->text(), QStringLiteral("&Undo Typing in Purpose"));
        QVERIFY(undo->toolTip().startsWith(QStringLiteral("Undo Typing in Purpose")));
        gui.type(QStringLiteral("GET /v1/a path"), QStringLiteral("x"));
        QCOMPARE(undo->text(), QStringLiteral("&Undo Typing in the path"));
        gui.trigger(ActionId::Undo);
        QCOMPARE(undo->text(), QStringLiteral("&Undo Typing in Purpose"));
        QCOMPARE(redo->text(), QStringLiteral("&Redo Typing in the path"));
        gui.trigger(ActionId::Undo);
        QCOMPARE(undo->text(), QStringLiteral("&Undo"));
        gui.window().workspace()->form()->host()->duplicate(QStringLiteral("api.rest[2]"),
                                                            QStringLiteral("POST /v1/b"));
        QCOMPARE(undo->text(), QStringLiteral("&Undo Duplicate POST /v1/b"));
    }

    void keysOfOneWordAreOneStepAndFieldsAreTwo()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        gui.show(QStringLiteral("api.rest[1].purpose"));
        gui.type(purpose, QStringLiteral(" of all"));
        gui.type(QStringLiteral("GET /v1/a Authentication"), QStringLiteral("x"));
        QCOMPARE(gui.session().undoStack()->count(), 2);
        gui.trigger(ActionId::Undo);
        gui.trigger(ActionId::Undo);
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), smallSpec);
    }

    void escapeNeverDiscards()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        gui.show(QStringLiteral("api.rest[1].purpose"));
        gui.type(purpose, QStringLiteral("X"));
        const std::string typed = gui.bytes();
        gui.key(Qt::Key_Escape);
        gui.key(Qt::Key_Escape);
        QCOMPARE(gui.bytes(), typed);
        QCOMPARE(gui.find<TextEdit>(purpose)->toPlainText(), QStringLiteral("First wordX"));
    }

    void theCaretStaysInTextThatBecomesSomethingElse()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        const std::size_t at = gui.bytes().find("Some words");
        gui.show(QString::fromStdString(gui.session().spec()->pathAt(at)));
        typeAt(gui, QStringLiteral("Text Markdown"), 22, QString());
        gui.key(Qt::Key_Return);
        gui.key(Qt::Key_Return);
        // From "PUT /" on it is an endpoint, which the form shows as one once the text is left.
        gui.keys(QStringLiteral("##### PUT /v1/c"));
        gui.settle();
        QVERIFY2(gui.bytes().find("our own.\n\n##### PUT /v1/c\n") != std::string::npos, gui.bytes().c_str());
        QCOMPARE(gui.focusName(), QStringLiteral("Text Markdown"));
        gui.find(purpose)->setFocus(Qt::TabFocusReason);
        gui.settle();
        gui.show(QStringLiteral("api.rest[2].route"));
        auto* path = gui.find<TextEdit>(QStringLiteral("PUT /v1/c path"));
        QVERIFY(path != nullptr);
        QCOMPARE(path->shownText(), QStringLiteral("/v1/c"));
    }

    void theCaretStaysWhenAForeignSectionIsRecognised()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        const std::size_t at = gui.bytes().find("Rollout");
        gui.show(QString::fromStdString(gui.session().spec()->pathAt(at)));
        TextEdit* editor = nullptr;
        for (TextEdit* candidate : gui.window().workspace()->form()->findChildren<TextEdit*>()) {
            if (candidate->isVisible() && candidate->toPlainText().contains(QStringLiteral("Rollout")))
                editor = candidate;
        }
        QVERIFY(editor != nullptr);
        editor->setFocus();
        QTextCursor cursor = editor->textCursor();
        cursor.setPosition(static_cast<int>(editor->toPlainText().indexOf(QStringLiteral("Rollout"))));
        cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor, 7);
        editor->setTextCursor(cursor);
        // With "Queue" it is a section of the template. Its heading is no field, so what
        // is typed on must land nowhere else.
        gui.keys(QStringLiteral("Queue Design"));
        gui.settle();
        QByteArray expected = smallSpec;
        expected.replace("### Rollout", "### Queue");
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), expected);
        QCOMPARE(gui.focusName(), QStringLiteral("Form"));
        QCOMPARE(gui.window().workspace()->form()->entryPath(), QStringLiteral("queues"));
        while (gui.session().undoStack()->canUndo())
            gui.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), smallSpec);
    }

    void theCaretStaysWhenTheFileChangesAroundIt()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        gui.show(QStringLiteral("api.rest[1].purpose"));
        TextEdit* editor = typeAt(gui, purpose, 3, QString());
        QVERIFY(editor != nullptr);
        QByteArray changed = smallSpec;
        changed.replace("### Rollout", "### Rollout of it");
        changed.replace("First word", "First and last word");
        changed.prepend("Intro\n\n");
        QFile file(gui.session().path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(changed);
        file.close();
        gui.session().checkFile();
        gui.settle();
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), changed);
        QCOMPARE(gui.focusName(), purpose);
        auto* now = gui.find<TextEdit>(purpose);
        QVERIFY(now != nullptr);
        QVERIFY(now->hasFocus());
        QCOMPARE(now->textCursor().position(), 3);
    }

    void theSourcesCaretStaysWhenAFormChangesTextAboveIt()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        gui.trigger(ActionId::Split);
        auto* editor = gui.window().workspace()->source()->editor();
        editor->setFocus();
        QTextCursor cursor = editor->document()->find(QStringLiteral("Second"));
        cursor.clearSelection();
        editor->setTextCursor(cursor);
        (void)gui.session().setField(QStringLiteral("api.rest[1].purpose"), "First word and some more");
        gui.settle();
        QVERIFY(editor->hasFocus());
        QCOMPARE(editor->textCursor().block().text(), QStringLiteral("**Purpose**: Second"));
        QCOMPARE(editor->textCursor().positionInBlock(), 19);
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::UndoTest)
#include "undo_test.moc"
