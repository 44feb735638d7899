// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/session/file_error.h"
#include "models/session/load_document.h"
#include "models/session/shared_splices.h"
#include "models/spec/edit.h"
#include "models/spec/spec.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

class QUndoStack;

namespace quoin {

class CorrectionStore;
struct FileStamp;
struct SavedDocument;
struct SaveOrder;

/// Who makes an edit: decides what merges into one undo step, and which widget need
/// not be told of it.
enum class EditOrigin { Form, Source, Structure, Restore };

/// What changed between two revisions: the text, or (without splices) what its headings
/// are taken for.
struct Change {
    SpecPtr before;
    SpecPtr after;
    SharedSplices splices;
    EditOrigin origin = EditOrigin::Form;
    QString path;        ///< What the edit was about, in `after`; empty for source edits.
    bool byUndo = false; ///< Undo or redo: panes go to `path`.
};

/// One open document: its bytes bound to the template, its one undo stack, its file.
/// Used by the window and by tests on the GUI thread; owns no widget and asks nobody
/// anything (whoever calls decides what to do about an error). Slots on its signals must
/// not edit: the undo stack is still at work when they run.
class DocumentSession : public QObject {
    Q_OBJECT

public:
    /// A new document: the template's body, no file yet.
    explicit DocumentSession(TemplatePtr tmpl, QObject* parent = nullptr);
    ~DocumentSession() override;

    /// Where corrections last beyond the session; outlives it, may be null. Before `open`.
    void setCorrectionStore(CorrectionStore* store);

    /// Reads `path`. On an error the session keeps what it had.
    [[nodiscard]] std::optional<FileError> open(const QString& path);
    /// The same in two steps, for files that take long: what the order says may be done on another
    /// thread (DocumentLoader), and what came of it is opened.
    [[nodiscard]] LoadOrder orderFor(const QString& path) const;
    void open(const LoadedDocument& document);
    /// Takes `bytes` as a new document without a file (the worked example).
    void openBytes(std::string_view bytes, const QString& title);

    [[nodiscard]] const SpecPtr& spec() const { return m_spec; }
    [[nodiscard]] quint64 revision() const { return m_revision; }
    [[nodiscard]] QString path() const { return m_path; } ///< Absolute; empty without a file.
    [[nodiscard]] QString title() const;                  ///< File name, or "Untitled".
    [[nodiscard]] bool isModified() const;                ///< The file does not hold these bytes (or is gone).
    [[nodiscard]] bool hasConflict() const;               ///< The file changed on disk while there are unsaved edits.
    [[nodiscard]] QUndoStack* undoStack() const { return m_undoStack; }

    /// Each returns a refusal or nothing; an accepted edit has been applied and is undoable.
    /// `text` is the undo step's name; consecutive edits of the same path merge while typing.
    std::optional<Refusal> setField(const QString& path, std::string_view value);
    std::optional<Refusal> apply(EditResult result, EditOrigin origin, const QString& text);
    /// The same of an edit of very many places, with what takes its time done before, on any thread: `edit.splices` are
    /// trimmedSplices of the present revision, and these take them back (inverseSplices).
    void applyPrepared(Edit edit, Splices inverse, EditOrigin origin, const QString& text);
    /// As `apply`, and one undo step with all the steps of forms since the undo stack's index was
    /// `since`: an answer to what a person has just typed. Where other steps stand between, a
    /// step of its own.
    std::optional<Refusal> applyJoined(EditResult result, int since, const QString& text);
    void replaceBytes(ByteRange range, std::string_view replacement, EditOrigin origin = EditOrigin::Source);
    void replaceAll(std::string_view bytes, const QString& text); ///< Undoable (restore a version).
    /// The same without keeping this thread where either text is long: the edit comes later. What is typed until then
    /// is a step before it.
    void startReplaceAll(std::string bytes, const QString& text);

    /// Says what the heading is with which the entry, item or raw text at `path` begins: a
    /// section of the template, or (empty) no part of it. Undoable; no byte changes. Kept at
    /// once where the document has a file. False where there is no such heading.
    bool setCorrection(const QString& path, const QString& sectionId);
    /// Takes back what was said of it.
    bool clearCorrection(const QString& path);
    /// Why corrections could not be read or kept, as a sentence; empty where they could.
    [[nodiscard]] QString correctionsError() const;

    /// Ends the merging of keystrokes: the next edit is an undo step of its own.
    void breakUndoMerge();

    /// Writes nothing when the file holds these bytes already. A file that changed on
    /// disk since it was last read or written is not overwritten unless `overwrite`.
    enum class Overwrite { No, Yes };
    [[nodiscard]] std::optional<FileError> save(Overwrite overwrite = Overwrite::No);
    [[nodiscard]] std::optional<FileError> saveAs(const QString& path);
    /// The same without keeping this thread where a text is long: `saved` or `saveFailed` tell what came of it. The
    /// file gets the text as it is now; what is typed meanwhile is not in it. Saving once more meanwhile comes after
    /// that, with the text as it is then.
    void startSave(Overwrite overwrite = Overwrite::No);
    void startSaveAs(const QString& path);
    [[nodiscard]] bool isSaving() const;
    /// The revision whose bytes the file holds, or that a new document began with.
    [[nodiscard]] const SpecPtr& savedSpec() const;
    /// Takes what the file holds now, as an undo step; without a file: DoesNotExist, as for `save`.
    [[nodiscard]] std::optional<FileError> reload();
    /// The same without keeping this thread where the file is long: `reloaded` or `reloadFailed` tell what came of it.
    /// After a save that is under way.
    void startReload();
    /// A reload or a restoring that was started is on its way.
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] bool isRestoring() const;
    /// Then it does not come. Nothing has changed.
    void cancelReading();

    /// Looks whether the file changed on disk, as the session does by itself when the
    /// system tells it to. For file systems that tell nothing: when the window is activated.
    void checkFile();

Q_SIGNALS:
    void
    edited(const quoin::Change& change); ///< After every change of the text or of a correction, undo and redo included.
    void opened();                       ///< Another document stands here now.
    void saved();
    void saveFailed(const quoin::FileError& error); ///< Of a save that was started.
    void savingChanged(bool saving);                ///< Told before what came of the last one.
    void modifiedChanged(bool modified);
    void pathChanged();
    void changedOnDisk(); ///< With unsaved edits; without, the session reloads by itself.
    void reloaded();
    void reloadFailed(const quoin::FileError& error);
    void busyChanged(bool busy);

private:
    class EditCommand;
    class CorrectionCommand;
    struct State;
    struct SaveWish;
    struct Step;
    void begin(const LoadedDocument& document);
    /// What the file holds now, as an edit of the present revision.
    [[nodiscard]] LoadOrder rereadOrder() const;
    void takeRead(const LoadedDocument& document);
    void giveUpReading(const FileError& error);
    void push(Edit edit, EditOrigin origin, const QString& text);
    void push(Step step, EditOrigin origin, const QString& text);
    void pushRead(const LoadedDocument& document, const QString& text);
    void commit(SpecPtr after, const SharedSplices& splices, EditOrigin origin, const QString& path, bool byUndo);
    void tell(const Change& change);
    [[nodiscard]] std::optional<Splices> formSplicesSince(int index) const;
    [[nodiscard]] bool differsFromFile() const;
    bool pushCorrection(const QString& path, const std::optional<std::string>& sectionId);
    void keepCorrections(const Corrections& corrections);
    void copyCorrections();
    void rereadCorrections();
    void updateModified();
    void want(const SaveWish& wish);
    [[nodiscard]] SaveOrder beginSaving(const SaveWish& wish);
    [[nodiscard]] std::optional<FileError> takeSaved(const SavedDocument& document);
    void endSaving(const SavedDocument& document);
    void finishSaving();
    [[nodiscard]] bool isLong() const;
    void takeAsSaved(SpecPtr saved, const FileStamp& stamp);
    void takeFromDisk(const LoadedDocument& document);
    void compareWithDisk(const LoadedDocument& document);

    TemplatePtr m_template;
    SpecPtr m_spec;
    quint64 m_revision = 0;
    QString m_path;
    QString m_untitledName;
    QUndoStack* m_undoStack = nullptr;
    std::unique_ptr<State> m_state;
    bool m_silent = false; ///< Steps are being joined: nobody is told until that is done.
};

} // namespace quoin
