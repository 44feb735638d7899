// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// The laws of the tolerant readers over random code, and over every prefix of it: what a person types is never whole.
#include "tests/support/language_laws.h"
#include "tests/support/random_code.h"
#include "tests/support/spec_dump.h"

#include <gtest/gtest.h>

using namespace quoin;
using namespace quoin::testing;

TEST(LanguageLaws, holdForRandomCode)
{
    for (const Language language : allLanguages()) {
        for (unsigned seed = 0; seed < 4000; ++seed) {
            const std::string text = RandomCode(seed).code(language, 1 + seed % 40);
            ASSERT_EQ(languageFault(language, text), "") << "seed " << seed << " in " << cString(text);
        }
    }
}

TEST(LanguageLaws, holdForEveryPrefix)
{
    for (const Language language : allLanguages()) {
        for (unsigned seed = 0; seed < 120; ++seed) {
            const std::string text = RandomCode(seed + 100'000).code(language, 20 + seed % 40);
            for (std::size_t end = 0; end <= text.size(); ++end)
                ASSERT_EQ(languageFault(language, text.substr(0, end)), "")
                    << "seed " << seed << " in " << cString(text.substr(0, end));
        }
    }
}

TEST(LanguageLaws, interactionsOfRandomTextAndOfEveryPrefix)
{
    for (unsigned seed = 0; seed < 4000; ++seed) {
        const std::string text = RandomCode(seed).interactions(1 + seed % 40);
        ASSERT_EQ(interactionsFault(text), "") << "seed " << seed << " in " << cString(text);
        for (std::size_t end = 0; end <= text.size() && seed % 20 == 0; ++end)
            ASSERT_EQ(interactionsFault(text.substr(0, end)), "")
                << "seed " << seed << " in " << cString(text.substr(0, end));
    }
}

TEST(LanguageLaws, deepAndLongTextIsReadInLinearTime)
{
    const std::string deep(200'000, '[');
    EXPECT_EQ(languageFault(Language::Json, deep), "");
    std::string wide = "{";
    for (int i = 0; i < 50'000; ++i)
        wide += "\"k" + std::to_string(i) + "\": <a<b, ";
    EXPECT_EQ(languageFault(Language::Json, wide), "");
    std::string table = "CREATE TABLE t (";
    for (int i = 0; i < 40'000; ++i)
        table += "\n  c" + std::to_string(i) + " INT DEFAULT (((1";
    EXPECT_EQ(languageFault(Language::Sql, table), "");
    std::string commas = "CREATE TABLE t (";
    for (int i = 0; i < 40'000; ++i)
        commas += "\n  c" + std::to_string(i) + " INT NOT NULL";
    EXPECT_EQ(languageFault(Language::Sql, commas + ");"), "");
    for (const std::string unit : {"A \xE2\x86\x92 ", "A \xE2\x86\x92 B\n  \xE2\x86\x93\n", "\xE2\x86\x93 ", "| a ",
                                   "a -- ", "-", "a, ", "A -->|", "A & ", "A[<br", "```\nA->B\n", "A   B\n|   |\n"}) {
        std::string all;
        for (int i = 0; i < 30'000; ++i)
            all += unit;
        EXPECT_EQ(interactionsFault(all), "") << unit;
        EXPECT_EQ(interactionsFault("graph TD\n" + all), "") << unit;
        EXPECT_EQ(interactionsFault("sequenceDiagram\n" + all), "") << unit;
    }
}
