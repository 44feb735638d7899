// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/name_choice.h"

#include <gtest/gtest.h>

namespace quoin {

TEST(NameChoice, togglesANameInAndOut)
{
    const QString value = QStringLiteral("Größe, B");
    const QString more = withNameToggled(value, QStringLiteral("C"));
    EXPECT_EQ(more, QStringLiteral("Größe, B, C"));
    EXPECT_TRUE(isNameListed(more, QStringLiteral("c")));
    EXPECT_EQ(withNameToggled(more, QStringLiteral("C")), value);
}

TEST(NameChoice, completesTheNameAtTheCaretOnly)
{
    const QString value = QStringLiteral("Größe, Or, Mail");
    EXPECT_EQ(nameTypedAt(value, 9), QStringLiteral("Or"));
    EXPECT_EQ(nameTypedAt(value, 8), QStringLiteral("O"));
    EXPECT_EQ(nameTypedAt(value, 7), QString());
    const CompletedName done = withNameCompleted(value, 9, QStringLiteral("OrderService"));
    EXPECT_EQ(done.value, QStringLiteral("Größe, OrderService, Mail"));
    EXPECT_EQ(done.caret, 19);
}

TEST(NameChoice, nothingIsTypedInAnEmptyValue)
{
    EXPECT_EQ(nameTypedAt(QString(), 0), QString());
    EXPECT_EQ(withNameCompleted(QString(), 0, QStringLiteral("A")).value, QStringLiteral("A"));
}

} // namespace quoin
