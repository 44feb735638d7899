// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Small documents and what Quoin recognises in them, in bindings/*.md (how to add one: README.md).
#include "tests/support/corpus.h"
#include "tests/support/spec_dump.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

using namespace quoin;
using namespace quoin::testing;

namespace {

struct Case {
    std::string header; ///< "=== name +flag"
    std::string name;
    std::string document;
    std::string expected;
    std::size_t line = 0;

    [[nodiscard]] bool has(const std::string& flag) const { return header.find(" +" + flag) != std::string::npos; }
};

struct GoldenFile {
    std::filesystem::path path;
    std::string preamble; ///< What stands above the first case.
    std::vector<Case> cases;
};

GoldenFile readGolden(const std::filesystem::path& path)
{
    GoldenFile file{path, {}, {}};
    std::istringstream stream(readFile(path));
    std::string line;
    std::string* into = &file.preamble;
    for (std::size_t number = 1; std::getline(stream, line); ++number) {
        if (line.starts_with("=== ")) {
            file.cases.push_back({line, line.substr(4, line.find(' ', 4) - 4), {}, {}, number});
            into = &file.cases.back().document;
        } else if (line == "--- expect" && !file.cases.empty()) {
            into = &file.cases.back().expected;
        } else {
            *into += line + '\n';
        }
    }
    // The blank line that sets a case off from the next one belongs to neither.
    for (Case& golden : file.cases) {
        if (golden.expected.ends_with("\n\n"))
            golden.expected.pop_back();
        if (golden.expected == "\n")
            golden.expected.clear();
    }
    return file;
}

std::string withLineEnd(const std::string& text, const std::string& lineEnd)
{
    std::string result;
    for (char c : text)
        result += c == '\n' ? lineEnd : std::string(1, c);
    return result;
}

std::string bytesOf(const Case& golden)
{
    std::string text = golden.document;
    if (golden.has("open") && !text.empty())
        text.pop_back();
    if (golden.has("crlf"))
        text = withLineEnd(text, "\r\n");
    if (golden.has("cr"))
        text = golden.has("crlf") ? text : withLineEnd(text, "\r");
    return golden.has("bom") ? "\xEF\xBB\xBF" + text : text;
}

/// A short form of a binding: sections, items with their name, method and route, values, raw text.
class Describer {
public:
    Describer(const Spec& spec, bool missing) : m_spec(spec), m_missing(missing) {}

    std::string describe()
    {
        for (std::size_t i = 0; i < m_spec.entries().size(); ++i) {
            const SectionEntry& entry = m_spec.entries()[i];
            if (!entry.definition) {
                m_text += "foreign " + std::string(entry.path) + ' ' + cString(entry.title) + '\n';
                continue;
            }
            m_text += "section " + std::string(entry.path) + ' '
                + (entry.level == 0 ? std::string("(scattered)") : cString(entry.title));
            if (entry.parent >= 0)
                (m_text += " in ") += m_spec.entries()[static_cast<std::size_t>(entry.parent)].path;
            if (entry.state == SectionState::NotApplicable)
                m_text += " not applicable";
            m_text += '\n';
            const SectionBody body = m_spec.body(i);
            parts(body.parts);
            missing(body.missing);
        }
        return m_text;
    }

private:
    void parts(const std::vector<Part>& all)
    {
        for (const Part& part : all) {
            if (const auto* item = std::get_if<Item>(&part)) {
                m_text += item->path + ' ' + item->kind;
                if (item->parts.empty() || item->kind == "group")
                    m_text += ' ' + cString(item->title);
                for (const char* id : {"name", "method", "route", "label", "status"}) {
                    if (const Field* field = item->field(id))
                        m_text += std::string(" ") + id + '=' + cString(m_spec.value(*field)) + stateOf(*field);
                }
                m_text += '\n';
                parts(item->parts);
                missing(item->missing);
            } else if (const auto* raw = std::get_if<RawText>(&part)) {
                const std::string value = m_spec.value(raw->field);
                m_text += raw->field.path + " raw " + cString(value.substr(0, value.find_first_of("\r\n"))) + '\n';
            } else {
                value(std::get<Field>(part));
            }
        }
    }

    void value(const Field& field)
    {
        constexpr std::array onItsItem = {FieldKind::Name, FieldKind::Method, FieldKind::Route, FieldKind::Label,
                                          FieldKind::Status};
        if (std::find(onItsItem.begin(), onItsItem.end(), field.kind) != onItsItem.end())
            return;
        m_text += field.path + ' ' + std::string(fieldKindName(field.kind)) + ' ' + cString(m_spec.value(field))
            + stateOf(field) + '\n';
    }

    void missing(const std::vector<MissingField>& fields)
    {
        for (std::size_t i = 0; m_missing && i < fields.size(); ++i)
            m_text += "missing " + fields[i].path + '\n';
    }

    static std::string stateOf(const Field& field)
    {
        return field.state == FieldState::Filled ? std::string() : ' ' + std::string(fieldStateName(field.state));
    }

    const Spec& m_spec;
    bool m_missing = false;
    std::string m_text;
};

std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

// Lines with "-" are expected and not there, lines with "+" are there and not expected.
std::string diff(const std::string& expected, const std::string& got)
{
    const std::vector<std::string> a = linesOf(expected);
    const std::vector<std::string> b = linesOf(got);
    std::vector<std::vector<std::size_t>> common(a.size() + 1, std::vector<std::size_t>(b.size() + 1, 0));
    for (std::size_t i = a.size(); i-- > 0;) {
        for (std::size_t j = b.size(); j-- > 0;)
            common[i][j] = a[i] == b[j] ? common[i + 1][j + 1] + 1 : std::max(common[i + 1][j], common[i][j + 1]);
    }
    std::string text;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() || j < b.size()) {
        if (i < a.size() && j < b.size() && a[i] == b[j]) {
            text += "    " + a[i++] + '\n';
            ++j;
        } else if (i < a.size() && (j == b.size() || common[i + 1][j] >= common[i][j + 1])) {
            text += "  - " + a[i++] + '\n';
        } else {
            text += "  + " + b[j++] + '\n';
        }
    }
    return text;
}

std::vector<std::filesystem::path> goldenFiles()
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::filesystem::path(QUOIN_SOURCE_DIR) / "tests/golden/bindings")) {
        if (entry.path().extension() == ".md")
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

void rewrite(const GoldenFile& file)
{
    std::string text = file.preamble;
    for (const Case& golden : file.cases)
        text += golden.header + '\n' + golden.document + "--- expect\n" + golden.expected + '\n';
    text.pop_back();
    std::ofstream(file.path, std::ios::binary) << text;
}

} // namespace

class Bindings : public ::testing::TestWithParam<std::filesystem::path> {};

TEST_P(Bindings, areAsExpected)
{
    const bool update = std::getenv("QUOIN_UPDATE_GOLDEN") != nullptr;
    GoldenFile file = readGolden(GetParam());
    std::set<std::string> names;
    for (Case& golden : file.cases) {
        EXPECT_TRUE(names.insert(golden.name).second) << golden.name << " is there twice";
        const SpecPtr spec = bindText(bytesOf(golden));
        const std::string got = Describer(*spec, golden.has("missing")).describe();
        if (golden.has("disabled"))
            std::printf("disabled: %s (it is %s)\n", golden.header.c_str(),
                        golden.expected == got ? "mended: enable it" : "still wrong");
        else if (update)
            golden.expected = got;
        else if (golden.expected != got)
            ADD_FAILURE_AT(GetParam().c_str(), static_cast<int>(golden.line)) << golden.name << '\n'
                                                                              << diff(golden.expected, got);
    }
    if (update)
        rewrite(file);
}

INSTANTIATE_TEST_SUITE_P(Golden, Bindings, ::testing::ValuesIn(goldenFiles()),
                         [](const auto& file) { return file.param.stem().string(); });

TEST(Bindings, areManyCases)
{
    std::size_t count = 0;
    for (const auto& path : goldenFiles())
        count += readGolden(path).cases.size();
    EXPECT_GE(count, 150U);
}
