// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/highlight/markdown_inlines.h"

namespace quoin {

namespace {

class Inlines {
public:
    Inlines(QStringView line, CodeSpans& spans) : m_line(line), m_spans(spans) {}

    void read(qsizetype at)
    {
        while (at < m_line.size()) {
            const qsizetype next = readOne(at);
            at = next > at ? next : at + 1;
        }
    }

private:
    // Returns the position behind what begins here, or `at` for ordinary text.
    qsizetype readOne(qsizetype at)
    {
        switch (m_line[at].unicode()) {
        case u'\\':
            return at + 2;
        case u'|':
            return take(at, at + 1, CodeRole::Mark);
        case u'`':
            return readCode(at);
        case u'*':
        case u'_':
            return readEmphasis(at);
        case u'[':
            return readLink(at);
        case u'<':
            return readAngle(at);
        default:
            return at;
        }
    }

    qsizetype take(qsizetype begin, qsizetype end, CodeRole role)
    {
        m_spans.push_back({static_cast<int>(begin), static_cast<int>(end - begin), role});
        return end;
    }

    [[nodiscard]] qsizetype runEnd(qsizetype at) const
    {
        qsizetype end = at;
        while (end < m_line.size() && m_line[end] == m_line[at])
            ++end;
        return end;
    }

    qsizetype readCode(qsizetype at)
    {
        const qsizetype open = runEnd(at);
        for (qsizetype i = m_line.indexOf(u'`', open); i >= 0; i = m_line.indexOf(u'`', i)) {
            const qsizetype end = runEnd(i);
            if (end - i == open - at)
                return take(at, end, CodeRole::Literal);
            i = end;
        }
        return open;
    }

    qsizetype readEmphasis(qsizetype at)
    {
        const QChar c = m_line[at];
        const qsizetype open = runEnd(at);
        const bool intraword = c == u'_' && at > 0 && m_line[at - 1].isLetterOrNumber();
        if (open >= m_line.size() || m_line[open].isSpace() || intraword || open - at > 3)
            return open;
        for (qsizetype i = m_line.indexOf(c, open); i >= 0; i = m_line.indexOf(c, i)) {
            const qsizetype end = runEnd(i);
            const bool inWord = c == u'_' && end < m_line.size() && m_line[end].isLetterOrNumber();
            if (end - i >= open - at && !m_line[i - 1].isSpace() && !inWord)
                return take(at, i + (open - at), open - at == 1 ? CodeRole::Emphasis : CodeRole::Label);
            i = end;
        }
        return open;
    }

    qsizetype readLink(qsizetype at)
    {
        const qsizetype close = m_line.indexOf(u']', at + 1);
        if (close < 0)
            return at;
        if (close + 1 < m_line.size() && m_line[close + 1] == u'(') {
            const qsizetype end = m_line.indexOf(u')', close + 2);
            if (end >= 0)
                return take(at, end + 1, CodeRole::Link);
        }
        return at;
    }

    qsizetype readAngle(qsizetype at)
    {
        const qsizetype close = m_line.indexOf(u'>', at + 1);
        if (close < 0 || !m_line.sliced(at, close - at).contains(u"://"))
            return at;
        return take(at, close + 1, CodeRole::Link);
    }

    QStringView m_line;
    CodeSpans& m_spans;
};

} // namespace

void lexMarkdownInlines(QStringView line, qsizetype begin, CodeSpans& spans)
{
    constexpr qsizetype longestLine = 16384; // Scans for a closing mark are quadratic at worst.
    if (line.size() <= longestLine)
        Inlines(line, spans).read(begin);
}

} // namespace quoin
