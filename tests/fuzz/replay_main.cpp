// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Turns a fuzz target into an ordinary test: runs it over every file in the folders given, and over a few inputs
// that every target must survive. Links with exactly one LLVMFuzzerTestOneInput; reads files and writes nothing.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

// A copy of exactly the input's size, so that AddressSanitizer sees a read one byte past the end.
void runOne(const std::string& input)
{
    const std::vector<std::uint8_t> bytes(input.begin(), input.end());
    LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
}

std::vector<std::string> builtInInputs()
{
    std::vector<std::string> inputs = {
        "",
        "\n",
        "\r\n",
        "\r",
        "\n\r\n\r",
        "\xEF\xBB\xBF",
        "\xEF\xBB\xBF# Title\r\n",
        std::string("\0\0\n\0", 4),
        "```",
        "~~~\n```\n",
        "# \n## \n### \n",
        "- \n  - \n    - ",
        "| a | b |\n| - | - |\n| 1 |",
        "**Label**: x\n| a |\n| - |\n| 1 |\n",
        "<!--",
        "[x]: /y",
        "no final newline",
    };
    for (int byte = 0; byte < 256; ++byte)
        inputs.emplace_back(1, static_cast<char>(byte));
    return inputs;
}

} // namespace

int main(int argc, char** argv)
{
    namespace fs = std::filesystem;

    if (argc < 2) {
        std::fprintf(stderr, "usage: %s FOLDER...\n", argv[0]);
        return 2;
    }

    const std::vector<std::string> builtIn = builtInInputs();
    for (const std::string& input : builtIn)
        runOne(input);

    std::size_t fileCount = 0;
    for (int i = 1; i < argc; ++i) {
        std::error_code error;
        if (!fs::is_directory(argv[i], error)) {
            std::fprintf(stderr, "%s is not a folder: a fuzz target keeps its inputs there.\n", argv[i]);
            return 2;
        }
        std::vector<fs::path> files;
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(argv[i])) {
            if (entry.is_regular_file())
                files.push_back(entry.path());
        }
        std::sort(files.begin(), files.end());
        for (const fs::path& file : files) {
            std::ifstream stream(file, std::ios::binary);
            const std::string bytes((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
            if (!stream.good() && !stream.eof()) {
                std::fprintf(stderr, "%s cannot be read.\n", file.c_str());
                return 2;
            }
            // Printed before the run: when the target aborts, the last line names the input.
            std::printf("%s\n", file.c_str());
            std::fflush(stdout);
            runOne(bytes);
            ++fileCount;
        }
    }
    std::printf("replayed %zu files and %zu built-in inputs\n", fileCount, builtIn.size());
    return 0;
}
