// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/projects/correction_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <tuple>
#include <utility>

namespace quoin {

namespace {

// Keys in alphabetical order: the text is stable.
using Json = nlohmann::json;

constexpr int version = 1;

Json parsed(std::string_view text)
{
    return Json::parse(text, nullptr, false);
}

/// The entries of one file, or null.
const Json* entriesOf(const Json& root, const std::string& file)
{
    if (!root.is_object())
        return nullptr;
    const auto files = root.find("files");
    if (files == root.end() || !files->is_object())
        return nullptr;
    const auto own = files->find(file);
    return own != files->end() && own->is_array() ? &*own : nullptr;
}

std::optional<Correction> correctionOf(const Json& entry)
{
    if (!entry.is_object() || !entry.contains("heading") || !entry["heading"].is_string() || !entry.contains("section"))
        return std::nullopt;
    Correction correction;
    correction.heading = entry["heading"].get<std::string>();
    const Json& section = entry["section"];
    if (section.is_string())
        correction.sectionId = section.get<std::string>();
    else if (!section.is_null())
        return std::nullopt;
    if (const auto ordinal = entry.find("ordinal"); ordinal != entry.end()) {
        if (!ordinal->is_number_integer() || *ordinal < 1 || *ordinal > 1'000'000'000)
            return std::nullopt;
        correction.ordinal = ordinal->get<int>();
    }
    return correction;
}

bool sameHeading(const Correction& a, const Correction& b)
{
    return a.heading == b.heading && a.ordinal == b.ordinal;
}

/// `correction` as an entry; keys that somebody else gave it stay.
Json entryOf(const Correction& correction, const Json& old)
{
    Json entry = Json::object();
    for (const Json& candidate : old) {
        const auto known = correctionOf(candidate);
        if (known && sameHeading(*known, correction)) {
            entry = candidate;
            break;
        }
    }
    entry["heading"] = correction.heading;
    entry["ordinal"] = correction.ordinal;
    entry["section"] = correction.sectionId.empty() ? Json() : Json(correction.sectionId);
    return entry;
}

} // namespace

CorrectionFileFault correctionFileFault(std::string_view text)
{
    const Json root = parsed(text);
    if (!root.is_object() || (root.contains("files") && !root["files"].is_object()))
        return CorrectionFileFault::NotReadable;
    const auto written = root.find("version");
    if (written != root.end() && written->is_number() && *written > version)
        return CorrectionFileFault::TooNew;
    return CorrectionFileFault::None;
}

Corrections correctionsIn(std::string_view text, const std::string& file)
{
    Corrections corrections;
    const Json root = parsed(text);
    const Json* entries = entriesOf(root, file);
    if (entries == nullptr)
        return corrections;
    for (const Json& entry : *entries) {
        if (auto correction = correctionOf(entry))
            corrections.push_back(std::move(*correction));
    }
    return corrections;
}

std::optional<std::string> withCorrections(std::string_view text, const std::string& file,
                                           const Corrections& corrections)
{
    const Json before = text.empty() ? Json::object() : parsed(text);
    const Json* known = entriesOf(before, file);
    const Json old = known != nullptr ? *known : Json::array();
    Corrections sorted = corrections;
    std::sort(sorted.begin(), sorted.end(), [](const Correction& a, const Correction& b) {
        return std::tie(a.heading, a.ordinal) < std::tie(b.heading, b.ordinal);
    });
    Json entries = Json::array();
    for (const Correction& correction : sorted)
        entries.push_back(entryOf(correction, old));
    std::copy_if(old.begin(), old.end(), std::back_inserter(entries),
                 [](const Json& entry) { return !correctionOf(entry).has_value(); });
    if (entries == old)
        return std::nullopt;
    Json after = before;
    after["version"] = version;
    if (entries.empty())
        after["files"].erase(file);
    else
        after["files"][file] = std::move(entries);
    return after.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace quoin
