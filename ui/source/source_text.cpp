// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/source/source_text.h"

#include "models/text/block_parser.h"
#include "ui/source/byte_text.h"
#include "ui/source/line_matching.h"

#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>
#include <utility>

namespace quoin {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t firstSlice = std::size_t{32} * 1024; // Several screens, at once.
constexpr std::size_t sliceSize = std::size_t{48} * 1024;
constexpr int clearedAtOnce = 3'000; // Lines: some ten milliseconds, while other threads free memory too.
constexpr std::size_t appliedAtOnce = std::size_t{512} * 1024; // More in one splice is filled in again, in slices.
constexpr std::size_t splicesAtOnce = 500; // Each costs some ten microseconds, and looks at the lines behind it.

LineEnd endOf(std::string_view bytes, const Line& line)
{
    const std::string_view end = bytes.substr(line.contentEnd, line.end - line.contentEnd);
    return end.empty() ? LineEnd::None : end == "\n" ? LineEnd::Lf : end == "\r" ? LineEnd::Cr : LineEnd::CrLf;
}

/// Bytes as lines of text, with an empty last line behind a line end.
struct Decoded {
    QString text; ///< Lines parted by \n.
    std::vector<EditorLine> lines;
};

Decoded decodedLines(std::string_view bytes, bool atEnd)
{
    Decoded result;
    for (const Line& line : splitLines(bytes)) {
        result.text += byte_text::decoded(bytes.substr(line.begin, line.contentEnd - line.begin));
        result.lines.push_back({line.contentEnd - line.begin, endOf(bytes, line)});
        if (result.lines.back().end != LineEnd::None)
            result.text += u'\n';
    }
    if (!atEnd) {
        if (!result.lines.empty() && result.lines.back().end != LineEnd::None)
            result.text.chop(1); // The break behind the stretch is there already.
    } else if (result.lines.empty() || result.lines.back().end != LineEnd::None) {
        result.lines.push_back({});
    }
    return result;
}

} // namespace

SourceText::SourceText(QTextDocument* text, QObject* parent)
    : QObject(parent)
    , m_text(text)
    , m_document(std::make_shared<const Document>())
{
    text->setUndoRedoEnabled(false);
    m_fill.setSingleShot(true);
    connect(&m_fill, &QTimer::timeout, this, &SourceText::fillSlice);
    connect(text, &QTextDocument::contentsChange, this, &SourceText::takeChange);
}

SourceText::~SourceText() = default;

void SourceText::load(DocumentPtr document)
{
    m_fill.stop();
    m_document = std::move(document);
    m_lines.clear();
    m_bom = 0;
    if (m_document->size() >= byteOrderMark.size() && m_document->slice({0, byteOrderMark.size()}) == byteOrderMark)
        m_bom = byteOrderMark.size();
    m_filled = m_bom;
    if (m_text->blockCount() <= clearedAtOnce) {
        begin();
        return;
    }
    setStale(true);
    m_text->setUndoRedoEnabled(true); // What is taken away may be garbage till all of it goes: Qt would collect it at
    m_fill.start(0);                  // each slice, which copies all that is left.
}

/// The text is what the document begins with.
void SourceText::begin()
{
    {
        const QScopedValueRollback changing(m_changing, true);
        const QScopedValueRollback emptying(m_emptying, true);
        m_text->clear();
        m_text->setUndoRedoEnabled(false);
    }
    Q_EMIT emptied();
    setStale(false);
    fillTo(std::min(m_document->size(), firstSlice));
    scheduleFill();
}

void SourceText::setStale(bool stale)
{
    if (std::exchange(m_stale, stale) != stale)
        Q_EMIT staleChanged(stale);
}

void SourceText::takeAwaySlice()
{
    if (m_text->blockCount() == 1) { // Its arrays are as long as ever: giving their pages back is work enough.
        begin();
        return;
    }
    QTextCursor cursor(m_text);
    cursor.setPosition(m_text->findBlockByNumber(std::max(0, m_text->blockCount() - clearedAtOnce)).position());
    cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    m_text->clearUndoRedoStacks(); // Nobody goes back.
    m_fill.start(0);
}

void SourceText::scheduleFill()
{
    if (isFilled())
        Q_EMIT filled();
    else
        m_fill.start(0);
}

void SourceText::fillSlice()
{
    if (m_stale) {
        takeAwaySlice();
        return;
    }
    fillTo(std::min(m_document->size(), m_filled + sliceSize));
    scheduleFill();
}

bool SourceText::fillTo(std::size_t position)
{
    if (m_stale)
        return false;
    const std::size_t wanted = std::min({position, m_document->size(), m_filled + sliceSize});
    if (wanted > m_filled) { // Up to the end of the line, so no line end is cut in two.
        const std::size_t line = m_document->lineAt(wanted);
        const std::size_t end =
            line + 1 < m_document->lineCount() ? m_document->lineBegin(line + 1) : m_document->size();
        const std::size_t from = m_filled;
        m_filled = end;
        appendBytes(m_document->slice({from, end}));
    }
    return position <= m_filled;
}

void SourceText::appendBytes(std::string_view bytes)
{
    const QScopedValueRollback changing(m_changing, true);
    Decoded tail = decodedLines(bytes, true);
    tail.lines.front().size += m_lines[m_lines.count() - 1].size;
    m_lines.replace(m_lines.count() - 1, 1, tail.lines);
    QTextCursor cursor(m_text);
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(tail.text);
}

std::string SourceText::bytesOfLines(std::size_t first, std::size_t last) const
{
    std::string bytes;
    QTextBlock block = m_text->findBlockByNumber(static_cast<int>(first));
    for (std::size_t i = first; i <= last; ++i, block = block.next()) {
        bytes += byte_text::encoded(block.text());
        bytes += bytesOf(m_lines[i].end);
    }
    return bytes;
}

std::string SourceText::bytes() const
{
    std::string bytes(byteOrderMark.substr(0, m_bom));
    return bytes + bytesOfLines(0, m_lines.count() - 1);
}

// What Qt reports is an upper bound of the change (an input method's preview and new
// colours are reported too), in text as it is afterwards: compared with the bytes as
// they were, what is left is what the user did.
void SourceText::takeChange(int position, int /*removed*/, int added)
{
    if (m_changing || m_stale)
        return;
    const auto delta = static_cast<std::ptrdiff_t>(m_text->blockCount()) - static_cast<std::ptrdiff_t>(m_lines.count());
    const QTextBlock firstBlock = m_text->findBlock(position);
    QTextBlock lastBlock = m_text->findBlock(position + added);
    if (!lastBlock.isValid())
        lastBlock = m_text->lastBlock();
    const auto first = static_cast<std::size_t>(std::max(0, firstBlock.blockNumber()));
    const auto lastNow = static_cast<std::size_t>(lastBlock.blockNumber());
    const auto lastBefore = static_cast<std::size_t>(
        std::clamp<std::ptrdiff_t>(lastBlock.blockNumber() - delta, static_cast<std::ptrdiff_t>(first),
                                   static_cast<std::ptrdiff_t>(m_lines.count()) - 1));

    const std::size_t begin = m_bom + m_lines.begin(first);
    std::size_t end = begin;
    for (std::size_t i = first; i <= lastBefore; ++i)
        end += m_lines[i].whole();
    const std::string before = m_document->slice({begin, end});
    std::vector<OldLine> oldLines;
    for (std::size_t i = first, at = 0; i <= lastBefore; at += m_lines[i].whole(), ++i)
        oldLines.push_back({std::string_view(before).substr(at, m_lines[i].size), m_lines[i].end});
    std::vector<std::string> contents;
    QTextBlock block = m_text->findBlockByNumber(static_cast<int>(first));
    for (std::size_t i = first; i <= lastNow; ++i, block = block.next())
        contents.push_back(byte_text::encoded(block.text()));

    const std::vector<LineEnd> ends = matchedEnds(oldLines, contents, m_lines.usualEnd());
    std::string after;
    std::vector<EditorLine> lines;
    for (std::size_t i = 0; i < contents.size(); ++i) {
        after += contents[i];
        after += bytesOf(ends[i]);
        lines.push_back({static_cast<std::uint32_t>(contents[i].size()), ends[i]});
    }
    if (after == before)
        return;
    m_lines.replace(first, lastBefore - first + 1, lines);
    const Splice splice = smallestSplice(begin, before, after);
    m_filled = m_filled - splice.range.size() + splice.replacement.size();
    Q_EMIT edited(splice.range, splice.replacement);
}

void SourceText::apply(DocumentPtr after, const Splices& splices)
{
    const bool touchesMark = !splices.empty() && splices.front().range.begin < byteOrderMark.size();
    m_document = std::move(after);
    if (touchesMark
        && (m_bom > 0 || m_document->slice({0, std::min(m_document->size(), byteOrderMark.size())}) == byteOrderMark)) {
        load(m_document); // A byte order mark came or went: nobody types one.
        return;
    }
    const bool isVeryMuch = std::any_of(splices.begin(), splices.end(), [](const Splice& splice) {
        return splice.range.size() + splice.replacement.size() > appliedAtOnce;
    });
    if (isVeryMuch || splices.size() > splicesAtOnce || m_stale) { // A long file was reloaded, a long version restored.
        load(m_document);
        return;
    }
    {
        const QScopedValueRollback changing(m_changing, true);
        applyFilled(splices);
    }
    if (!isFilled())
        fillTo(m_filled + firstSlice);
    scheduleFill();
}

void SourceText::applyFilled(const Splices& splices)
{
    for (auto splice = splices.rbegin(); splice != splices.rend(); ++splice) {
        if (splice->range.begin > m_filled)
            continue;
        if (splice->range.end > m_filled || splice->range.begin == m_filled) {
            const std::size_t begin = splice->range.begin; // The rest is filled in from the new document.
            applyOne({{begin, m_filled}, {}});
            m_filled = begin;
        } else {
            applyOne(*splice);
            m_filled = m_filled - splice->range.size() + splice->replacement.size();
        }
    }
}

void SourceText::applyOne(const Splice& splice)
{
    const ByteRange range{splice.range.begin - m_bom, splice.range.end - m_bom};
    std::size_t first = m_lines.lineAt(range.begin);
    std::size_t last = m_lines.lineAt(range.end);
    if (first > 0 && m_lines[first - 1].end == LineEnd::Cr && m_lines.begin(first) == range.begin)
        --first; // CR above, and perhaps LF comes: that would be one line end.
    if (m_lines[last].end == LineEnd::Cr && last + 1 < m_lines.count())
        ++last;
    const bool atEnd = last + 1 == m_lines.count();
    std::string bytes = bytesOfLines(first, last);
    const std::size_t begin = m_lines.begin(first);
    bytes.replace(range.begin - begin, range.size(), splice.replacement);
    const Decoded now = decodedLines(bytes, atEnd);

    QTextBlock block = m_text->findBlockByNumber(static_cast<int>(first));
    const QTextBlock firstBlock = block;
    QString before;
    for (std::size_t i = first; i <= last; ++i, block = block.next())
        before += (i > first ? QStringLiteral("\n") : QString()) + block.text();
    m_lines.replace(first, last - first + 1, now.lines);
    replaceText(firstBlock, before, now.text);
}

void SourceText::replaceText(const QTextBlock& first, const QString& before, const QString& after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype prefix = 0;
    while (prefix < shorter && before[prefix] == after[prefix])
        ++prefix;
    if (prefix > 0 && before[prefix - 1].isHighSurrogate())
        --prefix;
    qsizetype suffix = 0;
    while (suffix < shorter - prefix && before[before.size() - 1 - suffix] == after[after.size() - 1 - suffix])
        ++suffix;
    if (suffix > 0 && before[before.size() - suffix].isLowSurrogate())
        --suffix;
    if (prefix + suffix == before.size() && prefix + suffix == after.size())
        return;
    QTextCursor cursor(m_text);
    cursor.setPosition(first.position() + static_cast<int>(prefix));
    cursor.setPosition(first.position() + static_cast<int>(before.size() - suffix), QTextCursor::KeepAnchor);
    cursor.insertText(after.mid(prefix, after.size() - prefix - suffix));
}

std::size_t SourceText::byteAt(int position) const
{
    const QTextBlock block = m_text->findBlock(position);
    if (!block.isValid() || m_stale)
        return m_bom + m_lines.size();
    const QString text = block.text();
    const qsizetype inLine = std::clamp<qsizetype>(position - block.position(), 0, text.size());
    return m_bom + m_lines.begin(static_cast<std::size_t>(block.blockNumber()))
        + byte_text::encodedSize(QStringView(text).first(inLine));
}

int SourceText::positionOf(std::size_t byte) const
{
    const std::size_t inText = byte > m_bom ? byte - m_bom : 0;
    const std::size_t line = m_lines.lineAt(inText);
    const QTextBlock block = m_text->findBlockByNumber(static_cast<int>(line));
    const std::size_t begin = m_lines.begin(line);
    const QString text = block.text();
    return block.position() + static_cast<int>(byte_text::unitsIn(text, inText > begin ? inText - begin : 0));
}

} // namespace quoin
