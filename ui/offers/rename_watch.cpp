// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/offers/rename_watch.h"

#include "models/items/path_follow.h"

#include <QApplication>
#include <QUndoStack>

namespace quoin {

RenameWatch::RenameWatch(QObject* parent) : QObject(parent) {}

void RenameWatch::setSession(DocumentSession* session)
{
    if (m_session != nullptr)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    m_begun.reset();
    if (session != nullptr)
        connect(session, &DocumentSession::edited, this, &RenameWatch::follow);
}

void RenameWatch::follow(const Change& change)
{
    const bool typed = m_begun && change.path == m_begun->field && !change.byUndo;
    if (!m_begun || typed)
        return;
    const auto path = followedPath(*change.before, *change.after, m_begun->field.toStdString());
    if (path)
        m_begun->field = QString::fromStdString(*path);
    else
        m_begun.reset();
}

void RenameWatch::enter(const QString& path)
{
    if (m_session == nullptr || (m_begun && m_begun->field == path))
        return;
    m_begun.reset();
    const std::string bytes = path.toStdString();
    if (namedItem(*m_session->spec(), bytes) == bytes)
        return;
    if (const auto naming = namingOf(*m_session->spec(), bytes))
        m_begun = Renamed{path, *naming, m_session->undoStack()->index()};
}

void RenameWatch::leave(const QString& path)
{
    // Another program came to the front: the person goes on typing afterwards.
    if (m_session == nullptr || !m_begun || m_begun->field != path || QApplication::activeWindow() == nullptr)
        return;
    const Renamed begun = *m_begun;
    m_begun.reset();
    const auto now = namingOf(*m_session->spec(), path.toStdString());
    if (now && now->kind == begun.from.kind && *now != begun.from)
        Q_EMIT renamed(begun);
}

} // namespace quoin
