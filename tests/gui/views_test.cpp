// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
// Forms, source and preview: switching between them, the preview's own window and header, what is marked.
#include "tests/support/gui_driver.h"
#include "ui/forms/form_view.h"
#include "ui/outline/outline_pane.h"
#include "ui/preview/preview_pane.h"
#include "ui/preview/preview_view.h"
#include "ui/shell/preview_dock.h"
#include "ui/shell/workspace.h"
#include "ui/source/source_editor.h"
#include "ui/source/source_pane.h"

#include <QApplication>
#include <QClipboard>
#include <QToolButton>
#include <QTreeView>

#include <cmath>

namespace quoin::test {

class ViewsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePreviewHasAWindowOfItsOwnAndComesBack()
    {
        GuiDriver gui;
        gui.openExample();
        Workspace* workspace = gui.window().workspace();
        PreviewPane* pane = workspace->preview();
        const int formWidth = workspace->form()->width();
        gui.trigger(ActionId::PreviewWindow);
        QVERIFY(pane->window() != &gui.window());
        QVERIFY(pane->isVisible());
        QVERIFY(pane->window()->windowTitle().contains(gui.session().title()));
        QVERIFY(workspace->form()->width() > formWidth); // The room is the form's now.
        // It is the same preview: it follows edits, and the window's keys work in it.
        gui.session().replaceBytes({0, 0}, "# Added\n\n", EditOrigin::Source);
        QVERIFY(pane->view()->content().renderedNow(0)->blocks[0].text.text == QStringLiteral("Added"));
        QTest::keyClick(pane->view(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(!QByteArray::fromStdString(gui.bytes()).startsWith("# Added"));
        // Hidden and shown again, it is still in its own window.
        gui.trigger(ActionId::Preview);
        QVERIFY(!pane->isVisible());
        gui.trigger(ActionId::Preview);
        QVERIFY(pane->isVisible() && pane->window() != &gui.window());
        pane->window()->close();
        gui.settle();
        QCOMPARE(pane->window(), &gui.window());
        QVERIFY(pane->isVisible());
        QVERIFY(!gui.window().actions()->action(ActionId::PreviewWindow)->isChecked());
    }

    void whatHasTheFocusIsMarkedHoweverItGotIt()
    {
        GuiDriver gui;
        gui.openBytes(
            "## Backend Specs\n\n### API Design\n\n#### REST Endpoints\n\n##### POST /v1/b\n**Purpose**: Second\n\n"
            "### Caching Strategy\n- **Cache Layers**: Redis\n- **TTL**: 1 h\n");
        Workspace* workspace = gui.window().workspace();
        const PreviewView* view = workspace->preview()->view();
        const auto lines = [](std::size_t first, std::size_t end) { return std::pair(first, end); };
        gui.show(QStringLiteral("caching")); // By a click in the outline: the focus stays there.
        QCOMPARE(view->markedLines(), lines(9, 10));
        for (int again = 0; again < 2; ++again) { // The second time the field has the focus already.
            gui.trigger(ActionId::Section7);
            gui.settle();
            QVERIFY(gui.focusName().contains(QStringLiteral("Cache Layers")));
            QCOMPARE(view->markedLines(), lines(10, 11));
            QCOMPARE(workspace->outline()->currentPath(), QStringLiteral("caching"));
        }
        gui.show(QStringLiteral("api"));
        workspace->outline()->view()->setFocus();
        QTest::keyClick(workspace->outline()->view(), Qt::Key_Return);
        gui.settle();
        QCOMPARE(gui.focusName(), QStringLiteral("POST /v1/b")); // The card of the first item.
        QCOMPARE(view->markedLines(), lines(6, 9));
        gui.type(QStringLiteral("POST /v1/b Purpose"), QStringLiteral("x"));
        QCOMPARE(view->markedLines(), lines(7, 8));
        gui.find(QStringLiteral("POST /v1/b"))->setFocus(Qt::BacktabFocusReason);
        QCOMPARE(view->markedLines(), lines(6, 9));
    }

    void switchingTheViewKeepsThePlace()
    {
        GuiDriver gui;
        gui.openExample();
        Workspace* workspace = gui.window().workspace();
        gui.show(QStringLiteral("api"));
        gui.trigger(ActionId::Source);
        SourcePane* source = workspace->source();
        const auto& document = gui.session().spec()->document();
        const auto lineOf = [&](const char* path) {
            return static_cast<int>(document.lineAt(gui.session().spec()->field(path)->range.begin)) + 1;
        };
        source->goToLine(lineOf("caching.row[3].value"));
        QTest::qWait(80);
        for (const ActionId view :
             {ActionId::Split, ActionId::Source, ActionId::Forms, ActionId::Source, ActionId::Split}) {
            gui.trigger(view);
            QTest::qWait(80);
            QCOMPARE(source->caretLine(), lineOf("caching.row[3].value"));
            if (view != ActionId::Source)
                QCOMPARE(workspace->form()->entryPath(), QStringLiteral("caching"));
            QCOMPARE(workspace->outline()->currentPath(), QStringLiteral("caching"));
        }
        // Who types there types on in the form, at the same letter.
        gui.trigger(ActionId::Source);
        QTest::keyClick(source->editor(), Qt::Key_End);
        const std::string before = gui.bytes();
        const std::size_t at = source->caretByte();
        gui.trigger(ActionId::Forms);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("x"));
        QCOMPARE(gui.bytes(), before.substr(0, at) + 'x' + before.substr(at));
        gui.show(QStringLiteral("api.rest[2].purpose"));
        workspace->goTo(QStringLiteral("api.rest[2].purpose")); // A field, and not its section alone.
        gui.trigger(ActionId::Source);
        QCOMPARE(source->caretLine(), lineOf("api.rest[2].purpose"));
    }

    void theWindowOfItsOwnGoesWithTheDocument()
    {
        GuiDriver gui;
        gui.openExample();
        gui.trigger(ActionId::PreviewWindow);
        const QWidget* window = gui.window().workspace()->preview()->window();
        QVERIFY(window->isVisible());
        gui.trigger(ActionId::Close);
        QVERIFY(!window->isVisible());
        gui.openExample();
        QVERIFY(window->isVisible());
    }

    void theHeaderHidesZoomsAndSwitches()
    {
        GuiDriver gui;
        gui.openExample();
        PreviewPane* pane = gui.window().workspace()->preview();
        pane->view()->setFocus();
        pane->setZoom(150);
        auto* zoom = gui.find<QToolButton>(QStringLiteral("Preview at 150 percent, back to the usual size"));
        QVERIFY(zoom != nullptr);
        QTest::mouseClick(zoom, Qt::LeftButton);
        QCOMPARE(pane->zoom(), 100);
        QVERIFY(!zoom->isVisible());
        auto* together = gui.find<QToolButton>(QStringLiteral("Source and Preview Scroll Together"));
        QTest::mouseClick(together, Qt::LeftButton);
        QVERIFY(!gui.window().actions()->action(ActionId::ScrollTogether)->isChecked());
        QTest::mouseClick(gui.find(QStringLiteral("Hide the preview")), Qt::LeftButton);
        QVERIFY(!pane->isVisible());
        QVERIFY(!gui.window().actions()->action(ActionId::Preview)->isChecked());
    }

    void largerTextIsLargerOnce()
    {
        GuiDriver gui;
        gui.openExample();
        const PreviewView* view = gui.window().workspace()->preview()->view();
        const double before = PreviewStyle(view, view->zoom()).em;
        for (int i = 0; i < 5; ++i)
            gui.trigger(ActionId::TextLarger);
        const double after = PreviewStyle(view, view->zoom()).em;
        gui.trigger(ActionId::TextNormal);
        QVERIFY2(std::abs(after / before - 1.5) < 0.1, qPrintable(QString::number(after / before)));
    }

    void copiesFromThePreviewByTheEditMenu()
    {
        GuiDriver gui;
        gui.openBytes("# Title\n\n**bold** words\n");
        PreviewView* view = gui.window().workspace()->preview()->view();
        view->setFocus();
        QTest::keyClick(view, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Title\n\nbold words"));
        QApplication::clipboard()->clear();
        gui.trigger(ActionId::Copy);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Title\n\nbold words"));
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::ViewsTest)
#include "views_test.moc"
