// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// A session and its file when somebody else writes there: looking, reloading, conflicts. A long file is read, compared
// and bound on another thread. What comes of that is an edit of the revision that was there when the reading began;
// where somebody has gone on meanwhile, it is made anew from the revision that is there now.

#include "models/session/document_session.h"
#include "models/session/file_reader.h"
#include "models/session/session_state.h"
#include "models/text/same_bytes.h"

#include <QUndoStack>

#include <algorithm>
#include <utility>

namespace quoin {

namespace {

bool isLongFile(const QString& path)
{
    const std::variant<FileStamp, FileError> looked = stampFile(path);
    const auto* stamp = std::get_if<FileStamp>(&looked);
    return stamp != nullptr && stamp->size > longText;
}

} // namespace

LoadOrder DocumentSession::rereadOrder() const
{
    LoadOrder order{m_path, m_template};
    order.before = m_spec;
    return order;
}

/// Saving and restoring it is done on another thread.
bool DocumentSession::isLong() const
{
    return static_cast<qint64>(std::max(m_spec->document().size(), m_state->saved->document().size())) > longText;
}

std::optional<FileError> DocumentSession::reload()
{
    finishSaving();
    cancelReading();
    m_state->lookAgain = false;
    const LoadResult result = loadDocument(rereadOrder()).value();
    if (const auto* error = std::get_if<FileError>(&result))
        return *error;
    takeFromDisk(std::get<LoadedDocument>(result));
    return std::nullopt;
}

void DocumentSession::startReload()
{
    if (isSaving()) {
        m_state->reloadAfter = true;
    } else if (isLongFile(m_path)) {
        cancelReading();
        m_state->lookAgain = false;
        m_state->reading = State::Reading::Reload;
        m_state->elsewhere.start(rereadOrder());
        Q_EMIT busyChanged(true);
    } else if (const std::optional<FileError> error = reload()) {
        Q_EMIT reloadFailed(*error);
    }
}

void DocumentSession::startReplaceAll(std::string bytes, const QString& text)
{
    cancelReading();
    const auto longer = static_cast<qint64>(std::max(bytes.size(), m_spec->document().size()));
    if (longer <= longText) {
        replaceAll(bytes, text);
        if (m_state->lookAgain)
            checkFile();
        return;
    }
    LoadOrder order = rereadOrder();
    order.bytes = std::move(bytes);
    m_state->reading = State::Reading::Restore;
    m_state->restoring = text;
    m_state->elsewhere.start(std::move(order));
    Q_EMIT busyChanged(true);
}

bool DocumentSession::isBusy() const
{
    return m_state->reading == State::Reading::Reload || m_state->reading == State::Reading::Restore;
}

bool DocumentSession::isRestoring() const
{
    return m_state->reading == State::Reading::Restore;
}

void DocumentSession::cancelReading()
{
    const bool busy = isBusy();
    // Whoever ended a look has the file looked at later.
    m_state->lookAgain = m_state->lookAgain || m_state->reading == State::Reading::Look;
    m_state->elsewhere.cancel();
    m_state->reading = State::Reading::Nothing;
    if (busy)
        Q_EMIT busyChanged(false);
}

void DocumentSession::takeRead(const LoadedDocument& document)
{
    const bool isKnown = m_state->reading == State::Reading::Look && document.spec == document.order.known;
    if (document.order.before != m_spec && !isKnown) {
        LoadOrder again = document.order;
        again.before = m_spec;
        m_state->elsewhere.start(std::move(again));
        return;
    }
    const State::Reading what = std::exchange(m_state->reading, State::Reading::Nothing);
    if (what != State::Reading::Look)
        Q_EMIT busyChanged(false);
    if (what == State::Reading::Look) {
        compareWithDisk(document);
    } else if (what == State::Reading::Reload) {
        takeFromDisk(document);
    } else if (what == State::Reading::Restore) {
        breakUndoMerge();
        pushRead(document, m_state->restoring);
    }
    if (m_state->lookAgain)
        checkFile();
}

void DocumentSession::giveUpReading(const FileError& error)
{
    const State::Reading what = std::exchange(m_state->reading, State::Reading::Nothing);
    if (what == State::Reading::Reload) {
        Q_EMIT busyChanged(false);
        Q_EMIT reloadFailed(error);
    }
    if (m_state->lookAgain)
        checkFile();
}

void DocumentSession::takeFromDisk(const LoadedDocument& document)
{
    // First, so that whoever hears of the edit is told that the document is unmodified.
    m_state->saved = document.spec;
    m_state->missing = false;
    breakUndoMerge();
    pushRead(document, tr("Reload"));
    rereadCorrections();
    takeAsSaved(m_spec, document.stamp);
    Q_EMIT reloaded();
}

void DocumentSession::checkFile()
{
    if (m_path.isEmpty())
        return;
    // What stirs during a save may be the save.
    if (m_state->reading != State::Reading::Nothing || isSaving()) {
        m_state->lookAgain = true;
        return;
    }
    m_state->lookAgain = false;
    const std::variant<FileStamp, FileError> looked = stampFile(m_path);
    if (const auto* error = std::get_if<FileError>(&looked)) {
        if (error->reason == FileError::Reason::DoesNotExist) {
            m_state->missing = true;
            m_state->conflict = false; // Nothing would be overwritten.
            updateModified();
        }
        return;
    }
    const auto& stamp = std::get<FileStamp>(looked);
    if (!m_state->missing && certainlyUnchanged(m_state->stamp, stamp))
        return;
    if (stamp.size > longText) {
        m_state->reading = State::Reading::Look;
        LoadOrder order = rereadOrder();
        order.known = m_state->saved;
        m_state->elsewhere.start(std::move(order));
        return;
    }
    const LoadResult result = loadDocument(rereadOrder()).value();
    if (const auto* document = std::get_if<LoadedDocument>(&result))
        compareWithDisk(*document); // Else whoever saves is told why.
}

void DocumentSession::compareWithDisk(const LoadedDocument& document)
{
    m_state->missing = false;
    if (sameBytes(m_state->saved->document(), document.spec->document())) {
        m_state->stamp = document.stamp;
        m_state->conflict = false;
        updateModified();
    } else if (document.splices.empty()) {
        breakUndoMerge();
        takeAsSaved(m_spec, document.stamp);
    } else if (!differsFromFile()) {
        takeFromDisk(document);
    } else {
        const bool known = m_state->conflict && looksTheSame(m_state->foreign, document.stamp);
        m_state->foreign = document.stamp;
        m_state->conflict = true;
        updateModified();
        if (!known)
            Q_EMIT changedOnDisk();
    }
}

} // namespace quoin
