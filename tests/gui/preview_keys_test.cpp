// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Keys of the preview: links, zoom, and that the list of shortcuts names all of them.
#include "tests/support/gui_driver.h"
#include "ui/preview/preview_pane.h"
#include "ui/preview/preview_view.h"
#include "ui/shell/shortcuts_dialog.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QLineEdit>
#include <QMessageBox>
#include <QScrollBar>
#include <QSignalSpy>

namespace quoin::test {

namespace {

const QByteArray text = "# T\n\nSee [the **bold** guide](https://example.org/a) or [none](b.md).\n\n"
                        "| a | b |\n|---|---|\n| x | [cell](https://example.org/c) |\n\n"
                        "[![alt](x.png)](https://example.org/d)\n";

} // namespace

class PreviewKeysTest : public QObject {
    Q_OBJECT

private:
    static PreviewView* viewOf(GuiDriver& gui) { return gui.window().workspace()->preview()->view(); }

private Q_SLOTS:
    void whatIsFoundFirstStandsWhereOneReads()
    {
        QByteArray spec;
        for (int i = 0; i < 90; ++i)
            spec += "## Part " + QByteArray::number(i) + "\n\nA word" + (i == 5 ? "ing" : "") + ".\n\n";
        GuiDriver gui;
        gui.openBytes(spec);
        PreviewPane* pane = gui.window().workspace()->preview();
        PreviewView* view = pane->view();
        const auto line = [view] { // Of what is found.
            const PreviewPosition at = view->search().matches()[view->search().current().value()].begin;
            return view->content().document().passages()[at.item].firstLine
                + view->content().renderedNow(at.item)->blocks[at.block].firstLine;
        };
        constexpr std::size_t middle = 45 * 4; // The line of a heading; two below it is its text.
        view->scrollToLine(middle);
        pane->openFindBar();
        auto* edit = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(edit != nullptr);
        const QString words = QStringLiteral("wording");
        for (qsizetype length = 1; length <= 4; ++length) { // However much of it is typed.
            QTest::keyClicks(edit, words.mid(length - 1, 1));
            QTRY_VERIFY(view->search().isFinished());
            QCOMPARE(line(), middle + 2);
        }
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(line(), middle + 6);
        QTest::keyClick(edit, Qt::Key_Backspace); // Goes on from where one has stepped to.
        QTRY_VERIFY(view->search().isFinished());
        QCOMPARE(line(), middle + 6);
        QTest::keyClicks(edit, words.sliced(3)); // Only further up.
        QTRY_VERIFY(view->search().isFinished());
        QCOMPARE(line(), std::size_t{5 * 4 + 2});
        QTest::keyClick(edit, Qt::Key_Escape);
    }

    void tabGoesFromLinkToLinkAndEnterAsks()
    {
        GuiDriver gui;
        gui.openBytes(text);
        PreviewView* view = viewOf(gui);
        view->setFocus();
        const QImage before = view->viewport()->grab().toImage();
        QSignalSpy followed(view, &PreviewView::linkActivated);
        QTest::keyClick(view, Qt::Key_Return); // None has been gone to.
        QCOMPARE(followed.size(), 0);
        QStringList said;
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(view, Qt::Key_Tab);
            QVERIFY(view->hasFocus());
            said.append(view->accessibleDescription());
        }
        const QStringList targets{QStringLiteral("https://example.org/a"), QStringLiteral("b.md"),
                                  QStringLiteral("https://example.org/c"),
                                  QStringLiteral("https://example.org/d. Image not found: x.png")};
        for (int i = 0; i < 4; ++i)
            QVERIFY2(said[i].endsWith(targets[i]), qPrintable(said[i]));
        QVERIFY(view->viewport()->grab().toImage() != before); // It is seen where one is.
        QTest::keyClick(view, Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(view->accessibleDescription().endsWith(targets[2]));
        QTest::keyClick(view, Qt::Key_Return);
        gui.settle();
        auto* box = gui.window().findChild<QMessageBox*>();
        QVERIFY(box != nullptr && box->informativeText().contains(targets[2]));
        QTest::keyClick(box, Qt::Key_Escape);
        gui.settle();
        QTest::keyClick(view, Qt::Key_Escape);
        QVERIFY(view->accessibleDescription().isEmpty());
        QCOMPARE(view->viewport()->grab().toImage(), before);
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(view, Qt::Key_Tab);
        QVERIFY(!view->hasFocus()); // Behind the last one it goes on.
    }

    void aLinkOutOfViewIsNotFollowed()
    {
        GuiDriver gui;
        gui.openBytes(text + QByteArray("\nWords.\n").repeated(200) + "\n[last](https://example.org/z)\n");
        PreviewView* view = viewOf(gui);
        view->setFocus();
        QSignalSpy followed(view, &PreviewView::linkActivated);
        QTest::keyClick(view, Qt::Key_Tab);
        QTest::keyClick(view, Qt::Key_Down); // It is still there.
        QVERIFY(!view->accessibleDescription().isEmpty());
        QTest::keyClick(view, Qt::Key_End);
        QVERIFY(view->accessibleDescription().isEmpty());
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(followed.size(), 0);
        QTest::keyClick(view, Qt::Key_Tab); // To the first of those that are seen now.
        QVERIFY(view->accessibleDescription().endsWith(QStringLiteral("https://example.org/z")));
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(followed.size(), 1);
    }

    void anEditForgetsTheLink()
    {
        GuiDriver gui;
        gui.openBytes(text);
        PreviewView* view = viewOf(gui);
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Tab);
        gui.session().replaceBytes({0, 0}, "Words\n\n", EditOrigin::Source);
        QSignalSpy followed(view, &PreviewView::linkActivated);
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(followed.size(), 0);
    }

    void zoomsByKeyMenuAndWheel()
    {
        GuiDriver gui;
        gui.openBytes(text);
        PreviewView* view = viewOf(gui);
        gui.trigger(ActionId::PreviewLarger);
        gui.trigger(ActionId::PreviewLarger);
        QCOMPARE(view->zoom(), 120);
        view->setFocus();
        gui.key(Qt::Key_Minus, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(view->zoom(), 110);
        gui.key(Qt::Key_Equal, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(view->zoom(), 120);
        gui.key(Qt::Key_0, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(view->zoom(), 100);
        // Hidden, it is as large when it comes back.
        gui.trigger(ActionId::Preview);
        gui.trigger(ActionId::PreviewSmaller);
        gui.trigger(ActionId::Preview);
        QCOMPARE(view->zoom(), 90);
        for (int i = 0; i < 40; ++i)
            gui.trigger(ActionId::PreviewSmaller);
        QCOMPARE(view->zoom(), 50);
        gui.trigger(ActionId::PreviewLarger);
        QCOMPARE(view->zoom(), 60);
    }

    // Every key that the preview takes is in the list: all are pressed, and those that it does not leave to the window
    // must be named there.
    void theListNamesEveryKeyOfThePreview()
    {
        GuiDriver gui;
        QByteArray longText = "[link](https://example.org)\n\n| " + QByteArray("wide ").repeated(80).replace(' ', '_')
            + " | b |\n|---|---|\n\n";
        for (int i = 0; i < 200; ++i)
            longText += "Words.\n\n";
        gui.openBytes(longText);
        PreviewView* view = viewOf(gui);
        QString list = ShortcutsDialog::asText(*gui.window().actions());
        list = list.mid(list.indexOf(QStringLiteral("\nPreview\n")));
        list = list.left(list.indexOf(QStringLiteral("\n\n"), 2));
        const QStringList named = list.simplified().split(QLatin1Char(' '));
        const auto isNamed = [&named](const QString& keys) {
            return named.contains(keys) || named.contains(keys + QLatin1Char(','));
        };
        QList<int> keys{Qt::Key_Left,     Qt::Key_Right,  Qt::Key_Up,     Qt::Key_Down,      Qt::Key_PageUp,
                        Qt::Key_PageDown, Qt::Key_Home,   Qt::Key_End,    Qt::Key_Space,     Qt::Key_Return,
                        Qt::Key_Escape,   Qt::Key_Insert, Qt::Key_Delete, Qt::Key_Backspace, Qt::Key_Plus,
                        Qt::Key_Minus,    Qt::Key_F1,     Qt::Key_F2,     Qt::Key_F3,        Qt::Key_F5};
        for (int key = Qt::Key_A; key <= Qt::Key_Z; ++key)
            keys.append(key);
        for (int key = Qt::Key_0; key <= Qt::Key_9; ++key)
            keys.append(key);
        int taken = 0;
        for (const int key : keys) {
            for (const Qt::KeyboardModifiers modifiers :
                 {Qt::KeyboardModifiers(Qt::NoModifier), Qt::KeyboardModifiers(Qt::ShiftModifier),
                  Qt::KeyboardModifiers(Qt::ControlModifier), Qt::KeyboardModifiers(Qt::AltModifier)}) {
                view->scrollToLine(0);
                view->selectAll();
                view->setFocus();
                QTest::keyClick(view, Qt::Key_Tab); // To the link, so that Enter has one.
                QKeyEvent event(QEvent::KeyPress, key, modifiers);
                event.ignore();
                const bool was = view->hasSelection();
                QApplication::sendEvent(view, &event);
                for (auto* box : gui.window().findChildren<QMessageBox*>())
                    delete box;
                if (!event.isAccepted() && view->hasSelection() == was)
                    continue;
                ++taken;
                // As the list writes them: Enter is what the key says.
                QString name =
                    QKeySequence(static_cast<int>(key | modifiers.toInt())).toString(QKeySequence::NativeText);
                name.replace(QStringLiteral("Return"), QStringLiteral("Enter"));
                // The scroll bar does not ask for modifiers.
                const QString plain = QKeySequence(key)
                                          .toString(QKeySequence::NativeText)
                                          .replace(QStringLiteral("Return"), QStringLiteral("Enter"));
                const bool scrolls = key >= Qt::Key_Home && key <= Qt::Key_PageDown;
                QVERIFY2(isNamed(name) || (scrolls && isNamed(plain)),
                         qPrintable(name + QStringLiteral(" is not in:\n") + list));
            }
        }
        QVERIFY2(taken >= 12, qPrintable(QString::number(taken)));
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::PreviewKeysTest)
#include "preview_keys_test.moc"
