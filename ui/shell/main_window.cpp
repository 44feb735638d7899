// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/main_window.h"

#include "ui/forms/form_host.h"
#include "ui/forms/form_view.h"
#include "ui/offers/offer_bar.h"
#include "ui/outline/outline_pane.h"
#include "ui/outline/section_menu.h"
#include "ui/projects/start_page.h"
#include "ui/prompts/prompts.h"
#include "ui/shell/action_table.h"
#include "ui/shell/document_commands.h"
#include "ui/shell/find_control.h"
#include "ui/shell/go_to.h"
#include "ui/shell/header_bar.h"
#include "ui/shell/insert_menu.h"
#include "ui/shell/item_commands.h"
#include "ui/shell/navigation.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/section_commands.h"
#include "ui/shell/shortcuts_dialog.h"
#include "ui/shell/status_line.h"
#include "ui/shell/untaken_keeper.h"
#include "ui/shell/view_commands.h"
#include "ui/shell/window_dialect.h"
#include "ui/shell/window_offers.h"
#include "ui/shell/window_spelling.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QMenuBar>
#include <QStackedWidget>
#include <QUndoStack>
#include <QVBoxLayout>

namespace quoin {

namespace {

constexpr int textStep = 10;

/// False where what has the focus knows no such thing.
bool onFocusWidget(const char* slot)
{
    QWidget* widget = QApplication::focusWidget();
    const bool knows =
        widget != nullptr && widget->metaObject()->indexOfMethod(QByteArray(slot).append("()").constData()) >= 0;
    return knows && QMetaObject::invokeMethod(widget, slot);
}

} // namespace

MainWindow::MainWindow(const WindowParts& parts)
    : m_parts(parts)
    , m_actions(new ActionTable(this))
    , m_documents(new DocumentCommands(parts.tmpl, parts.example, parts.store, parts.corrections, this))
{
    build();
    buildMenus();
    connectFileActions();
    connectEditActions();
    connectViewActions();
    connectDocuments();
    m_offers = new WindowOffers(parts.tmpl, m_workspace, m_actions, m_offerBar, this);
    const auto tell = [this](const QString& sentence) { m_notice->tell(sentence, {}, NoticeBar::Stay::AWhile); };
    connect(m_offers, &WindowOffers::told, this, tell);
    connect(m_offerBar, &OfferBar::offered, m_notice, &NoticeBar::passOn);
    connect(m_spelling, &WindowSpelling::told, this, tell);
    connect(m_dialect, &WindowDialect::told, this, tell);
    connect(m_section, &SectionCommands::told, this, tell);
    loadState();
    setSession(nullptr);
    fillRecent();
}

MainWindow::~MainWindow()
{
    // The panes watch the session, which the commands own: they let go first.
    m_untaken->leave();
    m_workspace->setSession(nullptr);
    m_offers->setSession(nullptr);
    m_navigation->setSession(nullptr);
    m_status->setSession(nullptr);
    if (DocumentSession* session = m_documents->session()) {
        disconnect(session, nullptr, this, nullptr);
        disconnect(session->undoStack(), nullptr, this, nullptr);
    }
}

void MainWindow::build()
{
    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header = new HeaderBar(*m_actions, centre);
    m_notice = new NoticeBar(centre);
    m_stack = new QStackedWidget(centre);
    const auto keys = [this](ActionId id) {
        return m_actions->action(id)->shortcut().toString(QKeySequence::NativeText);
    };
    m_start = new StartPage({keys(ActionId::New), keys(ActionId::Open)}, m_stack);
    m_workspace = new Workspace(*m_actions, m_stack);
    m_workspace->form()->setNextEmptyKeys(keys(ActionId::NextEmpty));
    m_stack->addWidget(m_start);
    m_stack->addWidget(m_workspace);
    m_offerBar = new OfferBar(centre);
    m_status = new StatusLine(centre);
    column->addWidget(m_header);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    column->addWidget(m_offerBar);
    column->addWidget(m_status);
    setCentralWidget(centre);
    m_navigation = new Navigation(*m_actions, m_workspace, *m_parts.tmpl, this);
    connect(m_navigation, &Navigation::changed, this, &MainWindow::updateActions);
    m_navigation->addBar(m_notice, [this] { m_notice->focusFirst(); });
    m_navigation->addBar(m_offerBar, [this] { m_offerBar->focusFirst(); });
    m_items = new ItemCommands(
        *m_actions, m_workspace, [this] { return m_documents->session(); }, this);
    m_goTo = new GoTo(
        *m_actions, m_workspace, [this] { return m_documents->session(); }, centre);
}

void MainWindow::buildMenus()
{
    m_recent = new QMenu(tr("Open &Recent"), this);
    QMenu* file = menuBar()->addMenu(tr("&File"));
    m_actions->fill(MenuId::File, file, {{ActionId::Save, m_recent}});
    m_section = new SectionCommands(
        *m_actions, m_workspace, [this] { return m_documents->session(); }, this);
    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    m_spelling = new WindowSpelling(m_parts.dictionaryFolders, m_parts.words, m_actions, this);
    m_workspace->setSpeller(m_spelling->speller());
    m_dialect = new WindowDialect(m_parts.dialects, m_actions, m_workspace, this);
    m_actions->fill(MenuId::Edit, edit, {{ActionId::NextEmpty, m_spelling}});
    connect(edit, &QMenu::aboutToShow, m_section, &SectionCommands::aimHere);
    m_insert = new InsertMenu(this);
    menuBar()->addMenu(m_insert);
    m_goTo->setInserts(m_insert);
    m_actions->fill(MenuId::Go, menuBar()->addMenu(tr("&Go")));
    auto* theme = new QMenu(tr("Them&e"), this);
    m_actions->fill(MenuId::Theme, theme);
    m_actions->fill(MenuId::View, menuBar()->addMenu(tr("&View")), {{ActionId::TextLarger, theme}});
    m_actions->fill(MenuId::Help, menuBar()->addMenu(tr("&Help")));
    connect(m_insert, &InsertMenu::addRequested, this, &MainWindow::addItem);
    connect(m_insert, &InsertMenu::addSectionRequested, this, [this](const QString& section, const QString& title) {
        m_workspace->form()->host()->add(section, QString(), title);
    });
}

void MainWindow::connectFileActions()
{
    m_actions->on(ActionId::New, m_documents, [this] { m_documents->createNew(); });
    m_actions->on(ActionId::Open, m_documents, [this] { m_documents->askToOpen(); });
    m_actions->on(ActionId::Save, m_documents, [this] { m_documents->save(); });
    m_actions->on(ActionId::SaveAs, m_documents, [this] { m_documents->saveAs(); });
    m_actions->on(ActionId::Versions, m_documents, [this] { m_documents->showVersions(); });
    m_actions->on(ActionId::Reload, m_documents, [this] { m_documents->reload(); });
    m_actions->on(ActionId::Close, m_documents, [this] { m_documents->close(); });
    m_actions->on(ActionId::Quit, this, [this] { close(); });
    m_actions->on(ActionId::Example, m_documents, [this] { m_documents->openExample(); });
    m_actions->on(ActionId::About, this, [this] { prompts::about(this); });
    m_actions->on(ActionId::Shortcuts, this, [this] { (new ShortcutsDialog(*m_actions, this))->open(); });
    connect(m_start, &StartPage::newRequested, m_documents, &DocumentCommands::createNew);
    connect(m_start, &StartPage::openRequested, m_documents, &DocumentCommands::askToOpen);
    connect(m_start, &StartPage::exampleRequested, m_documents, &DocumentCommands::openExample);
    connect(m_start, &StartPage::recentPicked, m_documents, &DocumentCommands::open);
}

void MainWindow::connectEditActions()
{
    m_actions->on(ActionId::Undo, this, [this] { m_documents->session()->undoStack()->undo(); });
    m_actions->on(ActionId::Redo, this, [this] { m_documents->session()->undoStack()->redo(); });
    m_actions->on(ActionId::Cut, this, [] { onFocusWidget("cut"); });
    m_actions->on(ActionId::Copy, this, [] { onFocusWidget("copy"); });
    m_actions->on(ActionId::Paste, this, [this] {
        if (!onFocusWidget("paste")) // Nothing there takes text: items it may be.
            m_actions->action(ActionId::PasteItems)->trigger();
    });
    m_actions->on(ActionId::SelectAll, this, [] { onFocusWidget("selectAll"); });
    m_actions->on(ActionId::Find, this, [this] { m_workspace->find(); });
    FindControl* finder = m_workspace->finder();
    m_actions->on(ActionId::Replace, finder, [finder] { finder->open(DocumentFindBar::Mode::Replace); });
    m_actions->on(ActionId::FindNext, finder, [finder] { finder->step(true); });
    m_actions->on(ActionId::FindPrevious, finder, [finder] { finder->step(false); });
    connect(finder, &FindControl::replaced, this, [this](int count) {
        m_notice->tell(count == 1 ? tr("1 place replaced. Undo takes it back.")
                                  : tr("%n places replaced. Undo takes all back.", nullptr, count),
                       {}, NoticeBar::Stay::AWhile);
    });
    m_actions->on(ActionId::GoTo, this, [this] { m_goTo->open(); });
    m_actions->on(ActionId::FilterOutline, this, [this] {
        m_actions->action(ActionId::Outline)->setChecked(true);
        m_workspace->outline()->focusFilter();
    });
    m_actions->on(ActionId::AddAnother, this, [this] { m_workspace->form()->addAnother(); });
    m_actions->on(ActionId::DeleteHere, this, [this] { m_workspace->form()->deleteHere(); });
    m_actions->on(ActionId::NextEmpty, this, [this] {
        if (m_workspace->view() == CentreView::Source)
            m_actions->action(ActionId::Forms)->trigger();
        m_workspace->form()->focusNextEmpty();
    });
}

void MainWindow::connectViewActions()
{
    m_views = new ViewCommands(*m_actions, *m_workspace, this);
    m_actions->on(ActionId::Forms, this, [this] { setView(CentreView::Forms); });
    m_actions->on(ActionId::Source, this, [this] { setView(CentreView::Source); });
    m_actions->on(ActionId::Split, this, [this] { setView(CentreView::Split); });
    connect(m_actions->action(ActionId::Outline), &QAction::toggled, m_workspace, &Workspace::setOutlineShown);
    m_actions->on(ActionId::ThemeSystem, this, [this] { setTheme(ThemeChoice::System); });
    m_actions->on(ActionId::ThemeLight, this, [this] { setTheme(ThemeChoice::Light); });
    m_actions->on(ActionId::ThemeDark, this, [this] { setTheme(ThemeChoice::Dark); });
    m_actions->on(ActionId::TextLarger, this, [this] { setTextSize(m_parts.theme->textSize() + textStep); });
    m_actions->on(ActionId::TextSmaller, this, [this] { setTextSize(m_parts.theme->textSize() - textStep); });
    m_actions->on(ActionId::TextNormal, this, [this] { setTextSize(100); });
}

void MainWindow::showOutlineMenu(const QString& path, const QPoint& where)
{
    m_section->aim(path);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_items->fill(menu);
    if (m_section->menu()->hasTarget()) {
        menu->addSeparator();
        menu->addMenu(m_section->menu());
    }
    menu->popup(where);
}

void MainWindow::addItem(const QString& section, const QString& collection, const QString& placeholder,
                         const QString& noun)
{
    if (m_workspace->view() == CentreView::Source)
        m_actions->action(ActionId::Forms)->trigger();
    const SpecPtr& spec = m_documents->session()->spec();
    FormHost* host = m_workspace->form()->host();
    if (!spec->entryOf(section.toStdString()))
        host->add(section, QString(), section);
    host->add(collection, placeholder, noun);
}

void MainWindow::setView(CentreView view)
{
    m_workspace->setView(view);
    updateActions();
}

void MainWindow::setTheme(ThemeChoice choice)
{
    m_parts.theme->setChoice(choice);
}

void MainWindow::setTextSize(int percent)
{
    m_parts.theme->setTextSize(percent);
}

} // namespace quoin
