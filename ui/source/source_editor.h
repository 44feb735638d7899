// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPlainTextEdit>
#include <QTextCursor>
#include <QTimer>

#include <deque>
#include <functional>
#include <vector>

class QMenu;

namespace quoin {

class SourceColors;
class SourceGutter;
class SourceLayout;

/// A stretch of a line that something is to be said of.
struct Underline {
    enum class Look { Note, Warning, Error, Spelling };
    int begin = 0; ///< In the line, in UTF-16 units; an empty one is drawn below one character.
    int end = 0;
    Look look = Look::Note;
    QString text;
};

/// A heading of the text: sections begin with it.
struct SourceHeading {
    int level = 0; ///< 1 to 6; 0 is no heading.
    int lines = 1; ///< That it is written in: more than one where it is underlined.
};

/// The text's block structure, which only its owner knows. Lines are counted from 0.
struct SourceHeadings {
    std::function<SourceHeading(int line)> at; ///< The heading that begins with the line.
    std::function<int(int line)> over;         ///< Where the nearest one begins, there or above; -1: there is none.
};

/// A plain text editor for Markdown: line numbers, the current line, sections that
/// fold, marks for what has no character. Knows nothing of bytes or sessions, and has
/// no undo of its own: it asks for it.
class SourceEditor : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit SourceEditor(QWidget* parent = nullptr);
    ~SourceEditor() override;

    /// Of a text with more lines a window that is made wider would have to forget all layouts at once.
    static constexpr std::size_t mostWrappedLines = 300'000;
    /// Cheap only while the text is short.
    void setWrapped(bool wrapped);
    void setDark(bool dark);
    /// Makes visible what is easily overlooked. How a line ends only its owner knows: empty for LF.
    void setOddSpacesShown(bool shown);
    void setLineEndNames(std::function<QString(int line)> names) { m_lineEndName = std::move(names); }
    void setHeadings(SourceHeadings headings) { m_headings = std::move(headings); }
    /// What is to be said of a line; asked for lines in view, when they are painted.
    void setUnderlines(std::function<std::vector<Underline>(int line)> underlines)
    {
        m_underlines = std::move(underlines);
    }
    /// What is to stand in a menu about the text at a cursor, in front of the usual.
    void setMenuFiller(std::function<void(QMenu*, const QTextCursor&)> filler) { m_fillMenu = std::move(filler); }
    /// The lines [first, end) are the section that the caret stands in; a bar marks them.
    void setSection(int first, int end);
    void setSearchMatches(const QList<QTextEdit::ExtraSelection>& matches);

    /// The level of the heading that begins with the block, 0 for other blocks.
    [[nodiscard]] int headingLevel(const QTextBlock& block) const;
    [[nodiscard]] bool isFolded(const QTextBlock& heading) const;
    void setFolded(const QTextBlock& heading, bool folded);
    void unfoldAround(const QTextBlock& block);
    /// Shows what is hidden below the block where no heading hides it any more.
    void unfoldBelow(const QTextBlock& block);
    /// Folds the section that the caret stands in, or opens it again.
    void toggleFold();
    /// Folds all sections, so that only headings are left; where one is folded, opens all.
    void toggleAllFolds();
    /// What is long goes on from the event loop, until it is done or the text is another one.
    [[nodiscard]] bool isFolding() const { return !m_folding.empty(); }
    void stopFolding();

    /// The line (from 0, with parts of lines) that stands at `y`, and putting one there.
    [[nodiscard]] double lineAt(double y) const;
    void scrollToLine(double line, double y);

    /// How many lines there will be when all of the text is here (0: as many as there are): their numbers have
    /// room from the beginning, because each change of the gutter's width lays out the whole text anew.
    void setExpectedLines(int lines);
    [[nodiscard]] int gutterWidth() const;
    void paintGutter(QPaintEvent* event);
    void pressGutter(double y);

Q_SIGNALS:
    void foldsChanged(); ///< By folding or opening all.
    void undoRequested();
    void redoRequested();

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;
    [[nodiscard]] QMimeData* createMimeDataFromSelection() const override;

private:
    /// Lines that are being hidden or shown.
    struct Folding {
        enum class Kind {
            Hide,       ///< A section.
            Show,       ///< A section.
            ShowHidden, ///< Up to the next line that is shown.
            Look,       ///< Whether all are shown, to hide all then, or else to show all.
            HideAll,
            ShowAll
        };
        Kind kind = Kind::Look;
        QTextCursor at;       ///< Where to go on.
        QTextCursor heading;  ///< Of the section; hiding all, the nearest above.
        int level = 0;        ///< Of that section; 0: of all.
        int headingLines = 0; ///< Hiding all: those of the heading still to come.
    };

    [[nodiscard]] SourceHeading headingAt(const QTextBlock& block) const;
    /// The first block below the heading's own lines; not valid at the end of the text.
    [[nodiscard]] QTextBlock bodyOf(const QTextBlock& heading) const;
    /// The heading that the block is a line of, or the nearest above it.
    [[nodiscard]] QTextBlock headingOver(const QTextBlock& block) const;
    void putCaretBehind(const QTextBlock& heading);
    void takeFolds(); ///< Lines have been shown or hidden.
    void foldSlice();
    /// Goes on while there is time; returns where to go on, which is not valid when all is done.
    QTextBlock fold(Folding& folding, const std::function<bool()>& hasTime);
    /// One behind the last block that can be in view. Asks for no layout.
    [[nodiscard]] int endOfView() const;
    void repaintLines(int first, int last);
    void colourLines(const QRect& painted);
    void placeGutter();
    void showCurrentLine();
    void restyle();
    void paintMarks(QPainter& painter, const QTextBlock& block, const QRectF& place);
    void paintOddSpaces(QPainter& painter, const QTextBlock& block, QPointF origin);
    void paintUnderlines(QPainter& painter, const QTextBlock& block, QPointF origin);
    void paintLineEnd(QPainter& painter, const QTextBlock& block, QPointF origin);
    [[nodiscard]] QString toolTipAt(const QPoint& point) const;

    SourceGutter* m_gutter;
    SourceLayout* m_layout;
    SourceColors* m_colors;
    QList<QTextEdit::ExtraSelection> m_matches;
    std::function<QString(int)> m_lineEndName;
    SourceHeadings m_headings;
    std::function<std::vector<Underline>(int)> m_underlines;
    std::function<void(QMenu*, const QTextCursor&)> m_fillMenu;
    std::deque<Folding> m_folding; ///< What goes on, and what waits for it.
    QTimer m_foldTimer;
    int m_expectedLines = 0;
    int m_sectionFirst = 0;
    int m_sectionEnd = 0;
    bool m_oddSpaces = false;
};

} // namespace quoin
