// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/label_syntax.h"

#include <gtest/gtest.h>

using namespace quoin;

namespace {

// "style label(qualifier)=value", "-" for no label.
std::string described(std::string_view line, bool plainToo = true)
{
    constexpr const char* styles[] = {"outside", "inside", "only", "dash", "italic", "code", "plain"};
    const auto label = labelAt(line, plainToo);
    if (!label)
        return "-";
    const auto text = [&](ByteRange range) { return std::string(line.substr(range.begin, range.size())); };
    std::string result = styles[static_cast<std::size_t>(label->style)];
    result += ' ' + text(label->label);
    if (!label->qualifier.empty())
        result += '(' + text(label->qualifier) + ')';
    return result + '=' + text(label->value) + (label->bullet ? " bullet" : "");
}

} // namespace

TEST(LabelSyntax, allStyles)
{
    struct Case {
        const char* line;
        const char* expected;
    };
    const Case cases[] = {
        {"**Purpose**: x", "outside Purpose=x"},
        {"**Purpose** : x", "outside Purpose=x"},
        {"**Purpose**:x", "outside Purpose=x"},
        {"**Purpose**:", "outside Purpose="},
        {"**Purpose:** x", "inside Purpose=x"},
        {"**Purpose** — x", "dash Purpose=x"},
        {"**Purpose** – x", "dash Purpose=x"},
        {"**Purpose** - x", "dash Purpose=x"},
        {"**Purpose**", "only Purpose="},
        {"*Purpose:* x", "italic Purpose=x"},
        {"*Purpose*: x", "italic Purpose=x"},
        {"_Purpose_: x", "italic Purpose=x"},
        {"__Purpose__: x", "outside Purpose=x"},
        {"`ttl`: 5", "code ttl=5"},
        {"Purpose: x", "plain Purpose=x"},
        {"- **Purpose**: x", "outside Purpose=x bullet"},
        {"* **Purpose:** x", "inside Purpose=x bullet"},
        {"1. **Purpose**: x", "outside Purpose=x bullet"},
        {"- [ ] **Purpose**: x", "outside Purpose=x bullet"},
        {"- `400`: x", "code 400=x bullet"},
        {"**`400`**: x", "outside 400=x"},
        {"**Response** (200 OK): x", "outside Response(200 OK)=x"},
        {"**Response** `201`:", "outside Response(201)="},
        {"Response (200): x", "plain Response(200)=x"},
        {"**目标**：x", "outside 目标=x"},
        {"**目标：** x", "inside 目标=x"},
        {"**Purpose**: x  ", "outside Purpose=x"},
        {"**Purpose**: x\\", "outside Purpose=x"},
        {"**Purpose**: x\\\\", "outside Purpose=x\\\\"},
        {"**bold** then text", "-"},
        {"****: x", "-"},
        {"**open: x", "-"},
        {"https://x: y", "-"},
        {"*emphasis* alone", "-"},
        {"text", "-"},
        {"", "-"},
    };
    for (const Case& c : cases)
        EXPECT_EQ(described(c.line), c.expected) << c.line;
}

TEST(LabelSyntax, plainLabelsOnlyWhereAskedFor)
{
    EXPECT_EQ(described("Purpose: x", false), "-");
    EXPECT_EQ(described("**Purpose**: x", false), "outside Purpose=x");
}

TEST(LabelSyntax, tellsIndents)
{
    const auto label = labelAt("  - **A**: x", false);
    ASSERT_TRUE(label);
    EXPECT_EQ(label->indent, 2U);
    EXPECT_EQ(label->contentIndent, 4U);
}
