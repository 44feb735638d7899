// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QTextLayout>
#include <QTimer>

#include <memory>

class QTextBlock;
class QTextDocument;

namespace quoin {

class LineLexer;

/// The colours of the source's lines. What each line hands on to the next one is read for all of them, in slices, and
/// kept as the blocks' state; the colours themselves are made of it when a line is painted, so that a line which
/// nobody looks at costs nothing but that number. The text never changes by it.
class SourceColors : public QObject {
    Q_OBJECT

public:
    /// `language` as a fence names it, or "markdown".
    SourceColors(QTextDocument* text, QString language, QObject* parent);
    ~SourceColors() override;

    void setDark(bool dark);
    /// Whether all lines are known.
    [[nodiscard]] bool isIdle() const;

    /// Of a line as it stands there now, counted in its own text, as far as is known.
    [[nodiscard]] QList<QTextLayout::FormatRange> of(const QTextBlock& block) const;

Q_SIGNALS:
    /// These lines may have other colours. What an edit of a few lines touches is not told: it is painted anyway.
    void changed(int first, int last);

private:
    void takeLexer();
    void takeChange(int position, int removed, int added);
    void readSlice();
    /// Reads on for a moment, and tells of what it has read from `firstTold` on.
    void read(int firstTold);

    QTextDocument* m_text;
    QString m_language;
    std::unique_ptr<LineLexer> m_lexer; ///< Null until the language is there, and for one that nobody knows.
    bool m_loaded = false;
    bool m_dark = false;
    int m_blockCount = 1;
    int m_next = 0;   ///< The first line to be read: what stands above hands on what is kept.
    int m_wanted = 0; ///< Lines before this one are read whatever was kept of them.
    int m_known = 0;  ///< Something is kept of the lines before this one, perhaps of an older text.
    QTimer m_timer;
};

} // namespace quoin
