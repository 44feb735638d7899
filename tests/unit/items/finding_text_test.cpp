// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/finding_text.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

TEST(FindingText, EveryIdHasASentenceWithoutHolesInIt)
{
    for (int id = 0; id <= static_cast<int>(lastFindingId); ++id) {
        const Finding finding{{}, FindingSeverity::Error, static_cast<FindingId>(id), {"one", "two"}};
        const QString sentence = sentenceFor(finding);
        EXPECT_FALSE(sentence.isEmpty()) << id;
        EXPECT_FALSE(sentence.contains(QStringLiteral("%1")) || sentence.contains(QStringLiteral("%2"))) << id;
    }
}

TEST(FindingText, NamesWhatTheTextSays)
{
    EXPECT_EQ(sentenceFor({{}, FindingSeverity::Error, FindingId::JsonLiteralCase, {"True", "true"}}),
              QStringLiteral("JSON writes true for “True”."));
}

} // namespace
} // namespace quoin
