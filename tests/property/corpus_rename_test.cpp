// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Renaming everywhere on real files: one edit whose splices lie in the places it names, and back again.
#include "models/spec/rename_everywhere.h"
#include "tests/support/corpus.h"
#include "tests/support/spec_dump.h"
#include "tests/support/spec_revision_laws.h"

#include <gtest/gtest.h>

#include <iostream>

using namespace quoin;
using namespace quoin::testing;

TEST(CorpusRename, changesTheNamedPlacesAlone)
{
    if (corpusFiles().empty())
        GTEST_SKIP() << "no corpus beside the source tree";
    std::size_t items = 0;
    std::size_t places = 0;
    std::size_t refused = 0;
    for (const auto& path : corpusFiles()) {
        const SpecPtr spec = bindText(readFile(path));
        for (const Item& item : allItems(*spec)) {
            const auto naming = namingOf(*spec, item.path);
            if (!naming)
                continue;
            const std::string fresh = naming->kind != "endpoint"
                ? "zz9_renamed"
                : (naming->method.empty() ? "GET" : naming->method) + " /zz9/renamed";
            const std::vector<Mention> mentions = mentionsOf(*spec, *naming, item.path);
            const auto result = renameEverywhere(spec, item.path, fresh, *naming, mentions);
            const auto* edit = std::get_if<Edit>(&result);
            refused += edit == nullptr;
            if (!edit)
                continue;
            ++items;
            places += mentions.size();
            ASSERT_EQ(spliceFault(*spec, *edit), "") << path << ' ' << item.path;
            ASSERT_LE(edit->splices.size(), 2 * mentions.size() + 2) << path << ' ' << item.path;
            // Nothing says the old name any more where the new one stands instead.
            const auto left = mentionsOf(*edit->after, *naming, item.path);
            EXPECT_TRUE(left.empty()) << path << ' ' << item.path << ": " << naming->name;
        }
    }
    RecordProperty("items", static_cast<int>(items));
    RecordProperty("places", static_cast<int>(places));
    RecordProperty("refused", static_cast<int>(refused));
    std::cout << items << " items renamed in " << places << " other places, " << refused << " refused\n";
    EXPECT_GT(items, 100U);
    EXPECT_GT(places, 100U);
    EXPECT_LT(refused * 20, items);
}
