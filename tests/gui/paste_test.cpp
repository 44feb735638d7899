// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Pasting into the form: several lines into a list, and text that becomes items when the person says so.
#include "tests/support/gui_driver.h"
#include "ui/fields/text_edit.h"
#include "ui/forms/form_list.h"
#include "ui/forms/form_part.h"
#include "ui/forms/form_view.h"
#include "ui/offers/offer_bar.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QUndoStack>

#include <algorithm>

namespace quoin::test {

namespace {

const QByteArray spec = "## Architecture Overview\nWords.\n\n## Database Schema\n\n### New Tables\n\n#### "
                        "users\n```sql\nCREATE TABLE users (id INT);\n```\n**Purpose**: People\n\n"
                        "## API Design\n\n### POST /v1/a\n**Purpose**: Makes\n\n## External Integrations\n\n### "
                        "Plaid\n**Purpose**: x\n\n## Monitoring & Logging\n- **Metrics**:\n  - one\n";

const QString script = QStringLiteral("CREATE TABLE orders (id INT);\n\nCREATE TABLE items (id INT);\n");

} // namespace

class PasteGuiTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_gui = std::make_unique<GuiDriver>();
        m_gui->openBytes(spec);
    }
    void cleanup() { m_gui.reset(); }

    void aScriptBecomesTablesAtOneKey()
    {
        pasteInto(QStringLiteral("architecture.text"), script);
        QCOMPARE(QByteArray::fromStdString(m_gui->bytes()), spec); // Nothing before the answer.
        QVERIFY2(bar().sentence().contains(QStringLiteral("2 tables: orders, items")), qPrintable(bar().sentence()));
        m_gui->key(Qt::Key_Return);
        QTRY_VERIFY(m_gui->session().spec()->item("schema.newTables[3]"));
        m_gui->settle();
        QCOMPARE(m_gui->session().spec()->value(*m_gui->session().spec()->field("schema.newTables[3].sql")),
                 std::string("CREATE TABLE items (id INT);"));
        QVERIFY(m_gui->bytes().find("Words.\n") != std::string::npos);
        QCOMPARE(bar().sentence(), QString());
        QCOMPARE(m_gui->session().undoStack()->count(), 1);
        m_gui->trigger(ActionId::Undo);
        QCOMPARE(QByteArray::fromStdString(m_gui->bytes()), spec);
    }

    void eachKindBecomesItemsAtOneKey_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("offered");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("value");
        QTest::newRow("a curl command") << QStringLiteral("curl -X PUT -d '{\"a\":1}' https://x.io/v1/holds")
                                        << QStringLiteral("PUT /v1/holds") << QStringLiteral("api.rest[2].request")
                                        << QStringLiteral("{\n  \"a\": 1\n}");
        QTest::newRow("a table of endpoints")
            << QStringLiteral(
                   "| Method | Path | Purpose |\n|---|---|---|\n| GET | /v1/h | Lists |\n| PUT | /v1/h | Sets |\n")
            << QStringLiteral("2 endpoints") << QStringLiteral("api.rest[3].purpose") << QStringLiteral("Sets");
        QTest::newRow("an SDL") << QStringLiteral("type A {\n  a: Int\n}\n\ntype Query {\n  a: A\n}\n")
                                << QStringLiteral("GraphQL") << QStringLiteral("api.graphql.queries")
                                << QStringLiteral("type Query {\n  a: A\n}");
    }
    void eachKindBecomesItemsAtOneKey()
    {
        QFETCH(QString, text);
        QFETCH(QString, offered);
        QFETCH(QString, path);
        QFETCH(QString, value);
        pasteInto(QStringLiteral("architecture.text"), text);
        QCOMPARE(QByteArray::fromStdString(m_gui->bytes()), spec);
        QVERIFY2(bar().sentence().contains(offered), qPrintable(bar().sentence()));
        m_gui->key(Qt::Key_Return);
        QTRY_VERIFY(m_gui->session().spec()->field(path.toStdString()));
        const SpecPtr now = m_gui->session().spec();
        QCOMPARE(QString::fromStdString(now->value(*now->field(path.toStdString()))), value);
        m_gui->trigger(ActionId::Undo);
        QCOMPARE(QByteArray::fromStdString(m_gui->bytes()), spec);
    }

    void pastedWhereNoTextIsTakenItIsItems()
    {
        m_gui->window().workspace()->goTo(QStringLiteral("schema.newTables[1]"));
        m_gui->settle();
        QVERIFY(qobject_cast<TextEdit*>(QApplication::focusWidget()) == nullptr); // The card's header.
        QApplication::clipboard()->setText(script);
        m_gui->trigger(ActionId::Paste);
        QVERIFY2(bar().sentence().contains(QStringLiteral("2 tables: orders, items")), qPrintable(bar().sentence()));
        m_gui->key(Qt::Key_Escape);
        QCOMPARE(QByteArray::fromStdString(m_gui->bytes()), spec);
    }

    void whatWasAddedComesIntoView()
    {
        m_gui->openExample();
        m_gui->show(QStringLiteral("schema"));
        QApplication::clipboard()->setText(script);
        m_gui->trigger(ActionId::PasteItems);
        m_gui->key(Qt::Key_Return);
        const QString path = QStringLiteral("schema.newTables[5]");
        QTRY_VERIFY(m_gui->session().spec()->item(path.toStdString()));
        m_gui->settle();
        FormView* form = m_gui->window().workspace()->form();
        const auto place = [&] {
            const FormPart* part = form->list()->partFor(path);
            return QRect(part->mapTo(form->viewport(), QPoint(0, 0)), part->size());
        };
        QTRY_VERIFY2(form->viewport()->rect().contains(place().topLeft()), qPrintable(QString::number(place().top())));
        QVERIFY(place().height() > form->viewport()->height()
                || form->viewport()->rect().contains(place().bottomRight()));
    }

    void asTextItIsPastedWhereTheCaretWas()
    {
        pasteInto(QStringLiteral("architecture.text"), script.trimmed());
        m_gui->key(Qt::Key_T, Qt::AltModifier);
        QTRY_COMPARE(QByteArray::fromStdString(m_gui->bytes()),
                     QByteArray(spec).replace("Words.", "Words." + script.trimmed().toUtf8()));
        QCOMPARE(bar().sentence(), QString());
        m_gui->trigger(ActionId::Undo);
        QCOMPARE(QByteArray::fromStdString(m_gui->bytes()), spec);
    }

    void plainPasteAsksNothing()
    {
        focusEnd(QStringLiteral("architecture.text"));
        QApplication::clipboard()->setText(script.trimmed());
        m_gui->trigger(ActionId::PastePlain);
        QCOMPARE(bar().sentence(), QString());
        QCOMPARE(QByteArray::fromStdString(m_gui->bytes()),
                 QByteArray(spec).replace("Words.", "Words." + script.trimmed().toUtf8()));
    }

    void escapePastesNothingAndGivesTheFocusBack()
    {
        pasteInto(QStringLiteral("architecture.text"), script);
        m_gui->key(Qt::Key_Escape);
        m_gui->settle();
        QCOMPARE(QByteArray::fromStdString(m_gui->bytes()), spec);
        QCOMPARE(bar().sentence(), QString());
        QVERIFY(qobject_cast<TextEdit*>(QApplication::focusWidget()) != nullptr);
    }

    void aBodyGoesToTheRequest()
    {
        pasteInto(QStringLiteral("api.rest[1].purpose"), QStringLiteral("{\n  \"a\": 1\n}"));
        QVERIFY(bar().sentence().contains(QStringLiteral("JSON")));
        m_gui->key(Qt::Key_Return);
        QTRY_VERIFY(m_gui->session().spec()->field("api.rest[1].request"));
        QCOMPARE(m_gui->session().spec()->value(*m_gui->session().spec()->field("api.rest[1].request")),
                 std::string("{\n  \"a\": 1\n}"));
    }

    void aTableOnItsOwnIsAtHomeInAFence()
    {
        focusEnd(QStringLiteral("schema.newTables[1].sql"));
        qobject_cast<TextEdit*>(QApplication::focusWidget())->selectAll();
        QApplication::clipboard()->setText(QStringLiteral("CREATE TABLE users (\n  id BIGINT\n);"));
        m_gui->key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(bar().sentence(), QString());
        QVERIFY(m_gui->bytes().find("```sql\nCREATE TABLE users (\n  id BIGINT\n);\n```") != std::string::npos);
    }

    void onDemandFromTheMenu()
    {
        QApplication::clipboard()->setText(
            QStringLiteral("curl -X DELETE https://x.io/v1/a/7 -H 'Authorization: Bearer SECRET'"));
        m_gui->trigger(ActionId::PasteItems);
        QVERIFY2(bar().sentence().contains(QStringLiteral("DELETE /v1/a/7")), qPrintable(bar().sentence()));
        m_gui->key(Qt::Key_Return);
        QTRY_VERIFY(m_gui->bytes().find("### DELETE /v1/a/7\n") != std::string::npos);
        QVERIFY(m_gui->bytes().find("SECRET") == std::string::npos);
    }

    void severalLinesBecomeEntriesOfAList()
    {
        pasteInto(QStringLiteral("monitoring.row[1].entry[1].value"), QStringLiteral("\ntwo\n* three"));
        QVERIFY2(m_gui->bytes().ends_with("- **Metrics**:\n  - one\n  - two\n  - three\n"), m_gui->bytes().c_str());
        QCOMPARE(bar().sentence(), QString());
        // The caret is behind what was pasted.
        m_gui->keys(QStringLiteral("!"));
        QVERIFY2(m_gui->bytes().ends_with("- three!\n"), m_gui->bytes().c_str());
        QCOMPARE(selectedElsewhere(), QString()); // The focus may have passed the label of the row.
        m_gui->trigger(ActionId::Undo);
        m_gui->trigger(ActionId::Undo);
        QCOMPARE(QByteArray::fromStdString(m_gui->bytes()), spec);
    }

    void whatIsOfferedTakesThePlaceOfASentenceBefore()
    {
        QApplication::clipboard()->setText(QStringLiteral("nothing of the kind"));
        m_gui->trigger(ActionId::PasteItems);
        const auto sentence = [this] {
            const auto labels = m_gui->window().findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
                return label->isVisible() && label->text().startsWith(QStringLiteral("The clipboard holds nothing"));
            });
        };
        QVERIFY(sentence());
        QApplication::clipboard()->setText(script);
        m_gui->trigger(ActionId::PasteItems);
        QVERIFY(bar().sentence().contains(QStringLiteral("2 tables")));
        QVERIFY(!sentence());
        QApplication::clipboard()->setText(QStringLiteral("nothing of the kind"));
        m_gui->trigger(ActionId::PasteItems);
        QVERIFY(sentence());
        QCOMPARE(bar().sentence(), QString());
    }

    void severalLinesIntoAnEmptyListFieldAreItsEntries()
    {
        pasteInto(QStringLiteral("integrations.integration[1].keyFlows"), QStringLiteral("Link\nExchange"));
        QVERIFY2(m_gui->bytes().find("**Key Flows**:\n- Link\n- Exchange\n") != std::string::npos,
                 m_gui->bytes().c_str());
    }

private:
    void focusEnd(const QString& path)
    {
        m_gui->show(path);
        m_gui->window().workspace()->goTo(path);
        m_gui->settle();
        auto* editor = qobject_cast<TextEdit*>(QApplication::focusWidget());
        QVERIFY(editor != nullptr);
        editor->moveCursor(QTextCursor::End);
    }
    void pasteInto(const QString& path, const QString& text)
    {
        focusEnd(path);
        QApplication::clipboard()->setText(text);
        m_gui->key(Qt::Key_V, Qt::ControlModifier);
        m_gui->settle();
    }
    /// The text of a field that looks selected and does not have the focus.
    [[nodiscard]] QString selectedElsewhere()
    {
        for (const TextEdit* field : m_gui->window().findChildren<TextEdit*>()) {
            if (field->isVisible() && !field->hasFocus() && field->textCursor().hasSelection())
                return field->textCursor().selectedText();
        }
        return {};
    }
    [[nodiscard]] OfferBar& bar() { return *m_gui->window().findChild<OfferBar*>(); }

    std::unique_ptr<GuiDriver> m_gui;
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::PasteGuiTest)
#include "paste_test.moc"
