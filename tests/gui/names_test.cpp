// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/support/gui_driver.h"
#include "ui/forms/card_part.h"
#include "ui/forms/form_view.h"
#include "ui/shell/workspace.h"

#include <QAccessible>
#include <QSet>

namespace quoin::test {

class NamesTest : public QObject {
    Q_OBJECT

private:
    // Names of all that can have the focus; empty ones are reported with what they are.
    static QStringList nameless(QWidget* root)
    {
        QStringList bad;
        for (QWidget* widget : root->findChildren<QWidget*>()) {
            if (!widget->isVisible() || widget->focusProxy() != nullptr || widget->focusPolicy() == Qt::NoFocus)
                continue;
            QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
            if (interface == nullptr || interface->text(QAccessible::Name).isEmpty())
                bad.append(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName());
        }
        return bad;
    }

private Q_SLOTS:
    void everyControlHasAName_data()
    {
        QTest::addColumn<QString>("section");
        for (const char* id : {"architecture", "schema", "api", "services", "integrations", "queues", "caching",
                               "security", "performance", "monitoring"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }
    void everyControlHasAName()
    {
        QFETCH(QString, section);
        GuiDriver gui;
        gui.openExample();
        gui.show(section);
        for (CardPart* card : gui.window().workspace()->form()->findChildren<CardPart*>())
            card->setOpen(true);
        gui.settle();
        QCOMPARE(nameless(&gui.window()), QStringList());
    }

    void startSourceAndSplitHaveNames()
    {
        GuiDriver gui;
        QCOMPARE(nameless(&gui.window()), QStringList());
        gui.openExample();
        gui.trigger(ActionId::Source);
        QCOMPARE(nameless(&gui.window()), QStringList());
        gui.trigger(ActionId::Split);
        QCOMPARE(nameless(&gui.window()), QStringList());
    }

    void nothingIsClippedInASmallWindow()
    {
        GuiDriver gui;
        gui.window().resize(1024, 700);
        gui.openExample();
        for (const char* id : {"architecture", "schema", "api", "services", "integrations", "queues", "caching",
                               "security", "performance", "monitoring"}) {
            gui.show(QString::fromLatin1(id));
            const FormView* form = gui.window().workspace()->form();
            QVERIFY2(form->widget()->width() <= form->viewport()->width(), id);
        }
        gui.trigger(ActionId::Split);
        const FormView* form = gui.window().workspace()->form();
        QVERIFY(form->widget()->width() <= form->viewport()->width());
        QVERIFY(gui.window().width() <= 1024);
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::NamesTest)
#include "names_test.moc"
