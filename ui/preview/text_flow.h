// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/rendering/styled_text.h"
#include "ui/preview/preview_style.h"

#include <QColor>
#include <QImage>
#include <QRectF>
#include <QTextLayout>

#include <vector>

class QPainter;

namespace quoin {

class BlockSources;

/// A marked stretch of a text: the selection, or a place where a search found something.
struct TextMark {
    int begin = 0;
    int end = 0;
    QColor ground;
    QColor text; ///< Invalid: as it is.
};

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
    };

    /// Images from disk stand in the place of their descriptions, once they are there; of those
    /// on the network their address.
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

    void paint(QPainter& painter, QPointF at, const std::vector<TextMark>& marks) const;

    [[nodiscard]] int positionAt(QPointF point) const;
    [[nodiscard]] QRectF rectOf(int position) const;  ///< Of the line's height, without width.
    [[nodiscard]] int linkAt(QPointF point) const;    ///< Index in the text's targets, or -1.
    /// Top and bottom of the lines that [begin, end) stands on.
    [[nodiscard]] QRectF linesOf(int begin, int end) const;

    /// What stands in the frame of an image on the network where there is this much room: the
    /// address gives way first, then that it is one, last its description.
    [[nodiscard]] static QString placeholderText(const QString& description, const QString& address, const QFont& font,
                                                 double width);

private:
    /// An image inside the text; its description keeps its positions, but is not seen. In the
    /// place of one that is on the network stands a frame that says so.
    struct Picture {
        int begin = 0;
        int length = 0;
        int link = -1;       ///< Of its run.
        QImage image;        ///< Null: a frame,
        QString description; ///< with this in it,
        QString address;     ///< and this.
        QSizeF own;          ///< With all the room it could want.
        QSizeF size;
    };

    void takePictures(const StyledText& text, BlockSources& sources);
    void layOutLines(double width);
    [[nodiscard]] Picture placeholder(const TextRun& run, const QString& description, const QString& address) const;
    void paintPlaceholder(QPainter& painter, const QRectF& place, const Picture& picture) const;
    void fitPictures(double width);
    [[nodiscard]] double pictureHeightIn(const QTextLine& line) const;
    [[nodiscard]] QRectF placeOf(const Picture& picture) const;
    void paintPictures(QPainter& painter, QPointF at, const std::vector<TextMark>& marks) const;
    void paintGrounds(QPainter& painter, QPointF at) const;
    [[nodiscard]] QTextCharFormat formatOf(const TextRun& run, const Look& look) const;

    const PreviewStyle& m_style;
    std::vector<TextRun> m_runs;
    QTextLayout m_layout;
    std::vector<Picture> m_pictures;
    QColor m_color;
    double m_lineFactor;
    double m_width = 0;
    double m_height = 0;
};

} // namespace quoin
