// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/support/gui_driver.h"
#include "ui/fields/column_table.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QUndoStack>

namespace quoin::test {

namespace {

const QByteArray spec = "## Backend Specs\n\n### Database Schema\n\n#### New Tables/Collections\n\n##### orders\n```sql\n"
                        "CREATE TABLE orders (\n"
                        "    id UUID PRIMARY KEY,\n"
                        "    user_id UUID REFERENCES users(id), -- who\n"
                        "    item_id UUID NOT NULL REFERENCES items(id),\n"
                        "    -- the state\n"
                        "    state TEXT NOT NULL DEFAULT 'open'\n"
                        ");\n```\n**Purpose**: What was bought\n\n##### items\n```sql\nCREATE TABLE items (id UUID);\n```\n";
const QString grid = QStringLiteral("orders columns");

std::string changed(const std::string& old, const std::string& now)
{
    std::string text = spec.toStdString();
    return text.replace(text.find(old), old.size(), now);
}

} // namespace

class ColumnsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTypeAndANullabilityAreEditedByKeys()
    {
        GuiDriver gui;
        ColumnTable* table = open(gui);
        QVERIFY(table != nullptr);
        table->setCurrentIndex(table->model()->index(1, 1));
        gui.key(Qt::Key_Return);
        typeOver(gui, QStringLiteral("BIGINT"));
        gui.key(Qt::Key_Return);
        gui.settle();
        QCOMPARE(gui.bytes(), changed("user_id UUID", "user_id BIGINT"));
        QCOMPARE(gui.focusName(), grid);

        table->setCurrentIndex(table->model()->index(1, 2));
        QCOMPARE(table->currentIndex().data().toString(), QStringLiteral("yes"));
        gui.key(Qt::Key_F2);
        gui.key(Qt::Key_Up); // yes -> no
        gui.key(Qt::Key_Return);
        gui.settle();
        QCOMPARE(gui.bytes(), changed("user_id UUID REFERENCES", "user_id BIGINT NOT NULL REFERENCES"));
        QCOMPARE(table->currentIndex().data().toString(), QStringLiteral("no"));

        gui.session().undoStack()->undo();
        QCOMPARE(gui.bytes(), changed("user_id UUID", "user_id BIGINT"));
        gui.session().undoStack()->undo();
        QCOMPARE(gui.bytes(), spec.toStdString());
    }

    void columnsComeGoAndMove()
    {
        GuiDriver gui;
        ColumnTable* table = open(gui);
        QVERIFY(table != nullptr);
        table->setCurrentIndex(table->model()->index(3, 0));
        gui.key(Qt::Key_Return, Qt::ControlModifier);
        typeOver(gui, QStringLiteral("note"));
        gui.key(Qt::Key_Return);
        gui.settle();
        QCOMPARE(gui.bytes(), changed("DEFAULT 'open'\n", "DEFAULT 'open',\n    note TEXT\n"));
        QCOMPARE(table->currentIndex().row(), 4);

        gui.key(Qt::Key_Up, Qt::AltModifier);
        gui.settle();
        QCOMPARE(gui.bytes(), changed("state TEXT NOT NULL DEFAULT 'open'\n", "note TEXT,\n    state TEXT NOT NULL DEFAULT 'open'\n"));
        QCOMPARE(table->currentIndex().row(), 3);

        gui.key(Qt::Key_Delete);
        gui.settle();
        QCOMPARE(gui.bytes(), spec.toStdString());
        QVERIFY(gui.session().undoStack()->canUndo());
        gui.session().undoStack()->undo();
        QVERIFY(gui.bytes().find("note TEXT,") != std::string::npos);
    }

    void theLastRowAddsAColumn()
    {
        GuiDriver gui;
        ColumnTable* table = open(gui);
        QVERIFY(table != nullptr);
        table->setCurrentIndex(table->model()->index(4, 0));
        QCOMPARE(table->currentIndex().data().toString(), QStringLiteral("+ column"));
        gui.key(Qt::Key_Return);
        gui.keys(QStringLiteral("total"));
        gui.key(Qt::Key_Return);
        gui.settle();
        QCOMPARE(gui.bytes(), changed("DEFAULT 'open'\n", "DEFAULT 'open',\n    total TEXT\n"));
    }

    void whatIsRefusedChangesNothingAndSaysWhy()
    {
        GuiDriver gui;
        ColumnTable* table = open(gui);
        QVERIFY(table != nullptr);
        table->setCurrentIndex(table->model()->index(1, 0));
        gui.key(Qt::Key_F2);
        typeOver(gui, QStringLiteral("state"));
        gui.key(Qt::Key_Return);
        gui.settle();
        QCOMPARE(gui.bytes(), spec.toStdString());
        bool said = false;
        for (const QLabel* label : gui.window().findChildren<QLabel*>())
            said = said || (label->isVisible() && label->text().contains(QStringLiteral("has a column of this name already")));
        QVERIFY(said);
        // The key of a row is never NULL: the cell cannot be edited at all.
        QVERIFY(!table->model()->flags(table->model()->index(0, 2)).testFlag(Qt::ItemIsEditable));
        QVERIFY(table->model()->index(0, 2).data(Qt::ToolTipRole).toString().contains(QStringLiteral("never NULL")));
    }

    void foreignKeysAreShownAsSuch()
    {
        GuiDriver gui;
        ColumnTable* table = open(gui);
        QVERIFY(table != nullptr);
        QCOMPARE(table->model()->index(1, 5).data().toString(), QStringLiteral("! users(id)"));
        QCOMPARE(table->model()->index(2, 5).data().toString(), QStringLiteral("items(id)"));
        QCOMPARE(table->model()->index(2, 4).data().toString(), QStringLiteral("FK"));
        QVERIFY(table->model()->index(1, 5).data(Qt::ToolTipRole).toString().contains(QStringLiteral("users")));
    }

    void tabGoesFromCellToCellAndOut()
    {
        GuiDriver gui;
        ColumnTable* table = open(gui);
        QVERIFY(table != nullptr);
        table->setCurrentIndex(table->model()->index(0, 0));
        gui.key(Qt::Key_Tab);
        QCOMPARE(table->currentIndex().column(), 1);
        gui.key(Qt::Key_F2);
        typeOver(gui, QStringLiteral("BIGINT"));
        gui.key(Qt::Key_Tab);
        gui.settle();
        QCOMPARE(gui.bytes(), changed("id UUID PRIMARY", "id BIGINT PRIMARY"));
        QCOMPARE(table->currentIndex().column(), 2);
        table->setCurrentIndex(table->model()->index(4, 0));
        gui.key(Qt::Key_Tab);
        QCOMPARE(gui.focusName(), QStringLiteral("orders text"));
        gui.key(Qt::Key_Tab);
        QCOMPARE(gui.focusName(), QStringLiteral("orders Purpose"));
    }

    void theSwitchShowsColumnsOrSql()
    {
        GuiDriver gui;
        QVERIFY(open(gui) != nullptr);
        QWidget* sql = gui.find(QStringLiteral("orders text"));
        QTest::mouseClick(gui.find(QStringLiteral("Show the columns only")), Qt::LeftButton);
        QVERIFY(!sql->isVisible());
        QTest::mouseClick(gui.find(QStringLiteral("Show the SQL only")), Qt::LeftButton);
        QVERIFY(sql->isVisible());
        for (const QWidget* widget : gui.window().findChildren<ColumnTable*>())
            QVERIFY(!widget->isVisible() || widget->accessibleName() != grid);
    }

    void columnsFollowTheSqlWhenItIsLeft()
    {
        GuiDriver gui;
        ColumnTable* table = open(gui);
        QVERIFY(table != nullptr);
        const int rows = table->model()->rowCount();
        QWidget* sql = gui.find(QStringLiteral("orders text"));
        sql->setFocus(Qt::MouseFocusReason);
        gui.key(Qt::Key_Home, Qt::ControlModifier);
        gui.key(Qt::Key_End);
        const int height = table->height();
        gui.keys(QStringLiteral("\n    first INT,"));
        gui.settle();
        QCOMPARE(table->height(), height);
        gui.key(Qt::Key_Tab);
        gui.settle();
        QCOMPARE(table->model()->rowCount(), rows + 1);
        QVERIFY(table->height() > height);
    }

private:
    static ColumnTable* open(GuiDriver& gui)
    {
        gui.openBytes(spec);
        gui.show(QStringLiteral("schema.newTables[1].sql"));
        auto* table = gui.find<ColumnTable>(grid);
        if (table != nullptr)
            table->setFocus(Qt::MouseFocusReason);
        return table;
    }

    static void typeOver(GuiDriver& gui, const QString& text)
    {
        auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(line != nullptr);
        line->selectAll();
        gui.keys(text);
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::ColumnsTest)
#include "columns_test.moc"
