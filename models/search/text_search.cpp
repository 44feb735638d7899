// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/search/text_search.h"

#include <QDeadlineTimer>

#include <algorithm>

namespace quoin {

namespace {

// Longer than anybody waits for a find bar; the library's own limit ends a single hopeless match.
constexpr int patience = 1500;

} // namespace

QRegularExpression patternOf(const SearchWish& wish)
{
    const QString core = wish.regularExpression ? wish.text : QRegularExpression::escape(wish.text);
    QString pattern = QStringLiteral("(*ANYCRLF)(?:") + core + QLatin1Char(')');
    if (wish.wholeWord)
        pattern = QStringLiteral("(*ANYCRLF)(?<!\\w)(?:") + core + QStringLiteral(")(?!\\w)");
    QRegularExpression::PatternOptions options =
        QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption;
    if (!wish.caseSensitive)
        options |= QRegularExpression::CaseInsensitiveOption;
    return QRegularExpression(pattern, options);
}

SearchResult findAll(const SearchText& text, const SearchWish& wish, std::size_t most,
                     const std::function<bool()>& isWanted)
{
    SearchResult result;
    if (wish.text.isEmpty())
        return result;
    // By itself first: "a)(b" would be one within the brackets that patternOf adds.
    const QRegularExpression own(wish.regularExpression ? wish.text : QString());
    const QRegularExpression pattern = patternOf(wish);
    if (!own.isValid() || !pattern.isValid()) {
        const QRegularExpression& bad = own.isValid() ? pattern : own;
        result.trouble = SearchResult::Trouble::Pattern;
        result.detail = bad.errorString();
        result.detailAt = std::clamp<qsizetype>(bad.patternErrorOffset(), 0, wish.text.size());
        return result;
    }
    const QDeadlineTimer deadline(patience);
    qsizetype from = 0;
    while (from <= text.text().size()) {
        // Our own decoding needs no second look at each step: it would cost the whole text each time.
        const QRegularExpressionMatch match = pattern.match(text.text(), from, QRegularExpression::NormalMatch,
                                                            QRegularExpression::DontCheckSubjectStringMatchOption);
        if (!match.isValid() || deadline.hasExpired()) {
            result.trouble = SearchResult::Trouble::TooHard;
            break;
        }
        if (!match.hasMatch() || (isWanted && !isWanted()))
            break;
        const qsizetype begin = match.capturedStart();
        const qsizetype end = match.capturedEnd();
        from = end > begin ? end : end + 1;
        if (from < text.text().size() && text.text()[from].isLowSurrogate())
            ++from;
        if (end == begin)
            continue;
        if (result.hits.size() == most) {
            result.more = true;
            break;
        }
        result.hits.push_back({text.bytesOf(begin, end), begin, end, !text.holdsInvalid(begin, end)});
    }
    return result;
}

} // namespace quoin
