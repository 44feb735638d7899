// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/preview/preview_selection.h"

#include <QPointer>
#include <QString>
#include <QWidget>

namespace quoin {

class DocumentSession;
class FindBar;
class PreviewView;
struct Change;

/// The document as reviewers will see it: follows the session, marks the field that
/// is being edited and says which passage was clicked. Never changes the text, loads
/// nothing from the network, opens nothing: whoever listens to `linkActivated` shows
/// the target and asks first.
class PreviewPane : public QWidget {
    Q_OBJECT

public:
    explicit PreviewPane(QWidget* parent = nullptr);
    ~PreviewPane() override;

    void setSession(DocumentSession* session); ///< Null for none; not owned.
    /// Marks the field, item or heading and scrolls to it, of a section to as much as fits; empty: no mark.
    void showPath(const QString& path);
    /// Scrolls to it and marks what has the focus inside it, whose beginning is seen in any case.
    void showPath(const QString& path, const QString& inside);
    void markPath(const QString& path); ///< Without scrolling.
    /// Marks it, and scrolls to a line of it: where the caret is in the source.
    void showPath(const QString& path, std::size_t line);
    /// Scrolls to the heading that `#anchor` names; false where there is none.
    bool showAnchor(const QString& anchor);
    void setDark(bool dark);
    void setZoom(int percent); ///< 50 to 300.
    [[nodiscard]] int zoom() const;
    void openFindBar();

    /// With `scrolled`, what a pane needs to scroll along with another: see PreviewView.
    [[nodiscard]] double lineAt(double part) const;
    void scrollToLine(double line, double part);
    void revealLine(std::size_t line); ///< From 0; moves as little as possible.
    [[nodiscard]] double readShare() const;

    [[nodiscard]] PreviewView* view() const { return m_view; }

Q_SIGNALS:
    void pathActivated(const QString& path, std::size_t position);
    void linkActivated(const QString& target); ///< As the document writes it.
    void scrolled();                           ///< By the reader.
    void zoomChanged(int percent);
    void linkHovered(const QString& target); ///< Empty when the pointer leaves it.

private:
    void follow(const Change& change);
    void takeDocument();
    void mark(bool reveal);
    void activate(std::size_t position, std::size_t lineBegin);

    PreviewView* m_view = nullptr;
    FindBar* m_findBar = nullptr;
    QPointer<DocumentSession> m_session;
    QString m_path;
    PreviewPosition m_findFrom; ///< Where the reader was when he began to look for something, or has stepped to.
};

} // namespace quoin
