// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/exchange/curl_command.h"

#include <algorithm>
#include <array>
#include <vector>

namespace quoin {

namespace {

using namespace std::string_view_literals;

// Words of a POSIX shell: quotes, backslashes, continued lines. Nothing where a second command follows.
std::optional<std::vector<std::string>> shellWords(std::string_view text)
{
    std::vector<std::string> words;
    std::string word;
    bool inWord = false;
    const auto finish = [&] {
        if (inWord)
            words.push_back(std::move(word));
        word.clear();
        inWord = false;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\\' && i + 1 < text.size()) {
            const bool lineEnd = text[i + 1] == '\n' || text.substr(i + 1).starts_with("\r\n");
            i += lineEnd && text[i + 1] == '\r' ? 2 : 1;
            if (!lineEnd) {
                word += text[i];
                inWord = true;
            }
        } else if (c == '\'' || (c == '$' && text.substr(i + 1).starts_with('\''))) {
            i += c == '$' ? 2 : 1;
            inWord = true;
            for (; i < text.size() && text[i] != '\''; ++i)
                word += text[i];
        } else if (c == '"') {
            inWord = true;
            for (++i; i < text.size() && text[i] != '"'; ++i) {
                if (text[i] == '\\' && i + 1 < text.size() && "\"\\$`\n"sv.find(text[i + 1]) != std::string_view::npos)
                    ++i;
                word += text[i];
            }
        } else if (c == ' ' || c == '\t') {
            finish();
        } else if (c == '\n' || c == '\r') {
            if (text.substr(i).find_first_not_of(" \t\r\n") != std::string_view::npos)
                return std::nullopt;
            break;
        } else if (c == '|' || c == ';' || (c == '&' && !inWord)) {
            break; // What is done with the answer says nothing of the endpoint.
        } else {
            word += c;
            inWord = true;
        }
    }
    finish();
    return words;
}

// Options that take a value and say nothing of the endpoint.
constexpr std::array valued = {"-o"sv,           "--output"sv,   "-A"sv,
                               "--user-agent"sv, "-e"sv,         "--referer"sv,
                               "-m"sv,           "--max-time"sv, "--connect-timeout"sv,
                               "-x"sv,           "--proxy"sv,    "-w"sv,
                               "--write-out"sv,  "--cacert"sv,   "--cert"sv,
                               "-E"sv,           "--key"sv,      "-c"sv,
                               "--cookie-jar"sv, "--retry"sv,    "--resolve"sv,
                               "-K"sv,           "--config"sv,   "-D"sv,
                               "--dump-header"sv};

std::string lowered(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return result;
}

std::string routeOf(std::string_view url)
{
    if (const std::size_t scheme = url.find("://"); scheme != std::string_view::npos)
        url.remove_prefix(scheme + 3);
    const std::size_t slash = url.find('/');
    std::string route(slash == std::string_view::npos ? "/" : url.substr(slash));
    return route.substr(0, route.find('#'));
}

/// Reads option after option.
class CurlReader {
public:
    explicit CurlReader(std::vector<std::string> words) : m_words(std::move(words)) {}

    std::optional<CurlCommand> read()
    {
        for (m_at = 1; m_at < m_words.size(); ++m_at) {
            const std::string& word = m_words[m_at];
            if (word.starts_with("--"))
                longOption(word);
            else if (word.size() > 1 && word.front() == '-')
                shortOptions(word);
            else
                m_url = word;
        }
        if (m_url.empty())
            return std::nullopt;
        m_command.route = routeOf(m_url);
        const bool sends = m_sends && !m_get;
        if (m_command.method.empty())
            m_command.method = m_head ? "HEAD" : m_upload ? "PUT" : sends ? "POST" : "GET";
        std::transform(m_command.method.begin(), m_command.method.end(), m_command.method.begin(),
                       [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
        const bool letters =
            std::all_of(m_command.method.begin(), m_command.method.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
        if (!letters || m_command.route.find_first_of(" \t") != std::string::npos)
            return std::nullopt;
        if (m_get && !m_command.body.empty()) {
            m_command.route += (m_command.route.find('?') == std::string::npos ? '?' : '&') + m_command.body;
            m_command.body.clear();
        }
        return std::move(m_command);
    }

private:
    std::string value() { return m_at + 1 < m_words.size() ? m_words[++m_at] : std::string(); }

    void longOption(const std::string& word)
    {
        const std::size_t equals = word.find('=');
        const std::string name = word.substr(0, equals);
        const auto argument = [&] { return equals == std::string::npos ? value() : word.substr(equals + 1); };
        if (name == "--request")
            m_command.method = argument();
        else if (name == "--header")
            header(argument());
        else if (name == "--url")
            m_url = argument();
        else if (name == "--user")
            user(argument());
        else if (name == "--oauth2-bearer")
            bearer(argument());
        else if (name == "--cookie")
            cookie(argument());
        else if (name == "--get")
            m_get = true;
        else if (name == "--head")
            m_head = true;
        else if (name == "--json" || name == "--data" || name == "--data-raw" || name == "--data-binary"
                 || name == "--data-ascii" || name == "--data-urlencode" || name == "--form" || name == "--form-string")
            data(argument());
        else if (name == "--upload-file")
            m_upload = !argument().empty();
        else if (equals == std::string::npos && std::find(valued.begin(), valued.end(), name) != valued.end())
            value();
    }

    void shortOptions(const std::string& word)
    {
        for (std::size_t i = 1; i < word.size(); ++i) {
            const auto argument = [&] { return i + 1 < word.size() ? word.substr(i + 1) : value(); };
            switch (word[i]) {
            case 'X':
                m_command.method = argument();
                return;
            case 'H':
                return header(argument());
            case 'd':
            case 'F':
                return data(argument());
            case 'u':
                return user(argument());
            case 'b':
                return cookie(argument());
            case 'T':
                m_upload = !argument().empty();
                return;
            case 'G':
                m_get = true;
                break;
            case 'I':
                m_head = true;
                break;
            default:
                if (std::find(valued.begin(), valued.end(), std::string{'-', word[i]}) != valued.end()) {
                    argument();
                    return;
                }
            }
        }
    }

    void header(const std::string& text)
    {
        const std::size_t colon = text.find(':');
        const std::string name = lowered(text.substr(0, colon));
        const std::string content = colon == std::string::npos
            ? std::string()
            : lowered(text.substr(std::min(text.find_first_not_of(' ', colon + 1), text.size())));
        using Authentication = CurlCommand::Authentication;
        if (name == "authorization")
            m_command.authentication = content.starts_with("basic") ? Authentication::Basic
                : content.starts_with("bearer")                     ? Authentication::Bearer
                                                                    : Authentication::ApiKey;
        else if (name.find("api-key") != std::string::npos || name.find("apikey") != std::string::npos
                 || name == "x-auth-token")
            m_command.authentication = Authentication::ApiKey;
        else if (name == "cookie")
            m_command.authentication = Authentication::Cookie;
    }

    void data(const std::string& text)
    {
        m_sends = true;
        if (text.starts_with('@'))
            return;
        m_command.body += (m_command.body.empty() ? "" : "&") + text;
    }

    void user(const std::string&) { m_command.authentication = CurlCommand::Authentication::Basic; }
    void bearer(const std::string&) { m_command.authentication = CurlCommand::Authentication::Bearer; }
    void cookie(const std::string&) { m_command.authentication = CurlCommand::Authentication::Cookie; }

    std::vector<std::string> m_words;
    std::size_t m_at = 1;
    std::string m_url;
    bool m_sends = false;
    bool m_get = false;
    bool m_head = false;
    bool m_upload = false;
    CurlCommand m_command;
};

} // namespace

std::optional<CurlCommand> curlCommand(std::string_view text)
{
    while (!text.empty()
           && (text.front() == '$' || text.front() == '>' || text.front() == ' ' || text.front() == '\n'
               || text.front() == '\r'))
        text.remove_prefix(1);
    if (!text.starts_with("curl ") && !text.starts_with("curl\t"))
        return std::nullopt;
    auto words = shellWords(text);
    return words ? CurlReader(std::move(*words)).read() : std::nullopt;
}

} // namespace quoin
