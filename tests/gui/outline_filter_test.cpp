// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Looking for a line of the outline goes nowhere until one is chosen, and Esc is back where it began.
#include "models/items/outline_model.h"
#include "tests/support/gui_driver.h"
#include "ui/forms/form_view.h"
#include "ui/outline/outline_pane.h"
#include "ui/shell/workspace.h"

#include <QTreeView>

namespace quoin::test {

class OutlineFilterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_gui = std::make_unique<GuiDriver>();
        m_gui->openExample();
        m_gui->show(QStringLiteral("caching"));
        m_gui->trigger(ActionId::FilterOutline);
        m_gui->keys(QStringLiteral("returnservice"));
    }
    void cleanup() { m_gui.reset(); }

    void theFormStaysWhileSomebodyTypes() { QCOMPARE(shown(), QStringLiteral("caching")); }

    void escapeIsBackWhereItBegan()
    {
        m_gui->key(Qt::Key_Escape);
        QCOMPARE(shown(), QStringLiteral("caching"));
        QCOMPARE(current(), QStringLiteral("caching"));
    }

    void downGoesToWhatPasses()
    {
        m_gui->key(Qt::Key_Down);
        m_gui->settle();
        QCOMPARE(shown(), QStringLiteral("services"));
        m_gui->key(Qt::Key_Down);
        m_gui->settle();
        QCOMPARE(current(), QStringLiteral("services.newServices[1]"));
        // What was chosen stays when all lines are there again.
        m_gui->trigger(ActionId::FilterOutline);
        m_gui->key(Qt::Key_Escape);
        m_gui->settle();
        QCOMPARE(shown(), QStringLiteral("services"));
        QCOMPARE(current(), QStringLiteral("services.newServices[1]"));
    }

private:
    [[nodiscard]] QString shown() { return m_gui->window().workspace()->form()->entryPath(); }
    [[nodiscard]] QString current() { return m_gui->window().workspace()->outline()->currentPath(); }

    std::unique_ptr<GuiDriver> m_gui;
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::OutlineFilterTest)
#include "outline_filter_test.moc"
