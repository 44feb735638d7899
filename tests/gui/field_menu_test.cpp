// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// What can be done with the field, the item and the section in use: by its context menu, by the Edit menu, by the
// palette, by its keys; each of it one step for the undo.
#include "models/items/item_facts.h"
#include "tests/support/gui_driver.h"
#include "ui/fields/text_edit.h"
#include "ui/forms/form_view.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QUndoStack>

namespace quoin::test {

namespace {

const QByteArray spec = "## Backend Specs\n\n### API Design\n\n#### REST Endpoints\n\n##### POST /v1/b\n**Purpose**: "
                        "Second\n**Authentication**: None\n\n"
                        "### Service Architecture\n\n#### New Services\n\n##### OrderService\n**Purpose**: X\n\n##### "
                        "MailService\n**Purpose**: Y\n\n"
                        "#### Modified Services\n\n##### OldService\n**Purpose**: Z\n\n### Queue Design\n";

const QByteArray foreign = "## Background Work\n\nWords.\n\n### House rules\n\n- **TTL**: 1\n\n### More\n\nText.\n\n## "
                           "Caching Strategy\n- **TTL**: one hour\n";

} // namespace

class FieldMenuTest : public QObject {
    Q_OBJECT

private:
    static QAction* actionIn(const QWidget* of, const QString& words)
    {
        for (QAction* action : of->actions()) {
            if (action->text().remove(QLatin1Char('&')) == words)
                return action;
        }
        return nullptr;
    }

    // The context menu of what has the focus, as its key opens it.
    static QMenu* contextMenu(GuiDriver& gui)
    {
        QWidget* target = QApplication::focusWidget();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(5, 5), target->mapToGlobal(QPoint(5, 5)));
        QApplication::sendEvent(target, &event);
        gui.settle();
        return qobject_cast<QMenu*>(QApplication::activePopupWidget());
    }

    // Goes down to the action and presses Enter.
    static void pick(QMenu* menu, const QString& words)
    {
        QVERIFY(menu != nullptr);
        const QAction* wanted = actionIn(menu, words);
        QVERIFY2(wanted != nullptr, qPrintable(words));
        for (qsizetype i = 0; i < 2 * menu->actions().size() && menu->activeAction() != wanted; ++i)
            QTest::keyClick(menu, Qt::Key_Down);
        QCOMPARE(menu->activeAction(), wanted);
        QTest::keyClick(menu, wanted->menu() != nullptr ? Qt::Key_Right : Qt::Key_Return);
    }

    static void enter(GuiDriver& gui, const QString& path, const QString& name)
    {
        gui.show(path);
        QWidget* editor = gui.find(name);
        QVERIFY(editor != nullptr);
        editor->setFocus(Qt::TabFocusReason);
        gui.settle();
    }

    // Goes by the palette, as a person does.
    static void byPalette(GuiDriver& gui, const QString& words)
    {
        gui.key(Qt::Key_K, Qt::ControlModifier);
        gui.settle();
        gui.keys(words);
        gui.settle();
        gui.key(Qt::Key_Return);
        gui.settle();
    }

private Q_SLOTS:
    void aValueGoesBelowItsLabelAndBack()
    {
        GuiDriver gui;
        gui.openBytes(spec);
        const std::string before = gui.bytes();
        enter(gui, QStringLiteral("api.rest[1].authentication"), QStringLiteral("POST /v1/b Authentication"));
        pick(contextMenu(gui), QStringLiteral("Value Beside or Below Its Label"));
        gui.settle();
        QVERIFY(gui.bytes().find("**Authentication**:\n\nNone\n") != std::string::npos);
        QCOMPARE(gui.focusName(), QStringLiteral("POST /v1/b Authentication"));
        QCOMPARE(gui.session().undoStack()->count(), 1);
        gui.keys(QStringLiteral("! ")); // Whoever types on is still there.
        QVERIFY(gui.bytes().find("! ") != std::string::npos);
        gui.trigger(ActionId::Undo);
        gui.key(Qt::Key_B, Qt::ControlModifier | Qt::AltModifier);
        gui.settle();
        QCOMPARE(gui.bytes(), before);
        gui.trigger(ActionId::Undo);
        QVERIFY(gui.bytes() != before);
        gui.trigger(ActionId::Undo);
        QCOMPARE(gui.bytes(), before);
    }

    void aLineIsTypedWhereTheTemplateHasCode()
    {
        GuiDriver gui;
        gui.openBytes(spec);
        enter(gui, QStringLiteral("api.rest[1].request"), QStringLiteral("POST /v1/b Request"));
        gui.keys(QStringLiteral("No body"));
        QVERIFY(gui.bytes().find("```json\nNo body\n```") != std::string::npos);
        gui.key(Qt::Key_B, Qt::ControlModifier | Qt::AltModifier);
        gui.settle();
        QVERIFY(gui.bytes().find("**Request**: No body") != std::string::npos);
        QVERIFY(gui.bytes().find("```json") == std::string::npos);
        QCOMPARE(gui.focusName(), QStringLiteral("POST /v1/b Request"));
        gui.keys(QStringLiteral("!"));
        gui.key(Qt::Key_B, Qt::ControlModifier | Qt::AltModifier);
        gui.settle();
        QVERIFY(gui.bytes().find("```json\n") != std::string::npos);
    }

    void theMenuSaysWhyAValueStaysBelowItsLabel()
    {
        const auto conversion = [](GuiDriver& gui) {
            QMenu* menu = contextMenu(gui);
            return menu != nullptr ? actionIn(menu, QStringLiteral("Value Beside or Below Its Label")) : nullptr;
        };
        GuiDriver gui;
        gui.openBytes(
            QByteArray(spec).replace("**Authentication**: None\n",
                                     "**Authentication**: None  \n**Request**:\n```json\n{\n  \"a\": 1\n}\n```\n"));
        enter(gui, QStringLiteral("api.rest[1].request"), QStringLiteral("POST /v1/b Request"));
        const QAction* entry = conversion(gui);
        QVERIFY(entry != nullptr);
        QVERIFY(!entry->isEnabled());
        QVERIFY2(entry->toolTip().contains(QStringLiteral("room for one line")), qPrintable(entry->toolTip()));
        QVERIFY(qobject_cast<QMenu*>(QApplication::activePopupWidget())->toolTipsVisible());
        QApplication::activePopupWidget()->close();
        gui.key(Qt::Key_B, Qt::ControlModifier | Qt::AltModifier); // The key says it as well.
        bool told = false;
        for (const QLabel* label : gui.window().findChildren<QLabel*>())
            told = told || (label->isVisible() && label->text().contains(QStringLiteral("room for one line")));
        QVERIFY(told);
        enter(gui, QStringLiteral("api.rest[1].purpose"), QStringLiteral("POST /v1/b Purpose"));
        entry = conversion(gui);
        QVERIFY(entry != nullptr && entry->isEnabled());
        QApplication::activePopupWidget()->close();
        enter(gui, QStringLiteral("services.newServices[1].dependencies"), QStringLiteral("OrderService Dependencies"));
        entry = conversion(gui);
        QVERIFY(entry != nullptr && !entry->isEnabled());
        QVERIFY(entry->toolTip().contains(QStringLiteral("write it first")));
        QApplication::activePopupWidget()->close();
    }

    void aRowIsMovedAndDeletedByItsMenu()
    {
        GuiDriver gui;
        const QByteArray rows =
            QByteArray(spec).replace("**Authentication**: None\n", "**Error Responses**:\n- `400`: a\n- `404`: b\n");
        gui.openBytes(rows);
        enter(gui, QStringLiteral("api.rest[1].errorResponses[2].value"), QStringLiteral("POST /v1/b 404"));
        pick(contextMenu(gui), QStringLiteral("Move Item or Section Up"));
        gui.settle();
        QVERIFY(gui.bytes().find("- `404`: b\n- `400`: a\n") != std::string::npos);
        QCOMPARE(gui.focusName(), QStringLiteral("POST /v1/b 404"));
        pick(contextMenu(gui), QStringLiteral("Delete Row, Field or Item"));
        gui.settle();
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), QByteArray(rows).replace("- `404`: b\n", ""));
        gui.trigger(ActionId::Undo);
        gui.trigger(ActionId::Undo);
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), rows);
    }

    void aValueThatIsNotWrittenSaysSo()
    {
        GuiDriver gui;
        gui.openBytes(spec);
        const std::string before = gui.bytes();
        enter(gui, QStringLiteral("services.newServices[1].dependencies"), QStringLiteral("OrderService Dependencies"));
        gui.key(Qt::Key_B, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(gui.bytes(), before);
        bool told = false;
        for (const QLabel* label : gui.window().findChildren<QLabel*>())
            told = told || (label->isVisible() && label->text().contains(QStringLiteral("write it first")));
        QVERIFY(told);
    }

    void aSectionIsSaidNotToApplyAndTakenBack()
    {
        GuiDriver gui;
        gui.openBytes(spec);
        const std::string before = gui.bytes();
        gui.show(QStringLiteral("queues"));
        gui.key(Qt::Key_Y, Qt::ControlModifier | Qt::AltModifier);
        gui.settle();
        QVERIFY(gui.bytes().find("### Queue Design\n") != std::string::npos
                && gui.bytes().find("Not applicable") != std::string::npos);
        QCOMPARE(gui.session().undoStack()->count(), 1);
        auto* back = gui.find<QPushButton>(QStringLiteral("Queue Design applies after all"));
        QVERIFY(back != nullptr);
        back->setFocus();
        gui.key(Qt::Key_Space);
        gui.settle();
        QCOMPARE(gui.bytes(), before);
        byPalette(gui, QStringLiteral("section does not apply"));
        QVERIFY(gui.bytes() != before);
        byPalette(gui, QStringLiteral("section applies after"));
        QCOMPARE(gui.bytes(), before);
        for (int i = 0; i < 4; ++i)
            gui.trigger(ActionId::Undo);
        QCOMPARE(gui.bytes(), before);
    }

    void whereTextStandsASectionDoesApply()
    {
        GuiDriver gui;
        gui.openBytes(spec);
        const std::string before = gui.bytes();
        enter(gui, QStringLiteral("api.rest[1].purpose"), QStringLiteral("POST /v1/b Purpose"));
        gui.trigger(ActionId::NotApplicable);
        QCOMPARE(gui.bytes(), before);
    }

    void aMissingSectionIsAddedAsNotApplicable()
    {
        GuiDriver gui;
        gui.openBytes(spec);
        const std::string before = gui.bytes();
        gui.show(QStringLiteral("caching"));
        auto* button = gui.find<QPushButton>(QStringLiteral("Caching Strategy does not apply"));
        QVERIFY(button != nullptr);
        button->setFocus();
        gui.key(Qt::Key_Space);
        gui.settle();
        QVERIFY(gui.bytes().find("### Caching Strategy\n") != std::string::npos);
        QVERIFY(gui.session().spec()->entries()[*gui.session().spec()->entryOf("caching")].state
                == SectionState::NotApplicable);
        gui.trigger(ActionId::Undo);
        QCOMPARE(gui.bytes(), before);
    }

    void aServiceMovesToTheOtherGroupByTheCardsMenu()
    {
        GuiDriver gui;
        gui.openBytes(spec);
        const std::string before = gui.bytes();
        gui.show(QStringLiteral("services.newServices[2]"));
        QWidget* card = gui.find(QStringLiteral("MailService"));
        QVERIFY(card != nullptr);
        card->setFocus();
        gui.key(Qt::Key_Menu);
        gui.settle();
        pick(qobject_cast<QMenu*>(QApplication::activePopupWidget()), QStringLiteral("Move to Modified Services"));
        gui.settle();
        QVERIFY(gui.session().spec()->item("services.modifiedServices[2]").has_value());
        gui.trigger(ActionId::Undo);
        QCOMPARE(gui.bytes(), before);
    }

    void aServiceMovesToTheOtherGroupByItsKey()
    {
        GuiDriver gui;
        gui.openBytes(spec);
        const std::string before = gui.bytes();
        enter(gui, QStringLiteral("services.newServices[2].purpose"), QStringLiteral("MailService Purpose"));
        gui.key(Qt::Key_G, Qt::ControlModifier | Qt::AltModifier);
        gui.settle();
        QVERIFY(gui.session().spec()->item("services.modifiedServices[2]").has_value());
        gui.trigger(ActionId::Undo);
        QCOMPARE(gui.bytes(), before);
        enter(gui, QStringLiteral("api.rest[1].purpose"), QStringLiteral("POST /v1/b Purpose"));
        gui.key(Qt::Key_G, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(gui.bytes(), before);
    }

    void aHeadingInsideForeignTextIsSaidToBeASection()
    {
        GuiDriver gui;
        gui.openBytes(foreign);
        gui.show(QStringLiteral("raw[1]"));
        QMenu* edit = actionIn(gui.window().menuBar(), QStringLiteral("Edit"))->menu();
        edit->popup(gui.window().mapToGlobal(QPoint(10, 10)));
        pick(edit, QStringLiteral("This Section Is"));
        QMenu* is = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        pick(is, QStringLiteral("“House rules” Is"));
        pick(qobject_cast<QMenu*>(QApplication::activePopupWidget()), QStringLiteral("Performance Requirements"));
        gui.settle();
        const auto& entries = gui.session().spec()->entries();
        const auto found = std::find_if(entries.begin(), entries.end(),
                                        [](const SectionEntry& one) { return one.title == "House rules"; });
        QVERIFY(found != entries.end() && found->definition != nullptr);
        QCOMPARE(found->definition->id, std::string("performance"));
        QVERIFY(found->corrected);
        QVERIFY(!gui.session().isModified());
    }

    void aHeadingThatIsAStrangerInItsSectionIsSaidToBeASection()
    {
        const QByteArray stranger =
            "## API Design\n\n### GET /v1/a\n**Purpose**: x\n\n### House rules\n\n- **TTL**: 1 h\n";
        for (const bool byMenu : {true, false}) {
            GuiDriver gui;
            gui.openBytes(stranger);
            gui.show(QStringLiteral("api.raw[1]"));
            QWidget* header = gui.find(QStringLiteral("House rules, text outside the template"));
            QVERIFY(header != nullptr);
            header->setFocus(Qt::TabFocusReason);
            gui.settle();
            QMenu* is = nullptr;
            if (byMenu) {
                pick(contextMenu(gui), QStringLiteral("This Section Is"));
                gui.settle();
            } else {
                gui.key(Qt::Key_I, Qt::ControlModifier | Qt::AltModifier);
                gui.settle();
            }
            is = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            pick(is, QStringLiteral("Caching Strategy"));
            gui.settle();
            const auto caching = gui.session().spec()->entryOf("caching");
            QVERIFY(caching.has_value());
            QCOMPARE(fromUtf8(gui.session().spec()->entries()[*caching].title), QStringLiteral("House rules"));
            QVERIFY(gui.session().spec()->item("caching.row[1]").has_value());
            QCOMPARE(QByteArray::fromStdString(gui.bytes()), stranger);
        }
    }

    void theSectionMenuHasAKeyAndStandsInTheContextMenu()
    {
        GuiDriver gui;
        gui.openBytes(foreign);
        gui.show(QStringLiteral("raw[1]"));
        gui.window().workspace()->form()->setFocus();
        gui.key(Qt::Key_I, Qt::ControlModifier | Qt::AltModifier);
        gui.settle();
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu != nullptr && actionIn(menu, QStringLiteral("“More” Is")) != nullptr);
        menu->close();
        enter(gui, QStringLiteral("raw[1]"), QStringLiteral("Background Work Markdown"));
        QMenu* context = contextMenu(gui);
        QVERIFY(context != nullptr);
        const QAction* is = actionIn(context, QStringLiteral("This Section Is"));
        QVERIFY(is != nullptr && is->isEnabled() && is->menu() != nullptr);
        QVERIFY(actionIn(is->menu(), QStringLiteral("“House rules” Is")) != nullptr);
        context->close();
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::FieldMenuTest)
#include "field_menu_test.moc"
