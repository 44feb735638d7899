// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/session/document_session.h"

#include <QUndoCommand>

#include <chrono>
#include <memory>

namespace quoin {

/// What a step does and how it is taken back. The splices are trimmed and not none.
struct DocumentSession::Step {
    SpecPtr after;
    SharedSplices forward;
    SharedSplices inverse;
    std::string path; ///< What it is about, in `after`.
};

/// One undo step: the splices of an edit and those that take it back. Made by the session alone. Typing goes on in the
/// step before while `continuedBy` holds. Keeps revisions only where it changes very much (a long file was reloaded):
/// binding them anew would take longer than a key may, and their splices are as long as they are.
class DocumentSession::EditCommand : public QUndoCommand {
public:
    /// `step` begins at the session's present revision.
    EditCommand(DocumentSession& session, Step step, EditOrigin origin, const QString& text, bool startsStep);

    [[nodiscard]] int id() const override;
    bool mergeWith(const QUndoCommand* other) override;
    void redo() override;
    void undo() override;

    [[nodiscard]] const Splices& splices() const { return m_forward; }
    [[nodiscard]] EditOrigin origin() const { return m_origin; }

private:
    using Clock = std::chrono::steady_clock;

    /// Of a revision that was there: the one that was kept, or the same one if it is still there.
    using Recent = std::weak_ptr<const Spec>;
    [[nodiscard]] SpecPtr revision(SpecPtr kept, const Recent& recent, const Splices& splices) const;
    [[nodiscard]] bool continuedBy(const EditCommand& next) const;
    [[nodiscard]] bool touches(const EditCommand& next) const;
    [[nodiscard]] bool wordGoesOn(const EditCommand& next) const;

    DocumentSession& m_session;
    SharedSplices m_forward;
    SharedSplices m_inverse;
    SpecPtr m_firstResult; ///< Until it has been applied for the first time.
    SpecPtr m_before;      ///< Both where it changes very much.
    SpecPtr m_after;
    Recent m_recentBefore; ///< Both as long as the session has them: it keeps the one before the present.
    Recent m_recentAfter;
    EditOrigin m_origin;
    QString m_path;       ///< What the edit is about, in the text after it,
    QString m_pathBefore; ///< and in the text before it.
    Clock::time_point m_at = Clock::now();
    bool m_startsStep;
};

} // namespace quoin
