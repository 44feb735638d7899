// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/byte_range.h"

#include <QPointer>
#include <QString>
#include <QTextCursor>
#include <QTimer>
#include <QWidget>

#include <optional>
#include <string>
#include <vector>

class QMenu;

namespace quoin {

class CodeFindings;
class DocumentSession;
class SourceEditor;
class SourceSpelling;
class SourceText;
class Speller;
class Spec;
struct Change;
struct SourceHeading;
struct Underline;

/// The document's bytes as editable, highlighted Markdown. The session holds the
/// text and its one undo stack; this pane sends it the exact splice of every edit and
/// shows what others change. Bytes that no widget can hold are shown as marks.
class SourcePane : public QWidget {
    Q_OBJECT

public:
    explicit SourcePane(QWidget* parent = nullptr);
    ~SourcePane() override;

    void setSession(DocumentSession* session); ///< Null for none; not owned.
    void showPath(const QString& path);        ///< Scrolls to the field or item and puts the caret there.
    void showRange(ByteRange range);           ///< Selects these bytes and scrolls to them.
    void setDark(bool dark);
    void goToLine(int line); ///< From 1.
    /// Folds the section of the caret, or all; opens them where they are folded.
    void toggleFold();
    void toggleAllFolds();
    [[nodiscard]] int caretLine() const; ///< From 1.
    /// The caret has just moved, which `caretMoved` will tell: what scrolls now follows it.
    [[nodiscard]] bool isCaretMoving() const;
    /// What the caret stands in, or will once the text there has been filled in; empty for an empty text.
    [[nodiscard]] QString caretPath() const;
    [[nodiscard]] std::size_t caretByte() const;
    /// Goes to the next (or previous) thing that a reader of the code's language found;
    /// its sentence, or nothing where nothing was found.
    std::optional<QString> goToFinding(bool forward);
    /// Tabs, trailing blanks, spaces that are no plain space, and line ends other than LF.
    void setOddSpacesShown(bool shown);
    /// Underlines what `speller` does not know in prose. Not owned; null: no longer.
    void setSpeller(Speller* speller);
    /// What can be done about the wrong word at the caret; false where there is none.
    bool openSpellingMenu();

    /// With `scrolled`, what a pane needs to scroll along with another: the line (from 0,
    /// with parts of lines) that stands `part` of the way down the pane, putting one
    /// there, and how much of the way from beginning to end has been scrolled.
    [[nodiscard]] double lineAt(double part) const;
    void scrollToLine(double line, double part);
    [[nodiscard]] double readShare() const;
    /// What a search found, ascending, and the place it is at.
    void setFound(std::vector<ByteRange> found, std::optional<ByteRange> current);

    [[nodiscard]] SourceEditor* editor() const { return m_editor; }
    /// Whose SQL it is where a fence does not say: any word that a fence may have for a dialect.
    void setSqlDialect(const QString& name);
    [[nodiscard]] const CodeFindings& findings() const { return *m_findings; }

Q_SIGNALS:
    void scrolled(); ///< By the user, or to follow their caret; not by showPath and its like.
    void told(const QString& sentence);
    void caretMoved(const QString& path, int line, int column); ///< Line and column from 1.

private:
    void load();
    void follow(const Change& change);
    void send(ByteRange range, const std::string& replacement);
    void select(ByteRange range);
    void tellScrolled();
    void tellCaret();
    void markSection(const Spec& spec, const std::string& path);
    void showFound();
    [[nodiscard]] SourceHeading headingAt(int line) const;
    [[nodiscard]] int headingOver(int line) const;
    [[nodiscard]] std::vector<Underline> underlinesOf(int line) const;
    void describeCaret();
    [[nodiscard]] static QString spellingSentence(const QString& word);
    [[nodiscard]] QTextCursor wrongWordAt(const QTextCursor& cursor) const;
    void fillMenu(QMenu* menu, const QTextCursor& word);
    void unfoldBehind(const Change& change);
    void replaceWord(QTextCursor word, const QString& suggestion);

    SourceEditor* m_editor = nullptr;
    SourceText* m_text = nullptr;
    CodeFindings* m_findings = nullptr;
    SourceSpelling* m_spelling = nullptr;
    QPointer<DocumentSession> m_session;
    std::vector<ByteRange> m_found;
    std::optional<ByteRange> m_current;
    ByteRange m_wanted; ///< To be shown once it has been filled in.
    bool m_hasWanted = false;
    bool m_sending = false;
    bool m_scrolling = false;
    QTimer m_caretTimer;
    int m_place = 0; ///< Of the scroll bar, when it was last heard of.
    int m_caret = 0; ///< Where the caret was when it was last heard of.
};

} // namespace quoin
