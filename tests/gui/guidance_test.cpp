// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// What the template knows of a field stands below the form while the field is in use, and is heard with it.
#include "tests/support/gui_driver.h"
#include "ui/fields/text_edit.h"
#include "ui/forms/form_view.h"
#include "ui/forms/guidance_strip.h"
#include "ui/forms/pane_header.h"
#include "ui/shell/workspace.h"

#include <QLabel>
#include <QScrollBar>
#include <QToolButton>

namespace quoin::test {

namespace {

const QByteArray text =
    "## Backend Specs\n\n### API Design\n\n#### REST Endpoints\n\n##### POST /v1/b\n**Purpose**: Second\n"
    "**Error Responses**:\n- `404 Not Found`: gone\n\n### Caching Strategy\n- **TTL**: 1 h\n";

} // namespace

class GuidanceTest : public QObject {
    Q_OBJECT

private:
    static GuidanceStrip* strip(GuiDriver& gui)
    {
        return gui.window().workspace()->form()->findChild<GuidanceStrip*>();
    }

    static bool says(GuiDriver& gui, const QString& part)
    {
        const auto labels = strip(gui)->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->isVisible() && label->text().contains(part); });
    }

    static void enter(GuiDriver& gui, const QString& name)
    {
        QWidget* editor = gui.find(name);
        QVERIFY(editor != nullptr);
        editor->setFocus(Qt::TabFocusReason);
        gui.settle();
    }

private Q_SLOTS:
    void followsTheFocus()
    {
        GuiDriver gui;
        gui.openBytes(text);
        gui.show(QStringLiteral("api"));
        QVERIFY(strip(gui) != nullptr && strip(gui)->isVisible());
        QVERIFY(says(gui, QStringLiteral("Describe the failures as carefully as the success")));
        gui.show(QStringLiteral("api.rest[1].purpose"));
        enter(gui, QStringLiteral("POST /v1/b Purpose"));
        QVERIFY(says(gui, QStringLiteral("What changes for the caller")));
        QVERIFY(says(gui, QStringLiteral("Opens a return for some items")));
        enter(gui, QStringLiteral("POST /v1/b 404 Not Found"));
        QVERIFY(says(gui, QStringLiteral("There is no such object")));
        gui.show(QStringLiteral("caching"));
        QVERIFY(says(gui, QStringLiteral("Cache only what you can throw away")));
        gui.show(QStringLiteral("queues")); // Not in the file.
        QVERIFY(says(gui, QStringLiteral("arrives at least twice")));
    }

    void isOfTheItemWhereItsCardHasTheFocus()
    {
        GuiDriver gui;
        gui.openBytes(text);
        gui.show(QStringLiteral("api.rest[1].purpose"));
        enter(gui, QStringLiteral("POST /v1/b Purpose"));
        QVERIFY(says(gui, QStringLiteral("What changes for the caller")));
        auto* card = gui.find(QStringLiteral("POST /v1/b"));
        card->setFocus(Qt::BacktabFocusReason);
        gui.settle();
        QVERIFY(!says(gui, QStringLiteral("What changes for the caller")));
        QVERIFY(says(gui, QStringLiteral("Endpoint")));
        QVERIFY(says(gui, QStringLiteral("Describe the failures as carefully as the success")));
        // So with a button that adds another one.
        enter(gui, QStringLiteral("POST /v1/b Purpose"));
        auto* add = gui.find(QStringLiteral("Add: Endpoint"));
        QVERIFY(add != nullptr);
        add->setFocus(Qt::TabFocusReason);
        QVERIFY(!says(gui, QStringLiteral("What changes for the caller")));
    }

    void isOfTheLabelInEachOfItsValues()
    {
        GuiDriver gui;
        gui.openExample();
        gui.key(Qt::Key_0, Qt::AltModifier); // Into its first field: the first of the metrics.
        QVERIFY(says(gui, QStringLiteral("Metrics")));
        QVERIFY(says(gui, QStringLiteral("Rates, errors and durations")));
        gui.key(Qt::Key_1, Qt::AltModifier);
        QVERIFY(says(gui, QStringLiteral("Architecture Overview")));
    }

    void isTheSameInEachParagraphOfTheOverview()
    {
        GuiDriver gui;
        gui.openBytes("## Architecture Overview\n\nOne.\n\n### Layers\n\nThree.\n");
        gui.show(QStringLiteral("architecture"));
        auto* editor = gui.find<TextEdit>(QStringLiteral("Architecture Overview text"));
        QVERIFY(editor != nullptr);
        enter(gui, QStringLiteral("Architecture Overview text"));
        QVERIFY(says(gui, QStringLiteral("Two or three paragraphs")));
        editor->moveCursor(QTextCursor::End);
        gui.settle();
        QVERIFY(says(gui, QStringLiteral("Two or three paragraphs")));
    }

    void reachesToTheEdgeOfThePaneWhereTheFormScrolls()
    {
        GuiDriver gui;
        gui.window().resize(1'024, 700);
        gui.openExample();
        for (const char* id : {"caching", "api"}) {
            gui.show(QString::fromLatin1(id));
            gui.settle();
            const FormView* form = gui.window().workspace()->form();
            const QScrollBar* bar = form->verticalScrollBar();
            QCOMPARE(bar->isVisible(), qstrcmp(id, "api") == 0);
            QCOMPARE(strip(gui)->width(), form->width());
            const int top = strip(gui)->mapTo(form, QPoint(0, 0)).y();
            if (bar->isVisible())
                QVERIFY(bar->mapTo(form, QPoint(0, bar->height())).y() <= top);
            // It ends where the form does.
            const auto right = [form](const QWidget* widget) {
                return widget->mapTo(form, QPoint(widget->width(), 0)).x();
            };
            const QWidget* close = gui.find(QStringLiteral("Hide the guidance"));
            const auto* header = form->findChild<PaneHeader*>();
            QVERIFY(close != nullptr && header != nullptr);
            QCOMPARE(right(close), right(header));
        }
    }

    void practicesOfAnEmptyFileAreSaidOnce()
    {
        GuiDriver gui;
        gui.openBytes("");
        gui.show(QStringLiteral("queues"));
        const auto times = [&gui] {
            const auto labels = gui.window().workspace()->form()->findChildren<QLabel*>();
            return std::count_if(labels.begin(), labels.end(), [](const QLabel* label) {
                return label->isVisible() && label->text().contains(QStringLiteral("arrives at least twice"));
            });
        };
        QCOMPARE(times(), 1);
        gui.trigger(ActionId::Guidance); // Put away.
        QCOMPARE(times(), 1);
        gui.trigger(ActionId::Guidance);
        QCOMPARE(times(), 1);
    }

    void aPracticeThatWrapsHangsBelowItsMark()
    {
        GuiDriver gui;
        gui.openBytes(text);
        gui.show(QStringLiteral("api"));
        int marks = 0;
        int left = 0;
        for (const QLabel* label : strip(gui)->findChildren<QLabel*>()) {
            const int x = label->mapTo(strip(gui), QPoint(0, 0)).x();
            if (label->isVisible() && label->text() == QStringLiteral("•")) {
                ++marks;
                left = x + label->width();
            } else if (label->isVisible() && label->text().contains(QStringLiteral("idempotency key"))) {
                QVERIFY(!label->text().contains(u'•'));
                QVERIFY(left > 0 && x >= left);
            }
        }
        QCOMPARE(marks, 3);
        gui.show(QStringLiteral("api.rest[1].purpose"));
        enter(gui, QStringLiteral("POST /v1/b Purpose"));
        QVERIFY(!says(gui, QStringLiteral("•"))); // One alone needs none.
    }

    void nothingMovesWhenItSaysSomethingElse()
    {
        GuiDriver gui;
        gui.openExample();
        gui.show(QStringLiteral("api.rest[1].request"));
        const FormView* form = gui.window().workspace()->form();
        const int height = strip(gui)->height();
        QVERIFY(height > 0 && height <= form->height() / 3);
        QCOMPARE(form->viewport()->height(), form->height() - height);
        for (const char* name :
             {"POST /v1/returns Purpose", "POST /v1/returns Request", "POST /v1/returns Authentication"}) {
            QWidget* editor = gui.find(QString::fromLatin1(name));
            QVERIFY(editor != nullptr);
            form->verticalScrollBar()->setValue(0);
            const QPoint before = editor->mapTo(form, QPoint(0, 0));
            editor->setFocus(Qt::MouseFocusReason);
            gui.settle();
            QCOMPARE(editor->mapTo(form, QPoint(0, 0)), before);
            QCOMPARE(strip(gui)->height(), height);
        }
    }

    void noWordIsSqueezed()
    {
        GuiDriver gui;
        gui.openExample();
        for (const QSize size : {QSize(1440, 900), QSize(1024, 700)}) {
            gui.window().resize(size);
            for (const char* path :
                 {"architecture", "architecture.text", "schema", "schema.newTables[1]", "schema.newTables[1].sql",
                  "api.rest[1]", "api.rest[1].request", "services", "integrations.integration[1]",
                  "queues.queue[1].messageFormat", "caching", "security", "performance", "monitoring"}) {
                gui.window().workspace()->goTo(QString::fromLatin1(path));
                gui.settle();
                for (const QLabel* label : strip(gui)->findChildren<QLabel*>()) {
                    if (label->isVisible() && label->hasHeightForWidth())
                        QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
                }
                if (size.height() == 900)
                    QVERIFY2(!strip(gui)->verticalScrollBar()->isVisible(), path);
            }
        }
    }

    void isOneLineInALowForm()
    {
        GuiDriver gui;
        gui.openBytes(text);
        gui.show(QStringLiteral("api.rest[1].purpose"));
        enter(gui, QStringLiteral("POST /v1/b Purpose"));
        gui.window().resize(1024, 700);
        gui.trigger(ActionId::Split); // The form stands above the source.
        const FormView* form = gui.window().workspace()->form();
        const int line = strip(gui)->fontMetrics().lineSpacing();
        QVERIFY2(strip(gui)->isVisible() && strip(gui)->height() <= 3 * line,
                 qPrintable(QString::number(strip(gui)->height())));
        QVERIFY(form->viewport()->height() >= form->height() * 4 / 5);
        QVERIFY(says(gui, QStringLiteral("What changes for the caller")));
        QVERIFY(!says(gui, QStringLiteral("Opens a return for some items")));
        QVERIFY(!strip(gui)->verticalScrollBar()->isVisible());
        for (const QLabel* label : strip(gui)->findChildren<QLabel*>()) {
            QVERIFY(!label->isVisible() || label->height() <= 2 * line); // No line is cut in two.
            if (label->isVisible() && label->text().startsWith(QStringLiteral("What changes")))
                QVERIFY(label->toolTip().contains(QStringLiteral("Opens a return for some items")));
        }
        gui.show(QStringLiteral("caching")); // A section has practices only.
        QVERIFY(says(gui, QStringLiteral("Cache only what you can throw away")));
        gui.trigger(ActionId::Forms); // There is room again.
        gui.show(QStringLiteral("api.rest[1].purpose"));
        enter(gui, QStringLiteral("POST /v1/b Purpose"));
        QVERIFY(strip(gui)->height() > 5 * line);
        QVERIFY(says(gui, QStringLiteral("Opens a return for some items")));
    }

    void isPutAwayByItsKeyByItsButtonAndByThePaneAlike()
    {
        GuiDriver gui;
        gui.openBytes(text);
        gui.show(QStringLiteral("api.rest[1].purpose"));
        enter(gui, QStringLiteral("POST /v1/b Purpose"));
        const FormView* form = gui.window().workspace()->form();
        const QAction* action = gui.window().actions()->action(ActionId::Guidance);
        QVERIFY(action->isChecked());
        gui.key(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        gui.settle();
        QVERIFY(!strip(gui)->isVisible());
        QVERIFY(!action->isChecked());
        QCOMPARE(form->viewport()->height(), form->height());
        QCOMPARE(gui.focusName(), QStringLiteral("POST /v1/b Purpose"));
        auto* button = gui.find<QToolButton>(QStringLiteral("Guidance"));
        QVERIFY(button != nullptr && !button->isChecked());
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(strip(gui)->isVisible() && action->isChecked());
        QTest::mouseClick(gui.find(QStringLiteral("Hide the guidance")), Qt::LeftButton);
        QVERIFY(!strip(gui)->isVisible() && !button->isChecked());
    }

    void isHeardWithTheFieldWhileItIsShown()
    {
        GuiDriver gui;
        gui.openBytes(text);
        gui.show(QStringLiteral("api.rest[1].authentication"));
        const QWidget* field = gui.find(QStringLiteral("POST /v1/b Authentication"));
        QVERIFY(field != nullptr);
        QVERIFY(field->accessibleDescription().contains(QStringLiteral("Example: Bearer token")));
        gui.trigger(ActionId::Guidance);
        QVERIFY(!field->accessibleDescription().contains(QStringLiteral("Example")));
        QVERIFY(field->accessibleDescription().contains(QStringLiteral("role or scope")));
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::GuidanceTest)
#include "guidance_test.moc"
