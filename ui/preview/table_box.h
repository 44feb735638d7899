// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/preview/block_box.h"

namespace quoin {

/// A table with hairlines: columns as wide as their content wants where there is room,
/// wrapped where there is not, and moved sideways where even that does not fit.
class TableBox final : public BlockBox {
public:
    TableBox(const RenderBlock& block, double width, const PreviewStyle& style, BlockSources& sources);

    [[nodiscard]] double firstBaseline() const override;
    void paint(QPainter& painter, const QRectF& clip, const std::vector<TextMark>& marks) override;
    void addPictures(std::vector<PlacedPicture>& pictures) const override;
    [[nodiscard]] int positionAt(QPointF point) const override;
    [[nodiscard]] QRectF rectOf(int position) const override;
    [[nodiscard]] const LinkTarget* targetAt(QPointF point) const override;
    [[nodiscard]] Source sourceAt(QPointF point) const override;
    [[nodiscard]] QRectF rectOfLines(std::uint32_t first, std::uint32_t end) const override;
    [[nodiscard]] double overflow() const override;

private:
    struct Cell {
        std::unique_ptr<TextFlow> flow;
        int begin = 0; ///< In the flat text.
        int length = 0;
    };
    struct Row {
        std::vector<Cell> cells;
        double top = 0;
        double height = 0;
    };

    void makeCells(BlockSources& sources);
    void measureColumns();
    void layOutRows();
    void paintGrid(QPainter& painter) const;
    [[nodiscard]] std::size_t rowAt(double y) const;
    [[nodiscard]] std::size_t columnAt(double x) const;
    [[nodiscard]] QPointF cellOrigin(std::size_t row, std::size_t column) const;

    const RenderBlock& m_block;
    const TableContent& m_table;
    const PreviewStyle& m_style;
    double m_width;
    double m_padX;
    double m_padY;
    double m_tableWidth = 0;
    std::vector<double> m_columnLefts; ///< One more than there are columns.
    std::vector<Row> m_rows;
};

} // namespace quoin
