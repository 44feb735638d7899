// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
// Source and preview beside each other: scrolling together, the window of its own, going
// to a line, odd spaces, links.
#include "tests/support/gui_driver.h"
#include "ui/forms/form_view.h"
#include "ui/outline/outline_pane.h"
#include "ui/preview/preview_pane.h"
#include "ui/preview/preview_view.h"
#include "ui/shell/preview_dock.h"
#include "ui/shell/workspace.h"
#include "ui/source/code_findings.h"
#include "ui/source/source_editor.h"
#include "ui/source/source_pane.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QInputDialog>
#include <QLineEdit>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolButton>
#include <QTreeView>
#include <QUndoStack>

#include <cmath>

namespace quoin::test {

namespace {

QScrollBar* barOf(QAbstractScrollArea* area)
{
    return area->verticalScrollBar();
}

/// Takes the place of the desktop: records what it is asked to open.
class Desktop : public QObject {
    Q_OBJECT

public:
    Desktop()
    {
        for (const char* scheme : {"https", "file"})
            QDesktopServices::setUrlHandler(QString::fromLatin1(scheme), this, "open");
    }
    ~Desktop() override
    {
        for (const char* scheme : {"https", "file"})
            QDesktopServices::unsetUrlHandler(QString::fromLatin1(scheme));
    }
    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl& url) { opened.append(url); }
};

} // namespace

class ViewsTest : public QObject {
    Q_OBJECT

private:
    struct Panes {
        explicit Panes(GuiDriver& driver)
        {
            driver.trigger(ActionId::Source);
            source = driver.window().workspace()->source();
            preview = driver.window().workspace()->preview();
            sourceBar = barOf(source->editor());
            previewBar = barOf(preview->view());
        }
        SourcePane* source;
        PreviewPane* preview;
        QScrollBar* sourceBar;
        QScrollBar* previewBar;
    };

    /// How far apart the panes are, in lines, where the leader is read.
    static double gap(double share, const Panes& panes)
    {
        return std::abs(panes.source->lineAt(share) - panes.preview->lineAt(share));
    }

private Q_SLOTS:
    void thePreviewFollowsTheSource()
    {
        GuiDriver gui;
        gui.openExample();
        Panes panes(gui);
        int before = 0;
        for (int value = 0; value <= panes.sourceBar->maximum(); value += 3) {
            panes.sourceBar->setValue(value);
            QCOMPARE(panes.sourceBar->value(), value); // The preview does not lead back.
            QVERIFY2(gap(panes.source->readShare(), panes) < 2.0, qPrintable(QStringLiteral("%1 %2 %3").arg(value).arg(panes.source->lineAt(panes.source->readShare())).arg(panes.preview->lineAt(panes.source->readShare()))));
            QVERIFY(panes.previewBar->value() >= before); // Never back…
            QVERIFY(panes.previewBar->value() - before < panes.preview->height()); // …and never past what was seen.
            before = panes.previewBar->value();
        }
        panes.sourceBar->setValue(panes.sourceBar->maximum());
        QVERIFY(panes.previewBar->value() >= panes.previewBar->maximum() - 1);
        panes.sourceBar->setValue(0);
        QCOMPARE(panes.previewBar->value(), 0);
    }

    void theSourceFollowsThePreview()
    {
        GuiDriver gui;
        gui.openExample();
        Panes panes(gui);
        panes.preview->view()->setFocus();
        QVERIFY(panes.previewBar->maximum() > 1000);
        int before = 0;
        for (int value = 0; value < panes.previewBar->maximum(); value += 40) {
            panes.previewBar->setValue(value);
            QCOMPARE(panes.previewBar->value(), value);
            QVERIFY2(gap(panes.preview->readShare(), panes) < 2.0, qPrintable(QStringLiteral("%1 %2 %3").arg(value).arg(panes.source->lineAt(panes.preview->readShare())).arg(panes.preview->lineAt(panes.preview->readShare()))));
            QVERIFY(panes.sourceBar->value() >= before);
            before = panes.sourceBar->value();
        }
        panes.previewBar->setValue(panes.previewBar->maximum());
        QCOMPARE(panes.sourceBar->value(), panes.sourceBar->maximum());
    }

    void theWheelLeadsToo()
    {
        GuiDriver gui;
        gui.openExample();
        Panes panes(gui);
        const QPointF at(50, 50);
        QWheelEvent wheel(at, panes.preview->view()->viewport()->mapToGlobal(at), {}, {0, -1200}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(panes.preview->view()->viewport(), &wheel);
        QVERIFY(panes.previewBar->value() > 0);
        QVERIFY(panes.sourceBar->value() > 0);
    }

    void eachAloneWhenSwitchedOff()
    {
        GuiDriver gui;
        gui.openExample();
        Panes panes(gui);
        gui.trigger(ActionId::ScrollTogether);
        panes.sourceBar->setValue(100);
        QCOMPARE(panes.previewBar->value(), 0);
        const double line = panes.source->lineAt(0);
        panes.previewBar->setValue(3'000);
        QCOMPARE(panes.source->lineAt(0), line);
        gui.trigger(ActionId::ScrollTogether); // The preview comes to the source at once.
        QCOMPARE(panes.source->lineAt(0), line);
        QVERIFY(gap(panes.source->readShare(), panes) < 2.0);
    }

    void aFieldInFocusMovesBothWithoutAStruggle()
    {
        GuiDriver gui;
        gui.openExample();
        Panes panes(gui);
        gui.show(QStringLiteral("monitoring"));
        const double source = panes.source->lineAt(1);
        const double preview = panes.preview->lineAt(1);
        const auto line = static_cast<double>(gui.session().spec()->document().lineAt(
            gui.session().spec()->entries()[*gui.session().spec()->entryOf("monitoring")].range.begin));
        QVERIFY(panes.source->lineAt(0) <= line && source >= line);
        QVERIFY(panes.preview->lineAt(0) <= line && preview >= line);
    }

    void foldedSectionsScrollAlong()
    {
        GuiDriver gui;
        gui.openExample();
        Panes panes(gui);
        SourceEditor* editor = panes.source->editor();
        for (QTextBlock block = editor->document()->begin(); block.isValid(); block = block.next()) {
            if (editor->headingLevel(block) == 3 && block.blockNumber() % 2 == 0)
                editor->setFolded(block, true);
        }
        QVERIFY(panes.sourceBar->maximum() > 0 && panes.sourceBar->maximum() < editor->blockCount() / 2);
        for (int value = 0; value <= panes.sourceBar->maximum(); ++value) {
            panes.sourceBar->setValue(value);
            QCOMPARE(panes.sourceBar->value(), value);
        }
        QVERIFY(panes.previewBar->value() >= panes.previewBar->maximum() - 1);
    }

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

    void whereOneTypesIsSeenInThePreviewHoweverLongTheTextIs()
    {
        GuiDriver gui;
        QByteArray text = "## Notes\n\n";
        for (int i = 3; i < 400; ++i)
            text += "- entry " + QByteArray::number(i) + "\n";
        gui.openBytes(text + "\n## Caching Strategy\n\n- **TTL**: 1 h\n");
        Panes panes(gui);
        const auto sees = [&panes](int line) { // From 1, as in the source.
            return panes.preview->lineAt(0) <= line - 1 && line - 1 <= panes.preview->lineAt(1);
        };
        panes.source->goToLine(390);
        QTRY_VERIFY(sees(390));
        QTest::qWait(80); // The caret is told a moment later.
        QVERIFY(sees(390));
        QTest::keyClick(panes.source->editor(), Qt::Key_Home, Qt::ControlModifier);
        QTRY_VERIFY(sees(1));
        QTest::keyClick(panes.source->editor(), Qt::Key_End, Qt::ControlModifier);
        QTRY_VERIFY(sees(403));
        // Also where the panes do not scroll together.
        gui.trigger(ActionId::ScrollTogether);
        panes.source->goToLine(200);
        QTRY_VERIFY(sees(200));
        gui.keys(QStringLiteral("x"));
        panes.source->goToLine(3);
        QTRY_VERIFY(sees(3));
        gui.trigger(ActionId::Undo); // Goes to what it takes back, and not to where that text begins.
        QTRY_VERIFY(sees(200));
        gui.trigger(ActionId::ScrollTogether);
        // The same in a form: the card of the notes is one editor.
        gui.trigger(ActionId::Forms);
        gui.show(QStringLiteral("raw[1]"));
        auto* editor = gui.window().workspace()->form()->findChild<QPlainTextEdit*>();
        QVERIFY(editor != nullptr);
        editor->setFocus();
        QTest::keyClick(editor, Qt::Key_End, Qt::ControlModifier);
        QTest::keyClicks(editor, QStringLiteral("y"));
        QVERIFY(sees(399));
        QTest::keyClick(editor, Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClicks(editor, QStringLiteral("z"));
        QVERIFY(sees(3));
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

    void aClickInThePreviewGoesToTheLineInTheSource()
    {
        GuiDriver gui;
        gui.openBytes("## Notes\n\nfirst\n\n- one\n- two\n\n## Caching Strategy\n\n- **TTL**: 1 h\n");
        Panes panes(gui);
        PreviewView* view = panes.preview->view();
        const auto click = [&](int line) {
            for (int y = 0; y < view->viewport()->height(); ++y) {
                if (panes.preview->lineAt(static_cast<double>(y) / view->viewport()->height()) >= line - 0.3) {
                    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, QPoint(view->width() / 3, y));
                    return;
                }
            }
        };
        for (const int line : {6, 3, 10, 5}) {
            click(line);
            QCOMPARE(panes.source->caretLine(), line);
            QVERIFY(panes.source->editor()->hasFocus());
        }
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

    void goesToALine()
    {
        GuiDriver gui;
        gui.openExample();
        gui.trigger(ActionId::GoToLine);
        auto* dialog = gui.window().findChild<QInputDialog*>();
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->intMaximum(), static_cast<int>(gui.session().spec()->document().lineCount()));
        dialog->setIntValue(123);
        QTest::keyClick(dialog, Qt::Key_Return);
        gui.settle();
        const SourcePane* source = gui.window().workspace()->source();
        QVERIFY(source->isVisible()); // From the forms it goes to the source.
        QCOMPARE(source->caretLine(), 123);
        QVERIFY(source->lineAt(0) < 122 && source->lineAt(1) > 123);
    }

    void lineEndsAndOddSpacesAreShownOnDemand()
    {
        GuiDriver gui;
        gui.openBytes("# Queue\r\n\r\na\xC2\xA0no-break space, a\ttab, two at the end  \r\n");
        gui.trigger(ActionId::Source);
        SourceEditor* editor = gui.window().workspace()->source()->editor();
        editor->setCursorWidth(0); // It blinks.
        const QImage before = editor->viewport()->grab().toImage();
        gui.trigger(ActionId::OddSpaces);
        const QImage shown = editor->viewport()->grab().toImage();
        QVERIFY(before != shown);
        // Also behind an empty line, where nothing else could differ.
        const int y = static_cast<int>(editor->cursorRect(QTextCursor(editor->document()->findBlockByNumber(1))).center().y());
        const QRect empty(0, y - 4, shown.width(), 8);
        QVERIFY(before.copy(empty) != shown.copy(empty));
        gui.trigger(ActionId::OddSpaces);
        QCOMPARE(editor->viewport()->grab().toImage(), before);
        QCOMPARE(gui.bytes().find('\r'), std::size_t{7}); // Nothing of this touches the text.
    }

    void findingsOfTheReadersAreUnderlinedAndWalked()
    {
        GuiDriver gui;
        const QByteArray text = "# T\n\n```json\n{\n  \"a\": 1\n  \"b\": 2\n}\n```\n\n## U\n\n1. item\n\n   ```json\n   {\"c\": tru}\n   ```\n\n"
                                "```json\n{\"fine\": true}\n```\n";
        gui.openBytes(text);
        gui.trigger(ActionId::NextFinding); // From the forms it goes to the source.
        SourcePane* source = gui.window().workspace()->source();
        QVERIFY(source->isVisible());
        QTRY_COMPARE(source->findings().count(), std::size_t{2});
        const QImage before = source->editor()->viewport()->grab().toImage();
        source->goToLine(1);
        gui.trigger(ActionId::NextFinding);
        QVERIFY(source->caretLine() == 5 || source->caretLine() == 6); // The comma is missing between them.
        QTRY_VERIFY(!source->editor()->accessibleDescription().isEmpty());
        gui.trigger(ActionId::NextFinding);
        QCOMPARE(source->caretLine(), 15); // In a list, at the same depth.
        QCOMPARE(source->editor()->textCursor().selectedText(), QStringLiteral("tru"));
        QTRY_VERIFY(source->editor()->accessibleDescription().contains(QStringLiteral("tru")));
        gui.trigger(ActionId::NextFinding); // Round to the first one.
        QVERIFY(source->caretLine() < 7);
        gui.trigger(ActionId::PreviousFinding);
        QCOMPARE(source->caretLine(), 15);
        // Mended, it is gone; the other one is where it was.
        gui.keys(QStringLiteral("true"));
        QTRY_COMPARE(source->findings().count(), std::size_t{1});
        QCOMPARE(gui.bytes().find("{\"c\": true}"), static_cast<std::size_t>(text.indexOf("{\"c\": tru}")));
        gui.trigger(ActionId::PreviousFinding);
        QVERIFY(source->caretLine() < 7);
        QVERIFY(before != source->editor()->viewport()->grab().toImage());
    }

    void findingsAreDrawn()
    {
        GuiDriver gui;
        gui.openBytes("# T\n\n```json\n{\"c\": tru}\n```\n");
        gui.trigger(ActionId::Source);
        SourcePane* source = gui.window().workspace()->source();
        source->editor()->setCursorWidth(0);
        source->goToLine(1);
        QTRY_COMPARE(source->findings().count(), std::size_t{1});
        const QImage with = source->editor()->viewport()->grab().toImage();
        gui.session().replaceBytes({16, 19}, "true", EditOrigin::Structure);
        QTRY_COMPARE(source->findings().count(), std::size_t{0});
        gui.session().undoStack()->undo();
        source->goToLine(1);
        const QImage without = source->editor()->viewport()->grab().toImage(); // Not read again yet.
        QTRY_COMPARE(source->findings().count(), std::size_t{1});
        QCOMPARE(source->editor()->viewport()->grab().toImage(), with);
        QVERIFY(with != without);
    }

    void whereNothingIsFoundItSaysSo()
    {
        GuiDriver gui;
        gui.openBytes("# T\n\ntext\n");
        gui.trigger(ActionId::Source);
        QTRY_VERIFY(gui.window().workspace()->source()->findings().isRead());
        gui.trigger(ActionId::NextFinding);
        QVERIFY(gui.find(QStringLiteral("Nothing was found in the code of this spec.")) != nullptr);
    }

    void theCurrentSectionIsMarked()
    {
        GuiDriver gui;
        gui.openBytes("# Backend Specs\n\n## Queue Design\n\ntext\n\n## Caching Strategy\n\ntext\n");
        gui.trigger(ActionId::Source);
        SourcePane* source = gui.window().workspace()->source();
        const auto marked = [source](int line) { // By its colour at the very left.
            const QTextCursor cursor(source->editor()->document()->findBlockByNumber(line));
            const int y = source->editor()->cursorRect(cursor).center().y();
            const QImage image = source->editor()->grab().toImage();
            return image.pixelColor(1, y) != image.pixelColor(source->editor()->gutterWidth() / 2, 2);
        };
        source->goToLine(5);
        QTRY_VERIFY(marked(4));
        QVERIFY(marked(2));
        QVERIFY(!marked(6));
        source->goToLine(8);
        QTRY_VERIFY(marked(7));
        QVERIFY(!marked(4));
    }

    void aLinkIsOpenedOnlyAfterShowingWhereItGoes()
    {
        Desktop desktop;
        GuiDriver gui;
        gui.openBytes("# T\n\n[an innocent text](https://example.org/<b>x</b>?q=1)\n");
        Q_EMIT gui.window().workspace()->preview()->linkActivated(QStringLiteral("https://example.org/<b>x</b>?q=1"));
        gui.settle();
        auto* box = gui.window().findChild<QMessageBox*>();
        QVERIFY(box != nullptr);
        int labels = 0; // What is shown, not what was asked for.
        for (const QLabel* label : box->findChildren<QLabel*>()) {
            if (label->text().isEmpty())
                continue;
            QCOMPARE(label->textFormat(), Qt::PlainText);
            QVERIFY(!label->openExternalLinks());
            labels += label->text().contains(QStringLiteral("https://example.org/<b>x</b>?q=1"));
        }
        QCOMPARE(labels, 1);
        QVERIFY(desktop.opened.isEmpty());
        QTest::keyClick(box, Qt::Key_Escape);
        gui.settle();
        QVERIFY(desktop.opened.isEmpty());

        Q_EMIT gui.window().workspace()->preview()->linkActivated(QStringLiteral("https://example.org/y"));
        gui.settle();
        box = gui.window().findChild<QMessageBox*>();
        QTest::keyClick(box, Qt::Key_Return);
        gui.settle();
        QCOMPARE(desktop.opened, QList<QUrl>{QUrl(QStringLiteral("https://example.org/y"))});
    }

    void otherLinksAreNeverRun_data()
    {
        QTest::addColumn<QString>("target");
        for (const char* target : {"javascript:alert(1)", "data:text/html,x", "vscode://x", "//example.org/x", "file://example.org/share/a.md",
                "%5C%5Cexample.org/share/a.md", "%2F%2Fexample.org/a.md", "run.sh", "missing.md"})
            QTest::newRow(target) << QString::fromLatin1(target);
    }
    void otherLinksAreNeverRun()
    {
        QFETCH(QString, target);
        Desktop desktop;
        GuiDriver gui;
        gui.openBytes("# T\n");
        QFile script(QFileInfo(gui.session().path()).dir().filePath(QStringLiteral("run.sh")));
        QVERIFY(script.open(QIODevice::WriteOnly));
        Q_EMIT gui.window().workspace()->preview()->linkActivated(target);
        gui.settle();
        QVERIFY(desktop.opened.isEmpty());
        QVERIFY(gui.window().findChild<QMessageBox*>() == nullptr);
    }

    void aLinkToAnotherSpecOpensItHere()
    {
        GuiDriver gui;
        gui.openBytes("# Other\n");
        const QString other = gui.session().path();
        gui.openBytes("# T\n");
        Q_EMIT gui.window().workspace()->preview()->linkActivated(QFileInfo(other).fileName() + QStringLiteral("#other"));
        gui.settle();
        auto* box = gui.window().findChild<QMessageBox*>();
        QVERIFY(box != nullptr);
        QVERIFY(box->informativeText().contains(other));
        QTest::keyClick(box, Qt::Key_Return);
        gui.settle();
        QCOMPARE(gui.session().path(), other);
    }

    void aLinkToAHeadingGoesThere()
    {
        GuiDriver gui;
        gui.openExample();
        PreviewPane* pane = gui.window().workspace()->preview();
        Q_EMIT pane->linkActivated(QStringLiteral("#caching-strategy"));
        const auto& spec = *gui.session().spec();
        const auto line = spec.document().lineAt(spec.entries()[*spec.entryOf("caching")].range.begin);
        QVERIFY(std::abs(pane->lineAt(0) - static_cast<double>(line)) < 1);
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::ViewsTest)
#include "views_test.moc"
