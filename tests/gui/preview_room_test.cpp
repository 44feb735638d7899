// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Where the window has no room for the preview: it gives way, its button says so, and who asks for it gets it.
#include "tests/support/gui_driver.h"
#include "ui/forms/form_view.h"
#include "ui/outline/outline_pane.h"
#include "ui/preview/preview_pane.h"
#include "ui/shell/preview_dock.h"
#include "ui/shell/workspace.h"
#include "ui/shell/workspace_layout.h"
#include "ui/source/source_pane.h"

#include <QToolButton>

namespace quoin::test {

class PreviewRoomTest : public QObject {
    Q_OBJECT

private:
    /// The widest window in which the preview gives way.
    static int narrow(GuiDriver& gui)
    {
        gui.window().resize(1'440, 900);
        for (int width = 1'440; gui.window().workspace()->preview()->isVisible(); width -= 8) {
            if (width < gui.window().minimumSizeHint().width())
                return 0;
            gui.window().resize(width, 700);
        }
        gui.settle();
        return gui.window().width();
    }

    static QToolButton* button(GuiDriver& gui) { return gui.find<QToolButton>(QStringLiteral("Show Preview")); }

private Q_SLOTS:
    void itsButtonSaysWhetherItIsSeen()
    {
        GuiDriver gui;
        gui.openExample();
        Workspace* workspace = gui.window().workspace();
        const QAction* action = gui.window().actions()->action(ActionId::Preview);
        QVERIFY(action->isChecked() && button(gui)->isChecked());
        QVERIFY(narrow(gui) > 0);
        QVERIFY(!action->isChecked());
        QVERIFY(!button(gui)->isChecked());
        QVERIFY(workspace->isPreviewWanted()); // This is what the window remembers.
        gui.window().resize(1'440, 900);
        QVERIFY(workspace->preview()->isVisible());
        QVERIFY(action->isChecked() && button(gui)->isChecked());
    }

    void whoAsksForItGetsIt()
    {
        GuiDriver gui;
        gui.openExample();
        Workspace* workspace = gui.window().workspace();
        const QAction* action = gui.window().actions()->action(ActionId::Preview);
        const int width = narrow(gui);
        QVERIFY(width > 0);
        QTest::mouseClick(button(gui), Qt::LeftButton);
        QVERIFY(workspace->preview()->isVisible());
        QVERIFY(action->isChecked() && button(gui)->isChecked());
        QCOMPARE(gui.window().width(), width);
        QVERIFY(workspace->previewDock()->width() >= workspace->previewDock()->minimumWidth());
        QVERIFY(workspace->form()->width() >= workspace->form()->minimumWidth());
        QVERIFY(workspace->outline()->width() >= workspace->outline()->minimumWidth());
        const int right =
            workspace->previewDock()->mapTo(&gui.window(), QPoint(workspace->previewDock()->width(), 0)).x();
        QVERIFY(right <= width);
        // It stays while the window is made a little wider or narrower, and pressed again it goes.
        gui.window().resize(width - 8, 700);
        QVERIFY(workspace->preview()->isVisible());
        QTest::mouseClick(button(gui), Qt::LeftButton);
        QVERIFY(!workspace->preview()->isVisible());
        QVERIFY(!action->isChecked() && !workspace->isPreviewWanted());
        gui.window().resize(1'440, 900);
        QVERIFY(!workspace->preview()->isVisible());
        // Wanted again where it has room, it gives way again.
        gui.trigger(ActionId::Preview);
        QVERIFY(workspace->preview()->isVisible());
        gui.window().resize(width, 700);
        QVERIFY(!workspace->preview()->isVisible() && !action->isChecked());
        gui.trigger(ActionId::Preview);
        gui.window().resize(1'440, 900); // There is room: nobody has to insist any more.
        QVERIFY(workspace->preview()->isVisible());
        gui.window().resize(width, 700);
        QVERIFY(!workspace->preview()->isVisible() && !action->isChecked());
    }

    void besideFormAndSourceToo()
    {
        GuiDriver gui;
        gui.openExample();
        Workspace* workspace = gui.window().workspace();
        gui.trigger(ActionId::Split);
        QVERIFY(narrow(gui) > 0);
        gui.trigger(ActionId::Preview);
        QVERIFY(workspace->preview()->isVisible() && workspace->form()->isVisible()
                && workspace->source()->isVisible());
        QVERIFY(gui.window().actions()->action(ActionId::Preview)->isChecked());
    }

    void itsOwnWindowCountsAsSeen()
    {
        GuiDriver gui;
        gui.openExample();
        const QAction* action = gui.window().actions()->action(ActionId::Preview);
        QVERIFY(narrow(gui) > 0);
        gui.trigger(ActionId::PreviewWindow);
        QVERIFY(gui.window().workspace()->preview()->isVisible() && action->isChecked());
        gui.window().workspace()->preview()->window()->close();
        gui.settle();
        QVERIFY(!gui.window().workspace()->preview()->isVisible() && !action->isChecked());
    }

    void whereItDoesNotFitAtAllItIsNotShown()
    {
        LayoutWish wish;
        for (const bool outline : {true, false}) {
            for (const bool split : {true, false}) {
                for (wish.width = 100; wish.width < 2'000; wish.width += 7) {
                    wish.outline = outline;
                    wish.split = split;
                    wish.insists = false;
                    const PaneWidths usual = layOut(wish);
                    wish.insists = true;
                    const PaneWidths tight = layOut(wish);
                    QVERIFY(tight.preview > 0 || usual.preview == 0);
                    QVERIFY(tight.preview == 0 || tight.preview >= 24 * wish.character);
                    QVERIFY(tight.preview == 0 || tight.centre >= 60 * wish.character);
                    QVERIFY(!outline || tight.outline >= 16 * wish.character);
                    QVERIFY(tight.preview > 0 || wish.width < (outline ? 100 : 84) * wish.character);
                }
            }
        }
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::PreviewRoomTest)
#include "preview_room_test.moc"
