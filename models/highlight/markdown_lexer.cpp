// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/highlight/markdown_lexer.h"

#include "models/highlight/language_names.h"
#include "models/highlight/markdown_inlines.h"

#include <optional>

namespace quoin {

namespace {

// States of plain text; what stands inside something has its number from here on.
constexpr int plainText = 0;
constexpr int firstInside = 1;

qsizetype indentOf(QStringView line)
{
    qsizetype at = 0;
    while (at < line.size() && (line[at] == u' ' || line[at] == u'\t'))
        ++at;
    return at;
}

qsizetype runOf(QStringView line, qsizetype at)
{
    qsizetype end = at;
    while (end < line.size() && line[end] == line[at])
        ++end;
    return end - at;
}

void add(CodeSpans& spans, qsizetype begin, qsizetype length, CodeRole role)
{
    if (length > 0)
        spans.push_back({static_cast<int>(begin), static_cast<int>(length), role});
}

bool isRule(QStringView line, qsizetype at)
{
    const QChar c = line[at];
    if (c != u'-' && c != u'*' && c != u'_' && c != u'=')
        return false;
    int count = 0;
    for (const QChar x : line.sliced(at)) {
        if (x == c)
            ++count;
        else if (!x.isSpace())
            return false;
    }
    return count >= 3;
}

// How many characters the list marker or quote mark at `at` has, 0 for none.
qsizetype markerLength(QStringView line, qsizetype at)
{
    const auto spaceAt = [&](qsizetype i) { return i >= line.size() || line[i] == u' ' || line[i] == u'\t'; };
    const QChar c = line[at];
    if (c == u'>')
        return 1;
    if ((c == u'-' || c == u'*' || c == u'+') && spaceAt(at + 1))
        return 1;
    qsizetype digits = 0;
    while (digits < 9 && at + digits < line.size() && line[at + digits] >= u'0' && line[at + digits] <= u'9')
        ++digits;
    const qsizetype end = at + digits;
    if (digits > 0 && end < line.size() && (line[end] == u'.' || line[end] == u')') && spaceAt(end + 1))
        return digits + 1;
    return 0;
}

/// Where the text behind the marks of so many quotes begins; nothing where the line has fewer.
std::optional<qsizetype> behindQuotes(QStringView line, int quotes)
{
    qsizetype at = 0;
    for (; quotes > 0; --quotes) {
        at += indentOf(line.sliced(at));
        if (at == line.size() || line[at] != u'>')
            return std::nullopt;
        at += at + 1 < line.size() && line[at + 1] == u' ' ? 2 : 1;
    }
    return at;
}

} // namespace

MarkdownLexer::MarkdownLexer() = default;
MarkdownLexer::~MarkdownLexer() = default;

int MarkdownLexer::lex(QStringView line, int state, CodeSpans& spans)
{
    if (state >= firstInside && state - firstInside < static_cast<int>(m_insides.size()))
        return lexInside(line, m_insides[static_cast<std::size_t>(state - firstInside)], spans);

    qsizetype at = indentOf(line);
    if (at == line.size())
        return plainText;
    if (state == initialState && line.trimmed() == u"---") {
        add(spans, 0, line.size(), CodeRole::Mark);
        return numberOf({QChar(), 0, languageFor(u"yaml"), initialState, 0});
    }
    int quotes = 0;
    while (at < line.size()) {
        if (isRule(line, at)) {
            add(spans, at, line.size() - at, CodeRole::Mark);
            return plainText;
        }
        const qsizetype marker = markerLength(line, at);
        if (marker == 0)
            break;
        add(spans, at, marker, CodeRole::Mark);
        quotes += line[at] == u'>' ? 1 : 0;
        at += marker;
        at += indentOf(line.sliced(at));
    }
    if (at == line.size())
        return plainText;
    const qsizetype run = runOf(line, at);
    if ((line[at] == u'`' || line[at] == u'~') && run >= 3 && (line[at] == u'~' || line.indexOf(u'`', at + run) < 0))
        return openFence(line, at, quotes, spans);
    if (line[at] == u'#' && run <= 6 && (at + run == line.size() || line[at + run].isSpace()))
        add(spans, at, line.size() - at, CodeRole::Heading);
    else
        lexMarkdownInlines(line, at, spans);
    return plainText;
}

int MarkdownLexer::lexInside(QStringView line, Inside inside, CodeSpans& spans)
{
    const std::optional<qsizetype> begin = behindQuotes(line, inside.quotes);
    if (!begin)
        return lex(line, plainText, spans); // The quote is at its end, and all that is in it.
    for (qsizetype i = 0; i < *begin; ++i) {
        if (line[i] == u'>')
            add(spans, i, 1, CodeRole::Mark);
    }
    const qsizetype at = *begin + indentOf(line.sliced(*begin));
    const bool closes = inside.fence.isNull() ? line.trimmed() == u"---" || line.trimmed() == u"..."
                                              : at < line.size() && line[at] == inside.fence
            && runOf(line, at) >= inside.fenceLength && line.sliced(at + runOf(line, at)).trimmed().isEmpty();
    if (closes) {
        add(spans, at, line.size() - at, CodeRole::Mark);
        return plainText;
    }
    LineLexer* lexer =
        inside.language < 0 ? nullptr : m_languages[static_cast<std::size_t>(inside.language)].lexer.get();
    if (lexer) {
        const std::size_t first = spans.size();
        inside.inner = lexer->lex(line.sliced(*begin), inside.inner, spans);
        for (std::size_t i = first; i < spans.size(); ++i)
            spans[i].begin += static_cast<int>(*begin);
    } else {
        add(spans, at, line.size() - at, CodeRole::Literal);
    }
    return numberOf(inside);
}

int MarkdownLexer::openFence(QStringView line, qsizetype begin, int quotes, CodeSpans& spans)
{
    const qsizetype length = runOf(line, begin);
    add(spans, begin, length, CodeRole::Mark);
    add(spans, begin + length, line.size() - begin - length, CodeRole::Attribute);
    return numberOf(
        {line[begin], static_cast<int>(length), languageFor(line.sliced(begin + length)), initialState, quotes});
}

int MarkdownLexer::languageFor(QStringView info)
{
    const QString name = languageName(info);
    if (name.isEmpty())
        return -1;
    for (std::size_t i = 0; i < m_languages.size(); ++i) {
        if (m_languages[i].name == name)
            return static_cast<int>(i);
    }
    m_languages.push_back({name, makeLineLexer(info.toString())});
    return static_cast<int>(m_languages.size() - 1);
}

int MarkdownLexer::numberOf(const Inside& inside)
{
    for (std::size_t i = m_insides.size(); i > 0; --i) {
        if (m_insides[i - 1] == inside)
            return static_cast<int>(i - 1) + firstInside;
    }
    m_insides.push_back(inside);
    return static_cast<int>(m_insides.size() - 1) + firstInside;
}

} // namespace quoin
