// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/arch/rules.h"

#include "tests/arch/layers.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <set>
#include <string_view>

namespace quoin::arch {
namespace {

bool startsWith(std::string_view text, std::string_view beginning)
{
    return text.substr(0, beginning.size()) == beginning;
}

bool endsWith(std::string_view text, std::string_view ending)
{
    return text.size() >= ending.size() && text.substr(text.size() - ending.size()) == ending;
}

template <typename Range>
bool contains(const Range& range, std::string_view value)
{
    return std::find(range.begin(), range.end(), value) != range.end();
}

bool matches(std::string_view name, std::string_view pattern)
{
    if (endsWith(pattern, "*"))
        return startsWith(name, pattern.substr(0, pattern.size() - 1));
    return name == pattern;
}

std::string_view folderOf(std::string_view path)
{
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

std::string_view nameOf(std::string_view path)
{
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string_view withoutEnding(std::string_view path)
{
    const std::size_t dot = path.rfind('.');
    return dot == std::string_view::npos ? path : path.substr(0, dot);
}

std::string quoted(std::string_view text)
{
    return "'" + std::string(text) + "'";
}

/// The fenced library that a header in <…> belongs to; empty for the standard library and what nobody fences.
std::string libraryOf(std::string_view header, const QtModules& qt)
{
    static const std::pair<std::string_view, std::string_view> byBeginning[] = {
        {"KSyntaxHighlighting/", "KSyntaxHighlighting"},
        {"cmark-gfm", "cmark-gfm"},
        {"qt6keychain/", "QKeychain"},
        {"git2", "libgit2"},
        {"hunspell", "hunspell"},
    };
    for (const auto& [beginning, library] : byBeginning) {
        if (startsWith(header, beginning))
            return std::string(library);
    }
    if (startsWith(header, "Qt") && header.find('/') != std::string_view::npos)
        return std::string(header.substr(0, header.find('/')));
    if (const std::string_view module = qt.moduleOf(header); !module.empty())
        return std::string(module);
    const bool qtLike =
        header.size() > 1 && header[0] == 'Q' && std::isalpha(static_cast<unsigned char>(header[1])) != 0;
    return qtLike ? "an unknown Qt module" : "";
}

bool mayKnow(const Layer& layer, std::string_view path)
{
    if (layerOf(path) == &layer)
        return true;
    return std::any_of(layer.knows.begin(), layer.knows.end(),
                       [path](std::string_view folder) { return isBelow(path, folder); });
}

bool isGenerated(std::string_view include)
{
    return endsWith(include, ".moc") || startsWith(nameOf(include), "moc_") || startsWith(nameOf(include), "ui_");
}

} // namespace

Violations checkTopLevel(const std::vector<std::string>& names)
{
    Violations out;
    for (const std::string& name : names) {
        const bool free = startsWith(name, ".") || name == "build" || startsWith(name, "build-")
            || name == "CMakeUserPresets.json" || name == "compile_commands.json";
        if (!free && !contains(topLevelNames(), name))
            out.push_back({name, 0, "the top level is fixed; documentation goes to README.md of a folder"});
    }
    return out;
}

Violations checkLicence(const TextFile& file)
{
    // After a few lines it is no header any more.
    std::size_t end = 0;
    for (int line = 0; line < 8 && end != std::string::npos; ++line)
        end = file.text.find('\n', end == 0 ? 0 : end + 1);
    const std::string_view head = std::string_view(file.text).substr(0, end);

    Violations out;
    // Written in two parts, so that tools which look for such lines do not take these for the header of this file.
    for (const std::string& tag : {std::string("SPDX-") + "FileCopyrightText: 2026 The Quoin authors",
                                   std::string("SPDX-") + "License-Identifier: MIT"}) {
        if (head.find(tag) == std::string_view::npos)
            out.push_back({file.path, 1, "misses the line " + quoted(tag)});
    }
    return out;
}

Violations checkLinks(const TextFile& cmakeFile)
{
    Violations out;
    const Layer* layer = layerOf(cmakeFile.path);
    if (layer == nullptr)
        return out;
    int line = 1;
    for (std::size_t begin = 0; begin < cmakeFile.text.size(); ++line) {
        const std::size_t end = std::min(cmakeFile.text.find('\n', begin), cmakeFile.text.size());
        std::string_view rest = std::string_view(cmakeFile.text).substr(begin, end - begin);
        rest = rest.substr(0, rest.find('#'));
        for (std::size_t at = rest.find("Qt6::"); at != std::string_view::npos; at = rest.find("Qt6::")) {
            rest.remove_prefix(at + 5);
            const auto isName = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
            const auto nameEnd = std::find_if_not(rest.begin(), rest.end(), isName);
            const std::string module = "Qt" + std::string(rest.begin(), nameEnd);
            if (!contains(layer->uses, module))
                out.push_back({cmakeFile.path, line, std::string(layer->folder) + " may not link " + module});
        }
        begin = end + 1;
    }
    return out;
}

Violations checkShape(const SourceFile& file)
{
    Violations out;
    const std::string_view name = withoutEnding(nameOf(file.path));
    const auto isSnake = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
    if (!std::all_of(name.begin(), name.end(), isSnake))
        out.push_back({file.path, 0, "a file name is snake_case"});
    if (endsWith(file.path, ".h") && file.text.find("#pragma once") == std::string::npos)
        out.push_back({file.path, 1, "a header says #pragma once"});
    return out;
}

Violations checkFolder(const SourceFile& file)
{
    if (layerOf(file.path) != nullptr)
        return {};
    return {{file.path, 0, std::string(folderOf(file.path)) + " is no layer; give it a line in tests/arch/layers.cpp"}};
}

Violations checkIncludes(const SourceFile& file, const QtModules& qt)
{
    Violations out;
    const Layer* layer = layerOf(file.path);
    if (layer == nullptr)
        return out;
    const std::string folder(layer->folder);
    for (const Include& include : file.includes) {
        if (isGenerated(include.path))
            continue;
        const bool ours =
            isBelow(include.path, "app") || isBelow(include.path, "ui") || isBelow(include.path, "models");
        if (ours) {
            if (!mayKnow(*layer, include.path))
                out.push_back({file.path, include.line, folder + " may not know " + include.path});
            continue;
        }
        if (include.quoted) {
            out.push_back({file.path, include.line, quoted(include.path) + ": write an include of ours from the root"});
            continue;
        }
        const std::string library = libraryOf(include.path, qt);
        if (!library.empty() && !contains(layer->uses, library))
            out.push_back({file.path, include.line, folder + " may not use " + library + " (" + include.path + ")"});
    }
    return out;
}

Violations checkQtNames(const SourceFile& file, const QtModules& qt)
{
    Violations out;
    const Layer* layer = layerOf(file.path);
    if (layer == nullptr)
        return out;
    for (const Token& token : file.tokens) {
        if (token.text.size() < 2 || token.text[0] != 'Q')
            continue;
        const std::string_view module = qt.moduleOf(token.text);
        if (!module.empty() && !contains(layer->uses, module))
            out.push_back({file.path, token.line,
                           std::string(layer->folder) + " may not name " + token.text + " of " + std::string(module)});
    }
    return out;
}

Violations checkBans(const SourceFile& file)
{
    Violations out;
    for (const Token& token : file.tokens) {
        for (const Ban& ban : bans()) {
            if (token.text == ban.name && isBelow(file.path, ban.below))
                out.push_back({file.path, token.line, token.text + " is banned: " + std::string(ban.why)});
        }
    }
    return out;
}

Violations checkSingletons(const SourceFile& file)
{
    Violations out;
    const std::vector<Token>& tokens = file.tokens;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (tokens[i].text != "instance" || tokens[i + 1].text != "(")
            continue;
        // Back to the beginning of the declaration.
        for (std::size_t back = i; back-- > 0;) {
            const std::string& text = tokens[back].text;
            if (text == ";" || text == "{" || text == "}")
                break;
            if (text == "static") {
                out.push_back({file.path, tokens[i].line, "no singletons: the composition root hands objects over"});
                break;
            }
        }
    }
    return out;
}

Violations checkConnections(const SourceFile& file)
{
    Violations out;
    const std::vector<Token>& tokens = file.tokens;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (tokens[i].text != "connect" || tokens[i + 1].text != "(")
            continue;
        int depth = 0;
        int argument = 1;
        for (std::size_t j = i + 1; j < tokens.size(); ++j) {
            const std::string& text = tokens[j].text;
            if (text == "(" || text == "[" || text == "{")
                ++depth;
            else if (text == ")" || text == "]" || text == "}")
                --depth;
            if (depth == 0)
                break;
            if (text != "," || depth != 1)
                continue;
            ++argument;
            if (argument == 3 && j + 1 < tokens.size() && tokens[j + 1].text == "[")
                out.push_back({file.path, tokens[i].line, "connect a lambda with a context object"});
        }
    }
    return out;
}

Violations checkHomes(const std::vector<SourceFile>& files)
{
    Violations out;
    for (const Home& home : homes()) {
        std::set<std::string, std::less<>> within;
        for (const SourceFile& file : files) {
            const bool isHome = isBelow(file.path, home.place) || withoutEnding(file.path) == home.place;
            for (const Token& token : file.tokens) {
                const bool fenced = std::any_of(home.names.begin(), home.names.end(),
                                                [&token](std::string_view name) { return matches(token.text, name); });
                if (!fenced)
                    continue;
                if (!isHome)
                    out.push_back({file.path, token.line, token.text + " belongs to " + std::string(home.place)});
                else
                    within.emplace(withoutEnding(file.path));
            }
        }
        if (home.oneFile && within.size() > 1) {
            for (const std::string& path : within)
                out.push_back({path, 0, std::string(home.names.front()) + " and its like may stand in one file only"});
        }
    }
    return out;
}

Violations checkSources(const std::vector<SourceFile>& files, const QtModules& qt)
{
    Violations out = checkHomes(files);
    const auto add = [&out](const Violations& more) { out.insert(out.end(), more.begin(), more.end()); };
    for (const SourceFile& file : files) {
        add(checkShape(file));
        add(checkFolder(file));
        add(checkIncludes(file, qt));
        add(checkQtNames(file, qt));
        add(checkBans(file));
        add(checkSingletons(file));
        add(checkConnections(file));
    }
    return out;
}

} // namespace quoin::arch
