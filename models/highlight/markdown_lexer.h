// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/highlight/line_lexer.h"

#include <vector>

namespace quoin {

/// Markdown source, by lines: marks, headings, strong text, code, links, and the code
/// in fences by its own language. An editor's colours need no full parse; this reads
/// several megabytes in a second, and loads only the languages that the text uses
/// (KSyntaxHighlighting's Markdown reads forty).
class MarkdownLexer final : public LineLexer {
public:
    MarkdownLexer();
    ~MarkdownLexer() override;

    int lex(QStringView line, int state, CodeSpans& spans) override;

private:
    /// Inside a fence (a lexer's state counts too), or in front matter.
    struct Inside {
        QChar fence; ///< Null in front matter.
        int fenceLength = 0;
        int language = -1; ///< Index in m_languages.
        int inner = initialState;
        int quotes = 0; ///< In so many quotes; it ends where one of these does.

        friend bool operator==(const Inside&, const Inside&) = default;
    };
    struct Language {
        QString name;
        std::unique_ptr<LineLexer> lexer;
    };

    int lexInside(QStringView line, Inside inside, CodeSpans& spans);
    int openFence(QStringView line, qsizetype begin, int quotes, CodeSpans& spans);
    int languageFor(QStringView info);
    int numberOf(const Inside& inside);

    std::vector<Inside> m_insides;
    std::vector<Language> m_languages;
};

} // namespace quoin
