// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/finding.h"

#include <string>
#include <string_view>

namespace quoin::testing {

/// "E9'\"b\"'(x) N11','": severity, id, what it underlines, arguments; one after another.
inline std::string dumpFindings(const Findings& findings, std::string_view text)
{
    std::string dump;
    for (const Finding& finding : findings) {
        dump += dump.empty() ? "" : " ";
        dump += "NWE"[static_cast<std::size_t>(finding.severity)];
        dump += '@' + std::to_string(finding.range.begin) + "'";
        dump += std::string(text.substr(finding.range.begin, finding.range.size())) + "'";
        for (const std::string& argument : finding.arguments)
            dump += "(" + argument + ")";
    }
    return dump;
}

/// The ids alone must be as listed; ranges as in `dump` ("E@7'tru'(tru)").
inline bool hasIds(const Findings& findings, std::initializer_list<FindingId> ids)
{
    if (findings.size() != ids.size())
        return false;
    std::size_t i = 0;
    for (const FindingId id : ids) {
        if (findings[i++].id != id)
            return false;
    }
    return true;
}

} // namespace quoin::testing
