// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/highlight/code_span.h"
#include "models/highlight/language_names.h"
#include "models/highlight/line_lexer.h"
#include "models/highlight/markdown_lexer.h"
#include "models/highlight/syntax_lexer.h"

namespace quoin {

std::unique_ptr<LineLexer> makeLineLexer(const QString& language)
{
    if (isMarkdown(language))
        return std::make_unique<MarkdownLexer>();
    const QString name = languageName(language);
    return name.isEmpty() ? nullptr : makeSyntaxLexer(name);
}

bool isLanguageLoaded(const QString& language)
{
    if (isMarkdown(language))
        return true;
    const QString name = languageName(language);
    return name.isEmpty() || isSyntaxLoaded(name);
}

CodeSpans codeSpans(const QString& code, const QString& language)
{
    CodeSpans spans;
    CodeSpans line;
    const std::unique_ptr<LineLexer> lexer = makeLineLexer(language);
    if (!lexer)
        return spans;
    int state = LineLexer::initialState;
    const QStringView text(code);
    for (qsizetype begin = 0; begin <= text.size();) {
        qsizetype end = text.indexOf(u'\n', begin);
        if (end < 0)
            end = text.size();
        line.clear();
        state = lexer->lex(text.sliced(begin, end - begin), state, line);
        for (CodeSpan span : line) {
            span.begin += static_cast<int>(begin);
            spans.push_back(span);
        }
        begin = end + 1;
    }
    return spans;
}

} // namespace quoin
