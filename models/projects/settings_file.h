// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace quoin {

enum class SettingsFileFault {
    None,
    NotReadable, ///< No JSON, or not of our shape.
    TooNew,      ///< Written by a later version of Quoin.
};

/// The text of a `settings.json`, apart from any disk. README.md describes it.
[[nodiscard]] SettingsFileFault settingsFileFault(std::string_view text);

/// The name of the SQL dialect, as it is written there; empty where it says none.
[[nodiscard]] std::string sqlDialectIn(std::string_view text);

/// The text with this name, everything else kept; an empty one takes the key out. Nothing where `text` says that
/// already. `text` is empty (there is no file yet) or without fault.
[[nodiscard]] std::optional<std::string> withSqlDialect(std::string_view text, const std::string& name);

} // namespace quoin
