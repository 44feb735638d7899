// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/session/document_session.h"
#include "ui/source/source_editor.h"
#include "ui/source/source_pane.h"
#include "ui/source/source_spelling.h"
#include "ui/spelling/spelling_menu.h"

#include <QMenu>
#include <QTextBlock>

namespace quoin {

QString SourcePane::spellingSentence(const QString& word)
{
    return tr("“%1” is in no dictionary.").arg(word);
}

void SourcePane::setSpeller(Speller* speller)
{
    m_spelling->setSpeller(speller);
}

QTextCursor SourcePane::wrongWordAt(const QTextCursor& cursor) const
{
    const QTextBlock block = cursor.block();
    for (const ProseWord& word : m_spelling->wrongWords(block.blockNumber(), block.text())) {
        const qsizetype at = cursor.positionInBlock();
        if (at < word.begin || at > word.begin + word.length)
            continue;
        QTextCursor found(block);
        found.setPosition(block.position() + static_cast<int>(word.begin));
        found.setPosition(block.position() + static_cast<int>(word.begin + word.length), QTextCursor::KeepAnchor);
        return found;
    }
    QTextCursor none(cursor);
    none.clearSelection();
    return none;
}

void SourcePane::fillMenu(QMenu* menu, const QTextCursor& word)
{
    auto* choices = new SpellingMenu(menu, m_spelling->speller(), word.selectedText());
    connect(choices, &SpellingMenu::picked, this,
            [this, word](const QString& suggestion) { replaceWord(word, suggestion); });
    connect(choices, &SpellingMenu::told, this, &SourcePane::told);
}

// One step of the undo, whatever was typed before and comes next.
void SourcePane::replaceWord(QTextCursor word, const QString& suggestion)
{
    if (!m_session || !word.hasSelection())
        return;
    m_session->breakUndoMerge();
    word.insertText(suggestion);
    m_session->breakUndoMerge();
    m_editor->setTextCursor(word);
    m_editor->setFocus(Qt::OtherFocusReason);
}

bool SourcePane::openSpellingMenu()
{
    const QTextCursor word = wrongWordAt(m_editor->textCursor());
    if (!word.hasSelection() || m_editor->isReadOnly())
        return false;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Spelling of “%1”").arg(word.selectedText()));
    fillMenu(menu, word);
    menu->popup(m_editor->viewport()->mapToGlobal(m_editor->cursorRect(word).bottomLeft()));
    return true;
}

} // namespace quoin
