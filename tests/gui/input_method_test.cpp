// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Compose keys and CJK input: what is being composed is shown and is not in the document
// yet; what is committed is, as one piece, and the focus stays where it is.
#include "tests/support/gui_driver.h"
#include "ui/shell/workspace.h"
#include "ui/source/source_editor.h"
#include "ui/source/source_pane.h"

#include <QComboBox>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTextBlock>
#include <QTextLayout>
#include <QUndoStack>

#include <algorithm>

namespace quoin::test {

namespace {

const QByteArray spec =
    "## Backend Specs\n\n### Database Schema\n\n#### New Tables/Collections\n\n##### orders\n```sql\nCREATE TABLE "
    "orders (id INT);\n```\n"
    "**Purpose**: Orders\n\n### API Design\n\n#### REST Endpoints\n\n##### GET /v1/a\n**Purpose**: First  \n"
    "**Request**:\n```json\n{}\n```\n**Error Responses**:\n- `400 Bad Request`: Wrong\n\nSome words of our own.\n\n"
    "#### GraphQL Schema\n\n##### Types\n```graphql\ntype Order { id: ID }\n```\n\n"
    "### Queue Design\n\n#### Mails\n- **Purpose**: Sends\n\n### Caching Strategy\n\n| Aspect | Value |\n|---|---|\n| "
    "TTL | one |\n\n"
    "### Monitoring & Logging\n\n- **Metrics**:\n  - Requests\n\n### Architecture Overview\n\nOne service.\n\n"
    "### Service Architecture\n\n#### New Services\n\n##### OrderService\n**Purpose**: X\n\n"
    "#### Service Interactions\nA calls B.\n";

/// Shows what is being composed, underlined as input methods do.
void compose(QWidget* editor, const QString& text)
{
    QTextCharFormat underlined;
    underlined.setFontUnderline(true);
    QInputMethodEvent event(text, {{QInputMethodEvent::TextFormat, 0, static_cast<int>(text.size()), underlined}});
    QCoreApplication::sendEvent(editor, &event);
}

void commit(QWidget* editor, const QString& text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(editor, &event);
}

SourceEditor* sourceWithCaretBehind(GuiDriver& gui, ActionId view, const QString& words)
{
    gui.trigger(view);
    auto* editor = gui.window().workspace()->source()->editor();
    editor->setFocus();
    QTextCursor caret = editor->document()->find(words);
    caret.setPosition(caret.selectionEnd());
    editor->setTextCursor(caret);
    return editor;
}

} // namespace

class InputMethodTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfField_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::newRow("line") << QStringLiteral("api.rest[1].purpose") << QStringLiteral("日本");
        QTest::newRow("name") << QStringLiteral("queues.queue[1].name") << QStringLiteral("日本");
        QTest::newRow("route") << QStringLiteral("api.rest[1].route") << QStringLiteral("xy");
        QTest::newRow("json") << QStringLiteral("api.rest[1].request") << QStringLiteral("日本");
        QTest::newRow("sql") << QStringLiteral("schema.newTables[1].sql") << QStringLiteral("日本");
        QTest::newRow("error text") << QStringLiteral("@Wrong") << QStringLiteral("日本");
        QTest::newRow("raw text") << QStringLiteral("@our own") << QStringLiteral("日本");
        QTest::newRow("cell") << QStringLiteral("@one |") << QStringLiteral("日本");
        QTest::newRow("error code") << QStringLiteral("api.rest[1].errorResponses[1].status") << QStringLiteral("x");
        QTest::newRow("label") << QStringLiteral("@Metrics") << QStringLiteral("日本");
        QTest::newRow("overview") << QStringLiteral("@One service") << QStringLiteral("日本");
        QTest::newRow("graphql") << QStringLiteral("@type Order") << QStringLiteral("日本");
        QTest::newRow("interactions") << QStringLiteral("@A calls B") << QStringLiteral("日本");
        QTest::newRow("list") << QStringLiteral("@Requests") << QStringLiteral("日本");
    }
    void everyKindOfField()
    {
        QFETCH(QString, path);
        QFETCH(QString, text);
        GuiDriver gui;
        gui.openBytes(spec);
        if (path.startsWith(QLatin1Char('@')))
            path = QString::fromStdString(gui.session().spec()->pathAt(gui.bytes().find(path.mid(1).toStdString())));
        QVERIFY2(gui.session().spec()->field(path.toStdString()).has_value(), qPrintable(path));
        gui.window().workspace()->goTo(path);
        gui.settle();
        QWidget* editor = QApplication::focusWidget();
        QVERIFY(editor != nullptr);
        QTest::keyClick(editor, Qt::Key_End);
        const std::string before = gui.bytes();

        compose(editor, QStringLiteral("ni"));
        QCOMPARE(gui.bytes(), before);
        compose(editor, QStringLiteral("nihon"));
        QCOMPARE(gui.bytes(), before);
        commit(editor, text);
        const std::string committed = text.toStdString();
        const std::size_t at = gui.bytes().find(committed);
        QVERIFY2(at != std::string::npos, gui.bytes().c_str());
        std::string without = gui.bytes();
        QCOMPARE(without.erase(at, committed.size()), before);
        QVERIFY(QApplication::focusWidget() == editor);
        QCOMPARE(gui.session().undoStack()->count(), 1);
    }

    void aMethod()
    {
        GuiDriver gui;
        gui.openBytes(spec);
        gui.window().workspace()->goTo(QStringLiteral("api.rest[1].method"));
        gui.settle();
        QWidget* editor = QApplication::focusWidget();
        QVERIFY(editor != nullptr);
        QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
        compose(editor, QStringLiteral("PAT"));
        commit(editor, QStringLiteral("PATCH"));
        QVERIFY2(gui.bytes().find("##### PATCH /v1/a\n") != std::string::npos, gui.bytes().c_str());
        QVERIFY(QApplication::focusWidget() == editor);
    }

    void theSource()
    {
        GuiDriver gui;
        gui.openBytes(spec);
        gui.trigger(ActionId::Source);
        auto* editor = gui.window().workspace()->source()->editor();
        editor->setFocus();
        editor->moveCursor(QTextCursor::End);
        compose(editor, QStringLiteral("ni"));
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), spec);
        commit(editor, QStringLiteral("日本"));
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), spec + "日本");
    }

    // It is seen where it will be committed, however the line that it stands in changes.
    void aChangeFromOutsideTakesWhatIsBeingComposedAlong_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("of its line, longer") << QByteArray("First") << QByteArray("The first");
        QTest::newRow("of its line, shorter") << QByteArray("First") << QByteArray("1");
        QTest::newRow("of its line and those around it")
            << QByteArray("\n**Purpose**: First") << QByteArray("\n\n**Purpose**: 1");
        QTest::newRow("far above") << QByteArray("Orders\n") << QByteArray("All\norders\n");
        QTest::newRow("far below") << QByteArray("Some words") << QByteArray("Many words");
    }
    void aChangeFromOutsideTakesWhatIsBeingComposedAlong()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        GuiDriver gui;
        gui.openBytes(spec);
        auto* editor = sourceWithCaretBehind(gui, ActionId::Source, QStringLiteral("First"));
        compose(editor, QStringLiteral("ni"));
        const std::size_t at = gui.bytes().find(from.toStdString());
        gui.session().replaceBytes({at, at + static_cast<std::size_t>(from.size())}, to.toStdString(),
                                   EditOrigin::Restore);
        gui.settle();
        const QByteArray now = QByteArray(spec).replace(from, to);
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), now);
        const QTextBlock block = editor->textCursor().block();
        QVERIFY2(block.text().startsWith(QStringLiteral("**Purpose**")), qPrintable(block.text()));
        const QTextLayout* layout = block.layout();
        QCOMPARE(layout->preeditAreaText(), QStringLiteral("ni"));
        const int place = editor->textCursor().positionInBlock();
        QCOMPARE(place, block.text().trimmed().size());
        QCOMPARE(layout->preeditAreaPosition(), place);
        const auto formats = layout->formats();
        QVERIFY(std::any_of(formats.begin(), formats.end(), [place](const QTextLayout::FormatRange& range) {
            return range.start == place && range.length == 2 && range.format.fontUnderline();
        }));
        for (QTextBlock other = editor->document()->begin(); other.isValid(); other = other.next())
            QVERIFY(other == block || other.layout()->preeditAreaText().isEmpty());
        const QByteArray line = block.text().toUtf8();
        commit(editor, QStringLiteral("日本"));
        QByteArray committed = now;
        committed.insert(now.indexOf(line) + place, "日本");
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), committed);
    }

    // A form is edited beside it, or an undo is made, and the caret stays where it composes.
    void anotherPaneLeavesWhatIsBeingComposedInTheSource()
    {
        GuiDriver gui;
        gui.openBytes(spec);
        auto* editor = sourceWithCaretBehind(gui, ActionId::Split, QStringLiteral("First"));
        compose(editor, QStringLiteral("ni"));
        QVERIFY(!gui.session().setField(QStringLiteral("api.rest[1].purpose"), "The first"));
        gui.settle();
        QCOMPARE(editor->textCursor().block().layout()->preeditAreaText(), QStringLiteral("ni"));
        commit(editor, QStringLiteral("日本"));
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), QByteArray(spec).replace("First  ", "The first日本  "));
    }

    void aCellOfTheColumnGrid()
    {
        GuiDriver gui;
        gui.openBytes(spec);
        gui.window().workspace()->goTo(QStringLiteral("schema.newTables[1].sql"));
        gui.settle();
        auto* cells = gui.window().findChild<QTableView*>();
        QVERIFY(cells != nullptr);
        cells->setFocus();
        cells->setCurrentIndex(cells->model()->index(0, 0)); // The name.
        cells->edit(cells->currentIndex());
        QWidget* line = QApplication::focusWidget();
        QVERIFY2(qobject_cast<QLineEdit*>(line) != nullptr, qPrintable(gui.focusName()));
        QTest::keyClick(line, Qt::Key_End);
        compose(line, QStringLiteral("e"));
        commit(line, QStringLiteral("é"));
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), spec); // Until the cell is left.
        gui.key(Qt::Key_Return);
        gui.settle(); // A cell is taken over in an event of its own.
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), QByteArray(spec).replace("(id INT)", "(idé INT)"));
    }

    // What is being composed stays where it is when the document changes around it.
    void aChangeElsewhereLeavesWhatIsBeingComposed()
    {
        GuiDriver gui;
        gui.openBytes(spec);
        gui.window().workspace()->goTo(QStringLiteral("api.rest[1].purpose"));
        gui.settle();
        QWidget* editor = QApplication::focusWidget();
        QTest::keyClick(editor, Qt::Key_End);
        compose(editor, QStringLiteral("ni"));
        const std::size_t at = gui.bytes().find("Some words");
        gui.session().replaceBytes({at, at + 4}, "Many", EditOrigin::Restore);
        gui.settle();
        QVERIFY(QApplication::focusWidget() == editor);
        commit(editor, QStringLiteral("日本"));
        QCOMPARE(QByteArray::fromStdString(gui.bytes()),
                 QByteArray(spec).replace("Some words", "Many words").replace("First  ", "First日本  "));
    }

    // It is seen where it will be committed, however the text in front of it changes.
    void aChangeOfTheFieldTakesWhatIsBeingComposedAlong_data()
    {
        QTest::addColumn<QByteArray>("now");
        QTest::newRow("longer") << QByteArray("The first");
        QTest::newRow("shorter") << QByteArray("1");
    }
    void aChangeOfTheFieldTakesWhatIsBeingComposedAlong()
    {
        QFETCH(QByteArray, now);
        GuiDriver gui;
        gui.openBytes(spec);
        gui.window().workspace()->goTo(QStringLiteral("api.rest[1].purpose"));
        gui.settle();
        auto* editor = qobject_cast<QPlainTextEdit*>(QApplication::focusWidget());
        QVERIFY(editor != nullptr);
        QTest::keyClick(editor, Qt::Key_End);
        compose(editor, QStringLiteral("ni"));
        const std::size_t at = gui.bytes().find("First");
        gui.session().replaceBytes({at, at + 5}, now.toStdString(), EditOrigin::Restore);
        gui.settle();
        const QTextLayout* layout = editor->document()->firstBlock().layout();
        QCOMPARE(layout->preeditAreaText(), QStringLiteral("ni"));
        QCOMPARE(layout->preeditAreaPosition(), now.size());
        const auto formats = layout->formats();
        QVERIFY(std::any_of(formats.begin(), formats.end(), [&](const QTextLayout::FormatRange& range) {
            return range.start == now.size() && range.length == 2 && range.format.fontUnderline();
        }));
        commit(editor, QStringLiteral("日本"));
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), QByteArray(spec).replace("First  ", now + "日本  "));
    }

    // It is edited from the first letter that is composed on.
    void aCellThatNobodyHasOpened()
    {
        GuiDriver gui;
        gui.openBytes(spec);
        gui.window().workspace()->goTo(QStringLiteral("schema.newTables[1].sql"));
        gui.settle();
        auto* cells = gui.window().findChild<QTableView*>();
        QVERIFY(cells != nullptr);
        cells->setFocus();
        cells->setCurrentIndex(cells->model()->index(0, 1));
        QVERIFY(cells->testAttribute(Qt::WA_InputMethodEnabled));
        compose(cells, QStringLiteral("ni"));
        auto* line = cells->findChild<QLineEdit*>();
        QVERIFY(line != nullptr);
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), spec);
        commit(QApplication::focusWidget(), QStringLiteral("日本")); // Which is the table until then.
        QCOMPARE(line->text(), QStringLiteral("日本"));
        QVERIFY2(line->hasFocus(), qPrintable(gui.focusName()));
        gui.key(Qt::Key_Return);
        gui.settle();
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), QByteArray(spec).replace("(id INT)", "(id 日本)"));
    }

    void anEmptyFieldThatIsCreated()
    {
        GuiDriver gui;
        gui.openBytes(spec);
        gui.show(QStringLiteral("api.rest[1]"));
        QWidget* editor = gui.find(QStringLiteral("GET /v1/a Authentication"));
        QVERIFY(editor != nullptr);
        editor->setFocus();
        compose(editor, QStringLiteral("ni"));
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), spec);
        commit(editor, QStringLiteral("日本"));
        QVERIFY(gui.bytes().find("**Authentication**: 日本") != std::string::npos);
        QVERIFY(QApplication::focusWidget() == editor);
    }

    // What is composed first begins the list, as what is typed first does.
    void anEmptyListThatIsBegun()
    {
        GuiDriver gui;
        gui.openBytes(spec);
        gui.window().workspace()->goTo(QStringLiteral("monitoring.alerts"));
        gui.settle();
        QWidget* editor = QApplication::focusWidget();
        QVERIFY(editor != nullptr);
        QVERIFY2(gui.focusName().endsWith(QStringLiteral("Alerts")), qPrintable(gui.focusName()));
        compose(editor, QStringLiteral("ni"));
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), spec);
        commit(editor, QStringLiteral("日本"));
        QVERIFY2(gui.bytes().find("- **Alerts**:\n  - 日本\n") != std::string::npos, gui.bytes().c_str());
        QCOMPARE(gui.session().undoStack()->count(), 1);
        commit(QApplication::focusWidget(),
               QStringLiteral("語")); // It is a list now, and whoever composes goes on in it.
        QVERIFY2(gui.bytes().find("- **Alerts**:\n  - 日本語\n") != std::string::npos, gui.bytes().c_str());
    }

    void composingIsGivenUpWithoutAChange()
    {
        GuiDriver gui;
        gui.openBytes(spec);
        gui.window().workspace()->goTo(QStringLiteral("api.rest[1].purpose"));
        gui.settle();
        QWidget* editor = QApplication::focusWidget();
        compose(editor, QStringLiteral("ni"));
        QInputMethodEvent nothing;
        QCoreApplication::sendEvent(editor, &nothing);
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), spec);
        QVERIFY(!gui.session().isModified());
    }

    void thePaletteFindsWhatIsCommitted()
    {
        GuiDriver gui;
        gui.openBytes(QByteArray(spec).replace("Orders\n", "注文\n"));
        gui.key(Qt::Key_K, Qt::ControlModifier);
        auto* line = gui.find<QLineEdit>(QStringLiteral("Go to anything"));
        QVERIFY(line != nullptr);
        commit(line, QStringLiteral("注文"));
        gui.key(Qt::Key_Return);
        gui.settle();
        QCOMPARE(gui.focusName(), QStringLiteral("orders Purpose"));
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::InputMethodTest)
#include "input_method_test.moc"
