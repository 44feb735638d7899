// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Items, rows and sections that are moved: by keys, in the outline and in the form, and by dragging.
#include "tests/gui/outline_driver.h"
#include "ui/fields/text_edit.h"
#include "ui/forms/card_handle.h"
#include "ui/forms/card_part.h"
#include "ui/forms/form_view.h"

#include <QDragMoveEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QUndoStack>

namespace quoin::test {

class OutlineMovesTest : public QObject {
    Q_OBJECT

private:
    // Drags with events, since no mouse moves on this platform.
    static void drop(QWidget* on, const QString& format, const QByteArray& what, const QPoint& at)
    {
        QMimeData data;
        data.setData(format, what);
        QDragEnterEvent enter(at, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(on, &enter);
        QDragMoveEvent move(at, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(on, &move);
        QDropEvent drop(at, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(on, &drop);
    }

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

    void aCardIsDraggedToAnotherGroup()
    {
        GuiDriver gui;
        const QByteArray mail = "##### MailService\n**Purpose**: Mails\n\n";
        const QByteArray services = "### Service Architecture\n\n#### New Services\n\n##### OrderService\n"
                                    "**Purpose**: Orders\n\n"
            + mail;
        const QByteArray modified = "#### Modified Services\n\n##### OldService\n**Purpose**: Was there\n\n";
        gui.openBytes(services + modified + "### Caching Strategy\n- **TTL**: 1 s\n");
        const std::string before = gui.bytes();
        gui.show(QStringLiteral("services"));
        FormView* form = gui.window().workspace()->form();
        QWidget* target = gui.find(QStringLiteral("OldService"));
        QVERIFY(target != nullptr);
        drop(form->widget(), CardHandle::mimeType(), "services.newServices[2]",
             target->mapTo(form->widget(), QPoint(40, target->height() / 2)));
        gui.settle();
        QCOMPARE(QByteArray::fromStdString(gui.bytes()),
                 QByteArray(services).replace(mail, "") + modified + mail + "### Caching Strategy\n- **TTL**: 1 s\n");
        QCOMPARE(gui.session().undoStack()->index(), 1);
        gui.trigger(ActionId::Undo);
        QCOMPARE(gui.bytes(), before);
        // Over its own group it stays there.
        QWidget* first = gui.find(QStringLiteral("OrderService"));
        QVERIFY(first != nullptr);
        drop(form->widget(), CardHandle::mimeType(), "services.newServices[2]",
             first->mapTo(form->widget(), QPoint(40, 2)));
        gui.settle();
        QVERIFY(gui.session().spec()->item("services.newServices[1]")->title == "MailService");
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
