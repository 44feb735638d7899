// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT

#include "models/template/json_reader.h"

#include "models/template/json_syntax.h"

#include <algorithm>

namespace quoin {

namespace {

bool isBlank(const std::string& text)
{
    return text.find_first_not_of(" \t") == std::string::npos;
}

bool hasLineEnd(const std::string& text)
{
    return text.find_first_of("\r\n") != std::string::npos;
}

} // namespace

void ErrorSlot::report(std::string pointer, std::string message)
{
    if (!m_error) {
        m_error = TemplateError{std::move(pointer), std::move(message)};
    }
}

JsonReader::JsonReader(const nlohmann::json& value, std::string pointer, ErrorSlot& errors)
    : m_value(value)
    , m_pointer(std::move(pointer))
    , m_errors(errors)
{
    if (!m_value.is_object()) {
        m_errors.report(m_pointer, "An object is expected here.");
    }
}

const nlohmann::json* JsonReader::find(std::string_view key)
{
    m_known.emplace(key);
    if (!m_value.is_object()) {
        return nullptr;
    }
    const auto found = m_value.find(key);
    return found == m_value.end() ? nullptr : &*found;
}

std::vector<std::string> JsonReader::keys() const
{
    std::vector<std::string> result;
    if (m_value.is_object()) {
        for (auto it = m_value.begin(); it != m_value.end(); ++it) {
            result.push_back(it.key());
        }
    }
    return result;
}

bool JsonReader::has(std::string_view key) const
{
    return m_value.is_object() && m_value.contains(key);
}

std::string JsonReader::pointerOf(std::string_view key) const
{
    return pointerTo(m_pointer, key);
}

void JsonReader::report(std::string_view key, std::string message)
{
    m_errors.report(pointerOf(key), std::move(message));
}

std::string JsonReader::line(std::string_view key)
{
    const nlohmann::json* value = find(key);
    if (value == nullptr) {
        return {};
    }
    if (!value->is_string()) {
        report(key, "A text is expected here.");
        return {};
    }
    std::string result = value->get<std::string>();
    if (hasLineEnd(result)) {
        report(key, "This text has to fit on one line.");
    }
    return result;
}

std::string JsonReader::requiredLine(std::string_view key)
{
    if (!has(key)) {
        m_errors.report(m_pointer, "The key \"" + std::string(key) + "\" is missing.");
    }
    std::string result = line(key);
    if (has(key) && isBlank(result)) {
        report(key, "This text must not be empty.");
    }
    return result;
}

std::string JsonReader::text(std::string_view key)
{
    const nlohmann::json* value = find(key);
    if (value == nullptr || value->is_string()) {
        return line(key);
    }
    if (!value->is_array()) {
        report(key, "A text, or a list with one text per line, is expected here.");
        return {};
    }
    std::string result;
    for (std::size_t i = 0; i < value->size(); ++i) {
        const nlohmann::json& element = (*value)[i];
        const std::string pointer = pointerTo(pointerOf(key), i);
        if (!element.is_string()) {
            m_errors.report(pointer, "A text is expected here.");
            return {};
        }
        const std::string one = element.get<std::string>();
        if (hasLineEnd(one)) {
            m_errors.report(pointer, "This text has to fit on one line.");
        }
        if (i > 0) {
            result += '\n';
        }
        result += one;
    }
    return result;
}

std::vector<std::string> JsonReader::lines(std::string_view key)
{
    const nlohmann::json* value = find(key);
    if (value == nullptr) {
        return {};
    }
    if (!value->is_array()) {
        report(key, "A list of texts is expected here.");
        return {};
    }
    std::vector<std::string> result;
    for (std::size_t i = 0; i < value->size(); ++i) {
        const nlohmann::json& element = (*value)[i];
        const std::string pointer = pointerTo(pointerOf(key), i);
        if (!element.is_string()) {
            m_errors.report(pointer, "A text is expected here.");
            return {};
        }
        std::string one = element.get<std::string>();
        if (isBlank(one)) {
            m_errors.report(pointer, "This text must not be empty.");
        } else if (hasLineEnd(one)) {
            m_errors.report(pointer, "This text has to fit on one line.");
        } else if (std::find(result.begin(), result.end(), one) != result.end()) {
            m_errors.report(pointer, "\"" + one + "\" is in this list already.");
        }
        result.push_back(std::move(one));
    }
    return result;
}

bool JsonReader::flag(std::string_view key, bool fallback)
{
    const nlohmann::json* value = find(key);
    if (value == nullptr) {
        return fallback;
    }
    if (!value->is_boolean()) {
        report(key, "true or false is expected here.");
        return fallback;
    }
    return value->get<bool>();
}

std::uint8_t JsonReader::number(std::string_view key, std::uint8_t least, std::uint8_t most, std::uint8_t fallback)
{
    const nlohmann::json* value = find(key);
    if (value == nullptr) {
        return fallback;
    }
    const std::uint64_t given = value->is_number_unsigned() ? value->get<std::uint64_t>() : std::uint64_t{most} + 1;
    if (given < least || given > most) {
        report(key,
               "A whole number from " + std::to_string(least) + " to " + std::to_string(most) + " is expected here.");
        return fallback;
    }
    return static_cast<std::uint8_t>(given);
}

std::size_t JsonReader::oneOf(std::string_view key, const std::vector<std::string_view>& names, std::size_t fallback)
{
    const nlohmann::json* value = find(key);
    if (value == nullptr) {
        return fallback;
    }
    const std::string given = value->is_string() ? value->get<std::string>() : std::string();
    const auto found = std::find(names.begin(), names.end(), given);
    if (found != names.end()) {
        return static_cast<std::size_t>(found - names.begin());
    }
    std::string list;
    for (const std::string_view name : names) {
        list += (list.empty() ? "\"" : ", \"") + std::string(name) + '"';
    }
    report(key, "One of these is expected here: " + list + ".");
    return fallback;
}

std::vector<std::pair<const nlohmann::json*, std::string>> JsonReader::objects(std::string_view key)
{
    const nlohmann::json* value = find(key);
    if (value == nullptr) {
        return {};
    }
    if (!value->is_array()) {
        report(key, "A list of objects is expected here.");
        return {};
    }
    std::vector<std::pair<const nlohmann::json*, std::string>> result;
    for (std::size_t i = 0; i < value->size(); ++i) {
        result.emplace_back(&(*value)[i], pointerTo(pointerOf(key), i));
    }
    return result;
}

const nlohmann::json* JsonReader::object(std::string_view key)
{
    return find(key);
}

void JsonReader::finish()
{
    if (!m_value.is_object()) {
        return;
    }
    for (auto it = m_value.begin(); it != m_value.end(); ++it) {
        if (!m_known.contains(it.key())) {
            report(it.key(), "This key is not known here.");
            return;
        }
    }
}

} // namespace quoin
