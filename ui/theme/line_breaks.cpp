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

// The space before `at` stands inside a measure.
bool isTorn(const QString& text, qsizetype at)
{
    if (at < 2 || at >= text.size() || text[at - 1] != QLatin1Char(' ') || text[at - 2].isSpace())
        return false;
    const QChar before = text[at - 2];
    if (before.isDigit())
        return isUnit(QStringView(text).mid(at, wordEnd(text, at) - at));
    return text[at].isDigit() && QStringView(u"<>=~\u2264\u2265\u2248").contains(before);
}

} // namespace

qsizetype lineEndBefore(const QString& text, qsizetype begin, qsizetype end)
{
    qsizetype at = end;
    while (at > begin && isTorn(text, at)) {
        --at; // The space,
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
