// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace quoin;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Names, normalise)
{
    struct Case {
        const char* markdown;
        const char* expected;
    };
    const Case cases[] = {
        {"API Design", "api design"},
        {"  api   DESIGN ", "api design"},
        {"1. API Design", "api design"},
        {"3 API Design", "api design"},
        {"9) API Design", "api design"},
        {"4.1.2 API Design", "api design"},
        {"4.1.2. API Design", "api design"},
        {"1\\. API Design", "api design"},
        {"A. API Design", "api design"},
        {"IV. API Design", "api design"},
        {"Part 2: API Design", "api design"},
        {"Section 3: API Design", "api design"},
        {"ADR-1: API Design", "api design"},
        {"\xC2\xA7 3 API Design", "api design"},
        {"一、缓存策略", "缓存策略"},
        {"第四章：数据模型", "数据模型"},
        {"🔌 API Design", "api design"},
        {"1️⃣ API Design", "api design"},
        {"**API** `Design`", "api design"},
        {"[API Design](#x)", "api design"},
        {"API Design:", "api design"},
        {"缓存策略：", "缓存策略"},
        {"API-Design", "api design"},
        {"Services", "service"},
        {"Queries", "query"},
        {"Indexes", "index"},
        {"Access", "access"},
        {"Status", "status"},
        {"Security and Performance", "security & performance"},
        {"Security / Performance", "security & performance"},
        {"Security & Performance", "security & performance"},
        {"Seguridad y rendimiento", "seguridad & rendimiento"},
        {"Sécurité", "securite"},
        {"ＡＰＩ", "api"},
        {"2FA", "2fa"},
        {"", ""},
    };
    for (const Case& c : cases)
        EXPECT_EQ(normalizedName(c.markdown), c.expected) << c.markdown;
}

TEST(Names, readingsGoFromTheLiteralToTheLoose)
{
    EXPECT_THAT(nameReadings("5. Database Schema (PostgreSQL)"), Contains("database schema"));
    EXPECT_THAT(nameReadings("系统架构设计 (Architecture)"), Contains("architecture"));
    EXPECT_THAT(nameReadings("数据库设计（MySQL 5.7）"), Contains("数据库设计"));
    EXPECT_THAT(nameReadings("Caching — what is kept"), Contains("caching"));
    EXPECT_THAT(nameReadings("Caching - what is kept"), Contains("caching"));
    EXPECT_EQ(nameReadings("API Design").front(), "api design");
    EXPECT_THAT(nameReadings(""), IsEmpty());
}

TEST(Names, writtenTogether)
{
    EXPECT_TRUE(isWrittenTogether("\xE8\xAE\xBE\xE8\xAE\xA1")); // 设计
    EXPECT_FALSE(isWrittenTogether("design"));
    EXPECT_FALSE(isWrittenTogether("")); // A word that is a conjunction has no name left.
}

TEST(Names, topicsOfAJoinedHeading)
{
    EXPECT_THAT(joinedTopics(nameReadings("Security & Performance")), ElementsAre("security", "performance"));
    EXPECT_THAT(joinedTopics(nameReadings("13) Caching, Security, and Monitoring")),
                ElementsAre("caching", "security", "monitoring"));
    EXPECT_THAT(joinedTopics(nameReadings("API Design")), IsEmpty());
}

TEST(Names, plainTextIsWhatPeopleRead)
{
    EXPECT_EQ(plainText(" **`POST /x`** "), "POST /x");
    EXPECT_EQ(plainText("[a](b) c"), "a c");
    EXPECT_EQ(plainText("1\\. x"), "1. x");
    EXPECT_EQ(plainText("[Table Name]"), "[Table Name]");
}
