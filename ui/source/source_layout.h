// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPlainTextDocumentLayout>
#include <QTextLayout>

namespace quoin {

/// Lays out the lines of the source, each when it comes into view. As Qt's own, but that one looks at every line of the
/// text, and makes a layout for it, whenever the widest one gets shorter; in a long text that takes longer than anybody
/// would wait for a key. Here the text stays as wide as it was until another one is shown.
class SourceLayout : public QPlainTextDocumentLayout {
    Q_OBJECT

public:
    explicit SourceLayout(QTextDocument* document);
    ~SourceLayout() override;

    /// Gives a line its colours, counted in its text. Only while it is painted: then no edit is under way.
    void setColors(const QTextBlock& block, const QList<QTextLayout::FormatRange>& colors);

    /// In pixels, and in lines.
    [[nodiscard]] QSizeF documentSize() const override;
    [[nodiscard]] QRectF blockBoundingRect(const QTextBlock& block) const override;

protected:
    void documentChanged(int from, int removed, int added) override;

private:
    [[nodiscard]] qreal wrapWidth() const; ///< In pixels; 0: lines are not wrapped.
    [[nodiscard]] qreal widest() const;
    void layOut(QTextBlock block);
    /// Whether a line came into view or went out of it.
    [[nodiscard]] bool forgetLines(const QTextBlock& first, const QTextBlock& last);
    void tellSize();

    qreal m_widest = 0;        ///< Of the lines that were laid out, in pixels,
    qreal m_widthOfWidest = 0; ///< while they were wrapped at this width.
    int m_blockCount = 1;
    bool m_colouring = false;
    bool m_telling = false;
    bool m_tellAgain = false;
};

} // namespace quoin
