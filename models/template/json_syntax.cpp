// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT

#include "models/template/json_syntax.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <set>
#include <vector>

namespace quoin {

namespace {

using Json = nlohmann::json;

/// Walks the text once, before a tree is built from it, to find what the tree would hide.
class SyntaxCheck final : public nlohmann::json_sax<Json> {
public:
    explicit SyntaxCheck(std::string_view text) : m_text(text) {}

    TemplateError error;

    bool null() override { return value(); }
    bool boolean(bool) override { return value(); }
    bool number_integer(number_integer_t) override { return value(); }
    bool number_unsigned(number_unsigned_t) override { return value(); }
    bool number_float(number_float_t, const string_t&) override { return value(); }
    bool string(string_t&) override { return value(); }
    bool binary(binary_t&) override { return value(); }

    bool start_object(std::size_t) override { return open(true); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(false); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override
    {
        m_levels.back().key = name;
        if (m_levels.back().keys.insert(name).second) {
            return true;
        }
        error = {pointer(), "This key occurs twice in one object."};
        return false;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override
    {
        const std::size_t end = std::min(position == 0 ? 0 : position - 1, m_text.size());
        const std::string_view before = m_text.substr(0, end);
        const auto line = std::count(before.begin(), before.end(), '\n') + 1;
        const std::size_t lineEnd = before.rfind('\n');
        const std::size_t column = lineEnd == std::string_view::npos ? end + 1 : end - lineEnd;
        error = {pointer(),
                 "This is not JSON: line " + std::to_string(line) + ", column " + std::to_string(column) + "."};
        return false;
    }

private:
    static constexpr std::size_t deepest = 32;

    struct Level {
        bool isObject = false;
        std::set<std::string> keys;
        std::string key;
        std::size_t index = 0;
    };

    bool open(bool isObject)
    {
        if (m_levels.size() == deepest) {
            error = {pointer(), "This is nested too deeply for a template."};
            return false;
        }
        m_levels.push_back({isObject, {}, {}, 0});
        return true;
    }

    bool close()
    {
        m_levels.pop_back();
        return value();
    }

    bool value()
    {
        if (!m_levels.empty()) {
            ++m_levels.back().index;
        }
        return true;
    }

    [[nodiscard]] std::string pointer() const
    {
        std::string result;
        for (const Level& level : m_levels) {
            if (!level.isObject) {
                result = pointerTo(result, level.index);
            } else if (!level.keys.empty()) {
                result = pointerTo(result, level.key);
            }
        }
        return result;
    }

    std::string_view m_text;
    std::vector<Level> m_levels;
};

} // namespace

std::variant<Json, TemplateError> parseJson(std::string_view text)
{
    SyntaxCheck check(text);
    if (!Json::sax_parse(text, &check)) {
        return check.error;
    }
    return Json::parse(text, nullptr, false);
}

std::string pointerTo(const std::string& pointer, std::string_view key)
{
    std::string result = pointer + '/';
    for (const char c : key) {
        if (c == '~') {
            result += "~0";
        } else if (c == '/') {
            result += "~1";
        } else {
            result += c;
        }
    }
    return result;
}

std::string pointerTo(const std::string& pointer, std::size_t index)
{
    return pointer + '/' + std::to_string(index);
}

} // namespace quoin
