// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Source and preview show the same place when the source comes on the screen, and whatever room they get.
#include "tests/support/gui_driver.h"
#include "ui/preview/preview_pane.h"
#include "ui/preview/preview_view.h"
#include "ui/shell/workspace.h"
#include "ui/source/source_editor.h"
#include "ui/source/source_pane.h"

#include <QApplication>
#include <QScrollBar>

#include <cmath>

namespace quoin::test {

namespace {

// Prose of many lines each, code and tables: a pane's estimate of what it has not laid out is wrong for each.
QByteArray longText()
{
    QByteArray text = "# Orders\n\n";
    for (int i = 1; i <= 60; ++i) {
        const QByteArray number = QByteArray::number(i);
        text += "## Part " + number + "\n\n" + QByteArray("Words that take more than one line here. ").repeated(12)
            + "\n\n";
        text += "| Name | Type |\n|---|---|\n| id | uuid |\n| total | integer |\n\n```sql\nSELECT " + number
            + ";\n```\n\n- one\n- two\n\n";
    }
    return text;
}

} // namespace

class ViewSwitchTest : public QObject {
    Q_OBJECT

private:
    /// How far apart the panes are, in lines, where the leader is read.
    static double gap(GuiDriver& gui, bool previewLeads = false)
    {
        const SourcePane* source = gui.window().workspace()->source();
        const PreviewPane* preview = gui.window().workspace()->preview();
        const double share = previewLeads ? preview->readShare() : source->readShare();
        return std::abs(source->lineAt(share) - preview->lineAt(share));
    }

private Q_SLOTS:
    void bothStandAtTheSamePlaceAfterAnUndoInTheForms_data()
    {
        QTest::addColumn<ActionId>("view");
        QTest::newRow("source") << ActionId::Source;
        QTest::newRow("split") << ActionId::Split;
    }
    void bothStandAtTheSamePlaceAfterAnUndoInTheForms()
    {
        QFETCH(ActionId, view);
        GuiDriver gui;
        gui.openBytes(longText());
        gui.trigger(ActionId::Source);
        SourceEditor* editor = gui.window().workspace()->source()->editor();
        QTest::keyClick(editor, Qt::Key_End, Qt::ControlModifier);
        gui.keys(QStringLiteral("the end"));
        gui.trigger(ActionId::Forms);
        gui.trigger(ActionId::Undo);
        gui.trigger(view);
        QTest::qWait(80); // The caret is told a moment later.
        const QRect caret = editor->cursorRect();
        QVERIFY(caret.top() >= 0 && caret.bottom() <= editor->viewport()->height());
        QVERIFY2(gap(gui) < 2.0, qPrintable(QString::number(gap(gui))));
    }

    void theyStayTogetherWhenTheirRoomChanges_data()
    {
        QTest::addColumn<QList<ActionId>>("actions");
        QTest::addColumn<bool>("previewLeads");
        const QList<std::pair<const char*, QList<ActionId>>> changes = {
            {"outline hidden", {ActionId::Outline}},
            {"preview in its own window", {ActionId::PreviewWindow}},
            {"and back", {ActionId::PreviewWindow, ActionId::PreviewWindow}},
            {"larger text", {ActionId::TextLarger}},
            {"narrower", {}},
        };
        for (const auto& [name, actions] : changes) {
            for (const bool preview : {false, true})
                QTest::addRow("%s, %s leads", name, preview ? "preview" : "source") << actions << preview;
        }
    }
    void theyStayTogetherWhenTheirRoomChanges()
    {
        QFETCH(QList<ActionId>, actions);
        QFETCH(bool, previewLeads);
        GuiDriver gui;
        gui.openBytes(longText());
        gui.trigger(ActionId::Source);
        SourcePane* source = gui.window().workspace()->source();
        PreviewPane* preview = gui.window().workspace()->preview();
        source->goToLine(600);
        gui.settle();
        if (previewLeads)
            preview->view()->verticalScrollBar()->setValue(preview->view()->verticalScrollBar()->maximum() / 3);
        gui.settle();
        QVERIFY2(gap(gui, previewLeads) < 2.0, qPrintable(QString::number(gap(gui, previewLeads))));
        const double line = previewLeads ? preview->lineAt(0) : source->lineAt(0);
        for (const ActionId action : actions)
            gui.trigger(action);
        if (actions.isEmpty())
            gui.window().resize(1300, 760);
        QTRY_VERIFY2(gap(gui, previewLeads) < 2.0, qPrintable(QString::number(gap(gui, previewLeads))));
        QVERIFY(preview->isVisible());
        // And nobody has been sent elsewhere.
        const double now = previewLeads ? preview->lineAt(0) : source->lineAt(0);
        QVERIFY2(std::abs(now - line) < 40, qPrintable(QStringLiteral("%1 %2").arg(line).arg(now)));
        if (actions.contains(ActionId::TextLarger))
            gui.trigger(ActionId::TextNormal);
    }

    void thePreviewMovesOnceForAKeyThatScrollsTheSource()
    {
        GuiDriver gui;
        gui.openBytes(longText());
        gui.trigger(ActionId::Source);
        SourcePane* source = gui.window().workspace()->source();
        const QScrollBar* bar = gui.window().workspace()->preview()->view()->verticalScrollBar();
        source->goToLine(300);
        QTest::qWait(80);
        const QRect caret = source->editor()->cursorRect();
        QVERIFY(caret.top() > 0 && caret.bottom() < source->editor()->viewport()->height() * 3 / 4); // Not at the edge.
        for (int i = 0; i < 80; ++i) {
            const int before = bar->value();
            const int line = source->editor()->verticalScrollBar()->value();
            QTest::keyClick(source->editor(), Qt::Key_Down);
            const int now = bar->value();
            const bool scrolls = source->editor()->verticalScrollBar()->value() != line;
            QTest::qWait(40); // The caret is told a moment later.
            // Where a key scrolls, the preview moves once, and not there and back.
            QVERIFY2(!scrolls || std::abs(bar->value() - now) < 4, qPrintable(QString::number(bar->value() - now)));
            QVERIFY2(std::abs(bar->value() - before) < 320, qPrintable(QString::number(bar->value() - before)));
            const PreviewPane* preview = gui.window().workspace()->preview();
            const double caretLine = source->caretLine() - 1;
            QVERIFY(preview->lineAt(0) <= caretLine && caretLine <= preview->lineAt(1));
        }
    }

    void aPreviewThatIsShownAgainStandsWhereTheSourceIs()
    {
        GuiDriver gui;
        gui.openBytes(longText());
        gui.trigger(ActionId::Source);
        gui.trigger(ActionId::Preview);
        gui.window().workspace()->source()->goToLine(700);
        gui.trigger(ActionId::Preview);
        QTRY_VERIFY2(gap(gui) < 2.0, qPrintable(QString::number(gap(gui))));
        gui.window().workspace()->preview()->setZoom(150);
        QTRY_VERIFY2(gap(gui) < 2.0, qPrintable(QString::number(gap(gui))));
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::ViewSwitchTest)
#include "view_switch_test.moc"
