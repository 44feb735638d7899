// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/rendering/styled_text.h"
#include "ui/preview/block_sources.h"
#include "ui/preview/preview_style.h"

#include <QColor>
#include <QImage>
#include <QRectF>
#include <QTextLayout>

#include <vector>

class QPainter;

namespace quoin {

/// A marked stretch of a text: the selection, or a place where a search found something.
struct TextMark {
    int begin = 0;
    int end = 0;
    QColor ground;
    QColor text; ///< Invalid: as it is.
};

struct PlacedPicture;

/// An image, or the ground that it will stand on once it has been read anew.
void paintPicture(QPainter& painter, const QRectF& place, const QImage& image, const PreviewStyle& style);

/// Marks an image, which is seen through it.
void paintVeil(QPainter& painter, const QRectF& place, const TextMark& mark);

/// One StyledText laid out in lines of a given width: the text of a paragraph, a
/// heading or a table cell. Positions are UTF-16 units of the text; points are
/// relative to the flow's top left corner.
class TextFlow {
public:
    struct Look {
        QFont font;
        QColor color;
        Qt::Alignment alignment = Qt::AlignLeft;
        double lineFactor = 1.45;
        /// Several blanks are one, as on a forge; or they are told apart, as in code, which code inside a text is
        /// anyway.
        enum class Blanks { One, Kept } blanks = Blanks::One;
    };

    /// Images from disk stand in the place of their descriptions, once they are there; of those
    /// that cannot be shown why, and their address.
    TextFlow(const StyledText& text, const Look& look, const PreviewStyle& style, BlockSources& sources);

    /// The width without wrapping, and that of the longest word. `setWidth` comes after.
    struct Widths {
        double natural = 0;
        double minimum = 0;
    };
    [[nodiscard]] Widths measure();

    void setWidth(double width);
    [[nodiscard]] double height() const { return m_height; }
    [[nodiscard]] double firstBaseline() const;

    /// Images are painted where they touch `clip`.
    void paint(QPainter& painter, QPointF at, const QRectF& clip, const std::vector<TextMark>& marks) const;
    void addPictures(QPointF at, std::vector<PlacedPicture>& pictures) const;

    [[nodiscard]] int positionAt(QPointF point) const;
    [[nodiscard]] QRectF rectOf(int position) const; ///< Of the line's height, without width.
    [[nodiscard]] int linkAt(QPointF point) const;   ///< Index in the text's targets, or -1.
    /// Top and bottom of the lines that [begin, end) stands on.
    [[nodiscard]] QRectF linesOf(int begin, int end) const;

private:
    /// An image inside the text; its description keeps its positions, but is not seen. In the
    /// place of one that cannot be shown stands a frame that says why.
    struct Picture {
        TextImage at;
        QString address;
        QString description;
        BlockSources::Picture::State state = BlockSources::Picture::State::Loading;
        QSizeF own; ///< With all the room it could want.
        QSizeF size;

        [[nodiscard]] bool isFramed() const { return state != BlockSources::Picture::State::Shown; }
    };

    void takePictures(const StyledText& text);
    void layOutLines(double width);
    [[nodiscard]] int behindNothing(int position) const;
    [[nodiscard]] QSizeF frameOf(const Picture& picture) const;
    void paintPlaceholder(QPainter& painter, const QRectF& place, const Picture& picture) const;
    void fitPictures(double width);
    [[nodiscard]] double pictureHeightIn(const QTextLine& line) const;
    [[nodiscard]] QRectF placeOf(const Picture& picture) const;
    void paintPictures(QPainter& painter, QPointF at, const QRectF& clip, const std::vector<TextMark>& marks) const;
    void paintGrounds(QPainter& painter, QPointF at) const;
    [[nodiscard]] QTextCharFormat formatOf(const TextRun& run, const Look& look) const;

    const PreviewStyle& m_style;
    BlockSources& m_sources;
    std::vector<TextRun> m_runs;
    QTextLayout m_layout;
    std::vector<Picture> m_pictures;
    QColor m_color;
    double m_lineFactor;
    double m_width = 0;
    double m_height = 0;
};

} // namespace quoin
