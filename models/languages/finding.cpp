// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/finding.h"

#include <algorithm>

namespace quoin {

std::string findingArgument(std::string_view text)
{
    constexpr std::size_t most = 48;
    text = text.substr(0, text.find_first_of("\r\n"));
    if (text.size() <= most)
        return std::string(text);
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return std::string(text.substr(0, end)) + "\xE2\x80\xA6";
}

void BoundedFindings::add(Finding finding)
{
    if (m_findings.size() < mostFindings)
        m_findings.push_back(std::move(finding));
}

void BoundedFindings::add(ByteRange range, FindingSeverity severity, FindingId id, std::vector<std::string> arguments)
{
    add({range, severity, id, std::move(arguments)});
}

void BoundedFindings::report(ByteRange range, FindingId id, std::string_view argument, FindingSeverity severity)
{
    if (m_findings.size() < mostFindings)
        m_findings.push_back({range, severity, id,
                              argument.empty() ? std::vector<std::string>() : std::vector{findingArgument(argument)}});
}

void sortFindings(Findings& findings)
{
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
        return a.range.begin != b.range.begin ? a.range.begin < b.range.begin : a.range.end < b.range.end;
    });
}

} // namespace quoin
