// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/document_commands.h"

#include "models/session/document_loader.h"
#include "ui/history/versions_dialog.h"
#include "ui/prompts/prompts.h"
#include "ui/prompts/sentences.h"

#include <QDir>
#include <QFileInfo>
#include <QWidget>

namespace quoin {

namespace {

// Below, reading and binding takes less time than one would notice (bench_core: 8 ms), and a window
// that shows its document at once is better than one that says what it is about to do.
constexpr qint64 loadedAtOnce = qint64(512) * 1024;

QByteArray bytesOf(const SpecPtr& spec)
{
    return QByteArray::fromStdString(spec->document().bytes());
}

} // namespace

DocumentCommands::DocumentCommands(TemplatePtr tmpl, QByteArray example, ProjectStore* store,
                                   CorrectionStore* corrections, QWidget* window)
    : QObject(window)
    , m_template(std::move(tmpl))
    , m_example(std::move(example))
    , m_store(store)
    , m_corrections(corrections)
    , m_window(window)
    , m_loader(new DocumentLoader(this))
{
    connect(m_loader, &DocumentLoader::loaded, this, &DocumentCommands::takeLoaded);
    connect(m_loader, &DocumentLoader::failed, this, [this](const FileError& error) {
        Q_EMIT loadingEnded();
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
    m_opened.reset();
    if (m_session != nullptr) {
        m_opened = m_session->path().isEmpty() ? nullptr : m_session->spec();
        connect(m_session.get(), &DocumentSession::changedOnDisk, this, &DocumentCommands::conflict);
        connect(m_session.get(), &DocumentSession::reloadFailed, this,
                [this](const FileError& error) { Q_EMIT failed(sentenceFor(error)); });
        connect(m_session.get(), &DocumentSession::busyChanged, this, [this](bool busy) {
            if (busy)
                Q_EMIT loading(m_session->title());
            else
                Q_EMIT loadingEnded();
        });
        connect(m_session.get(), &DocumentSession::edited, this, [this](const Change& change) {
            if (change.splices.empty() && !m_session->correctionsError().isEmpty())
                Q_EMIT failed(tr("This holds only until the document is closed. %1").arg(m_session->correctionsError()));
        });
    }
    Q_EMIT sessionChanged(m_session.get());
    tellVersions();
}

void DocumentCommands::whenSafe(std::function<void()> then)
{
    if (m_session == nullptr || !m_session->isModified()) {
        then();
        return;
    }
    prompts::askToSave(m_window, m_session->title(), [this, then = std::move(then)](prompts::SaveChoice choice) {
        if (choice == prompts::SaveChoice::Cancel)
            return;
        if (choice == prompts::SaveChoice::Discard) {
            then();
            return;
        }
        if (m_session->path().isEmpty()) {
            const QString suggestion = QDir(m_folder).filePath(QStringLiteral("backend-spec.md"));
            prompts::askWhereToSave(m_window, suggestion, [this, then](const QString& path) {
                done(m_session->saveAs(path));
                if (!m_session->isModified())
                    then();
            });
            return;
        }
        save();
        if (!m_session->isModified())
            then();
    });
}

void DocumentCommands::createNew()
{
    whenSafe([this] { take(makeSession()); });
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
        if (QFileInfo(path).size() > loadedAtOnce) {
            m_givenUp = m_session != nullptr ? m_session->spec() : nullptr;
            m_loader->start(order);
            Q_EMIT loading(QFileInfo(path).fileName());
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
    Q_EMIT loadingEnded();
    // Somebody may have gone on with the old document meanwhile.
    const SpecPtr givenUp = std::exchange(m_givenUp, nullptr);
    if (m_session == nullptr || m_session->spec() == givenUp)
        show(document);
    else
        whenSafe([this, document] { show(document); });
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
    if (!isLoading())
        return;
    m_loader->cancel();
    m_givenUp.reset();
    Q_EMIT loadingEnded();
}

void DocumentCommands::done(const std::optional<FileError>& error)
{
    if (error) {
        if (error->reason == FileError::Reason::ChangedOnDisk)
            Q_EMIT conflict();
        else
            Q_EMIT failed(sentenceFor(*error));
        return;
    }
    keepVersion();
    Q_EMIT saved();
    Q_EMIT recentChanged();
}

void DocumentCommands::keepVersion()
{
    const QString path = m_session->path();
    if (m_store == nullptr || path.isEmpty())
        return;
    if (m_opened != nullptr && m_store->versions(path).isEmpty())
        m_store->addVersion(path, bytesOf(m_opened));
    m_opened.reset();
    m_store->addVersion(path, bytesOf(m_session->spec()));
    m_store->addRecent(path);
    tellVersions();
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
    done(m_session->save());
}

void DocumentCommands::overwrite()
{
    if (m_session != nullptr && !m_session->path().isEmpty())
        done(m_session->save(DocumentSession::Overwrite::Yes));
}

void DocumentCommands::saveAs()
{
    if (m_session == nullptr)
        return;
    const QString suggestion =
        m_session->path().isEmpty() ? QDir(m_folder).filePath(QStringLiteral("backend-spec.md")) : m_session->path();
    prompts::askWhereToSave(m_window, suggestion, [this](const QString& path) {
        m_opened.reset();
        done(m_session->saveAs(path));
        m_folder = QFileInfo(path).absolutePath();
    });
}

void DocumentCommands::reload()
{
    if (m_session == nullptr || m_session->path().isEmpty())
        return;
    whenSafe([this] { m_session->startReload(); });
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
    Q_EMIT corrected(now, section != nullptr
                              ? tr("“%1” now counts as %2. The file does not change.")
                                    .arg(title, QString::fromStdString(section->title))
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
