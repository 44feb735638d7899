// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Long files are opened without keeping the window. What they bring comes through the event loop, so
// whatever a person does before that is done while the file is still being opened.
#include "models/workers/workers.h"
#include "tests/support/gui_driver.h"
#include "ui/shell/document_commands.h"
#include "ui/shell/notice_bar.h"

#include <QFile>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QThreadPool>

#include <optional>

namespace quoin::test {

class LoadingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_long = put(QStringLiteral("long.md"), GuiDriver::example().repeated(60)); // More than a megabyte.
        m_short = put(QStringLiteral("short.md"), "### Architecture Overview\nOne.\n");
    }

    void shortOnesAreThereAtOnce()
    {
        GuiDriver gui;
        gui.window().documents()->open(m_short);
        QVERIFY(!gui.window().documents()->isLoading());
        QCOMPARE(gui.session().path(), m_short);
    }

    void theOldDocumentStaysUntilTheNewOneIsThere()
    {
        GuiDriver gui;
        gui.open(m_short);
        DocumentCommands* documents = gui.window().documents();
        documents->open(m_long);
        QVERIFY(documents->isLoading());
        QCOMPARE(gui.session().path(), m_short);
        QTRY_COMPARE(gui.session().path(), m_long);
        QVERIFY(!documents->isLoading());
        QVERIFY(gui.session().spec()->entryOf("spec[60].api"));
        QCOMPARE(gui.store().recentDocuments(1).front().path, m_long);
        QVERIFY(!gui.window().findChild<NoticeBar*>()->tellsProgress());
    }

    void isCancelled()
    {
        GuiDriver gui;
        gui.open(m_short);
        DocumentCommands* documents = gui.window().documents();
        auto* notice = gui.window().findChild<NoticeBar*>();
        documents->open(m_long);
        // As the notice has it, which comes only where a file takes longer than a moment.
        notice->tellProgress(QStringLiteral("Opening"),
                             {QStringLiteral("Cancel"), [documents] { documents->cancelLoading(); }});
        QVERIFY(notice->tellsProgress());
        gui.find<QPushButton>(QStringLiteral("Cancel"))->click();
        QVERIFY(!documents->isLoading());
        QVERIFY(!notice->tellsProgress());
        finishAll();
        QCOMPARE(gui.session().path(), m_short);
    }

    void anotherDocumentTakesItsPlace()
    {
        GuiDriver gui;
        gui.window().documents()->open(m_long);
        gui.window().documents()->open(m_short);
        finishAll();
        QCOMPARE(gui.session().path(), m_short);
        gui.window().documents()->open(m_long);
        gui.window().documents()->createNew();
        finishAll();
        QVERIFY(gui.session().path().isEmpty());
    }

    void theWindowMayCloseMeanwhile()
    {
        {
            GuiDriver gui;
            gui.window().documents()->open(m_long);
            gui.window().close();
        }
        finishAll();
    }

    void whatIsTypedMeanwhileIsNotLost()
    {
        GuiDriver gui;
        gui.open(m_short);
        gui.window().documents()->open(m_long);
        QVERIFY(!gui.session().setField(QStringLiteral("architecture.text"), "Two."));
        finishAll();
        QCOMPARE(gui.session().path(), m_short); // Somebody must say first what is to become of it.
        QCOMPARE(gui.bytes(), std::string("### Architecture Overview\nTwo.\n"));
    }

    void textThatNoFieldTakesMeanwhileIsNotLost()
    {
        GuiDriver gui;
        gui.open(m_short);
        DocumentCommands* documents = gui.window().documents();
        documents->open(m_long);
        documents->setUntaken([] {
            return std::optional(UntakenText{QStringLiteral("architecture"), QStringLiteral("x")});
        });
        finishAll();
        QCOMPARE(gui.session().path(), m_short);
        QVERIFY(goOn(gui) != nullptr);
        goOn(gui)->click();
        QTRY_COMPARE(gui.session().path(), m_long);
    }

    void whatWasGivenUpIsNotAskedAboutAgain()
    {
        GuiDriver gui;
        gui.open(m_short);
        QVERIFY(!gui.session().setField(QStringLiteral("architecture.text"), "Two."));
        gui.window().documents()->setUntaken([] {
            return std::optional(UntakenText{QStringLiteral("architecture"), QStringLiteral("x")});
        });
        gui.window().documents()->open(m_long);
        QVERIFY(goOn(gui) != nullptr);
        goOn(gui)->click(); // Without the text,
        QVERIFY(goOn(gui) != nullptr);
        goOn(gui)->click(); // and without the edit.
        QTRY_COMPARE(gui.session().path(), m_long);
    }

private:
    /// Of the question that is asked: to go on although something is lost.
    static QAbstractButton* goOn(GuiDriver& gui)
    {
        for (const QMessageBox* box : gui.window().findChildren<QMessageBox*>()) {
            for (QAbstractButton* button : box->buttons()) {
                if (box->isVisible() && box->buttonRole(button) == QMessageBox::DestructiveRole)
                    return button;
            }
        }
        return nullptr;
    }

    QString put(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("a file could not be written");
        return file.fileName();
    }

    static void finishAll()
    {
        workers().waitForDone();
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
    }

    QTemporaryDir m_folder;
    QString m_long;
    QString m_short;
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::LoadingTest)
#include "loading_test.moc"
