// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// A field that the text lacks is shown where its text will stand: whoever types its first letter goes on in the same
// place.
#include "models/items/form_nodes.h"
#include "models/items/item_facts.h"
#include "models/spec/edit.h"
#include "tests/support/corpus.h"
#include "tests/support/spec_dump.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>

using namespace quoin;
using namespace quoin::testing;

namespace {

/// A line of a form, fields of open cards included, in the order in which it is read.
struct Shown {
    std::string path;
    bool written = false; ///< The text has it.
    bool table = false;
};

void flatten(const FormNodes& nodes, std::vector<Shown>& into)
{
    for (const FormNode& node : nodes) {
        switch (node.type) {
        case FormNode::Type::Field:
        case FormNode::Type::Raw:
            into.push_back({node.path, node.field != nullptr, false});
            break;
        case FormNode::Type::Card:
            into.push_back({node.path, true, false});
            flatten(itemNodes(*node.item), into);
            break;
        case FormNode::Type::Rows:
            if (node.children.empty())
                into.push_back({node.path, false, true});
            flatten(node.children, into);
            break;
        default:
            flatten(node.children, into);
        }
    }
}

std::vector<Shown> shown(const Spec& spec)
{
    std::vector<Shown> lines;
    for (std::size_t i = 0; i < spec.entries().size(); ++i) {
        if (spec.entries()[i].definition != nullptr)
            flatten(sectionNodes(spec.entries()[i], std::make_shared<const SectionBody>(spec.body(i))), lines);
    }
    return lines;
}

// What comes with a heading or a table of its own is shown where the form keeps such.
bool bringsMore(const Spec& spec, const std::string& path)
{
    const std::string owner = path.substr(0, path.rfind('.'));
    const auto entry = spec.entryOf(path);
    const bool ofSection = entry && spec.entries()[*entry].path == owner;
    return ofSection ? spec.entries()[*entry].definition->rows : !spec.item(owner);
}

struct Tally {
    std::size_t fields = 0;
    std::vector<std::string> moved;
};

void typeIntoEach(const SpecPtr& spec, const std::string& where, Tally& tally)
{
    const std::vector<Shown> before = shown(*spec);
    std::size_t above = 0;
    for (const Shown& line : before) {
        if (line.written || line.table) {
            above += line.written ? 1 : 0;
            continue;
        }
        if (bringsMore(*spec, line.path))
            continue;
        const EditResult result = setField(spec, line.path, "x");
        const auto* edit = std::get_if<Edit>(&result);
        if (edit == nullptr)
            continue; // Refusals have a test of their own.
        ++tally.fields;
        std::size_t now = 0;
        bool found = false;
        for (const Shown& after : shown(*edit->after)) {
            found = after.path == edit->path;
            if (found)
                break;
            now += after.written ? 1 : 0;
        }
        if (!found || now != above)
            tally.moved.push_back(where + ' ' + line.path + ": " + std::to_string(above) + " lines above it, then "
                                  + (found ? std::to_string(now) : "it is gone"));
    }
}

} // namespace

TEST(FormPlaces, fieldsStayWhereTheyAreTypedInto)
{
    Tally tally;
    typeIntoEach(bindText("## Backend Specs\n\n### Architecture Overview\n\n#### Layers\n\nThree of them.\n\n#### "
                          "Transactions\n\nOne each.\n"),
                 "subheadings", tally);
    typeIntoEach(bindText("## API\n\n### POST /orders\n\nIdempotent, since clients repeat it.\n\n| header | why "
                          "|\n|---|---|\n| key | repeats |\n\n"
                          "### GET /orders\n\n**Authentication**: token\n\nSorted by date.\n"),
                 "endpoints", tally);
    typeIntoEach(bindText("## Services\n\n### OrderService\n\n#### Rules\n\n- no order without an address\n"),
                 "service", tally);
    EXPECT_EQ(tally.fields, 8U);
    EXPECT_EQ(tally.moved, std::vector<std::string>());
}

TEST(FormPlaces, almostAllFieldsOfRealSpecsStay)
{
    if (corpusFiles().empty())
        GTEST_SKIP() << "the corpus of real specs is not beside this source tree";
    Tally tally;
    for (const auto& file : corpusFiles())
        typeIntoEach(bindText(readFile(file)), file.filename().string(), tally);
    for (const std::string& line : tally.moved)
        std::printf("%s\n", line.c_str());
    std::printf("%zu fields, %zu moved\n", tally.fields, tally.moved.size());
    // Where the text at the first place would swallow the new line, it is written at another one.
    EXPECT_LE(tally.moved.size() * 40, tally.fields);
}
