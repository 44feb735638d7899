// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// What an endpoint answers, at a glance: what is there leads to its row, what is missed is said and added.
#include "tests/gui/pane_spec.h"
#include "ui/fields/text_edit.h"
#include "ui/forms/chip.h"

#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QUndoStack>

#include <algorithm>

namespace quoin::test {

class AnswersTest : public QObject {
    Q_OBJECT

private:
    static bool tells(GuiDriver& gui, const QString& part)
    {
        const auto labels = gui.window().findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->isVisible() && label->text().contains(part); });
    }

    // Opens the menu of the answers that the endpoint may still be given.
    static QMenu* openAnswers(GuiDriver& gui, const QString& endpoint)
    {
        QWidget* add = gui.find(QStringLiteral("Add an answer to ") + endpoint);
        if (add == nullptr)
            return nullptr;
        add->setFocus();
        gui.key(Qt::Key_Space);
        gui.settle();
        return qobject_cast<QMenu*>(QApplication::activePopupWidget());
    }

private Q_SLOTS:
    void answersThatAreMissingAreMissed()
    {
        GuiDriver gui;
        gui.openBytes(paneSpec);
        gui.show(QStringLiteral("api.rest[1].purpose"));
        QVERIFY(says(gui, QStringLiteral("no 5xx answer")));
        gui.show(QStringLiteral("integrations.integration[1].purpose"));
        QVERIFY(says(gui, QStringLiteral("no timeout, fallback")));
        QVERIFY(says(gui, QStringLiteral("! not answered yet")));
        gui.type(QStringLiteral("Plaid Timeout"), QStringLiteral("8 s"));
        gui.type(QStringLiteral("Plaid Fallback"), QStringLiteral("wait"));
        QVERIFY(gui.bytes().find("- Retry strategy: none\n- Timeout: 8 s\n- Fallback: wait\n") != std::string::npos);
        QVERIFY(!says(gui, QStringLiteral("! not answered yet")));
    }

    void answersStandAtAGlanceAndLeadToTheirRows()
    {
        GuiDriver gui;
        gui.openBytes(paneSpec);
        gui.show(QStringLiteral("api.rest[1].purpose"));
        auto* chip = gui.find<Chip>(QStringLiteral("POST /v1/b answers 400 Bad Request, described"));
        QVERIFY(chip != nullptr);
        QCOMPARE(chip->text(), QStringLiteral("400"));
        chip->setFocus();
        gui.key(Qt::Key_Return);
        gui.settle();
        QCOMPARE(gui.focusName(), QStringLiteral("POST /v1/b 400 Bad Request"));
    }

    void whatIsMissedIsSaidAndAddedFromItsChip()
    {
        GuiDriver gui;
        gui.openBytes(paneSpec);
        const std::string before = gui.bytes();
        gui.show(QStringLiteral("api.rest[1].purpose"));
        gui.find(QStringLiteral("POST /v1/b answers 400 Bad Request, described"))->setFocus();
        gui.key(Qt::Key_Right);
        QCOMPARE(gui.focusName(), QStringLiteral("POST /v1/b answers no 5xx: add one"));
        gui.key(Qt::Key_Return);
        gui.settle();
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu != nullptr);
        QCOMPARE(menu->actions().front()->text(), QStringLiteral("500 Internal Server Error"));
        QTest::keyClick(menu, Qt::Key_Return);
        gui.settle();
        QVERIFY(gui.bytes().find("- `400 Bad Request`: Bad body\n- `500 Internal Server Error`:") != std::string::npos);
        QCOMPARE(gui.focusName(), QStringLiteral("POST /v1/b 500 Internal Server Error"));
        QVERIFY(!says(gui, QStringLiteral("no 5xx answer")));
        QVERIFY(gui.find(QStringLiteral("POST /v1/b answers 500 Internal Server Error, not described yet")) != nullptr);
        gui.keys(QStringLiteral("We failed"));
        QVERIFY(gui.find(QStringLiteral("POST /v1/b answers 500 Internal Server Error, described")) != nullptr);
        gui.trigger(ActionId::Undo);
        gui.trigger(ActionId::Undo);
        QCOMPARE(gui.bytes(), before);
    }

    void anAnswerIsAddedByItsCode()
    {
        GuiDriver gui;
        gui.openBytes(paneSpec);
        gui.show(QStringLiteral("api.rest[1].purpose"));
        QMenu* menu = openAnswers(gui, QStringLiteral("POST /v1/b"));
        QVERIFY(menu != nullptr);
        QTest::keyClick(menu, Qt::Key_Down); // From 200 to 201.
        QTest::keyClick(menu, Qt::Key_Return);
        gui.settle();
        QVERIFY(gui.bytes().find("**Response** (201 Created):") != std::string::npos);
        QVERIFY(gui.focusName().contains(QStringLiteral("201 Created")));
    }

    void answersAreReachedByTheirKeyFromAnyFieldOfTheEndpoint()
    {
        GuiDriver gui;
        gui.openBytes(paneSpec);
        const std::string before = gui.bytes();
        gui.show(QStringLiteral("api.rest[1].purpose"));
        gui.find(QStringLiteral("POST /v1/b Purpose"))->setFocus();
        gui.key(Qt::Key_A, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(gui.focusName(), QStringLiteral("POST /v1/b answers no 5xx: add one"));
        gui.key(Qt::Key_Left);
        QCOMPARE(gui.focusName(), QStringLiteral("POST /v1/b answers 400 Bad Request, described"));
        gui.key(Qt::Key_Return);
        gui.settle();
        QCOMPARE(gui.focusName(), QStringLiteral("POST /v1/b 400 Bad Request"));
        // Where no endpoint has the focus it says what to do.
        gui.show(QStringLiteral("performance"));
        gui.trigger(ActionId::Answers);
        QVERIFY(tells(gui, QStringLiteral("put the focus on an endpoint")));
        QCOMPARE(gui.bytes(), before);
    }

    void whereALineHasNoPlaceForAnswersThatIsSaid()
    {
        GuiDriver gui;
        gui.openBytes("## API Design\n\n```\nGET /v1/a # reads\n```\n\n| Method | Path | Purpose |\n|---|---|---|\n"
                      "| GET | /v1/x | Looks |\n");
        for (const char* path : {"api.rest[1].purpose", "api.rest[2].purpose"}) {
            gui.window().workspace()->goTo(QString::fromLatin1(path));
            gui.settle();
            QVERIFY2(says(gui, QStringLiteral("has no place for answers")), path);
            gui.trigger(ActionId::Answers);
            QVERIFY2(tells(gui, QStringLiteral("has no place for answers")), path);
        }
        for (const Chip* chip : gui.window().workspace()->form()->findChildren<Chip*>())
            QVERIFY2(!chip->isVisible(), qPrintable(chip->text()));
    }

    void aBulletTakesAnswersBelowIt()
    {
        GuiDriver gui;
        gui.openBytes("## API Design\n\n- `GET /v1/a` — Reads\n- `PUT /v1/a` — Writes\n");
        gui.window().workspace()->goTo(QStringLiteral("api.rest[1].purpose"));
        gui.settle();
        QMenu* menu = openAnswers(gui, QStringLiteral("GET /v1/a"));
        QVERIFY(menu != nullptr);
        QAction* wanted = nullptr;
        for (QAction* action : menu->actions()) {
            if (action->text() == QStringLiteral("404 Not Found"))
                wanted = action;
        }
        QVERIFY(wanted != nullptr);
        menu->setActiveAction(wanted);
        QTest::keyClick(menu, Qt::Key_Return);
        gui.settle();
        gui.keys(QStringLiteral("It is gone"));
        QCOMPARE(QByteArray::fromStdString(gui.bytes()),
                 QByteArray("## API Design\n\n- `GET /v1/a` — Reads\n  - **Error Responses**:\n"
                            "    - `404 Not Found`: It is gone\n- `PUT /v1/a` — Writes\n"));
    }

    void aSuccessIsTypedOverByAFailure()
    {
        GuiDriver gui;
        const QByteArray text = "## API Design\n\n### GET /v1/a\n**Purpose**: One.\n**Responses**:\n- `200 OK`: fine\n"
                                "- `201 Created`: second\n";
        gui.openBytes(text);
        gui.window().workspace()->goTo(QStringLiteral("api.rest[1].response[2].status"));
        gui.settle();
        auto* code = qobject_cast<TextEdit*>(QApplication::focusWidget());
        QVERIFY2(code != nullptr, qPrintable(gui.focusName()));
        code->selectAll();
        gui.keys(QStringLiteral("404 Not Found"));
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), QByteArray(text).replace("201 Created", "404 Not Found"));
        QCOMPARE(gui.window().workspace()->form()->focusedPath(),
                 QStringLiteral("api.rest[1].errorResponses[1].status"));
        QCOMPARE(gui.session().undoStack()->index(), 1);
        gui.trigger(ActionId::Undo);
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), text);
    }

    void tabGoesOnFromTheChips()
    {
        GuiDriver gui;
        gui.openBytes(paneSpec);
        gui.show(QStringLiteral("api.rest[1].request"));
        gui.find(QStringLiteral("POST /v1/b Request"))->setFocus();
        gui.key(Qt::Key_Tab);
        const QString next = gui.focusName();
        gui.find(QStringLiteral("POST /v1/b answers 400 Bad Request, described"))->setFocus();
        gui.key(Qt::Key_Tab);
        QCOMPARE(gui.focusName(), next);
        gui.find(QStringLiteral("POST /v1/b answers 400 Bad Request, described"))->setFocus();
        gui.key(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(gui.focusName(), QStringLiteral("POST /v1/b Request"));
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::AnswersTest)
#include "answers_test.moc"
