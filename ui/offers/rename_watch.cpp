// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/offers/rename_watch.h"

#include <QApplication>
#include <QUndoStack>

namespace quoin {

RenameWatch::RenameWatch(QObject* parent) : QObject(parent) {}

void RenameWatch::setSession(DocumentSession* session)
{
    m_session = session;
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
