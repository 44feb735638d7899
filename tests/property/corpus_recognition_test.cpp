// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// How much of real specs is recognised, and how much of that rightly, against labels that people wrote by reading
// (tests/data/corpus_labels, by file name and line number). Floors stand slightly below what is measured.
#include "tests/support/corpus.h"
#include "tests/support/spec_dump.h"

#include <gtest/gtest.h>

#include <cstdio>
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

struct Ratio {
    std::size_t hits = 0;
    std::size_t all = 0;

    void count(bool hit)
    {
        hits += hit;
        ++all;
    }
    [[nodiscard]] double value() const { return all == 0 ? 1.0 : static_cast<double>(hits) / static_cast<double>(all); }
    void print(const char* what) const { std::printf("%-28s %5zu of %5zu  %5.1f %%\n", what, hits, all, 100 * value()); }
};

struct Score {
    Ratio sectionRecall;
    Ratio sectionPrecision;
    Ratio endpointRecall;
    Ratio endpointPrecision;
    Ratio sqlRecall;
    Ratio otherTableRecall;
};

/// One corpus file, bound, with its labels.
class Evaluation {
public:
    Evaluation(const std::string& bytes, const std::vector<Label>& labels, Score& score)
        : m_spec(bindText(bytes))
        , m_labels(labels)
        , m_score(score)
    {
    }

    void run()
    {
        sections();
        endpoints();
        tables();
    }

private:
    [[nodiscard]] std::size_t lineOf(std::size_t position) const { return m_spec->document().lineAt(position) + 1; }

    // A heading counts when an entry of its section begins there or encloses it.
    [[nodiscard]] bool bound(std::size_t line, const std::string& id) const
    {
        const std::size_t position = m_spec->document().lineBegin(line - 1);
        for (const SectionEntry& entry : m_spec->entries()) {
            if (entry.definition && entry.definition->id == id && entry.range.contains(position))
                return true;
        }
        return false;
    }

    void sections()
    {
        std::map<std::size_t, std::map<std::string, std::string>> wanted;
        for (const Label& label : m_labels) {
            if (label.kind == "section")
                wanted[label.line][label.id] = label.note;
        }
        for (const auto& [line, ids] : wanted) {
            for (const auto& [id, note] : ids) {
                if (note != "ambiguous")
                    m_score.sectionRecall.count(bound(line, id));
            }
        }
        for (const SectionEntry& entry : m_spec->entries()) {
            if (!entry.definition || entry.level == 0)
                continue;
            const auto at = wanted.find(lineOf(entry.range.begin));
            const bool right = at != wanted.end() && at->second.contains(entry.definition->id);
            bool unsure = false;
            if (at != wanted.end()) {
                for (const auto& [id, note] : at->second)
                    unsure = unsure || note == "ambiguous";
            }
            if (right || !unsure)
                m_score.sectionPrecision.count(right);
        }
    }

    void endpoints()
    {
        std::set<std::size_t> ours;
        for (const Field& field : allFields(*m_spec)) {
            if (field.kind == FieldKind::Route)
                ours.insert(lineOf(field.range.begin));
        }
        std::set<std::size_t> labelled;
        for (const Label& label : m_labels) {
            if (label.kind != "endpoint")
                continue;
            labelled.insert(label.line);
            if (label.note == "ambiguous" || label.note == "external" || label.note == "restated")
                continue;
            // The label of a key/value table stands on the method's row, the route is on the next one.
            const bool nextLine = (label.note == "html" || label.note == "kv") && ours.contains(label.line + 1);
            if (nextLine)
                labelled.insert(label.line + 1);
            m_score.endpointRecall.count(ours.contains(label.line) || nextLine);
        }
        for (std::size_t line : ours)
            m_score.endpointPrecision.count(labelled.contains(line));
    }

    void tables()
    {
        std::set<std::size_t> ours;
        for (const Item& item : allItems(*m_spec)) {
            if (item.kind != "table" || item.range.empty())
                continue;
            const std::size_t last = lineOf(item.range.end - 1);
            for (std::size_t line = lineOf(item.range.begin); line <= last; ++line)
                ours.insert(line);
        }
        for (const Label& label : m_labels) {
            if (label.kind != "table" || label.note == "ambiguous")
                continue;
            Ratio& ratio = label.id == "sql" ? m_score.sqlRecall : m_score.otherTableRecall;
            ratio.count(ours.contains(label.line));
        }
    }

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
            Evaluation(readFile(file), found->second, score).run();
    }
    score.sectionRecall.print("sections found");
    score.sectionPrecision.print("sections right");
    score.endpointRecall.print("endpoints found");
    score.endpointPrecision.print("endpoints right");
    score.sqlRecall.print("SQL tables found");
    score.otherTableRecall.print("other tables found");
    EXPECT_GE(score.sectionRecall.value(), 0.955);
    EXPECT_GE(score.sectionPrecision.value(), 0.97);
    EXPECT_GE(score.endpointRecall.value(), 0.94);
    EXPECT_GE(score.endpointPrecision.value(), 0.985);
    EXPECT_GE(score.sqlRecall.value(), 0.97);
    EXPECT_GE(score.otherTableRecall.value(), 0.70);
}
