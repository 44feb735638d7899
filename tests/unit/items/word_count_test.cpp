// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/word_count.h"

#include <QString>
#include <gtest/gtest.h>

namespace quoin {

TEST(WordCount, countsAsAPersonWould)
{
    struct Case {
        const char16_t* text;
        int words;
    };
    const Case cases[] = {
        {u"", 0},
        {u"   \n\t", 0},
        {u"One request, two words - three.", 5},
        {u"- **Redis** (6.2) isn't\n- a cache-aside", 5},
        {u"`GET /v1/a` ---", 2},
        {u"# Heading\n\n| a | b |\n|---|---|\n", 3},
        {u"na\u0308\u0131ve cafe\u0301", 2},
        {u"数据库设计", 5},
        {u"한국어 문장", 2},
        {u"\U0001D400\U0001D401 x", 2},
        {u"end. Next", 2},
    };
    for (const Case& one : cases)
        EXPECT_EQ(wordCount(one.text), one.words) << QString::fromUtf16(one.text).toStdString();
}

} // namespace quoin
