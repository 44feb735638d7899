// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/document_commands.h"

#include "models/items/place_words.h"
#include "models/session/document_loader.h"
#include "ui/history/versions_dialog.h"
#include "ui/prompts/prompts.h"
#include "ui/prompts/sentences.h"
#include "ui/shell/lost_texts.h"
#include "ui/shell/version_keeper.h"

#include <QDir>
#include <QFileInfo>
#include <QWidget>

namespace quoin {

DocumentCommands::DocumentCommands(TemplatePtr tmpl, QByteArray example, ProjectStore* store,
                                   CorrectionStore* corrections, QWidget* window)
    : QObject(window)
    , m_template(std::move(tmpl))
    , m_example(std::move(example))
    , m_store(store)
    , m_corrections(corrections)
    , m_window(window)
    , m_loader(new DocumentLoader(this))
    , m_versions(new VersionKeeper(store, this))
{
    connect(m_versions, &VersionKeeper::kept, this, &DocumentCommands::tellVersions);
    connect(m_loader, &DocumentLoader::loaded, this, &DocumentCommands::takeLoaded);
    connect(m_loader, &DocumentLoader::failed, this, [this](const FileError& error) {
        Q_EMIT busyEnded();
        Q_EMIT failed(sentenceFor(error));
    });
}

DocumentCommands::~DocumentCommands() = default;

std::unique_ptr<DocumentSession> DocumentCommands::makeSession() const
{
    auto session = std::make_unique<DocumentSession>(m_template);
    session->setCorrectionStore(m_corrections);
    return session;
}

void DocumentCommands::take(std::unique_ptr<DocumentSession> session)
{
    cancelLoading(); // Whoever chose this document wants no other one.
    // Panes let go of the old session before it dies.
    const std::unique_ptr<DocumentSession> old = std::move(m_session);
    m_session = std::move(session);
    m_discarded.reset();
    m_versions->begin(m_session != nullptr && !m_session->path().isEmpty() ? m_session->spec() : nullptr);
    if (m_session != nullptr)
        connectSession();
    Q_EMIT sessionChanged(m_session.get());
    tellVersions();
}

void DocumentCommands::connectSession()
{
    const DocumentSession* session = m_session.get();
    connect(session, &DocumentSession::saved, this, &DocumentCommands::takeSaved);
    connect(session, &DocumentSession::saveFailed, this, &DocumentCommands::takeFailure);
    // Later: whoever waits may want to close the session that is just telling this.
    connect(session, &DocumentSession::savingChanged, this, &DocumentCommands::goOn, Qt::QueuedConnection);
    connect(session, &DocumentSession::changedOnDisk, this, &DocumentCommands::overtaken);
    connect(session, &DocumentSession::reloadFailed, this,
            [this](const FileError& error) { Q_EMIT failed(sentenceFor(error)); });
    connect(session, &DocumentSession::busyChanged, this, [this](bool isBusy) {
        const QString sentence = m_session->isRestoring() ? tr("Restoring a version of %1…") : tr("Reloading %1…");
        if (isBusy)
            Q_EMIT busy(sentence.arg(m_session->title()));
        else
            Q_EMIT busyEnded();
    });
    connect(session, &DocumentSession::edited, this, [this](const Change& change) {
        if (change.splices.empty() && !m_session->correctionsError().isEmpty())
            Q_EMIT failed(tr("This holds only until the document is closed. %1").arg(m_session->correctionsError()));
    });
}

void DocumentCommands::setUntaken(std::function<std::optional<UntakenText>()> untaken)
{
    m_untaken = std::move(untaken);
}

bool DocumentCommands::isSafe() const
{
    const bool aside = (m_untaken && m_untaken().has_value()) || (m_lost != nullptr && m_lost->hasUnseen());
    return m_session == nullptr || (!m_session->isModified() && !m_session->isSaving() && !aside);
}

void DocumentCommands::whenSafe(std::function<void()> then)
{
    m_dropped.reset();
    m_droppedLost.clear();
    m_discarded.reset();
    whenNothingIsLost(std::move(then));
}

void DocumentCommands::whenNothingIsLost(std::function<void()> then)
{
    if (m_lost == nullptr || !m_lost->hasUnseen() || m_lost->sentence() == m_droppedLost) {
        whenAllIsTaken(std::move(then));
        return;
    }
    const auto answer = [this, then = std::move(then)](prompts::LostChoice choice) {
        if (choice == prompts::LostChoice::Copy) {
            m_lost->copy();
        } else if (choice == prompts::LostChoice::Close) {
            m_droppedLost = m_lost->sentence();
            whenAllIsTaken(then);
        }
    };
    prompts::askAboutLostTexts(m_window, m_lost->sentence(), m_lost->lines(), answer);
}

void DocumentCommands::whenAllIsTaken(std::function<void()> then)
{
    const std::optional<UntakenText> text = m_untaken ? m_untaken() : std::nullopt;
    if (!text || text == m_dropped) {
        whenNothingIsUnsaved(std::move(then));
        return;
    }
    const auto answer = [this, text, then = std::move(then)](bool drop) {
        if (!drop)
            return Q_EMIT untakenWanted(text->path);
        m_dropped = text;
        whenNothingIsUnsaved(then);
    };
    prompts::askToDropText(m_window, excerptOf(text->text), answer);
}

void DocumentCommands::whenNothingIsUnsaved(std::function<void()> then)
{
    if (m_session != nullptr && m_session->isSaving()) {
        whenSaved(std::move(then));
        return;
    }
    if (m_session == nullptr || !m_session->isModified() || m_session->spec() == m_discarded) {
        then();
        return;
    }
    prompts::askToSave(m_window, m_session->title(), [this, then = std::move(then)](prompts::SaveChoice choice) {
        if (choice == prompts::SaveChoice::Cancel)
            return;
        if (choice == prompts::SaveChoice::Discard) {
            m_discarded = m_session->spec();
            then();
            return;
        }
        if (m_session->path().isEmpty()) {
            const QString suggestion = QDir(m_folder).filePath(QStringLiteral("backend-spec.md"));
            prompts::askWhereToSave(m_window, suggestion, [this, then](const QString& path) {
                m_session->startSaveAs(path);
                whenSaved(then);
            });
            return;
        }
        save();
        whenSaved(then);
    });
}

/// Calls `then` after the save that was started, unless it fails.
void DocumentCommands::whenSaved(std::function<void()> then)
{
    if (m_session->isSaving()) {
        m_afterSaving = std::move(then);
        Q_EMIT busy(tr("Saving %1 first…").arg(m_session->title()));
    } else if (!m_session->isModified()) {
        then();
    }
}

/// What waited for a save comes now, unless something that was typed since would be lost.
void DocumentCommands::goOn()
{
    if (m_afterSaving == nullptr || m_session == nullptr || m_session->isSaving())
        return;
    Q_EMIT busyEnded();
    whenNothingIsLost(std::exchange(m_afterSaving, nullptr));
}

void DocumentCommands::createNew()
{
    whenSafe([this] {
        take(makeSession());
        Q_EMIT created();
    });
}

void DocumentCommands::openExample()
{
    whenSafe([this] {
        auto session = makeSession();
        session->openBytes(std::string_view(m_example.constData(), static_cast<std::size_t>(m_example.size())),
                           tr("Worked example"));
        take(std::move(session));
    });
}

void DocumentCommands::askToOpen()
{
    prompts::askToOpen(m_window, m_folder, [this](const QString& path) { open(path); });
}

void DocumentCommands::open(const QString& path)
{
    whenSafe([this, path] {
        cancelLoading();
        const LoadOrder order = makeSession()->orderFor(path);
        if (QFileInfo(path).size() > longText) {
            m_loader->start(order);
            Q_EMIT busy(tr("Opening %1…").arg(QFileInfo(path).fileName()));
            return;
        }
        const LoadResult result = loadDocument(order).value();
        if (const auto* error = std::get_if<FileError>(&result))
            Q_EMIT failed(sentenceFor(*error));
        else
            show(std::get<LoadedDocument>(result));
    });
}

void DocumentCommands::takeLoaded(const LoadedDocument& document)
{
    Q_EMIT busyEnded();
    // Somebody may have gone on with the old document meanwhile; what was given up before is not asked about again.
    whenNothingIsLost([this, document] { show(document); });
}

void DocumentCommands::show(const LoadedDocument& document)
{
    auto session = makeSession();
    session->open(document);
    m_folder = QFileInfo(session->path()).absolutePath();
    if (m_store != nullptr)
        m_store->addRecent(session->path());
    take(std::move(session));
    Q_EMIT recentChanged();
    if (!m_session->correctionsError().isEmpty())
        Q_EMIT failed(m_session->correctionsError());
}

bool DocumentCommands::isLoading() const
{
    return !m_loader->path().isEmpty();
}

void DocumentCommands::cancelLoading()
{
    if (m_session != nullptr && m_session->isBusy()) {
        m_session->cancelReading();
        m_session->checkFile(); // Something may have stirred meanwhile.
    }
    if (!isLoading() && m_afterSaving == nullptr)
        return;
    m_loader->cancel();
    m_afterSaving = nullptr;
    Q_EMIT busyEnded();
}

void DocumentCommands::takeSaved()
{
    if (m_store != nullptr)
        m_store->addRecent(m_session->path());
    m_versions->keep(m_session->path(), m_session->savedSpec());
    Q_EMIT saved();
    Q_EMIT recentChanged();
}

void DocumentCommands::takeFailure(const FileError& error)
{
    if (std::exchange(m_afterSaving, nullptr) != nullptr)
        Q_EMIT busyEnded();
    if (error.reason == FileError::Reason::ChangedOnDisk)
        Q_EMIT conflict();
    else
        Q_EMIT saveFailed(tr("Not saved. %1").arg(sentenceFor(error)));
}

void DocumentCommands::tellVersions()
{
    const bool kept = m_store != nullptr && m_session != nullptr && !m_session->path().isEmpty();
    Q_EMIT versionsChanged(kept ? m_store->versions(m_session->path()).size() : 0);
}

void DocumentCommands::save()
{
    if (m_session == nullptr)
        return;
    if (m_session->path().isEmpty()) {
        saveAs();
        return;
    }
    m_session->startSave();
}

void DocumentCommands::overwrite()
{
    if (m_session != nullptr && !m_session->path().isEmpty())
        m_session->startSave(DocumentSession::Overwrite::Yes);
}

void DocumentCommands::saveAs()
{
    if (m_session == nullptr)
        return;
    const QString suggestion =
        m_session->path().isEmpty() ? QDir(m_folder).filePath(QStringLiteral("backend-spec.md")) : m_session->path();
    prompts::askWhereToSave(m_window, suggestion, [this](const QString& path) {
        m_versions->begin(nullptr);
        m_session->startSaveAs(path);
        m_folder = QFileInfo(path).absolutePath();
    });
}

void DocumentCommands::reload()
{
    if (m_session == nullptr || m_session->path().isEmpty())
        return;
    // Text that no field could take stays in the form.
    whenNothingIsUnsaved([this] { m_session->startReload(); });
}

void DocumentCommands::close()
{
    whenSafe([this] { take(nullptr); });
}

void DocumentCommands::showVersions()
{
    if (m_session == nullptr || m_session->path().isEmpty())
        return;
    if (m_store == nullptr) {
        Q_EMIT failed(tr("No versions are kept, because the store could not be opened."));
        return;
    }
    auto* dialog = new VersionsDialog(*m_store, m_session->path(), m_window);
    connect(dialog, &VersionsDialog::restoreRequested, m_session.get(), [this](qint64 number, const QByteArray& bytes) {
        m_session->startReplaceAll(bytes.toStdString(), tr("Restore version %1").arg(number));
    });
    dialog->open();
}

void DocumentCommands::correctHeading(const QString& path, const std::optional<QString>& sectionId)
{
    const auto heading = m_session != nullptr ? m_session->spec()->headingOf(path.toStdString()) : std::nullopt;
    if (!heading || !(sectionId ? m_session->setCorrection(path, *sectionId) : m_session->clearCorrection(path)))
        return;
    const SpecPtr& spec = m_session->spec();
    const QString now = QString::fromStdString(spec->pathAt(heading->begin));
    if (!m_session->correctionsError().isEmpty())
        return Q_EMIT corrected(now, QString()); // What failed has been told.
    const auto entry = spec->entryOf(now.toStdString());
    const TemplateSection* section = entry ? spec->entries()[*entry].definition : nullptr;
    const QString title = QString::fromStdString(heading->title);
    Q_EMIT corrected(
        now,
        section != nullptr
            ? tr("“%1” now counts as %2. The file does not change.").arg(title, QString::fromStdString(section->title))
            : tr("“%1” now counts as no part of the template. The file does not change.").arg(title));
}

QList<RecentDocument> DocumentCommands::recent(int limit) const
{
    return m_store != nullptr ? m_store->recentDocuments(limit) : QList<RecentDocument>();
}

void DocumentCommands::clearRecent()
{
    if (m_store != nullptr)
        m_store->clearRecent();
    Q_EMIT recentChanged();
}

} // namespace quoin
