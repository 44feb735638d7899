// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/support/gui_driver.h"
#include "ui/fields/text_edit.h"
#include "ui/forms/form_view.h"
#include "ui/outline/outline_pane.h"
#include "ui/shell/shortcuts_dialog.h"
#include "ui/shell/workspace.h"
#include "ui/theme/alt_letters.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QTreeView>
#include <QTreeWidget>

namespace quoin::test {

namespace {

const QByteArray smallSpec =
    "## Backend Specs\n\n### API Design\n\n#### REST Endpoints\n\n##### GET /v1/a\n"
    "**Purpose**: First  \n**Authentication**: None\n\n### Caching Strategy\n- **Cache Layer**: Redis\n";

void collect(const QMenu* menu, QSet<QAction*>& actions)
{
    for (QAction* action : menu->actions()) {
        actions.insert(action);
        if (action->menu() != nullptr)
            collect(action->menu(), actions);
    }
}

QString textOf(const QWidget* editor)
{
    if (const auto* line = qobject_cast<const QLineEdit*>(editor))
        return line->text();
    const auto* text = qobject_cast<const QPlainTextEdit*>(editor);
    return text != nullptr ? text->toPlainText() : QString();
}

/// Whoever has the focus once a person has gone there.
QWidget* typeInto(GuiDriver& gui, const QString& where)
{
    const auto goTo = [&gui](const char* path) {
        gui.window().workspace()->goTo(QString::fromLatin1(path));
        gui.settle();
    };
    if (where == QStringLiteral("field"))
        goTo("api.rest[1].purpose");
    else if (where == QStringLiteral("code") || where == QStringLiteral("cell"))
        goTo("schema.newTables[1].sql");
    else if (where == QStringLiteral("source"))
        gui.trigger(ActionId::Source);
    else if (where == QStringLiteral("find"))
        gui.trigger(ActionId::Find);
    else if (where == QStringLiteral("filter"))
        gui.trigger(ActionId::FilterOutline);
    else if (where == QStringLiteral("palette"))
        gui.trigger(ActionId::GoTo);
    else if (where == QStringLiteral("shortcuts"))
        gui.trigger(ActionId::Shortcuts);
    if (where == QStringLiteral("cell")) {
        auto* cells = gui.window().findChild<QTableView*>();
        cells->setFocus();
        cells->setCurrentIndex(cells->model()->index(0, 1));
        cells->edit(cells->currentIndex());
    } else if (where == QStringLiteral("tree")) {
        goTo("schema.newTables[1]");
        auto* tree = gui.window().findChild<QTreeView*>();
        tree->setFocus();
        tree->edit(tree->currentIndex());
    }
    gui.settle();
    return QApplication::focusWidget();
}

} // namespace

class KeysTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void altAndALetterThatNothingHasIsNoText_data()
    {
        QTest::addColumn<QString>("where");
        for (const char* where : {"field", "code", "source", "find", "filter", "palette", "shortcuts", "cell", "tree"})
            QTest::newRow(where) << QString::fromLatin1(where);
    }
    void altAndALetterThatNothingHasIsNoText()
    {
        QFETCH(QString, where);
        GuiDriver gui;
        gui.openBytes(smallSpec
                      + "\n### Database Schema\n\n#### New Tables\n\n##### t\n```sql\nCREATE TABLE t (\n"
                        "  id INT\n);\n```\n");
        QWidget* editor = typeInto(gui, where);
        QVERIFY2(editor != nullptr, qPrintable(gui.focusName()));
        const std::string before = gui.bytes();
        const QString shown = textOf(editor);
        for (const Qt::Key letter : {Qt::Key_Q, Qt::Key_J})
            gui.key(letter, Qt::AltModifier);
        gui.key(Qt::Key_Q, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(textOf(editor), shown);
        QVERIFY(editor->hasFocus());
        QCOMPARE(gui.bytes(), before);
        QKeyEvent composed(QEvent::KeyPress, Qt::Key_At, Qt::AltModifier | Qt::ControlModifier, QStringLiteral("@"));
        QCoreApplication::sendEvent(editor, &composed); // What some systems say for AltGr.
        QKeyEvent level(QEvent::KeyPress, Qt::Key_E, Qt::GroupSwitchModifier, QStringLiteral("\u20ac"));
        QCoreApplication::sendEvent(editor, &level); // What others say.
        QVERIFY2(textOf(editor).contains(QStringLiteral("@\u20ac")), qPrintable(textOf(editor)));
    }

    void whereAltComposesAllIsText()
    {
        const QKeyEvent letter(QEvent::KeyPress, Qt::Key_Q, Qt::AltModifier, QStringLiteral("\u0153"));
        QVERIFY(AltLetters::isKeyOfAMenu(letter, AltLetters::Alt::Mnemonic));
        QVERIFY(!AltLetters::isKeyOfAMenu(letter, AltLetters::Alt::Composes));
        const QKeyEvent move(QEvent::KeyPress, Qt::Key_Up, Qt::AltModifier);
        QVERIFY(!AltLetters::isKeyOfAMenu(move, AltLetters::Alt::Mnemonic)); // It is the editor's.
    }

    void renamingAnEndpointBeginsInItsPath()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        gui.window().workspace()->goTo(QStringLiteral("api.rest[1].purpose"));
        gui.settle();
        gui.key(Qt::Key_F2);
        gui.keys(QStringLiteral("/v1/c"));
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), QByteArray(smallSpec).replace("GET /v1/a", "GET /v1/c"));
    }

    void enterGoesOnToTheNextTextOfItsItem()
    {
        GuiDriver gui;
        gui.openExample();
        for (const char* path : {"schema.newTables[1].name", "api.rest[1].route", "services.newServices[1].name"}) {
            gui.window().workspace()->goTo(QString::fromLatin1(path));
            gui.settle();
            auto* name = qobject_cast<TextEdit*>(QApplication::focusWidget());
            QVERIFY2(name != nullptr, path);
            gui.key(Qt::Key_Return);
            const QWidget* now = QApplication::focusWidget();
            QVERIFY2(now != name && now != nullptr && qobject_cast<const QAbstractButton*>(now) == nullptr,
                     qPrintable(gui.focusName()));
        }
    }

    void noTwoActionsShareAKey()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        gui.trigger(ActionId::Split);
        QHash<QString, QString> owners;
        QStringList clashes;
        const auto take = [&](const QKeySequence& keys, const QString& owner) {
            if (keys.isEmpty())
                return;
            const QString text = keys.toString();
            if (owners.contains(text) && owners.value(text) != owner)
                clashes.append(text + QStringLiteral(": ") + owners.value(text) + QStringLiteral(" and ") + owner);
            owners.insert(text, owner);
        };
        for (const ActionTable::Entry& entry : gui.window().actions()->entries()) {
            for (const QKeySequence& keys : gui.window().actions()->action(entry.id)->shortcuts())
                take(keys, entry.text);
        }
        for (const QAction* menu : gui.window().menuBar()->actions()) {
            const QString text = menu->text();
            const qsizetype at = text.indexOf(QLatin1Char('&'));
            QVERIFY2(at >= 0, qPrintable(text));
            take(QKeySequence(QStringLiteral("Alt+") + text[at + 1].toUpper()), QStringLiteral("menu ") + text);
        }
        for (const QAbstractButton* button : gui.window().findChildren<QAbstractButton*>())
            take(button->shortcut(), button->accessibleName() + button->text());
        for (const QShortcut* shortcut : gui.window().findChildren<QShortcut*>())
            take(shortcut->key(),
                 QStringLiteral("a QShortcut of ")
                     + QString::fromLatin1(shortcut->parent()->metaObject()->className()));
        QCOMPARE(clashes, QStringList());
        QVERIFY(owners.size() > 40);
    }

    void everyActionIsInAMenuAndTellsItsKey()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        QSet<QAction*> inMenus;
        for (const QAction* menu : gui.window().menuBar()->actions())
            collect(menu->menu(), inMenus);
        for (const ActionTable::Entry& entry : gui.window().actions()->entries()) {
            QAction* action = gui.window().actions()->action(entry.id);
            QVERIFY2(inMenus.contains(action), qPrintable(entry.text));
            const QString keys = action->shortcut().toString(QKeySequence::NativeText);
            QVERIFY2(action->toolTip().contains(keys), qPrintable(action->toolTip()));
        }
    }

    void theListHasEveryActionAndCanBeFiltered()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        gui.trigger(ActionId::Shortcuts);
        auto* dialog = gui.window().findChild<ShortcutsDialog*>();
        QVERIFY(dialog != nullptr);
        auto* tree = dialog->findChild<QTreeWidget*>();
        QStringList texts;
        for (int row = 0; row < tree->topLevelItemCount(); ++row)
            texts.append(tree->topLevelItem(row)->text(0));
        for (const ActionTable::Entry& entry : gui.window().actions()->entries())
            QVERIFY2(texts.contains(entry.menu + QStringLiteral(" › ") + entry.text), qPrintable(entry.text));
        for (int row = 0; row < tree->topLevelItemCount(); ++row) { // Nothing is cut.
            const QString text = tree->topLevelItem(row)->text(0);
            QVERIFY2(tree->columnWidth(0) >= tree->fontMetrics().horizontalAdvance(text), qPrintable(text));
        }
        dialog->findChild<QLineEdit*>()->setText(QStringLiteral("ctrl+k"));
        QStringList left;
        for (int row = 0; row < tree->topLevelItemCount(); ++row) {
            if (!tree->topLevelItem(row)->isHidden())
                left.append(tree->topLevelItem(row)->text(0));
        }
        QCOMPARE(left, QStringList{QStringLiteral("Go › Go to Anything")});
        for (auto* button : dialog->findChildren<QPushButton*>()) {
            if (button->text().contains(QStringLiteral("Text")))
                button->click();
        }
        const QString text = QApplication::clipboard()->text();
        QVERIFY2(text.contains(QStringLiteral("Go to Anything")) && text.contains(QStringLiteral("Ctrl+K")),
                 qPrintable(text));
        dialog->close();
    }

    void f6GoesFromPaneToPaneAndBackToWhereItWas()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        gui.show(QStringLiteral("api.rest[1].purpose"));
        gui.find(QStringLiteral("GET /v1/a Purpose"))->setFocus();
        gui.key(Qt::Key_F6);
        const QString second = gui.focusName();
        QVERIFY2(second.startsWith(QStringLiteral("Preview")), qPrintable(second));
        gui.key(Qt::Key_F6);
        QCOMPARE(gui.focusName(), QStringLiteral("Outline"));
        gui.key(Qt::Key_F6);
        QCOMPARE(gui.focusName(), QStringLiteral("GET /v1/a Purpose"));
        gui.key(Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(gui.focusName(), QStringLiteral("Outline"));
        gui.trigger(ActionId::Split);
        gui.key(Qt::Key_F6);
        gui.key(Qt::Key_F6);
        QVERIFY2(gui.focusName().startsWith(QStringLiteral("Source")), qPrintable(gui.focusName()));
    }

    void altDigitsGoToSections()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        gui.key(Qt::Key_7, Qt::AltModifier);
        gui.settle();
        QCOMPARE(gui.window().workspace()->form()->entryPath(), QStringLiteral("caching"));
        gui.key(Qt::Key_3, Qt::AltModifier);
        gui.settle();
        QCOMPARE(gui.window().workspace()->form()->entryPath(), QStringLiteral("api"));
        gui.key(Qt::Key_0, Qt::AltModifier); // The file lacks it: its page offers to add it.
        gui.settle();
        QCOMPARE(gui.window().workspace()->form()->entryPath(), QStringLiteral("monitoring"));
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), smallSpec);
    }

    void backAndForward()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        Workspace* workspace = gui.window().workspace();
        workspace->goTo(QStringLiteral("api.rest[1].purpose"));
        gui.settle();
        workspace->goTo(QStringLiteral("caching"));
        gui.settle();
        gui.session().replaceBytes({0, 0}, "Intro\n\n");
        gui.key(Qt::Key_Left, Qt::AltModifier);
        gui.settle();
        QCOMPARE(workspace->form()->entryPath(), QStringLiteral("api"));
        QVERIFY2(gui.focusName().startsWith(QStringLiteral("GET /v1/a")), qPrintable(gui.focusName()));
        gui.key(Qt::Key_Right, Qt::AltModifier);
        gui.settle();
        QCOMPARE(workspace->form()->entryPath(), QStringLiteral("caching"));
        QVERIFY(!gui.window().actions()->action(ActionId::Forward)->isEnabled());
        QVERIFY(gui.window().actions()->action(ActionId::Back)->isEnabled());
    }

    // What is to be answered first is seen to have the focus, whichever key has led there.
    void anEmptyFileIsBegunByKeys()
    {
        for (const bool next : {false, true}) {
            GuiDriver gui;
            gui.openBytes("");
            QWidget& window = gui.window();
            window.setAttribute(Qt::WA_KeyboardFocusChange, false); // As long as nobody has pressed Tab.
            gui.window().workspace()->outline()->view()->setFocus();
            if (next)
                gui.key(Qt::Key_Return, Qt::ControlModifier);
            else
                gui.key(Qt::Key_Return);
            QCOMPARE(gui.focusName(), QStringLiteral("Begin with the Whole Template"));
            QVERIFY(window.testAttribute(Qt::WA_KeyboardFocusChange));
            gui.key(Qt::Key_Return);
            gui.settle();
            QVERIFY(gui.bytes().find("### Architecture Overview") != std::string::npos);
            QCOMPARE(gui.focusName(), QStringLiteral("Architecture Overview text"));
        }
    }

    void nextEmptyWalksOnIntoTheNextSection()
    {
        GuiDriver gui;
        gui.openBytes("## Backend Specs\n\n### API Design\n\n#### REST Endpoints\n\n##### GET /v1/a\n**Purpose**: \n\n"
                      "### Queue Design\n\n#### Mails\n- **Purpose**: \n");
        gui.show(QStringLiteral("api"));
        QSet<QString> sections;
        QSet<QString> fields;
        for (int i = 0; i < 40; ++i) {
            gui.key(Qt::Key_Return, Qt::ControlModifier);
            gui.settle();
            sections.insert(gui.window().workspace()->form()->entryPath());
            fields.insert(gui.focusName());
        }
        QVERIFY2(sections.contains(QStringLiteral("api")) && sections.contains(QStringLiteral("queues")),
                 qPrintable(QStringList(sections.values()).join(u' ')));
        QVERIFY(fields.contains(QStringLiteral("GET /v1/a Purpose")));
        QVERIFY(fields.contains(QStringLiteral("Mails Purpose")));
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::KeysTest)
#include "keys_test.moc"
