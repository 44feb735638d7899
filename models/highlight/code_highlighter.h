// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QSyntaxHighlighter>
#include <QTimer>

#include <memory>

namespace quoin {

class LineLexer;

/// Colours the QTextDocument of a code field as its language says.
/// Works in slices: when a pass over the text takes too long, the rest of it is
/// coloured from the event loop, so a long document never holds up a keystroke.
/// An unknown language leaves the text plain. Used on the GUI thread only.
/// Only its colours change the document; the text never does.
class CodeHighlighter : public QSyntaxHighlighter {
    Q_OBJECT

public:
    /// `language` as a fence names it ("ts", "sql", "jsonc") or "markdown".
    CodeHighlighter(QTextDocument* document, const QString& language);
    ~CodeHighlighter() override;

    void setLanguage(const QString& language);
    void setDark(bool dark);

    [[nodiscard]] bool isIdle() const { return m_loaded && m_pendingBlock < 0; }

protected:
    void highlightBlock(const QString& text) override;

private:
    void start();
    void takeLanguage();
    void continueSlice();
    void noteBlock(int number);
    void defer(int number);

    std::unique_ptr<LineLexer> m_lexer; ///< Null for plain text.
    bool m_loaded = false;              ///< Until then nothing is coloured.
    QString m_language;
    bool m_dark = false;
    bool m_inSlice = false;
    int m_pendingBlock = -1; ///< From here on the colours are not up to date; -1: all are.
    int m_lastBlock = -1;    ///< The last one coloured.
    int m_blockCount = 1;
    QElapsedTimer m_sliceClock; ///< Since the pass began.
    QElapsedTimer m_gapClock;   ///< Since the last block of the pass.
    QTimer m_continue;
};

} // namespace quoin
