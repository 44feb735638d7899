// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Several lines pasted into an entry of a list.
#include "models/exchange/paste_entries.h"
#include "tests/support/spec_dump.h"
#include "tests/support/spec_laws.h"
#include "tests/support/spec_revision_laws.h"

#include <gtest/gtest.h>

using namespace quoin;
using namespace quoin::testing;

namespace {

std::string after(const std::string& text, std::string_view path, std::size_t caret, std::string_view pasted)
{
    const SpecPtr spec = bindText(text);
    const auto result = pasteEntries(spec, path, caret, pasted);
    if (!result)
        return "none";
    if (const auto* refusal = std::get_if<Refusal>(&*result))
        return std::string(reasonName(refusal->reason));
    EXPECT_EQ(spliceFault(*spec, std::get<Edit>(*result)), "");
    return std::get<Edit>(*result).after->document().bytes() + "@" + std::get<Edit>(*result).path;
}

const std::string metrics = "## Monitoring & Logging\n- **Metrics**:\n  * one\n  * two\n";
const std::string flows = "## External Integrations\n\n### Plaid\n**Key Flows**:\n1. a\n2. b\n";

} // namespace

TEST(PasteEntries, takeTheListsOwnBullets)
{
    EXPECT_EQ(after(metrics, "monitoring.row[1].entry[1].value", 3, ", more\n- x\n2. y\n\nz\n"),
              "## Monitoring & Logging\n- **Metrics**:\n  * one, more\n  * x\n  * y\n  * z\n  * "
              "two\n@monitoring.row[1].entry[4].value");
    EXPECT_EQ(after(flows, "integrations.integration[1].keyFlows[2].value", 1, "\nc\nd"),
              "## External Integrations\n\n### Plaid\n**Key Flows**:\n1. a\n2. b\n3. c\n4. "
              "d\n@integrations.integration[1].keyFlows[4].value");
}

TEST(PasteEntries, aBulletBehindTextBeginsAnEntry)
{
    EXPECT_EQ(
        after(metrics, "monitoring.row[1].entry[1].value", 3, "- x\n- y\n"),
        "## Monitoring & Logging\n- **Metrics**:\n  * one\n  * x\n  * y\n  * two\n@monitoring.row[1].entry[3].value");
    // In the middle of a text it goes on there.
    EXPECT_EQ(after(metrics, "monitoring.row[1].entry[1].value", 1, "- x\n- y\n"),
              "## Monitoring & Logging\n- **Metrics**:\n  * ox\n  * yne\n  * two\n@monitoring.row[1].entry[2].value");
}

TEST(PasteEntries, takeTheDocumentsLineEnds)
{
    EXPECT_EQ(
        after("## Monitoring\r\n- **Metrics**:\r\n  - one\r\n", "monitoring.row[1].entry[1].value", 3,
              "\r\ntwo\nthree"),
        "## Monitoring\r\n- **Metrics**:\r\n  - one\r\n  - two\r\n  - three\r\n@monitoring.row[1].entry[3].value");
}

TEST(PasteEntries, oneLineAndOtherFieldsAreNone)
{
    EXPECT_EQ(after(metrics, "monitoring.row[1].entry[1].value", 3, "x"), "none");
    EXPECT_EQ(after(metrics, "monitoring.row[1].entry[1].value", 3, "x\n"), "none");
    EXPECT_EQ(after(metrics, "monitoring.row[1].label", 3, "x\ny"), "none");
    EXPECT_EQ(after(metrics, "monitoring.row[1].entry[1].value", 99, "x\ny"), "none");
    EXPECT_EQ(after(metrics, "nothing", 0, "x\ny"), "none");
}

TEST(PasteEntries, codeIsNoList)
{
    EXPECT_EQ(after(metrics, "monitoring.row[1].entry[1].value", 3, "\n```\nx\n```\n"), "none");
}
