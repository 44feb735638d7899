// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// A person says what a heading is, from the outline and from the menu bar.

#include "tests/support/gui_driver.h"
#include "ui/forms/form_view.h"
#include "ui/outline/outline_pane.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QTreeView>

namespace quoin::test {

class CorrectionsTest : public QObject {
    Q_OBJECT

private:
    static QByteArray text()
    {
        return "## Background Work\n\n### deposit-events\n**Purpose**: Tells others\n\n"
               "## Caching Strategy\n- **TTL**: one hour\n";
    }

    static QAction* actionIn(const QWidget* of, const QString& words)
    {
        for (QAction* action : of->actions()) {
            if (action->text().remove(QLatin1Char('&')) == words)
                return action;
        }
        return nullptr;
    }

    /// "This Section Is", as the Edit menu shows it for the current line of the outline.
    static QMenu* sectionMenu(GuiDriver& gui)
    {
        QMenu* edit = actionIn(gui.window().menuBar(), QStringLiteral("Edit"))->menu();
        edit->popup(gui.window().mapToGlobal(QPoint(10, 10)));
        edit->close();
        return actionIn(edit, QStringLiteral("This Section Is"))->menu();
    }

    static QString checked(const QMenu* menu)
    {
        QStringList texts;
        for (const QAction* action : menu->actions()) {
            if (action->isChecked())
                texts.append(action->text().remove(QLatin1Char('&')));
        }
        return texts.join(QLatin1Char(','));
    }

    static QString toolTip(GuiDriver& gui)
    {
        return gui.find<QTreeView>(QStringLiteral("Outline"))->currentIndex().data(Qt::ToolTipRole).toString();
    }

private Q_SLOTS:
    void theEditMenuCorrects()
    {
        GuiDriver gui;
        gui.openBytes(text());
        QVERIFY(QFileInfo(gui.session().path()).dir().mkdir(QStringLiteral(".quoin")));
        gui.show(QStringLiteral("raw[1]"));
        QMenu* menu = sectionMenu(gui);
        QCOMPARE(checked(menu), QStringLiteral("As Recognised"));
        actionIn(menu, QStringLiteral("Queue Design"))->trigger();
        gui.settle();
        const FormView* form = gui.window().workspace()->form();
        QCOMPARE(form->entryPath(), QStringLiteral("queues"));
        QVERIFY(gui.session().spec()->item("queues.queue[1]").has_value());
        QCOMPARE(checked(sectionMenu(gui)), QStringLiteral("Queue Design"));
        QVERIFY(toolTip(gui).contains(QStringLiteral("corrected by you")));
        QVERIFY(!gui.session().isModified());

        gui.trigger(ActionId::Undo);
        QCOMPARE(form->entryPath(), QStringLiteral("raw[1]"));
        QVERIFY(!toolTip(gui).contains(QStringLiteral("corrected")));
        gui.trigger(ActionId::Redo);
        QCOMPARE(form->entryPath(), QStringLiteral("queues"));

        const QString path = gui.session().path();
        gui.trigger(ActionId::Close);
        gui.open(path);
        QCOMPARE(gui.session().spec()->entries().front().path, std::string("queues"));
        gui.show(QStringLiteral("queues"));
        actionIn(sectionMenu(gui), QStringLiteral("As Recognised"))->trigger();
        QCOMPARE(gui.session().spec()->entries().front().path, std::string("raw[1]"));
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), text());
    }

    void aSectionIsNoPartInEveryPane()
    {
        GuiDriver gui;
        gui.openExample();
        gui.trigger(ActionId::Split);
        gui.show(QStringLiteral("api"));
        const std::string before = gui.bytes();
        actionIn(sectionMenu(gui), QStringLiteral("Not Part of the Template"))->trigger();
        gui.settle();
        QVERIFY(!gui.session().spec()->entryOf("api").has_value());
        QVERIFY(gui.window().workspace()->form()->entryPath().startsWith(QStringLiteral("raw[")));
        QCOMPARE(checked(sectionMenu(gui)), QStringLiteral("Not Part of the Template"));
        gui.trigger(ActionId::Undo);
        QCOMPARE(gui.window().workspace()->form()->entryPath(), QStringLiteral("api"));
        QVERIFY(gui.bytes() == before);
    }

    void theOutlineHasAMenu()
    {
        GuiDriver gui;
        gui.openBytes(text());
        gui.show(QStringLiteral("raw[1]"));
        auto* view = gui.find<QTreeView>(QStringLiteral("Outline"));
        const QPoint where = view->visualRect(view->currentIndex()).center();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, where, view->mapToGlobal(where));
        QApplication::sendEvent(view, &event);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu != nullptr);
        QAction* inner = actionIn(menu, QStringLiteral("This Section Is"));
        QVERIFY(inner != nullptr && inner->isEnabled());
        QCOMPARE(inner->menu()->actions().size(), 15); // Below a line, the heading inside has a menu of its own.
        QVERIFY(actionIn(inner->menu(), QStringLiteral("“deposit-events” Is"))->menu()
                != nullptr); // Ten sections, a line, and two.
        actionIn(inner->menu(), QStringLiteral("Queue Design"))->trigger();
        menu->close();
        QCOMPARE(gui.session().spec()->entries().front().path, std::string("queues"));
    }

    void whatHasNoHeadingHasNoMenu()
    {
        GuiDriver gui;
        gui.openBytes(text());
        gui.window().workspace()->outline()->showPath(QStringLiteral("schema")); // Not in the file.
        QVERIFY(!sectionMenu(gui)->menuAction()->isEnabled());
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::CorrectionsTest)
#include "corrections_test.moc"
