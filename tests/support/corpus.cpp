// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/support/corpus.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace quoin::testing {

namespace fs = std::filesystem;

namespace {

fs::path sharedFolder()
{
    return fs::path(QUOIN_SOURCE_DIR).parent_path() / "shared";
}

} // namespace

std::vector<fs::path> corpusFiles()
{
    std::vector<fs::path> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(sharedFolder() / "corpus", error)) {
        if (entry.path().extension() == ".md")
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::optional<fs::path> seedFile()
{
    const fs::path path = sharedFolder() / "seed" / "backend-specs.md";
    std::error_code error;
    return fs::is_regular_file(path, error) ? std::optional(path) : std::nullopt;
}

std::string seedBody(const std::string& seed, int which)
{
    const std::string mark = which == 0 ? "### Template:\n```\n" : "### Example:\n```\n";
    const std::string next = which == 0 ? "\n```\n\n### Example:" : "\n```\n\n### Best Practices:";
    const std::size_t begin = seed.find(mark);
    const std::size_t end = seed.find(next);
    if (begin == std::string::npos || end == std::string::npos)
        return {};
    return seed.substr(begin + mark.size(), end + 1 - begin - mark.size());
}

std::string readFile(const fs::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

} // namespace quoin::testing
