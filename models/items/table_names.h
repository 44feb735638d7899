// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/spec.h"

#include <map>
#include <set>
#include <string>

namespace quoin {

/// The tables that a spec defines or changes, in lower case, with and without the name of
/// their schema: what a foreign key may refer to. Kept from revision to revision: what did not
/// change is not read again.
class TableNames {
public:
    [[nodiscard]] const std::set<std::string>& in(const SpecPtr& spec);

private:
    void count(const Spec& spec, std::size_t first, std::size_t entries, int by);

    SpecPtr m_spec;
    std::map<std::string, int> m_counts;
    std::set<std::string> m_names;
};

/// `name` as it stands in that set.
[[nodiscard]] std::string foldedTableName(std::string_view name);

} // namespace quoin
