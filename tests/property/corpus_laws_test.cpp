// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// The laws over real specs, where they are present: every bound field of every file is set to a new value and back.
#include "tests/support/corpus.h"
#include "tests/support/random_text.h"
#include "tests/support/spec_dump.h"
#include "tests/support/spec_revision_laws.h"
#include "tests/support/spec_scripts.h"

#include <gtest/gtest.h>

#include <cstdio>

using namespace quoin;
using namespace quoin::testing;

namespace {

class CorpusLaws : public ::testing::Test {
protected:
    void SetUp() override
    {
        m_files = corpusFiles();
        if (m_files.empty())
            GTEST_SKIP() << "the corpus of real specs is not beside this source tree";
    }

    std::vector<std::filesystem::path> m_files;
};

// The bytes of an edit that really differ lie inside the field, its fence excepted.
std::string diffFault(const Spec& spec, const Field& field, const Edit& edit)
{
    for (const Splice& splice : edit.splices) {
        const bool space = splice.range.begin + 1 == field.range.begin
            || splice.range == ByteRange{field.range.begin, field.range.begin};
        if (!field.range.contains(splice.range) && !space)
            return "the diff leaves the field's range";
    }
    return spliceFault(spec, edit);
}

} // namespace

TEST_F(CorpusLaws, coverAndNest)
{
    for (const auto& file : m_files) {
        const SpecPtr spec = bindText(readFile(file));
        EXPECT_EQ(revisionFault(*spec), "") << file.filename();
        EXPECT_EQ(nestFault(*spec), "") << file.filename();
    }
}

TEST_F(CorpusLaws, everyFieldForthAndBack)
{
    LawCounts counts;
    std::size_t fields = 0;
    std::size_t plainRefused = 0;
    for (const auto& file : m_files) {
        const std::string bytes = readFile(file);
        const SpecPtr spec = bindText(bytes);
        for (const Field& field : allFields(*spec)) {
            if (field.kind == FieldKind::Raw)
                continue;
            ++fields;
            const std::string old = spec->value(field);
            const std::string plain = plainValueFor(field, old);
            const std::string value = old == plain ? (field.kind == FieldKind::Method ? "PUT" : plain + '8') : plain;
            const EditResult result = setField(spec, field.path, value);
            if (const auto* refusal = std::get_if<Refusal>(&result)) {
                counts.refused(*refusal, fieldKindName(field.kind));
                ++plainRefused;
                std::printf("refused %s %s %s: %s %s\n", file.filename().c_str(), field.path.c_str(),
                            cString(old.substr(0, 60)).c_str(), std::string(reasonName(refusal->reason)).c_str(),
                            refusal->detail.c_str());
                continue;
            }
            ++counts.edits;
            const Edit& edit = std::get<Edit>(result);
            EXPECT_EQ(diffFault(*spec, field, edit), "") << file.filename() << ' ' << field.path;
            if (old.empty())
                continue;
            const EditResult back = setField(edit.after, field.path, old);
            const auto* second = std::get_if<Edit>(&back);
            if (!second) {
                ADD_FAILURE() << file.filename() << ' ' << field.path << ": the old value "
                              << cString(old.substr(0, 200))
                              << " is refused: " << reasonName(std::get<Refusal>(back).reason) << ' '
                              << std::get<Refusal>(back).detail;
                continue;
            }
            EXPECT_EQ(firstDifference(bytes, second->after->document().bytes()), "")
                << file.filename() << ' ' << field.path;
        }
    }
    for (const auto& [reason, count] : counts.refusals)
        std::printf("refused %6zu  %s\n", count, reason.c_str());
    std::printf("%zu fields in %zu files, %zu edits, %zu refused\n", fields, m_files.size(), counts.edits,
                plainRefused);
    // The place is typed: a status in the words of a label ("Response 200") takes a code alone.
    EXPECT_LE(counts.refusals["status WouldChangeOthers"], 3U);
    // 13 hold one end of code between escaped fence marks, all in one file; a name that is one only with the word
    // "table" in its heading's language, and two lines that the paragraph around them would swallow.
    EXPECT_LE(plainRefused - counts.refusals["status WouldChangeOthers"], 16U);
    EXPECT_LE(counts.refusals["line WouldChangeOthers"], 1U);
}

TEST_F(CorpusLaws, everyMissingFieldTakesAPlainValue)
{
    LawCounts counts;
    std::size_t fields = 0;
    for (const auto& file : m_files) {
        const SpecPtr spec = bindText(readFile(file));
        for (const MissingField& missing : allMissing(*spec)) {
            ++fields;
            // What defines a table must define one.
            const EditResult result =
                setField(spec, missing.path, missing.definition->id == "sql" ? "CREATE TABLE zq7 (id INT);" : "Zq7");
            if (const auto* refusal = std::get_if<Refusal>(&result)) {
                counts.refused(*refusal, missing.definition->id);
                std::printf("refused missing %s %s: %s %s\n", file.filename().c_str(), missing.path.c_str(),
                            std::string(reasonName(refusal->reason)).c_str(), refusal->detail.c_str());
            }
        }
    }
    std::size_t refused = 0;
    for (const auto& [reason, count] : counts.refusals) {
        std::printf("refused %6zu  %s\n", count, reason.c_str());
        refused += count;
    }
    std::printf("%zu missing fields, %zu refused\n", fields, refused);
    // Four fields of an endpoint that is the last line of another field's value, and the SQL of a list that only looks
    // like a table.
    EXPECT_LE(refused, 5U);
}

TEST_F(CorpusLaws, allLawsOnASampleOfFields)
{
    LawCounts counts;
    std::size_t n = 0;
    for (const auto& file : m_files) {
        const SpecPtr spec = bindText(readFile(file));
        for (const Field& field : allFields(*spec)) {
            if (++n % 23 == 0) {
                EXPECT_EQ(
                    setFault(spec, field.path, plainValueFor(field, spec->value(field)), Thoroughness::Dumps, counts),
                    "")
                    << file.filename() << ' ' << field.path;
            }
        }
    }
}

TEST_F(CorpusLaws, deleteAfterAddInEveryCollection)
{
    LawCounts counts;
    for (const auto& file : m_files) {
        const SpecPtr spec = bindText(readFile(file));
        std::size_t n = 0;
        for (const std::string& path : allCollections(*spec)) {
            const bool nested = path.find("].") != std::string::npos;
            if (nested && n++ % 12 != 0)
                continue; // Thousands of missing error responses are alike.
            const std::string name = path.ends_with(".rest") ? "PATCH /zq7"
                : path.ends_with(".errorResponses")          ? "418 Zq7"
                                                             : "Zq7";
            LawCounts own;
            EXPECT_EQ(addRemoveFault(spec, path, name, Thoroughness::Values, own), "")
                << file.filename() << ' ' << path;
            counts.edits += own.edits;
            for (const auto& [reason, count] : own.refusals) {
                counts.refusals[reason] += count;
                std::printf("refused %s %s: %s\n", file.filename().c_str(), path.c_str(), reason.c_str());
            }
        }
    }
    for (const auto& [reason, count] : counts.refusals)
        std::printf("refused %6zu  %s\n", count, reason.c_str());
    std::printf("%zu items added and removed\n", counts.edits);
    // What cannot be added is a section that is there.
    EXPECT_EQ(counts.refusals["add NotAnItem"], 0U);
    // Of about a thousand. One of them, an endpoint beside the last of several in one cell, was none before such cells
    // were read.
    EXPECT_LE(counts.refusals["add NotReadBack"] + counts.refusals["add WouldChangeOthers"], 14U);
}

TEST_F(CorpusLaws, scriptsOnMutatedPieces)
{
    LawCounts counts;
    unsigned seed = 0;
    std::size_t failures = 0;
    for (const auto& file : m_files) {
        RandomText random(++seed);
        const std::string bytes = readFile(file);
        const std::size_t begin = bytes.find('\n', random.below(bytes.size()));
        const std::string piece = bytes.substr(begin == std::string::npos ? 0 : begin + 1, 1500);
        const std::string text = random.mutated(piece, 4);
        std::string script;
        for (int i = 0; i < 40; ++i)
            script += static_cast<char>(random.below(256));
        const std::string fault = scriptFault(text, script, counts);
        if (fault.empty() || ++failures > 5)
            continue;
        const std::string law = fault.substr(0, fault.find(':'));
        const std::string small =
            shrunk(text, [&](const std::string& t) { return scriptFault(t, script, counts).starts_with(law); });
        ADD_FAILURE() << file.filename() << ": " << scriptFault(small, script, counts) << "\n  in " << cString(small);
    }
}
