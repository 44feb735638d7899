// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/projects/settings_file.h"

#include <nlohmann/json.hpp>

namespace quoin {

namespace {

// Keys in alphabetical order: the text is stable.
using Json = nlohmann::json;

constexpr int version = 1;
constexpr auto dialectKey = "sqlDialect";

Json parsed(std::string_view text)
{
    return Json::parse(text, nullptr, false);
}

} // namespace

SettingsFileFault settingsFileFault(std::string_view text)
{
    const Json root = parsed(text);
    if (!root.is_object())
        return SettingsFileFault::NotReadable;
    const auto written = root.find("version");
    if (written != root.end() && written->is_number() && *written > version)
        return SettingsFileFault::TooNew;
    return SettingsFileFault::None;
}

std::string sqlDialectIn(std::string_view text)
{
    const Json root = parsed(text);
    if (!root.is_object())
        return {};
    const auto dialect = root.find(dialectKey);
    return dialect != root.end() && dialect->is_string() ? dialect->get<std::string>() : std::string();
}

std::optional<std::string> withSqlDialect(std::string_view text, const std::string& name)
{
    Json root = text.empty() ? Json::object() : parsed(text);
    const bool kept = root.contains(dialectKey);
    if (name.empty() ? !kept : sqlDialectIn(text) == name)
        return std::nullopt;
    root["version"] = version;
    if (name.empty())
        root.erase(dialectKey);
    else
        root[dialectKey] = name;
    return root.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace quoin
