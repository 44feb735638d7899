// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/preview/block_box.h"
#include "ui/preview/block_sources.h"

#include <QStringList>

namespace quoin {

/// An image from disk; in place of one that lies elsewhere or is missing, a frame that
/// says what would stand here.
class ImageBox final : public BlockBox {
public:
    ImageBox(const RenderBlock& block, double width, const PreviewStyle& style, BlockSources& sources);

    [[nodiscard]] double firstBaseline() const override { return m_style.em; }
    void paint(QPainter& painter, const QRectF& clip, const std::vector<TextMark>& marks) override;
    void addPictures(std::vector<PlacedPicture>& pictures) const override;
    [[nodiscard]] int positionAt(QPointF point) const override;
    [[nodiscard]] QRectF rectOf(int position) const override;
    [[nodiscard]] const LinkTarget* targetAt(QPointF point) const override;
    [[nodiscard]] QString hintAt(QPointF point, const BlockSources& sources) const override;
    [[nodiscard]] Source sourceAt(QPointF /*point*/) const override { return {m_block.firstLine, -1}; }
    [[nodiscard]] QRectF rectOfLines(std::uint32_t first, std::uint32_t end) const override;

private:
    [[nodiscard]] bool isShown() const;
    /// Why it is not shown in lines of this width, which end with the address or, of a very long one, with its end.
    [[nodiscard]] QStringList linesIn(double width) const;

    const RenderBlock& m_block;
    const PreviewStyle& m_style;
    BlockSources& m_sources;
    BlockSources::Picture::State m_state = BlockSources::Picture::State::Loading;
    QSize m_size;        ///< Of the image.
    QStringList m_lines; ///< Instead of an image.
    double m_boxWidth;   ///< Of the place it has.
    double m_width = 0;
};

} // namespace quoin
