// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Where a spec names an item, and what renaming it everywhere leaves alone.
#include "models/spec/mentions.h"
#include "models/spec/rename_everywhere.h"
#include "tests/support/spec_dump.h"
#include "tests/support/spec_laws.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace quoin;
using namespace quoin::testing;

namespace {

// The text with every mention in brackets: [sure], {not sure}.
std::string marked(const SpecPtr& spec, std::string_view path)
{
    const auto naming = namingOf(*spec, path);
    if (!naming)
        return "no name";
    std::string text = spec->document().bytes();
    const std::vector<Mention> mentions = mentionsOf(*spec, *naming, path);
    for (auto mention = mentions.rbegin(); mention != mentions.rend(); ++mention) {
        text.insert(mention->range.end, mention->sure ? "]" : "}");
        text.insert(mention->range.begin, mention->sure ? "[" : "{");
    }
    return text;
}

const std::string head =
    "## Database Schema\n### New Tables\n#### orders\n```sql\nCREATE TABLE [orders] (id UUID);\n```\n";

// The line `text` in a spec that has a table `orders`, marked.
std::string ofTable(const std::string& text)
{
    std::string plain = head;
    plain.erase(plain.find('['), 1);
    plain.erase(plain.find(']'), 1);
    const std::string all = marked(bindText(plain + "\n## Notes of ours\n" + text + "\n"), "schema.newTables[1]");
    const std::string front = head + "\n## Notes of ours\n";
    return all.starts_with(front) ? all.substr(front.size(), all.size() - front.size() - 1) : all;
}

std::string ofService(const std::string& text)
{
    const std::string front =
        "## Service Architecture\n### New Services\n#### PlaidService (New)\n**Purpose**: Links\n\n## Notes of ours\n";
    const std::string all = marked(bindText(front + text + "\n"), "services.newServices[1]");
    return all.starts_with(front) ? all.substr(front.size(), all.size() - front.size() - 1) : all;
}

std::string ofEndpoint(const std::string& text)
{
    const std::string front = "## API\n### POST /v1/deposits/:id\n**Purpose**: a\n\n## Notes of ours\n";
    const std::string all = marked(bindText(front + text + "\n"), "api.rest[1]");
    return all.starts_with(front) ? all.substr(front.size(), all.size() - front.size() - 1) : all;
}

struct Case {
    std::string text;
    std::string marked;
};

void expectMarks(std::string (*marks)(const std::string&), const std::vector<Case>& cases)
{
    for (const Case& c : cases)
        EXPECT_EQ(marks(c.text), c.marked);
}

std::vector<Mention> sureOnes(std::vector<Mention> mentions)
{
    mentions.erase(
        std::remove_if(mentions.begin(), mentions.end(), [](const Mention& mention) { return !mention.sure; }),
        mentions.end());
    return mentions;
}

std::string renamed(const SpecPtr& spec, std::string_view path, std::string_view name)
{
    const auto naming = namingOf(*spec, path);
    const EditResult result = renameEverywhere(spec, path, name, *naming, sureOnes(mentionsOf(*spec, *naming, path)));
    if (const auto* refusal = std::get_if<Refusal>(&result))
        return std::string(reasonName(refusal->reason)) + ' ' + refusal->detail;
    return std::get<Edit>(result).after->document().bytes();
}

} // namespace

TEST(Mentions, ofATableInCode)
{
    expectMarks(
        ofTable,
        {
            {"```sql\nFOREIGN KEY (a) REFERENCES orders(id)\n```",
             "```sql\nFOREIGN KEY (a) REFERENCES [orders](id)\n```"},
            {"```sql\nALTER TABLE \"orders\" ADD COLUMN x INT;\n```",
             "```sql\nALTER TABLE \"[orders]\" ADD COLUMN x INT;\n```"},
            {"```sql\nselect o.id from public.orders o where orders.id = 1\n```",
             "```sql\nselect o.id from public.[orders] o where [orders].id = 1\n```"},
            {"```sql\nCREATE INDEX idx_orders_a ON orders (a);\n```",
             "```sql\nCREATE INDEX idx_orders_a ON [orders] (a);\n```"},
            {"```sql\norders INT -- a column\n```", "```sql\n{orders} INT -- a column\n```"},
            {"```json\n{\"orders\": []}\n```", "```json\n{\"{orders}\": []}\n```"},
            {"```mermaid\nusers ||--o{ orders : places\n```", "```mermaid\nusers ||--o{ {orders} : places\n```"},
        });
}

TEST(Mentions, ofATableInProse)
{
    expectMarks(
        ofTable,
        {
            {"See `orders` and `orders.id`, not `reorders`.", "See `[orders]` and `[orders].id`, not `reorders`."},
            {"Users see their orders.", "Users see their {orders}."},
            {"**Relationships**: users, orders, order_items", "**Relationships**: users, [orders], order_items"},
            {"orders_archive, my-orders, orders-v2, Orders, preorders",
             "orders_archive, my-orders, orders-v2, Orders, preorders"},
            {"GET /v1/orders and https://x.io/orders and a@orders",
             "GET /v1/orders and https://x.io/orders and a@orders"},
            {"payload.orders", "payload.orders"},
            {"\xE7\x94\xA8 orders\xE8\xA1\xA8", "\xE7\x94\xA8 {orders}\xE8\xA1\xA8"},
            {"ord\xC3\xA9rs orders\xC3\xA9", "ord\xC3\xA9rs orders\xC3\xA9"},
        });
}

TEST(Mentions, ofAService)
{
    expectMarks(ofService,
                {
                    {"```\nApi \xE2\x86\x92 PlaidService \xE2\x86\x92 Db\n```",
                     "```\nApi \xE2\x86\x92 [PlaidService] \xE2\x86\x92 Db\n```"},
                    {"```mermaid\nA->>PlaidService: x\nPlaidService-->>A: y\n```",
                     "```mermaid\nA->>[PlaidService]: x\n[PlaidService]-->>A: y\n```"},
                    {"```typescript\nclass PlaidService { x: PlaidServiceV2 }\n```",
                     "```typescript\nclass [PlaidService] { x: PlaidServiceV2 }\n```"},
                    {"calls PlaidService.verify() of CoreService.PlaidService",
                     "calls [PlaidService].verify() of CoreService.PlaidService"},
                });
}

TEST(Mentions, ofAnEndpoint)
{
    expectMarks(ofEndpoint,
                {
                    {"after POST /v1/deposits/{depositId}, see", "after POST [/v1/deposits/{depositId}], see"},
                    {"`/v1/deposits/<id>` and /v1/deposits/[id].", "`[/v1/deposits/<id>]` and [/v1/deposits/[id]]."},
                    {"GET /v1/deposits/:id", "GET /v1/deposits/:id"},
                    {"/v1/deposits, /v1/deposits/:id/events, /v1/deposits/7",
                     "/v1/deposits, /v1/deposits/:id/events, /v1/deposits/7"},
                    {"\"https://api.x.io/v1/deposits/{id}?a=b\"", "\"https://api.x.io{/v1/deposits/{id}}?a=b\""},
                    {"| POST | /v1/deposits/:id |", "| POST | [/v1/deposits/:id] |"},
                });
}

TEST(Mentions, namesThatNobodyHasGivenAreNone)
{
    EXPECT_EQ(marked(bindText("## Database Schema\n### New Tables\n#### [Table Name]\n```sql\nSELECT 1;\n```\n"),
                     "schema.newTables[1]"),
              "no name");
    EXPECT_EQ(marked(bindText("## Caching\n- **TTL**: a\n"), "caching.row[1]"), "no name");
}

TEST(RenameEverywhere, isOneEditOfTheNamedPlaces)
{
    const std::string text =
        "## Database Schema\n### New Tables\n#### orders table\n```sql\nCREATE TABLE orders (id UUID);\n```\n"
        "#### items\n```sql\nCREATE TABLE items (o UUID REFERENCES orders(id));\n```\n**Relationships**: `orders`\n";
    std::string expected = text;
    for (std::size_t at = expected.find("orders"); at != std::string::npos; at = expected.find("orders", at + 8))
        expected.replace(at, 6, "purchases");
    EXPECT_EQ(renamed(bindText(text), "schema.newTables[1]", "purchases"), expected);
}

TEST(RenameEverywhere, keepsEachPlacesNotation)
{
    const std::string text = "## API\n### POST /v1/deposits/:id\n**Purpose**: a\n\n## Security\n- **Access**: POST "
                             "`/v1/deposits/{depositId}` only\n";
    EXPECT_EQ(renamed(bindText(text), "api.rest[1]", "PUT /v2/users/:user/deposits/:id"),
              "## API\n### PUT /v2/users/:user/deposits/:id\n**Purpose**: a\n\n## Security\n- **Access**: PUT "
              "`/v2/users/{user}/deposits/{id}` only\n");
    EXPECT_EQ(renamed(bindText(text), "api.rest[1]", "POST /v2/deposits/:id"),
              "## API\n### POST /v2/deposits/:id\n**Purpose**: a\n\n## Security\n- **Access**: POST "
              "`/v2/deposits/{depositId}` only\n");
}

TEST(RenameEverywhere, whatHasTheNewNameAlreadyIsFollowed)
{
    const std::string text =
        "## Services\n### New Services\n#### BankService\n**Purpose**: x\n\n## Security\n- **A**: PlaidService\n";
    const SpecPtr spec = bindText(text);
    const ItemNaming from{"service", "PlaidService", {}};
    const auto result = renameEverywhere(spec, "services.newServices[1]", "BankService", from,
                                         mentionsOf(*spec, from, "services.newServices[1]"));
    ASSERT_TRUE(std::holds_alternative<Edit>(result));
    EXPECT_EQ(std::get<Edit>(result).splices.size(), 1U);
    EXPECT_TRUE(std::get<Edit>(result).after->document().bytes().ends_with("- **A**: BankService\n"));
}

TEST(RenameEverywhere, refusesWhatWouldBeReadAsSomethingElse)
{
    const SpecPtr spec =
        bindText("## Services\n### New Services\n#### Mail\n**Purpose**: x\n\n## Caching\n- Mail: a\n- TTL: b\n");
    const auto naming = namingOf(*spec, "services.newServices[1]");
    const auto mentions = mentionsOf(*spec, *naming, "services.newServices[1]");
    ASSERT_EQ(mentions.size(), 1U);
    EXPECT_FALSE(mentions[0].sure); // A label is a word like any other.
    const auto broken = renameEverywhere(spec, "services.newServices[1]", "a\nb", *naming, mentions);
    ASSERT_TRUE(std::holds_alternative<Refusal>(broken));
    EXPECT_EQ(std::get<Refusal>(broken).reason, RefusalReason::OneLineOnly);
    // The label would end at the name's own colon.
    const auto other = renameEverywhere(spec, "services.newServices[1]", "A: B", *naming, mentions);
    ASSERT_TRUE(std::holds_alternative<Refusal>(other));
    EXPECT_EQ(std::get<Refusal>(other).reason, RefusalReason::WouldChangeOthers);
    EXPECT_EQ(std::get<Refusal>(other).detail, "caching.row[1].label");
}

TEST(Mentions, aQuoteInATablesNameIsDoubledWhereSqlQuotesIt)
{
    const std::string rest = "\n#### lines\n```sql\nCREATE TABLE lines (o UUID REFERENCES \"orders\" (id));\n"
                             "CREATE INDEX i ON [orders] (id);\nCREATE INDEX j ON `orders` (id);\n```\n";
    const auto renamed = [&](const std::string& text, const std::string& name) {
        const SpecPtr spec = bindText(text);
        const ItemNaming from = namingOf(*spec, "schema.newTables[1]").value_or(ItemNaming{});
        const EditResult result =
            renameEverywhere(spec, "schema.newTables[1]", name, from, mentionsOf(*spec, from, "schema.newTables[1]"));
        const auto* edit = std::get_if<Edit>(&result);
        return edit != nullptr ? edit->after->document().bytes()
                               : std::string(reasonName(std::get<Refusal>(result).reason));
    };
    const std::string front = "## Database Schema\n### New Tables\n#### ";
    const std::string middle = "\n```sql\nCREATE TABLE ";
    const auto text = [&](const std::string& heading, const std::string& quoted, const std::string& bracketed,
                          const std::string& ticked) {
        std::string all = rest;
        all.replace(all.find("[orders]"), 8, "[" + bracketed + "]");
        all.replace(all.find("`orders`"), 8, "`" + ticked + "`");
        all.replace(all.find("\"orders\""), 8, "\"" + quoted + "\"");
        return front + heading + middle + "\"" + quoted + "\" (id UUID);\n```\n" + all;
    };
    const std::string before = text("orders", "orders", "orders", "orders");
    const std::string after = text("a\"b]c", "a\"\"b]c", "a\"b]]c", "a\"b]c");
    EXPECT_EQ(renamed(before, "a\"b]c"), after);
    EXPECT_EQ(renamed(after, "orders"), before); // As it was written it is read.
}

TEST(MentionLine, marksWhatChanges)
{
    const SpecPtr spec = bindText("## API\n### POST /v1/a\n**Purpose**: x\n\n## Security\n- **A**: POST /v1/a here\n");
    const auto naming = namingOf(*spec, "api.rest[1]");
    const auto mentions = mentionsOf(*spec, *naming, "api.rest[1]");
    ASSERT_EQ(mentions.size(), 1U);
    const MentionLine line = mentionLine(*spec, mentions[0], *naming, {"endpoint", "/v2/bb", "PUT"});
    EXPECT_EQ(line.line, 5U);
    EXPECT_EQ(line.before.substr(line.markBefore.begin, line.markBefore.size()), "POST /v1/a");
    EXPECT_EQ(line.after, "- **A**: PUT /v2/bb here");
    EXPECT_EQ(line.after.substr(line.markAfter.begin, line.markAfter.size()), "PUT /v2/bb");
}
