// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// All laws of the core over any bytes and any script of edits (tests/support/spec_scripts.h reads it). The input is
// a text, or a text, a byte 0x01 that ends a line of its own, and the script.
#include "tests/support/spec_scripts.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

using namespace quoin::testing;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    constexpr std::string_view scriptMark = "\n\x01\n";
    const std::string input(data, data + size);
    const std::size_t mark = input.find(scriptMark);
    const std::string text = input.substr(0, mark);
    const std::string script = mark == std::string::npos ? std::string() : input.substr(mark + scriptMark.size());
    LawCounts counts;
    const std::string fault = scriptFault(text, script, counts, 8);
    if (!fault.empty()) {
        std::fprintf(stderr, "%s\n", fault.c_str());
        std::abort();
    }
    return 0;
}
