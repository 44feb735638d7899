// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/place_history.h"
#include "models/spec/spec.h"

#include <QFile>
#include <gtest/gtest.h>

namespace quoin {
namespace {

TEST(PlaceHistory, goesBackAndForward)
{
    PlaceHistory history;
    EXPECT_FALSE(history.canGoBack());
    EXPECT_EQ(history.back(), std::nullopt);
    history.visit("a", 1);
    history.visit("b", 2);
    history.visit("b", 2);
    history.visit("c", 3);
    EXPECT_EQ(history.back(), 2U);
    EXPECT_EQ(history.back(), 1U);
    EXPECT_FALSE(history.canGoBack());
    EXPECT_EQ(history.forward(), 2U);
    history.visit("d", 4); // What lay ahead is gone.
    EXPECT_FALSE(history.canGoForward());
    EXPECT_EQ(history.back(), 2U);
}

TEST(PlaceHistory, placesThatAreOnlyPassedAreForgotten)
{
    PlaceHistory history;
    history.visit("a", 1);
    history.visit("b", 2, PlaceHistory::Visit::Passing);
    history.visit("c", 3, PlaceHistory::Visit::Passing);
    history.visit("d", 4);
    EXPECT_EQ(history.back(), 1U);
    EXPECT_EQ(history.forward(), 4U);
    history.visit("e", 5, PlaceHistory::Visit::Passing);
    history.visit("d", 4); // And back again, as if nothing had been.
    EXPECT_EQ(history.back(), 1U);
}

TEST(PlaceHistory, placesFollowEdits)
{
    PlaceHistory history;
    history.visit("a", 10);
    history.visit("b", 20);
    history.follow({{{0, 0}, "12345"}});
    EXPECT_EQ(history.back(), 15U);
}

TEST(PlaceHistory, aPlaceIsACardOrASection)
{
    QFile file(QStringLiteral(QUOIN_SOURCE_DIR "/resources/templates/backend-spec.json"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const SpecPtr spec = Spec::bind(
        Document::parse("## API Design\n\n### GET /a\n**Purpose**: A\n\n## Caching Strategy\n- **TTL**: 1 s\n"),
        std::get<TemplatePtr>(loadTemplate(file.readAll().toStdString())));
    EXPECT_EQ(placeNameOf(*spec, "api.rest[1].purpose"), "api.rest[1]");
    EXPECT_EQ(placeNameOf(*spec, "api.rest[1]"), "api.rest[1]");
    EXPECT_EQ(placeNameOf(*spec, "api"), "api");
    EXPECT_EQ(placeNameOf(*spec, "caching.row[1].value"), "caching");
    EXPECT_EQ(placeBegin(*spec, "caching"), spec->document().bytes().find("## Caching"));
}

} // namespace
} // namespace quoin
