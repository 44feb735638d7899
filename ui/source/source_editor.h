// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPlainTextEdit>

namespace quoin {

class CodeHighlighter;
class SourceGutter;

/// A plain text editor for Markdown: line numbers, the current line, sections that
/// fold, marks for what has no character. Knows nothing of bytes or sessions, and has
/// no undo of its own: it asks for it.
class SourceEditor : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit SourceEditor(QWidget* parent = nullptr);
    ~SourceEditor() override;

    void setDark(bool dark);
    void setSearchMatches(const QList<QTextEdit::ExtraSelection>& matches);

    /// The level of the heading that the block is, 0 for other blocks.
    [[nodiscard]] int headingLevel(const QTextBlock& block) const;
    [[nodiscard]] bool isFolded(const QTextBlock& heading) const;
    void setFolded(const QTextBlock& heading, bool folded);
    void unfoldAround(const QTextBlock& block);

    [[nodiscard]] int gutterWidth() const;
    void paintGutter(QPaintEvent* event);
    void pressGutter(double y);

Q_SIGNALS:
    void undoRequested();
    void redoRequested();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;
    [[nodiscard]] QMimeData* createMimeDataFromSelection() const override;

private:
    void placeGutter();
    void showCurrentLine();
    void restyle();
    void paintMarks(QPainter& painter, const QTextBlock& block, const QRectF& place);

    SourceGutter* m_gutter;
    CodeHighlighter* m_highlighter;
    QList<QTextEdit::ExtraSelection> m_matches;
};

} // namespace quoin
