// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// A click on a passage of the preview goes to the field that wrote it, whatever kind of text it is.
#include "models/rendering/block_text.h"
#include "tests/support/gui_driver.h"
#include "ui/forms/form_view.h"
#include "ui/preview/preview_pane.h"
#include "ui/preview/preview_view.h"
#include "ui/shell/workspace.h"

#include <QApplication>

namespace quoin::test {

namespace {

const QByteArray text =
    "## API Design\n\n### POST /v1/b\n**Purpose**: Second one\n\n**Request**:\n```json\n{\"amount\": 1}\n```\n\n"
    "**Error Responses**:\n- `404 Not Found`: it is gone\n- `409 Conflict`: taken\n\n"
    "Words of our own here.\n\n"
    "## Caching Strategy\n\n| Setting | Value |\n|---|---|\n| Cache Layers | Redis |\n| TTL | 1 hour |\n\n"
    "## Our Notes\n\nFree text.\n";

} // namespace

class PreviewClicksTest : public QObject {
    Q_OBJECT

private:
    /// Where these words stand in the viewport.
    static QPoint placeOf(PreviewView* view, const QString& words)
    {
        for (const PreviewView::Shown& shown : view->shown()) {
            PassageLayout* layout = view->content().existingLayout(shown.item);
            const qsizetype at = flatText(layout->rendered().blocks[shown.block]).indexOf(words);
            if (at < 0)
                continue;
            const QRectF place = layout->box(shown.block).rectOf(static_cast<int>(at));
            const double left = layout->indent(shown.block) + 24; // The page has a margin.
            return QPointF(left + place.left(), shown.top + place.center().y()).toPoint();
        }
        return {};
    }

private Q_SLOTS:
    void goesToTheField_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("path");
        QTest::newRow("heading of a section") << QStringLiteral("Caching Strategy") << QStringLiteral("caching");
        QTest::newRow("heading of an item") << QStringLiteral("/v1/b") << QStringLiteral("api.rest[1]");
        QTest::newRow("label paragraph") << QStringLiteral("Second one") << QStringLiteral("api.rest[1].purpose");
        QTest::newRow("fence") << QStringLiteral("amount") << QStringLiteral("api.rest[1].request");
        QTest::newRow("list item") << QStringLiteral("it is gone")
                                   << QStringLiteral("api.rest[1].errorResponses[1].value");
        QTest::newRow("raw text in an item") << QStringLiteral("Words of our own") << QStringLiteral("api.rest[1]");
        QTest::newRow("table row") << QStringLiteral("1 hour") << QStringLiteral("caching.row[2]");
        QTest::newRow("raw text") << QStringLiteral("Free text") << QStringLiteral("raw[1]");
    }
    void goesToTheField()
    {
        QFETCH(QString, words);
        QFETCH(QString, path);
        GuiDriver gui;
        gui.openBytes(text);
        gui.window().resize(1440, 1300);
        gui.settle();
        PreviewView* view = gui.window().workspace()->preview()->view();
        const QPoint at = placeOf(view, words);
        QVERIFY(!at.isNull() && view->viewport()->rect().contains(at));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, at);
        gui.settle();
        const FormView* form = gui.window().workspace()->form();
        const QString entered = form->enteredPath().isEmpty() ? form->focusedPath() : form->enteredPath();
        QVERIFY2(entered.startsWith(path), qPrintable(entered + QStringLiteral(" in ") + form->entryPath()));
        QVERIFY(form->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(view->markedLines().first < view->markedLines().second);
        if (entered.startsWith(QStringLiteral("caching")) && words == QStringLiteral("Caching Strategy"))
            return; // Who goes to a section stands in its first field, and that is marked.
        // What was clicked is marked.
        const auto& document = gui.session().spec()->document();
        const std::size_t line = document.lineAt(static_cast<std::size_t>(text.indexOf(words.toUtf8())));
        QVERIFY(view->markedLines().first <= line && line < view->markedLines().second);
        QCOMPARE(gui.bytes(), text.toStdString());
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::PreviewClicksTest)
#include "preview_clicks_test.moc"
