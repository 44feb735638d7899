// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/template/template.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Reads one JSON object key by key, strictly: a wrong type, a missing key and a key
// that nobody asked for are all errors, because a misspelt key in a template would
// otherwise be a field that silently has no synonyms. Only the loader uses it. The
// first error is kept in the ErrorSlot that all readers of a file share; every later
// call is harmless, so callers read on and look at the slot once, at the end.

namespace quoin {

class ErrorSlot {
public:
    void report(std::string pointer, std::string message);
    [[nodiscard]] bool isSet() const { return m_error.has_value(); }
    [[nodiscard]] const TemplateError& error() const { return *m_error; }

private:
    std::optional<TemplateError> m_error;
};

class JsonReader {
public:
    JsonReader(const nlohmann::json& value, std::string pointer, ErrorSlot& errors);

    /// One line of text; empty where the key is missing.
    [[nodiscard]] std::string line(std::string_view key);
    /// The same for a key that must be there and say something.
    [[nodiscard]] std::string requiredLine(std::string_view key);
    /// Text that may have several lines: a string, or an array with one string per line.
    [[nodiscard]] std::string text(std::string_view key);
    /// Strings that say something, no two alike.
    [[nodiscard]] std::vector<std::string> lines(std::string_view key);
    [[nodiscard]] bool flag(std::string_view key, bool fallback);
    [[nodiscard]] std::uint8_t number(std::string_view key, std::uint8_t least, std::uint8_t most,
                                      std::uint8_t fallback);
    /// The position of the value in `names`, or `fallback` where the key is missing.
    [[nodiscard]] std::size_t oneOf(std::string_view key, const std::vector<std::string_view>& names,
                                    std::size_t fallback);
    /// The elements of an array of objects, each with its pointer.
    [[nodiscard]] std::vector<std::pair<const nlohmann::json*, std::string>> objects(std::string_view key);
    [[nodiscard]] const nlohmann::json* object(std::string_view key);

    /// All keys, for an object whose keys the file is free to choose.
    [[nodiscard]] std::vector<std::string> keys() const;
    [[nodiscard]] bool has(std::string_view key) const;
    [[nodiscard]] const std::string& pointer() const { return m_pointer; }
    [[nodiscard]] std::string pointerOf(std::string_view key) const;
    void report(std::string_view key, std::string message);

    /// Reports the first key that was never asked for.
    void finish();

private:
    [[nodiscard]] const nlohmann::json* find(std::string_view key);

    const nlohmann::json& m_value;
    std::string m_pointer;
    ErrorSlot& m_errors;
    std::set<std::string, std::less<>> m_known;
};

} // namespace quoin
