// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/ports/correction_store.h"
#include "models/ports/project_store.h"
#include "models/session/document_session.h"
#include "ui/forms/untaken_text.h"

#include <QByteArray>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace quoin {

class DocumentLoader;
class LostTexts;
class VersionKeeper;

/// What a window does with documents: new, open, save, close, restore. Owns the open
/// session, asks before anything is lost, and keeps versions and recent files in the
/// store, which may be missing.
class DocumentCommands : public QObject {
    Q_OBJECT

public:
    DocumentCommands(TemplatePtr tmpl, QByteArray example, ProjectStore* store, CorrectionStore* corrections,
                     QWidget* window);
    ~DocumentCommands() override;

    [[nodiscard]] DocumentSession* session() const { return m_session.get(); }

    void createNew();
    void openExample();
    void askToOpen();
    /// A long file is read and bound on another thread; until that is done, the document that is
    /// open stays (`busy`, then `busyEnded`).
    void open(const QString& path);
    /// Ends what is being read, and drops what was to come after a save.
    void cancelLoading();
    [[nodiscard]] bool isLoading() const;
    void save();
    void saveAs();
    void overwrite();
    void reload();
    void close();
    void showVersions();
    /// Says what the heading at `path` is; nothing: as recognised.
    void correctHeading(const QString& path, const std::optional<QString>& sectionId);
    /// Calls `then` when nothing would be lost by it, after asking where needed, and after a save that is under way.
    /// A save that fails, and another wish meanwhile, drop it.
    void whenSafe(std::function<void()> then);
    /// Whether whenSafe() would call at once.
    [[nodiscard]] bool isSafe() const;
    /// Who knows of text that was typed and that the document did not take.
    void setUntaken(std::function<std::optional<UntakenText>()> untaken);
    /// Who knows of such text whose field is gone; lives as long as the window.
    void setLost(LostTexts* lost) { m_lost = lost; }

    void setFolder(const QString& folder) { m_folder = folder; }
    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] QList<RecentDocument> recent(int limit) const;
    void clearRecent();

Q_SIGNALS:
    void sessionChanged(quoin::DocumentSession* session); ///< Null: no document.
    void created();                                       ///< A new one, of which nothing is written yet.
    void failed(const QString& sentence);
    void untakenWanted(const QString& path); ///< Somebody wants to mend the text that was not taken there.
    void busy(const QString& sentence);
    void busyEnded();
    void saved();
    void conflict();
    void overtaken(); ///< Another program has written there while there are unsaved edits; nobody has saved over it.
    void saveFailed(const QString& sentence); ///< For another reason.
    void corrected(const QString& path, const QString& sentence);
    void recentChanged();
    void versionsChanged(qsizetype count);

private:
    [[nodiscard]] std::unique_ptr<DocumentSession> makeSession() const;
    void take(std::unique_ptr<DocumentSession> session);
    void takeLoaded(const LoadedDocument& document);
    void show(const LoadedDocument& document);
    void connectSession();
    void whenNothingIsLost(std::function<void()> then);
    void whenAllIsTaken(std::function<void()> then);
    void whenNothingIsUnsaved(std::function<void()> then);
    void whenSaved(std::function<void()> then);
    void goOn();
    void takeSaved();
    void takeFailure(const FileError& error);
    void tellVersions();

    TemplatePtr m_template;
    QByteArray m_example;
    ProjectStore* m_store;
    CorrectionStore* m_corrections;
    QWidget* m_window;
    std::unique_ptr<DocumentSession> m_session;
    DocumentLoader* m_loader;
    VersionKeeper* m_versions;
    SpecPtr m_discarded; ///< The revision that nobody wants to keep.
    std::function<void()> m_afterSaving;
    std::function<std::optional<UntakenText>()> m_untaken;
    LostTexts* m_lost = nullptr;
    QString m_droppedLost;                ///< What was said of lost texts, which need not be said again, and
    std::optional<UntakenText> m_dropped; ///< What need not be asked about again until somebody wants something else.
    QString m_folder;
};

} // namespace quoin
