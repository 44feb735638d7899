// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/edit.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

/// The laws of edits (design: get-put, put-get, put-put, frame, delete after add) as functions
/// that say what is broken; an empty string is a law that holds. Those of `spec_revision_laws.h`
/// are among what they check.
/// Property tests, fuzz targets and the corpus test check the same laws through these.
/// Written against the public headers alone, and never with the code they check.
namespace quoin::testing {

/// What a set of edits met; `reasons` counts refusals.
struct LawCounts {
    std::size_t edits = 0;
    std::map<std::string, std::size_t> refusals;
    void refused(const Refusal& refusal, std::string_view kind);
};

/// How much of the laws to check: a whole dump for each edit costs much on a large file.
enum class Thoroughness { Values, Dumps };

/// Sets a field and checks all that may be said of that: get-put, put-get, frame, put-put
/// with the old value, splices. `edit` receives the edit where one was made.
[[nodiscard]] std::string setFault(const SpecPtr& spec, const std::string& path, std::string_view value,
                                   Thoroughness how, LawCounts& counts, SpecPtr* after = nullptr);

/// Delete after add, and the same there and back for duplicate, move and rename.
[[nodiscard]] std::string addRemoveFault(const SpecPtr& spec, const std::string& collection, std::string_view name,
                                         Thoroughness how, LawCounts& counts, SpecPtr* after = nullptr);
[[nodiscard]] std::string duplicateFault(const SpecPtr& spec, const std::string& item, Thoroughness how,
                                         LawCounts& counts, SpecPtr* after = nullptr);
[[nodiscard]] std::string moveFault(const SpecPtr& spec, const std::string& item, int to, Thoroughness how,
                                    LawCounts& counts, SpecPtr* after = nullptr);
[[nodiscard]] std::string removeFault(const SpecPtr& spec, const std::string& path, Thoroughness how, LawCounts& counts,
                                      SpecPtr* after = nullptr);
[[nodiscard]] std::string renameFault(const SpecPtr& spec, const std::string& item, std::string_view name,
                                      Thoroughness how, LawCounts& counts, SpecPtr* after = nullptr);

/// "Not applicable" is written and taken back again; a value goes below its label and back.
[[nodiscard]] std::string markFault(const SpecPtr& spec, const std::string& section, Thoroughness how,
                                    LawCounts& counts, SpecPtr* after = nullptr);
[[nodiscard]] std::string convertFault(const SpecPtr& spec, const std::string& path, ValueForm form, Thoroughness how,
                                       LawCounts& counts, SpecPtr* after = nullptr);

[[nodiscard]] std::string_view reasonName(RefusalReason reason);

/// Another value that a field of this kind takes: "Zq7", "PATCH" for a method, "/zq7" for a route.
[[nodiscard]] std::string plainValueFor(const Field& field, std::string_view old);

} // namespace quoin::testing
