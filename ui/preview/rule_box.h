// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/preview/block_box.h"

namespace quoin {

/// A thematic break: a hairline.
class RuleBox final : public BlockBox {
public:
    RuleBox(const RenderBlock& block, double width, const PreviewStyle& style);

    [[nodiscard]] double firstBaseline() const override { return m_height; }
    void paint(QPainter& painter, const QRectF& clip, const std::vector<TextMark>& marks) override;
    [[nodiscard]] int positionAt(QPointF /*point*/) const override { return 0; }
    [[nodiscard]] QRectF rectOf(int /*position*/) const override { return {0, 0, 0, m_height}; }
    [[nodiscard]] Source sourceAt(QPointF /*point*/) const override { return {m_block.firstLine, -1}; }
    [[nodiscard]] QRectF rectOfLines(std::uint32_t first, std::uint32_t end) const override;

private:
    const RenderBlock& m_block;
    const PreviewStyle& m_style;
    double m_width;
};

} // namespace quoin
