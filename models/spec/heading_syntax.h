// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace quoin {

// What the Markdown of a heading's text says of it, whatever its words mean. Used by HeadingNames.

/// What a step of a plan is about ("Phase 2: Schema"); empty where it only has a number.
[[nodiscard]] std::string_view behindStep(std::string_view markdown);

/// But for an anchor or a mark behind it: "Names (all) {#names}", "Names (all) [later]".
[[nodiscard]] bool endsWithParenthesis(std::string_view markdown);

/// "Gateway (`/api`)": a parenthesis that holds a path says where something is, not what it is.
[[nodiscard]] bool endsWithPath(std::string_view markdown);

/// "Rooms (`src/api/rooms`)": a parenthesis with a path in code, of folders or files.
[[nodiscard]] bool endsWithCodePath(std::string_view markdown);

/// "audit_logs": the name of something in code, though it reads like a section's.
[[nodiscard]] bool isCodeName(std::string_view markdown);

/// "4. `core/api/client.ts`", "api/": nothing but code that holds a path without a blank, or a folder.
[[nodiscard]] bool isFileName(std::string_view markdown);

/// "Backend ↔ Database": what stands between two things is neither of them.
[[nodiscard]] bool isBetweenTwo(std::string_view markdown);

/// Whether words stand behind the path that begins at `slash`: "`/pay` Endpoint".
[[nodiscard]] bool hasWordsBehindPath(std::string_view heading, std::size_t slash);

} // namespace quoin
