// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/support/random_text.h"

#include <algorithm>
#include <array>

namespace quoin::testing {

namespace {

using namespace std::string_view_literals;

constexpr std::array pieces = {"# Title"sv,
                               "## Backend Specs"sv,
                               "### API Design"sv,
                               "#### REST Endpoints"sv,
                               "##### POST /v1/things"sv,
                               "### Queue Design"sv,
                               "## 3. Database Schema"sv,
                               "### Caching Strategy"sv,
                               "- **TTL**: 5 min"sv,
                               "**Purpose**: something  "sv,
                               "**Request**:"sv,
                               "```json"sv,
                               "```"sv,
                               "~~~"sv,
                               "````"sv,
                               "{ \"a\": 1 }"sv,
                               "- item"sv,
                               "  - nested"sv,
                               "    code"sv,
                               "1. one"sv,
                               "12) twelve"sv,
                               "> quote"sv,
                               ">> deeper"sv,
                               "| a | b |"sv,
                               "|---|---|"sv,
                               "| 1 \\| 2 | `x` |"sv,
                               "---"sv,
                               "==="sv,
                               "***"sv,
                               "<!-- comment"sv,
                               "-->"sv,
                               "<div>"sv,
                               "</div>"sv,
                               "<script>"sv,
                               "</script>"sv,
                               "[x]: /url"sv,
                               "[x]: /url \"title\""sv,
                               "text with `code` and **bold**"sv,
                               "Promise<Thing> here"sv,
                               ""sv,
                               ""sv,
                               ""sv,
                               "   indented three"sv,
                               "\ttab"sv,
                               "CREATE TABLE t (id INT);"sv,
                               "\xFF\xFE bad"sv,
                               "nul \0 byte"sv,
                               "\xEF\xBB\xBF"sv,
                               "\xE2\x80\xA8 separator"sv,
                               "- `POST /a/{id}` - does"sv,
                               "#### Users table"sv,
                               "* star"sv,
                               "+ plus"sv,
                               "-"sv,
                               "#"sv,
                               "lazy"sv};

constexpr std::array specPieces = {
    "## Backend Specs\n"sv,
    "### Architecture Overview\n"sv,
    "Some prose.\n"sv,
    "## API Design\n"sv,
    "### REST Endpoints\n"sv,
    "#### POST /v1/things\n"sv,
    "##### `GET /v1/{id}` \xE2\x80\x94 reads\n"sv,
    "### Create (`POST /x`)\n"sv,
    "- `POST /a` - makes a\n"sv,
    "- GET /b\n"sv,
    "- **PUT** `/c`: puts\n"sv,
    "| Method | Path | What |\n|---|---|---|\n| GET | /t | reads |\n| POST | `/t` | a \\| b |\n"sv,
    "| `GET /u` | text |\n|---|---|\n| `PUT /u` | x |\n"sv,
    "```http\nPOST /login\n{}\n```\n"sv,
    "```\nGET /one   # first\nPOST /two\n```\n"sv,
    "**Endpoint**: `DELETE /d`\n"sv,
    "**Purpose**: does it  \n"sv,
    "**Purpose:** other\n"sv,
    "- **Purpose**: in a list\n"sv,
    "* **Authentication:** JWT\n"sv,
    "Auth: required\n"sv,
    "**Authentication** \xE2\x80\x94 none\n"sv,
    "**Request**:\n```json\n{ \"a\": 1 }\n```\n"sv,
    "**Response** (200 OK):\n```json\n{}\n```\n"sv,
    "**Response** (201 Created):\n\n```\nx\n```\n"sv,
    "**Error Responses**:\n- `400 Bad Request`: bad\n- 404: gone\n"sv,
    "**Errors**\n| Code | When |\n|---|---|\n| 400 | bad |\n"sv,
    "## Database Schema\n"sv,
    "### New Tables/Collections\n"sv,
    "#### users\n"sv,
    "### `orders` Table\n"sv,
    "#### Table: items\n"sv,
    "```sql\nCREATE TABLE users (id INT);\n```\n"sv,
    "```sql\nCREATE TABLE a (id INT);\nCREATE TABLE b (id INT);\n```\n"sv,
    "| Column | Type |\n|---|---|\n| id | uuid |\n"sv,
    "- `id`: uuid\n- `name`: text\n"sv,
    "```prisma\nmodel User {\n  id Int\n}\n```\n"sv,
    "```typescript\ninterface Thing {\n  a: string;\n}\n```\n"sv,
    "```mermaid\nerDiagram\n  A {\n    int id\n  }\n```\n"sv,
    "**Indexes**: none\n"sv,
    "**Relationships**:\n- one\n- two\n"sv,
    "### Schema Modifications\n```sql\nALTER TABLE a ADD b INT;\n```\n"sv,
    "## Service Architecture\n"sv,
    "### BillingService\n"sv,
    "**Key Methods**:\n```typescript\nclass A {}\n```\n"sv,
    "**Dependencies**: B, C\n"sv,
    "- **Mailer**: sends mail\n"sv,
    "## External Integrations\n"sv,
    "### Stripe\n"sv,
    "**Key Endpoints**:\n- `POST /pay`: pays\n"sv,
    "**Error Handling**:\n- Retry strategy: twice\n- Timeout: 5s\n"sv,
    "## Queue Design\n"sv,
    "### MailQueue\n"sv,
    "**Message Format**:\n```json\n{}\n```\n"sv,
    "**Processing**: one at a time\n"sv,
    "## Caching Strategy\n"sv,
    "- **TTL**: 5 min\n"sv,
    "- **Cache Layer:** Redis\n"sv,
    "| Key | Value |\n|---|---|\n| TTL | 1 |\n"sv,
    "## Security & Performance\n"sv,
    "## Monitoring & Logging\n"sv,
    "- **Metrics**:\n  - one\n  - two\n"sv,
    "- **Logs**: [What to log and log levels]\n"sv,
    "#### Alerts\n"sv,
    "## Deployment\n"sv,
    "N/A\n"sv,
    "> quote\n"sv,
    "---\n"sv,
    "\n"sv,
    "\n"sv,
    "\n"sv,
    "  \n"sv,
    "<!-- c -->\n"sv,
    "#### GraphQL Schema\n"sv,
    "##### Types\n```graphql\ntype A { id: ID! }\n```\n"sv,
    "1. first\n2. second\n"sv,
    "  continues\n"sv,
    "```\n"sv};

constexpr std::array lineEnds = {"\n"sv, "\n"sv, "\n"sv, "\n"sv, "\n"sv, "\n"sv, "\r\n"sv, "\r"sv, "\n\n"sv};

constexpr std::array snippets = {"a"sv,        " "sv,    "\n"sv, "\r\n"sv,   "#"sv,     "# "sv,   "```\n"sv, "`"sv,
                                 "-"sv,        "- "sv,   "|"sv,  "\n\n"sv,   "**"sv,    "<!--"sv, ">"sv,     "    "sv,
                                 "\xC3\xA4"sv, "\xFF"sv, "\0"sv, "=== \n"sv, "---\n"sv, "\r"sv,   ":"sv};

} // namespace

std::string RandomText::markdown(std::size_t count)
{
    std::string text;
    const bool oneLineEnd = below(2) == 0;
    for (std::size_t i = 0; i < count; ++i) {
        text += pieces[below(pieces.size())];
        text += oneLineEnd ? "\n"sv : lineEnds[below(lineEnds.size())];
    }
    return text;
}

std::string RandomText::spec(std::size_t count)
{
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        text += specPieces[below(specPieces.size())];
        if (below(3) == 0)
            text += '\n';
    }
    if (below(4) == 0 && !text.empty())
        text.pop_back();
    if (below(6) == 0) {
        std::string dos;
        for (char c : text)
            dos += c == '\n' ? "\r\n" : std::string(1, c);
        text = dos;
    }
    return text;
}

std::string RandomText::mutated(std::string text, std::size_t count)
{
    for (std::size_t i = 0; i < count && !text.empty(); ++i) {
        const std::size_t at = text.rfind('\n', below(text.size()));
        const std::size_t begin = at == std::string::npos ? 0 : at + 1;
        const std::size_t end = std::min(
            text.size(), text.find('\n', begin) == std::string::npos ? text.size() : text.find('\n', begin) + 1);
        const std::string line = text.substr(begin, end - begin);
        switch (below(6)) {
        case 0:
            text.erase(begin, end - begin);
            break;
        case 1:
            text.insert(begin, line);
            break;
        case 2: {
            text.erase(begin, end - begin);
            const std::size_t to = text.rfind('\n', below(text.size() + 1));
            text.insert(to == std::string::npos ? 0 : to + 1, line);
            break;
        }
        case 3:
            text.insert(begin, specPieces[below(specPieces.size())]);
            break;
        case 4:
            text.insert(begin, std::string(pieces[below(pieces.size())]) + '\n');
            break;
        default: {
            const Splice cut = splice(text.size());
            text.replace(cut.range.begin, cut.range.size(), cut.replacement);
            break;
        }
        }
    }
    return text;
}

std::string RandomText::snippet()
{
    std::string text;
    for (std::size_t i = below(4); i > 0; --i)
        text += below(3) == 0 ? pieces[below(pieces.size())] : snippets[below(snippets.size())];
    return text;
}

Splice RandomText::splice(std::size_t size)
{
    const std::size_t begin = below(size + 1);
    const std::size_t end = std::min(size, begin + (below(3) == 0 ? below(200) : below(6)));
    return {{begin, end}, snippet()};
}

} // namespace quoin::testing
