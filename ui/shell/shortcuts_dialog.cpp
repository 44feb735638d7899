// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/shortcuts_dialog.h"

#include "ui/theme/metrics.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace quoin {

ShortcutsDialog::ShortcutsDialog(const ActionTable& actions, QWidget* parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    const Metrics m(this);
    auto* column = new QVBoxLayout(this);
    auto* tree = new QTreeWidget(this);
    tree->setColumnCount(2);
    tree->setHeaderLabels({tr("Action"), tr("Keys")});
    tree->setRootIsDecorated(false);
    tree->setAccessibleName(tr("Keyboard shortcuts"));
    tree->setUniformRowHeights(true);
    const auto add = [tree](const QString& menu, const QString& text, const QString& keys) {
        new QTreeWidgetItem(tree, {menu.isEmpty() ? text : menu + QStringLiteral(" › ") + text, keys});
    };
    for (const ActionTable::Entry& entry : actions.entries()) {
        if (!entry.keys.isEmpty())
            add(entry.menu, entry.text, entry.keys);
    }
    add(tr("Form"), tr("Next field"), tr("Tab, or Enter in a line"));
    add(tr("Form"), tr("Previous field"), tr("Shift+Tab"));
    add(tr("Form"), tr("Fold or unfold a card"), tr("Space on its header"));
    add(tr("Form"), tr("Menu of a card"), tr("Menu key on its header"));
    add(tr("Form"), tr("New line in a field"), tr("Shift+Enter"));
    add(tr("Form"), tr("Tab character in code"), tr("Ctrl+Tab"));
    add(tr("Form"), tr("Values from the template"), tr("Alt+Down"));
    add(tr("Form"), tr("Give up a text that was not taken"), tr("Esc"));
    add(tr("Outline"), tr("Go into the form"), tr("Enter"));
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    tree->header()->setStretchLastSection(false);
    column->addWidget(tree);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(m.character * 80, m.line * 34);
}

} // namespace quoin
