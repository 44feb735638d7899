// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spelling/prose_words.h"

#include <algorithm>

namespace quoin {

namespace {

constexpr int shortestFence = 3;

qsizetype runLength(const QString& line, qsizetype at)
{
    qsizetype end = at;
    while (end < line.size() && line[end] == line[at])
        ++end;
    return end - at;
}

// Whether the line opens or closes a fence, and in what state it leaves the next one.
bool isFenceLine(const QString& line, FenceState& state)
{
    qsizetype at = 0;
    while (at < line.size() && (line[at].isSpace() || line[at] == QLatin1Char('>')))
        ++at;
    if (at == line.size() || (line[at] != QLatin1Char('`') && line[at] != QLatin1Char('~')))
        return state != 0;
    const int length = static_cast<int>(runLength(line, at));
    const int mark = line[at] == QLatin1Char('`') ? length : -length;
    if (state == 0) {
        // A code span of three backticks on one line opens nothing.
        if (length < shortestFence || (mark > 0 && line.indexOf(QLatin1Char('`'), at + length) >= 0))
            return false;
        state = mark;
        return true;
    }
    const bool sameMark = (mark > 0) == (state > 0);
    if (sameMark && length >= std::abs(state) && line.mid(at + length).trimmed().isEmpty())
        state = 0;
    return true;
}

void blank(QString& line, qsizetype begin, qsizetype end)
{
    for (qsizetype i = begin; i < std::min(end, line.size()); ++i)
        line[i] = QLatin1Char(' ');
}

void blankCodeSpans(QString& line)
{
    for (qsizetype open = line.indexOf(QLatin1Char('`')); open >= 0;) {
        const qsizetype length = runLength(line, open);
        qsizetype close = line.indexOf(QLatin1Char('`'), open + length);
        while (close >= 0 && runLength(line, close) != length)
            close = line.indexOf(QLatin1Char('`'), close + runLength(line, close));
        if (close < 0) {
            open = line.indexOf(QLatin1Char('`'), open + length);
            continue;
        }
        blank(line, open, close + length);
        open = line.indexOf(QLatin1Char('`'), close + length);
    }
}

// "](target)", "<b>", "&amp;".
void blankBetween(QString& line, const QString& open, QChar close, bool wordOnly)
{
    for (qsizetype at = line.indexOf(open); at >= 0; at = line.indexOf(open, at + 1)) {
        const qsizetype end = line.indexOf(close, at);
        if (end < 0)
            return;
        const QString inside = line.mid(at + open.size(), end - at - open.size());
        if (!wordOnly || !inside.contains(QLatin1Char(' ')) || inside.contains(QLatin1Char('=')))
            blank(line, at, end + 1);
        // What a tag is glued to is code with it: "Promise<Thing>".
        if (at > 0 && line[at] == QLatin1Char(' ') && line[at - 1].isLetter() && open == QLatin1String("<"))
            line[at] = QLatin1Char('=');
    }
}

bool isApostrophe(QChar c)
{
    return c == QLatin1Char('\'') || c == QChar(0x2019);
}

bool isWordChar(QChar c)
{
    return c.isLetter() || c.isMark() || isApostrophe(c);
}

// ALL CAPS, camelCase and the like name things.
bool isName(const QString& word)
{
    return std::any_of(word.begin() + 1, word.end(), [](QChar c) { return c.isUpper(); });
}

// Marks inside of a run of characters that make all of it code, a path or an address.
bool isCode(const QString& run)
{
    const QString code = QStringLiteral("/\\@_=<>{}#$%&+|~^0123456789");
    for (qsizetype i = 0; i < run.size(); ++i) {
        if (code.contains(run[i]) || run[i].isDigit())
            return true;
        const bool joins = run[i] == QLatin1Char('.') || run[i] == QLatin1Char(':') || run[i] == QLatin1Char('(');
        if (joins && i > 0 && i + 1 < run.size() && run[i - 1].isLetter()
            && (run[i + 1].isLetter() || run[i + 1] == QLatin1Char(')')))
            return true;
    }
    return run.startsWith(QLatin1String("--"));
}

void addWords(const QString& run, qsizetype begin, QList<ProseWord>& words)
{
    qsizetype at = 0;
    while (at < run.size()) {
        while (at < run.size() && !run[at].isLetter())
            ++at;
        qsizetype end = at;
        while (end < run.size() && isWordChar(run[end]))
            ++end;
        qsizetype last = end;
        while (last > at && isApostrophe(run[last - 1]))
            --last;
        if (last - at > 1 && !isName(run.mid(at, last - at)))
            words.append({begin + at, last - at});
        at = end;
    }
}

} // namespace

QList<ProseWord> proseWords(const QString& line, FenceState& state)
{
    QList<ProseWord> words;
    if (isFenceLine(line, state))
        return words;
    QString text = line;
    blankCodeSpans(text);
    blankBetween(text, QStringLiteral("]("), QLatin1Char(')'), false);
    blankBetween(text, QStringLiteral("<"), QLatin1Char('>'), true);
    for (qsizetype at = 0; at < text.size();) {
        while (at < text.size() && text[at].isSpace())
            ++at;
        qsizetype end = at;
        while (end < text.size() && !text[end].isSpace())
            ++end;
        // Marks of emphasis, quotes and the sentence stand around words, not in them.
        const QString around = QStringLiteral("*_~\"'`.,;:!?()[]|>#\u201C\u201D\u2018\u2019\u2026\u2014\u2013");
        qsizetype first = at;
        qsizetype last = end;
        while (first < last && around.contains(text[first]))
            ++first;
        while (last > first && around.contains(text[last - 1]))
            --last;
        const QString run = text.mid(first, last - first);
        const bool call = last < end && text[last] == QLatin1Char('(');
        if (!run.isEmpty() && !call && !isCode(run) && !(first > at && text[first - 1] == QLatin1Char('#')))
            addWords(run, first, words);
        at = end;
    }
    return words;
}

} // namespace quoin
