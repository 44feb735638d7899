// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// What the window does as documents come, change and go.

#include "ui/forms/form_view.h"
#include "ui/outline/outline_pane.h"
#include "ui/outline/section_menu.h"
#include "ui/projects/start_page.h"
#include "ui/shell/action_table.h"
#include "ui/shell/busy_notice.h"
#include "ui/shell/document_commands.h"
#include "ui/shell/header_bar.h"
#include "ui/shell/insert_menu.h"
#include "ui/shell/link_follower.h"
#include "ui/shell/lost_texts.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigation.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/section_commands.h"
#include "ui/shell/status_line.h"
#include "ui/shell/untaken_keeper.h"
#include "ui/shell/view_commands.h"
#include "ui/shell/window_dialect.h"
#include "ui/shell/window_offers.h"
#include "ui/shell/window_spelling.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QStackedWidget>
#include <QTime>
#include <QUndoStack>

namespace quoin {

namespace {

constexpr int recentInMenu = 10;
constexpr int recentOnStartPage = 8;

} // namespace

void MainWindow::connectDocuments()
{
    connect(m_documents, &DocumentCommands::sessionChanged, this, &MainWindow::setSession);
    // Who begins a spec means to write: the first field takes what is typed, not the outline's filter.
    connect(m_documents, &DocumentCommands::created, this,
            [this] { m_workspace->goTo(m_workspace->form()->entryPath()); });
    connect(m_documents, &DocumentCommands::failed, this,
            [this](const QString& sentence) { m_notice->tell(sentence); });
    connect(m_documents, &DocumentCommands::saveFailed, this, [this](const QString& sentence) {
        m_notice->tell(sentence, {{tr("&Save As…"), [this] { m_documents->saveAs(); }}});
    });
    new BusyNotice(m_documents, m_notice);
    auto* lost = new LostTexts(m_workspace->form(), m_notice);
    m_documents->setLost(lost);
    m_untaken = new UntakenKeeper({m_parts.store, m_parts.tmpl, m_workspace->form(), lost}, this);
    connect(m_untaken, &UntakenKeeper::restored, this, [this](const QString& sentence, const QString& path) {
        m_notice->tell(sentence, {{tr("Show &Me Where"), [this, path] { goToUntaken(path); }}});
    });
    connect(m_documents, &DocumentCommands::conflict, this, &MainWindow::showConflict);
    connect(m_documents, &DocumentCommands::overtaken, this, [this] {
        // Whoever watches the file may tell of it again while something else stands before the question.
        if (!m_notice->waits(conflictSentence()))
            showConflict();
    });
    m_documents->setUntaken([this] { return m_workspace->form()->untakenText(); });
    connect(m_documents, &DocumentCommands::untakenWanted, this, &MainWindow::goToUntaken);
    connect(m_documents, &DocumentCommands::recentChanged, this, &MainWindow::fillRecent);
    connect(m_documents, &DocumentCommands::versionsChanged, m_status, &StatusLine::setVersions);
    connect(m_documents, &DocumentCommands::saved, this, [this] {
        m_notice->settle();
        m_status->setSaved(QLocale().toString(QTime::currentTime(), QLocale::ShortFormat));
        updateTitle();
    });
    connect(m_workspace, &Workspace::refused, this,
            [this](const QString& sentence) { m_notice->tell(sentence, {}, NoticeBar::Stay::AWhile); });
    connect(m_section, &SectionCommands::picked, m_documents, &DocumentCommands::correctHeading);
    connect(m_documents, &DocumentCommands::corrected, this, [this](const QString& path, const QString& sentence) {
        m_workspace->showPath(path);
        if (!sentence.isEmpty())
            m_notice->tell(sentence, {}, NoticeBar::Stay::AWhile);
    });
    connect(m_workspace->outline(), &OutlinePane::menuRequested, this, &MainWindow::showOutlineMenu);
    connect(m_views, &ViewCommands::told, this,
            [this](const QString& sentence) { m_notice->tell(sentence, {}, NoticeBar::Stay::AWhile); });
    new LinkFollower(*m_documents, *m_workspace, *m_notice, this);
}

void MainWindow::goToUntaken(const QString& path)
{
    if (m_workspace->view() == CentreView::Source)
        setView(CentreView::Forms); // It stands in the form alone.
    m_workspace->goTo(path);
}

void MainWindow::setSession(DocumentSession* session)
{
    m_notice->dismiss();
    m_offers->setSession(session);
    m_spelling->setSession(session);
    m_dialect->setSession(session);
    m_workspace->setSession(session);
    m_untaken->setSession(session);
    m_navigation->setSession(session);
    m_status->setSession(session);
    m_insert->setSpec(session != nullptr ? session->spec() : nullptr);
    m_header->setVisible(session != nullptr);
    m_stack->setCurrentWidget(session != nullptr ? static_cast<QWidget*>(m_workspace) : m_start);
    if (session != nullptr) {
        connect(session, &DocumentSession::modifiedChanged, this, &MainWindow::updateTitle);
        connect(session, &DocumentSession::pathChanged, this, &MainWindow::updateTitle);
        connect(session, &DocumentSession::edited, this,
                [this](const Change& change) { m_insert->setSpec(change.after); });
        connect(session->undoStack(), &QUndoStack::canUndoChanged, this, &MainWindow::updateActions);
        connect(session->undoStack(), &QUndoStack::canRedoChanged, this, &MainWindow::updateActions);
        connect(session->undoStack(), &QUndoStack::undoTextChanged, m_actions,
                [this](const QString& what) { m_actions->setSubject(ActionId::Undo, what); });
        connect(session->undoStack(), &QUndoStack::redoTextChanged, m_actions,
                [this](const QString& what) { m_actions->setSubject(ActionId::Redo, what); });
    }
    updateTitle();
    updateActions();
}

void MainWindow::updateTitle()
{
    DocumentSession* session = m_documents->session();
    if (session == nullptr) {
        setWindowTitle(QApplication::applicationDisplayName());
        setWindowModified(false);
        return;
    }
    const QString path = session->path();
    const QString folder = path.isEmpty() ? QString() : QFileInfo(path).dir().dirName();
    m_header->setDocument(folder, session->title(), path);
    m_workspace->setPreviewTitle(session->title());
    m_header->setModified(session->isModified());
    setWindowTitle(folder.isEmpty() ? tr("%1[*]").arg(session->title())
                                    : tr("%1[*] — %2").arg(session->title(), folder));
    setWindowModified(session->isModified());
    updateActions();
}

void MainWindow::updateActions()
{
    const DocumentSession* session = m_documents->session();
    WindowFacts facts;
    facts.document = session != nullptr;
    facts.file = session != nullptr && !session->path().isEmpty();
    facts.canUndo = session != nullptr && session->undoStack()->canUndo();
    facts.canRedo = session != nullptr && session->undoStack()->canRedo();
    facts.canGoBack = m_navigation->canGoBack();
    facts.canGoForward = m_navigation->canGoForward();
    m_actions->update(facts);
}

void MainWindow::fillRecent()
{
    m_recent->clear();
    for (const RecentDocument& document : m_documents->recent(recentInMenu)) {
        const QString path = document.path;
        QAction* action = m_recent->addAction(QString(path).replace(QLatin1Char('&'), QStringLiteral("&&")));
        connect(action, &QAction::triggered, m_documents, [this, path] { m_documents->open(path); });
    }
    m_recent->menuAction()->setVisible(!m_recent->isEmpty());
    if (!m_recent->isEmpty()) {
        m_recent->addSeparator();
        connect(m_recent->addAction(tr("Clear This List")), &QAction::triggered, m_documents,
                &DocumentCommands::clearRecent);
    }
    m_start->setRecent(m_documents->recent(recentOnStartPage));
}

QString MainWindow::conflictSentence() const
{
    return tr("“%1” was changed by another program, and you have unsaved edits. Nothing has been written.")
        .arg(m_documents->session()->title());
}

void MainWindow::showConflict()
{
    m_notice->tell(conflictSentence(),
                   {{tr("Reload, dro&p my edits"), [this] { m_documents->session()->startReload(); }},
                    {tr("&Save As…"), [this] { m_documents->saveAs(); }},
                    {tr("&Overwrite"), [this] { m_documents->overwrite(); }}});
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_closing || m_documents->isSafe()) {
        saveState();
        m_untaken->drop();
        event->accept();
        return;
    }
    event->ignore();
    m_documents->whenSafe([this] {
        m_closing = true;
        close();
    });
}

} // namespace quoin
