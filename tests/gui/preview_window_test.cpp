// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// The preview in a window of its own is in nobody's way.
#include "tests/support/gui_driver.h"
#include "ui/forms/form_view.h"
#include "ui/preview/preview_pane.h"
#include "ui/preview/preview_view.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QMessageBox>

namespace quoin::test {

namespace {

const QByteArray text = "## API Design\n\n### GET /v1/a\n**Purpose**: First\n\nSee [it](https://example.org/a).\n";

} // namespace

class PreviewWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoTypesGoesOnTyping()
    {
        GuiDriver gui;
        gui.openBytes(text);
        gui.show(QStringLiteral("api.rest[1].purpose"));
        gui.type(QStringLiteral("GET /v1/a Purpose"), QStringLiteral("x"));
        gui.trigger(ActionId::PreviewWindow);
        QCOMPARE(QApplication::activeWindow(), &gui.window());
        QCOMPARE(gui.focusName(), QStringLiteral("GET /v1/a Purpose"));
        gui.keys(QStringLiteral("y"));
        gui.trigger(ActionId::PreviewWindow);
        gui.keys(QStringLiteral("z"));
        QCOMPARE(gui.bytes(), QByteArray(text).replace("First", "Firstxyz").toStdString());
    }

    void whoReadsGoesOnReading()
    {
        GuiDriver gui;
        gui.openBytes(text);
        PreviewView* view = gui.window().workspace()->preview()->view();
        view->setFocus();
        gui.trigger(ActionId::PreviewWindow);
        QTRY_VERIFY(view->hasFocus());
        QVERIFY(view->window() != &gui.window());
        gui.trigger(ActionId::PreviewWindow);
        QTRY_VERIFY(view->hasFocus());
        QCOMPARE(view->window(), &gui.window());
    }

    void whoClicksInItTypesInTheForm()
    {
        GuiDriver gui;
        gui.openBytes(text);
        PreviewView* view = gui.window().workspace()->preview()->view();
        view->setFocus();
        gui.trigger(ActionId::PreviewWindow);
        QTRY_COMPARE(QApplication::activeWindow(), view->window());
        const PreviewView::Shown last = view->shown().back(); // "See it."
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          QPoint(view->width() - 20, static_cast<int>(last.top) + 8));
        QTRY_COMPARE(QApplication::activeWindow(), &gui.window());
        QVERIFY(gui.window().workspace()->form()->isAncestorOf(QApplication::focusWidget()));
        gui.keys(QStringLiteral("x"));
        QVERIFY(gui.bytes() != text.toStdString());
        QVERIFY(view->window()->isVisible());
    }

    void itStandsWhereThePreviewWas()
    {
        GuiDriver gui;
        gui.openBytes(text);
        const FormView* form = gui.window().workspace()->form();
        gui.trigger(ActionId::PreviewWindow);
        const QRect place = gui.window().workspace()->preview()->window()->geometry();
        QVERIFY(gui.window().geometry().contains(place));
        QVERIFY(place.left() > form->mapToGlobal(QPoint(form->width() / 3, 0)).x());
    }

    void aLinkIsAskedAboutWhereItWasClicked()
    {
        GuiDriver gui;
        gui.openBytes(text);
        gui.trigger(ActionId::PreviewWindow);
        PreviewPane* preview = gui.window().workspace()->preview();
        Q_EMIT preview->linkActivated(QStringLiteral("https://example.org/a"));
        gui.settle();
        auto* box = preview->window()->findChild<QMessageBox*>();
        QVERIFY(box != nullptr);
        QCOMPARE(box->parentWidget(), preview->window());
        QTest::keyClick(box, Qt::Key_Escape);
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::PreviewWindowTest)
#include "preview_window_test.moc"
