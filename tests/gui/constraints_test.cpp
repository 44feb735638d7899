// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// The column grid where there is more than columns: constraints as rows, rows of an ALTER TABLE, foreign keys.
#include "tests/gui/column_grid.h"

#include <QUndoStack>

namespace quoin::test {

namespace {

const QByteArray constrained =
    "## Database Schema\n\n### New Tables\n\n#### orders\n```sql\nCREATE TABLE orders (\n  a INT,\n  b INT,\n"
    "  UNIQUE (a, b), -- once\n  FOREIGN KEY (b) REFERENCES users(id)\n);\n```\n";

} // namespace

class ConstraintsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
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

    void constraintsAreRowsOfTheirOwn()
    {
        GuiDriver gui;
        ColumnTable* table = open(gui, constrained);
        QVERIFY(table != nullptr);
        QCOMPARE(table->model()->index(2, 0).data().toString(), QStringLiteral("UNIQUE (a, b)"));
        QCOMPARE(table->columnSpan(2, 0), 6);
        QCOMPARE(table->columnSpan(1, 0), 1);
        QCOMPARE(table->model()->index(3, 0).data().toString(),
                 QStringLiteral("! FOREIGN KEY (b) REFERENCES users(id)"));
        // Tab goes over what the row spans, to its comment.
        table->setCurrentIndex(table->model()->index(2, 0));
        gui.key(Qt::Key_Tab);
        QCOMPARE(table->currentIndex().column(), 6);
        gui.key(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(table->currentIndex().column(), 0);
        gui.key(Qt::Key_Return);
        typeOver(gui, QStringLiteral("PRIMARY KEY (a)"));
        gui.key(Qt::Key_Return);
        gui.settle();
        QCOMPARE(gui.bytes(), QByteArray(constrained).replace("UNIQUE (a, b)", "PRIMARY KEY (a)").toStdString());
        // A column and a constraint that are typed into the last row each stand where they belong.
        table->setCurrentIndex(table->model()->index(4, 0));
        gui.key(Qt::Key_Return);
        gui.keys(QStringLiteral("c"));
        gui.key(Qt::Key_Return);
        gui.settle();
        table->setCurrentIndex(table->model()->index(5, 0));
        gui.key(Qt::Key_Return);
        gui.keys(QStringLiteral("CHECK (c > 0)"));
        gui.key(Qt::Key_Return);
        gui.settle();
        QCOMPARE(gui.bytes(),
                 QByteArray(constrained)
                     .replace("UNIQUE (a, b)", "PRIMARY KEY (a)")
                     .replace("  b INT,\n", "  b INT,\n  c TEXT,\n")
                     .replace("users(id)\n", "users(id),\n  CHECK (c > 0)\n")
                     .toStdString());
        QCOMPARE(table->columnSpan(2, 0), 1);
        QCOMPARE(table->columnSpan(3, 0), 6);
        while (gui.session().undoStack()->canUndo())
            gui.session().undoStack()->undo();
        QCOMPARE(gui.bytes(), constrained.toStdString());
        QCOMPARE(table->columnSpan(2, 0), 6);
    }

    void rowsOfAnAlterTableComeGoAndMove()
    {
        GuiDriver gui;
        const QByteArray alter = "## Database Schema\n\n### Schema Modifications\n\n#### orders\n```sql\nALTER TABLE "
                                 "orders\n  ADD COLUMN a INT;\n```\n";
        gui.openBytes(alter);
        gui.show(QStringLiteral("schema.modifications[1].sql"));
        auto* table = gui.find<ColumnTable>(grid);
        QVERIFY(table != nullptr);
        table->setFocus(Qt::MouseFocusReason);
        table->setCurrentIndex(table->model()->index(0, 0));
        gui.key(Qt::Key_Return, Qt::ControlModifier);
        typeOver(gui, QStringLiteral("b"));
        gui.key(Qt::Key_Return);
        gui.key(Qt::Key_Up, Qt::AltModifier);
        gui.settle();
        QCOMPARE(gui.bytes(), QByteArray(alter).replace("a INT;", "b TEXT,\n  ADD COLUMN a INT;").toStdString());
        gui.key(Qt::Key_Delete);
        gui.settle();
        QCOMPARE(gui.bytes(), alter.toStdString());
        gui.key(Qt::Key_Delete); // The last one has to stay.
        gui.settle();
        QCOMPARE(gui.bytes(), alter.toStdString());
        QVERIFY(saysSomewhere(gui, QStringLiteral("has to change something")));
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::ConstraintsTest)
#include "constraints_test.moc"
