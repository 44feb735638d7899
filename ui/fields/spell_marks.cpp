// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/fields/spell_marks.h"

#include "models/spelling/prose_words.h"
#include "ui/spelling/spelling_menu.h"
#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"

#include <QPlainTextEdit>
#include <QTextBlock>

#include <algorithm>

namespace quoin {

namespace {

// Qt says -1 where nothing is known yet; no fence is that short.
FenceState inProse(int blockState)
{
    return blockState == -1 ? 0 : blockState;
}

} // namespace

SpellMarks::SpellMarks(QPlainTextEdit* editor, Speller* speller)
    : QSyntaxHighlighter(editor->document())
    , m_editor(editor)
    , m_speller(speller)
{
    connect(speller, &Speller::learned, this, &SpellMarks::learn);
    connect(speller, &Speller::changed, this, &QSyntaxHighlighter::rehighlight);
}

void SpellMarks::highlightBlock(const QString& text)
{
    const FenceState before = inProse(previousBlockState());
    FenceState state = before;
    const QList<ProseWord> words = proseWords(text, state);
    setCurrentBlockState(state);
    if (before != 0 || state != 0) {
        QTextCharFormat code; // Boxes and arrows only meet where all characters are equally wide.
        code.setFont(codeFont(m_editor->font()));
        setFormat(0, static_cast<int>(text.size()), code);
        return;
    }
    if (m_speller == nullptr || !m_speller->isOn())
        return;
    QTextCharFormat wrong;
    wrong.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
    wrong.setUnderlineColor(colorsOf(m_editor).error);
    for (const ProseWord& word : words) {
        if (m_speller->verdict(text.mid(word.begin, word.length)) == Speller::Verdict::Wrong)
            setFormat(static_cast<int>(word.begin), static_cast<int>(word.length), wrong);
    }
}

void SpellMarks::learn(const QSet<QString>& wrong)
{
    for (QTextBlock block = document()->firstBlock(); block.isValid(); block = block.next()) {
        const QString text = block.text();
        if (std::any_of(wrong.begin(), wrong.end(), [&](const QString& word) { return text.contains(word); }))
            rehighlightBlock(block);
    }
}

QTextCursor SpellMarks::wrongWordAt(const QTextCursor& cursor) const
{
    QTextCursor none(cursor);
    none.clearSelection();
    if (m_speller == nullptr || !m_speller->isOn())
        return none;
    const QTextBlock block = cursor.block();
    FenceState state = inProse(block.previous().isValid() ? block.previous().userState() : -1);
    for (const ProseWord& word : proseWords(block.text(), state)) {
        const qsizetype at = cursor.positionInBlock();
        if (at < word.begin || at > word.begin + word.length
            || m_speller->verdict(block.text().mid(word.begin, word.length)) != Speller::Verdict::Wrong)
            continue;
        QTextCursor found(block);
        found.setPosition(block.position() + static_cast<int>(word.begin));
        found.setPosition(block.position() + static_cast<int>(word.begin + word.length), QTextCursor::KeepAnchor);
        return found;
    }
    return none;
}

void SpellMarks::fillMenu(QMenu* menu, const QTextCursor& word)
{
    auto* choices = new SpellingMenu(menu, m_speller, word.selectedText());
    connect(choices, &SpellingMenu::picked, this,
            [this, word](const QString& suggestion) { replace(word, suggestion); });
    connect(choices, &SpellingMenu::told, this, &SpellMarks::told);
}

void SpellMarks::replace(const QTextCursor& word, const QString& suggestion)
{
    QTextCursor cursor(word);
    cursor.insertText(suggestion);
    m_editor->setTextCursor(cursor);
    m_editor->setFocus(Qt::OtherFocusReason);
}

} // namespace quoin
