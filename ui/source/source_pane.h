// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/byte_range.h"

#include <QPointer>
#include <QString>
#include <QTimer>
#include <QWidget>

#include <string>
#include <vector>

namespace quoin {

class DocumentSession;
class SourceEditor;
class SourceFindBar;
class SourceText;
struct Change;
struct FoundText;

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
    void goToLine(int line); ///< 1-based.

    /// The document's line at the top edge (from 0), counted with parts of lines, and
    /// going there. With `scrolled`, what a pane needs to scroll along with another.
    [[nodiscard]] double topLine() const;
    void scrollToLine(double line);
    void openFindBar();
    void openReplaceBar();

    [[nodiscard]] SourceEditor* editor() const { return m_editor; }

Q_SIGNALS:
    void scrolled(); ///< By the user, or to follow the caret; not by scrollToLine.
    void caretMoved(const QString& path, int line, int column); ///< Line and column from 1.

private:
    void load();
    void follow(const Change& change);
    void send(ByteRange range, const std::string& replacement);
    void select(ByteRange range);
    void tellCaret();
    void search();
    void step(bool forward);
    void replaceOne();
    void replaceEvery();
    void openBar(bool replacing);

    SourceEditor* m_editor = nullptr;
    SourceText* m_text = nullptr;
    SourceFindBar* m_findBar = nullptr;
    QPointer<DocumentSession> m_session;
    std::vector<FoundText> m_found;
    ByteRange m_wanted;        ///< To be shown once it has been filled in.
    bool m_hasWanted = false;
    bool m_sending = false;
    bool m_scrolling = false;
    QTimer m_caretTimer;
};

} // namespace quoin
