// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// How much of real specs is recognised, and how much of that rightly, against labels that people wrote by reading
// (tests/data/corpus_labels, by file name and line number), measured as the goal is stated: a section by an entry that
// begins at its heading or at the heading right above it, an endpoint by method and path, a SQL table by name. What a
// label does not say (path, name) is read from its line here, by simpler rules than the recogniser's own.
// QUOIN_SHOW_MISSED=1 lists what was missed or wrong.
#include "tests/support/corpus.h"
#include "tests/support/spec_dump.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <set>
#include <sstream>

using namespace quoin;
using namespace quoin::testing;

namespace {

struct Label {
    std::size_t line = 0; ///< From 1.
    std::string kind;     ///< section, endpoint, table
    std::string id;       ///< section id, method, notation
    std::string note;
};
using Labels = std::map<std::string, std::vector<Label>>;

Labels readLabels()
{
    Labels labels;
    const std::filesystem::path folder = std::filesystem::path(QUOIN_SOURCE_DIR) / "tests/data/corpus_labels";
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        std::istringstream stream(readFile(entry.path()));
        std::string line;
        std::getline(stream, line); // The names of the columns.
        while (std::getline(stream, line)) {
            std::vector<std::string> cells(1);
            for (char c : line) {
                if (c == '\t')
                    cells.emplace_back();
                else
                    cells.back() += c;
            }
            cells.resize(5);
            labels[cells[0]].push_back({std::stoul(cells[1]), cells[2], cells[3], cells[4]});
        }
    }
    return labels;
}

bool showsMissed()
{
    return std::getenv("QUOIN_SHOW_MISSED") != nullptr;
}

struct Ratio {
    const char* what;
    std::size_t hits = 0;
    std::size_t all = 0;

    void count(bool hit, const std::string& where)
    {
        hits += hit;
        ++all;
        if (!hit && showsMissed())
            std::printf("%-20s %s\n", what, where.c_str());
    }
    [[nodiscard]] double value() const { return all == 0 ? 1.0 : static_cast<double>(hits) / static_cast<double>(all); }
    void print() const { std::printf("%-28s %5zu of %5zu  %5.1f %%\n", what, hits, all, 100 * value()); }
};

struct Score {
    Ratio sectionRecall{"sections found"};
    Ratio sectionPrecision{"sections right"};
    Ratio endpointRecall{"endpoints found"};
    Ratio endpointPrecision{"endpoints right"};
    Ratio sqlRecall{"SQL tables found"};
    Ratio otherTableRecall{"other tables found"};
};

bool isSpaceOrMark(char c)
{
    return c == ' ' || c == '\t' || c == '`' || c == '*' || c == '|' || c == '<' || c == '"' || c == '\'';
}

// The first word of the line that begins like a path, behind `method` where that is there.
std::string routeOn(std::string_view line, std::string_view method)
{
    const std::size_t named = line.find(method);
    std::size_t at = named == std::string_view::npos ? 0 : named + method.size();
    const auto begins = [&](std::size_t i) {
        const std::string_view rest = line.substr(i);
        const bool boundary = i == 0 || isSpaceOrMark(line[i - 1]) || line[i - 1] == '>' || line[i - 1] == '(';
        const bool closing = i > 0 && line[i - 1] == '<'; // "</td>"
        return boundary && !closing
            && (rest.starts_with("http")
                || (rest.size() > 1 && (rest[0] == '/' || rest[0] == '{' || rest[0] == '$') && rest[1] != '/'));
    };
    while (at < line.size() && !begins(at))
        ++at;
    if (at >= line.size())
        return {};
    std::size_t end = at;
    const bool code = std::count(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(at), '`') % 2 == 1;
    const bool quoted = at > 0 && (line[at - 1] == '"' || line[at - 1] == '\'');
    while (end < line.size() && static_cast<unsigned char>(line[end]) > ' ' && line[end] != '`'
           && line.substr(end, 2) != "</" && (code || line[end] != '|') && !(quoted && line[end] == line[at - 1]))
        ++end;
    std::string route(line.substr(at, end - at));
    while (!code && !route.empty() && std::string_view(",;.:)*").find(route.back()) != std::string_view::npos)
        route.pop_back();
    return route;
}

// "CREATE TABLE IF NOT EXISTS billing."invoices" (" -> billing.invoices
std::string tableNameOn(std::string_view line)
{
    std::istringstream words{std::string(line)};
    std::string word;
    while (words >> word) {
        std::transform(word.begin(), word.end(), word.begin(),
                       [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
        if (word == "TABLE")
            break;
    }
    while (words >> word
           && (word == "IF" || word == "NOT" || word == "EXISTS" || word == "if" || word == "not" || word == "exists"))
        continue;
    word = word.substr(0, word.find('('));
    word.erase(std::remove_if(word.begin(), word.end(),
                              [](char c) { return c == '"' || c == '`' || c == '[' || c == ']' || c == ';'; }),
               word.end());
    return word;
}

/// One corpus file, bound, with its labels.
class Evaluation {
public:
    Evaluation(std::string name, const std::string& bytes, const std::vector<Label>& labels, Score& score)
        : m_name(std::move(name))
        , m_spec(bindText(bytes))
        , m_labels(labels)
        , m_score(score)
    {}

    void run()
    {
        sections();
        endpoints();
        tables();
    }

private:
    [[nodiscard]] std::size_t lineOf(std::size_t position) const { return m_spec->document().lineAt(position) + 1; }
    [[nodiscard]] std::string text(std::size_t line) const
    {
        const Document& document = m_spec->document();
        return document.slice(
            {document.lineBegin(line - 1), line < document.lineCount() ? document.lineBegin(line) : document.size()});
    }
    [[nodiscard]] std::string place(std::size_t line, const std::string& what) const
    {
        return m_name + ':' + std::to_string(line) + ' ' + what + "  " + text(line).substr(0, 100);
    }

    // The line of the heading that the heading at `line` stands below, or 0.
    [[nodiscard]] std::size_t parentOf(std::size_t line) const
    {
        std::vector<std::pair<int, std::size_t>> open; // Level and line.
        for (const PlacedPassage& placed : m_spec->document().passages()) {
            const Block* heading = placed.passage->heading();
            if (!heading)
                continue;
            while (!open.empty() && open.back().first >= heading->level)
                open.pop_back();
            const std::size_t own = lineOf(placed.begin);
            if (own == line)
                return open.empty() ? 0 : open.back().second;
            open.emplace_back(heading->level, own);
        }
        return 0;
    }

    void sections()
    {
        std::map<std::size_t, std::map<std::string, std::string>> wanted;
        for (const Label& label : m_labels) {
            if (label.kind == "section")
                wanted[label.line][label.id] = label.note;
        }
        std::set<std::pair<std::size_t, std::string>> ours;
        for (const SectionEntry& entry : m_spec->entries()) {
            if (!entry.definition || entry.level == 0)
                continue;
            const std::size_t line = lineOf(entry.range.begin);
            ours.emplace(line, entry.definition->id);
            const auto at = wanted.find(line);
            const bool right = at != wanted.end() && at->second.contains(entry.definition->id);
            bool unsure = false;
            if (at != wanted.end()) {
                for (const auto& [id, note] : at->second)
                    unsure = unsure || note == "ambiguous";
            }
            if (right || !unsure)
                m_score.sectionPrecision.count(right, place(line, entry.definition->id));
        }
        for (const auto& [line, ids] : wanted) {
            for (const auto& [id, note] : ids) {
                if (note != "ambiguous")
                    m_score.sectionRecall.count(ours.contains({line, id}) || ours.contains({parentOf(line), id}),
                                                place(line, id));
            }
        }
    }

    void endpoints()
    {
        std::multiset<std::pair<std::string, std::string>> ours; // Method and path, as inspect prints them.
        std::set<std::size_t> lines;
        for (const Item& item : allItems(*m_spec)) {
            if (item.kind != "endpoint")
                continue;
            const Field* method = item.field("method");
            const Field* route = item.field("route");
            ours.emplace(method ? m_spec->value(*method) : "", route ? m_spec->value(*route) : item.title);
            if (const Field* begin = route ? route : method)
                lines.insert(lineOf(begin->range.begin));
        }
        std::set<std::size_t> labelled;
        for (const Label& label : m_labels) {
            if (label.kind != "endpoint")
                continue;
            // The label of a key/value table may stand on the method's row, the path is on the next one.
            std::string route = routeOn(text(label.line), label.id);
            const bool nextLine = route.empty() && (label.note == "html" || label.note == "kv");
            if (nextLine)
                route = routeOn(text(label.line + 1), label.id);
            labelled.insert(label.line);
            if (nextLine)
                labelled.insert(label.line + 1);
            if (label.note == "ambiguous" || label.note == "external" || label.note == "restated")
                continue;
            const auto found = ours.find({label.id, route});
            m_score.endpointRecall.count(found != ours.end(), place(label.line, label.id + " " + route));
            if (found != ours.end())
                ours.erase(found);
        }
        for (std::size_t line : lines)
            m_score.endpointPrecision.count(labelled.contains(line), place(line, "is none"));
    }

    void tables()
    {
        std::set<std::size_t> lines;
        std::set<std::string> names;
        for (const Item& item : allItems(*m_spec)) {
            if (item.kind != "table" || item.range.empty())
                continue;
            names.insert(item.name);
            const std::size_t last = lineOf(item.range.end - 1);
            for (std::size_t line = lineOf(item.range.begin); line <= last; ++line)
                lines.insert(line);
        }
        for (const Label& label : m_labels) {
            if (label.kind != "table" || label.note == "ambiguous")
                continue;
            if (label.id == "sql")
                m_score.sqlRecall.count(names.contains(tableNameOn(text(label.line))),
                                        place(label.line, tableNameOn(text(label.line))));
            else
                m_score.otherTableRecall.count(lines.contains(label.line), place(label.line, label.id));
        }
    }

    std::string m_name;
    SpecPtr m_spec;
    const std::vector<Label>& m_labels;
    Score& m_score;
};

} // namespace

TEST(CorpusRecognition, isAsGoodAsItWas)
{
    const auto files = corpusFiles();
    const Labels labels = readLabels();
    if (files.empty() || labels.empty())
        GTEST_SKIP() << "the corpus of real specs is not beside this source tree";
    Score score;
    for (const auto& file : files) {
        const auto found = labels.find(file.filename().string());
        if (found != labels.end())
            Evaluation(file.filename().string(), readFile(file), found->second, score).run();
    }
    for (const Ratio* ratio : {&score.sectionRecall, &score.sectionPrecision, &score.endpointRecall,
                               &score.endpointPrecision, &score.sqlRecall, &score.otherTableRecall})
        ratio->print();
    EXPECT_GE(score.sectionRecall.value(), 0.97);
    EXPECT_GE(score.sectionPrecision.value(), 0.98);
    EXPECT_GE(score.endpointRecall.value(), 0.97);
    EXPECT_GE(score.endpointPrecision.value(), 0.99);
    EXPECT_GE(score.sqlRecall.value(), 0.98);
    EXPECT_GE(score.otherTableRecall.value(), 0.89);
}
