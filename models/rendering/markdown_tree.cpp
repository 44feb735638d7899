// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/rendering/markdown_tree.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

#include <array>
#include <mutex>

namespace quoin {

namespace {

struct FreeParser {
    void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};

std::mutex& parserLock()
{
    static std::mutex lock;
    return lock;
}

} // namespace

std::optional<MarkdownTree> MarkdownTree::parse(std::string_view markdown, Footnotes footnotes, Wait wait)
{
    std::unique_lock lock(parserLock(), std::defer_lock);
    if (wait == Wait::Yes)
        lock.lock();
    else if (!lock.try_lock())
        return std::nullopt;
    cmark_gfm_core_extensions_ensure_registered();
    const int options = footnotes == Footnotes::Yes ? CMARK_OPT_FOOTNOTES : CMARK_OPT_DEFAULT;
    const std::unique_ptr<cmark_parser, FreeParser> parser(cmark_parser_new(options));
    constexpr std::array extensions{"table", "strikethrough", "autolink", "tasklist"};
    for (const char* name : extensions) {
        if (cmark_syntax_extension* extension = cmark_find_syntax_extension(name))
            cmark_parser_attach_syntax_extension(parser.get(), extension);
    }
    cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
    return MarkdownTree(cmark_parser_finish(parser.get()));
}

QString textOf(const char* utf8)
{
    return utf8 ? QString::fromUtf8(utf8) : QString();
}

} // namespace quoin
