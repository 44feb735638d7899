// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

namespace quoin::arch {

// The architecture as tables. This is the one place to change when a folder is added or may know one more folder;
// whoever changes it says why beside the line.

/// A folder and what it may know. Everything that is not listed is forbidden.
struct Layer {
    std::string_view folder;
    std::vector<std::string_view> knows; ///< Folders of ours, besides itself.
    std::vector<std::string_view> uses;  ///< Libraries that are fenced: see libraryOf() in rules.cpp.
};

/// Names that may stand in one place only.
struct Home {
    std::vector<std::string_view> names; ///< A name that ends in * is a beginning.
    std::string_view place;              ///< A folder, or a file without its ending (its .h and .cpp).
    bool oneFile = false;                ///< Within the folder, one file (a .h and its .cpp) only.
};

/// Names that may stand nowhere in app/, ui/ and models/, or nowhere below one folder of them.
struct Ban {
    std::string_view name;
    std::string_view below; ///< Empty: everywhere.
    std::string_view why;
};

[[nodiscard]] const std::vector<Layer>& layers();
[[nodiscard]] const std::vector<Home>& homes();
[[nodiscard]] const std::vector<Ban>& bans();
[[nodiscard]] const std::vector<std::string_view>& topLevelNames();

/// The layer with the longest folder that holds `path`, or null.
[[nodiscard]] const Layer* layerOf(std::string_view path);

/// Whether `path` lies in `folder` or is it.
[[nodiscard]] bool isBelow(std::string_view path, std::string_view folder);

} // namespace quoin::arch
