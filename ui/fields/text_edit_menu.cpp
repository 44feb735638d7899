// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// The menus of a field: its own, with what the window adds, and the one for a misspelt word.

#include "ui/fields/spell_marks.h"
#include "ui/fields/text_edit.h"

#include <QContextMenuEvent>
#include <QMenu>

namespace quoin {

void TextEdit::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu* menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // Undo and redo of the text control itself are off; the window's menu has the real ones.
    for (QAction* action : menu->actions()) {
        if (action->objectName() == QLatin1String("edit-undo") || action->objectName() == QLatin1String("edit-redo"))
            menu->removeAction(action);
    }
    if (!menu->actions().isEmpty() && menu->actions().constFirst()->isSeparator())
        menu->removeAction(menu->actions().constFirst());
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QTextCursor word = m_spelling != nullptr
        ? m_spelling->wrongWordAt(byKey ? textCursor() : cursorForPosition(event->pos()))
        : QTextCursor();
    if (word.hasSelection() && !isReadOnly())
        m_spelling->fillMenu(menu, word);
    if (onMenu)
        onMenu(menu);
    menu->popup(event->globalPos());
}

void TextEdit::setSpeller(Speller* speller)
{
    delete m_spelling;
    const auto markdown = showsMarkdown() ? SpellMarks::Markdown::Shown : SpellMarks::Markdown::Plain;
    m_spelling = speller != nullptr ? new SpellMarks(this, speller, markdown) : nullptr;
    if (m_spelling != nullptr)
        connect(m_spelling, &SpellMarks::told, this, &TextEdit::told);
}

bool TextEdit::openSpellingMenu()
{
    const QTextCursor word = m_spelling != nullptr ? m_spelling->wrongWordAt(textCursor()) : QTextCursor();
    if (!word.hasSelection() || isReadOnly())
        return false;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Spelling of “%1”").arg(word.selectedText()));
    m_spelling->fillMenu(menu, word);
    menu->setActiveAction(menu->actions().value(0));
    menu->popup(viewport()->mapToGlobal(cursorRect(word).bottomLeft()));
    return true;
}

} // namespace quoin
