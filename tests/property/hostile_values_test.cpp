// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Every hostile value into every kind of field, in each line-end style. An edit is made and keeps the laws, or it
// is refused with a reason; a plain one-line value is refused only where the place is typed.
#include "tests/support/corpus.h"
#include "tests/support/spec_dump.h"
#include "tests/support/spec_scripts.h"

#include <gtest/gtest.h>

using namespace quoin;
using namespace quoin::testing;

namespace {

// One field of every kind, in the notations that real specs use.
const std::string text = R"(# Backend Spec

Preamble.

## Architecture Overview
A paragraph.

Another one.

## Database Schema

### Users Table
```sql
CREATE TABLE users (id UUID);
```
**Purpose**: accounts  
**Indexes:** on email

## API Design

### POST /v1/users
**Purpose**: makes one  
**Authentication**: JWT
**Request**:
```json
{ "a": 1 }
```
**Error Responses**:
- `400 Bad Request`: bad
- 404: gone

### Listed

- `GET /v1/users` - lists them
- `PUT /v1/users/{id}`

| Method | Path | Notes |
|--------|------|-------|
| PATCH  | /v1/users/:id | part |

## Caching Strategy

- **TTL**: 5 min
- **Invalidation**:
  - on write
  - on delete

| Key | Value |
|---|---|
| Cache Layer | Redis |

## Rollout

Not in the template.
)";

std::string dos(const std::string& unix)
{
    std::string result;
    for (char c : unix)
        result += c == '\n' ? "\r\n" : std::string(1, c);
    return result;
}

void checkAll(const std::string& document)
{
    const SpecPtr spec = bindText(document);
    LawCounts counts;
    for (const Field& field : allFields(*spec)) {
        for (const std::string& value : hostileValues())
            EXPECT_EQ(setFault(spec, field.path, value, Thoroughness::Dumps, counts), "")
                << field.path << " = " << cString(value);
    }
    for (const std::string& path : allCollections(*spec)) {
        for (const std::string& value : hostileValues())
            EXPECT_EQ(addRemoveFault(spec, path, value, Thoroughness::Dumps, counts), "")
                << path << " + " << cString(value);
    }
}

} // namespace

TEST(HostileValues, unixLineEnds)
{
    checkAll(text);
}

TEST(HostileValues, dosLineEnds)
{
    checkAll(dos(text));
}

TEST(HostileValues, noFinalLineEnd)
{
    checkAll(text.substr(0, text.size() - 1));
}

TEST(HostileValues, aPlainLineIsRefusedNowhereButInTypedPlaces)
{
    const SpecPtr spec = bindText(text);
    for (const Field& field : allFields(*spec)) {
        if (field.kind == FieldKind::Raw)
            continue; // Whole lines of anything: a word in their place may join its neighbours.
        const EditResult result = setField(spec, field.path, plainValueFor(field, spec->value(field)));
        EXPECT_TRUE(std::holds_alternative<Edit>(result)) << field.path;
        const EditResult word = setField(spec, field.path, "Zq7");
        const bool typed = field.kind == FieldKind::Method || field.kind == FieldKind::Route
            || field.kind == FieldKind::Status || field.kind == FieldKind::List;
        EXPECT_TRUE(typed || std::holds_alternative<Edit>(word)) << field.path;
    }
}

TEST(HostileValues, aVeryLongValueIsAValue)
{
    const SpecPtr spec = bindText(text);
    LawCounts counts;
    const std::string value(300'000, 'x');
    for (const char* path : {"architecture.overview", "api.rest[1].purpose", "caching.row[1].value"})
        EXPECT_EQ(setFault(spec, path, value, Thoroughness::Values, counts), "") << path;
}
