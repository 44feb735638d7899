// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/session/document_session.h"

#include <QUndoCommand>

#include <optional>
#include <string>

namespace quoin {

/// One undo step: another word on what one heading is. Made by the session alone; holds
/// no revision and changes no byte.
class DocumentSession::CorrectionCommand : public QUndoCommand {
public:
    CorrectionCommand(DocumentSession& session, const QString& path, CorrectableHeading heading,
                      std::optional<std::string> sectionId, const QString& text);

    void redo() override;
    void undo() override;

private:
    [[nodiscard]] SpecPtr afterSaying(const std::optional<std::string>& sectionId) const;
    void take(SpecPtr after, const QString& path, bool byUndo);

    DocumentSession& m_session;
    CorrectableHeading m_heading; ///< With what had been said before.
    std::optional<std::string> m_sectionId;
    QString m_path;       ///< What begins with the heading under this word,
    QString m_pathBefore; ///< and what did before.
    bool m_done = false;  ///< It has been applied for the first time.
};

} // namespace quoin
