// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/search/document_search.h"
#include "models/session/document_session.h"
#include "ui/search/find_bar.h"

#include <QObject>
#include <QPointer>

#include <deque>
#include <optional>

namespace quoin {

class ReplaceAll;
class Workspace;

/// Find and replace over forms and source alike: searches the document's bytes, has form
/// and source mark what was found, and goes from place to place. Every replacement is an
/// edit of the session. While a long document is being looked through, what is asked for
/// waits, and is done in its order once that has ended.
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
    enum class Order { Nearest, Next, Previous, Replace, ReplaceAll };
    void search();
    void takeFound();
    void follow(const Change& change);
    void startHere();
    void whenFound(Order order);
    void carryOut(Order order);
    /// Of the place that one stands at, among what is found.
    [[nodiscard]] std::optional<std::size_t> currentHit() const;
    /// Of the first place at or behind that byte; their number where there is none.
    [[nodiscard]] std::size_t hitFrom(std::size_t byte) const;
    /// Goes to the first place at or behind `m_from`.
    void showNearest();
    void showNext(bool forward);
    void show(std::size_t hit, Focus focus);
    void tell(const QString& note) const;
    void replaceOne();
    void replaceAll();
    void takeReplaced(int count, const Splice& first);
    void close();

    Workspace* m_workspace;
    DocumentFindBar* m_bar;
    QPointer<DocumentSession> m_session;
    DocumentSearch* m_search;
    ReplaceAll* m_replaceAll;
    std::deque<Order> m_waiting;          ///< For what is being looked for.
    std::optional<std::size_t> m_current; ///< The byte where the place begins that one stands at.
    std::size_t m_from = 0;               ///< The byte where the next search begins.
    QPointer<QWidget> m_before;
};

} // namespace quoin
