// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Spell check in the form, with a small dictionary of its own.
#include "models/spelling/spelling_engine.h"
#include "tests/support/gui_driver.h"
#include "ui/fields/text_edit.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QMenu>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace quoin::test {

namespace {

const QByteArray spec = "## Architecture Overview\nA qeue of `qeue` words in qeue_name.\n";

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
        for (TextEdit* edit : m_gui->window().findChildren<TextEdit*>()) {
            if (edit->isVisible() && edit->toPlainText().contains(QStringLiteral("qeue")))
                m_editor = edit;
        }
        QVERIFY(m_editor != nullptr);
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
        QCOMPARE(menu->actions().value(0)->text(), QStringLiteral("queue"));
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

private:
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
