// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/search/text_search.h"
#include "models/session/document_session.h"
#include "ui/search/find_bar.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace quoin {

class Workspace;

/// Find and replace over forms and source alike: searches the document's bytes, has form
/// and source mark what was found, and goes from place to place. Every replacement is an
/// edit of the session.
class FindControl : public QObject {
    Q_OBJECT

public:
    FindControl(Workspace* workspace, DocumentFindBar* bar);

    void setSession(DocumentSession* session);
    void open(DocumentFindBar::Mode mode);
    void step(bool forward);
    /// Has a pane that has just come mark what was found.
    void mark() const;
    [[nodiscard]] bool typingInBar() const;
    /// Puts the bar away from wherever the focus is, which stays there. False where it was away already.
    bool dismiss();

Q_SIGNALS:
    void replaced(int count);

private:
    enum class Focus { Keep, Take };
    void search();
    void follow(const Change& change);
    void startHere();
    /// Goes to the first place at or behind `m_from`.
    void showNearest();
    void show(std::size_t hit, Focus focus);
    void tell(const QString& note) const;
    void replaceOne();
    void replaceAll();
    void close();

    Workspace* m_workspace;
    DocumentFindBar* m_bar;
    QPointer<DocumentSession> m_session;
    std::optional<SearchText> m_text; ///< Of the present revision, once it was needed.
    SearchResult m_result;
    std::optional<std::size_t> m_current;
    std::size_t m_from = 0; ///< The byte where the next search begins.
    QPointer<QWidget> m_before;
};

} // namespace quoin
