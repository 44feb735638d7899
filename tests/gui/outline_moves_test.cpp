// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Items, rows and sections that are moved: by keys, in the outline and in the form, and by dragging.
#include "tests/gui/drag_driver.h"
#include "ui/fields/text_edit.h"
#include "ui/forms/card_drop.h"
#include "ui/forms/card_part.h"
#include "ui/forms/form_list.h"
#include "ui/outline/outline_view.h"

#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QUndoStack>

namespace quoin::test {

class OutlineMovesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void altDownMovesAnItemAndTheLineStaysCurrent()
    {
        GuiDriver gui;
        open(gui);
        goTo(gui, QStringLiteral("api.rest[1]"));
        gui.key(Qt::Key_Down, Qt::AltModifier);
        gui.settle();
        QCOMPARE(gui.bytes(), joined({head, apiHead, postB, getA, caching}));
        QVERIFY(view(gui)->hasFocus());
        QCOMPARE(gui.window().workspace()->outline()->currentPath(), QStringLiteral("api.rest[2]"));
        gui.key(Qt::Key_Down, Qt::AltModifier); // The last one stays.
        QCOMPARE(gui.bytes(), joined({head, apiHead, postB, getA, caching}));
        gui.key(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(gui.bytes(), smallSpec);
        gui.trigger(ActionId::Undo);
        QCOMPARE(gui.bytes(), joined({head, apiHead, postB, getA, caching}));
        QVERIFY2(view(gui)->hasFocus(), "undo leaves the focus in the outline");
    }

    void altUpMovesASection()
    {
        GuiDriver gui;
        open(gui);
        goTo(gui, QStringLiteral("caching"));
        gui.key(Qt::Key_Up, Qt::AltModifier);
        gui.settle();
        QCOMPARE(gui.bytes().find("### Caching Strategy"), head.size());
        QVERIFY(gui.bytes().find("### API Design") > gui.bytes().find("TTL"));
        QCOMPARE(gui.window().workspace()->outline()->currentPath(), QStringLiteral("caching"));
        gui.trigger(ActionId::Undo);
        QCOMPARE(gui.bytes(), smallSpec);
    }

    void altDownInAFieldMovesItsCardAndKeepsTheCaret()
    {
        GuiDriver gui;
        open(gui);
        gui.show(QStringLiteral("api.rest[1].purpose"));
        auto* editor = gui.find<TextEdit>(QStringLiteral("GET /v1/a Purpose"));
        QVERIFY(editor != nullptr);
        editor->setFocus();
        QTextCursor cursor = editor->textCursor();
        cursor.setPosition(3);
        editor->setTextCursor(cursor);
        gui.key(Qt::Key_Down, Qt::AltModifier);
        gui.settle();
        QCOMPARE(gui.bytes(), joined({head, apiHead, postB, getA, caching}));
        QCOMPARE(gui.focusName(), QStringLiteral("GET /v1/a Purpose"));
        QCOMPARE(gui.find<TextEdit>(QStringLiteral("GET /v1/a Purpose"))->textCursor().position(), 3);
    }

    void altDownOpensTheListOfAMethod()
    {
        GuiDriver gui;
        open(gui);
        gui.show(QStringLiteral("api.rest[1].method"));
        QWidget* method = gui.find(QStringLiteral("GET /v1/a method"));
        QVERIFY(method != nullptr);
        method->setFocus();
        gui.key(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(gui.bytes(), smallSpec);
    }

    void altDownMovesARow()
    {
        GuiDriver gui;
        open(gui);
        gui.show(QStringLiteral("caching.row[1].value"));
        gui.find(QStringLiteral("Caching Strategy Cache Layer"))->setFocus();
        gui.key(Qt::Key_Down, Qt::AltModifier);
        QVERIFY(gui.bytes().find("TTL") < gui.bytes().find("Cache Layer"));
    }

    void droppingBelowAnItemMovesBehindIt()
    {
        GuiDriver gui;
        open(gui);
        const QRect line = lineOf(gui, QStringLiteral("/v1/b"));
        QVERIFY(!line.isEmpty());
        drop(view(gui)->viewport(), QStringLiteral("application/x-quoin-outline"), "api.rest[1]",
             line.bottomLeft() + QPoint(30, -2));
        gui.settle();
        QCOMPARE(gui.bytes(), joined({head, apiHead, postB, getA, caching}));
    }

    void droppingOnWhatIsNoPeerDoesNothing()
    {
        GuiDriver gui;
        open(gui);
        const QRect line = lineOf(gui, QStringLiteral("Caching Strategy"));
        drop(view(gui)->viewport(), QStringLiteral("application/x-quoin-outline"), "api.rest[1]", line.center());
        gui.settle();
        QCOMPARE(gui.bytes(), smallSpec);
    }

    void aSectionIsDroppedBesideASectionAlsoOverItsItems()
    {
        GuiDriver gui;
        open(gui);
        const QRect line = lineOf(gui, QStringLiteral("API Design"));
        drop(view(gui)->viewport(), QStringLiteral("application/x-quoin-outline"), "caching",
             line.topLeft() + QPoint(30, 2));
        gui.settle();
        QCOMPARE(gui.bytes().find("### Caching Strategy"), head.size());
    }

    void aCardIsDraggedByItsHandle()
    {
        GuiDriver gui;
        open(gui);
        gui.show(QStringLiteral("api"));
        FormView* form = gui.window().workspace()->form();
        QVERIFY(form->findChild<CardHandle*>() != nullptr);
        QWidget* target = gui.find(QStringLiteral("POST /v1/b"));
        QVERIFY(target != nullptr);
        const QPoint at = target->mapTo(form->widget(), QPoint(40, target->height() - 2));
        drop(form->widget(), CardHandle::mimeType(), "api.rest[1]", at);
        gui.settle();
        QCOMPARE(gui.bytes(), joined({head, apiHead, postB, getA, caching}));
    }

    void aCardIsDraggedToItsPlaceInAnotherGroup()
    {
        GuiDriver gui;
        openServices(gui);
        gui.show(QStringLiteral("services"));
        dropCard(gui, "services.newServices[2]", QStringLiteral("OldService"), Edge::Bottom);
        QCOMPARE(gui.bytes(), joined({newServices, orders, modifiedServices, old, mail, caching}));
        QCOMPARE(gui.session().undoStack()->index(), 1);
        gui.trigger(ActionId::Undo);
        QCOMPARE(gui.bytes(), servicesSpec);
        dropCard(gui, "services.newServices[2]", QStringLiteral("OldService"), Edge::Top);
        QCOMPARE(gui.bytes(), joined({newServices, orders, modifiedServices, mail, old, caching}));
        QCOMPARE(gui.session().undoStack()->index(), 1);
        gui.trigger(ActionId::Undo);
        QCOMPARE(gui.bytes(), servicesSpec);
        // Over its own group it stays there.
        dropCard(gui, "services.newServices[2]", QStringLiteral("OrderService"), Edge::Top);
        QCOMPARE(gui.bytes(), joined({newServices, mail, orders, modifiedServices, old, caching}));
    }

    void aCardIsDraggedToAGroupWithoutCards()
    {
        GuiDriver gui;
        gui.openBytes(QByteArray::fromStdString(joined({newServices, orders, mail, modifiedServices, caching})));
        gui.show(QStringLiteral("services"));
        FormView* form = gui.window().workspace()->form();
        FormPart* group = form->list()->partFor(QStringLiteral("services.modifiedServices"));
        QVERIFY(group != nullptr && group->isVisible());
        drop(form->widget(), CardHandle::mimeType(), "services.newServices[1]",
             group->mapTo(form->widget(), QPoint(2, 2)));
        gui.settle();
        QCOMPARE(gui.bytes(), joined({newServices, mail, modifiedServices, orders, caching}));
    }

    void theLineSaysWhereACardGoes()
    {
        GuiDriver gui;
        openServices(gui);
        gui.show(QStringLiteral("services"));
        FormView* form = gui.window().workspace()->form();
        QWidget* target = gui.find(QStringLiteral("OldService"));
        QVERIFY(target != nullptr);
        const int top = target->mapTo(form->widget(), QPoint(0, 0)).y();
        Drag drag(form->widget(), CardHandle::mimeType(), "services.newServices[2]");
        drag.moveTo(QPoint(40, top + 2));
        const auto* line = form->findChild<CardDrop*>();
        QVERIFY(line != nullptr && line->isVisible());
        QVERIFY2(line->geometry().bottom() <= top && line->geometry().top() > top - target->height(), "above the card");
        drag.moveTo(QPoint(40, top + target->height() - 2));
        QVERIFY(line->isVisible());
        QVERIFY2(line->geometry().top() >= top + target->height() / 2, "below the card");
        drag.leave();
        QVERIFY(!line->isVisible());
    }

    void theFormScrollsWhereACardWaitsAtItsEdge()
    {
        GuiDriver gui;
        std::string many;
        for (int i = 0; i < 60; ++i)
            many += "##### Service" + std::to_string(i) + "\n**Purpose**: One of many\n\n";
        gui.openBytes(QByteArray::fromStdString(joined({newServices, many, modifiedServices, old})));
        gui.show(QStringLiteral("services"));
        FormView* form = gui.window().workspace()->form();
        const QScrollBar* bar = form->verticalScrollBar();
        QVERIFY(bar->maximum() > 0);
        const auto at = [form](int y) { return form->widget()->mapFrom(form->viewport(), QPoint(40, y)); };
        Drag drag(form->widget(), CardHandle::mimeType(), "services.newServices[1]");
        drag.moveTo(at(form->viewport()->height() / 2));
        const auto* line = form->findChild<CardDrop*>();
        QVERIFY(line != nullptr && line->isVisible());
        drag.moveTo(at(form->viewport()->height() - 4));
        const int before = line->y();
        QTRY_VERIFY(bar->value() > bar->singleStep());
        QTRY_VERIFY2(line->y() > before, "the line goes along");
        drag.moveTo(at(form->viewport()->height() / 2));
        const int value = bar->value();
        drag.moveTo(at(4));
        QTRY_VERIFY(bar->value() < value);
        drag.leave();
    }

    void anItemIsDraggedToItsPlaceInAnotherGroupInTheOutline()
    {
        GuiDriver gui;
        openServices(gui);
        goTo(gui, QStringLiteral("services.newServices[2]"));
        const auto dropAt = [&gui](const char* what, const QString& on, Edge edge) {
            const QRect line = lineOf(gui, on);
            QVERIFY(!line.isEmpty());
            drop(view(gui)->viewport(), QStringLiteral("application/x-quoin-outline"), what,
                 edge == Edge::Top ? line.topLeft() + QPoint(30, 2) : line.bottomLeft() + QPoint(30, -2));
            gui.settle();
        };
        dropAt("services.newServices[2]", QStringLiteral("OldService"), Edge::Top);
        QCOMPARE(gui.bytes(), joined({newServices, orders, modifiedServices, mail, old, caching}));
        QCOMPARE(gui.session().undoStack()->index(), 1);
        QCOMPARE(gui.window().workspace()->outline()->currentPath(), QStringLiteral("services.modifiedServices[1]"));
        QVERIFY(view(gui)->hasFocus());
        gui.trigger(ActionId::Undo);
        QCOMPARE(gui.bytes(), servicesSpec);
        dropAt("services.newServices[1]", QStringLiteral("OldService"), Edge::Bottom);
        QCOMPARE(gui.bytes(), joined({newServices, mail, modifiedServices, old, orders, caching}));
        gui.trigger(ActionId::Undo);
        // Below the last one of its own group it stays in that.
        dropAt("services.newServices[1]", QStringLiteral("MailService"), Edge::Bottom);
        QCOMPARE(gui.bytes(), joined({newServices, mail, orders, modifiedServices, old, caching}));
        gui.trigger(ActionId::Undo);
        dropAt("services.modifiedServices[1]", QStringLiteral("MailService"), Edge::Top);
        QCOMPARE(gui.bytes(), joined({newServices, orders, old, mail, modifiedServices, caching}));
    }

    void theOutlineSaysInWhichGroupALineWouldStand()
    {
        GuiDriver gui;
        openServices(gui);
        goTo(gui, QStringLiteral("services.newServices[2]"));
        const auto* lines = qobject_cast<OutlineView*>(view(gui));
        QVERIFY(lines != nullptr);
        Drag drag(view(gui)->viewport(), QStringLiteral("application/x-quoin-outline"), "services.newServices[1]");
        drag.moveTo(lineOf(gui, QStringLiteral("MailService")).bottomLeft() + QPoint(30, -2));
        QCOMPARE(lines->dropWords(), QString());
        const QImage own = view(gui)->viewport()->grab().toImage();
        drag.moveTo(lineOf(gui, QStringLiteral("OldService")).topLeft() + QPoint(30, 2));
        QCOMPARE(lines->dropWords(), QStringLiteral("to Modified Services"));
        QVERIFY(view(gui)->viewport()->grab().toImage() != own);
        drag.leave();
        QCOMPARE(lines->dropWords(), QString());
    }

    // No line of the outline stands for a group without items: the section's own does.
    void anItemIsDroppedOnItsSectionForAGroupWithoutItems_data()
    {
        QTest::addColumn<bool>("written");
        QTest::newRow("its heading is there") << true;
        QTest::newRow("it has no heading yet") << false;
    }
    void anItemIsDroppedOnItsSectionForAGroupWithoutItems()
    {
        QFETCH(bool, written);
        GuiDriver gui;
        const std::string group = written ? modifiedServices : std::string();
        gui.openBytes(QByteArray::fromStdString(joined({newServices, orders, mail, group, caching})));
        goTo(gui, QStringLiteral("services.newServices[1]"));
        const auto* lines = qobject_cast<OutlineView*>(view(gui));
        QVERIFY(lines != nullptr);
        const QImage before = view(gui)->viewport()->grab().toImage();
        Drag drag(view(gui)->viewport(), QStringLiteral("application/x-quoin-outline"), "services.newServices[1]");
        drag.moveTo(lineOf(gui, QStringLiteral("Service Architecture")).center());
        QCOMPARE(lines->dropWords(), QStringLiteral("to Modified Services"));
        QVERIFY(view(gui)->viewport()->grab().toImage() != before);
        drag.moveTo(lineOf(gui, QStringLiteral("Caching Strategy")).bottomLeft() + QPoint(30, 60)); // Below all lines.
        QCOMPARE(lines->dropWords(), QString());
        drag.dropAt(lineOf(gui, QStringLiteral("Service Architecture")).center());
        gui.settle();
        QCOMPARE(gui.bytes(), joined({newServices, mail, modifiedServices, orders, caching}));
        QCOMPARE(gui.window().workspace()->outline()->currentPath(), QStringLiteral("services.modifiedServices[1]"));
        QCOMPARE(gui.session().undoStack()->index(), 1);
        gui.trigger(ActionId::Undo);
        // Where each group has items, and on the line of another section, it has no place.
        openServices(gui);
        goTo(gui, QStringLiteral("services.newServices[1]"));
        for (const char* title : {"Service Architecture", "Caching Strategy"}) {
            drop(view(gui)->viewport(), QStringLiteral("application/x-quoin-outline"), "services.newServices[1]",
                 lineOf(gui, QString::fromLatin1(title)).center());
            gui.settle();
            QCOMPARE(gui.bytes(), servicesSpec);
        }
    }

    void theKeyTakesAnItemOfTheOutlineToTheOtherGroup()
    {
        GuiDriver gui;
        openServices(gui);
        goTo(gui, QStringLiteral("services.newServices[1]"));
        gui.key(Qt::Key_G, Qt::ControlModifier | Qt::AltModifier);
        gui.settle();
        QCOMPARE(gui.bytes(), joined({newServices, mail, modifiedServices, old, orders, caching}));
        QCOMPARE(gui.window().workspace()->outline()->currentPath(), QStringLiteral("services.modifiedServices[2]"));
        QVERIFY(view(gui)->hasFocus());
    }

    void aFoldedCardStaysFoldedWhereItGoes()
    {
        GuiDriver gui;
        open(gui);
        gui.show(QStringLiteral("api"));
        FormView* form = gui.window().workspace()->form();
        const auto isOpen = [form](const QString& name) {
            for (const CardPart* card : form->findChildren<CardPart*>()) {
                if (card->isVisible() && card->accessibleName() == name)
                    return card->isOpen();
            }
            return false;
        };
        QVERIFY(isOpen(QStringLiteral("GET /v1/a")));
        QVERIFY(!isOpen(QStringLiteral("POST /v1/b")));
        QWidget* target = gui.find(QStringLiteral("GET /v1/a"));
        QVERIFY(target != nullptr);
        const QPoint at = target->mapTo(form->widget(), QPoint(40, 2));
        drop(form->widget(), CardHandle::mimeType(), "api.rest[2]", at);
        gui.settle();
        QCOMPARE(gui.bytes(), joined({head, apiHead, postB, getA, caching}));
        QVERIFY(isOpen(QStringLiteral("GET /v1/a")));
        QVERIFY(!isOpen(QStringLiteral("POST /v1/b")));
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::OutlineMovesTest)
#include "outline_moves_test.moc"
