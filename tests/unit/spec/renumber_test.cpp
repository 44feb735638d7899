// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/heading_number.h"
#include "models/spec/renumber.h"
#include "tests/support/spec_dump.h"
#include "tests/support/spec_laws.h"
#include "tests/support/spec_revision_laws.h"

#include <gtest/gtest.h>

using namespace quoin;
using namespace quoin::testing;

namespace {

std::string renumbered(const std::string& text, std::string_view path)
{
    const SpecPtr spec = bindText(text);
    const EditResult result = renumberHeadings(spec, path);
    if (const auto* refusal = std::get_if<Refusal>(&result))
        return "refused: " + std::string(reasonName(refusal->reason));
    const Edit& edit = std::get<Edit>(result);
    EXPECT_EQ(spliceFault(*spec, edit), "");
    EXPECT_EQ(revisionFault(*edit.after), "");
    EXPECT_EQ(edit.path, path);
    return edit.after->document().bytes();
}

struct NumberCase {
    std::string text;
    std::string number; ///< As the text writes it; empty where there is none.
    int value = 0;
    std::string words; ///< What follows the number and its marks.
};

} // namespace

TEST(HeadingNumber, isReadAsTheRecogniserReadsIt)
{
    const std::vector<NumberCase> cases = {
        {"4.2.3 Users", "4.2.3", 3, "Users"},
        {"4.2.3. Users", "4.2.3", 3, "Users"},
        {"3) Users", "3", 3, "Users"},
        {"3 Users", "3", 3, "Users"},
        {"Step 2: Users", "2", 2, "Users"},
        {"Phase 12 — Users", "12", 12, "Users"},
        {"ADR-07: Users", "07", 7, "Users"},
        {"§ 5 Users", "5", 5, "Users"},
        {"**6.** Users", "6", 6, "Users"},
        {"B. Users", "B", 2, "Users"},
        {"iv) Users", "iv", 4, "Users"},
        {"III. Users", "III", 3, "Users"},
        {"I. Users", "I", 1, "Users"},
        {"二、用户", "二", 2, "用户"},
        {"第十二章 用户", "十二", 12, "用户"},
        {"404 Not Found", "", 0, ""},
        {"Level 2 cache", "", 0, ""},
        {"2fa", "", 0, ""},
        {"API. The rest", "", 0, ""},
        {"Users", "", 0, ""},
        {"", "", 0, ""},
    };
    for (const NumberCase& example : cases) {
        const auto number = headingNumber(example.text);
        ASSERT_EQ(number.has_value(), !example.number.empty()) << example.text;
        if (!number)
            continue;
        EXPECT_EQ(example.text.substr(number->range.begin, number->range.size()), example.number) << example.text;
        EXPECT_EQ(number->value, example.value) << example.text;
        EXPECT_EQ(example.text.substr(number->end), example.words) << example.text;
        EXPECT_EQ(numberText(*number, example.text, number->value), example.number) << example.text;
    }
}

TEST(HeadingNumber, aSingleLetterIsWhatItsNeighboursAre)
{
    EXPECT_EQ(headingNumber("V. x")->kind, HeadingNumber::Kind::Letter);
    EXPECT_EQ(headingNumber("V. x", HeadingNumber::Kind::Roman)->value, 5);
    EXPECT_EQ(headingNumber("C. x", HeadingNumber::Kind::Letter)->value, 3);
}

TEST(Renumber, countsOnBehindAnInsertedHeading)
{
    const std::string text = "## 4. API Design\n### 4.1 GET /a\n### GET /b\n### 4.2 GET /c\n#### 4.2.1 Notes\n### 4.3 "
                             "GET /d\n## 5. Caching\n";
    EXPECT_EQ(renumbered(text, "api.rest[2]"),
              "## 4. API Design\n### 4.1 GET /a\n### 4.2 GET /b\n### 4.3 GET /c\n#### 4.3.1 Notes\n### 4.4 GET /d\n## "
              "5. Caching\n");
}

TEST(Renumber, leavesWhatStandsBeforeAndInOtherGroups)
{
    const std::string text =
        "## API Design\n### 7) GET /a\n### 9) GET /b\n### 9) GET /c\n## Services\n### 9) Mailer\n**Purpose**: x\n";
    EXPECT_EQ(
        renumbered(text, "api.rest[2]"),
        "## API Design\n### 7) GET /a\n### 8) GET /b\n### 9) GET /c\n## Services\n### 9) Mailer\n**Purpose**: x\n");
}

TEST(Renumber, aMovedHeadingGetsThePrefixOfItsNewPlace)
{
    const std::string text = "## 4. API Design\n### 4.1 GET /a\n### 5.3 GET /b\n#### 5.3.1 Notes\n### 4.2 GET /c\n";
    EXPECT_EQ(renumbered(text, "api.rest[2]"),
              "## 4. API Design\n### 4.1 GET /a\n### 4.2 GET /b\n#### 4.2.1 Notes\n### 4.3 GET /c\n");
}

TEST(Renumber, sectionsTakeTheirChildrenAlong)
{
    const std::string text = "# Spec\n## 1. Architecture Overview\nx\n## 3. API Design\n### 3.1 GET /a\n## 4. Caching "
                             "Strategy\n- **TTL**: 1 h\n";
    EXPECT_EQ(renumbered(text, "api"),
              "# Spec\n## 1. Architecture Overview\nx\n## 2. API Design\n### 2.1 GET /a\n## 3. Caching Strategy\n- "
              "**TTL**: 1 h\n");
}

TEST(Renumber, keepsWordsZerosAndMarks)
{
    EXPECT_EQ(renumbered("## Services\n### Step 01: Mailer\n**Purpose**: x\n### Step 03: Biller\n**Purpose**: y\n",
                         "services.newServices[2]"),
              "## Services\n### Step 01: Mailer\n**Purpose**: x\n### Step 02: Biller\n**Purpose**: y\n");
    EXPECT_EQ(renumbered("# A. Overview\r\n# Words\r\n# B. Caching Strategy\r\n", "raw[1]"),
              "# A. Overview\r\n# B. Words\r\n# C. Caching Strategy\r\n");
}

TEST(Renumber, headingsWithoutANumberFollowWithoutOne)
{
    EXPECT_EQ(renumbered("# 1. API\n# 3. Caching\n# Appendix\n# 4. Security\n", "caching"),
              "# 1. API\n# 2. Caching\n# Appendix\n# 3. Security\n");
}

TEST(Renumber, refusesWithAReason)
{
    EXPECT_EQ(renumbered("## API Design\n### GET /a\n### GET /b\n", "api.rest[2]"), "refused: NotNumbered");
    EXPECT_EQ(renumbered("## API Design\n- `GET /a`\n", "api.rest[1]"), "refused: NotAnItem");
    EXPECT_EQ(renumbered("## API Design\n", "caching"), "refused: NoSuchPath");
}

TEST(Renumber, whatIsInOrderIsLeftAlone)
{
    const std::string text = "## 1. API Design\n### 1.1 GET /a\n### 1.2 GET /b\n";
    EXPECT_EQ(renumbered(text, "api.rest[1]"), text);
    EXPECT_EQ(renumbered(text, "api"), text);
}
