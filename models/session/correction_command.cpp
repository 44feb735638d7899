// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/session/correction_command.h"

#include <utility>

namespace quoin {

DocumentSession::CorrectionCommand::CorrectionCommand(DocumentSession& session, const QString& path,
                                                      CorrectableHeading heading, std::optional<std::string> sectionId,
                                                      const QString& text)
    : QUndoCommand(text)
    , m_session(session)
    , m_heading(std::move(heading))
    , m_sectionId(std::move(sectionId))
    , m_pathBefore(path)
{}

SpecPtr DocumentSession::CorrectionCommand::afterSaying(const std::optional<std::string>& sectionId) const
{
    const SpecPtr& spec = m_session.m_spec;
    return spec->corrected(correctedBy(spec->corrections(), m_heading, sectionId));
}

void DocumentSession::CorrectionCommand::redo()
{
    SpecPtr after = afterSaying(m_sectionId);
    if (!m_done)
        m_path = QString::fromStdString(after->pathAt(m_heading.begin));
    take(std::move(after), m_path, std::exchange(m_done, true));
}

void DocumentSession::CorrectionCommand::undo()
{
    take(afterSaying(m_heading.sectionId), m_pathBefore, true);
}

void DocumentSession::CorrectionCommand::take(SpecPtr after, const QString& path, bool byUndo)
{
    m_session.breakUndoMerge();
    // First, so that whoever hears of the change can tell whether it lasts.
    m_session.keepCorrections(after->corrections());
    m_session.commit(std::move(after), {}, EditOrigin::Structure, path, byUndo);
}

} // namespace quoin
