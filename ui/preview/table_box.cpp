// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/preview/table_box.h"

#include "ui/preview/column_widths.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace quoin {

namespace {

constexpr double comfortable = 18; // Ems: five words or so on a line.

} // namespace

TableBox::TableBox(const RenderBlock& block, double width, const PreviewStyle& style, BlockSources& sources)
    : m_block(block)
    , m_table(*block.table)
    , m_style(style)
    , m_width(width)
    , m_padX(std::round(style.em * 0.65))
    , m_padY(std::round(style.em * 0.28))
{
    makeCells(sources);
    measureColumns();
    layOutRows();
}

void TableBox::makeCells(BlockSources& sources)
{
    int position = 0;
    for (std::size_t r = 0; r < m_table.rows.size(); ++r) {
        Row row;
        for (std::size_t c = 0; c < m_table.rows[r].cells.size(); ++c) {
            const StyledText& text = m_table.rows[r].cells[c];
            TextFlow::Look look{m_style.text, m_style.colors.text, Qt::AlignLeft, m_style.lineFactor};
            if (m_table.header && r == 0)
                look.font.setWeight(QFont::DemiBold);
            const ColumnAlignment alignment =
                c < m_table.columns.size() ? m_table.columns[c].alignment : ColumnAlignment::None;
            if (alignment == ColumnAlignment::Center)
                look.alignment = Qt::AlignHCenter;
            else if (alignment == ColumnAlignment::Right)
                look.alignment = Qt::AlignRight;
            Cell cell;
            cell.flow = std::make_unique<TextFlow>(text, look, m_style, sources);
            cell.begin = position;
            cell.length = static_cast<int>(text.text.size());
            position += cell.length + 1;
            row.cells.push_back(std::move(cell));
        }
        m_rows.push_back(std::move(row));
    }
}

void TableBox::measureColumns()
{
    std::vector<ColumnWish> wishes(m_table.columns.size());
    for (const Row& row : m_rows) {
        for (std::size_t c = 0; c < std::min(row.cells.size(), wishes.size()); ++c) {
            const TextFlow::Widths widths = row.cells[c].flow->measure();
            wishes[c].natural = std::max(wishes[c].natural, std::ceil(widths.natural) + 1);
            wishes[c].minimum = std::max(wishes[c].minimum, std::ceil(widths.minimum) + 1);
        }
    }
    const bool isPart = m_table.continues || m_table.rows.size() >= 64;
    for (std::size_t c = 0; c < wishes.size(); ++c) {
        if (isPart) { // All parts must come to the same widths: by the counts that they share.
            wishes[c].natural = std::ceil(m_table.columns[c].longestCell * m_style.em * 0.58);
            wishes[c].minimum = std::ceil(m_table.columns[c].longestWord * m_style.em * 0.6);
        }
        // Qt takes the border of two fonts in one word for a place to break; a reader does not.
        wishes[c].minimum = std::max(wishes[c].minimum, std::ceil(m_table.columns[c].longestWord * m_style.em * 0.58));
        wishes[c].minimum = std::min(wishes[c].minimum, m_style.em * 14); // A long address may be broken.
    }
    const double lines = m_style.hairline * static_cast<double>(wishes.size() + 1);
    const double room = m_width - lines - 2 * m_padX * static_cast<double>(wishes.size());
    m_columnLefts.push_back(m_style.hairline);
    for (const double width : columnWidths(wishes, room, m_style.em * comfortable))
        m_columnLefts.push_back(m_columnLefts.back() + width + 2 * m_padX + m_style.hairline);
    m_tableWidth = m_columnLefts.back();
}

void TableBox::layOutRows()
{
    double y = m_style.hairline;
    for (Row& row : m_rows) {
        row.top = y;
        for (std::size_t c = 0; c < row.cells.size() && c + 1 < m_columnLefts.size(); ++c) {
            row.cells[c].flow->setWidth(m_columnLefts[c + 1] - m_columnLefts[c] - 2 * m_padX - m_style.hairline);
            row.height = std::max(row.height, row.cells[c].flow->height() + 2 * m_padY);
        }
        y += row.height + m_style.hairline;
    }
    m_height = y;
}

double TableBox::overflow() const
{
    return std::max(0.0, m_tableWidth - m_width);
}

double TableBox::firstBaseline() const
{
    return m_rows.empty() || m_rows.front().cells.empty() ? 0
                                                          : m_padY + m_rows.front().cells.front().flow->firstBaseline();
}

QPointF TableBox::cellOrigin(std::size_t row, std::size_t column) const
{
    const double left = column < m_columnLefts.size() ? m_columnLefts[column] : m_tableWidth;
    return {left + m_padX - scrollX(), m_rows[row].top + m_padY};
}

void TableBox::paint(QPainter& painter, const QRectF& clip, const std::vector<TextMark>& marks)
{
    painter.save();
    painter.setClipRect(QRectF(0, -1, m_width, m_height + 2), Qt::IntersectClip);
    paintGrid(painter);
    for (std::size_t r = 0; r < m_rows.size(); ++r) {
        const Row& row = m_rows[r];
        if (row.top > clip.bottom() || row.top + row.height < clip.top())
            continue;
        for (std::size_t c = 0; c < row.cells.size() && c + 1 < m_columnLefts.size(); ++c) {
            const Cell& cell = row.cells[c];
            std::vector<TextMark> own;
            for (const TextMark& mark : marks) {
                const int from = std::max(mark.begin - cell.begin, 0);
                const int to = std::min(mark.end - cell.begin, cell.length);
                if (from < to)
                    own.push_back({from, to, mark.ground, mark.text});
            }
            cell.flow->paint(painter, cellOrigin(r, c), clip, own);
        }
    }
    painter.restore();
    paintThumb(painter, m_style, m_padX, m_width - 2 * m_padX);
}

void TableBox::addPictures(std::vector<PlacedPicture>& pictures) const
{
    for (std::size_t r = 0; r < m_rows.size(); ++r) {
        for (std::size_t c = 0; c < m_rows[r].cells.size() && c + 1 < m_columnLefts.size(); ++c)
            m_rows[r].cells[c].flow->addPictures(cellOrigin(r, c), pictures);
    }
}

void TableBox::paintGrid(QPainter& painter) const
{
    const double width = m_tableWidth;
    painter.translate(-scrollX(), 0);
    if (m_table.header && !m_rows.empty())
        painter.fillRect(QRectF(0, 0, width, m_rows.front().height + m_style.hairline), m_style.colors.codeGround);
    else if (m_table.frontMatter && m_columnLefts.size() > 1)
        painter.fillRect(QRectF(0, 0, m_columnLefts[1], m_height), m_style.colors.codeGround);
    painter.setPen(QPen(m_style.colors.hairline, m_style.hairline));
    const double half = m_style.hairline / 2;
    for (std::size_t r = 0; r < m_rows.size(); ++r) {
        const double y = std::floor(m_rows[r].top - m_style.hairline) + half;
        if (r > 0 || !m_table.continues)
            painter.drawLine(QPointF(0, y), QPointF(width, y));
    }
    painter.drawLine(QPointF(0, std::floor(m_height - m_style.hairline) + half),
                     QPointF(width, std::floor(m_height - m_style.hairline) + half));
    for (const double left : m_columnLefts) {
        const double x = std::floor(left - m_style.hairline) + half;
        painter.drawLine(QPointF(x, 0), QPointF(x, m_height));
    }
    painter.translate(scrollX(), 0);
}

std::size_t TableBox::rowAt(double y) const
{
    std::size_t row = 0;
    while (row + 1 < m_rows.size() && y >= m_rows[row + 1].top)
        ++row;
    return row;
}

std::size_t TableBox::columnAt(double x) const
{
    std::size_t column = 0;
    while (column + 2 < m_columnLefts.size() && x + scrollX() >= m_columnLefts[column + 1])
        ++column;
    return column;
}

int TableBox::positionAt(QPointF point) const
{
    if (m_rows.empty())
        return 0;
    const std::size_t row = rowAt(point.y());
    if (m_rows[row].cells.empty())
        return 0;
    const std::size_t column = std::min(columnAt(point.x()), m_rows[row].cells.size() - 1);
    const Cell& cell = m_rows[row].cells[column];
    return cell.begin + cell.flow->positionAt(point - cellOrigin(row, column));
}

QRectF TableBox::rectOf(int position) const
{
    for (std::size_t r = m_rows.size(); r > 0; --r) {
        const Row& row = m_rows[r - 1];
        for (std::size_t c = row.cells.size(); c > 0; --c) {
            const Cell& cell = row.cells[c - 1];
            if (position >= cell.begin)
                return cell.flow->rectOf(std::min(position - cell.begin, cell.length))
                    .translated(cellOrigin(r - 1, c - 1));
        }
    }
    return {};
}

const LinkTarget* TableBox::targetAt(QPointF point) const
{
    if (m_rows.empty())
        return nullptr;
    const std::size_t row = rowAt(point.y());
    const std::size_t column = columnAt(point.x());
    if (column >= m_rows[row].cells.size())
        return nullptr;
    const int link = m_rows[row].cells[column].flow->linkAt(point - cellOrigin(row, column));
    return link >= 0 ? &m_table.rows[row].cells[column].targets[static_cast<std::size_t>(link)] : nullptr;
}

BlockBox::Source TableBox::sourceAt(QPointF point) const
{
    if (m_rows.empty())
        return {m_block.firstLine, -1};
    return {m_table.rows[rowAt(point.y())].line, static_cast<int>(columnAt(point.x()))};
}

QRectF TableBox::rectOfLines(std::uint32_t first, std::uint32_t end) const
{
    double top = m_height;
    double bottom = 0;
    for (std::size_t r = 0; r < m_rows.size(); ++r) {
        const std::uint32_t line = m_table.rows[r].line;
        if (line < first || line >= end)
            continue;
        top = std::min(top, m_rows[r].top);
        bottom = std::max(bottom, m_rows[r].top + m_rows[r].height);
    }
    return top < bottom ? QRectF(0, top, m_width, bottom - top) : QRectF(0, 0, m_width, m_height);
}

} // namespace quoin
