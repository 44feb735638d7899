// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/text/passage_list.h"

#include <algorithm>

namespace quoin {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

/// The last of `begins`, which ascend from 0, that is at or before `position`.
std::size_t lastAtOrBefore(const std::vector<std::size_t>& begins, std::size_t position)
{
    const auto after = std::upper_bound(begins.begin(), begins.end(), position);
    return static_cast<std::size_t>(after - begins.begin()) - 1;
}

void add(TextFacts& sum, const TextFacts& more)
{
    sum.lfLines += more.lfLines;
    sum.crlfLines += more.crlfLines;
    sum.crLines += more.crLines;
    sum.validUtf8 = sum.validUtf8 && more.validUtf8;
    sum.hasNul = sum.hasNul || more.hasNul;
}

} // namespace

std::string_view TextFacts::lineEnd() const
{
    if (crlfLines > lfLines && crlfLines >= crLines)
        return "\r\n";
    if (crLines > lfLines)
        return "\r";
    return "\n";
}

bool TextFacts::mixedLineEnds() const
{
    return (lfLines > 0) + (crlfLines > 0) + (crLines > 0) > 1;
}

PassageList::Sums::Sums(const std::vector<PassagePtr>& passages)
{
    begins.reserve(passages.size());
    firstLines.reserve(passages.size());
    for (const PassagePtr& passage : passages) {
        begins.push_back(bytes);
        firstLines.push_back(lines);
        bytes += passage->bytes().size();
        lines += passage->lines().size();
        const Passage::LineEnds ends = passage->lineEnds();
        TextFacts own;
        own.lfLines = ends.lf;
        own.crlfLines = ends.crlf;
        own.crLines = ends.cr;
        own.validUtf8 = passage->validUtf8();
        own.hasNul = passage->hasNul();
        add(facts, own);
    }
}

PassageList::PassageList(std::vector<PassagePtr> passages) : PassageList(List(std::move(passages))) {}

PassageList::PassageList(List list) : m_list(std::move(list))
{
    m_begins.reserve(m_list.pieces().size());
    m_firstLines.reserve(m_list.pieces().size());
    for (const List::PiecePtr& piece : m_list.pieces()) {
        m_begins.push_back(m_bytes);
        m_firstLines.push_back(m_lines);
        m_bytes += piece->sums.bytes;
        m_lines += piece->sums.lines;
    }
}

PlacedPassage PassageList::at(List::Place place) const
{
    const List::Piece& piece = *m_list.pieces()[place.piece];
    return {piece.items[place.offset], m_begins[place.piece] + piece.sums.begins[place.offset],
            m_firstLines[place.piece] + piece.sums.firstLines[place.offset]};
}

PlacedPassage PassageList::operator[](std::size_t index) const
{
    return at(m_list.placeOf(index));
}

TextFacts PassageList::facts() const
{
    TextFacts facts;
    for (const List::PiecePtr& piece : m_list.pieces())
        add(facts, piece->sums.facts);
    if (!empty()) {
        const std::string_view last = back().passage->bytes();
        facts.bom = front().passage->bytes().starts_with(byteOrderMark);
        facts.finalNewline = last.ends_with('\n') || last.ends_with('\r');
    }
    return facts;
}

std::size_t PassageList::atByte(std::size_t position) const
{
    const std::size_t piece = lastAtOrBefore(m_begins, position);
    return m_list.beginOf(piece) + lastAtOrBefore(m_list.pieces()[piece]->sums.begins, position - m_begins[piece]);
}

std::size_t PassageList::atLine(std::size_t line) const
{
    const std::size_t piece = lastAtOrBefore(m_firstLines, line);
    return m_list.beginOf(piece) + lastAtOrBefore(m_list.pieces()[piece]->sums.firstLines, line - m_firstLines[piece]);
}

PassageList PassageList::replaced(std::size_t first, std::size_t removed, std::vector<PassagePtr> added) const
{
    return PassageList(m_list.replaced(first, removed, std::move(added)));
}

PassageList::Iterator& PassageList::Iterator::operator++()
{
    if (++m_place.offset == m_list->m_list.pieces()[m_place.piece]->items.size())
        m_place = {m_place.piece + 1, 0};
    return *this;
}

} // namespace quoin
