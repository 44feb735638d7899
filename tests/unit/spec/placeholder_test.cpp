// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/placeholder.h"

#include <gtest/gtest.h>

using namespace quoin;

TEST(Placeholder, states)
{
    TemplateField field;
    field.placeholder = "CREATE TABLE table_name (\n);";
    EXPECT_EQ(stateOf("", &field), FieldState::Empty);
    EXPECT_EQ(stateOf(" \n\t", &field), FieldState::Empty);
    EXPECT_EQ(stateOf("CREATE TABLE table_name (\n);", &field), FieldState::Placeholder);
    EXPECT_EQ(stateOf("CREATE TABLE table_name (\r\n);", &field), FieldState::Placeholder);
    EXPECT_EQ(stateOf("CREATE TABLE users (\n);", &field), FieldState::Filled);
    EXPECT_EQ(stateOf("[What it does]", &field), FieldState::Placeholder);
    EXPECT_EQ(stateOf("[a](b)", &field), FieldState::Filled);
    EXPECT_EQ(stateOf("[a] and [b]", &field), FieldState::Filled);
    EXPECT_EQ(stateOf("[What it does]", nullptr), FieldState::Filled);
    EXPECT_EQ(rowStateOf("[What it does]", nullptr), FieldState::Placeholder);
}

TEST(Placeholder, names)
{
    EXPECT_TRUE(isPlaceholderName("[Table Name]"));
    EXPECT_TRUE(isPlaceholderName("[Method] /api/v1/[resource]"));
    EXPECT_TRUE(isPlaceholderName("[ServiceName]Service"));
    EXPECT_FALSE(isPlaceholderName("users"));
}

TEST(Placeholder, blankEntries)
{
    EXPECT_TRUE(isBlankEntry("[Entry]"));
    EXPECT_FALSE(isBlankEntry("[RFC 9110]"));
    EXPECT_FALSE(isBlankEntry("[ ]"));
}
