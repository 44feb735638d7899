// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// What the panes offer beyond typing: values to pick, code that is checked, measures that are read.
#include "tests/gui/pane_spec.h"
#include "tests/support/paints.h"
#include "ui/fields/text_edit.h"
#include "ui/forms/form_host.h"
#include "ui/forms/pane_header.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QUndoStack>

#include <algorithm>

namespace quoin::test {

class PanesTest : public QObject {
    Q_OBJECT

private:
    static QListWidget* suggestions(GuiDriver& gui)
    {
        for (QListWidget* list : gui.window().findChildren<QListWidget*>()) {
            if (list->accessibleName() == QStringLiteral("Suggestions") && list->isVisible())
                return list;
        }
        return nullptr;
    }

private Q_SLOTS:
    void aLabelStandsBesideItsEditor()
    {
        GuiDriver gui;
        gui.openBytes(paneSpec);
        gui.show(QStringLiteral("api.rest[1].purpose"));
        const QWidget* editor = gui.find(QStringLiteral("POST /v1/b Purpose"));
        QVERIFY(editor != nullptr);
        const auto labels = editor->parentWidget()->findChildren<QLabel*>();
        QVERIFY(!labels.isEmpty());
        QCOMPARE(labels.front()->text(), QStringLiteral("Purpose"));
        QVERIFY(labels.front()->geometry().top() < editor->geometry().bottom());
        QVERIFY(labels.front()->geometry().bottom() > editor->geometry().top());
    }

    void theShareOfFilledFieldsIsPaintedWhenItChanges()
    {
        GuiDriver gui;
        gui.openBytes(paneSpec);
        gui.show(QStringLiteral("api.rest[1].purpose"));
        const auto* header = gui.window().workspace()->form()->findChild<PaneHeader*>();
        QVERIFY(header != nullptr);
        // What has no name, no text and no children of its own beside the labels and buttons: the bar.
        QWidget* bar = nullptr;
        for (QWidget* child : header->findChildren<QWidget*>()) {
            if (qobject_cast<QLabel*>(child) == nullptr && qobject_cast<QAbstractButton*>(child) == nullptr
                && child->isVisible() && child->layout() == nullptr)
                bar = child;
        }
        QVERIFY(bar != nullptr);
        Paints paints(bar);
        gui.type(QStringLiteral("POST /v1/b Purpose"), QStringLiteral("x"));
        gui.settle();
        paints.count = 0;
        gui.keys(QStringLiteral("y"));
        gui.settle();
        QCOMPARE(paints.count, 0);
        QWidget* editor = gui.find(QStringLiteral("POST /v1/b Purpose"));
        QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(editor, Qt::Key_Delete); // One field less.
        gui.settle();
        QTRY_VERIFY(paints.count > 0);
    }

    void aStatusIsPickedFromTheUsualOnes()
    {
        GuiDriver gui;
        gui.openBytes(paneSpec);
        gui.show(QStringLiteral("api.rest[1].errorResponses[1].status"));
        QWidget* status = gui.find(QStringLiteral("POST /v1/b 400 Bad Request label"));
        QVERIFY(status != nullptr);
        status->setFocus();
        gui.key(Qt::Key_A, Qt::ControlModifier);
        gui.keys(QStringLiteral("50"));
        QTRY_VERIFY(suggestions(gui) != nullptr);
        QCOMPARE(suggestions(gui)->item(0)->text(), QStringLiteral("500 Internal Server Error"));
        gui.key(Qt::Key_Down);
        gui.key(Qt::Key_Return);
        QVERIFY(gui.bytes().find("- `500 Internal Server Error`: Bad body") != std::string::npos);
    }

    void typingOnIsNotHeldUpByTheList()
    {
        GuiDriver gui;
        gui.openBytes(paneSpec);
        gui.show(QStringLiteral("api.rest[1].authentication"));
        gui.type(QStringLiteral("POST /v1/b Authentication"), QStringLiteral("Bear"));
        QTRY_VERIFY(suggestions(gui) != nullptr);
        gui.keys(QStringLiteral(" of ours"));
        gui.key(Qt::Key_Return);
        QVERIFY(gui.bytes().find("**Authentication**: Bear of ours") != std::string::npos);
        QVERIFY(gui.focusName() != QStringLiteral("POST /v1/b Authentication"));
    }

    void dependenciesAreTheServicesOfTheSpec()
    {
        GuiDriver gui;
        gui.openBytes(paneSpec);
        gui.show(QStringLiteral("services.newServices[1].dependencies"));
        gui.find(QStringLiteral("OrderService Dependencies"))->setFocus();
        gui.key(Qt::Key_Down, Qt::AltModifier);
        QVERIFY(suggestions(gui) != nullptr);
        QCOMPARE(suggestions(gui)->item(0)->text(), QStringLiteral("MailService"));
        gui.key(Qt::Key_Down);
        gui.key(Qt::Key_Return);
        QVERIFY(gui.bytes().find("**Dependencies**: Db, MailService\n") != std::string::npos);
        QCOMPARE(suggestions(gui)->item(0)->checkState(), Qt::Checked);
        gui.key(Qt::Key_Return);
        QVERIFY(gui.bytes().find("**Dependencies**: Db\n") != std::string::npos);
        gui.key(Qt::Key_Escape);
        QVERIFY(suggestions(gui) == nullptr);
    }

    void jsonIsCheckedAsItIsTyped()
    {
        GuiDriver gui;
        gui.openBytes(paneSpec);
        gui.show(QStringLiteral("api.rest[1].request"));
        auto* request = gui.find<TextEdit>(QStringLiteral("POST /v1/b Request"));
        QVERIFY(request != nullptr);
        QVERIFY(!says(gui, QStringLiteral("Line 2, column")));
        request->setFocus();
        request->moveCursor(QTextCursor::End);
        gui.key(Qt::Key_Backspace);
        QTRY_VERIFY(says(gui, QStringLiteral("✕ Line")));
        gui.keys(QStringLiteral("}"));
        QTRY_VERIFY(!says(gui, QStringLiteral("✕ Line")));
    }

    void graphqlIsCheckedAsItIsTyped()
    {
        GuiDriver gui;
        gui.openBytes(
            "## API Design\n\n### GraphQL Schema\n\n#### Types\n```graphql\ntype A {\n  b: String!\n}\n```\n");
        gui.show(QStringLiteral("api.graphql.types"));
        auto* types = gui.find<TextEdit>(QStringLiteral("GraphQL Schema Types"));
        QVERIFY(types != nullptr);
        types->setFocus();
        types->moveCursor(QTextCursor::End);
        gui.key(Qt::Key_Backspace);
        QTRY_VERIFY(says(gui, QStringLiteral("✕ Line")));
        gui.keys(QStringLiteral("}"));
        QTRY_VERIFY(!says(gui, QStringLiteral("✕ Line")));
    }

    void aCardFoldsAndUnfoldsByItsKeys()
    {
        GuiDriver gui;
        gui.openBytes(paneSpec);
        gui.show(QStringLiteral("services.newServices[1]"));
        QWidget* card = gui.find(QStringLiteral("OrderService"));
        QVERIFY(card != nullptr);
        card->setFocus(Qt::TabFocusReason);
        const auto purpose = [&gui] {
            for (const TextEdit* edit : gui.window().findChildren<TextEdit*>()) {
                if (edit->accessibleName() == QStringLiteral("OrderService Purpose") && edit->isVisible())
                    return true;
            }
            return false;
        };
        QVERIFY(purpose());
        for (const auto& [key, open] : {std::pair(Qt::Key_Left, false),
                                        {Qt::Key_Left, false},
                                        {Qt::Key_Right, true},
                                        {Qt::Key_Right, true},
                                        {Qt::Key_Return, false},
                                        {Qt::Key_Return, true}}) {
            gui.key(key);
            gui.settle();
            QCOMPARE(purpose(), open);
            QVERIFY(card->hasFocus());
            QVERIFY(card->accessibleDescription().endsWith(open ? QStringLiteral("open") : QStringLiteral("folded")));
        }
        QVERIFY(!gui.session().isModified());
    }

    void layingOutIsOneUndoStep()
    {
        GuiDriver gui;
        gui.openBytes(paneSpec);
        const std::string before = gui.bytes();
        gui.show(QStringLiteral("api.rest[1].request"));
        gui.find(QStringLiteral("POST /v1/b Request"))->setFocus();
        gui.key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(gui.bytes() != before);
        QVERIFY(gui.bytes().find("\"b\": 1") != std::string::npos);
        QCOMPARE(gui.session().undoStack()->count(), 1);
        gui.trigger(ActionId::Undo);
        QCOMPARE(gui.bytes(), before);
    }

    void producersAndConsumersAreTheServicesOfTheSpec()
    {
        GuiDriver gui;
        gui.openBytes(QByteArray(paneSpec) + "\n### Queue Design\n\n#### LabelQueue\n**Purpose**: Labels\n");
        gui.show(QStringLiteral("queues.queue[1].producers"));
        QWidget* producers = gui.find(QStringLiteral("LabelQueue Producers"));
        QVERIFY(producers != nullptr);
        producers->setFocus();
        gui.key(Qt::Key_Down, Qt::AltModifier);
        QVERIFY(suggestions(gui) != nullptr);
        const QList<QListWidgetItem*> found =
            suggestions(gui)->findItems(QStringLiteral("OrderService"), Qt::MatchExactly);
        QCOMPARE(found.size(), 1);
        QTest::mouseClick(suggestions(gui)->viewport(), Qt::LeftButton, Qt::NoModifier,
                          suggestions(gui)->visualItemRect(found.front()).center());
        gui.settle();
        QVERIFY2(gui.bytes().find("**Producers**: OrderService") != std::string::npos, gui.bytes().c_str());
        gui.key(Qt::Key_Escape);
        gui.find(QStringLiteral("LabelQueue Consumers"))->setFocus();
        gui.key(Qt::Key_Down, Qt::AltModifier);
        gui.key(Qt::Key_Down);
        gui.key(Qt::Key_Return);
        gui.settle();
        QVERIFY(gui.bytes().find("**Consumers**: ") != std::string::npos);
    }

    void usualRowsAreOfferedByTheirButtonAndFreeOnesAllowed()
    {
        GuiDriver gui;
        gui.openBytes(paneSpec);
        gui.show(QStringLiteral("api.rest[1].errorResponses"));
        auto* add = gui.find<QAbstractButton>(QStringLiteral("Add a row to POST /v1/b Error Responses"));
        QVERIFY(add != nullptr);
        QVERIFY(add->focusPolicy() == Qt::StrongFocus); // Tab reaches it.
        QTest::mouseClick(add, Qt::LeftButton);
        gui.settle();
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu != nullptr);
        const auto actions = menu->actions();
        QVERIFY(std::any_of(actions.begin(), actions.end(),
                            [](const QAction* one) { return one->text().startsWith(QStringLiteral("401")); }));
        QVERIFY(std::none_of(actions.begin(), actions.end(), [](const QAction* one) {
            return one->text().startsWith(QStringLiteral("400")); // It is there.
        }));
        QTest::keyClick(menu, Qt::Key_Up); // The last one: a row of one's own.
        QTest::keyClick(menu, Qt::Key_Return);
        gui.settle();
        gui.keys(QStringLiteral("418"));
        QVERIFY2(gui.bytes().find("418") != std::string::npos, gui.bytes().c_str());
    }

    void theParametersOfAPathAreShown()
    {
        GuiDriver gui;
        gui.openBytes(
            "## API Design\n\n### GET /v1/a/{id}/b/{item}?page=\n**Purpose**: x\n\n### GET /v1/a\n**Purpose**: y\n");
        gui.show(QStringLiteral("api.rest[1].purpose"));
        QVERIFY(says(gui, QStringLiteral("Path parameters")));
        QVERIFY(says(gui, QStringLiteral("{id}  {item}")));
        gui.type(QStringLiteral("GET /v1/a/{id}/b/{item}?page= path"), QStringLiteral("&size={n}"));
        QVERIFY(says(gui, QStringLiteral("size")));
    }

    void wordsOfABlockAreCounted()
    {
        GuiDriver gui;
        gui.openBytes("## Architecture Overview\n\nOne two three.\n");
        gui.show(QStringLiteral("architecture"));
        QVERIFY(says(gui, QStringLiteral("3 words")));
        gui.type(QStringLiteral("Architecture Overview text"), QStringLiteral(" four"));
        QVERIFY(says(gui, QStringLiteral("4 words")));
    }

    void measuresAreReadBesideTheirValue()
    {
        GuiDriver gui;
        gui.openBytes(paneSpec);
        gui.show(QStringLiteral("performance"));
        QVERIFY(says(gui, QStringLiteral("read as  p95 < 250 ms")));
        QVERIFY(says(gui, QStringLiteral("! no number to check it by")));
        // What stands between two may stand at the end of a line.
        gui.openBytes("## Performance Requirements\n- **API Latency**: p95 < 250 ms, p99 < 900 ms\n");
        gui.show(QStringLiteral("performance"));
        QVERIFY(says(gui, QStringLiteral("read as  p95 < 250 ms;  p99 < 900 ms")));
    }

    void aServiceMovesToTheOtherGroup()
    {
        GuiDriver gui;
        gui.openBytes(paneSpec);
        const std::string before = gui.bytes();
        gui.show(QStringLiteral("services.newServices[2]"));
        gui.window().workspace()->form()->host()->moveToGroup(QStringLiteral("services.newServices[2]"),
                                                              QStringLiteral("services.modifiedServices"),
                                                              QStringLiteral("MailService"));
        gui.settle();
        QVERIFY(gui.session().spec()->item("services.modifiedServices[2]").has_value());
        QVERIFY(!gui.session().spec()->item("services.newServices[2]").has_value());
        gui.trigger(ActionId::Undo);
        QCOMPARE(gui.bytes(), before);
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::PanesTest)
#include "panes_test.moc"
