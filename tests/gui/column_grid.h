// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/gui_driver.h"
#include "ui/fields/column_table.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <algorithm>
#include <string>

// What the tests of the column grid share: a spec with a table, its grid, typing into a cell, what is said.

namespace quoin::test {

inline const QByteArray spec =
    "## Backend Specs\n\n### Database Schema\n\n#### New Tables/Collections\n\n##### orders\n```sql\n"
    "CREATE TABLE orders (\n"
    "    id UUID PRIMARY KEY,\n"
    "    user_id UUID REFERENCES users(id), -- who\n"
    "    item_id UUID NOT NULL REFERENCES items(id),\n"
    "    -- the state\n"
    "    state TEXT NOT NULL DEFAULT 'open'\n"
    ");\n```\n**Purpose**: What was bought\n\n##### items\n```sql\nCREATE TABLE items (id UUID);\n```\n";
inline const QString grid = QStringLiteral("orders columns");

inline std::string changed(const std::string& old, const std::string& now)
{
    std::string text = spec.toStdString();
    return text.replace(text.find(old), old.size(), now);
}

inline ColumnTable* open(GuiDriver& gui, const QByteArray& bytes = spec)
{
    gui.openBytes(bytes);
    gui.show(QStringLiteral("schema.newTables[1].sql"));
    auto* table = gui.find<ColumnTable>(grid);
    if (table != nullptr)
        table->setFocus(Qt::MouseFocusReason);
    return table;
}

inline void typeOver(GuiDriver& gui, const QString& text)
{
    auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(line != nullptr);
    line->selectAll();
    gui.keys(text);
}

inline bool saysSomewhere(GuiDriver& gui, const QString& words)
{
    const auto labels = gui.window().findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](const QLabel* label) { return label->isVisible() && label->text().contains(words); });
}

} // namespace quoin::test
