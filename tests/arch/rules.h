// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/arch/qt_modules.h"
#include "tests/arch/source_file.h"

#include <string>
#include <vector>

namespace quoin::arch {

// The rules over the tables of layers.h. Each takes what was read and returns what breaks it, one entry a place; none
// touches the disk, so that rules_test.cpp can show every rule a made-up violation.

struct Violation {
    std::string file;
    int line = 0;
    std::string what;
};

using Violations = std::vector<Violation>;

/// A text file of the tree, by its path from the root.
struct TextFile {
    std::string path;
    std::string text;
};

[[nodiscard]] Violations checkTopLevel(const std::vector<std::string>& names);
[[nodiscard]] Violations checkLicence(const TextFile& file);
/// What a CMakeLists.txt below models/ or app/cli links.
[[nodiscard]] Violations checkLinks(const TextFile& cmakeFile);
/// Its name, and the include guard of a header.
[[nodiscard]] Violations checkShape(const SourceFile& file);
/// It stands in a folder of the table.
[[nodiscard]] Violations checkFolder(const SourceFile& file);
/// It includes only what its layer may know.
[[nodiscard]] Violations checkIncludes(const SourceFile& file, const QtModules& qt);
/// It names no class of a Qt module that its layer may not use, not even in a forward declaration.
[[nodiscard]] Violations checkQtNames(const SourceFile& file, const QtModules& qt);
[[nodiscard]] Violations checkBans(const SourceFile& file);
[[nodiscard]] Violations checkSingletons(const SourceFile& file);
/// A lambda is connected together with an object whose life ends the connection.
[[nodiscard]] Violations checkConnections(const SourceFile& file);
/// Names with one home; takes all files, because "in one file only" is a rule about all of them.
[[nodiscard]] Violations checkHomes(const std::vector<SourceFile>& files);

/// All rules for C++ files of app/, ui/ and models/.
[[nodiscard]] Violations checkSources(const std::vector<SourceFile>& files, const QtModules& qt);

} // namespace quoin::arch
