// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/table_row.h"

namespace quoin {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t';
}

} // namespace

std::vector<ByteRange> tableCells(std::string_view row)
{
    std::size_t begin = 0;
    std::size_t end = row.size();
    while (begin < end && isSpace(row[begin]))
        ++begin;
    while (end > begin && isSpace(row[end - 1]))
        --end;
    std::vector<ByteRange> cells;
    if (begin < end && row[begin] == '|')
        ++begin;
    const auto add = [&](std::size_t from, std::size_t to) {
        const std::size_t middle = from + (to - from) / 2;
        while (from < to && isSpace(row[from]))
            ++from;
        while (to > from && isSpace(row[to - 1]))
            --to;
        cells.push_back(from == to ? ByteRange{middle, middle} : ByteRange{from, to});
    };
    std::size_t from = begin;
    for (std::size_t i = begin; i < end; ++i) {
        if (row[i] == '\\' && i + 1 < end && row[i + 1] == '|') {
            ++i;
        } else if (row[i] == '|') {
            add(from, i);
            from = i + 1;
        }
    }
    if (from < end)
        add(from, end);
    return cells;
}

std::string decodeCell(std::string_view cell)
{
    std::string value;
    value.reserve(cell.size());
    for (std::size_t i = 0; i < cell.size(); ++i) {
        if (cell[i] == '\\' && i + 1 < cell.size() && cell[i + 1] == '|')
            ++i;
        value += cell[i];
    }
    return value;
}

std::string encodeCell(std::string_view value)
{
    std::string cell;
    cell.reserve(value.size());
    for (char c : value) {
        if (c == '|')
            cell += '\\';
        cell += c;
    }
    return cell;
}

} // namespace quoin
