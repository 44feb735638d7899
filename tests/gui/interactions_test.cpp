// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// What was read of a text about interactions stands folded below it; its names lead to their items, by mouse and by
// keys.
#include "tests/support/gui_driver.h"
#include "ui/fields/text_edit.h"
#include "ui/forms/form_view.h"
#include "ui/forms/interaction_strip.h"
#include "ui/shell/workspace.h"

#include <QToolButton>

namespace quoin::test {

namespace {

const QByteArray spec = "## Service Architecture\n\n### New Services\n\n#### OrderService\n**Purpose**: x\n\n"
                        "### Service Interactions\n```\nShop → OrderService (places) → LabelQueue\n```\n\n"
                        "## Queue Design\n\n### LabelQueue\n**Purpose**: y\n";
const QString textName = QStringLiteral("Service Interactions text");
const QString foldName = QStringLiteral("Service Interactions text: Read as 2 steps   ◇ 1 name is not in this spec");
const QString tableName = QStringLiteral("Service Interactions text steps");

} // namespace

class InteractionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stepsAreFoldedBelowTheirText()
    {
        GuiDriver gui;
        QToolButton* fold = open(gui);
        QVERIFY(fold != nullptr);
        const QWidget* text = gui.find(textName);
        QVERIFY(fold->mapToGlobal(QPoint(0, 0)).y() > text->mapToGlobal(QPoint(0, 0)).y());
        QCOMPARE(visibleTable(gui), nullptr);
        QVERIFY(!fold->toolTip().isEmpty());
    }

    void keysUnfoldWalkAndGo()
    {
        GuiDriver gui;
        QVERIFY(open(gui) != nullptr);
        gui.find(textName)->setFocus(Qt::TabFocusReason);
        gui.key(Qt::Key_Tab);
        QCOMPARE(gui.focusName(), foldName);
        gui.key(Qt::Key_Space);
        gui.settle();
        QVERIFY(visibleTable(gui) != nullptr);
        gui.key(Qt::Key_Tab);
        QCOMPARE(gui.focusName(), tableName);
        gui.key(Qt::Key_Return); // A shop is no part of the spec.
        QCOMPARE(gui.focusName(), tableName);
        gui.key(Qt::Key_Down);
        gui.key(Qt::Key_Right);
        gui.key(Qt::Key_Return);
        gui.settle();
        QCOMPARE(gui.window().workspace()->form()->entryPath(), QStringLiteral("queues"));
        gui.trigger(ActionId::Back);
        QCOMPARE(gui.window().workspace()->form()->entryPath(), QStringLiteral("services"));
    }

    void aClickOnANameGoesToItsItem()
    {
        GuiDriver gui;
        QToolButton* fold = open(gui);
        QVERIFY(fold != nullptr);
        QTest::mouseClick(fold, Qt::LeftButton);
        gui.settle();
        InteractionTable* table = visibleTable(gui);
        QVERIFY(table != nullptr);
        const QRect unknown = table->visualRect(table->model()->index(0, 0));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::NoModifier, unknown.center());
        QCOMPARE(gui.window().workspace()->form()->entryPath(), QStringLiteral("services"));
        const QRect queue = table->visualRect(table->model()->index(1, 1));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::NoModifier, queue.center());
        gui.settle();
        QCOMPARE(gui.window().workspace()->form()->entryPath(), QStringLiteral("queues"));
    }

    void followsTheTypingAfterAPause()
    {
        GuiDriver gui;
        QToolButton* fold = open(gui);
        QVERIFY(fold != nullptr);
        auto* text = gui.find<TextEdit>(textName);
        text->setFocus(Qt::MouseFocusReason);
        text->moveCursor(QTextCursor::End);
        gui.keys(QStringLiteral(" → OrderService"));
        QCOMPARE(fold->accessibleName(), foldName); // Not while a key is handled.
        QTRY_VERIFY(fold->text().startsWith(QStringLiteral("Read as 3 steps")));
        text->selectAll();
        gui.keys(QStringLiteral("nobody calls anybody"));
        QTRY_VERIFY(!fold->isVisible());
        QVERIFY(text->hasFocus());
    }

    void aNameIsKnownOnceItsItemIsThere()
    {
        GuiDriver gui;
        QVERIFY(open(gui) != nullptr);
        gui.show(QStringLiteral("services.newServices[1].name"));
        auto* name = gui.find<TextEdit>(QStringLiteral("OrderService Service name"));
        QVERIFY(name != nullptr);
        name->setFocus(Qt::MouseFocusReason);
        name->selectAll();
        gui.keys(QStringLiteral("Shop"));
        gui.show(QStringLiteral("services.interactions"));
        QTRY_VERIFY(gui.window().workspace()->form()->findChild<InteractionStrip*>()->isVisible());
        const auto folds = gui.window().findChildren<QToolButton*>();
        QTRY_VERIFY(std::any_of(folds.begin(), folds.end(), [](const QToolButton* one) {
            // The shop is known by now, the service's old name no more.
            return one->text() == QStringLiteral("Read as 2 steps   ◇ 1 name is not in this spec") && one->isVisible();
        }));
        InteractionTable* table = gui.window().findChild<InteractionTable*>();
        QTRY_VERIFY(!table->model()->index(0, 0).data(Qt::UserRole).toString().isEmpty());
    }

private:
    static QToolButton* open(GuiDriver& gui)
    {
        gui.openBytes(spec);
        gui.show(QStringLiteral("services"));
        return gui.find<QToolButton>(foldName);
    }

    static InteractionTable* visibleTable(GuiDriver& gui)
    {
        for (auto* table : gui.window().findChildren<InteractionTable*>()) {
            if (table->isVisible())
                return table;
        }
        return nullptr;
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::InteractionsTest)
#include "interactions_test.moc"
