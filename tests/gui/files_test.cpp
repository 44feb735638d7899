// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/item_facts.h"
#include "tests/support/corpus.h"
#include "tests/support/gui_driver.h"
#include "ui/forms/form_view.h"
#include "ui/projects/start_page.h"
#include "ui/shell/document_commands.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileInfo>
#include <QLabel>

#include <algorithm>

namespace quoin::test {

namespace {

QByteArray fileBytes(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

const QByteArray spec = "### Architecture Overview\nOne.\n";

/// Types into a document and saves it after somebody else wrote its file; the file.
QString saveOverAnothersText(GuiDriver& gui)
{
    gui.openBytes(spec);
    QString path = gui.session().path();
    gui.show(QStringLiteral("architecture"));
    gui.type(QStringLiteral("Architecture Overview text"), QStringLiteral(" Mine."));
    QTest::qWait(20);
    writeFile(path, "### Architecture Overview\nTheirs, and longer.\n");
    gui.trigger(ActionId::Save);
    return path;
}

} // namespace

class FilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void savingWithoutChangesWritesNothing()
    {
        GuiDriver gui;
        gui.openBytes(spec);
        const QString path = gui.session().path();
        const QDateTime before = QFileInfo(path).lastModified();
        QTest::qWait(20);
        gui.trigger(ActionId::Save);
        QCOMPARE(QFileInfo(path).lastModified(), before);
        QCOMPARE(fileBytes(path), spec);
    }

    void savingKeepsVersionsAndOneIsRestored()
    {
        GuiDriver gui;
        gui.openBytes(spec);
        gui.show(QStringLiteral("architecture"));
        gui.type(QStringLiteral("Architecture Overview text"), QStringLiteral(" Two."));
        QVERIFY(gui.session().isModified());
        gui.trigger(ActionId::Save);
        const QString path = gui.session().path();
        QCOMPARE(fileBytes(path), QByteArray("### Architecture Overview\nOne. Two.\n"));
        QVERIFY(!gui.session().isModified());
        QCOMPARE(gui.store().versions(path).size(), 2);
        gui.trigger(ActionId::Versions);
        QWidget* list = gui.find(QStringLiteral("Versions"));
        QVERIFY(list != nullptr);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down);
        for (QAbstractButton* button : gui.window().findChildren<QAbstractButton*>()) {
            if (button->text() == QStringLiteral("Restore"))
                button->click();
        }
        gui.settle();
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), spec);
        QVERIFY(gui.session().isModified());
        gui.trigger(ActionId::Undo);
        QCOMPARE(gui.bytes(), std::string("### Architecture Overview\nOne. Two.\n"));
    }

    void recentFilesAreOffered()
    {
        GuiDriver gui;
        gui.openBytes(spec);
        const QString path = gui.session().path();
        QCOMPARE(gui.window().documents()->recent(5).constFirst().path, path);
        gui.trigger(ActionId::Close);
        QVERIFY(gui.window().documents()->session() == nullptr);
        QWidget* start = gui.find(QStringLiteral("Start page"));
        QVERIFY(start != nullptr);
        auto* line = qobject_cast<QAbstractButton*>(
            gui.find(QStringLiteral("Open %1 in %2").arg(QFileInfo(path).fileName(), QFileInfo(path).absolutePath())));
        QVERIFY(line != nullptr);
        line->click();
        gui.settle();
        QCOMPARE(gui.session().path(), path);
    }

    void nothingIsWrittenOverAFileThatChanged()
    {
        GuiDriver gui;
        const QString path = saveOverAnothersText(gui);
        QCOMPARE(fileBytes(path), QByteArray("### Architecture Overview\nTheirs, and longer.\n"));
        auto* overwrite = qobject_cast<QAbstractButton*>(gui.find(QStringLiteral("Overwrite")));
        QVERIFY(overwrite != nullptr);
        overwrite->click();
        gui.settle();
        QCOMPARE(fileBytes(path), QByteArray("### Architecture Overview\nOne. Mine.\n"));
    }

    void whatToDoAboutAConflictIsAnsweredByKeysAndStaysUntilItIs()
    {
        GuiDriver gui;
        const QString path = saveOverAnothersText(gui);
        const auto told = [&gui](const QString& words) {
            const auto labels = gui.window().findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [&words](const QLabel* label) {
                return label->isVisible() && label->text().contains(words);
            });
        };
        const QString conflict = QStringLiteral("was changed by another program");
        QTRY_VERIFY(told(conflict));
        // Something that is only worth a moment: the question is there again behind it.
        QApplication::clipboard()->setText(QStringLiteral("word"));
        gui.trigger(ActionId::PasteItems);
        QVERIFY(told(QStringLiteral("The clipboard holds nothing")));
        QVERIFY(!told(conflict));
        auto* cross = qobject_cast<QAbstractButton*>(gui.find(QStringLiteral("Close this message")));
        QVERIFY(cross != nullptr);
        cross->click();
        QVERIFY(told(conflict));
        gui.type(QStringLiteral("Architecture Overview text"), QStringLiteral(" More."));
        gui.key(Qt::Key_O, Qt::AltModifier); // Overwrite, from the field.
        QTRY_COMPARE(fileBytes(path), QByteArray("### Architecture Overview\nOne. Mine. More.\n"));
        gui.settle();
        QVERIFY(!told(conflict));
        QCOMPARE(gui.focusName(), QStringLiteral("Architecture Overview text"));
    }

    void aSaveThatFailsSaysSoAndOffersAnotherPlace()
    {
        GuiDriver gui;
        gui.openBytes(spec);
        gui.show(QStringLiteral("architecture"));
        gui.type(QStringLiteral("Architecture Overview text"), QStringLiteral(" Mine."));
        gui.session().startSaveAs(QStringLiteral("/nonexistent/folder/spec.md"));
        QTRY_VERIFY(!gui.session().isSaving());
        const auto labels = gui.window().findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->isVisible() && label->text().startsWith(QStringLiteral("Not saved. "));
        }));
        gui.settle();
        QVERIFY(gui.find(QStringLiteral("Save As…")) != nullptr);
        QVERIFY(gui.session().isModified());
    }

    void aNoticeIsAPaneForTheKeyboard()
    {
        GuiDriver gui;
        gui.openBytes(spec);
        gui.show(QStringLiteral("architecture"));
        gui.type(QStringLiteral("Architecture Overview text"), QStringLiteral(" Mine."));
        QTest::qWait(20);
        writeFile(gui.session().path(), "### Architecture Overview\nTheirs, and longer.\n");
        gui.trigger(ActionId::Save);
        gui.settle();
        QStringList seen;
        for (int i = 0; i < 8; ++i) {
            gui.key(Qt::Key_F6);
            seen += gui.focusName();
        }
        QVERIFY2(seen.contains(QStringLiteral("Reload, drop my edits")), qPrintable(seen.join(u'|')));
        while (gui.focusName() != QStringLiteral("Reload, drop my edits"))
            gui.key(Qt::Key_F6);
        gui.key(Qt::Key_Escape); // Closes it, and the focus is where it was before.
        QVERIFY(gui.focusName() != QStringLiteral("Reload, drop my edits"));
        QVERIFY(QApplication::focusWidget() != nullptr);
        QVERIFY(gui.session().isModified());
    }

    void aFileThatCannotBeOpenedGetsOneSentence()
    {
        GuiDriver gui;
        gui.open(QStringLiteral("/nonexistent/spec.md"));
        QVERIFY(gui.window().documents()->session() == nullptr);
        QVERIFY(gui.find(QStringLiteral("There is no file “/nonexistent/spec.md”.")) != nullptr);
        gui.open(QStringLiteral("/"));
        QVERIFY(gui.find(QStringLiteral("“/” is a folder, not a file.")) != nullptr);
    }

    void newDocumentIsTheTemplate()
    {
        GuiDriver gui;
        gui.trigger(ActionId::New);
        QCOMPARE(gui.bytes(), templateBody(gui.session().spec()->templ()));
        QVERIFY(!gui.session().isModified());
        gui.show(QStringLiteral("architecture"));
        QVERIFY(gui.find(QStringLiteral("Architecture Overview text")) != nullptr);
    }

    void newDocumentTakesWhatIsTypedAtOnce()
    {
        GuiDriver gui;
        for (int i = 0; i < 2; ++i) {
            gui.trigger(ActionId::New);
            QCOMPARE(gui.focusName(), QStringLiteral("Architecture Overview text"));
        }
        gui.keys(QStringLiteral("One store."));
        QVERIFY(gui.bytes().find("### Architecture Overview\nOne store.\n") != std::string::npos);
    }

    void realSpecsOpenInEveryPaneAndStayAsTheyAre()
    {
        const auto files = testing::corpusFiles();
        if (files.empty())
            QSKIP("the corpus is not beside the source tree");
        GuiDriver gui;
        for (const auto& file : files) {
            const QByteArray bytes = QByteArray::fromStdString(testing::readFile(file));
            gui.openBytes(bytes);
            const SpecPtr spec = gui.session().spec();
            for (const SectionEntry& entry : spec->entries()) {
                gui.window().workspace()->showPath(fromUtf8(entry.path));
                QCoreApplication::processEvents();
                QCOMPARE(gui.window().workspace()->form()->entryPath(), fromUtf8(entry.path));
            }
            gui.trigger(ActionId::Save);
            QVERIFY2(fileBytes(gui.session().path()) == bytes, file.c_str());
        }
    }

    void anyBytesOpen_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no heading") << QByteArray("just words");
        QTest::newRow("binary") << QByteArray("\x00\xff\xfe\x01# \r\r\n\x80", 9);
        QTest::newRow("bom") << QByteArray("\xef\xbb\xbf### API Design\r\n\r\n#### x\r\n");
        QTest::newRow("fence unclosed") << QByteArray("### Queue Design\n```json\n{\n");
    }
    void anyBytesOpen()
    {
        QFETCH(QByteArray, bytes);
        GuiDriver gui;
        gui.openBytes(bytes);
        QCOMPARE(QByteArray::fromStdString(gui.bytes()), bytes);
        for (const ActionId view : {ActionId::Source, ActionId::Split, ActionId::Forms})
            gui.trigger(view);
        gui.trigger(ActionId::Save);
        QCOMPARE(fileBytes(gui.session().path()), bytes);
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::FilesTest)
#include "files_test.moc"
