// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace quoin::arch {

/// Which Qt module a header or class belongs to: "QMessageBox" and "qmessagebox.h" are of "QtWidgets".
/// Read from the folders of the Qt that we are built with, because no list by hand would stay complete.
class QtModules {
public:
    [[nodiscard]] static QtModules fromHeaders(const std::string& folder);
    [[nodiscard]] static QtModules fromMap(std::map<std::string, std::string, std::less<>> moduleOfHeader);

    /// Empty if no module has it.
    [[nodiscard]] std::string_view moduleOf(std::string_view header) const;
    [[nodiscard]] bool isEmpty() const { return m_moduleOfHeader.empty(); }

private:
    std::map<std::string, std::string, std::less<>> m_moduleOfHeader;
};

} // namespace quoin::arch
