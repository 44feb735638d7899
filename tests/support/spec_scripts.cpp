// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/support/spec_scripts.h"

#include "tests/support/spec_dump.h"
#include "tests/support/spec_revision_laws.h"

#include <algorithm>

namespace quoin::testing {

namespace {

constexpr std::size_t valuesInScripts = 69;

/// Reads numbers and texts from a script; zeros behind its end.
class ScriptReader {
public:
    explicit ScriptReader(std::string_view script) : m_rest(script) {}

    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }

    /// What to do next; the highest bytes came later than the first inputs that were kept.
    std::size_t step()
    {
        const std::size_t number = byte();
        return number >= 244 ? 10 + number % 3 : number % 10;
    }

    std::size_t below(std::size_t limit)
    {
        std::size_t number = byte();
        if (limit > 256)
            number = number * 256 + byte();
        return limit == 0 ? 0 : number % limit;
    }

    std::string value()
    {
        const std::size_t which = byte();
        const std::vector<std::string>& table = hostileValues();
        if (which < 128) // Kept inputs go on meaning what they meant when the table grows.
            return table[which % valuesInScripts];
        const std::string_view text = m_rest.substr(0, which - 128);
        m_rest.remove_prefix(text.size());
        return std::string(text);
    }

private:
    std::size_t byte()
    {
        if (m_rest.empty())
            return 0;
        const auto first = static_cast<unsigned char>(m_rest.front());
        m_rest.remove_prefix(1);
        return first;
    }

    std::string_view m_rest;
};

std::string with(const std::string& fault, const std::string& what)
{
    return fault.empty() ? fault : fault + "\n  by " + what;
}

std::string oneOf(const std::vector<std::string>& paths, ScriptReader& reader)
{
    return paths.empty() ? std::string("api") : paths[reader.below(paths.size())];
}

std::vector<std::string> fieldPaths(const Spec& spec)
{
    std::vector<std::string> paths;
    for (const Field& field : allFields(spec))
        paths.push_back(field.path);
    for (const MissingField& missing : allMissing(spec))
        paths.push_back(missing.path);
    return paths;
}

std::vector<std::string> itemPaths(const Spec& spec)
{
    std::vector<std::string> paths;
    for (const Item& item : allItems(spec))
        paths.push_back(item.path);
    for (const SectionEntry& entry : spec.entries())
        paths.emplace_back(entry.path);
    return paths;
}

// Those that are there, and those that the template offers.
std::vector<std::string> sectionPaths(const Spec& spec)
{
    std::vector<std::string> paths;
    for (const TemplateSection& section : spec.templ().sections)
        paths.push_back(section.id);
    for (const SectionEntry& entry : spec.entries())
        paths.emplace_back(entry.path);
    return paths;
}

std::string stepFault(const SpecPtr& spec, ScriptReader& reader, LawCounts& counts, SpecPtr& after)
{
    const auto how = Thoroughness::Dumps;
    switch (reader.step()) {
    case 0: {
        const std::string path = oneOf(allCollections(*spec), reader);
        const std::string name = reader.value();
        return with(addRemoveFault(spec, path, name, how, counts, &after), "add " + path + ' ' + cString(name));
    }
    case 1: {
        const std::string path = oneOf(itemPaths(*spec), reader);
        return with(removeFault(spec, path, how, counts, &after), "remove " + path);
    }
    case 2: {
        const std::string path = oneOf(itemPaths(*spec), reader);
        const int to = static_cast<int>(reader.below(6));
        return with(moveFault(spec, path, to, how, counts, &after), "move " + path + " to " + std::to_string(to));
    }
    case 3: {
        const std::string path = oneOf(itemPaths(*spec), reader);
        return with(duplicateFault(spec, path, how, counts, &after), "duplicate " + path);
    }
    case 4: {
        const std::string path = oneOf(itemPaths(*spec), reader);
        const std::string name = reader.value();
        return with(renameFault(spec, path, name, how, counts, &after), "rename " + path + ' ' + cString(name));
    }
    case 5: {
        const std::string path = oneOf(fieldPaths(*spec), reader);
        return with(removeFault(spec, path, how, counts, &after), "remove " + path);
    }
    case 6: {
        const std::size_t size = spec->document().size();
        const std::size_t begin = reader.below(size + 1);
        const std::size_t end = std::min(size, begin + reader.below(16));
        const std::string value = reader.value();
        const Edit edit = replaceBytes(spec, {begin, end}, value);
        after = edit.after;
        std::string fault = spliceFault(*spec, edit);
        if (fault.empty())
            fault = revisionFault(*edit.after);
        if (fault.empty())
            fault = nestFault(*edit.after);
        return with(fault, "replace " + std::to_string(begin) + ' ' + std::to_string(end) + ' ' + cString(value));
    }
    case 10: {
        const std::string path = oneOf(sectionPaths(*spec), reader);
        return with(markFault(spec, path, how, counts, &after), "mark " + path);
    }
    case 11:
    case 12: {
        const std::string path = oneOf(fieldPaths(*spec), reader);
        const ValueForm form = reader.below(2) == 0 ? ValueForm::Line : ValueForm::Block;
        return with(convertFault(spec, path, form, how, counts, &after), "convert " + path);
    }
    default: {
        const std::string path = oneOf(fieldPaths(*spec), reader);
        const std::string value = reader.value();
        return with(setFault(spec, path, value, how, counts, &after), "set " + path + ' ' + cString(value));
    }
    }
}

} // namespace

const std::vector<std::string>& hostileValues()
{
    using namespace std::string_literals;
    static const std::vector<std::string> values = {
        "Zq7"s, ""s, "two words"s, "PATCH"s, "/zq7/{id}"s, "POST /zq7"s, "two\nlines"s, "two\n\nparagraphs"s,
        "dos\r\nlines"s, "old\rmac"s, "ends\n"s, "\nbegins"s, "`code`"s, "a ``` run"s, "```"s, "```\nfence\n```"s,
        "````"s, "~~~"s, "a | b"s, "\\| escaped"s, "|"s, "# heading"s, "## API Design"s, "##### POST /x"s, "- bullet"s,
        "* star"s, "1. one"s, "- **Purpose**: x"s, "> quote"s, "<!--"s, "-->"s, "<script>"s, "<div>"s, "[x]: /y"s,
        "[x]: /y \"t\""s, "**Purpose**: x"s, "**Request**:"s, "Purpose: x"s, "---"s, "==="s, "***"s, "    code"s,
        "\ttab"s, " space around "s, "ends with two  "s, "ends with backslash\\"s, "**"s, "*"s, "_"s, "nul \0 byte"s,
        "bad \xFF utf-8"s, "\xC3\xA4\xE2\x80\xA8\xF0\x9F\x98\x80"s, ":"s, "x:"s, "(x)"s, "[Placeholder]"s,
        "[What this endpoint does]"s, "CREATE TABLE zq7 (id INT);"s, "| a | b |\n|---|---|\n| 1 | 2 |"s,
        "---\ntitle: x\n---"s, "- a\n- b"s, "- a\n  - b\n\n  c"s, "<br>"s, "Promise<Thing>"s, "400 Bad Request"s, "\\"s,
        "\xEF\xBB\xBF"s, std::string(300, 'x'), "N/A"s,
        // From here on not in scripts.
        "<![CDATA["s, "<?php"s, "<pre>"s, "</div>"s, "#"s, "# "s, "+ plus"s, "2) two"s, "> > deep"s, "~~~~\nx\n~~~~"s,
        "a\n===\nb"s, "a\n---\nb"s, "|---|"s, "|a|\n|-|"s, "[^1]: note"s, "&nbsp;"s, "\\`\\`\\`"s, "- [ ] task"s,
        "**Response** (200 OK):"s, "GET /a"s, "`GET /a`"s, "- `GET /a` - x"s, "CREATE TABLE x ("s, "a\tb"s, "\xC2\xA0"s,
        "\xE2\x80\xA8"s, "\f"s, "\v"s, "a\r"s};
    return values;
}

std::string everyEditFault(std::string_view bytes, const std::vector<std::string>& values, LawCounts& counts)
{
    const auto how = Thoroughness::Dumps;
    const SpecPtr spec = bindText(bytes);
    std::string fault = revisionFault(*spec);
    if (fault.empty())
        fault = nestFault(*spec);
    for (const std::string& path : fieldPaths(*spec)) {
        for (const std::string& value : values) {
            if (!fault.empty())
                return fault;
            fault = with(setFault(spec, path, value, how, counts), "set " + path + ' ' + cString(value));
        }
        if (fault.empty())
            fault = with(removeFault(spec, path, how, counts), "remove " + path);
        for (const ValueForm form : {ValueForm::Block, ValueForm::Line}) {
            if (fault.empty())
                fault = with(convertFault(spec, path, form, how, counts), "convert " + path);
        }
    }
    for (const std::string& path : sectionPaths(*spec)) {
        if (fault.empty())
            fault = with(markFault(spec, path, how, counts), "mark " + path);
    }
    for (const std::string& path : allCollections(*spec)) {
        if (fault.empty())
            fault = with(addRemoveFault(spec, path, "Zq7", how, counts), "add " + path + " \"Zq7\"");
        if (fault.empty())
            fault = with(addRemoveFault(spec, path, "", how, counts), "add " + path + " \"\"");
    }
    for (const std::string& path : itemPaths(*spec)) {
        if (fault.empty())
            fault = with(duplicateFault(spec, path, how, counts), "duplicate " + path);
        for (int to = 1; to <= 3 && fault.empty(); ++to)
            fault = with(moveFault(spec, path, to, how, counts), "move " + path + " to " + std::to_string(to));
        if (fault.empty())
            fault = with(removeFault(spec, path, how, counts), "remove " + path);
        if (fault.empty())
            fault = with(renameFault(spec, path, "PATCH /zq7", how, counts), "rename " + path + " \"PATCH /zq7\"");
    }
    return fault;
}

std::string scriptFault(std::string_view bytes, std::string_view script, LawCounts& counts, std::size_t mostEdits)
{
    SpecPtr spec = bindText(bytes);
    if (std::string fault = revisionFault(*spec); !fault.empty())
        return fault;
    if (std::string fault = nestFault(*spec); !fault.empty())
        return fault;
    const std::string dump = dumpSpec(*spec);
    ScriptReader reader(script);
    std::vector<Splices> inverses;
    std::string steps;
    for (std::size_t i = 0; i < mostEdits && !reader.atEnd(); ++i) {
        SpecPtr after;
        if (std::string fault = stepFault(spec, reader, counts, after); !fault.empty())
            return fault + "\n  in the text " + cString(spec->document().bytes());
        if (!after || after->document().size() > 20'000)
            continue;
        const std::string now = after->document().bytes();
        std::string before = spec->document().bytes();
        const Splice forth = smallestSplice(0, before, now);
        inverses.push_back(applySplices(before, {forth}));
        spec = after;
    }
    for (auto inverse = inverses.rbegin(); inverse != inverses.rend(); ++inverse)
        spec = spec->edited(*inverse);
    if (spec->document().bytes() != bytes)
        return "undo: all edits undone do not give the first bytes";
    if (std::string fault = firstDifference(dump, dumpSpec(*spec)); !fault.empty())
        return "undo: the first bytes are bound differently: " + fault;
    return {};
}

std::string shrunk(std::string text, const std::function<bool(const std::string&)>& fails)
{
    for (std::size_t size = std::max<std::size_t>(text.size() / 2, 1); size > 0;) {
        bool smaller = false;
        for (std::size_t at = 0; at < text.size();) {
            std::string candidate = text;
            candidate.erase(at, size);
            if (fails(candidate)) {
                text = std::move(candidate);
                smaller = true;
            } else {
                at += size;
            }
        }
        if (size == 1 && !smaller)
            break;
        size = smaller && size == 1 ? 1 : std::max<std::size_t>(size / 2, 1);
    }
    return text;
}

} // namespace quoin::testing
