// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/theme/line_breaks.h"

#include <QStringView>
#include <QTextLine>

#include <algorithm>
#include <array>

namespace quoin {

namespace {

// Symbols, not words: "10 minutes" may well stand on two lines.
constexpr std::array units = {
    u"ns",  u"us",  u"\u00b5s", u"\u03bcs", u"ms",  u"s",     u"sec", u"min", u"h",    u"d",    u"%",    u"B",
    u"kB",  u"KB",  u"MB",      u"GB",      u"TB",  u"KiB",   u"MiB", u"GiB", u"TiB",  u"rps",  u"qps",  u"tps",
    u"rpm", u"RPS", u"QPS",     u"TPS",     u"RPM", u"req/s", u"Hz",  u"kHz", u"Mbps", u"Gbps", u"MB/s", u"GB/s",
};

bool isUnit(QStringView word)
{
    while (!word.isEmpty() && QStringView(u".,;:)").contains(word.back()))
        word.chop(1);
    return std::any_of(units.begin(), units.end(), [word](const char16_t* unit) { return word == QStringView(unit); });
}

qsizetype wordEnd(const QString& text, qsizetype at)
{
    while (at < text.size() && !text[at].isSpace())
        ++at;
    return at;
}

bool compares(QChar c)
{
    return QStringView(u"<>=~\u2264\u2265\u2248").contains(c);
}

// "< 5" and "<5" compare, "=> x" does not.
bool beginsComparison(const QString& text, qsizetype at)
{
    const qsizetype begin = at;
    while (at < text.size() && compares(text[at]))
        ++at;
    if (at == begin)
        return false;
    if (at < text.size() && text[at] == QLatin1Char(' '))
        ++at;
    return at < text.size() && text[at].isDigit();
}

// The space before `at` stands inside a measure: "p95 < 250 ms" is one.
bool isTornMeasure(const QString& text, qsizetype at)
{
    if (text[at - 1] != QLatin1Char(' ') || text[at - 2].isSpace())
        return false;
    const QChar before = text[at - 2];
    if (before.isDigit() && isUnit(QStringView(text).mid(at, wordEnd(text, at) - at)))
        return true;
    if (before.isLetterOrNumber() && beginsComparison(text, at))
        return true;
    return text[at].isDigit() && compares(before);
}

// The slash before `at` begins a path, which may end a line behind any other slash.
bool isTornPath(const QString& text, qsizetype at)
{
    return text[at - 1] == QLatin1Char('/') && text[at - 2] == QLatin1Char(' ') && !text[at].isSpace();
}

bool isTorn(const QString& text, qsizetype at)
{
    return at >= 2 && at < text.size() && (isTornMeasure(text, at) || isTornPath(text, at));
}

} // namespace

qsizetype lineEndBefore(const QString& text, qsizetype begin, qsizetype end)
{
    qsizetype at = end;
    while (at > begin && isTorn(text, at)) {
        --at; // The space or the slash,
        while (at > begin && !text[at - 1].isSpace())
            --at; // and the word before it.
    }
    return at > begin ? at : end;
}

void fillLine(QTextLine& line, const QString& text, qreal width)
{
    line.setLineWidth(width);
    const qsizetype begin = line.textStart();
    const qsizetype end = begin + line.textLength();
    const qsizetype better = lineEndBefore(text, begin, end);
    if (better == end)
        return;
    line.setNumColumns(static_cast<int>(better - begin), width);
    if (line.textStart() + line.textLength() != better) // Columns are glyphs, of which a character may have several.
        line.setLineWidth(width);
}

} // namespace quoin
