// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// The menu of a row of the column grid, and renaming a column wherever the spec names it.
#include "tests/gui/column_grid.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QUndoStack>

#include <algorithm>

namespace quoin::test {

class ColumnMenuTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aColumnIsRenamedEverywhereOnDemand()
    {
        GuiDriver gui;
        const QByteArray two = QByteArray(spec).replace(
            "CREATE TABLE items (id UUID);", "CREATE TABLE items (id UUID, o UUID REFERENCES orders(state));");
        ColumnTable* table = open(gui, two);
        QVERIFY(table != nullptr);
        table->setCurrentIndex(table->model()->index(3, 1)); // Any cell of the row.
        gui.key(Qt::Key_F2, Qt::ShiftModifier);
        gui.settle();
        const QWidget* rename = gui.find(QStringLiteral("Rename Here and in 1 Place"));
        QVERIFY(rename != nullptr && !rename->isEnabled()); // It has that name.
        // The line that defines the column is no other place.
        QCOMPARE(gui.find<QListWidget>(QStringLiteral("Places that name it"))->count(), 1);
        gui.keys(QStringLiteral("phase"));
        QVERIFY(rename->isEnabled());
        gui.key(Qt::Key_Return);
        gui.settle();
        QCOMPARE(gui.bytes(),
                 QByteArray(two)
                     .replace("state TEXT", "phase TEXT")
                     .replace("orders(state)", "orders(phase)")
                     .toStdString());
        gui.session().undoStack()->undo();
        QCOMPARE(gui.bytes(), two.toStdString());
        QVERIFY(!gui.session().undoStack()->canUndo());
    }

    void theMenuOfARowOffersWhatItsKeysDo()
    {
        GuiDriver gui;
        ColumnTable* table = open(gui);
        QVERIFY(table != nullptr);
        pick(gui, *table, 2, QStringLiteral("Move Up"));
        QVERIFY(gui.bytes().find("item_id") < gui.bytes().find("user_id"));
        gui.session().undoStack()->undo();
        pick(gui, *table, 2, QStringLiteral("Delete Row"));
        QVERIFY(gui.bytes().find("item_id") == std::string::npos);
        gui.session().undoStack()->undo();
        QCOMPARE(gui.bytes(), spec.toStdString());
        pick(gui, *table, 1, QStringLiteral("Edit Cell"));
        typeOver(gui, QStringLiteral("buyer_id"));
        gui.key(Qt::Key_Return);
        gui.settle();
        QCOMPARE(gui.bytes(), changed("user_id", "buyer_id"));
        pick(gui, *table, 3, QStringLiteral("Add Column Below"));
        typeOver(gui, QStringLiteral("note"));
        gui.key(Qt::Key_Return);
        gui.settle();
        QVERIFY(gui.bytes().find("DEFAULT 'open',\n    note TEXT\n") != std::string::npos);
        pick(gui, *table, 3, QStringLiteral("Rename Everywhere…"));
        QVERIFY(gui.find(QStringLiteral("New name")) != nullptr);
        gui.key(Qt::Key_Escape);
    }

    void theMenuSaysWhatCannotBeDoneAndWhy()
    {
        GuiDriver gui;
        ColumnTable* table = open(gui);
        QVERIFY(table != nullptr);
        QMenu* menu = menuOf(gui, *table, table->model()->index(0, 2));
        QVERIFY(menu != nullptr);
        QVERIFY(!actionIn(menu, QStringLiteral("Move Up"))->isEnabled());
        const QAction* edit = actionIn(menu, QStringLiteral("Edit Cell"));
        QVERIFY(!edit->isEnabled());
        QVERIFY(edit->toolTip().contains(QStringLiteral("never NULL")));
        menu->close();
        menu = menuOf(gui, *table, table->model()->index(4, 0)); // The row that adds one.
        QVERIFY(menu != nullptr);
        QVERIFY(actionIn(menu, QStringLiteral("Add Column"))->isEnabled());
        QVERIFY(!actionIn(menu, QStringLiteral("Delete Row"))->isEnabled());
        QVERIFY(!actionIn(menu, QStringLiteral("Rename Everywhere…"))->isEnabled());
        menu->close();
    }

private:
    static QMenu* menuOf(GuiDriver& gui, ColumnTable& table, const QModelIndex& at)
    {
        table.setFocus(Qt::MouseFocusReason);
        table.setCurrentIndex(at);
        const QPoint where = table.visualRect(at).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, where, table.viewport()->mapToGlobal(where));
        QApplication::sendEvent(table.viewport(), &event);
        gui.settle();
        return qobject_cast<QMenu*>(QApplication::activePopupWidget());
    }

    static QAction* actionIn(const QMenu* menu, const QString& words)
    {
        const auto actions = menu->actions();
        const auto found =
            std::find_if(actions.begin(), actions.end(), [&](const QAction* one) { return one->text() == words; });
        return found != actions.end() ? *found : nullptr;
    }

    // Goes down to the action and presses Enter.
    static void pick(GuiDriver& gui, ColumnTable& table, int row, const QString& words)
    {
        QMenu* menu = menuOf(gui, table, table.model()->index(row, 0));
        QVERIFY(menu != nullptr);
        const QAction* wanted = actionIn(menu, words);
        QVERIFY2(wanted != nullptr && wanted->isEnabled(), qPrintable(words));
        for (qsizetype i = 0; i < 2 * menu->actions().size() && menu->activeAction() != wanted; ++i)
            QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        gui.settle();
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::ColumnMenuTest)
#include "column_menu_test.moc"
