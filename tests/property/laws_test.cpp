// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// The laws of the core over random and mutated texts. A failing case is shrunk and printed as a C string:
// paste it into tests/unit/spec.
#include "tests/support/corpus.h"
#include "tests/support/random_text.h"
#include "tests/support/spec_dump.h"
#include "tests/support/spec_revision_laws.h"
#include "tests/support/spec_scripts.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <set>

using namespace quoin;
using namespace quoin::testing;

namespace {

// How often the seeds of this file are multiplied for a long run by hand.
unsigned rounds()
{
    const char* given = std::getenv("QUOIN_PROPERTY_ROUNDS");
    return given ? static_cast<unsigned>(std::strtoul(given, nullptr, 10)) : 1;
}

std::string lawOf(const std::string& fault)
{
    return fault.substr(0, fault.find(':'));
}

/// Reports one failure per law, shrunk, and stops after a few.
class Failures {
public:
    using Check = std::function<std::string(const std::string&)>;

    bool report(const std::string& text, unsigned seed, const Check& given)
    {
        const Check check = [&](const std::string& t) {
            try {
                return given(t);
            } catch (const std::exception& error) {
                return std::string("exception: ") + error.what();
            }
        };
        const std::string fault = check(text);
        if (fault.empty() || !m_seen.insert(lawOf(fault)).second)
            return m_seen.size() < 6;
        const std::string small =
            shrunk(text, [&](const std::string& candidate) { return lawOf(check(candidate)) == lawOf(fault); });
        ADD_FAILURE() << "seed " << seed << ": " << check(small) << "\n  in " << cString(small);
        return m_seen.size() < 6;
    }

private:
    std::set<std::string> m_seen;
};

const std::vector<std::string> fewValues = {"Zq7", "", "two\nlines", "# x"};

std::vector<std::string> specimens()
{
    std::vector<std::string> texts;
    const std::filesystem::path root(QUOIN_SOURCE_DIR);
    for (const auto& entry : std::filesystem::directory_iterator(root / "resources/examples")) {
        if (entry.path().extension() == ".md")
            texts.push_back(readFile(entry.path()));
    }
    texts.push_back(templateBody(*backendTemplate()));
    if (const auto seed = seedFile())
        texts.push_back(readFile(*seed));
    return texts;
}

// A stretch of about `lines` lines from somewhere in the text: mutations meet more often in it.
std::string stretchOf(const std::string& text, RandomText& random, std::size_t lines)
{
    std::size_t begin = text.rfind('\n', random.below(text.size()));
    begin = begin == std::string::npos ? 0 : begin + 1;
    std::size_t end = begin;
    for (std::size_t i = 0; i < lines && end < text.size(); ++i)
        end = std::min(text.size(), text.find('\n', end) == std::string::npos ? text.size() : text.find('\n', end) + 1);
    return text.substr(begin, end - begin);
}

std::string randomScript(RandomText& random, std::size_t length)
{
    std::string script;
    for (std::size_t i = 0; i < length; ++i)
        script += static_cast<char>(random.below(256));
    return script;
}

} // namespace

TEST(Laws, aRevisionFromNothingEqualsBinding)
{
    for (const std::string& text : specimens()) {
        const SpecPtr bound = Spec::bind(Document::parse(text), backendTemplate());
        EXPECT_EQ(firstDifference(dumpSpec(*bound), dumpSpec(*bindText(text))), "");
    }
}

TEST(Laws, holdForEveryEditOfRandomMarkdown)
{
    Failures failures;
    LawCounts counts;
    for (unsigned seed = 0; seed < 150 * rounds(); ++seed) {
        RandomText random(seed);
        const std::string text = random.markdown(2 + random.below(24));
        if (!failures.report(text, seed, [&](const std::string& t) { return everyEditFault(t, fewValues, counts); }))
            break;
    }
}

TEST(Laws, holdForEveryEditOfRandomSpecs)
{
    Failures failures;
    LawCounts counts;
    for (unsigned seed = 0; seed < 150 * rounds(); ++seed) {
        RandomText random(seed);
        const std::string text = random.spec(2 + random.below(16));
        if (!failures.report(text, seed, [&](const std::string& t) { return everyEditFault(t, fewValues, counts); }))
            break;
    }
    for (const auto& [reason, count] : counts.refusals)
        std::printf("refused %6zu  %s\n", count, reason.c_str());
    std::printf("%zu edits\n", counts.edits);
}

TEST(Laws, holdForScriptsOnRandomSpecs)
{
    Failures failures;
    LawCounts counts;
    for (unsigned seed = 0; seed < 250 * rounds(); ++seed) {
        RandomText random(seed + 1'000'000);
        const std::string text =
            random.below(3) == 0 ? random.markdown(2 + random.below(20)) : random.spec(2 + random.below(14));
        const std::string script = randomScript(random, 60);
        if (!failures.report(text, seed, [&](const std::string& t) { return scriptFault(t, script, counts); }))
            break;
    }
}

TEST(Laws, holdForScriptsOnMutatedSpecimens)
{
    const std::vector<std::string> texts = specimens();
    Failures failures;
    LawCounts counts;
    for (unsigned seed = 0; seed < 200 * rounds(); ++seed) {
        RandomText random(seed + 2'000'000);
        const std::string stretch = stretchOf(texts[random.below(texts.size())], random, 10 + random.below(40));
        const std::string text = random.mutated(stretch, random.below(6));
        const std::string script = randomScript(random, 60);
        if (!failures.report(text, seed, [&](const std::string& t) { return scriptFault(t, script, counts); }))
            break;
    }
}

TEST(Laws, holdForASectionAddedToOneOfSeveralSpecs)
{
    LawCounts counts;
    const SpecPtr spec =
        bindText("# Backend Spec\n\n## Caching\n- **TTL**: 1 h\n\n# Backend Spec\n\n## API\n\n- GET /b\n");
    EXPECT_EQ(addRemoveFault(spec, "queues", {}, Thoroughness::Dumps, counts), "");
    EXPECT_EQ(counts.edits, 1U);
}

TEST(Laws, holdForEveryEditOfTheSpecimens)
{
    LawCounts counts;
    for (const std::string& text : specimens()) {
        const SpecPtr spec = bindText(text);
        EXPECT_EQ(revisionFault(*spec), "");
        EXPECT_EQ(nestFault(*spec), "");
        std::size_t n = 0;
        for (const Field& field : allFields(*spec)) {
            const auto how = n++ % 16 == 0 ? Thoroughness::Dumps : Thoroughness::Values;
            EXPECT_EQ(setFault(spec, field.path, plainValueFor(field, spec->value(field)), how, counts), "")
                << field.path;
        }
        for (const std::string& path : allCollections(*spec))
            EXPECT_EQ(addRemoveFault(spec, path, "Zq7", Thoroughness::Values, counts), "") << path;
        for (const MissingField& missing : allMissing(*spec))
            EXPECT_EQ(setFault(spec, missing.path, "Zq7", Thoroughness::Values, counts), "") << missing.path;
    }
    for (const auto& [reason, count] : counts.refusals)
        std::printf("refused %6zu  %s\n", count, reason.c_str());
    std::printf("%zu edits\n", counts.edits);
}
