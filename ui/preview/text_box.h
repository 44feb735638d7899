// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/preview/block_box.h"

namespace quoin {

/// A heading, a paragraph, or lines shown as they are.
class TextBox final : public BlockBox {
public:
    TextBox(const RenderBlock& block, double width, const PreviewStyle& style, BlockSources& sources);

    [[nodiscard]] double firstBaseline() const override { return m_flow.firstBaseline(); }
    void paint(QPainter& painter, const QRectF& clip, const std::vector<TextMark>& marks) override;
    void addPictures(std::vector<PlacedPicture>& pictures) const override { m_flow.addPictures({}, pictures); }
    [[nodiscard]] int positionAt(QPointF point) const override { return m_flow.positionAt(point); }
    [[nodiscard]] QRectF rectOf(int position) const override { return m_flow.rectOf(position); }
    [[nodiscard]] const LinkTarget* targetAt(QPointF point) const override;
    [[nodiscard]] Source sourceAt(QPointF point) const override;
    [[nodiscard]] QRectF rectOfLines(std::uint32_t first, std::uint32_t end) const override;

private:
    const RenderBlock& m_block;
    const PreviewStyle& m_style;
    TextFlow m_flow;
    double m_width;
};

} // namespace quoin
