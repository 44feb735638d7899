// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/fields/spell_marks.h"

#include "models/highlight/code_colors.h"
#include "models/highlight/line_lexer.h"
#include "models/spelling/prose_words.h"
#include "ui/spelling/spelling_menu.h"
#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"

#include <QPlainTextEdit>
#include <QTextBlock>

#include <algorithm>

namespace quoin {

namespace {

/// What the line behind a block begins in.
struct Fence : QTextBlockUserData {
    FenceState behind = 0;
};

FenceState fenceBefore(const QTextBlock& block)
{
    const auto* fence = static_cast<const Fence*>(block.previous().isValid() ? block.previous().userData() : nullptr);
    return fence != nullptr ? fence->behind : 0;
}

bool isTableLine(const QString& text)
{
    return text.trimmed().startsWith(u'|');
}

} // namespace

SpellMarks::SpellMarks(QPlainTextEdit* editor, Speller* speller, Markdown markdown)
    : QSyntaxHighlighter(editor->document())
    , m_editor(editor)
    , m_speller(speller)
    , m_lexer(markdown == Markdown::Shown ? makeLineLexer(QStringLiteral("markdown")) : nullptr)
{
    connect(speller, &Speller::learned, this, &SpellMarks::learn);
    connect(speller, &Speller::changed, this, &QSyntaxHighlighter::rehighlight);
}

SpellMarks::~SpellMarks() = default;

void SpellMarks::highlightBlock(const QString& text)
{
    const FenceState before = fenceBefore(currentBlock());
    auto* fence = new Fence;
    fence->behind = before;
    const QList<ProseWord> words = proseWords(text, fence->behind);
    const bool inFence = before != 0 || fence->behind != 0;
    const bool code = inFence || (m_lexer != nullptr && isTableLine(text));
    if (code) // Boxes, arrows and columns only meet where all characters are equally wide.
        setFormat(0, static_cast<int>(text.size()), looks(CodeRole::Plain, true));
    CodeSpans spans;
    setCurrentBlockState(m_lexer != nullptr ? m_lexer->lex(text, previousBlockState(), spans) : fence->behind);
    setCurrentBlockUserData(fence);
    for (const CodeSpan& span : spans) {
        const bool plain = inFence && span.role == CodeRole::Literal; // Of no known language.
        setFormat(span.begin, span.length,
                  looks(plain ? CodeRole::Plain : span.role, code || span.role == CodeRole::Literal));
    }
    if (!inFence)
        markWords(text, words);
}

// Among prose colours would shout: marks step back, and what is strong is only that.
QTextCharFormat SpellMarks::looks(CodeRole role, bool code) const
{
    const Colors& c = colorsOf(m_editor);
    QTextCharFormat format;
    if (code)
        format.setFont(codeFont(m_editor->font()));
    if (role == CodeRole::Mark)
        format.setForeground(c.quiet);
    else if (role == CodeRole::Heading || role == CodeRole::Label)
        format.setFontWeight(QFont::DemiBold);
    else if (role != CodeRole::Plain && role != CodeRole::Link)
        format.merge(codeFormat(role, c.dark));
    return format;
}

void SpellMarks::markWords(const QString& text, const QList<ProseWord>& words)
{
    if (m_speller == nullptr || !m_speller->isOn())
        return;
    for (const ProseWord& word : m_speller->wrongWords(text, words)) {
        const int at = static_cast<int>(word.begin);
        QTextCharFormat wrong = format(at);
        wrong.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
        wrong.setUnderlineColor(colorsOf(m_editor).error);
        setFormat(at, static_cast<int>(word.length), wrong);
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
    FenceState state = fenceBefore(block);
    for (const ProseWord& word : m_speller->wrongWords(block.text(), proseWords(block.text(), state))) {
        const qsizetype at = cursor.positionInBlock();
        if (at < word.begin || at > word.begin + word.length)
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
