// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Every reader over any bytes: ranges lie inside, ordered and nested; formatting changes white space only.
#include "tests/support/language_laws.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

using namespace quoin;
using namespace quoin::testing;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(data, data + size);
    for (const Language language : allLanguages()) {
        const std::string fault = languageFault(language, text);
        if (fault.empty())
            continue;
        std::fprintf(stderr, "broken: %s\nin language %d:\n%s\n", fault.c_str(), static_cast<int>(language),
                     text.c_str());
        std::abort();
    }
    const std::string fault = interactionsFault(text);
    if (fault.empty())
        return 0;
    std::fprintf(stderr, "broken: %s\nin interactions:\n%s\n", fault.c_str(), text.c_str());
    std::abort();
}
