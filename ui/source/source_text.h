// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/document.h"
#include "ui/source/source_lines.h"

#include <QObject>
#include <QTimer>

#include <memory>

class QTextBlock;
class QTextDocument;

namespace quoin {

using DocumentPtr = std::shared_ptr<const Document>;

/// Keeps a QTextDocument and the bytes that it shows in step, both ways, exactly: the
/// blocks' text encoded, with each line's own end, is always the bytes. Turns what the
/// user types into the splice of bytes that it means, and splices from elsewhere into
/// the smallest change of text, so carets stay where they are. A long document is
/// filled in in slices; what is not there yet cannot be edited yet. One that gives way to another goes in slices too:
/// the text is stale until it has.
class SourceText : public QObject {
    Q_OBJECT

public:
    explicit SourceText(QTextDocument* text, QObject* parent = nullptr);
    ~SourceText() override;

    void load(DocumentPtr document);

    /// Splices that others made; `after` is the document with them.
    void apply(DocumentPtr after, const Splices& splices);
    /// The splice of the last `edited` has been made.
    void accept(DocumentPtr after) { m_document = std::move(after); }

    [[nodiscard]] const DocumentPtr& document() const { return m_document; }
    [[nodiscard]] std::size_t filledBytes() const { return m_filled; }
    [[nodiscard]] bool isFilled() const { return !m_stale && m_filled >= m_document->size(); }
    /// Fills in up to this byte now, a bounded step at a time; true once it is there.
    bool fillTo(std::size_t position);

    /// The text is being cleared. QTextDocument::clear takes all cursors that there are for its own till it is done, so
    /// whoever hears of it (the text is shorter, the bar moves) must let none of them go: Qt would write into it.
    [[nodiscard]] bool isEmptying() const { return m_emptying; }

    /// The byte at a position of the text, and back.
    [[nodiscard]] std::size_t byteAt(int position) const;
    [[nodiscard]] int positionOf(std::size_t byte) const;
    [[nodiscard]] const SourceLines& lines() const { return m_lines; }

    /// All bytes as the text has them: for tests and for checks in debug builds.
    [[nodiscard]] std::string bytes() const;

Q_SIGNALS:
    /// The user changed the text. Whoever listens makes the splice and calls accept.
    void edited(quoin::ByteRange range, const std::string& replacement);
    void filled();
    /// The text is empty: the document is filled in from here.
    void emptied();
    /// The text is still that of another document: it must not be edited.
    void staleChanged(bool stale);

private:
    void setStale(bool stale);
    void begin();
    void takeAwaySlice();
    void takeChange(int position, int removed, int added);
    void applyFilled(const Splices& splices);
    void applyOne(const Splice& splice);
    void replaceText(const QTextBlock& first, const QString& before, const QString& after);
    void fillSlice();
    void appendBytes(std::string_view bytes);
    void scheduleFill();
    [[nodiscard]] std::string bytesOfLines(std::size_t first, std::size_t last) const;

    QTextDocument* m_text;
    DocumentPtr m_document;
    SourceLines m_lines;
    std::size_t m_bom = 0;    ///< Bytes before the first line's text: a byte order mark is not shown.
    std::size_t m_filled = 0; ///< Bytes of the document that the text has.
    bool m_changing = false;  ///< By us, not by the user.
    bool m_emptying = false;
    bool m_stale = false; ///< No line of it is of the document.
    QTimer m_fill;
};

} // namespace quoin
