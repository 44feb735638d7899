// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Long documents are saved without keeping the window. What comes of it comes through the event loop, so whatever a
// person does before that is done while the document is being saved.
#include "tests/support/gui_driver.h"
#include "ui/forms/form_view.h"
#include "ui/shell/document_commands.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/status_line.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace quoin::test {

namespace {

QByteArray fileBytes(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class SavingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_long = GuiDriver::example().repeated(40); // More than half a megabyte.
        m_path = put(QStringLiteral("long.md"), m_long);
        m_short = put(QStringLiteral("short.md"), "### Architecture Overview\nOne.\n");
    }

    void saysThatItIsSaving()
    {
        GuiDriver gui;
        openAndType(gui);
        gui.window().documents()->save();
        QVERIFY(gui.session().isSaving());
        QVERIFY(status(gui).contains(QStringLiteral("saving…")));
        QTRY_VERIFY(!gui.session().isSaving());
        QVERIFY(!status(gui).contains(QStringLiteral("saving…")));
        QCOMPARE(fileBytes(m_path), "Mine.\n\n" + m_long);
        QVERIFY(!gui.window().isWindowModified());
    }

    void typingGoesOnMeanwhile()
    {
        GuiDriver gui;
        openAndType(gui);
        gui.window().documents()->save();
        gui.session().replaceBytes({0, 0}, "More.\n\n");
        QTRY_VERIFY(!gui.session().isSaving());
        QCOMPARE(fileBytes(m_path), "Mine.\n\n" + m_long);
        QVERIFY(gui.window().isWindowModified());
    }

    void versionsAreKeptOnAnotherThread()
    {
        GuiDriver gui;
        openAndType(gui);
        gui.window().documents()->save();
        gui.session().replaceBytes({0, 0}, "More.\n\n"); // Is in no version.
        QTRY_COMPARE(gui.store().versions(m_path).size(), 2);
        QCOMPARE(*gui.store().versionBytes(m_path, 1), m_long);
        QCOMPARE(*gui.store().versionBytes(m_path, 2), "Mine.\n\n" + m_long);
        QTRY_VERIFY(status(gui).contains(QStringLiteral("2 versions")));
        QCOMPARE(gui.store().recentDocuments(1).front().path, m_path);
    }

    void aLongVersionIsReadAndRestored()
    {
        GuiDriver gui;
        openAndType(gui);
        gui.window().documents()->save();
        QTRY_COMPARE(gui.store().versions(m_path).size(), 2);
        gui.trigger(ActionId::Versions);
        auto* list = gui.find<QListWidget>(QStringLiteral("Versions"));
        QVERIFY(list != nullptr);
        list->setCurrentRow(1);
        const auto buttons = gui.window().findChildren<QPushButton*>();
        const auto found = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton* button) {
            return button->text() == QStringLiteral("Restore");
        });
        QVERIFY(found != buttons.end());
        QPushButton* restore = *found;
        QVERIFY(!restore->isEnabled()); // It is being read.
        QTRY_VERIFY(restore->isEnabled());
        restore->click();
        QTRY_COMPARE(QByteArray::fromStdString(gui.bytes()), m_long);
        QVERIFY(gui.window().isWindowModified());
        gui.trigger(ActionId::Undo);
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), "Mine.\n\n" + m_long);
    }

    void theWindowClosesWhenItIsSaved()
    {
        GuiDriver gui;
        openAndType(gui);
        gui.window().documents()->save();
        QVERIFY(!gui.window().close());
        QVERIFY(gui.window().isVisible());
        QTRY_VERIFY(!gui.window().isVisible());
        QCOMPARE(fileBytes(m_path), "Mine.\n\n" + m_long);
    }

    void whoeverSavesToCloseNeedNotAskTwice()
    {
        GuiDriver gui;
        openAndType(gui);
        QVERIFY(!gui.window().close());
        button(gui, QMessageBox::Save)->click();
        QVERIFY(gui.window().isVisible());
        QTRY_VERIFY(!gui.window().isVisible());
        QCOMPARE(fileBytes(m_path), "Mine.\n\n" + m_long);
    }

    void theWindowStaysWhenItCannotBeSaved()
    {
        GuiDriver gui;
        openAndType(gui);
        put(QStringLiteral("long.md"), "theirs\n");
        gui.window().documents()->save();
        QVERIFY(!gui.window().close());
        QTRY_VERIFY(!gui.session().isSaving());
        QTest::qWait(50);
        QVERIFY(gui.window().isVisible());
        QVERIFY(!gui.window().findChild<NoticeBar*>()->tellsProgress());
        const auto offersToOverwrite = [&] {
            const auto buttons = gui.window().findChild<NoticeBar*>()->findChildren<QAbstractButton*>();
            return std::any_of(buttons.begin(), buttons.end(), [](const QAbstractButton* shown) {
                return shown->isVisible() && shown->accessibleName() == QStringLiteral("Overwrite");
            });
        };
        QTRY_VERIFY(offersToOverwrite()); // Its place in the bar comes with the next layout.
        QCOMPARE(fileBytes(m_path), QByteArray("theirs\n"));
    }

    void whatIsTypedMeanwhileIsAskedFor()
    {
        GuiDriver gui;
        openAndType(gui);
        gui.window().documents()->save();
        QVERIFY(!gui.window().close());
        gui.session().replaceBytes({0, 0}, "More.\n\n");
        QTRY_VERIFY(!gui.session().isSaving());
        QTRY_VERIFY(button(gui, QMessageBox::Cancel) != nullptr);
        button(gui, QMessageBox::Cancel)->click();
        QVERIFY(gui.window().isVisible());
    }

    void textThatIsNotTakenMeanwhileIsAskedForToo()
    {
        GuiDriver gui;
        openAndType(gui);
        gui.window().documents()->save();
        QVERIFY(!gui.window().close());
        gui.window().documents()->setUntaken([] {
            return std::optional(UntakenText{QStringLiteral("api"), QStringLiteral("x")});
        });
        QTRY_VERIFY(answer(gui, QStringLiteral("Go &Back")) != nullptr);
        answer(gui, QStringLiteral("Go &Back"))->click();
        QTRY_VERIFY(!gui.session().isSaving());
        QVERIFY(gui.window().isVisible());
    }

    void textThatLosesItsFieldMeanwhileIsAskedForToo()
    {
        GuiDriver gui;
        openAndType(gui);
        gui.window().documents()->save();
        QVERIFY(!gui.window().close());
        loseText(gui);
        QTRY_VERIFY(answer(gui, QStringLiteral("Cop&y")) != nullptr);
        answer(gui, QStringLiteral("Cop&y"))->click();
        QTRY_VERIFY(!gui.session().isSaving());
        QVERIFY(gui.window().isVisible());
    }

    void lostTextThatWasGivenUpBeforeIsNot()
    {
        GuiDriver gui;
        openAndType(gui);
        loseText(gui);
        gui.window().documents()->save();
        QVERIFY(!gui.window().close());
        QVERIFY(answer(gui, QStringLiteral("C&lose Anyway")) != nullptr);
        answer(gui, QStringLiteral("C&lose Anyway"))->click();
        QTRY_VERIFY(!gui.window().isVisible());
        QCOMPARE(fileBytes(m_path), "Mine.\n\n" + m_long);
    }

    void textThatWasGivenUpBeforeIsNot()
    {
        GuiDriver gui;
        openAndType(gui);
        gui.window().documents()->setUntaken([] {
            return std::optional(UntakenText{QStringLiteral("api"), QStringLiteral("x")});
        });
        gui.window().documents()->save();
        QVERIFY(!gui.window().close());
        answer(gui, QStringLiteral("Go On &Without It"))->click();
        QTRY_VERIFY(!gui.window().isVisible());
        QCOMPARE(fileBytes(m_path), "Mine.\n\n" + m_long);
    }

    void waitingIsCancelled()
    {
        GuiDriver gui;
        openAndType(gui);
        gui.window().documents()->save();
        QVERIFY(!gui.window().close());
        gui.window().documents()->cancelLoading(); // As the notice has it.
        QTRY_VERIFY(!gui.session().isSaving());
        QTest::qWait(50);
        QVERIFY(gui.window().isVisible());
        QCOMPARE(fileBytes(m_path), "Mine.\n\n" + m_long);
    }

    void anotherDocumentIsOpenedWhenItIsSaved()
    {
        GuiDriver gui;
        openAndType(gui);
        gui.window().documents()->save();
        gui.window().documents()->open(m_short);
        QCOMPARE(gui.session().path(), m_path);
        QTRY_COMPARE(gui.session().path(), m_short);
        QCOMPARE(fileBytes(m_path), "Mine.\n\n" + m_long);
    }

    void savingALongOneUnderANameAndClosing()
    {
        GuiDriver gui;
        openAndType(gui);
        const QString other = m_folder.filePath(QStringLiteral("other.md"));
        gui.session().startSaveAs(other);
        QVERIFY(!gui.window().close());
        QTRY_VERIFY(!gui.window().isVisible());
        QCOMPARE(fileBytes(other), "Mine.\n\n" + m_long);
        QCOMPARE(fileBytes(m_path), m_long);
    }

    void anUnchangedOneThatIsSavedAsIsWaitedForToo()
    {
        GuiDriver gui;
        gui.open(m_path);
        gui.session().startSaveAs(m_folder.filePath(QStringLiteral("copy.md")));
        QVERIFY(!gui.session().isModified());
        QVERIFY(!gui.window().close());
        QTRY_VERIFY(!gui.window().isVisible());
        QCOMPARE(fileBytes(m_folder.filePath(QStringLiteral("copy.md"))), m_long);
    }

private:
    QString put(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("a file could not be written");
        return file.fileName();
    }

    void openAndType(GuiDriver& gui) const
    {
        gui.open(m_path);
        gui.session().replaceBytes({0, 0}, "Mine.\n\n");
    }

    static void loseText(GuiDriver& gui)
    {
        Q_EMIT gui.window().workspace()->form()->textsLost({{QStringLiteral("x"), QStringLiteral("API Design")}});
    }

    static QStringList status(GuiDriver& gui)
    {
        QStringList texts;
        for (const QLabel* label : gui.window().findChild<StatusLine*>()->findChildren<QLabel*>())
            texts.append(label->text());
        return texts;
    }

    static QAbstractButton* button(GuiDriver& gui, QMessageBox::StandardButton which)
    {
        auto* box = gui.window().findChild<QMessageBox*>();
        return box != nullptr ? box->button(which) : nullptr;
    }

    static QAbstractButton* answer(GuiDriver& gui, const QString& words)
    {
        const auto* box = gui.window().findChild<QMessageBox*>();
        for (QAbstractButton* one : box != nullptr ? box->buttons() : QList<QAbstractButton*>()) {
            if (one->text() == words)
                return one;
        }
        return nullptr;
    }

    QTemporaryDir m_folder;
    QByteArray m_long;
    QString m_path;
    QString m_short;
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::SavingTest)
#include "saving_test.moc"
