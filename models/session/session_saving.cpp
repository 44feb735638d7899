// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// A session writes its file. A long text is written on another thread, as it was when that began: a revision does not
// change, so typing goes on meanwhile. One save at a time; what is wished for meanwhile comes after it.

#include "models/session/document_session.h"
#include "models/session/session_state.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace quoin {

bool DocumentSession::isSaving() const
{
    return !m_state->saver.isIdle() || !m_state->after.empty();
}

const SpecPtr& DocumentSession::savedSpec() const
{
    return m_state->saved;
}

std::optional<FileError> DocumentSession::save(Overwrite overwrite)
{
    finishSaving();
    return takeSaved(saveDocument(beginSaving({std::nullopt, overwrite})));
}

std::optional<FileError> DocumentSession::saveAs(const QString& path)
{
    finishSaving();
    return takeSaved(saveDocument(beginSaving({path, Overwrite::Yes})));
}

void DocumentSession::startSave(Overwrite overwrite)
{
    want({std::nullopt, overwrite});
}

void DocumentSession::startSaveAs(const QString& path)
{
    want({path, Overwrite::Yes});
}

void DocumentSession::want(const SaveWish& wish)
{
    if (isSaving()) {
        const auto& after = m_state->after;
        if (std::find(after.begin(), after.end(), wish) == after.end())
            m_state->after.push_back(wish);
    } else if (isLong()) {
        m_state->saver.start(beginSaving(wish));
        Q_EMIT savingChanged(true);
    } else if (const std::optional<FileError> error = takeSaved(saveDocument(beginSaving(wish)))) {
        Q_EMIT saveFailed(*error);
    }
}

SaveOrder DocumentSession::beginSaving(const SaveWish& wish)
{
    // What was read before the file got these bytes says nothing of it any more.
    if (m_state->reading != State::Reading::Restore)
        cancelReading();
    breakUndoMerge();
    m_state->saving = wish;
    m_state->keptBefore = m_state->keptCorrections;
    return {wish.as.value_or(m_path), m_spec, wish.overwrite == Overwrite::No ? m_state->saved : nullptr};
}

std::optional<FileError> DocumentSession::takeSaved(const SavedDocument& document)
{
    if (const auto* error = std::get_if<FileError>(&document.result)) {
        if (error->reason == FileError::Reason::ChangedOnDisk && isModified())
            m_state->conflict = true;
        else if (m_state->lookAgain)
            checkFile();
        return *error;
    }
    const bool named = m_state->saving.as.has_value();
    if (named) {
        m_path = QDir::cleanPath(QFileInfo(document.order.path).absoluteFilePath());
        m_untitledName.clear();
        copyCorrections();
        m_state->watch.watch(m_path);
    } else if (m_state->keptCorrections == m_state->keptBefore
               && document.order.spec->corrections() != m_state->keptCorrections) {
        // A correction goes with its heading; the file now has the heading's new words.
        keepCorrections(document.order.spec->corrections());
    }
    takeAsSaved(document.order.spec, std::get<WriteDone>(document.result).stamp);
    if (named)
        Q_EMIT pathChanged();
    Q_EMIT saved();
    return std::nullopt;
}

/// What was started on the other thread is done.
void DocumentSession::endSaving(const SavedDocument& document)
{
    if (!isSaving())
        Q_EMIT savingChanged(false);
    if (const std::optional<FileError> error = takeSaved(document))
        Q_EMIT saveFailed(*error);
    if (!m_state->after.empty()) {
        const SaveWish next = std::move(m_state->after.front());
        m_state->after.pop_front();
        m_state->saver.start(beginSaving(next));
    } else if (std::exchange(m_state->reloadAfter, false)) {
        startReload();
    } else if (m_state->lookAgain) {
        checkFile();
    }
}

/// For whoever cannot wait for a signal.
void DocumentSession::finishSaving()
{
    while (isSaving())
        m_state->saver.waitForFinished();
}

/// The file holds the bytes of this revision.
void DocumentSession::takeAsSaved(SpecPtr saved, const FileStamp& stamp)
{
    m_state->saved = std::move(saved);
    m_state->stamp = stamp;
    m_state->missing = false;
    m_state->conflict = false;
    updateModified();
}

} // namespace quoin
