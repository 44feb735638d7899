// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/ports/correction_store.h"
#include "models/ports/dialect_store.h"
#include "models/ports/project_store.h"
#include "models/ports/word_store.h"
#include "models/session/document_session.h"
#include "ui/shell/window_settings.h"

#include <QByteArray>
#include <QMainWindow>

class QStackedWidget;

namespace quoin {

class ActionTable;
class DocumentCommands;
class GoTo;
class ItemCommands;
class HeaderBar;
class InsertMenu;
class Navigation;
class NoticeBar;
class OfferBar;
class SectionCommands;
class StartPage;
class StatusLine;
class Theme;
class UntakenKeeper;
class ViewCommands;
class WindowDialect;
class WindowOffers;
class WindowSpelling;
class Workspace;

/// What the composition root lends to a window. All outlive it; the stores may be null.
struct WindowParts {
    TemplatePtr tmpl;
    QByteArray example;
    ProjectStore* store = nullptr;
    CorrectionStore* corrections = nullptr;
    WordStore* words = nullptr;
    DialectStore* dialects = nullptr;
    QStringList dictionaryFolders; ///< Where hunspell's dictionaries may be.
    WindowSettings* settings = nullptr;
    Theme* theme = nullptr;
};

/// The window: owns the panes and the menus and connects them, nothing else.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const WindowParts& parts);
    ~MainWindow() override;

    [[nodiscard]] DocumentCommands* documents() const { return m_documents; }
    [[nodiscard]] Workspace* workspace() const { return m_workspace; }
    [[nodiscard]] ActionTable* actions() const { return m_actions; }

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void build();
    void buildMenus();
    void connectFileActions();
    void connectEditActions();
    void connectViewActions();
    void connectDocuments();
    void setSession(DocumentSession* session);
    void goToUntaken(const QString& path);
    void updateTitle();
    void updateActions();
    void fillRecent();
    [[nodiscard]] QString conflictSentence() const;
    void showConflict();
    void showOutlineMenu(const QString& path, const QPoint& where);
    void addItem(const QString& section, const QString& collection, const QString& placeholder, const QString& noun);
    void setView(CentreView view);
    void setTheme(ThemeChoice choice);
    void setTextSize(int percent);
    void loadState();
    void saveState();

    WindowParts m_parts;
    ActionTable* m_actions;
    DocumentCommands* m_documents;
    HeaderBar* m_header = nullptr;
    NoticeBar* m_notice = nullptr;
    OfferBar* m_offerBar = nullptr;
    WindowOffers* m_offers = nullptr;
    WindowSpelling* m_spelling = nullptr;
    WindowDialect* m_dialect = nullptr;
    QStackedWidget* m_stack = nullptr;
    StartPage* m_start = nullptr;
    Workspace* m_workspace = nullptr;
    StatusLine* m_status = nullptr;
    InsertMenu* m_insert = nullptr;
    SectionCommands* m_section = nullptr;
    GoTo* m_goTo = nullptr;
    Navigation* m_navigation = nullptr;
    ItemCommands* m_items = nullptr;
    UntakenKeeper* m_untaken = nullptr;
    ViewCommands* m_views = nullptr;
    QMenu* m_recent = nullptr;
    bool m_closing = false;
};

} // namespace quoin
