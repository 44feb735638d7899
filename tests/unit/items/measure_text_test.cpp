// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/measure_text.h"

#include <gtest/gtest.h>

namespace quoin {

TEST(MeasureText, readsAValueAsMeasures)
{
    EXPECT_EQ(measureReadings(QStringLiteral("p95 < 250 ms and p99 < 600 ms")).join(u'|'),
              QStringLiteral("p95 < 250 ms|p99 < 600 ms"));
    EXPECT_EQ(measureReadings(QStringLiteral("Success rate < 85%")).join(u'|'), QStringLiteral("Success rate < 85 %"));
    EXPECT_TRUE(measureReadings(QStringLiteral("fast")).isEmpty());
}

TEST(MeasureText, countsWords)
{
    EXPECT_EQ(wordCount(QString()), 0);
    EXPECT_EQ(wordCount(QStringLiteral("Returns are a **module** of the order service.")), 8);
    EXPECT_EQ(wordCount(QStringLiteral("  1. Größe — `x`\n")), 3);
}

} // namespace quoin
