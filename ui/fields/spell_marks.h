// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spelling/speller.h"

#include <QPointer>
#include <QSyntaxHighlighter>
#include <QTextCursor>

class QMenu;
class QPlainTextEdit;

namespace quoin {

/// Underlines the words of an editor's prose that the speller does not know, and offers what to do
/// about one. Lines of a fence, which it has to know to leave them alone, it shows in the code font. Looks at a line
/// when it changes and at no other; changes the text only when a person picks a suggestion. Belongs to the editor's
/// document.
class SpellMarks : public QSyntaxHighlighter {
    Q_OBJECT

public:
    SpellMarks(QPlainTextEdit* editor, Speller* speller);

    /// The wrong word at `cursor`, selected; without a selection where there is none.
    [[nodiscard]] QTextCursor wrongWordAt(const QTextCursor& cursor) const;
    /// Suggestions, ignore and add for that word, in front of what `menu` has.
    void fillMenu(QMenu* menu, const QTextCursor& word);

Q_SIGNALS:
    void told(const QString& sentence);

protected:
    void highlightBlock(const QString& text) override;

private:
    void learn(const QSet<QString>& wrong);
    void replace(const QTextCursor& word, const QString& suggestion);

    QPlainTextEdit* m_editor;
    QPointer<Speller> m_speller;
};

} // namespace quoin
