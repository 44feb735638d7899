// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/ports/project_store.h"
#include "models/session/document_session.h"
#include "models/workers/background_pool.h"
#include "ui/forms/untaken_text.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <optional>
#include <vector>

class QTimer;

namespace quoin {

class FormView;
class LostTexts;

/// Keeps text that the document did not take in the store, within half a second of its being typed, and brings it back
/// into its field when the file is opened again by a program that did not end as programs do; where its field is not
/// there, it is lost text, which waits to be seen. It is dropped where it was taken, taken back or seen, and where its
/// document is closed, which nobody does without being asked. A document without a file has nothing kept. The store
/// is written on another thread.
class UntakenKeeper : public QObject {
    Q_OBJECT

public:
    /// All outlive the keeper; the store may be null.
    struct Parts {
        ProjectStore* store;
        TemplatePtr tmpl;
        FormView* form;
        LostTexts* lost;
    };
    UntakenKeeper(const Parts& parts, QObject* parent);
    ~UntakenKeeper() override;

    /// The form shows this session by now; what is kept of the one before is dropped.
    void setSession(DocumentSession* session);
    /// Nobody wants what is kept.
    void drop();
    /// Waits until the store has what was last given to it.
    void finish() { m_pool.waitForDone(); }
    /// The form goes; what is kept stays.
    void leave();

Q_SIGNALS:
    /// Text is in its field again; the first one at `path`.
    void restored(const QString& sentence, const QString& path);

private:
    /// What was kept of a file, placed in a revision of it.
    struct Restored {
        SpecPtr spec;
        std::vector<HeldBackText> texts;
        QList<LostText> lost;
    };
    void restore();
    [[nodiscard]] static Restored placed(const ProjectStore& store, const QString& path, const SpecPtr& spec,
                                         const TemplatePtr& tmpl);
    void take(const Restored& restored);
    void touch();
    void keep();
    [[nodiscard]] QList<StoredText> texts() const;
    void write(const QString& path, const SpecPtr& base, const QList<StoredText>& texts);

    Parts m_parts;
    QPointer<DocumentSession> m_session;
    QString m_path;                          ///< Under which texts are kept.
    std::optional<QList<StoredText>> m_kept; ///< What the store has; nothing: that is not known.
    SpecPtr m_base;                          ///< The revision that the paths of those are of.
    bool m_isRestoring = false;
    int m_turn = 0; ///< Of the session: what is read for one is nothing to the next.
    QTimer* m_timer;
    BackgroundPool m_pool;
};

} // namespace quoin
