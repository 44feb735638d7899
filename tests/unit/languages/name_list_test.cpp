// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/name_list.h"

#include <gtest/gtest.h>

using namespace quoin;

namespace {

std::string names(std::string_view value)
{
    std::string text;
    for (const ListedName& one : listedNames(value))
        text += '<' + std::string(value.substr(one.name.begin, one.name.size())) + '>';
    return text;
}

std::string spliced(std::string value, const Splice& splice)
{
    return value.replace(splice.range.begin, splice.range.size(), splice.replacement);
}

std::string with(const std::string& value, std::string_view name)
{
    return spliced(value, addingName(value, name));
}

std::string without(const std::string& value, std::string_view name)
{
    const auto splice = removingName(value, name);
    return splice ? spliced(value, *splice) : "not listed";
}

} // namespace

TEST(NameList, readsCommasAndBullets)
{
    EXPECT_EQ(names("OrderService, `ReturnQueue`; Carrier API"), "<OrderService><ReturnQueue><Carrier API>");
    EXPECT_EQ(names("- A\n- **B**: because (x, y)\n"), "<A><B>");
    EXPECT_EQ(names("A (over HTTP, slow), B — for refunds"), "<A><B>");
    EXPECT_EQ(names(" ,, "), "");
    EXPECT_EQ(names("`f(a, b)`, C"), "<f(a, b)><C>");
}

TEST(NameList, addsInTheStyleThatIsThere)
{
    EXPECT_EQ(with("", "A"), "A");
    EXPECT_EQ(with("A", "B"), "A, B");
    EXPECT_EQ(with("A; B", "C"), "A; B; C");
    EXPECT_EQ(with("`A`, `B`  ", "C"), "`A`, `B`, `C`  ");
    EXPECT_EQ(with("* A\n* B", "C"), "* A\n* B\n* C");
    EXPECT_EQ(with("1. A\r\n2. B\r\n", "C"), "1. A\r\n2. B\r\n3. C\r\n");
}

TEST(NameList, takesOutOneNameAndItsSeparator)
{
    EXPECT_EQ(without("A", "A"), "");
    EXPECT_EQ(without("A, B, C", "a"), "B, C");
    EXPECT_EQ(without("A, B (slow, old), C", "B"), "A, C");
    EXPECT_EQ(without("A, `B`", "B"), "A");
    EXPECT_EQ(without("- A\n- B\n- C", "B"), "- A\n- C");
    EXPECT_EQ(without("- A\n- B", "A"), "- B");
    EXPECT_EQ(without("- A\r\n- B\r\n", "B"), "- A\r\n");
    EXPECT_EQ(without("A, B", "C"), "not listed");
}

TEST(NameList, addedAndTakenOutIsWhatItWas)
{
    for (const std::string value : {"A", "A, B", "`A`; `B`", "- A\n- B", "* A\n* B\n", "1) A\n2) B"}) {
        EXPECT_EQ(without(with(value, "New"), "New"), value) << value;
        EXPECT_TRUE(listsName(with(value, "New"), "new"));
    }
}

TEST(NameList, tellsTheNameAtTheCaret)
{
    EXPECT_EQ(listedNameAt("A, Bcd", 5).range, (ByteRange{3, 6}));
    EXPECT_EQ(listedNameAt("A, ", 3).range, (ByteRange{3, 3}));
}
