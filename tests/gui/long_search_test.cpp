// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Find and the palette look through long documents beside the window. Whoever types on meanwhile gets what was asked
// for, in its order.
#include "models/workers/workers.h"
#include "tests/support/gui_driver.h"
#include "ui/fields/text_edit.h"
#include "ui/forms/form_view.h"
#include "ui/search/find_bar.h"
#include "ui/shell/workspace.h"

#include <QListView>
#include <QSemaphore>
#include <QTextBlock>
#include <QThreadPool>

#include <memory>

namespace quoin::test {

namespace {

const QString findName = QStringLiteral("Find");
const QString replaceName = QStringLiteral("Replace with");

QByteArray longSpec()
{
    QByteArray text = "## Backend Specs\n\n### Caching Strategy\n- **Cache Layer**: needle one\n"
                      "- **Key Pattern**: needle two\n- **Invalidation**: needle three\n\n### Rollout\n\n";
    while (text.size() < (1 << 20))
        text += "Words and words of a line that nobody looks for.\n";
    return text + "\nThe last needle.\n";
}

/// All threads beside the window are at work until it goes.
class Busy {
public:
    Busy()
    {
        for (int i = 0; i < workers().maxThreadCount(); ++i)
            workers().start([let = m_let] { let->acquire(); });
    }
    ~Busy() { m_let->release(workers().maxThreadCount()); }
    Busy(const Busy&) = delete;
    Busy& operator=(const Busy&) = delete;

private:
    std::shared_ptr<QSemaphore> m_let = std::make_shared<QSemaphore>();
};

} // namespace

class LongSearchTest : public QObject {
    Q_OBJECT

private:
    static void openLong(GuiDriver& gui)
    {
        gui.openBytes(longSpec());
        QTRY_VERIFY(gui.session().spec()->document().size() > (std::size_t{1} << 20));
        workers().waitForDone();
        gui.show(QStringLiteral("caching"));
    }
    static QString count(GuiDriver& gui) { return gui.find(findName)->accessibleDescription(); }
    static QString selected(GuiDriver& gui, const QString& name)
    {
        const auto* field = gui.find<TextEdit>(name);
        return field != nullptr ? field->textCursor().block().text() : QString();
    }

private Q_SLOTS:
    void stepsThatAreAskedForWhileItSearchesAreTaken()
    {
        GuiDriver gui;
        openLong(gui);
        {
            const Busy busy;
            gui.key(Qt::Key_F, Qt::ControlModifier);
            gui.keys(QStringLiteral("needle"));
            QCOMPARE(count(gui), QStringLiteral("Searching…"));
            gui.key(Qt::Key_Return);
            gui.key(Qt::Key_F3);
        }
        QTRY_COMPARE(count(gui), QStringLiteral("3 of 4"));
        QCOMPARE(gui.focusName(), findName);
        QCOMPARE(selected(gui, QStringLiteral("Caching Strategy Invalidation")), QStringLiteral("needle three"));
        gui.key(Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(count(gui), QStringLiteral("2 of 4"));
    }

    void anotherWishForgetsTheStepsOfTheOneBefore()
    {
        GuiDriver gui;
        openLong(gui);
        {
            const Busy busy;
            gui.key(Qt::Key_F, Qt::ControlModifier);
            gui.keys(QStringLiteral("need"));
            gui.key(Qt::Key_Return);
            gui.keys(QStringLiteral("le t"));
        }
        QTRY_COMPARE(count(gui), QStringLiteral("1 of 2"));
    }

    void replacementsFollowEachOther()
    {
        GuiDriver gui;
        openLong(gui);
        const std::string before = gui.bytes();
        gui.key(Qt::Key_H, Qt::ControlModifier);
        gui.keys(QStringLiteral("needle"));
        gui.key(Qt::Key_Tab);
        QCOMPARE(gui.focusName(), replaceName);
        gui.keys(QStringLiteral("pin"));
        QTRY_COMPARE(count(gui), QStringLiteral("1 of 4"));
        {
            const Busy busy;
            gui.key(Qt::Key_Return);
            gui.key(Qt::Key_Return);
        }
        QTRY_COMPARE(count(gui), QStringLiteral("1 of 2"));
        std::string expected = before;
        expected.replace(expected.find("needle one"), 6, "pin");
        expected.replace(expected.find("needle two"), 6, "pin");
        QCOMPARE(gui.bytes(), expected);
        QCOMPARE(gui.focusName(), replaceName);
    }

    void typingGoesOnWhileWhatIsMarkedIsLookedForAnew()
    {
        GuiDriver gui;
        openLong(gui);
        gui.key(Qt::Key_F, Qt::ControlModifier);
        gui.keys(QStringLiteral("needle"));
        QTRY_COMPARE(count(gui), QStringLiteral("1 of 4"));
        auto* field = gui.find<TextEdit>(QStringLiteral("Caching Strategy Key Pattern"));
        QVERIFY(field != nullptr);
        field->setFocus();
        field->moveCursor(QTextCursor::End);
        {
            const Busy busy;
            gui.keys(QStringLiteral(" needle"));
            QCOMPARE(count(gui), QStringLiteral("1 of 4")); // What was found before.
        }
        QTRY_COMPARE(count(gui), QStringLiteral("1 of 5"));
        QVERIFY(field->hasFocus());
        QCOMPARE(field->extraSelections().size(), 2);
    }

    void thePaletteTakesWhoTypesFasterThanItLooks()
    {
        GuiDriver gui;
        openLong(gui);
        {
            const Busy busy;
            gui.key(Qt::Key_K, Qt::ControlModifier);
            gui.keys(QStringLiteral("cache layer"));
            gui.key(Qt::Key_Return);
            QCOMPARE(gui.focusName(), QStringLiteral("Go to anything"));
        }
        QTRY_COMPARE(gui.focusName(), QStringLiteral("Caching Strategy Cache Layer"));
    }

    void arrowsAreTakenInTheRowsThatFit()
    {
        GuiDriver gui;
        openLong(gui);
        {
            const Busy busy;
            gui.key(Qt::Key_K, Qt::ControlModifier);
            gui.keys(QStringLiteral("needle"));
            gui.key(Qt::Key_Down);
            gui.key(Qt::Key_Down);
        }
        const QListView* list = nullptr;
        for (const QListView* view : gui.window().findChildren<QListView*>()) {
            if (view->accessibleName() == QStringLiteral("What fits"))
                list = view;
        }
        QVERIFY(list != nullptr);
        QTRY_COMPARE(list->model()->rowCount(), 4);
        QVERIFY(list->isVisible());
        QTRY_COMPARE(list->currentIndex().data().toString(), QStringLiteral("- **Invalidation**: needle three"));
    }

    void actionsAreThereBeforeTheDocument()
    {
        GuiDriver gui;
        openLong(gui);
        const Busy busy;
        gui.key(Qt::Key_K, Qt::ControlModifier);
        gui.keys(QStringLiteral(">find"));
        gui.key(Qt::Key_Return);
        QCOMPARE(gui.focusName(), findName);
    }

    void whatIsLookedForIsForgottenWithTheDocument()
    {
        GuiDriver gui;
        openLong(gui);
        {
            const Busy busy;
            gui.key(Qt::Key_F, Qt::ControlModifier);
            gui.keys(QStringLiteral("needle"));
            gui.key(Qt::Key_Return);
            gui.openBytes("### Security Considerations\n- **Roles**: none\n\n### Caching Strategy\n"
                          "- **Cache Layer**: a needle, and another needle\n");
        }
        workers().waitForDone();
        gui.settle();
        QVERIFY(gui.window().findChild<DocumentFindBar*>()->isHidden());
        QCOMPARE(gui.window().workspace()->form()->entryPath(), QStringLiteral("security")); // No step was taken.
        gui.show(QStringLiteral("caching"));
        const auto* field = gui.find<TextEdit>(QStringLiteral("Caching Strategy Cache Layer"));
        QVERIFY(field != nullptr);
        QCOMPARE(field->extraSelections().size(), 0);
        gui.key(Qt::Key_F, Qt::ControlModifier);
        QTRY_COMPARE(count(gui), QStringLiteral("1 of 2"));
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::LongSearchTest)
#include "long_search_test.moc"
