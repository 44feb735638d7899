// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/arch/qt_modules.h"

#include <filesystem>
#include <system_error>
#include <utility>

namespace quoin::arch {

QtModules QtModules::fromHeaders(const std::string& folder)
{
    namespace fs = std::filesystem;
    QtModules modules;
    std::error_code error;
    for (const fs::directory_entry& module : fs::directory_iterator(folder, error)) {
        const std::string name = module.path().filename().string();
        if (!module.is_directory() || name.rfind("Qt", 0) != 0)
            continue;
        for (const fs::directory_entry& header : fs::directory_iterator(module.path(), error)) {
            if (header.is_regular_file())
                modules.m_moduleOfHeader.emplace(header.path().filename().string(), name);
        }
    }
    return modules;
}

QtModules QtModules::fromMap(std::map<std::string, std::string, std::less<>> moduleOfHeader)
{
    QtModules modules;
    modules.m_moduleOfHeader = std::move(moduleOfHeader);
    return modules;
}

std::string_view QtModules::moduleOf(std::string_view header) const
{
    const auto found = m_moduleOfHeader.find(header);
    return found == m_moduleOfHeader.end() ? std::string_view() : std::string_view(found->second);
}

} // namespace quoin::arch
