// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/palette_model.h"
#include "tests/support/gui_driver.h"
#include "ui/fields/text_edit.h"
#include "ui/forms/form_view.h"
#include "ui/shell/workspace.h"
#include "ui/source/source_editor.h"
#include "ui/source/source_pane.h"

#include <QLineEdit>
#include <QListView>

namespace quoin::test {

namespace {

const QByteArray smallSpec =
    "## Backend Specs\n\n### API Design\n\n#### REST Endpoints\n\n##### GET /v1/a\n"
    "**Purpose**: First  \n**Authentication**: None\n\n##### POST /v1/b\n**Purpose**: The second word\n\n"
    "### Caching Strategy\n- **Cache Layer**: Redis\n";

const QString lineName = QStringLiteral("Go to anything");

} // namespace

class PaletteTest : public QObject {
    Q_OBJECT

private:
    static void open(GuiDriver& gui, const QString& typed = {})
    {
        gui.key(Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(gui.focusName(), lineName);
        gui.keys(typed);
    }
    static QString firstShown(GuiDriver& gui)
    {
        auto* list = gui.find<QListView>(QStringLiteral("What fits"));
        return list != nullptr ? list->currentIndex().data().toString() : QString();
    }

private Q_SLOTS:
    void enterGoesToAFieldInAFoldedCard()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        gui.show(QStringLiteral("caching"));
        open(gui, QStringLiteral("post b purpose"));
        gui.key(Qt::Key_Return);
        gui.settle();
        QCOMPARE(gui.focusName(), QStringLiteral("POST /v1/b Purpose"));
    }

    void anItemThatIsGoneToBeginsInView_data()
    {
        QTest::addColumn<QString>("path");
        for (const char* path : {"api.rest[1]", "api.rest[2]", "api.rest[3]", "api.rest[4]", "schema.newTables[3]",
                                 "queues.queue[2]", "integrations.integration[2]"})
            QTest::newRow(path) << QString::fromLatin1(path);
    }
    void anItemThatIsGoneToBeginsInView()
    {
        QFETCH(QString, path);
        GuiDriver gui;
        gui.openExample();
        gui.window().resize(1440, 900);
        gui.settle();
        gui.window().workspace()->goTo(path);
        gui.settle();
        QTest::qWait(300); // Whatever still grows, does.
        const FormView* form = gui.window().workspace()->form();
        const QWidget* header = QApplication::focusWidget();
        QVERIFY(header != nullptr && form->isAncestorOf(header));
        const QRect place(header->mapTo(form->viewport(), QPoint(0, 0)), header->size());
        QVERIFY2(form->viewport()->rect().intersects(place),
                 qPrintable(QStringLiteral("%1 at %2").arg(gui.focusName()).arg(place.top())));
    }

    void aFieldThatIsGoneToIsInViewThoughCardsAboveAreBuiltLater()
    {
        GuiDriver gui;
        gui.openExample();
        gui.show(QStringLiteral("caching"));
        const QString name = QStringLiteral("Northbound Tracking Request Example");
        gui.window().workspace()->goTo(QStringLiteral("integrations.integration[2].requestExample"));
        gui.settle();
        QTest::qWait(100);
        const FormView* form = gui.window().workspace()->form();
        const QWidget* field = gui.find(name);
        QVERIFY(field != nullptr && field->hasFocus());
        const QRect place(field->mapTo(form->viewport(), QPoint(0, 0)), field->size());
        QVERIFY2(form->viewport()->rect().contains(place.topLeft())
                     && form->viewport()->rect().contains(place.bottomLeft()),
                 qPrintable(QString::number(place.top())));
    }

    void enterGoesToASectionThatIsNotShown()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        open(gui, QStringLiteral("cach"));
        QCOMPARE(firstShown(gui), QStringLiteral("Caching Strategy"));
        gui.key(Qt::Key_Return);
        gui.settle();
        QCOMPARE(gui.focusName(), QStringLiteral("Caching Strategy Cache Layer"));
    }

    void textIsSelectedInItsField()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        open(gui, QStringLiteral("second word"));
        gui.key(Qt::Key_Return);
        gui.settle();
        QCOMPARE(gui.focusName(), QStringLiteral("POST /v1/b Purpose"));
        auto* editor = gui.find<TextEdit>(QStringLiteral("POST /v1/b Purpose"));
        QVERIFY(editor != nullptr);
        QCOMPARE(editor->textCursor().selectedText(), QStringLiteral("second word"));
    }

    void textIsSelectedInTheSource()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        gui.trigger(ActionId::Source);
        open(gui, QStringLiteral("second word"));
        gui.key(Qt::Key_Return);
        gui.settle();
        auto* editor = gui.window().workspace()->source()->editor();
        QVERIFY(editor->hasFocus());
        QCOMPARE(editor->textCursor().selectedText(), QStringLiteral("second word"));
    }

    void escapeGivesTheFocusBack()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        gui.show(QStringLiteral("api.rest[1].purpose"));
        auto* editor = gui.find<TextEdit>(QStringLiteral("GET /v1/a Purpose"));
        QVERIFY(editor != nullptr);
        editor->setFocus();
        editor->moveCursor(QTextCursor::End);
        open(gui, QStringLiteral("xyzzy"));
        QVERIFY(gui.find(QStringLiteral("Go to anything"))->isVisible());
        gui.key(Qt::Key_Escape);
        QVERIFY(editor->hasFocus());
        QCOMPARE(editor->textCursor().position(), 5);
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), smallSpec);
    }

    void anActionWorksOnTheFieldItWasCalledFrom()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        gui.show(QStringLiteral("api.rest[1].purpose"));
        auto* editor = gui.find<TextEdit>(QStringLiteral("GET /v1/a Purpose"));
        QVERIFY(editor != nullptr);
        editor->setFocus();
        open(gui, QStringLiteral(">select all"));
        gui.key(Qt::Key_Return);
        QCOMPARE(editor->textCursor().selectedText(), QStringLiteral("First"));
    }

    void choicesOfAMenuAreFoundByItsName()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        open(gui, QStringLiteral("dialect"));
        auto* list = gui.find<QListView>(QStringLiteral("What fits"));
        QVERIFY(list != nullptr);
        QStringList found;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            found += list->model()->index(row, 0).data().toString();
        for (const char* choice : {"As the Text Says", "PostgreSQL", "MySQL", "SQLite", "SQL Server"})
            QVERIFY2(found.contains(QStringLiteral("SQL Dialect: %1").arg(QLatin1String(choice))),
                     qPrintable(found.join(u'|')));
        gui.key(Qt::Key_Escape);
        open(gui, QStringLiteral("dialect mysql"));
        QCOMPARE(firstShown(gui), QStringLiteral("SQL Dialect: MySQL"));
        gui.key(Qt::Key_Return);
        QVERIFY(gui.window().actions()->action(ActionId::SqlMySql)->isChecked());
        open(gui, QStringLiteral("theme dark"));
        QCOMPARE(firstShown(gui), QStringLiteral("Theme: Dark"));
    }

    void arrowsChooseAndGoAround()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        open(gui, QStringLiteral("purpose"));
        auto* list = gui.find<QListView>(QStringLiteral("What fits"));
        QVERIFY(list != nullptr);
        const int count = list->model()->rowCount();
        QVERIFY(count >= 2);
        QCOMPARE(list->currentIndex().row(), 0);
        gui.key(Qt::Key_Up);
        QCOMPARE(list->currentIndex().row(), count - 1);
        gui.key(Qt::Key_Down);
        gui.key(Qt::Key_Down);
        QCOMPARE(list->currentIndex().row(), 1);
        const QString spoken = gui.find<QLineEdit>(lineName)->accessibleDescription();
        QVERIFY2(spoken.contains(QStringLiteral("2 of %1").arg(count)), qPrintable(spoken));
        gui.key(Qt::Key_Return);
        gui.settle();
        QCOMPARE(gui.focusName(), QStringLiteral("POST /v1/b Purpose"));
    }

    void worksWithoutADocument()
    {
        GuiDriver gui;
        open(gui, QStringLiteral(">worked ex"));
        gui.key(Qt::Key_Return);
        gui.settle();
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), GuiDriver::example());
    }

    void theFieldInTheHeaderOpensIt()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        QWidget* field = gui.find(QStringLiteral("Go to Anything"));
        QVERIFY(field != nullptr);
        QTest::mouseClick(field, Qt::LeftButton);
        QCOMPARE(gui.focusName(), lineName);
    }

    void whatCanBeInsertedIsAddedFromIt()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        open(gui, QStringLiteral("add endpoint"));
        QCOMPARE(firstShown(gui), QStringLiteral("Add Endpoint"));
        gui.key(Qt::Key_Return);
        gui.settle();
        QVERIFY(gui.session().spec()->item("api.rest[3]").has_value());
        QVERIFY2(!gui.session().spec()->entryOf("monitoring"), "the section is there already");
        open(gui, QStringLiteral(">insert monitoring section"));
        QCOMPARE(firstShown(gui), QStringLiteral("Add Monitoring & Logging"));
        gui.key(Qt::Key_Return);
        gui.settle();
        QVERIFY(gui.session().spec()->entryOf("monitoring").has_value());
    }

    void everyActionStandsInIt()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        for (const ActionTable::Entry& action : gui.window().actions()->entries()) {
            if (action.id == ActionId::GoTo || !gui.window().actions()->action(action.id)->isEnabled())
                continue;
            // Sections by number stand there as what they go to.
            const bool section = action.id >= ActionId::Section1 && action.id <= ActionId::Section10;
            open(gui, section ? action.text : QStringLiteral(">") + action.text);
            QCOMPARE(firstShown(gui), action.text);
            gui.key(Qt::Key_Escape);
        }
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::PaletteTest)
#include "palette_test.moc"
