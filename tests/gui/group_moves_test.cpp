// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// A card that goes to another group looks there as it did before: open or folded, with the focus where it was.
#include "tests/gui/drag_driver.h"
#include "ui/fields/text_edit.h"
#include "ui/forms/card_part.h"
#include "ui/forms/form_host.h"

#include <QApplication>
#include <QLabel>

namespace quoin::test {

class GroupMovesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_gui = std::make_unique<GuiDriver>();
        openServices(*m_gui);
        m_gui->show(QStringLiteral("services"));
    }
    void cleanup() { m_gui.reset(); }

    void anOpenCardThatIsDraggedStaysOpen()
    {
        QVERIFY(isOpen(QStringLiteral("OrderService")));
        dropCard(*m_gui, "services.newServices[1]", QStringLiteral("OldService"), Edge::Top);
        QCOMPARE(m_gui->bytes(), moved);
        QVERIFY(isOpen(QStringLiteral("OrderService")));
        QVERIFY(!isOpen(QStringLiteral("MailService")));
        QVERIFY(!isOpen(QStringLiteral("OldService")));
    }

    void aFoldedCardStaysFolded_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("dragged") << false;
        QTest::newRow("by its key") << true;
    }

    void aFoldedCardStaysFolded()
    {
        QFETCH(bool, byKey);
        QVERIFY(!isOpen(QStringLiteral("MailService")));
        if (byKey) {
            m_gui->find(QStringLiteral("MailService"))->setFocus();
            m_gui->trigger(ActionId::MoveToGroup);
        } else {
            dropCard(*m_gui, "services.newServices[2]", QStringLiteral("OldService"), Edge::Bottom);
        }
        QCOMPARE(m_gui->bytes(), joined({newServices, orders, modifiedServices, old, mail, caching}));
        QVERIFY(!isOpen(QStringLiteral("MailService")));
        QVERIFY(isOpen(QStringLiteral("OrderService")));
        if (byKey)
            QCOMPARE(m_gui->focusName(), QStringLiteral("MailService"));
    }

    void theFocusAndTheCaretGoWithTheCard_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("dragged") << false;
        QTest::newRow("by its key") << true;
    }

    void theFocusAndTheCaretGoWithTheCard()
    {
        QFETCH(bool, byKey);
        enterPurpose();
        if (byKey)
            m_gui->trigger(ActionId::MoveToGroup);
        else
            dropCard(*m_gui, "services.newServices[1]", QStringLiteral("OldService"), Edge::Bottom);
        QCOMPARE(m_gui->bytes(), joined({newServices, mail, modifiedServices, old, orders, caching}));
        QCOMPARE(m_gui->focusName(), QStringLiteral("OrderService Purpose"));
        m_gui->keys(QStringLiteral("!"));
        QCOMPARE(m_gui->bytes(),
                 joined({newServices, mail, modifiedServices, old, "##### OrderService\n**Purpose**: Ord!ers\n\n",
                         caching}));
    }

    void inTheOutlineTheFocusStaysThere()
    {
        goTo(*m_gui, QStringLiteral("services.newServices[1]"));
        QVERIFY(isOpen(QStringLiteral("OrderService")));
        m_gui->trigger(ActionId::MoveToGroup);
        QVERIFY(isOpen(QStringLiteral("OrderService")));
        QVERIFY(view(*m_gui)->hasFocus());
    }

    void textThatWasNotTakenGoesWithTheCard()
    {
        auto* field = qobject_cast<TextEdit*>(enter(QStringLiteral("services.newServices[1].name")));
        QVERIFY(field != nullptr);
        field->selectAll();
        m_gui->keys(QStringLiteral("#"));
        QVERIFY(!m_gui->session().isModified());
        const QString typed = field->shownText();
        m_gui->trigger(ActionId::MoveToGroup);
        QVERIFY(m_gui->session().isModified());
        field = qobject_cast<TextEdit*>(enter(QStringLiteral("services.modifiedServices[2].name")));
        QVERIFY(field != nullptr);
        QCOMPARE(field->shownText(), typed);
        QVERIFY(reason());
    }

    // Nothing is moved, and the next edit has nothing to do with it.
    void aMoveThatIsRefusedIsForgotten()
    {
        FormView* form = m_gui->window().workspace()->form();
        form->beginMove(QStringLiteral("services.newServices[2]"));
        Q_EMIT form->host()->refused(QStringLiteral("Not there."));
        enterPurpose();
        m_gui->keys(QStringLiteral("!"));
        QCOMPARE(m_gui->focusName(), QStringLiteral("OrderService Purpose"));
        QVERIFY(isOpen(QStringLiteral("OrderService")));
    }

private:
    inline static const std::string moved = joined({newServices, mail, modifiedServices, orders, old, caching});

    bool isOpen(const QString& name)
    {
        for (const CardPart* card : m_gui->window().workspace()->form()->findChildren<CardPart*>()) {
            if (card->isVisible() && card->accessibleName() == name)
                return card->isOpen();
        }
        QTest::qFail("there is no such card", __FILE__, __LINE__);
        return false;
    }
    QWidget* enter(const QString& path)
    {
        m_gui->window().workspace()->goTo(path);
        m_gui->settle();
        return QApplication::focusWidget();
    }
    void enterPurpose()
    {
        auto* purpose = qobject_cast<TextEdit*>(enter(QStringLiteral("services.newServices[1].purpose")));
        QVERIFY(purpose != nullptr);
        QTextCursor cursor = purpose->textCursor();
        cursor.setPosition(3);
        purpose->setTextCursor(cursor);
    }
    [[nodiscard]] bool reason()
    {
        for (const QLabel* label : m_gui->window().findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().startsWith(QStringLiteral("✕ ")))
                return true;
        }
        return false;
    }

    std::unique_ptr<GuiDriver> m_gui;
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::GroupMovesTest)
#include "group_moves_test.moc"
