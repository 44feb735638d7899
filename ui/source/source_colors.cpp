// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/source/source_colors.h"

#include "models/highlight/code_colors.h"
#include "models/highlight/line_lexer.h"
#include "models/highlight/load_language.h"

#include <QElapsedTimer>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <utility>

namespace quoin {

namespace {

constexpr qint64 sliceMilliseconds = 6;
constexpr int linesAtOnce = 50; // As many as somebody writes in one step are coloured in that step.

int stateAbove(const QTextBlock& block)
{
    const QTextBlock above = block.previous();
    return above.isValid() ? above.userState() : LineLexer::initialState;
}

} // namespace

SourceColors::SourceColors(QTextDocument* text, QString language, QObject* parent)
    : QObject(parent)
    , m_text(text)
    , m_language(std::move(language))
    , m_blockCount(text->blockCount())
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SourceColors::readSlice);
    connect(text, &QTextDocument::contentsChange, this, &SourceColors::takeChange);
    if (isLanguageLoaded(m_language))
        takeLexer();
    else
        loadLanguage(m_language).then(this, [this] { takeLexer(); });
}

SourceColors::~SourceColors() = default;

void SourceColors::takeLexer()
{
    m_lexer = makeLineLexer(m_language);
    m_loaded = true;
    m_timer.start(0);
}

void SourceColors::setDark(bool dark)
{
    if (std::exchange(m_dark, dark) == dark)
        return;
    Q_EMIT changed(0, m_text->blockCount() - 1);
}

bool SourceColors::isIdle() const
{
    return m_loaded && m_next >= m_text->blockCount();
}

QList<QTextLayout::FormatRange> SourceColors::of(const QTextBlock& block) const
{
    QList<QTextLayout::FormatRange> formats;
    if (m_lexer == nullptr || block.blockNumber() > std::max(m_next, m_known))
        return formats;
    CodeSpans spans;
    (void)m_lexer->lex(block.text(), stateAbove(block), spans);
    formats.reserve(static_cast<qsizetype>(spans.size()));
    for (const CodeSpan& span : spans)
        formats.append({span.begin, span.length, codeFormat(span.role, m_dark)});
    return formats;
}

// Told before the lines are laid out.
void SourceColors::takeChange(int position, int /*removed*/, int added)
{
    const int count = m_text->blockCount();
    const int more = count - std::exchange(m_blockCount, count);
    const int first = m_text->findBlock(position).blockNumber();
    const QTextBlock end = m_text->findBlock(position + added);
    const int last = end.isValid() ? end.blockNumber() : count - 1;
    const auto moved = [&](int line) { return line > first ? std::max(first, line + more) : line; };
    m_known = std::min(moved(m_known), count);
    m_next = moved(m_next);
    m_wanted = moved(m_wanted);
    const bool isBehind = m_next < m_known; // Something above is not read yet.
    if (first <= m_next)
        m_wanted = std::max(last + 1, isBehind ? std::max(m_wanted, m_next + 1) : 0);
    else if (first < m_known)
        m_wanted = std::max(m_wanted, last + 1);
    m_next = std::min(m_next, first);
    if (!m_loaded)
        return;
    if (m_next == first && last - first < linesAtOnce)
        read(last + 1);
    if (!isIdle())
        m_timer.start(0);
}

void SourceColors::readSlice()
{
    read(0);
    if (!isIdle())
        m_timer.start(0);
}

void SourceColors::read(int firstTold)
{
    QElapsedTimer clock;
    clock.start();
    const int first = std::max(m_next, firstTold);
    int last = -1;
    QTextBlock block = m_text->findBlockByNumber(m_next);
    CodeSpans spans;
    while (block.isValid() && clock.elapsed() <= sliceMilliseconds) {
        spans.clear();
        const int after = m_lexer ? m_lexer->lex(block.text(), stateAbove(block), spans) : LineLexer::initialState;
        const bool isAsBefore = m_next < m_known && block.userState() == after;
        block.setUserState(after);
        last = m_next++;
        if (isAsBefore && m_next >= m_wanted) {
            m_next = std::max(m_next, m_known); // What follows is coloured by what is kept of it.
            block = m_text->findBlockByNumber(m_next);
        } else {
            block = block.next();
        }
    }
    m_known = std::max(m_known, m_next);
    if (last >= first)
        Q_EMIT changed(first, last);
}

} // namespace quoin
