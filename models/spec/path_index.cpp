// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/path_index.h"

#include <bit>
#include <functional>

namespace quoin {

PathIndex::PathIndex(const EntryList& entries) : m_slots(std::bit_ceil(2 * entries.size() + 1), 0)
{
    for (std::size_t i = 0; i < entries.size(); ++i) {
        std::size_t slot = slotOf(entries[i].path);
        while (m_slots[slot] != 0)
            slot = (slot + 1) % m_slots.size();
        m_slots[slot] = static_cast<std::uint32_t>(i + 1);
    }
}

std::size_t PathIndex::slotOf(std::string_view path) const
{
    return std::hash<std::string_view>{}(path) % m_slots.size();
}

std::optional<std::size_t> PathIndex::find(const EntryList& entries, std::string_view path) const
{
    if (m_slots.empty())
        return std::nullopt;
    for (std::size_t slot = slotOf(path); m_slots[slot] != 0; slot = (slot + 1) % m_slots.size()) {
        const std::size_t entry = m_slots[slot] - 1;
        if (entries[entry].path == path)
            return entry;
    }
    return std::nullopt;
}

} // namespace quoin
