// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/rendering/block_text.h"
#include "ui/preview/preview_content.h"
#include "ui/preview/preview_search.h"
#include "ui/preview/preview_selection.h"
#include "ui/preview/preview_style.h"

#include <QAbstractScrollArea>

#include <optional>

class QTimer;

namespace quoin {

/// Draws a document and lets the reader scroll, select, search and click in it. Lays
/// out only blocks in view. What is seen stays where it is when text above it changes
/// or turns out to be of another height: the view is anchored to its topmost block.
class PreviewView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit PreviewView(QWidget* parent = nullptr);
    ~PreviewView() override;

    void setDocument(DocumentPtr document);
    void setFolder(const QString& folder); ///< Where images that the document names lie.
    void setZoom(int percent);
    static constexpr int narrowestZoom = 50; ///< Per cent,
    static constexpr int widestZoom = 300;   ///< and it goes no farther.
    [[nodiscard]] int zoom() const { return m_zoom; }
    void restyle(); ///< The theme has changed.

    /// Marks the document's lines [first, end); none if both are equal.
    void markLines(std::size_t first, std::size_t end);
    [[nodiscard]] std::pair<std::size_t, std::size_t> markedLines() const { return {m_markFirst, m_markEnd}; }
    /// Scrolls so that the lines are in view, as little as possible; where not all of them fit, the first is at the
    /// top.
    void revealLines(std::size_t first, std::size_t end);
    /// Scrolls so that the line, counted with parts of lines, stands `part` of the way
    /// down the viewport (0 at its top edge); and which line stands there.
    void scrollToLine(double line, double part = 0);
    [[nodiscard]] double lineAt(double part) const;
    /// How much of the way from the beginning to the end has been scrolled, 0 to 1.
    [[nodiscard]] double readShare() const;

    /// Where a reader is: at what is selected, else at the top of what is seen.
    [[nodiscard]] PreviewPosition readingPosition() const;
    [[nodiscard]] bool hasSelection() const { return m_selection.isSet(); }
    [[nodiscard]] QString selectedText();

    /// For who listens instead of looking: the whole text, of a very long document what is in view.
    [[nodiscard]] QString spokenText();

    [[nodiscard]] PreviewSearch& search() { return m_search; }
    [[nodiscard]] PreviewContent& content() { return m_content; }

    /// What is in view, for tests: the first lines of blocks with their tops.
    struct Shown {
        std::size_t item = 0;
        std::size_t block = 0;
        double top = 0; ///< Of the box, in the viewport.
    };
    [[nodiscard]] const std::vector<Shown>& shown() const { return m_shown; }

public Q_SLOTS: // The window's Edit menu calls these by name on whatever has the focus.
    void copy();
    void selectAll();

Q_SIGNALS:
    /// A click: the byte it means, and the first byte of that line.
    void activated(std::size_t position, std::size_t lineBegin);
    void linkActivated(const QString& target);
    void linkHovered(const QString& target);
    void scrolled(); ///< By the reader.
    void zoomChanged(int percent);
    void findRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    /// The block at the viewport's top edge, and how far its place is scrolled out.
    struct Anchor {
        std::size_t item = 0;
        std::size_t block = 0;
        double offset = 0; ///< From the top of the block's place (margin included).
    };
    struct Hit {
        PreviewPosition position;
        BlockBox* box = nullptr;
        QPointF point; ///< In the box.
    };

    /// A block as it stands in the viewport.
    struct SeenBlock {
        RenderedPassagePtr rendered;
        std::size_t block = 0;
        double top = 0;
        double margin = 0;
        double height = 0;
    };

    struct PlacedLink {
        PreviewPosition at;
        BlockLink link;
    };
    [[nodiscard]] std::vector<PlacedLink> linksInView();
    [[nodiscard]] std::optional<QRectF> placeOfPosition(const PreviewPosition& position) const;
    [[nodiscard]] bool isInView(const PreviewPosition& position) const;
    bool stepLink(bool forward); ///< False where there is none to go to.
    void dropLinkOutOfView();
    void setLink(std::optional<PlacedLink> link);
    [[nodiscard]] QString spokenLink(const BlockLink& link) const;
    bool followLink();

    void layOut();
    void layOutFrom(Anchor anchor);
    bool stepUp(Anchor& anchor, double& y);
    double placeHeight(const Anchor& anchor);
    void updateScrollBar();
    void trimPictures(); ///< Of what is not in view, where all that were read take too much memory.
    void anchorAtValue(double value);
    [[nodiscard]] std::optional<QRectF> placeOfLine(std::size_t line) const; ///< In the viewport.
    /// Where the lines that are seen of these end; nothing where they go on below what is laid out.
    [[nodiscard]] std::optional<double> bottomOfLines(std::size_t first, std::size_t end) const;
    void bringNear(std::size_t line);
    void scrollBy(double move); ///< The text goes up so far.
    void rebuildStyle();
    struct Seen {
        std::vector<SeenBlock> blocks;
        QRectF mark;
    };
    [[nodiscard]] Seen seen() const;
    [[nodiscard]] static bool looksTheSame(const SeenBlock& seen, const SeenBlock& other);
    /// Paints what is not what it was.
    void updateSince(const Seen& before);
    [[nodiscard]] QRectF markGround() const; ///< Null where no marked line is in view.
    void paintMarks(QPainter& painter) const;
    void paintNothing(QPainter& painter) const; ///< In place of a document that is empty.
    void paintBlock(QPainter& painter, const Shown& shown, const QRectF& clip);
    [[nodiscard]] std::vector<TextMark> marksIn(const Shown& shown) const;
    [[nodiscard]] std::optional<Hit> hitAt(QPointF point);
    [[nodiscard]] std::pair<std::size_t, std::size_t> sourceAt(const Hit& hit);
    [[nodiscard]] QString linkAt(QPointF point);
    void activateAt(QPointF point);
    void moveSideways(double by);
    void revealPosition(const PreviewPosition& position);
    void autoScroll();
    [[nodiscard]] double pageLeft() const;
    [[nodiscard]] double pageWidth() const;

    std::unique_ptr<PreviewStyle> m_style;
    PreviewContent m_content;
    PreviewSelection m_selection;
    PreviewSearch m_search;
    Anchor m_anchor;
    std::vector<Shown> m_shown;
    std::optional<std::pair<std::size_t, std::size_t>> m_awaited; ///< Lines to be revealed when they are rendered.
    std::size_t m_markFirst = 0;
    std::size_t m_markEnd = 0;
    int m_zoom = 100;
    bool m_settingBar = false;
    bool m_dragging = false;
    QPointF m_pressed;
    bool m_mayActivate = false;
    QString m_hovered;
    std::optional<PlacedLink> m_link; ///< That the keyboard has gone to.
    QString m_spoken;                 ///< Made when it is asked for…
    DocumentPtr m_spokenOf;           ///< …of this revision.
    QTimer* m_autoScroll;
};

} // namespace quoin
