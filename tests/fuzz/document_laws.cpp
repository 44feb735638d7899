// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Cover, agreement with one cmark-gfm parse of the whole text, and a revision equal to parsing anew, over any bytes.
// The input is a text, or a text, a byte 0x01 that ends a line of its own, and a script of splices: two bytes
// where, one byte how much goes, one byte how much comes, and what comes.
#include "models/text/block_parser.h"
#include "models/text/document.h"
#include "models/text/hostile_scan.h"
#include "tests/support/cmark_oracle.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

using namespace quoin;
using namespace quoin::testing;

namespace {

constexpr std::string_view scriptMark = "\n\x01\n";

void check(bool holds, const char* law, const std::string& text)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken: %s\n%s\n", law, text.c_str());
    std::abort();
}

bool startsWithFrontMatter(const Document& document)
{
    return !document.passages().empty()
        && document.passages().front().passage->blocks().front().kind == BlockKind::FrontMatter;
}

// cmark-gfm reads NUL as U+FFFD; a text it would take minutes for is cut lexically, and so differs.
bool comparable(const Document& document, const std::string& text)
{
    return !startsWithFrontMatter(document) && !isHostile(text, splitLines(text));
}

void checkRevision(const Document& document, const std::string& text)
{
    check(document.bytes() == text, "bytes", text);
    check(coverFault(document, text).empty(), "cover", text);
    check(describeBlocks(document) == describeBlocks(Document::parse(text)), "a revision equals parsing anew", text);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string input(data, data + size);
    const std::size_t mark = input.find(scriptMark);
    std::string text = input.substr(0, mark);
    std::string_view script =
        mark == std::string::npos ? std::string_view() : std::string_view(input).substr(mark + scriptMark.size());

    Document document = Document::parse(text);
    check(coverFault(document, text).empty(), "cover", text);
    const Document inPieces = Document::parse(text, {.piece = 1, .stretch = 16});
    check(coverFault(inPieces, text).empty(), "cover in pieces", text);
    check(describeBlocks(document) == describeBlocks(inPieces), "cutting into pieces changes nothing", text);
    check(!comparable(document, text) || describeBlocks(document) == describeWithCmark(text), "blocks are cmark-gfm's",
          text);
    const std::string first = text;
    std::vector<Splices> inverses;
    while (script.size() >= 4 && inverses.size() < 32) {
        const std::size_t where = static_cast<unsigned char>(script[0]) * 256U + static_cast<unsigned char>(script[1]);
        const std::size_t begin = where % (text.size() + 1);
        const std::size_t end = std::min(text.size(), begin + static_cast<unsigned char>(script[2]));
        const std::string_view replacement = script.substr(4, static_cast<unsigned char>(script[3]));
        script.remove_prefix(4 + replacement.size());
        const Splices splices = {{{begin, end}, std::string(replacement)}};
        inverses.push_back(applySplices(text, splices));
        document = document.edited(splices);
        checkRevision(document, text);
    }
    for (auto inverse = inverses.rbegin(); inverse != inverses.rend(); ++inverse) {
        applySplices(text, *inverse);
        document = document.edited(*inverse);
    }
    check(text == first, "undo", text);
    checkRevision(document, text);
    return 0;
}
