// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Renaming an item offers the other places that name it: by keys alone, undone in one step.
#include "tests/support/gui_driver.h"
#include "ui/fields/text_edit.h"
#include "ui/forms/form_view.h"
#include "ui/offers/offer_bar.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QListWidget>
#include <QUndoStack>

namespace quoin::test {

namespace {

const QByteArray spec =
    "## Service Architecture\n\n### New Services\n\n#### LedgerService\n**Purpose**: Books what LedgerService must\n\n"
    "#### BankService\n**Purpose**: Pays  \n**Dependencies**: LedgerService, Redis\n\n"
    "## Monitoring & Logging\n- **Logs**: one line of LedgerService per booking\n";

const QString name = QStringLiteral("LedgerService Service name");

QByteArray allRenamed()
{
    return QByteArray(spec).replace("LedgerService", "JournalService");
}

} // namespace

class RenameGuiTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_gui = std::make_unique<GuiDriver>();
        m_gui->openBytes(spec);
        m_gui->show(QStringLiteral("services.newServices[1].name"));
    }
    void cleanup() { m_gui.reset(); }

    void theOfferComesWhenTheNameIsLeft()
    {
        retype(QStringLiteral("JournalService"));
        QCOMPARE(bar().sentence(), QString());
        m_gui->key(Qt::Key_Return);
        m_gui->settle();
        QVERIFY2(bar().sentence().contains(QStringLiteral("3 other places")), qPrintable(bar().sentence()));
        QVERIFY(bar().sentence().contains(QStringLiteral("LedgerService")));
        // It takes no focus: the person goes on in the next field.
        QVERIFY(!bar().isAncestorOf(QApplication::focusWidget()));
    }

    void allPlacesAndTheNameAreOneStep()
    {
        retype(QStringLiteral("JournalService"));
        m_gui->key(Qt::Key_Return);
        answer(Qt::Key_T);
        QTRY_VERIFY(m_gui->window().findChild<QDialog*>() != nullptr);
        m_gui->settle();
        QVERIFY(m_gui->find<QListWidget>(QStringLiteral("Places that name it"))->hasFocus());
        m_gui->key(Qt::Key_Return);
        m_gui->settle();
        QCOMPARE(QByteArray::fromStdString(m_gui->bytes()), allRenamed());
        QCOMPARE(bar().sentence(), QString());
        m_gui->session().undoStack()->undo();
        QCOMPARE(QByteArray::fromStdString(m_gui->bytes()), spec);
        QVERIFY(!m_gui->session().undoStack()->canUndo());
        m_gui->session().undoStack()->redo();
        QCOMPARE(QByteArray::fromStdString(m_gui->bytes()), allRenamed());
    }

    void aPlaceWithoutItsTickStays()
    {
        retype(QStringLiteral("JournalService"));
        m_gui->key(Qt::Key_Return);
        answer(Qt::Key_T);
        QTRY_VERIFY(m_gui->window().findChild<QDialog*>() != nullptr);
        m_gui->settle();
        m_gui->key(Qt::Key_Down);
        m_gui->key(Qt::Key_Space);
        QVERIFY(m_gui->find(QStringLiteral("Rename 2 Places")) != nullptr);
        QCOMPARE(m_gui->find<QCheckBox>(QStringLiteral("All places"))->checkState(), Qt::PartiallyChecked);
        m_gui->key(Qt::Key_Return);
        m_gui->settle();
        QByteArray expected = allRenamed();
        expected.replace("**Dependencies**: JournalService", "**Dependencies**: LedgerService");
        QCOMPARE(QByteArray::fromStdString(m_gui->bytes()), expected);
    }

    void theNextRenamingIsAnsweredByItsKeyToo()
    {
        retype(QStringLiteral("JournalService"));
        m_gui->key(Qt::Key_Return);
        m_gui->settle();
        QVERIFY(!bar().sentence().isEmpty());
        retype(QStringLiteral("BookService"), QStringLiteral("JournalService Service name"));
        m_gui->key(Qt::Key_Return);
        // At once: the answers of the offer that was there before are gone, those of the next one are there.
        QVERIFY(!bar().sentence().isEmpty());
        answer(Qt::Key_T);
        QTRY_VERIFY(m_gui->window().findChild<QDialog*>() != nullptr);
    }

    void onlyHereLeavesTheRest()
    {
        retype(QStringLiteral("JournalService"));
        m_gui->key(Qt::Key_Return);
        const std::string renamed = m_gui->bytes();
        answer(Qt::Key_N);
        QTRY_COMPARE(bar().sentence(), QString());
        QCOMPARE(m_gui->bytes(), renamed);
    }

    void undoTakesTheOfferBack()
    {
        retype(QStringLiteral("JournalService"));
        m_gui->key(Qt::Key_Return);
        m_gui->settle();
        QVERIFY(!bar().sentence().isEmpty());
        while (m_gui->session().undoStack()->canUndo())
            m_gui->session().undoStack()->undo();
        QCOMPARE(QByteArray::fromStdString(m_gui->bytes()), spec);
        QCOMPARE(bar().sentence(), QString());
    }

    void aNameThatNobodyUsesMakesNoOffer()
    {
        m_gui->show(QStringLiteral("services.newServices[2].name"));
        m_gui->type(QStringLiteral("BankService Service name"), QStringLiteral("X"));
        m_gui->key(Qt::Key_Return);
        m_gui->settle();
        QCOMPARE(bar().sentence(), QString());
    }

    void aCopyThatIsCalledSomethingElseMakesNoOffer()
    {
        m_gui->find(name)->setFocus();
        m_gui->key(Qt::Key_D, Qt::ControlModifier);
        m_gui->settle();
        // In the copy's name, which is to be typed over.
        QCOMPARE(m_gui->window().workspace()->form()->focusedItem(), QStringLiteral("services.newServices[2]"));
        m_gui->keys(QStringLiteral("CardService"));
        m_gui->key(Qt::Key_Return);
        m_gui->settle();
        QVERIFY(m_gui->bytes().find("#### LedgerService") < m_gui->bytes().find("#### CardService"));
        QCOMPARE(bar().sentence(), QString());
    }

    void anItemThatGoesWhileItsNameHasTheFocusIsNotRenamed()
    {
        m_gui->find(name)->setFocus();
        m_gui->key(Qt::Key_D, Qt::ControlModifier);
        m_gui->settle();
        m_gui->key(Qt::Key_Z, Qt::ControlModifier); // By now another item stands where the copy stood.
        m_gui->settle();
        m_gui->key(Qt::Key_Tab);
        m_gui->settle();
        QCOMPARE(QByteArray::fromStdString(m_gui->bytes()), spec);
        QCOMPARE(bar().sentence(), QString());
    }

    void anItemThatIsMovedWithItsNameInUseIsRenamedStill()
    {
        retype(QStringLiteral("JournalService"));
        m_gui->key(Qt::Key_Down, Qt::AltModifier);
        m_gui->settle();
        QCOMPARE(m_gui->window().workspace()->form()->focusedItem(), QStringLiteral("services.newServices[2]"));
        QCOMPARE(bar().sentence(), QString());
        m_gui->key(Qt::Key_Return);
        m_gui->settle();
        QVERIFY2(bar().sentence().contains(QStringLiteral("3 other places")), qPrintable(bar().sentence()));
    }

    void onDemandWithoutTypingInTheForm()
    {
        m_gui->show(QStringLiteral("services.newServices[2].dependencies"));
        m_gui->show(QStringLiteral("services.newServices[1].name"));
        m_gui->trigger(ActionId::RenameEverywhere);
        m_gui->keys(QStringLiteral("JournalService"));
        QVERIFY(m_gui->find(QStringLiteral("Rename Here and in 3 Places")) != nullptr);
        m_gui->key(Qt::Key_Return);
        m_gui->settle();
        QCOMPARE(QByteArray::fromStdString(m_gui->bytes()), allRenamed());
        m_gui->session().undoStack()->undo();
        QCOMPARE(QByteArray::fromStdString(m_gui->bytes()), spec);
    }

private:
    void retype(const QString& text, const QString& now = name)
    {
        auto* editor = m_gui->find<TextEdit>(now);
        QVERIFY(editor != nullptr);
        editor->setFocus(Qt::MouseFocusReason);
        editor->selectAll();
        m_gui->keys(text);
    }
    /// By its mnemonic; a button pressed by that needs a moment.
    void answer(Qt::Key letter) { m_gui->key(letter, Qt::AltModifier); }
    [[nodiscard]] OfferBar& bar() { return *m_gui->window().findChild<OfferBar*>(); }

    std::unique_ptr<GuiDriver> m_gui;
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::RenameGuiTest)
#include "rename_test.moc"
