// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/rendering/render_block.h"
#include "ui/preview/text_flow.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <memory>
#include <vector>

class QPainter;

namespace quoin {

class BlockSources;

/// An image that is shown in a box, and where.
struct PlacedPicture {
    QString address;
    QRectF place;
};

/// One render block, laid out for a width. Points are relative to its top left corner;
/// positions count in the block's flat text (models/rendering/block_text.h).
class BlockBox {
public:
    virtual ~BlockBox() = default;

    [[nodiscard]] double height() const { return m_height; }
    /// The first line's baseline, where a list mark stands.
    [[nodiscard]] virtual double firstBaseline() const = 0;

    /// Paints what lies inside `clip`, which is in view; the painter's origin is the box's corner.
    virtual void paint(QPainter& painter, const QRectF& clip, const std::vector<TextMark>& marks) = 0;

    /// Adds the images that are shown in it.
    virtual void addPictures(std::vector<PlacedPicture>& /*pictures*/) const {}

    [[nodiscard]] virtual int positionAt(QPointF point) const = 0;
    [[nodiscard]] virtual QRectF rectOf(int position) const = 0;
    /// The link or image there, or null.
    [[nodiscard]] virtual const LinkTarget* targetAt(QPointF point) const;
    [[nodiscard]] QString linkAt(QPointF point) const;
    /// What a tooltip says there: where a link goes, its title, and why an image is not shown.
    [[nodiscard]] virtual QString hintAt(QPointF point, const BlockSources& sources) const;

    /// The passage's line that the point belongs to, and the cell of a table.
    struct Source {
        std::uint32_t line = 0;
        int column = -1;
    };
    [[nodiscard]] virtual Source sourceAt(QPointF point) const = 0;
    /// Where the passage's lines [first, end) are drawn; whole width.
    [[nodiscard]] virtual QRectF rectOfLines(std::uint32_t first, std::uint32_t end) const = 0;

    /// Content that is wider than the box: how far it can be moved, and moving it.
    [[nodiscard]] virtual double overflow() const { return 0; }
    [[nodiscard]] double scrollX() const { return m_scrollX; }
    void setScrollX(double x);

    /// Takes over what is worth keeping from the box that showed an earlier text.
    virtual void inherit(BlockBox& /*before*/) {}

protected:
    /// Where it is wider than its room, says that there is more, and where it stands.
    void paintThumb(QPainter& painter, const PreviewStyle& style, double left, double room) const;

    double m_height = 0;
    double m_scrollX = 0;
};

/// Lays the block out. `block` and `style` must outlive the box.
[[nodiscard]] std::unique_ptr<BlockBox> makeBlockBox(const RenderBlock& block, double width, const PreviewStyle& style,
                                                     BlockSources& sources);

/// What makeBlockBox would come to, without laying anything out.
[[nodiscard]] double estimatedHeight(const RenderBlock& block, double width, const PreviewStyle& style);

} // namespace quoin
