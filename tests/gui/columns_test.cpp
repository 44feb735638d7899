// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/gui/column_grid.h"
#include "ui/offers/offer_bar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QSet>
#include <QUndoStack>

namespace quoin::test {

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

    void undoStaysInTheColumnsAndGoesToTheRow()
    {
        GuiDriver gui;
        ColumnTable* table = open(gui);
        QVERIFY(table != nullptr);
        table->setCurrentIndex(table->model()->index(1, 1));
        gui.key(Qt::Key_Return);
        typeOver(gui, QStringLiteral("BIGINT"));
        gui.key(Qt::Key_Return);
        gui.settle();
        table->setCurrentIndex(table->model()->index(3, 1));
        gui.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(gui.bytes(), spec.toStdString());
        QCOMPARE(gui.focusName(), grid);
        QCOMPARE(table->currentIndex(), table->model()->index(1, 1));
        table->setCurrentIndex(table->model()->index(0, 3));
        gui.key(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(gui.bytes(), changed("user_id UUID", "user_id BIGINT"));
        QCOMPARE(gui.focusName(), grid);
        QCOMPARE(table->currentIndex(), table->model()->index(1, 3));
    }

    void undoGoesToTheRowWhereTheSqlIsHidden()
    {
        GuiDriver gui;
        ColumnTable* table = open(gui);
        QVERIFY(table != nullptr);
        table->setCurrentIndex(table->model()->index(3, 1));
        gui.key(Qt::Key_Return);
        typeOver(gui, QStringLiteral("CITEXT"));
        gui.key(Qt::Key_Return);
        gui.settle();
        gui.find<QAbstractButton>(QStringLiteral("Show the columns only"))->click();
        gui.show(QStringLiteral("schema.newTables[1].purpose"));
        gui.find(QStringLiteral("orders Purpose"))->setFocus();
        gui.key(Qt::Key_Z, Qt::ControlModifier);
        gui.settle();
        QCOMPARE(gui.bytes(), spec.toStdString());
        QCOMPARE(gui.focusName(), grid);
        QCOMPARE(table->currentIndex().row(), 3);
    }

    void whoComesByTabSeesTheCell()
    {
        GuiDriver gui;
        gui.openBytes(spec);
        gui.show(QStringLiteral("schema.newTables[1].sql"));
        auto* table = gui.find<ColumnTable>(grid);
        QVERIFY(table != nullptr);
        gui.find(QStringLiteral("orders Purpose"))->setFocus();
        gui.key(Qt::Key_Backtab, Qt::ShiftModifier); // The SQL.
        gui.key(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(gui.focusName(), grid);
        QCOMPARE(table->currentIndex(), table->model()->index(table->model()->rowCount() - 1, 0));
        QVERIFY(table->selectionModel()->isSelected(table->currentIndex()));
        gui.key(Qt::Key_Tab);
        gui.key(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(table->currentIndex().row(), table->model()->rowCount() - 1);
        gui.find(QStringLiteral("orders columns"))->clearFocus();
        table->setFocus(Qt::OtherFocusReason);
        QVERIFY(table->selectionModel()->isSelected(table->currentIndex()));
    }

    // A cell that is not in use is read like any other, and one that is edited is seen through by nothing.
    void whatIsCurrentAndWhatIsEditedCanBeRead()
    {
        GuiDriver gui;
        ColumnTable* table = open(gui);
        QVERIFY(table != nullptr);
        const QModelIndex type = table->model()->index(0, 1);
        table->setCurrentIndex(type);
        gui.find(QStringLiteral("orders Purpose"))->setFocus();
        const QRect cell = table->visualRect(type).adjusted(3, 3, -3, -3);
        const auto colour = [table](const QPoint& at) { return table->viewport()->grab().toImage().pixelColor(at); };
        QCOMPARE(colour(cell.bottomRight()), colour(table->visualRect(type.siblingAtColumn(3)).center()));

        table->setFocus(Qt::OtherFocusReason);
        table->setCurrentIndex(type);
        gui.key(Qt::Key_F2);
        typeOver(gui, QStringLiteral(" "));
        auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(line != nullptr);
        line->setReadOnly(true); // No caret is painted.
        const QImage seen = table->viewport()->grab(line->geometry().adjusted(3, 3, -3, -3)).toImage();
        QSet<QRgb> colours;
        for (int y = 0; y < seen.height(); ++y) {
            for (int x = 0; x < seen.width(); ++x)
                colours.insert(seen.pixel(x, y));
        }
        QCOMPARE(colours.size(), 1);
    }

    void tablesOfOneFenceHaveTheirColumns()
    {
        GuiDriver gui;
        gui.openBytes("## Database Schema\n\n```sql\n-- both\nCREATE TABLE orders (\n  id INT,\n  total INT\n);\n"
                      "CREATE TABLE items (\n  id INT\n);\n```\n");
        gui.show(QStringLiteral("schema.newTables[1].sql"));
        QVERIFY(gui.find<ColumnTable>(grid) != nullptr);
        gui.show(QStringLiteral("schema.newTables[2].sql"));
        auto* items = gui.find<ColumnTable>(QStringLiteral("items columns"));
        QVERIFY(items != nullptr);
        items->setFocus(Qt::MouseFocusReason);
        items->setCurrentIndex(items->model()->index(0, 1));
        gui.key(Qt::Key_Return);
        typeOver(gui, QStringLiteral("UUID"));
        gui.key(Qt::Key_Return);
        gui.settle();
        QVERIFY2(gui.bytes().find("items (\n  id UUID\n") != std::string::npos, gui.bytes().c_str());
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
        QCOMPARE(
            gui.bytes(),
            changed("state TEXT NOT NULL DEFAULT 'open'\n", "note TEXT,\n    state TEXT NOT NULL DEFAULT 'open'\n"));
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
        QVERIFY(saysSomewhere(gui, QStringLiteral("has a column of this name already")));
        // The key of a row is never NULL: the cell cannot be edited at all.
        QVERIFY(!table->model()->flags(table->model()->index(0, 2)).testFlag(Qt::ItemIsEditable));
        QVERIFY(table->model()->index(0, 2).data(Qt::ToolTipRole).toString().contains(QStringLiteral("never NULL")));
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

    void aRenamedColumnIsOfferedForTheRestOfTheSpec()
    {
        GuiDriver gui;
        const QByteArray two =
            QByteArray(spec).replace("CREATE TABLE items (id UUID);",
                                     "CREATE TABLE items (id UUID, o UUID REFERENCES orders(state));")
            + "**Indexes**: orders(state)\n";
        ColumnTable* table = open(gui, two);
        QVERIFY(table != nullptr);
        const auto renameTo = [&](const QString& name) {
            table->setFocus(Qt::MouseFocusReason);
            table->setCurrentIndex(table->model()->index(3, 0));
            gui.key(Qt::Key_F2);
            typeOver(gui, name);
            gui.key(Qt::Key_Return);
            gui.settle();
        };
        auto* bar = gui.window().findChild<OfferBar*>();
        renameTo(QStringLiteral("phase"));
        QVERIFY2(bar->sentence().contains(QStringLiteral("2 other places")), qPrintable(bar->sentence()));
        renameTo(QStringLiteral("step")); // What the others say is the first name still.
        QVERIFY2(bar->sentence().contains(QStringLiteral("state")), qPrintable(bar->sentence()));
        gui.key(Qt::Key_T, Qt::AltModifier); // From the table, as it would be from any field.
        QTRY_VERIFY(gui.window().findChild<QDialog*>() != nullptr);
        gui.settle();
        QVERIFY(gui.find(QStringLiteral("Rename 2 Places")) != nullptr);
        gui.key(Qt::Key_Return);
        gui.settle();
        QCOMPARE(
            gui.bytes(),
            QByteArray(two).replace("state TEXT", "step TEXT").replace("orders(state)", "orders(step)").toStdString());
        gui.session().undoStack()->undo();
        QCOMPARE(gui.bytes(), two.toStdString());
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::ColumnsTest)
#include "columns_test.moc"
