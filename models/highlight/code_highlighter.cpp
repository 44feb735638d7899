// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/highlight/code_highlighter.h"

#include "models/highlight/code_colors.h"
#include "models/highlight/line_lexer.h"
#include "models/highlight/load_language.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>

namespace quoin {

namespace {

constexpr qint64 sliceMilliseconds = 6;

} // namespace

CodeHighlighter::CodeHighlighter(QTextDocument* document, const QString& language)
    : QSyntaxHighlighter(document)
    , m_language(language)
{
    m_continue.setSingleShot(true);
    connect(&m_continue, &QTimer::timeout, this, &CodeHighlighter::continueSlice);
    start();
}

CodeHighlighter::~CodeHighlighter() = default;

void CodeHighlighter::setLanguage(const QString& language)
{
    if (language == m_language)
        return;
    m_language = language;
    start();
}

void CodeHighlighter::setDark(bool dark)
{
    if (dark == m_dark)
        return;
    m_dark = dark;
    m_pendingBlock = 0;
    m_continue.start(0);
}

void CodeHighlighter::start()
{
    m_loaded = false;
    if (isLanguageLoaded(m_language)) {
        takeLanguage();
        return;
    }
    loadLanguage(m_language).then(this, [this, language = m_language] {
        if (language == m_language)
            takeLanguage();
    });
}

void CodeHighlighter::takeLanguage()
{
    m_lexer = makeLineLexer(m_language);
    m_loaded = true;
    m_pendingBlock = 0;
    m_continue.start(0);
}

void CodeHighlighter::highlightBlock(const QString& text)
{
    const int number = currentBlock().blockNumber();
    noteBlock(number);
    if (!m_loaded || (m_pendingBlock >= 0 && number > m_pendingBlock) || m_sliceClock.elapsed() > sliceMilliseconds) {
        defer(number);
    } else {
        CodeSpans spans;
        const int after = m_lexer ? m_lexer->lex(text, previousBlockState(), spans) : LineLexer::initialState;
        for (const CodeSpan& span : spans)
            setFormat(span.begin, span.length, codeFormat(span.role, m_dark));
        setCurrentBlockState(after);
        m_lastBlock = number;
    }
    m_gapClock.start();
}

// A pass that the text document begins by itself (an edit) is told from ours, and has
// the same time.
void CodeHighlighter::noteBlock(int number)
{
    constexpr qint64 gapMilliseconds = 2;
    const bool goesOn = number == m_lastBlock + 1 && m_gapClock.isValid() && m_gapClock.elapsed() < gapMilliseconds;
    const bool skips = m_pendingBlock >= 0 && number > m_pendingBlock;
    if (!m_inSlice && !goesOn && !skips)
        m_sliceClock.start();
    const int count = document()->blockCount();
    if (m_pendingBlock > number && count < m_blockCount) // Lines above it are gone.
        m_pendingBlock = std::max(number, m_pendingBlock - (m_blockCount - count));
    m_blockCount = count;
}

// Leaves the block as it is. Keeping its state ends the pass here; it goes on from the
// event loop.
void CodeHighlighter::defer(int number)
{
    m_pendingBlock = m_pendingBlock < 0 ? number : std::min(m_pendingBlock, number);
    if (m_loaded && !m_continue.isActive())
        m_continue.start(0);
    setCurrentBlockState(currentBlock().userState());
    const QList<QTextLayout::FormatRange> formats = currentBlock().layout()->formats();
    for (const QTextLayout::FormatRange& range : formats)
        setFormat(range.start, range.length, range.format);
}

void CodeHighlighter::continueSlice()
{
    if (!document() || m_pendingBlock < 0)
        return;
    QTextBlock block = document()->findBlockByNumber(m_pendingBlock);
    m_inSlice = true;
    m_sliceClock.start();
    m_pendingBlock = -1;
    while (block.isValid() && m_pendingBlock < 0 && m_sliceClock.elapsed() <= sliceMilliseconds) {
        rehighlightBlock(block); // And those behind it whose state changes thereby.
        block = document()->findBlockByNumber(std::max(m_lastBlock, block.blockNumber()) + 1);
    }
    if (block.isValid() && m_pendingBlock < 0)
        m_pendingBlock = block.blockNumber();
    m_inSlice = false;
    if (m_pendingBlock >= 0)
        m_continue.start(0);
}

} // namespace quoin
