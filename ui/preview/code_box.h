// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/preview/block_box.h"
#include "ui/preview/block_sources.h"

#include <QFontMetricsF>

namespace quoin {

/// Code on its own ground with a hairline around it and the language at its top right
/// corner; also HTML, which is shown as it is written. Lines are not wrapped: a drawing
/// in text must stay one. Only lines in view are laid out.
class CodeBox final : public BlockBox {
public:
    CodeBox(const RenderBlock& block, double width, const PreviewStyle& style, BlockSources& sources);

    [[nodiscard]] double firstBaseline() const override;
    void paint(QPainter& painter, const QRectF& clip, const std::vector<TextMark>& marks) override;
    [[nodiscard]] int positionAt(QPointF point) const override;
    [[nodiscard]] QRectF rectOf(int position) const override;
    [[nodiscard]] Source sourceAt(QPointF point) const override;
    [[nodiscard]] QRectF rectOfLines(std::uint32_t first, std::uint32_t end) const override;
    [[nodiscard]] double overflow() const override;
    void inherit(BlockBox& before) override;

private:
    [[nodiscard]] std::size_t lineAtY(double y) const;
    [[nodiscard]] std::size_t lineOfPosition(int position) const;
    [[nodiscard]] int lineEnd(std::size_t line) const;
    QTextLayout& layoutOf(std::size_t line) const;
    void takeSpans();
    void paintFrame(QPainter& painter) const;
    void paintBadge(QPainter& painter) const;

    const RenderBlock& m_block;
    const PreviewStyle& m_style;
    BlockSources& m_sources;
    QFontMetricsF m_metrics;
    double m_width;
    double m_padding;
    double m_lineHeight;
    double m_contentWidth = 0;
    std::vector<int> m_lineBegins;
    CodeSpansPtr m_spans;
    bool m_spansAreOld = true; ///< Of an earlier text, or none.
    mutable std::vector<std::unique_ptr<QTextLayout>> m_layouts;
};

} // namespace quoin
