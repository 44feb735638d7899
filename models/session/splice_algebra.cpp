// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/session/splice_algebra.h"

#include <algorithm>

namespace quoin {

namespace {

/// Builds an edit from left to right. Pieces that touch become one splice.
class EditBuilder {
public:
    void remove(std::size_t begin, std::size_t end) { open(begin).range.end = end; }
    void insert(std::size_t at, std::string_view bytes)
    {
        if (!bytes.empty())
            open(at).replacement += bytes;
    }
    [[nodiscard]] Splices take()
    {
        std::erase_if(m_splices,
                      [](const Splice& splice) { return splice.range.empty() && splice.replacement.empty(); });
        return std::move(m_splices);
    }

private:
    Splice& open(std::size_t at)
    {
        if (m_splices.empty() || m_splices.back().range.end != at)
            m_splices.push_back({{at, at}, {}});
        return m_splices.back();
    }
    Splices m_splices;
};

/// Reads the text after `first` from left to right: stretches that it kept and stretches
/// that it put in. Knows positions of the text before it for both.
class MiddleReader {
public:
    explicit MiddleReader(const Splices& first) : m_first(first) {}

    /// Passes over the middle text up to `middleEnd`; what lies there stays (`keep`) or goes.
    void readTo(std::size_t middleEnd, bool keep, EditBuilder& result)
    {
        while (m_middle < middleEnd) {
            enterInsertion(result);
            if (m_inside) {
                const std::string_view rest = std::string_view(m_first[m_next].replacement).substr(m_offset);
                const std::size_t taken = std::min(rest.size(), middleEnd - m_middle);
                if (keep)
                    result.insert(m_before, rest.substr(0, taken));
                m_offset += taken;
                m_middle += taken;
                leaveInsertion();
                continue;
            }
            const std::size_t keptEnd =
                m_next < m_first.size() ? m_middle + (m_first[m_next].range.begin - m_before) : middleEnd;
            const std::size_t taken = std::min(keptEnd, middleEnd) - m_middle;
            if (!keep)
                result.remove(m_before, m_before + taken);
            m_before += taken;
            m_middle += taken;
        }
    }

    void insertHere(std::string_view bytes, EditBuilder& result) const { result.insert(m_before, bytes); }

    void readRest(EditBuilder& result)
    {
        while (m_next < m_first.size()) {
            if (!m_inside)
                m_before = m_first[m_next].range.begin;
            enterInsertion(result);
            if (!m_inside)
                continue;
            result.insert(m_before, std::string_view(m_first[m_next].replacement).substr(m_offset));
            m_offset = m_first[m_next].replacement.size();
            leaveInsertion();
        }
    }

private:
    /// Goes on to where text that `first` put in begins, if that is here, and drops what it replaced.
    void enterInsertion(EditBuilder& result)
    {
        while (!m_inside && m_next < m_first.size() && m_first[m_next].range.begin == m_before) {
            result.remove(m_first[m_next].range.begin, m_first[m_next].range.end);
            m_before = m_first[m_next].range.end;
            m_offset = 0;
            m_inside = true;
            leaveInsertion();
        }
    }
    void leaveInsertion()
    {
        if (m_offset == m_first[m_next].replacement.size()) {
            m_inside = false;
            ++m_next;
        }
    }

    const Splices& m_first;
    std::size_t m_next = 0;   ///< The splice that comes next, or the one we are inside.
    std::size_t m_offset = 0; ///< In its replacement.
    std::size_t m_before = 0;
    std::size_t m_middle = 0;
    bool m_inside = false;
};

} // namespace

Splices inverseSplices(const Document& before, const Splices& splices)
{
    Splices inverse;
    inverse.reserve(splices.size());
    std::size_t inserted = 0;
    std::size_t removed = 0;
    for (const Splice& splice : splices) {
        const std::size_t begin = splice.range.begin + inserted - removed;
        inverse.push_back({{begin, begin + splice.replacement.size()}, before.slice(splice.range)});
        inserted += splice.replacement.size();
        removed += splice.range.size();
    }
    return inverse;
}

Splices composeSplices(const Splices& first, const Splices& second)
{
    EditBuilder result;
    MiddleReader middle(first);
    for (const Splice& splice : second) {
        middle.readTo(splice.range.begin, true, result);
        middle.readTo(splice.range.end, false, result);
        middle.insertHere(splice.replacement, result);
    }
    middle.readRest(result);
    return result.take();
}

Splices trimmedSplices(const Document& before, const Splices& splices)
{
    Splices trimmed;
    for (const Splice& splice : splices) {
        const Splice smallest = smallestSplice(splice.range.begin, before.slice(splice.range), splice.replacement);
        if (!smallest.range.empty() || !smallest.replacement.empty())
            trimmed.push_back(smallest);
    }
    return trimmed;
}

} // namespace quoin
