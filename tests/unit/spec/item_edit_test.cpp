// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Adding, removing, duplicating, moving and renaming items and sections.
#include "models/spec/edit.h"
#include "tests/support/spec_dump.h"
#include "tests/support/spec_laws.h"

#include <gtest/gtest.h>

using namespace quoin;
using namespace quoin::testing;

namespace {

std::string after(const EditResult& result)
{
    if (const auto* refusal = std::get_if<Refusal>(&result))
        return std::string(reasonName(refusal->reason));
    return std::get<Edit>(result).after->document().bytes();
}

std::string pathOf(const EditResult& result)
{
    const auto* edit = std::get_if<Edit>(&result);
    return edit ? edit->path : "refused";
}

const std::string list = "## API\n- `GET /a` - x\n- `GET /b`\n- `GET /c`\n";
const std::string table = "## API\n| Method | Path |\n|---|---|\n| GET | /a |\n| GET | /b |\n";
const std::string headings =
    "## API\n\n### GET /a\n**Purpose**: x\n\n### GET /b\n**Purpose**: y\n\n## Caching\n- **TTL**: 1\n";

} // namespace

TEST(AddItem, aModificationWaitsForItsSql)
{
    const std::string text = "## Database Schema\n\n### Schema Modifications\n\n## Caching\n";
    const EditResult added = addItem(bindText(text), "schema.modifications", "copies table");
    EXPECT_EQ(pathOf(added), "schema.modifications[1]");
    EXPECT_EQ(after(added),
              "## Database Schema\n\n### Schema Modifications\n\n#### copies table\n```sql\n```\n\n## Caching\n");
}

TEST(AddItem, aBlankRowIsNoLinkDefinition)
{
    const std::string text = "## Integrations\n### Post\n**Error Handling**:\n- Timeout: 2 s\n";
    EXPECT_EQ(after(addItem(bindText(text), "integrations.integration[1].errorHandling", "[Label]")),
              text + "- Label:\n");
}

TEST(AddItem, takesTheNotationOfItsSiblings)
{
    EXPECT_EQ(after(addItem(bindText(list), "api.rest", "POST /d")), list + "- `POST /d`\n");
    EXPECT_EQ(after(addItem(bindText(table), "api.rest", "POST /d")), table + "| POST | /d |\n");
    EXPECT_EQ(after(addItem(bindText("## Caching\n* **TTL:** 1\n"), "caching.row", "Max")),
              "## Caching\n* **TTL:** 1\n* **Max:**\n");
    EXPECT_EQ(after(addItem(bindText("## Caching\r\n- **TTL**: 1\r\n"), "caching.row", "Max")),
              "## Caching\r\n- **TTL**: 1\r\n- **Max**:\r\n");
    EXPECT_EQ(after(addItem(bindText("## Caching\n- **TTL**: 1"), "caching.row", "Max")),
              "## Caching\n- **TTL**: 1\n- **Max**:");
    const std::string text = after(addItem(bindText(headings), "api.rest", "POST /d"));
    EXPECT_NE(text.find("**Purpose**: y\n\n### POST /d\n"), std::string::npos) << text;
}

// However a line is written, what is added is written like it, alone, and read as what was asked for.
TEST(AddItem, anEndpointIsWrittenLikeTheLineBeforeIt)
{
    const std::pair<std::string, std::string> cases[] = {
        {"- `/e` (POST): makes\n", "- `/new` (PUT)\n"},
        {"- /e\xEF\xBC\x88POST\xEF\xBC\x89\n", "- /new\xEF\xBC\x88PUT\xEF\xBC\x89\n"},
        {"- /e [GET, PATCH]\n", "- /new [PUT]\n"},
        {"- **/e** -> POST\n", "- **/new** -> PUT\n"},
        {"- `GET /c` (or `POST /d`): reads\n", "- `PUT /new`\n"},
        {"- `GET /c`, `POST /d`\n", "- `PUT /new`\n"},
        {"- `/e` (POST), `/f` (GET)\n", "- `/new` (PUT)\n"},
        {"| E | D |\n|---|---|\n| `GET /c` (or `POST /d`) | x |\n", "| `PUT /new` |  |\n"},
        {"| E | D |\n|---|---|\n| `/e` (POST) | x |\n", "| `/new` (PUT) |  |\n"},
        {"```\nGET /x, POST /y\n```\n", ""},
    };
    for (const auto& [before, line] : cases) {
        const EditResult result = addItem(bindText("## API\n" + before), "api.rest", "PUT /new");
        const std::string text = after(result);
        if (!line.empty()) {
            EXPECT_EQ(text, "## API\n" + before + line);
        }
        const auto item = std::get<Edit>(result).after->item(pathOf(result));
        ASSERT_TRUE(item.has_value()) << text;
        EXPECT_EQ(item->title, "PUT /new") << text;
    }
}

TEST(AddItem, isWrittenLikeTheItemBeforeIt)
{
    const std::string bullets =
        "## 5. Service Architecture\n\n### 5.1 **Mail**\n\n* **Purpose:** a\n* **Dependencies:** b\n";
    const std::string added = after(addItem(bindText(bullets), "services.newServices", "Labels"));
    EXPECT_TRUE(added.starts_with(bullets
                                  + "\n### 5.2 **Labels**\n\n* **Purpose:** [Core responsibility]\n"
                                    "* **Dependencies:** [Other services it needs]\n* **Key Methods:**\n"
                                    "  ```typescript\n"))
        << added;
    const std::string parted =
        "## Service Architecture\n\n### Service: Mail\n\n**Purpose**: a\n\n**Dependencies**: b\n\n"
        "**Key Methods**:\n\n~~~\nsend()\n~~~\n";
    const std::string other = after(addItem(bindText(parted), "services.newServices", "Labels"));
    EXPECT_TRUE(
        other.starts_with(parted
                          + "\n### Service: Labels\n\n**Purpose**: [Core responsibility]\n\n"
                            "**Dependencies**: [Other services it needs]\n\n**Key Methods**:\n\n~~~typescript\n"))
        << other;
    const std::string soft = "## Service Architecture\n### Mail\n**Purpose**: a\n**Dependencies**: b\n";
    EXPECT_TRUE(after(addItem(bindText(soft), "services.newServices", "Labels"))
                    .starts_with(soft + "\n### Labels\n**Purpose**: [Core responsibility]\n**Dependencies**: "));
    const std::string code =
        "## Database Schema\n\n### Table: `parcels`\n\n```sql\nCREATE TABLE parcels (id UUID);\n```\n";
    EXPECT_TRUE(after(addItem(bindText(code), "schema.newTables", "labels"))
                    .starts_with(code + "\n### Table: `labels`\n\n```sql\n"));
}

TEST(AddItem, aSectionTakesTheNextNumber)
{
    const std::string text = "# S\n\n## 1. Architecture\n\nText.\n\n## 2. Caching\n\n- **TTL**: 1\n";
    const std::string added = after(addItem(bindText(text), "security", ""));
    EXPECT_TRUE(added.starts_with(text + "\n## 3. Security Considerations\n\n- **")) << added;
    const std::string groups = after(addItem(bindText(text), "services", ""));
    EXPECT_NE(groups.find("\n## 2. Service Architecture\n\n### New Services\n\n#### "), std::string::npos) << groups;
}

TEST(AddItem, tellsThePathOfTheItem)
{
    EXPECT_EQ(pathOf(addItem(bindText(list), "api.rest", "POST /d")), "api.rest[4]");
    EXPECT_EQ(pathOf(addItem(bindText(headings), "api.rest", "POST /d")), "api.rest[3]");
    EXPECT_EQ(pathOf(addItem(bindText(headings), "caching.row", "Max")), "caching.row[2]");
    EXPECT_EQ(pathOf(addItem(bindText(headings), "queues", "")), "queues");
}

TEST(AddItem, anItemOfASecondGroupBringsItsHeading)
{
    const std::string text = "## Service Architecture\n\n### MailService\n**Purpose**: a\n";
    const EditResult result = addItem(bindText(text), "services.modifiedServices", "OrderService");
    ASSERT_TRUE(std::holds_alternative<Edit>(result)) << after(result);
    const Edit& edit = std::get<Edit>(result);
    EXPECT_EQ(edit.path, "services.modifiedServices[1]");
    EXPECT_EQ(edit.after->item("services.newServices[1]")->title, "MailService");
    EXPECT_EQ(after(removeItem(edit.after, edit.added)), text);
}

// Endpoints that are headings of a document without an API section: one more is a heading beside them.
TEST(AddItem, anEndpointOutsideOfItsSectionStandsBehindItsNeighbour)
{
    const std::string text = "# Shop\n\n## `GET /a`\n\nReads.\n\n### How\n\nSo.\n\n## Events\n\nNone.\n";
    const EditResult result = addItem(bindText(text), "api.rest", "POST /b");
    ASSERT_TRUE(std::holds_alternative<Edit>(result)) << after(result);
    const Edit& edit = std::get<Edit>(result);
    EXPECT_EQ(edit.path, "api[2].rest[1]");
    const std::string now = after(result);
    EXPECT_LT(now.find("### How"), now.find("## `POST /b`"));
    EXPECT_LT(now.find("## `POST /b`"), now.find("## Events"));
    EXPECT_EQ(after(removeItem(edit.after, edit.added)), text);
    EXPECT_EQ(after(addItem(bindText(text), "api", "")), "AlreadyThere");
}

// Where no line like the last one can be written, its section comes with it.
TEST(AddItem, anItemThatHasNoRoomOutsideOfItsSectionBringsIt)
{
    const std::string text = "# Shop\n\n## Flow\n\n| Verb | Path | What |\n|---|---|---|\n"
                             "| `GET` | `/health`, `/alive` | Lives |\n\n```mermaid\n```\n";
    const SpecPtr spec = bindText(text);
    ASSERT_TRUE(spec->item("api.rest[1]"));
    const EditResult result = addItem(spec, "api.rest", "POST /c");
    ASSERT_TRUE(std::holds_alternative<Edit>(result)) << after(result);
    const Edit& edit = std::get<Edit>(result);
    EXPECT_NE(after(result).find("## API Design"), std::string::npos);
    EXPECT_EQ(after(removeItem(edit.after, edit.added)), text);
    const EditResult named = addItem(spec, "api.rest", "/c");
    ASSERT_TRUE(std::holds_alternative<Edit>(named)) << after(named);
    EXPECT_EQ(std::get<Edit>(named).path, "api.rest[1]");
    // A row of an item is no matter of the section.
    EXPECT_EQ(after(addItem(spec, "api.rest[1].errorResponses", "400 Bad")), "NoSuchPath");
}

TEST(AddItem, anUnderlinedHeadingEndsTheTextToo)
{
    const std::string text = "# Shop\n\n## `GET /a`\n\nReads.\n\nEvents\n------\n\nNone.\n";
    const std::string now = after(addItem(bindText(text), "api.rest", "POST /b"));
    EXPECT_LT(now.find("POST /b"), now.find("Events"));
}

TEST(AddItem, staysInItsSpec)
{
    const std::string one =
        "# Backend Spec: One\n\n## Overview\n\nText.\n\n## Caching\n\nx\n\n## Notes\n\n- `GET /a`\n\n";
    const std::string two =
        "# Backend Spec: Two\n\n## Overview\n\nText.\n\n## Caching\n\ny\n\n## API Design\n\n- `GET /b`\n";
    const EditResult result = addItem(bindText(one + two), "spec[1].api.rest", "POST /c");
    EXPECT_EQ(pathOf(result), "spec[1].api.rest[2]");
    EXPECT_EQ(after(result), one.substr(0, one.size() - 1) + "- `POST /c`\n\n" + two);
}

// A section in a heading that may mean several leaves that heading what it is.
TEST(AddItem, whatAnAmbiguousSectionGetsTakesNothingFromIt)
{
    const std::string text = "# S\n\n## Modules\n\n### Tabs Module\n\nTabs.\n";
    EXPECT_EQ(pathOf(setField(bindText(text), "services.interactions.text", "Zq")), "services.interactions.text");
    EXPECT_EQ(pathOf(addItem(bindText(text), "services.modifiedServices", "Zq")), "services.modifiedServices[1]");
    const std::string mixed = "# S\n\n## Overview\n\nText.\n\n## Components\n\n### API\n\nText.\n\n"
                              "### Application Architecture\n\nText.\n";
    EXPECT_EQ(pathOf(addItem(bindText(mixed), "caching", "")), "caching");
}

TEST(AddItem, refusesWithAReason)
{
    EXPECT_EQ(after(addItem(bindText(list), "api.rest", "a\nb")), "OneLineOnly");
    EXPECT_EQ(after(addItem(bindText(list), "api.rest", "\xFF")), "NotUtf8");
    EXPECT_EQ(after(addItem(bindText(list), "nothing", "x")), "NoSuchPath");
    EXPECT_EQ(after(addItem(bindText(list), "api", "x")), "AlreadyThere");
}

TEST(AddItem, aMissingSectionStandsInTheTemplatesOrder)
{
    const std::string text =
        after(addItem(bindText("# S\n\n## Architecture\nText.\n\n## Caching\n- **TTL**: 1\n"), "queues", ""));
    EXPECT_LT(text.find("## Architecture"), text.find("## Queue Design"));
    EXPECT_LT(text.find("## Queue Design"), text.find("## Caching"));
}

TEST(MoveItem, passesTextInsideOtherText)
{
    const std::string text = "## Tables\n- POST /\n- GET / -\n\n- GET /\n]\n- GET /\n res:\n- DELETE /\n res:\n\nc\n";
    const EditResult there = moveItem(bindText(text), "api.rest[2]", 3);
    ASSERT_TRUE(std::holds_alternative<Edit>(there)) << after(there);
    EXPECT_EQ(after(moveItem(std::get<Edit>(there).after, "api.rest[3]", 2)), text);
}

TEST(MoveItem, takesAlongWhatIsWrittenInside)
{
    const std::string rows = "## API\n| Method | Path |\n|---|---|\n| GET | /a |\n| GET/PATCH | /me |\n| GET | /c |\n";
    const std::string first = "## API\n| Method | Path |\n|---|---|\n| GET/PATCH | /me |\n| GET | /a |\n| GET | /c |\n";
    const SpecPtr spec = bindText(rows); // GET /me is the second one, PATCH the third, inside it.
    EXPECT_EQ(after(moveItem(spec, "api.rest[2]", 1)), first);
    EXPECT_EQ(pathOf(moveItem(spec, "api.rest[2]", 1)), "api.rest[1]");
    EXPECT_EQ(after(moveItem(bindText(first), "api.rest[1]", 2)), rows);
    // One step down passes both, one step up as well.
    EXPECT_EQ(after(moveItem(spec, "api.rest[1]", 2)), first);
    EXPECT_EQ(pathOf(moveItem(spec, "api.rest[1]", 2)), "api.rest[3]");
    EXPECT_EQ(pathOf(moveItem(spec, "api.rest[4]", 3)), "api.rest[2]");
    EXPECT_EQ(pathOf(moveItem(spec, "api.rest[2]", 3)), "api.rest[3]");
    EXPECT_EQ(after(moveItem(spec, "api.rest[3]", 1)), "BadPosition");
    EXPECT_EQ(pathOf(duplicateItem(spec, "api.rest[2]")), "api.rest[4]");
}

TEST(RemoveItem, takesItsTextAndNothingElse)
{
    EXPECT_EQ(after(removeItem(bindText(list), "api.rest[2]")), "## API\n- `GET /a` - x\n- `GET /c`\n");
    EXPECT_EQ(after(removeItem(bindText(table), "api.rest[1]")),
              "## API\n| Method | Path |\n|---|---|\n| GET | /b |\n");
    EXPECT_EQ(after(removeItem(bindText(headings), "api.rest[1]")),
              "## API\n\n### GET /b\n**Purpose**: y\n\n## Caching\n- **TTL**: 1\n");
    EXPECT_EQ(after(removeItem(bindText(headings), "caching")),
              "## API\n\n### GET /a\n**Purpose**: x\n\n### GET /b\n**Purpose**: y\n");
    EXPECT_EQ(after(removeItem(bindText(headings), "api.rest[7]")), "NoSuchPath");
    EXPECT_EQ(after(removeItem(bindText("## API\n```\nGET /x, POST /y, PUT /z # all\n```\n"), "api.rest[2]")),
              "## API\n```\nGET /x, PUT /z # all\n```\n");
    EXPECT_EQ(after(removeItem(bindText("## API\n```\nGET /x and POST /y\n```\n"), "api.rest[2]")),
              "## API\n```\nGET /x\n```\n");
}

TEST(MoveItem, changesPlaces)
{
    EXPECT_EQ(after(moveItem(bindText(list), "api.rest[3]", 1)), "## API\n- `GET /c`\n- `GET /a` - x\n- `GET /b`\n");
    EXPECT_EQ(pathOf(moveItem(bindText(list), "api.rest[3]", 1)), "api.rest[1]");
    EXPECT_EQ(after(moveItem(bindText(list), "api.rest[1]", 9)), "BadPosition");
    EXPECT_EQ(after(moveItem(bindText(headings), "api.rest[1]", 2)),
              "## API\n\n### GET /b\n**Purpose**: y\n\n### GET /a\n**Purpose**: x\n\n## Caching\n- **TTL**: 1\n");
    EXPECT_EQ(after(moveItem(bindText(headings), "caching", 1)),
              "## Caching\n- **TTL**: 1\n\n## API\n\n### GET /a\n**Purpose**: x\n\n### GET /b\n**Purpose**: y\n");
}

TEST(MoveItem, refusesWhereTheTextBehindWouldGoOnInAnItem)
{
    // "text" stands behind the fence of the second one; behind "go on" it would be part of that paragraph.
    const std::string text = "## API\n- GET `/a`\n  go on\n- GET `/b`\n  ```\n  body\n  ```\ntext\n";
    EXPECT_EQ(after(moveItem(bindText(text), "api.rest[2]", 1)), "WouldChangeOthers");
    const std::string apart = "## API\n- GET `/a`\n  go on\n- GET `/b`\n  ```\n  body\n  ```\n\ntext\n";
    EXPECT_EQ(after(moveItem(bindText(apart), "api.rest[2]", 1)),
              "## API\n- GET `/b`\n  ```\n  body\n  ```\n- GET `/a`\n  go on\n\ntext\n");
}

TEST(MoveItem, refusesWhereALineWouldBecomeARow)
{
    // The first one is a row, for its table goes on with it; the other one, a line, would be a row there.
    const std::string text =
        "d||a|b\n-|-|-|-\nPOST /\xA8\n\n**Response** (200 OK):\n```json\nends\n\n```\n\nO\nGET`/\n";
    EXPECT_EQ(after(moveItem(bindText(text), "api.rest[2]", 1)), "WouldChangeOthers");
}

TEST(DuplicateItem, standsBelowTheFirst)
{
    EXPECT_EQ(after(duplicateItem(bindText(list), "api.rest[1]")),
              "## API\n- `GET /a` - x\n- `GET /a` - x\n- `GET /b`\n- `GET /c`\n");
    EXPECT_EQ(pathOf(duplicateItem(bindText(list), "api.rest[1]")), "api.rest[2]");
}

TEST(RenameItem, writesNameOrMethodAndRoute)
{
    EXPECT_EQ(after(renameItem(bindText(list), "api.rest[1]", "PUT /z")),
              "## API\n- `PUT /z` - x\n- `GET /b`\n- `GET /c`\n");
    EXPECT_EQ(after(renameItem(bindText("## Queues\n### Mails\n**Purpose**: x\n"), "queues.queue[1]", "Letters")),
              "## Queues\n### Letters\n**Purpose**: x\n");
    EXPECT_EQ(after(renameItem(bindText(headings), "caching.row[1]", "Max")).substr(headings.find("## Caching")),
              "## Caching\n- **Max**: 1\n");
    EXPECT_EQ(after(renameItem(bindText(list), "api.rest[1]", "a\nb")), "OneLineOnly");
}
