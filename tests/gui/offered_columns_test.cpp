// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// The columns that the template writes for a new table are edited like any others, and are nobody's until then.
#include "tests/gui/column_grid.h"
#include "ui/fields/text_edit.h"
#include "ui/forms/form_host.h"
#include "ui/forms/form_view.h"
#include "ui/shell/workspace.h"

#include <QUndoStack>

namespace quoin::test {

class OfferedColumnsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_gui = std::make_unique<GuiDriver>();
        m_gui->openBytes("## Backend Specs\n\n### Database Schema\n\n#### New Tables/Collections\n");
        m_gui->window().workspace()->form()->host()->add(QStringLiteral("schema.newTables"),
                                                         QStringLiteral("[Table Name]"), QStringLiteral("Table"));
        m_gui->settle();
        m_before = m_gui->bytes();
        QVERIFY(m_before.find(written) != std::string::npos);
    }
    void cleanup() { m_gui.reset(); }

    void theyAreShownAndNobodyHasWrittenThem()
    {
        const ColumnTable* columns = offered();
        QVERIFY(columns != nullptr);
        QCOMPARE(columns->model()->rowCount(), 3);
        QCOMPARE(columns->model()->index(0, 0).data().toString(), QStringLiteral("id"));
        QCOMPARE(columns->model()->index(1, 0).data().toString(), QStringLiteral("created_at"));
        QVERIFY(columns->accessibleDescription().startsWith(QStringLiteral("The template offers")));
        QCOMPARE(sql()->shownText(), QString());
        QCOMPARE(m_gui->bytes(), m_before);
        const auto field = m_gui->session().spec()->field("schema.newTables[1].sql");
        QVERIFY(field && field->state == FieldState::Placeholder);
    }

    void theFirstChangeWritesThem()
    {
        ColumnTable* columns = offered();
        QVERIFY(columns != nullptr);
        columns->setFocus(Qt::MouseFocusReason);
        columns->setCurrentIndex(columns->model()->index(0, 1));
        m_gui->key(Qt::Key_Return);
        typeOver(*m_gui, QStringLiteral("BIGINT"));
        m_gui->key(Qt::Key_Return);
        m_gui->settle();
        const std::string now = std::string(m_before).replace(m_before.find("id UUID") + 3, 4, "BIGINT");
        QCOMPARE(m_gui->bytes(), now);
        QVERIFY(sql()->shownText().contains(QStringLiteral("id BIGINT PRIMARY KEY")));
        QCOMPARE(QApplication::focusWidget(), columns);
        QVERIFY(!columns->isOffered());
        QVERIFY(columns->accessibleDescription().startsWith(QStringLiteral("Enter edits")));
        m_gui->trigger(ActionId::Undo);
        QCOMPARE(m_gui->bytes(), m_before);
        QCOMPARE(sql()->shownText(), QString());
        QVERIFY(offered() == columns && columns->isOffered());
        QCOMPARE(QApplication::focusWidget(), columns);
    }

    void aColumnIsAdded()
    {
        ColumnTable* columns = offered();
        QVERIFY(columns != nullptr);
        columns->setFocus(Qt::MouseFocusReason);
        columns->setCurrentIndex(columns->model()->index(2, 0));
        m_gui->key(Qt::Key_Return);
        m_gui->keys(QStringLiteral("total"));
        m_gui->key(Qt::Key_Return);
        m_gui->settle();
        QVERIFY2(m_gui->bytes().find("DEFAULT NOW(),\n    total TEXT") != std::string::npos, m_gui->bytes().c_str());
        QVERIFY(m_gui->bytes().find("-- other fields") != std::string::npos);
    }

    // Who knows SQL types it, as ever: Enter from the name goes there, and Tab to the columns first.
    void whoTypesSqlGoesThereAtOnce()
    {
        m_gui->window().workspace()->goTo(QStringLiteral("schema.newTables[1].name"));
        m_gui->settle();
        m_gui->keys(QStringLiteral("orders"));
        m_gui->key(Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), sql());
        m_gui->keys(QStringLiteral("CREATE TABLE orders (id INT);"));
        QVERIFY(m_gui->bytes().find("```sql\nCREATE TABLE orders (id INT);\n```") != std::string::npos);
        QVERIFY(m_gui->bytes().find("created_at") == std::string::npos);
        m_gui->key(Qt::Key_Tab);
        m_gui->settle();
        ColumnTable* columns = offered();
        QVERIFY(columns != nullptr && !columns->isOffered());
        QCOMPARE(columns->model()->rowCount(), 2);
    }

    void emptiedSqlOffersNone()
    {
        QVERIFY(!m_gui->session().setField(QStringLiteral("schema.newTables[1].sql"), ""));
        m_gui->settle();
        QVERIFY(offered() == nullptr);
    }

private:
    inline static const std::string written =
        "CREATE TABLE table_name (\n    id UUID PRIMARY KEY,\n    created_at TIMESTAMP NOT NULL DEFAULT NOW(),\n"
        "    -- other fields\n);";

    ColumnTable* offered()
    {
        for (ColumnTable* table : m_gui->window().findChildren<ColumnTable*>()) {
            if (table->isVisible())
                return table;
        }
        return nullptr;
    }
    TextEdit* sql()
    {
        for (TextEdit* editor : m_gui->window().findChildren<TextEdit*>()) {
            if (editor->isVisible() && editor->accessibleName().endsWith(QStringLiteral(" text")))
                return editor;
        }
        return nullptr;
    }

    std::unique_ptr<GuiDriver> m_gui;
    std::string m_before;
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::OfferedColumnsTest)
#include "offered_columns_test.moc"
