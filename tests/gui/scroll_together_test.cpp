// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
// Source and preview beside each other: one follows the other, and both the caret.
#include "tests/support/gui_driver.h"
#include "ui/forms/form_view.h"
#include "ui/preview/preview_pane.h"
#include "ui/preview/preview_view.h"
#include "ui/shell/workspace.h"
#include "ui/source/source_editor.h"
#include "ui/source/source_pane.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextBlock>

#include <cmath>

namespace quoin::test {

namespace {

QScrollBar* barOf(QAbstractScrollArea* area)
{
    return area->verticalScrollBar();
}

} // namespace

class ScrollTogetherTest : public QObject {
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
            QVERIFY2(gap(panes.source->readShare(), panes) < 2.0,
                     qPrintable(QStringLiteral("%1 %2 %3")
                                    .arg(value)
                                    .arg(panes.source->lineAt(panes.source->readShare()))
                                    .arg(panes.preview->lineAt(panes.source->readShare()))));
            QVERIFY(panes.previewBar->value() >= before);                          // Never back…
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
            QVERIFY2(gap(panes.preview->readShare(), panes) < 2.0,
                     qPrintable(QStringLiteral("%1 %2 %3")
                                    .arg(value)
                                    .arg(panes.source->lineAt(panes.preview->readShare()))
                                    .arg(panes.preview->lineAt(panes.preview->readShare()))));
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
        QWheelEvent wheel(at, panes.preview->view()->viewport()->mapToGlobal(at), {}, {0, -1200}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
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
        QTRY_VERIFY(!editor->isFolding());
        QVERIFY(panes.sourceBar->maximum() > 0 && panes.sourceBar->maximum() < editor->blockCount() / 2);
        for (int value = 0; value <= panes.sourceBar->maximum(); ++value) {
            panes.sourceBar->setValue(value);
            QCOMPARE(panes.sourceBar->value(), value);
        }
        QVERIFY(panes.previewBar->value() >= panes.previewBar->maximum() - 1);
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
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::ScrollTogetherTest)
#include "scroll_together_test.moc"
