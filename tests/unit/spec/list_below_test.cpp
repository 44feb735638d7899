// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// A list that is written where the template has one stands below its label.
#include "models/spec/edit.h"
#include "tests/support/spec_dump.h"

#include <gtest/gtest.h>

using namespace quoin;
using namespace quoin::testing;

namespace {

struct Written {
    std::string bytes;
    std::string path;
};

Written write(const std::string& text, std::string_view path, std::string_view value)
{
    const EditResult result = setField(bindText(text), path, value);
    const auto* edit = std::get_if<Edit>(&result);
    return edit == nullptr ? Written() : Written{edit->after->document().bytes(), edit->path};
}

} // namespace

TEST(ListBelow, rowsOfMonitoringGetEntries)
{
    const std::string text = "## Monitoring\n- **Metrics**: [What to track]\n- **Logs**: all\n";
    const Written one = write(text, "monitoring.row[1].value", "- Rate");
    EXPECT_EQ(one.bytes, "## Monitoring\n- **Metrics**:\n  - Rate\n- **Logs**: all\n");
    EXPECT_EQ(one.path, "monitoring.row[1].entry[1].value");
    const Written two = write(text, "monitoring.row[2].value", "- a\n- b");
    EXPECT_EQ(two.bytes, "## Monitoring\n- **Metrics**: [What to track]\n- **Logs**:\n  - a\n  - b\n");
    EXPECT_EQ(two.path, "monitoring.row[2].entry[2].value");
}

TEST(ListBelow, aBlankLineEndsItBeforeTheNextLabel)
{
    const std::string text =
        "## Queues\n### q\n**Processing**: [Concurrency, retry policy]  \n**Dead Letter Queue**: x\n";
    const Written written = write(text, "queues.queue[1].processing", "- Retry: 3");
    EXPECT_EQ(written.bytes, "## Queues\n### q\n**Processing**:\n- Retry: 3\n\n**Dead Letter Queue**: x\n");
    EXPECT_EQ(written.path, "queues.queue[1].processing[1].value");
}

TEST(ListBelow, takesTheDocumentsLineEnds)
{
    EXPECT_EQ(write("## Monitoring\r\n- **Metrics**: x\r\n", "monitoring.row[1].value", "- a\n- b").bytes,
              "## Monitoring\r\n- **Metrics**:\r\n  - a\r\n  - b\r\n");
}

TEST(ListBelow, aDashWhereNoListBelongsStaysOnItsLine)
{
    EXPECT_EQ(write("## Caching\n- **TTL**: a\n", "caching.row[1].value", "- b").bytes, "## Caching\n- **TTL**: - b\n");
}

TEST(ListBelow, aNewRowWantsItsLabel)
{
    const SpecPtr spec = bindText("## Caching\n- **[Label]**: a\n- **TTL**: b\n");
    EXPECT_EQ(spec->field("caching.row[1].label")->state, FieldState::Placeholder);
    EXPECT_EQ(spec->field("caching.row[2].label")->state, FieldState::Filled);
    const SpecPtr lists = bindText("## Monitoring\n- **Metrics**:\n  - [Entry]\n  - [RFC 9110]\n");
    EXPECT_EQ(lists->field("monitoring.row[1].entry[1].value")->state, FieldState::Placeholder);
    EXPECT_EQ(lists->field("monitoring.row[1].entry[2].value")->state, FieldState::Filled);
}

TEST(ListBelow, aColonGivesARowItsLabel)
{
    const std::string text = "## Queues\n### q\n**Processing**:\n- Retry\n\n**Dead Letter Queue**: x\n";
    const Written written = write(text, "queues.queue[1].processing[1].value", "Retry:");
    EXPECT_EQ(written.bytes, "## Queues\n### q\n**Processing**:\n- Retry:\n\n**Dead Letter Queue**: x\n");
    EXPECT_EQ(written.path, "queues.queue[1].processing[1].value");
    const Written all = write(text, "queues.queue[1].processing[1].value", "Retry: 3 times");
    EXPECT_EQ(all.bytes, "## Queues\n### q\n**Processing**:\n- Retry: 3 times\n\n**Dead Letter Queue**: x\n");
}
