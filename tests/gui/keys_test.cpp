// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/support/gui_driver.h"
#include "ui/fields/text_edit.h"
#include "ui/forms/form_view.h"
#include "ui/shell/shortcuts_dialog.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QShortcut>
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

} // namespace

class KeysTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMnemonicThatNothingHasIsNoText()
    {
        GuiDriver gui;
        gui.openBytes(smallSpec);
        gui.window().workspace()->goTo(QStringLiteral("api.rest[1].purpose"));
        gui.settle();
        QWidget* field = QApplication::focusWidget();
        QVERIFY(qobject_cast<TextEdit*>(field) != nullptr);
        QKeyEvent alone(QEvent::KeyPress, Qt::Key_T, Qt::AltModifier, QStringLiteral("t"));
        QCoreApplication::sendEvent(field, &alone);
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), smallSpec);
        QKeyEvent other(QEvent::KeyPress, Qt::Key_At, Qt::AltModifier | Qt::ControlModifier, QStringLiteral("@"));
        QCoreApplication::sendEvent(field, &other); // What some systems say for AltGr.
        QVERIFY(gui.bytes().find('@') != std::string::npos);
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
