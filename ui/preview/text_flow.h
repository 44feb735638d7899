// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/rendering/styled_text.h"
#include "ui/preview/preview_style.h"

#include <QColor>
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

    TextFlow(const StyledText& text, const Look& look, const PreviewStyle& style);

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

private:
    void paintGrounds(QPainter& painter, QPointF at) const;
    [[nodiscard]] QTextCharFormat formatOf(const TextRun& run, const Look& look) const;

    const PreviewStyle& m_style;
    std::vector<TextRun> m_runs;
    QTextLayout m_layout;
    QColor m_color;
    double m_lineFactor;
    double m_width = 0;
    double m_height = 0;
};

} // namespace quoin
