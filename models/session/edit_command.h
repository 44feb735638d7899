// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/session/document_session.h"

#include <QUndoCommand>

#include <chrono>

namespace quoin {

/// One undo step: the splices of an edit and those that take it back, never whole
/// texts or revisions. Made by the session alone. Typing goes on in the step before
/// while `continuedBy` holds.
class DocumentSession::EditCommand : public QUndoCommand {
public:
    /// `edit` begins at the session's present revision; its splices are trimmed and not none.
    EditCommand(DocumentSession& session, Edit edit, EditOrigin origin, const QString& text, bool startsStep);

    [[nodiscard]] int id() const override;
    bool mergeWith(const QUndoCommand* other) override;
    void redo() override;
    void undo() override;

    [[nodiscard]] const Splices& splices() const { return m_forward; }
    [[nodiscard]] EditOrigin origin() const { return m_origin; }

private:
    using Clock = std::chrono::steady_clock;

    [[nodiscard]] bool continuedBy(const EditCommand& next) const;
    [[nodiscard]] bool touches(const EditCommand& next) const;
    [[nodiscard]] bool wordGoesOn(const EditCommand& next) const;

    DocumentSession& m_session;
    Splices m_forward;
    Splices m_inverse;
    SpecPtr m_firstResult; ///< Until it has been applied for the first time.
    EditOrigin m_origin;
    QString m_path;       ///< What the edit is about, in the text after it,
    QString m_pathBefore; ///< and in the text before it.
    Clock::time_point m_at = Clock::now();
    bool m_startsStep;
};

} // namespace quoin
