// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// What of the preview is in view when a person goes to a section, an item or a field.
#include "tests/support/gui_driver.h"
#include "ui/forms/form_view.h"
#include "ui/outline/outline_pane.h"
#include "ui/preview/preview_pane.h"
#include "ui/preview/preview_view.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTreeView>

namespace quoin::test {

namespace {

QByteArray endpoint(int number, const QByteArray& words)
{
    return "### POST /v1/e" + QByteArray::number(number) + "\n**Purpose**: Thing " + QByteArray::number(number) + "\n\n"
        + words + "\n";
}

QByteArray endpoints(int count, const QByteArray& words)
{
    QByteArray text = "## API Design\n\n";
    for (int i = 1; i <= count; ++i)
        text += endpoint(i, words);
    return text + "## Caching Strategy\n\n- **TTL**: 1 h\n";
}

} // namespace

class PreviewPlacesTest : public QObject {
    Q_OBJECT

private:
    struct Lines {
        double first = 0;
        double last = 0;
    };
    static Lines linesOf(GuiDriver& gui, std::string_view path)
    {
        const Spec& spec = *gui.session().spec();
        const ByteRange range = spec.entries()[*spec.entryOf(path)].range;
        const std::string bytes = gui.bytes().substr(range.begin, range.end - range.begin);
        const std::size_t last = bytes.find_last_not_of("\r\n "); // Empty lines behind it are not seen.
        return {static_cast<double>(spec.document().lineAt(range.begin)),
                static_cast<double>(spec.document().lineAt(range.begin + last))};
    }

private Q_SLOTS:
    void aSectionAtTheLowerEdgeComesIntoView_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("way");
        for (const QSize size : {QSize(1440, 900), QSize(1024, 700)}) {
            for (const char* way : {"key", "click in the outline", "Enter in the outline"})
                QTest::addRow("%d, %s", size.width(), way) << size << QString::fromLatin1(way);
        }
    }
    void aSectionAtTheLowerEdgeComesIntoView()
    {
        QFETCH(QSize, size);
        QFETCH(QString, way);
        GuiDriver gui;
        gui.window().resize(size);
        gui.openExample();
        Workspace* workspace = gui.window().workspace();
        if (!workspace->preview()->isVisible())
            gui.trigger(ActionId::Preview);
        const PreviewPane* pane = workspace->preview();
        const char* const paths[] = {"architecture", "schema",  "api",      "services",    "integrations",
                                     "queues",       "caching", "security", "performance", "monitoring"};
        int key = 0;
        for (const char* path : paths) {
            const auto [first, last] = linesOf(gui, path);
            pane->view()->scrollToLine(first + 1, 1);
            if (way == QStringLiteral("key")) {
                gui.trigger(static_cast<ActionId>(static_cast<int>(ActionId::Section1) + key++));
            } else {
                workspace->outline()->showPath(QString::fromLatin1(path));
                Q_EMIT workspace->outline()->pathPicked(QString::fromLatin1(path));
                if (way == QStringLiteral("Enter in the outline"))
                    QTest::keyClick(workspace->outline()->view(), Qt::Key_Return);
                gui.settle();
            }
            const double top = pane->lineAt(0);
            const double bottom = pane->lineAt(1);
            const QByteArray seen = QByteArray(path) + ": " + QByteArray::number(first) + " to "
                + QByteArray::number(last) + ", seen " + QByteArray::number(top) + " to " + QByteArray::number(bottom);
            QVERIFY2(top <= first + 0.3, seen.constData());
            QVERIFY2(bottom >= last || top > first - 4, seen.constData()); // All of it, or the heading is at the top.
        }
    }

    void aLongFirstFieldIsSeenWithItsHeading()
    {
        GuiDriver gui;
        gui.openBytes("## Architecture Overview\n\n" + QByteArray("Words of ours.\n\n").repeated(60)
                      + "## Caching Strategy\n\n- **TTL**: 1 h\n");
        const PreviewPane* pane = gui.window().workspace()->preview();
        gui.show(QStringLiteral("caching"));
        gui.window().workspace()->goTo(QStringLiteral("architecture"));
        gui.settle();
        QVERIFY(pane->lineAt(0) < 0.5);
        const int at = pane->view()->verticalScrollBar()->value();
        gui.window().workspace()->outline()->view()->setFocus();
        gui.window().workspace()->form()->findChild<QPlainTextEdit*>()->setFocus(); // By F6: the field is what is
                                                                                    // shown.
        gui.settle();
        QCOMPARE(pane->view()->markedLines().first, std::size_t{2});
        QCOMPARE(pane->view()->verticalScrollBar()->value(), at);
    }

    void aFieldThatTheTextHasNotIsWhereItsItemIs()
    {
        GuiDriver gui;
        gui.openBytes(endpoints(40, "Words of our own.\n"));
        PreviewPane* pane = gui.window().workspace()->preview();
        gui.window().workspace()->goTo(QStringLiteral("api.rest[30].purpose"));
        gui.settle();
        const auto item = gui.session().spec()->item("api.rest[30]");
        const auto& document = gui.session().spec()->document();
        const auto first = document.lineAt(item->range.begin);
        QVERIFY(pane->lineAt(0) <= static_cast<double>(first) && static_cast<double>(first) < pane->lineAt(1));
        QWidget* authentication = gui.find(QStringLiteral("POST /v1/e30 Authentication"));
        QVERIFY(authentication != nullptr);
        authentication->setFocus(Qt::TabFocusReason);
        gui.settle();
        QCOMPARE(gui.window().workspace()->form()->enteredPath(), QStringLiteral("api.rest[30].authentication"));
        QCOMPARE(pane->view()->markedLines(), std::pair(first, document.lineAt(item->range.end - 1) + 1));
        QVERIFY(pane->lineAt(0) <= static_cast<double>(first) && static_cast<double>(first) < pane->lineAt(1));
    }

    void whoFillsInAnItemReadsOnWhereItIsInView()
    {
        GuiDriver gui;
        QByteArray words;
        for (int i = 0; i < 60; ++i)
            words += "Paragraph " + QByteArray::number(i) + ".\n\n";
        gui.openBytes(endpoints(3, words));
        PreviewPane* pane = gui.window().workspace()->preview();
        gui.window().workspace()->goTo(QStringLiteral("api.rest[2].purpose"));
        gui.settle();
        const auto item = gui.session().spec()->item("api.rest[2]");
        const auto first = static_cast<double>(gui.session().spec()->document().lineAt(item->range.begin));
        pane->view()->scrollToLine(first + 30); // To read what it says there.
        const int at = pane->view()->verticalScrollBar()->value();
        gui.find(QStringLiteral("POST /v1/e2 Authentication"))->setFocus(Qt::TabFocusReason);
        gui.settle();
        QCOMPARE(pane->view()->verticalScrollBar()->value(), at);
    }

    void whatIsClickedStaysUnderThePointer()
    {
        GuiDriver gui;
        QByteArray words;
        for (int i = 0; i < 60; ++i)
            words += "Paragraph " + QByteArray::number(i) + ".\n\n";
        gui.openBytes(endpoints(3, words));
        PreviewView* view = gui.window().workspace()->preview()->view();
        const auto item = gui.session().spec()->item("api.rest[2]");
        const auto first = gui.session().spec()->document().lineAt(item->range.begin);
        view->scrollToLine(static_cast<double>(first) + 40);
        const int at = view->verticalScrollBar()->value();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, QPoint(view->width() / 2, view->height() / 2));
        gui.settle();
        QVERIFY(gui.window().workspace()->form()->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(view->markedLines().first >= first && view->markedLines().second > view->markedLines().first);
        QCOMPARE(view->verticalScrollBar()->value(), at);
        // A heading that is clicked does not jump either.
        view->scrollToLine(static_cast<double>(first), 0.7);
        const int before = view->verticalScrollBar()->value();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          QPoint(60, static_cast<int>(view->viewport()->height() * 0.7) + 40));
        gui.settle();
        QCOMPARE(view->verticalScrollBar()->value(), before);
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::PreviewPlacesTest)
#include "preview_places_test.moc"
