// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/search/replacement.h"

#include <algorithm>

namespace quoin {

namespace {

// A preview shows a line, not a page.
constexpr qsizetype mostAround = 200;

QString expanded(const QString& with, const QRegularExpressionMatch& match)
{
    QString result;
    for (qsizetype i = 0; i < with.size(); ++i) {
        if (with[i] != u'\\' || i + 1 == with.size()) {
            result += with[i];
            continue;
        }
        const QChar next = with[++i];
        if (next >= u'0' && next <= u'9')
            result += match.captured(next.digitValue());
        else if (next == u'n')
            result += u'\n';
        else if (next == u't')
            result += u'\t';
        else if (next == u'\\')
            result += u'\\';
        else
            result += QString(u'\\') + next;
    }
    return result;
}

std::string withLineEnds(const QString& text, std::string_view lineEnd)
{
    std::string bytes;
    for (const char c : text.toUtf8()) {
        if (c == '\n')
            bytes += lineEnd;
        else
            bytes += c;
    }
    return bytes;
}

bool endsLine(QChar c)
{
    return c == u'\n' || c == u'\r';
}

void takeLine(const QString& text, Replacement& one)
{
    qsizetype begin = one.hit.begin;
    while (begin > 0 && !endsLine(text[begin - 1]) && one.hit.begin - begin < mostAround)
        --begin;
    qsizetype end = one.hit.end;
    while (end < text.size() && !endsLine(text[end]) && end - one.hit.end < mostAround)
        ++end;
    one.left = text.mid(begin, one.hit.begin - begin);
    one.found = text.mid(one.hit.begin, one.hit.end - one.hit.begin);
    one.right = text.mid(one.hit.end, end - one.hit.end);
}

} // namespace

std::vector<Replacement> replacementsOf(const Document& document, const SearchText& text, const SearchWish& wish,
                                        const std::vector<TextHit>& hits, const QString& with)
{
    std::vector<Replacement> list;
    const QRegularExpression pattern = patternOf(wish);
    const std::string lineEnd(document.facts().lineEnd());
    for (const TextHit& hit : hits) {
        if (!hit.replaceable)
            continue;
        Replacement one;
        one.hit = hit;
        one.instead = with;
        if (wish.regularExpression) {
            const QRegularExpressionMatch match = pattern.match(
                text.text(), hit.begin, QRegularExpression::NormalMatch,
                QRegularExpression::AnchorAtOffsetMatchOption | QRegularExpression::DontCheckSubjectStringMatchOption);
            one.instead = expanded(with, match);
        }
        one.bytes = withLineEnds(one.instead, lineEnd);
        one.line = document.lineAt(hit.range.begin);
        takeLine(text.text(), one);
        list.push_back(std::move(one));
    }
    return list;
}

Splices splicesOf(const std::vector<Replacement>& replacements, const std::vector<bool>& wanted)
{
    Splices splices;
    for (std::size_t i = 0; i < replacements.size(); ++i) {
        if (i < wanted.size() && wanted[i])
            splices.push_back({replacements[i].hit.range, replacements[i].bytes});
    }
    return splices;
}

} // namespace quoin
