// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// The SQL dialect of a project: chosen by keys, kept in its .quoin folder, and what it does to what is found.
#include "models/languages/postgres_check.h"
#include "tests/support/gui_driver.h"
#include "ui/fields/column_table.h"
#include "ui/forms/form_view.h"
#include "ui/shell/document_commands.h"
#include "ui/shell/workspace.h"
#include "ui/source/code_findings.h"
#include "ui/source/source_pane.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTemporaryDir>

namespace quoin::test {

namespace {

QByteArray specWith(const QByteArray& info)
{
    return "## Backend Specs\n\n### Database Schema\n\n#### New Tables/Collections\n\n##### t\n```" + info
        + "\nCREATE TABLE t (\n    id INT PK\n);\n```\n";
}

const QString field = QStringLiteral("schema.newTables[1].sql");

} // namespace

class DialectTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_gui = std::make_unique<GuiDriver>();
        m_gui->openBytes(specWith("sql"));
        m_gui->show(field);
    }
    void cleanup() { m_gui.reset(); }

    void isChosenByKeysAndKeptInTheProject()
    {
        makeProject();
        QTRY_VERIFY(sentence().startsWith(QStringLiteral("· Line 2")));
        QVERIFY(m_gui->find(QStringLiteral("SQL dialect: as the text says")) != nullptr);
        pick(1);
        if (hasPostgresCheck())
            QVERIFY2(sentence().startsWith(QStringLiteral("✕ Line 2")), qPrintable(sentence())); // At once.
        QVERIFY(m_gui->find(QStringLiteral("SQL dialect: PostgreSQL")) != nullptr);
        QCOMPARE(settings(), QByteArray("{\n  \"sqlDialect\": \"postgresql\",\n  \"version\": 1\n}\n"));
        QVERIFY(action(ActionId::SqlPostgres)->isChecked());
        QVERIFY(!action(ActionId::SqlAsWritten)->isChecked());
        QCOMPARE(QByteArray::fromStdString(m_gui->bytes()), specWith("sql"));
        pick(-1);
        QVERIFY(sentence().startsWith(QStringLiteral("· Line 2")));
        QCOMPARE(settings(), QByteArray("{\n  \"version\": 1\n}\n"));
    }

    void itsOpinionStandsInTheSourceToo()
    {
        if (!hasPostgresCheck())
            QSKIP("built without libpg_query");
        makeProject();
        m_gui->trigger(ActionId::Source);
        SourcePane* source = m_gui->window().workspace()->source();
        const auto severity = [source] {
            const Findings found = source->findings().in({0, 1'000});
            return found.size() == 1 ? std::optional(found.front().severity) : std::nullopt;
        };
        QTRY_COMPARE(severity(), std::optional(FindingSeverity::Note));
        m_gui->trigger(ActionId::SqlPostgres);
        QTRY_COMPARE(severity(), std::optional(FindingSeverity::Error));
        m_gui->trigger(ActionId::SqlMySql);
        QTRY_COMPARE(severity(), std::optional(FindingSeverity::Note));
    }

    void theFenceIsStrongerThanTheProject()
    {
        m_gui->openBytes(specWith("mysql"));
        m_gui->show(field);
        QTRY_VERIFY(sentence().startsWith(QStringLiteral("· Line 2")));
        m_gui->trigger(ActionId::SqlPostgres);
        QVERIFY(sentence().startsWith(QStringLiteral("· Line 2")));
    }

    void countsForEveryFileOfTheProject()
    {
        makeProject();
        m_gui->trigger(ActionId::SqlSqlite);
        m_gui->openBytes(specWith("sql"));
        m_gui->show(field);
        QVERIFY(m_gui->find(QStringLiteral("SQL dialect: SQLite")) != nullptr);
        m_gui->openExample(); // No file, so no project.
        m_gui->show(QStringLiteral("schema"));
        QVERIFY(m_gui->find(QStringLiteral("SQL dialect: as the text says")) != nullptr);
    }

    void theGridWritesAsTheDialectDoes()
    {
        m_gui->trigger(ActionId::SqlMySql);
        auto* table = m_gui->find<ColumnTable>(QStringLiteral("t columns"));
        QVERIFY(table != nullptr);
        m_gui->openBytes(specWith("sql").replace(" PK", ""));
        m_gui->show(field);
        m_gui->trigger(ActionId::SqlMySql);
        table = m_gui->find<ColumnTable>(QStringLiteral("t columns"));
        table->setFocus(Qt::MouseFocusReason);
        table->setCurrentIndex(table->model()->index(0, 0));
        m_gui->key(Qt::Key_Return);
        auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(line != nullptr);
        line->selectAll();
        m_gui->keys(QStringLiteral("two words"));
        m_gui->key(Qt::Key_Return);
        m_gui->settle();
        QVERIFY2(m_gui->bytes().find("`two words` INT") != std::string::npos, m_gui->bytes().c_str());
    }

    void chosenBeforeTheFirstSaveItGoesWithTheFile()
    {
        m_gui->trigger(ActionId::New);
        m_gui->trigger(ActionId::SqlMySql);
        QVERIFY(action(ActionId::SqlMySql)->isChecked());
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("new.md"));
        m_gui->session().startSaveAs(path);
        QTRY_VERIFY(!m_gui->session().isSaving());
        QVERIFY(QFileInfo::exists(path));
        QVERIFY(action(ActionId::SqlMySql)->isChecked());
        m_gui->openBytes(specWith("sql"));
        QVERIFY(action(ActionId::SqlAsWritten)->isChecked());
        m_gui->open(path);
        QVERIFY(action(ActionId::SqlMySql)->isChecked());
    }

    void chosenBeforeTheFirstSaveItGoesIntoNoProject()
    {
        makeProject();
        m_gui->trigger(ActionId::SqlSqlite);
        const QString path = QFileInfo(m_gui->session().path()).dir().filePath(QStringLiteral("new.md"));
        m_gui->trigger(ActionId::New);
        m_gui->trigger(ActionId::SqlMySql);
        m_gui->session().startSaveAs(path);
        QTRY_VERIFY(!m_gui->session().isSaving());
        QVERIFY(action(ActionId::SqlSqlite)->isChecked()); // Other people's specs have it so.
    }

    void whatCannotBeKeptIsSaidAfterTheFirstSaveToo()
    {
        m_gui->trigger(ActionId::New);
        m_gui->trigger(ActionId::SqlMySql);
        const QTemporaryDir folder;
        m_gui->dialects().fail(QStringLiteral("The store is full."));
        m_gui->session().startSaveAs(folder.filePath(QStringLiteral("new.md")));
        QTRY_VERIFY(!m_gui->session().isSaving());
        QVERIFY(!labelWith(QStringLiteral("The store is full.")).isEmpty());
    }

    void renamingEverywhereQuotesAsTheDialectDoes()
    {
        m_gui->openBytes(specWith("sql").replace(" PK", "").replace(");\n```", ");\nCREATE INDEX i ON t (id);\n```"));
        m_gui->show(field);
        m_gui->trigger(ActionId::SqlMySql);
        auto* table = m_gui->find<ColumnTable>(QStringLiteral("t columns"));
        QVERIFY(table != nullptr);
        table->setFocus(Qt::MouseFocusReason);
        table->setCurrentIndex(table->model()->index(0, 0));
        m_gui->key(Qt::Key_F2, Qt::ShiftModifier);
        QTRY_VERIFY(m_gui->window().findChild<QDialog*>() != nullptr);
        m_gui->settle();
        m_gui->keys(QStringLiteral("two words"));
        m_gui->key(Qt::Key_Return);
        m_gui->settle();
        QVERIFY2(m_gui->bytes().find("(`two words`)") != std::string::npos, m_gui->bytes().c_str());
        QVERIFY2(m_gui->bytes().find("    `two words` INT") != std::string::npos, m_gui->bytes().c_str());
    }

    void anotherWordForTheSameIsLeft()
    {
        makeProject();
        QFile file(settingsFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"sqlDialect\": \"mariadb\"}");
        file.close();
        m_gui->openBytes(specWith("sql"));
        m_gui->show(field);
        QVERIFY(action(ActionId::SqlMySql)->isChecked());
        m_gui->trigger(ActionId::SqlMySql);
        QCOMPARE(settings(), QByteArray("{\"sqlDialect\": \"mariadb\"}"));
        m_gui->trigger(ActionId::SqlSqlite);
        QVERIFY(settings().contains("\"sqlite\""));
    }

    void aDamagedFileIsLeftAloneAndSaid()
    {
        makeProject();
        QFile file(settingsFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no json");
        file.close();
        m_gui->trigger(ActionId::SqlSqlite);
        QCOMPARE(settings(), QByteArray("no json"));
        QVERIFY(notice().contains(QStringLiteral("settings.json is damaged")));
        QVERIFY(m_gui->find(QStringLiteral("SQL dialect: SQLite")) != nullptr); // As long as it is open.
    }

    void onlySectionsWithSqlHaveTheButton()
    {
        m_gui->openExample();
        m_gui->show(QStringLiteral("queues"));
        const auto shown = [this] {
            const auto buttons = m_gui->window().workspace()->form()->findChildren<QWidget*>();
            return std::any_of(buttons.begin(), buttons.end(), [](const QWidget* widget) {
                return widget->isVisible() && widget->accessibleName().startsWith(QStringLiteral("SQL dialect"));
            });
        };
        QVERIFY(!shown());
        m_gui->show(QStringLiteral("schema"));
        QVERIFY(shown());
        m_gui->openBytes("## Backend Specs\n\n### Queue Design\n\n#### a\n");
        m_gui->show(QStringLiteral("schema"));
        QVERIFY(!shown()); // The file lacks the section.
    }

private:
    void makeProject() { QVERIFY(QFileInfo(m_gui->session().path()).dir().mkdir(QStringLiteral(".quoin"))); }
    [[nodiscard]] QString settingsFile()
    {
        return QFileInfo(m_gui->session().path()).dir().filePath(QStringLiteral(".quoin/settings.json"));
    }
    [[nodiscard]] QByteArray settings()
    {
        QFile file(settingsFile());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
    }
    [[nodiscard]] QAction* action(ActionId id) { return m_gui->window().actions()->action(id); }
    [[nodiscard]] QString labelWith(const QString& words)
    {
        for (const QLabel* label : m_gui->window().findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(words))
                return label->text();
        }
        return {};
    }
    [[nodiscard]] QString sentence() { return labelWith(QStringLiteral("Line 2, ")); }
    [[nodiscard]] QString notice() { return labelWith(QStringLiteral("settings.json")); }

    // The menu opens on what counts now; `steps` down from there, or up.
    void pick(int steps)
    {
        m_gui->key(Qt::Key_Q, Qt::ControlModifier | Qt::AltModifier);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu != nullptr);
        for (int i = 0; i < std::abs(steps); ++i)
            QTest::keyClick(menu, steps > 0 ? Qt::Key_Down : Qt::Key_Up);
        QTest::keyClick(menu, Qt::Key_Return);
    }

    std::unique_ptr<GuiDriver> m_gui;
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::DialectTest)
#include "dialect_test.moc"
