// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/session/document_session.h"
#include "models/session/edit_command.h"
#include "models/session/splice_algebra.h"

#include <QUndoStack>

#include <utility>

namespace quoin {

/// What the steps above `index` did, as one; nothing where there is none, or not all are of forms.
std::optional<Splices> DocumentSession::formSplicesSince(int index) const
{
    if (index < 0 || index >= m_undoStack->index() || m_undoStack->index() != m_undoStack->count())
        return std::nullopt;
    std::optional<Splices> all;
    for (int i = index; i < m_undoStack->count(); ++i) {
        const auto* step = dynamic_cast<const EditCommand*>(m_undoStack->command(i));
        if (step == nullptr || step->origin() != EditOrigin::Form)
            return std::nullopt;
        all = all ? composeSplices(*all, step->splices()) : step->splices();
    }
    return all;
}

std::optional<Refusal> DocumentSession::applyJoined(EditResult result, int since, const QString& text)
{
    if (const auto* refusal = std::get_if<Refusal>(&result))
        return *refusal;
    auto edit = std::get<Edit>(std::move(result));
    const std::optional<Splices> typed = formSplicesSince(since);
    if (!typed) {
        breakUndoMerge();
        push(std::move(edit), EditOrigin::Structure, text);
        return std::nullopt;
    }
    // The stack takes no step apart: the old ones are undone and one that does all of it is
    // done instead. Panes hear of the difference alone.
    Change change{m_spec, edit.after, edit.splices, EditOrigin::Structure, QString::fromStdString(edit.path), false};
    edit.splices = composeSplices(*typed, edit.splices);
    m_silent = true;
    while (m_undoStack->index() > since)
        m_undoStack->undo();
    breakUndoMerge();
    push(std::move(edit), EditOrigin::Form, text);
    m_silent = false;
    breakUndoMerge();
    change.after = m_spec;
    tell(change);
    return std::nullopt;
}

} // namespace quoin
