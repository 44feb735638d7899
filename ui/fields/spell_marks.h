// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/highlight/code_span.h"
#include "models/spelling/speller.h"

#include <QPointer>
#include <QSyntaxHighlighter>
#include <QTextCursor>

#include <memory>

class QMenu;
class QPlainTextEdit;

namespace quoin {

class LineLexer;

/// Underlines the words of an editor's prose that the speller does not know, and offers what to do
/// about one. Lines of a fence, which it has to know to leave them alone, it shows in the code font; in Markdown of
/// several paragraphs also tables, and headings, strong text and code as what they are. Looks at a line
/// when it changes and at no other; changes the text only when a person picks a suggestion. Belongs to the editor's
/// document.
class SpellMarks : public QSyntaxHighlighter {
    Q_OBJECT

public:
    enum class Markdown { Plain, Shown };

    SpellMarks(QPlainTextEdit* editor, Speller* speller, Markdown markdown);
    ~SpellMarks() override;

    /// The wrong word at `cursor`, selected; without a selection where there is none.
    [[nodiscard]] QTextCursor wrongWordAt(const QTextCursor& cursor) const;
    /// Suggestions, ignore and add for that word, in front of what `menu` has.
    void fillMenu(QMenu* menu, const QTextCursor& word);

Q_SIGNALS:
    void told(const QString& sentence);

protected:
    void highlightBlock(const QString& text) override;

private:
    [[nodiscard]] QTextCharFormat looks(CodeRole role, bool code) const;
    void markWords(const QString& text, const QList<ProseWord>& words);
    void learn(const QSet<QString>& wrong);
    void replace(const QTextCursor& word, const QString& suggestion);

    QPlainTextEdit* m_editor;
    QPointer<Speller> m_speller;
    std::unique_ptr<LineLexer> m_lexer; ///< Where Markdown is shown.
};

} // namespace quoin
