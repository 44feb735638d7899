// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/shortcuts_dialog.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace quoin {

namespace {

struct ShortcutLine {
    QString group;
    QString text;
    QString keys;
};

// What no action stands for: keys that mean something only to the widget that has the focus.
QList<ShortcutLine> widgetKeys()
{
    const auto tr = [](const char* text) { return ShortcutsDialog::tr(text); };
    return {
        {tr("Form"), tr("Next field"), tr("Tab, or Enter in a line")},
        {tr("Form"), tr("Previous field"), tr("Shift+Tab")},
        {tr("Form"), tr("Fold or unfold a card"), tr("Space on its header")},
        {tr("Form"), tr("Menu of a card"), tr("Menu key on its header")},
        {tr("Form"), tr("New line in a field; where a list is asked for, its next entry"), tr("Shift+Enter")},
        {tr("Form"), tr("Tab character in code"), tr("Ctrl+Tab")},
        {tr("Form"), tr("Values from the template"), tr("Alt+Down")},
        {tr("Form"), tr("Lay out code anew"), tr("Ctrl+Shift+L in it")},
        {tr("Form"), tr("Among the answers of an endpoint: to another, go there or add it"), tr("Left, Right, Enter")},
        {tr("Form"), tr("Give up a text that was not taken"), tr("Esc")},
        {tr("Columns of a table"), tr("Edit the cell"), tr("Enter or F2")},
        {tr("Columns of a table"), tr("Next and previous cell, and out at the ends"), tr("Tab, Shift+Tab")},
        {tr("Columns of a table"), tr("Add a column below"), tr("Ctrl+Enter")},
        {tr("Columns of a table"), tr("Move the row"), tr("Alt+Up, Alt+Down")},
        {tr("Columns of a table"), tr("Rename the column everywhere"), tr("Shift+F2")},
        {tr("Columns of a table"), tr("Delete the row"), tr("Delete")},
        {tr("Outline"), tr("Go into the form"), tr("Enter")},
        {tr("Outline"), tr("Filter"), tr("Any letter")},
        {tr("Preview"), tr("Move what is too wide: code and tables in view"), tr("Left, Right")},
        {tr("Preview"), tr("Scroll by a line"), tr("Up, Down")},
        {tr("Preview"), tr("Scroll by a page"), tr("PgUp, PgDown, Space, Shift+Space")},
        {tr("Preview"), tr("To the beginning and the end"), tr("Home, End")},
        {tr("Preview"), tr("To the next and previous link in view"), tr("Tab, Shift+Tab")},
        {tr("Preview"), tr("See where the link leads, and open it"), tr("Enter")},
        {tr("Preview"), tr("Select and copy, as text and as HTML"), tr("Ctrl+A, Ctrl+C")},
        {tr("Preview"), tr("Find in the preview alone"), tr("Ctrl+F")},
        {tr("Preview"), tr("Give up the selection or the link"), tr("Esc")},
        {tr("Preview"), tr("Larger and smaller preview"), tr("Ctrl and the wheel")},
        {tr("Preview"), tr("Move code or a table under the pointer"), tr("Shift and the wheel")},
        {tr("Source"), tr("New line"), tr("Enter, Shift+Enter")},
        {tr("Source"), tr("To the previous and next word"), tr("Ctrl+Left, Ctrl+Right")},
        {tr("Source"), tr("To the beginning and end of the line"), tr("Home, End")},
        {tr("Source"), tr("To the beginning and end of the text"), tr("Ctrl+Home, Ctrl+End")},
        {tr("Source"), tr("What can be done at the caret"), tr("Menu key")},
        {tr("Find bar"), tr("Next and previous place"), tr("Enter, Shift+Enter")},
        {tr("Find bar"), tr("Match case, whole words, regular expression"), tr("Alt+C, Alt+W, Alt+X")},
        {tr("Find bar"), tr("Close, and go to the place"), tr("Esc")},
    };
}

QList<ShortcutLine> allKeys(const ActionTable& actions)
{
    QList<ShortcutLine> lines;
    for (const ActionTable::Entry& entry : actions.entries())
        lines.append(
            {entry.menu, entry.text, entry.keys.isEmpty() ? ShortcutsDialog::tr("in the palette") : entry.keys});
    return lines + widgetKeys();
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const ActionTable& actions, QWidget* parent)
    : QDialog(parent)
    , m_tree(new QTreeWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    const Metrics m(this);
    auto* column = new QVBoxLayout(this);
    auto* line = new QLineEdit(this);
    line->setPlaceholderText(tr("Filter by name or key"));
    line->setAccessibleName(tr("Filter the shortcuts"));
    line->setClearButtonEnabled(true);
    line->addAction(themedIcon(QStringLiteral("filter"), IconTone::Quiet), QLineEdit::LeadingPosition);
    column->addWidget(line);
    m_tree->setColumnCount(2);
    m_tree->setHeaderLabels({tr("Action"), tr("Keys")});
    m_tree->setRootIsDecorated(false);
    m_tree->setAccessibleName(tr("Keyboard shortcuts"));
    m_tree->setUniformRowHeights(true);
    for (const ShortcutLine& entry : allKeys(actions)) {
        auto* item = new QTreeWidgetItem(m_tree, {entry.group + QStringLiteral(" › ") + entry.text, entry.keys});
        item->setSizeHint(0, {0, m.line + 2 * m.unit});
    }
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(false);
    column->addWidget(m_tree);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setIcon(QIcon());
    QPushButton* copy = buttons->addButton(tr("&Copy as Text"), QDialogButtonBox::ActionRole);
    copy->setAutoDefault(false);
    copy->setToolTip(tr("All of them as plain text, to print or to keep"));
    connect(copy, &QPushButton::clicked, this, [text = asText(actions)] { QApplication::clipboard()->setText(text); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(line, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    column->addWidget(buttons);
    line->setFocus();
    resizeWithinScreen(this, {m.character * 112, m.line * 34});
}

void ShortcutsDialog::filter(const QString& typed)
{
    const QStringList words = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (int row = 0; row < m_tree->topLevelItemCount(); ++row) {
        QTreeWidgetItem* item = m_tree->topLevelItem(row);
        const QString text = item->text(0) + QLatin1Char(' ') + item->text(1);
        item->setHidden(!std::all_of(words.begin(), words.end(), [&text](const QString& word) {
            return text.contains(word, Qt::CaseInsensitive);
        }));
    }
}

QString ShortcutsDialog::asText(const ActionTable& actions)
{
    const QList<ShortcutLine> lines = allKeys(actions);
    qsizetype width = 0;
    for (const ShortcutLine& line : lines)
        width = std::max(width, line.text.size());
    QString text;
    QString group;
    for (const ShortcutLine& line : lines) {
        if (line.group != group) {
            text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + line.group + QLatin1Char('\n');
            group = line.group;
        }
        text += QStringLiteral("  ") + line.text.leftJustified(width + 2) + line.keys + QLatin1Char('\n');
    }
    return text;
}

} // namespace quoin
