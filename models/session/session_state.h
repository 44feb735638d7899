// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/session/document_loader.h"
#include "models/session/document_saver.h"
#include "models/session/document_session.h"
#include "models/session/file_stamp.h"
#include "models/session/file_watch.h"

#include <deque>
#include <optional>

// What a session knows of its file; for the files that implement DocumentSession alone.

namespace quoin {

/// What somebody asked for; made an order of when its turn comes.
struct DocumentSession::SaveWish {
    std::optional<QString> as; ///< A new name for the document; nothing: under its own.
    Overwrite overwrite = Overwrite::No;

    friend bool operator==(const SaveWish&, const SaveWish&) = default;
};

struct DocumentSession::State {
    SpecPtr previous;  ///< The revision before the present one: who takes the last edit back need not bind it anew.
    SpecPtr saved;     ///< The revision whose bytes the file holds, or that a new document began with.
    FileStamp stamp;   ///< How the file looked when it held them.
    FileStamp foreign; ///< How it looked when it was last seen to hold others.
    FileWatch watch;
    bool missing = false; ///< There was a file, and there is none now.
    bool conflict = false;
    bool modified = false;
    bool startStep = true; ///< The next edit does not go on in the step before.
    CorrectionStore* corrections = nullptr;
    QString correctionsError;
    Corrections keptCorrections; ///< As the store has them.

    /// What is being read on another thread, and what for.
    enum class Reading { Nothing, Look, Reload, Restore };
    Reading reading = Reading::Nothing;
    DocumentLoader elsewhere;
    QString restoring;      ///< The name of the step that restores.
    bool lookAgain = false; ///< Something stirred meanwhile.

    DocumentSaver saver;
    SaveWish saving;            ///< What is being written,
    std::deque<SaveWish> after; ///< and what comes after it.
    Corrections keptBefore;     ///< As the store had them when that began.
    bool reloadAfter = false;   ///< When all is saved.
};

} // namespace quoin
