// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Spell check in the form, with a small dictionary of its own.
#include "models/spelling/spelling_engine.h"
#include "tests/support/gui_driver.h"
#include "ui/fields/text_edit.h"
#include "ui/shell/workspace.h"
#include "ui/source/source_editor.h"
#include "ui/source/source_pane.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDir>
#include <QMenu>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace quoin::test {

namespace {

const QByteArray spec = "## Architecture Overview\nA qeue of `qeue` words in qeue_name, idempotent.\n";

} // namespace

class SpellingGuiTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        if (!SpellingEngine::isBuilt())
            QSKIP("built without hunspell");
        m_folder = std::make_unique<QTemporaryDir>();
        put("xx_XX.aff", "SET UTF-8\nTRY u\n");
        put("xx_XX.dic", "5\nqueue\nof\nwords\nin\nA\n");
        m_gui = std::make_unique<GuiDriver>(QStringList{m_folder->path()});
        m_gui->openBytes(spec);
        m_gui->show(QStringLiteral("architecture.text"));
        editText(QStringLiteral("qeue"));
        QTRY_COMPARE(underlined(), QStringList{QStringLiteral("qeue")});
    }
    void cleanup() { m_gui.reset(); }

    void aSuggestionIsPickedByKeysAndUndone()
    {
        m_editor->setFocus(Qt::MouseFocusReason);
        QTextCursor cursor = m_editor->textCursor();
        cursor.setPosition(4);
        m_editor->setTextCursor(cursor);
        m_gui->trigger(ActionId::SpellingSuggestions);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu != nullptr);
        // The menu is open at once; the dictionary's thread fills it, sooner or later.
        QTRY_COMPARE(menu->actions().value(0)->text(), QStringLiteral("queue"));
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_COMPARE(QByteArray::fromStdString(m_gui->bytes()), QByteArray(spec).replace("A qeue of", "A queue of"));
        QTRY_COMPARE(underlined(), QStringList());
        m_gui->trigger(ActionId::Undo);
        QCOMPARE(QByteArray::fromStdString(m_gui->bytes()), spec);
        QTRY_COMPARE(underlined(), QStringList{QStringLiteral("qeue")});
    }

    void anAddedWordIsKeptInTheProject()
    {
        const QDir folder = QFileInfo(m_gui->session().path()).dir();
        QVERIFY(folder.mkdir(QStringLiteral(".quoin")));
        pick(QStringLiteral("Add"));
        QTRY_COMPARE(underlined(), QStringList());
        QFile words(folder.filePath(QStringLiteral(".quoin/words.txt")));
        QVERIFY(words.open(QIODevice::ReadOnly));
        QCOMPARE(words.readAll(), QByteArray("qeue\n"));
        QCOMPARE(QByteArray::fromStdString(m_gui->bytes()), spec);
    }

    void anIgnoredWordIsNotMarked()
    {
        pick(QStringLiteral("Ignore"));
        QTRY_COMPARE(underlined(), QStringList());
    }

    void codeIsNotChecked()
    {
        m_gui->openBytes(
            "## API Design\n\n### POST /v1/a\n**Purpose**: A qeue\n**Request**:\n```json\n{\"qeue\": 1}\n```\n");
        m_gui->show(QStringLiteral("api.rest[1].purpose"));
        m_editor = m_gui->find<TextEdit>(QStringLiteral("POST /v1/a Purpose"));
        QVERIFY(m_editor != nullptr);
        QTRY_COMPARE(underlined(), QStringList{QStringLiteral("qeue")});
        m_editor = m_gui->find<TextEdit>(QStringLiteral("POST /v1/a Request"));
        QVERIFY(m_editor != nullptr && m_editor->toPlainText().contains(QStringLiteral("qeue")));
        m_gui->settle();
        QCOMPARE(underlined(), QStringList());
    }

    void offIsOff()
    {
        m_gui->trigger(ActionId::CheckSpelling);
        QTRY_COMPARE(underlined(), QStringList());
        m_gui->trigger(ActionId::CheckSpelling);
        QTRY_COMPARE(underlined(), QStringList{QStringLiteral("qeue")});
    }

    void onlyWhatIsTypedIsCheckedAgain()
    {
        m_editor->setFocus(Qt::MouseFocusReason);
        m_editor->moveCursor(QTextCursor::End);
        m_gui->keys(QStringLiteral(" wrods"));
        QTRY_COMPARE(underlined(), QStringList({QStringLiteral("qeue"), QStringLiteral("wrods")}));
    }

    void proseInAnotherLanguageIsNotMarked()
    {
        put("en_US.aff", "SET UTF-8\n");
        const QByteArray known =
            "one service takes payments from every store and books what they sum up to at night here in "
            "the queue of words is full now";
        put("en_US.dic", "30\n" + QByteArray(known).replace(' ', '\n') + '\n');
        m_gui = std::make_unique<GuiDriver>(QStringList{m_folder->path()});
        const QByteArray german = "Der Dienst nimmt Zahlungen in Raten entgegen und bucht die Summe.";
        m_gui->openBytes("## Architecture Overview\n" + known + "\nA qeue of the words is full now.\n" + german
                         + "\nСервис принимает платежи.\n该服务接受付款。\n");
        editText(QStringLiteral("qeue"));
        QTRY_COMPARE(underlined(), QStringList{QStringLiteral("qeue")});
        m_editor->setFocus(Qt::MouseFocusReason);
        m_editor->moveCursor(QTextCursor::End);
        m_gui->keys(QStringLiteral(" Сделка"));
        m_editor->moveCursor(QTextCursor::Start);
        m_gui->keys(QStringLiteral("here wrods "));
        QTRY_COMPARE(underlined(), QStringList({QStringLiteral("wrods"), QStringLiteral("qeue")}));
        QVERIFY(!wrongAt(QStringLiteral("Dienst")));
    }

    void theSourceMarksWordsOfProseOnly()
    {
        m_gui->openBytes("## Architecture Overview\nA qeue of `qeue`\n\n- words\n  ```\n  qeue\n  ```\n  "
                         "qeue\n\n```\nqeue\n```\n\n    qeue\n\nwords qeue\n");
        SourceEditor* editor = source();
        const auto said = [&](int line, int column) {
            QTextCursor cursor(editor->document()->findBlockByNumber(line));
            cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor, column);
            editor->setTextCursor(cursor);
        };
        const QString wrong = QStringLiteral("“qeue” is in no dictionary.");
        for (const QPoint place : {QPoint(3, 1), QPoint(3, 7), QPoint(8, 15)}) {
            said(place.y(), place.x());
            QTRY_COMPARE(editor->accessibleDescription(), wrong);
            for (const QPoint code : {QPoint(12, 1), QPoint(3, 5), QPoint(1, 10), QPoint(5, 13)}) {
                said(code.y(), code.x());
                QTRY_COMPARE(editor->accessibleDescription(), QString());
                said(place.y(), place.x());
                QTRY_COMPARE(editor->accessibleDescription(), wrong);
            }
        }
        m_gui->trigger(ActionId::CheckSpelling);
        QTRY_COMPARE(editor->accessibleDescription(), QString());
        QVERIFY(!m_gui->window().workspace()->source()->openSpellingMenu());
    }

    void theSourceMendsAWordByKeysAndByItsMenu()
    {
        SourceEditor* editor = source();
        QTextCursor cursor(editor->document()->findBlockByNumber(1));
        cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor, 4);
        editor->setTextCursor(cursor);
        QTRY_VERIFY(!editor->accessibleDescription().isEmpty());
        m_gui->key(Qt::Key_Period, Qt::ControlModifier);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu != nullptr);
        QTRY_COMPARE(menu->actions().value(0)->text(), QStringLiteral("queue"));
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_COMPARE(QByteArray::fromStdString(m_gui->bytes()), QByteArray(spec).replace("A qeue of", "A queue of"));
        m_gui->trigger(ActionId::Undo);
        QCOMPARE(QByteArray::fromStdString(m_gui->bytes()), spec);

        editor->setTextCursor(cursor);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, editor->cursorRect().center(),
                                editor->mapToGlobal(editor->cursorRect().center()));
        QApplication::sendEvent(editor->viewport(), &event);
        menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu != nullptr);
        QTRY_COMPARE(menu->actions().value(0)->text(), QStringLiteral("queue"));
        QVERIFY(menu->actions().size() > 6); // The usual ones stand below.
        menu->close();
        QCOMPARE(QByteArray::fromStdString(m_gui->bytes()), spec);
    }

private:
    /// Takes the editor that shows `text`.
    void editText(const QString& text)
    {
        m_editor = nullptr;
        m_gui->show(QStringLiteral("architecture.text"));
        for (TextEdit* edit : m_gui->window().findChildren<TextEdit*>()) {
            if (edit->isVisible() && edit->toPlainText().contains(text))
                m_editor = edit;
        }
        QVERIFY(m_editor != nullptr);
    }
    [[nodiscard]] bool wrongAt(const QString& word) const
    {
        m_editor->setTextCursor(m_editor->document()->find(word));
        m_editor->moveCursor(QTextCursor::Left);
        return m_editor->openSpellingMenu();
    }
    SourceEditor* source()
    {
        m_gui->trigger(ActionId::Source);
        SourceEditor* editor = m_gui->window().workspace()->source()->editor();
        editor->setFocus(Qt::OtherFocusReason);
        m_gui->settle();
        return editor;
    }
    void put(const char* name, const QByteArray& bytes) const
    {
        QFile file(m_folder->filePath(QString::fromUtf8(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    /// The underlined words of the editor.
    [[nodiscard]] QStringList underlined() const
    {
        QStringList words;
        for (QTextBlock block = m_editor->document()->firstBlock(); block.isValid(); block = block.next()) {
            for (const QTextLayout::FormatRange& range : block.layout()->formats()) {
                if (range.format.underlineStyle() == QTextCharFormat::SpellCheckUnderline)
                    words.append(block.text().mid(range.start, range.length));
            }
        }
        return words;
    }
    void pick(const QString& beginning)
    {
        m_editor->setFocus(Qt::MouseFocusReason);
        QTextCursor cursor = m_editor->textCursor();
        cursor.setPosition(3);
        m_editor->setTextCursor(cursor);
        QVERIFY(m_editor->openSpellingMenu());
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu != nullptr);
        for (QAction* action : menu->actions()) {
            if (action->text().remove(QLatin1Char('&')).startsWith(beginning))
                action->trigger();
        }
        menu->close();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<GuiDriver> m_gui;
    TextEdit* m_editor = nullptr;
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::SpellingGuiTest)
#include "spelling_test.moc"
