// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// The rules over the real tree. A failure names file, line and rule; the tables are in layers.cpp.

#include "tests/arch/layers.h"
#include "tests/arch/rules.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace quoin::arch {
namespace {

namespace fs = std::filesystem;

const fs::path root = QUOIN_SOURCE_DIR;

bool isCpp(const fs::path& path)
{
    return path.extension() == ".cpp" || path.extension() == ".h";
}

/// Text that we wrote and that has a comment of its own. Test data keeps its bytes and so has no header.
bool hasLicenceHeader(const std::string& path)
{
    for (const std::string_view data : {"tests/data", "tests/golden", "tests/fuzz/corpus"}) {
        if (isBelow(path, data) && !isCpp(path) && fs::path(path).filename() != "CMakeLists.txt")
            return false;
    }
    static const std::vector<std::string_view> endings = {".cpp", ".h",   ".cmake", ".sh",  ".sql",
                                                          ".css", ".qss", ".py",    ".yml", ".supp"};
    static const std::vector<std::string_view> names = {"CMakeLists.txt", "dev", "debian-packages", "run"};
    const std::string ending = fs::path(path).extension().string();
    const std::string name = fs::path(path).filename().string();
    return std::find(endings.begin(), endings.end(), ending) != endings.end()
        || std::find(names.begin(), names.end(), name) != names.end();
}

TextFile read(const fs::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    EXPECT_TRUE(stream.is_open()) << path;
    return {fs::relative(path, root).generic_string(),
            std::string((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>())};
}

std::vector<fs::path> filesBelow(std::string_view folder)
{
    std::vector<fs::path> out;
    if (!fs::exists(root / folder))
        return out;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / folder)) {
        if (entry.is_regular_file())
            out.push_back(entry.path());
    }
    std::sort(out.begin(), out.end());
    return out;
}

void expectNone(const Violations& violations)
{
    for (const Violation& violation : violations)
        ADD_FAILURE_AT((root / violation.file).c_str(), violation.line) << violation.what;
}

TEST(Architecture, TheTopLevelIsFixed)
{
    std::vector<std::string> names;
    for (const fs::directory_entry& entry : fs::directory_iterator(root))
        names.push_back(entry.path().filename().string());
    expectNone(checkTopLevel(names));
}

TEST(Architecture, EverySourceFileNamesItsLicence)
{
    std::vector<fs::path> files = {root / "CMakeLists.txt"};
    for (const std::string_view folder : {"app", "ui", "models", "resources", "tests", "packaging", ".ci"}) {
        const std::vector<fs::path> more = filesBelow(folder);
        files.insert(files.end(), more.begin(), more.end());
    }
    for (const fs::path& path : files) {
        if (hasLicenceHeader(fs::relative(path, root).generic_string()))
            expectNone(checkLicence(read(path)));
    }
}

TEST(Architecture, TargetsLinkOnlyTheQtModulesOfTheirLayer)
{
    for (const std::string_view folder : {"app", "ui", "models"}) {
        for (const fs::path& path : filesBelow(folder)) {
            if (path.filename() == "CMakeLists.txt")
                expectNone(checkLinks(read(path)));
        }
    }
}

TEST(Architecture, SourcesKeepToTheirLayer)
{
    const QtModules qt = QtModules::fromHeaders(QUOIN_QT_HEADERS);
    ASSERT_EQ(qt.moduleOf("QString"), "QtCore") << "Qt's headers were not found in " QUOIN_QT_HEADERS;

    std::vector<SourceFile> sources;
    for (const std::string_view folder : {"app", "ui", "models"}) {
        for (const fs::path& path : filesBelow(folder)) {
            if (!isCpp(path))
                continue;
            TextFile file = read(path);
            sources.push_back(readSource(file.path, file.text));
        }
    }
    EXPECT_FALSE(sources.empty());
    expectNone(checkSources(sources, qt));
}

// A folder that the table names twice, or an edge to a folder that it does not name, is a slip of the table itself.
TEST(Architecture, TheTableAgreesWithItself)
{
    for (const Layer& layer : layers()) {
        EXPECT_EQ(layerOf(layer.folder), &layer) << layer.folder << " stands twice";
        for (const std::string_view known : layer.knows) {
            const bool isRoot = known == "models" || known == "ui";
            EXPECT_TRUE(isRoot || layerOf(known) != nullptr) << layer.folder << " knows " << known;
            EXPECT_TRUE(!isBelow(layer.folder, "models") || isBelow(known, "models"))
                << layer.folder << " looks up at " << known;
            EXPECT_TRUE(!isBelow(layer.folder, "ui") || !isBelow(known, "app"))
                << layer.folder << " looks up at " << known;
        }
        const bool windowless = isBelow(layer.folder, "models") || isBelow(layer.folder, "app/cli");
        const bool usesWidgets = std::find(layer.uses.begin(), layer.uses.end(), "QtWidgets") != layer.uses.end();
        EXPECT_FALSE(windowless && usesWidgets) << layer.folder;
    }
}

// No two layers may know each other, not even around a corner.
TEST(Architecture, TheTableHasNoCircle)
{
    std::vector<const Layer*> done;
    bool progress = true;
    while (progress) {
        progress = false;
        for (const Layer& layer : layers()) {
            if (std::find(done.begin(), done.end(), &layer) != done.end())
                continue;
            const bool ready = std::all_of(layer.knows.begin(), layer.knows.end(), [&done](std::string_view known) {
                return known == "models" || known == "ui"
                    || std::find(done.begin(), done.end(), layerOf(known)) != done.end();
            });
            if (ready) {
                done.push_back(&layer);
                progress = true;
            }
        }
    }
    EXPECT_EQ(done.size(), layers().size());
}

} // namespace
} // namespace quoin::arch
