// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// A table of every hostile value against every place where a value may stand: it is taken and read back as it was
// written, with nothing around it changed, or refused with a reason.
#include "tests/support/spec_dump.h"
#include "tests/support/spec_scripts.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <map>
#include <set>

using namespace quoin;
using namespace quoin::testing;

namespace {

struct Place {
    const char* name;
    const char* text;
};

const Place places[] = {
    {"labels in paragraphs", "## API\n### GET /x\n**Purpose**: a  \n**Authentication**: b\n\nText.\n"},
    {"colon inside the bold", "## API\n### GET /x\n**Purpose:** a\n**Authentication:** b\n"},
    {"bold alone", "## API\n### GET /x\n**Purpose**\n\na\n\n**Request**\n```json\n{}\n```\n"},
    {"bold and a dash", "## API\n### GET /x\n- **Purpose** \xE2\x80\x94 a\n- **Authentication** \xE2\x80\x94 b\n"},
    {"italic labels", "## Queues\n### Mails\n*Purpose:* a\n\n*Processing*: b\n"},
    {"plain labels", "## API\n### GET /x\nPurpose: a\nAuthentication: b\n"},
    {"labels as code", "## API\n### GET /x\n- `purpose`: a\n- `authentication`: b\n"},
    {"labels in bullets", "## API\n\n### GET /x\n\n- **Purpose**: a\n- **Authentication**: b\n  goes on\n"},
    {"labels in a numbered list", "## API\n### GET /x\n1. **Purpose**: a\n2. **Authentication**: b\n"},
    {"labels in a nested list", "## API\n- `GET /x`\n  - **Purpose**: a\n  - **Authentication**: b\n- `GET /y`\n"},
    {"a block below a label", "## API\n### GET /x\n**Purpose**:\n\nOne.\n\nTwo.\n\n**Authentication**: b\n"},
    {"a list below a label",
     "## Queues\n### Mails\n**Processing**:\n- Retries: 3\n- Concurrency: 2\n\n**Purpose**: a\n"},
    {"empty labels", "## API\n### GET /x\n**Purpose**:\n**Authentication**: \n**Request**:\n```json\n```\n"},
    {"setext headings", "API Design\n==========\n\nGET /x\n------\n**Purpose**: a\n"},
    {"closed headings", "## API ##\n### GET /x ###\n**Purpose**: a\n"},
    {"headings with code", "## API\n### `GET /x`\n### 1.2 Login \xE2\x80\x94 `POST /y`\n**Purpose**: a\n"},
    {"the deepest heading", "###### API\nGET /x\n\n- `GET /y`: a\n"},
    {"endpoints in a list", "## API\n- `GET /x` - a\n- **POST** `/y`: b\n* GET /z\n"},
    {"endpoints in a table",
     "## API\n| Method | Path | Notes |\n|--------|------|-------|\n| GET | /x | a |\n| `POST` | `/y` |  |\n"},
    {"endpoints in one cell", "## API\n| Endpoint | Purpose |\n|:--|--:|\n| `GET /x` | a |\n"},
    {"a key and value table",
     "## API\n### Login\n| Key | Value |\n|---|---|\n| Endpoint | `POST /x` |\n| Purpose | a |\n"},
    {"an endpoint label", "## API\n### Login\n- **Endpoint**: `POST /x`\n- **Purpose**: a\n"},
    {"request lines in a fence", "## API\n```\nGET  /x  # a\nPOST /y\n```\n"},
    {"a bold endpoint", "## API\n**`GET /x`** \xE2\x80\x94 a\n\n**POST /y**\n"},
    {"responses",
     "## API\n### GET /x\n**Response** (200 OK):\n```json\n{}\n```\n**Error Responses**:\n- `400 Bad Request`: a\n- "
     "404: b\n- 500 - c\n"},
    {"responses in a table", "## API\n### GET /x\n**Error Responses**:\n\n| Status | When |\n|---|---|\n| 400 | a |\n"},
    {"SQL", "## Schema\n### Users\n~~~sql\nCREATE TABLE users (id INT);\n~~~\n**Purpose**: a\n"},
    {"several tables in a fence", "## Schema\n```sql\nCREATE TABLE a (b INT);\n\nCREATE TABLE c (d INT);\n```\n"},
    {"columns as a table",
     "## Schema\n### Users\n| Column | Type | Notes |\n|---|---|---|\n| id | uuid | key |\n\n**Purpose**: a\n"},
    {"columns as bullets", "## Schema\n### Users\n- `id`: uuid\n- `name`: text\n"},
    {"a list of parameters", "## API\n### GET /x\n- **Request**:\n  - `a`: b\n  - `c`: d\n- **Purpose**: a\n"},
    {"a fence in a list",
     "## API\n### GET /x\n- **Purpose**: a\n- **Request**:\n  ```json\n  { \"a\": 1 }\n  ```\n- **Authentication**: "
     "b\n"},
    {"a long fence", "## API\n### GET /x\n**Request**:\n`````json\n{}\n`````\n**Purpose**: a\n"},
    {"rows", "## Caching\n- **TTL**: a\n- **Cache Layer:** b\n- Invalidation: c\n"},
    {"rows in paragraphs", "## Security\n**Authentication**: a\n\n**Authorization**: b\n"},
    {"rows with entries", "## Monitoring\n- **Metrics**:\n  - a\n  - b: c\n- **Logs**:\n"},
    {"rows in a table",
     "## Performance\n| Metric | Target |\n|---|---|\n| API Latency | a \\| b |\n| Throughput |  |\n"},
    {"items as bullets", "## Services\n- **MailService**: a\n- **OrderService** - b\n"},
    {"integrations",
     "## External Integrations\n### Stripe\n**Key Endpoints**:\n- `POST /charge`: a\n\n**Error Handling**:\n- Retry "
     "strategy: b\n"},
    {"text around", "Before.\n\n# Title\n\nBetween.\n\n## Architecture\n\nOne.\n\n- a\n- b\n\n## Rollout\n\nAfter.\n"},
    {"a diagram", "## Services\n### Service Interactions\n```\na -> b\n```\n"},
    {"a quote above", "## Caching\n> quoted\n\n- **TTL**: a\n\n<!-- note -->\n"},
    {"mixed line ends", "## API\r\n### GET /x\n**Purpose**: a\r\n**Authentication**: b\n"},
    {"old line ends", "## API\r### GET /x\r**Purpose**: a\r**Authentication**: b\r"},
    {"no final line end", "## API\n### GET /x\n**Purpose**: a"},
    {"a byte order mark", "\xEF\xBB\xBF## API\n### GET /x\n**Purpose**: a\n"},
};

struct Tally {
    std::size_t taken = 0;
    std::size_t refused = 0;
};

} // namespace

TEST(HostilePlaces, everyValueIsTakenOrRefusedEverywhere)
{
    std::map<std::string, Tally> byKind;
    std::set<std::string> values;
    for (const Place& place : places) {
        const SpecPtr spec = bindText(place.text);
        for (const Field& field : allFields(*spec)) {
            Tally& tally = byKind[std::string(fieldKindName(field.kind))];
            for (const std::string& value : hostileValues()) {
                LawCounts counts;
                EXPECT_EQ(setFault(spec, field.path, value, Thoroughness::Dumps, counts), "")
                    << place.name << ": " << field.path << " = " << cString(value);
                (counts.refusals.empty() ? tally.taken : tally.refused) += 1;
                values.insert(value);
            }
        }
    }
    for (const auto& [kind, tally] : byKind)
        std::printf("%-7s %6zu taken %6zu refused\n", kind.c_str(), tally.taken, tally.refused);
    EXPECT_EQ(byKind.size(), 11U); // Every kind of field has a place here.
    EXPECT_GE(values.size(), 75U);
}

TEST(HostilePlaces, missingFieldsToo)
{
    for (const Place& place : places) {
        const SpecPtr spec = bindText(place.text);
        std::size_t n = 0;
        for (const MissingField& missing : allMissing(*spec)) {
            for (const std::string& value : hostileValues()) {
                LawCounts counts;
                if (n++ % 5 != 0)
                    continue; // Many fields are alike.
                EXPECT_EQ(setFault(spec, missing.path, value, Thoroughness::Values, counts), "")
                    << place.name << ": " << missing.path << " = " << cString(value);
            }
        }
    }
}
