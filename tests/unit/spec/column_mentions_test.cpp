// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Where a spec names a column of a table, and what renaming it everywhere leaves alone.
#include "models/spec/column_mentions.h"
#include "models/spec/rename_everywhere.h"
#include "tests/support/spec_dump.h"
#include "tests/support/spec_laws.h"

#include <gtest/gtest.h>

using namespace quoin;
using namespace quoin::testing;

namespace {

const std::string head =
    "## Database Schema\n### New Tables\n#### orders\n```sql\nCREATE TABLE orders (buyer_id UUID, phase TEXT);\n```\n";
const std::string sqlPath = "schema.newTables[1].sql";

ItemNaming column(std::string name)
{
    return {"column", std::move(name), {}, "orders"};
}

// `text` behind a table `orders` (below its SQL, or in a section of its own), with every mention of the column it no
// longer has in brackets: [sure], {not sure}.
std::string marked(const std::string& name, const std::string& text, bool own)
{
    const std::string front = head + (own ? "" : "\n## Notes of ours\n");
    const SpecPtr spec = bindText(front + text + "\n");
    std::string all = spec->document().bytes();
    const std::vector<Mention> mentions = mentionsOf(*spec, column(name), sqlPath);
    for (auto mention = mentions.rbegin(); mention != mentions.rend(); ++mention) {
        all.insert(mention->range.end, mention->sure ? "]" : "}");
        all.insert(mention->range.begin, mention->sure ? "[" : "{");
    }
    return all.starts_with(front) ? all.substr(front.size(), all.size() - front.size() - 1) : all;
}

struct Case {
    std::string marked; ///< With the brackets; the text is this without.
    std::string name = "user_id";
    bool own = false;
};

std::string plain(std::string text)
{
    std::erase_if(text, [](char c) { return c == '[' || c == ']' || c == '{' || c == '}'; });
    return text;
}

void expectMarks(const std::vector<Case>& cases)
{
    for (const Case& c : cases)
        EXPECT_EQ(marked(c.name, plain(c.marked), c.own), c.marked);
}

} // namespace

TEST(ColumnMentions, inSql)
{
    expectMarks({
        {"```sql\nCREATE TABLE a (o UUID REFERENCES orders([user_id]), user_id UUID);\n```"},
        {"```sql\nCREATE TABLE a (o UUID, FOREIGN KEY (o) REFERENCES public.orders (id, \"[user_id]\"));\n```"},
        {"```sql\nCREATE TABLE a (user_id UUID REFERENCES users(user_id));\n```"},
        {"```sql\nCREATE INDEX i ON orders ([user_id] DESC);\nCREATE INDEX j ON users (user_id);\n```"},
        {"```sql\nCOMMENT ON COLUMN orders.[user_id] IS 'user_id';\nCOMMENT ON COLUMN users.user_id IS 'x';\n```"},
        {"```sql\nALTER TABLE orders DROP COLUMN [user_id], ADD UNIQUE ([USER_ID], x);\n```"},
        {"```sql\nALTER TABLE users DROP COLUMN user_id;\n```"},
        {"```sql\nSELECT {user_id}, orders.[user_id], u.user_idx FROM orders;\nSELECT user_id FROM users;\n```"},
        {"```sql\nALTER TABLE orders ADD COLUMN {user_id} UUID;\n```"},
    });
}

TEST(ColumnMentions, inProse)
{
    expectMarks({
        {"**Relationships**: [user_id] belongs to users", "user_id", true},
        {"**Indexes**: [user_id], `[user_id]`, orders([user_id]), users.user_id, my_user_id", "user_id", true},
        {"**Purpose**: the {state} of `[state]`", "state", true},
        {"**Purpose**: the {state} of things", "state", true},
        {"See orders.[user_id] and `orders`.`[user_id]`, not users.user_id."},
        {"An index on orders (id, [user_id]); users (id, {user_id})."},
        {"The {user_id} of the caller; /v1/users/user_id"},
        {"Every state, any state, orders.[state]", "state"},
        {"```json\n\"{user_id}\": 1, \"state\": 2\n```"},
    });
}

TEST(ColumnMentions, areRenamedAsOneChangeInTheWaySqlWritesNames)
{
    const std::string rest = "**Relationships**: user_id belongs to users\n\n### payments\n```sql\n"
                             "CREATE TABLE payments (o UUID REFERENCES orders(user_id));\nCREATE INDEX \"i\" ON orders "
                             "(\"user_id\");\n```\n";
    const SpecPtr spec = bindText(head + rest);
    const ItemNaming from = column("user_id");
    const std::vector<Mention> mentions = mentionsOf(*spec, from, sqlPath);
    ASSERT_EQ(mentions.size(), 3U);
    const auto bytesAfter = [&](std::string_view name) {
        const EditResult result = renameColumnEverywhere(spec, sqlPath, column("buyer_id"), name, from, mentions);
        const auto* edit = std::get_if<Edit>(&result);
        return edit != nullptr ? edit->after->document().bytes()
                               : std::string(reasonName(std::get<Refusal>(result).reason));
    };
    const auto replaced = [&](std::string text, const std::string& bare, const std::string& quoted,
                              const std::string& prose) {
        const auto put = [&text](const std::string& old, const std::string& now) {
            text.replace(text.find(old), old.size(), now);
        };
        put("orders(user_id)", "orders(" + bare + ")");
        put("\"user_id\"", quoted);
        put("user_id belongs", prose + " belongs");
        return text;
    };
    EXPECT_EQ(bytesAfter("buyer_id"), head + replaced(rest, "buyer_id", "\"buyer_id\"", "buyer_id"));
    std::string own = head;
    own.replace(own.find("buyer_id"), 8, "\"the buyer\"");
    EXPECT_EQ(bytesAfter("the buyer"), own + replaced(rest, "\"the buyer\"", "\"the buyer\"", "the buyer"));
    own.replace(own.find("the buyer"), 9, "the \"\"buyer");
    EXPECT_EQ(bytesAfter("the \"buyer"), own + replaced(rest, "\"the \"\"buyer\"", "\"the \"\"buyer\"", "the \"buyer"));
    EXPECT_EQ(bytesAfter("phase"), "NameTaken");
    EXPECT_EQ(bytesAfter("a\nb"), "NotReadBack");
    EXPECT_EQ(bytesAfter(""), "NotReadBack");
}

TEST(ColumnMentions, areQuotedInTheDialectThatTheFenceOrElseTheProjectSays)
{
    const auto renamed = [](const std::string& info, SqlDialect unsaid) {
        const SpecPtr spec =
            bindText("## Database Schema\n### New Tables\n#### orders\n```" + info
                     + "\nCREATE TABLE orders (user_id UUID);\nCREATE INDEX i ON orders (user_id);\n```\n");
        const ItemNaming from = column("user_id");
        const std::vector<Mention> mentions = mentionsOf(*spec, from, sqlPath, unsaid);
        const EditResult result = renameColumnEverywhere(spec, sqlPath, from, "the buyer", from, mentions, unsaid);
        const auto* edit = std::get_if<Edit>(&result);
        const std::string bytes = edit != nullptr ? edit->after->document().bytes() : std::string();
        const std::size_t begin = bytes.find("CREATE");
        return bytes.substr(begin, bytes.rfind("\n```") - begin);
    };
    const auto expected = [](const std::string& name) {
        return "CREATE TABLE orders (" + name + " UUID);\nCREATE INDEX i ON orders (" + name + ");";
    };
    EXPECT_EQ(renamed("sql", SqlDialect::Any), expected("\"the buyer\""));
    EXPECT_EQ(renamed("sql", SqlDialect::PostgreSql), expected("\"the buyer\""));
    EXPECT_EQ(renamed("sql", SqlDialect::MySql), expected("`the buyer`"));
    EXPECT_EQ(renamed("sql", SqlDialect::SqlServer), expected("[the buyer]"));
    EXPECT_EQ(renamed("mysql", SqlDialect::SqlServer), expected("`the buyer`"));
}

TEST(ColumnMentions, aColumnIsWhereItsTableDefinesIt)
{
    const SpecPtr spec = bindText(head);
    EXPECT_TRUE(hasColumn(*spec, sqlPath, column("buyer_id")));
    EXPECT_FALSE(hasColumn(*spec, sqlPath, column("user_id")));
    EXPECT_FALSE(hasColumn(*spec, "schema.newTables[2].sql", column("buyer_id")));
}
