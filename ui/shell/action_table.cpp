// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/action_table.h"

#include "ui/theme/icons.h"

#include <QActionGroup>
#include <QMenu>
#include <QWidget>

namespace quoin {

namespace {

enum class When { Always, Document, File, CanUndo, CanRedo, CanGoBack, CanGoForward };
enum class Check { No, Yes };
// A key that means something else in a field is the outline's alone.
enum class Scope { Window, Outline };

struct Row {
    ActionId id;
    MenuId menu;
    const char* text;
    const char* keys;
    const char* icon;
    When when = When::Always;
    bool separatorBefore = false;
    Check check = Check::No;
    QAction::MenuRole role = QAction::NoRole;
    Scope scope = Scope::Window;
};

#define ROW_TEXT(text) QT_TRANSLATE_NOOP("quoin::ActionTable", text)

constexpr Row rows[] = {
    {ActionId::New, MenuId::File, ROW_TEXT("&New Spec"), "Ctrl+N", "file-new"},
    {ActionId::Open, MenuId::File, ROW_TEXT("&Open…"), "Ctrl+O", "open"},
    {ActionId::Save, MenuId::File, ROW_TEXT("&Save"), "Ctrl+S", "save", When::Document, true},
    {ActionId::SaveAs, MenuId::File, ROW_TEXT("Save &As…"), "Ctrl+Shift+S", "save-as", When::Document},
    {ActionId::Versions, MenuId::File, ROW_TEXT("&Versions…"), "Ctrl+Shift+H", "history", When::File},
    {ActionId::Reload, MenuId::File, ROW_TEXT("Reload from &Disk"), "F5", "reload", When::File},
    {ActionId::Close, MenuId::File, ROW_TEXT("&Close"), "Ctrl+W", "close", When::Document, true},
    {ActionId::Quit, MenuId::File, ROW_TEXT("&Quit"), "Ctrl+Q", "", When::Always, false, Check::No, QAction::QuitRole},

    {ActionId::Undo, MenuId::Edit, ROW_TEXT("&Undo"), "Ctrl+Z", "undo", When::CanUndo},
    {ActionId::Redo, MenuId::Edit, ROW_TEXT("&Redo"), "Ctrl+Shift+Z", "redo", When::CanRedo},
    {ActionId::Cut, MenuId::Edit, ROW_TEXT("Cu&t"), "Ctrl+X", "cut", When::Document, true},
    {ActionId::Copy, MenuId::Edit, ROW_TEXT("&Copy"), "Ctrl+C", "copy", When::Document},
    {ActionId::Paste, MenuId::Edit, ROW_TEXT("&Paste"), "Ctrl+V", "paste", When::Document},
    {ActionId::PasteItems, MenuId::Edit, ROW_TEXT("Paste as &Items"), "Ctrl+Alt+V", "", When::Document},
    {ActionId::PastePlain, MenuId::Edit, ROW_TEXT("Paste as Plai&n Text"), "Ctrl+Shift+V", "", When::Document},
    {ActionId::SelectAll, MenuId::Edit, ROW_TEXT("Select &All"), "Ctrl+A", "", When::Document},
    {ActionId::MoveUp, MenuId::Edit, ROW_TEXT("Move Item or Section Up"), "Alt+Up", "arrow-up", When::Document, true},
    {ActionId::MoveDown, MenuId::Edit, ROW_TEXT("Move Item or Section Down"), "Alt+Down", "arrow-down", When::Document},
    {ActionId::MoveToGroup, MenuId::Edit, ROW_TEXT("Move to Another Group"), "Ctrl+Alt+G", "", When::Document},
    {ActionId::Duplicate, MenuId::Edit, ROW_TEXT("&Duplicate Item"), "Ctrl+D", "duplicate", When::Document},
    {ActionId::Renumber, MenuId::Edit, ROW_TEXT("Renumber Headings"), "Ctrl+Alt+N", "", When::Document},
    {ActionId::Rename, MenuId::Edit, ROW_TEXT("Rena&me Item"), "F2", "", When::Document},
    {ActionId::RenameEverywhere, MenuId::Edit, ROW_TEXT("Rename E&verywhere…"), "Shift+F2", "", When::Document},
    {ActionId::Delete, MenuId::Edit, ROW_TEXT("Delete Item or Section"), "Del", "trash", When::Document, false,
     Check::No, QAction::NoRole, Scope::Outline},
    {ActionId::Find, MenuId::Edit, ROW_TEXT("&Find…"), "Ctrl+F", "search", When::Document, true},
    {ActionId::FindNext, MenuId::Edit, ROW_TEXT("Find Ne&xt"), "F3", "arrow-down", When::Document},
    {ActionId::FindPrevious, MenuId::Edit, ROW_TEXT("Find Previou&s"), "Shift+F3", "arrow-up", When::Document},
    {ActionId::Replace, MenuId::Edit, ROW_TEXT("R&eplace…"), "Ctrl+H", "", When::Document},
    {ActionId::NextEmpty, MenuId::Edit, ROW_TEXT("Next Empt&y Field"), "Ctrl+Return", "next", When::Document, true},
    {ActionId::AddAnother, MenuId::Edit, ROW_TEXT("Add Another Li&ke This"), "Ctrl+Shift+Return", "plus",
     When::Document},
    {ActionId::Answers, MenuId::Edit, ROW_TEXT("Ans&wers of the Endpoint"), "Ctrl+Alt+A", "", When::Document},
    {ActionId::DeleteHere, MenuId::Edit, ROW_TEXT("Delete Row, Field or Item"), "Ctrl+Shift+K", "trash",
     When::Document},
    {ActionId::ConvertValue, MenuId::Edit, ROW_TEXT("Value Beside or &Below Its Label"), "Ctrl+Alt+B", "",
     When::Document},
    {ActionId::NotApplicable, MenuId::Edit, ROW_TEXT("Section Does N&ot Apply"), "Ctrl+Alt+Y", "dash", When::Document,
     true},
    {ActionId::SectionIs, MenuId::Edit, ROW_TEXT("T&his Section Is"), "Ctrl+Alt+I", "section", When::Document},
    {ActionId::SqlDialect, MenuId::Edit, ROW_TEXT("S&QL Dialect"), "Ctrl+Alt+Q", "", When::Document},
    {ActionId::FilterOutline, MenuId::Edit, ROW_TEXT("Fi&lter the Outline"), "Ctrl+Shift+O", "filter", When::Document},

    {ActionId::GoTo, MenuId::Go, ROW_TEXT("&Go to Anything…"), "Ctrl+K", "search"},
    {ActionId::GoToLine, MenuId::Go, ROW_TEXT("Go to &Line…"), "Ctrl+G", "", When::Document},
    {ActionId::NextFinding, MenuId::Go, ROW_TEXT("Next Finding in the &Code"), "F8", "", When::Document},
    {ActionId::PreviousFinding, MenuId::Go, ROW_TEXT("Previous Finding in the C&ode"), "Shift+F8", "", When::Document},

    {ActionId::Back, MenuId::Go, ROW_TEXT("&Back"), "Alt+Left", "back", When::CanGoBack, true},
    {ActionId::Forward, MenuId::Go, ROW_TEXT("&Forward"), "Alt+Right", "forward", When::CanGoForward},
    {ActionId::NextPane, MenuId::Go, ROW_TEXT("Next &Pane"), "F6", "", When::Document, true},
    {ActionId::PreviousPane, MenuId::Go, ROW_TEXT("P&revious Pane"), "Shift+F6", "", When::Document},
    {ActionId::Section1, MenuId::Go, ROW_TEXT("Section 1"), "Alt+1", "section", When::Document, true},
    {ActionId::Section2, MenuId::Go, ROW_TEXT("Section 2"), "Alt+2", "section", When::Document},
    {ActionId::Section3, MenuId::Go, ROW_TEXT("Section 3"), "Alt+3", "section", When::Document},
    {ActionId::Section4, MenuId::Go, ROW_TEXT("Section 4"), "Alt+4", "section", When::Document},
    {ActionId::Section5, MenuId::Go, ROW_TEXT("Section 5"), "Alt+5", "section", When::Document},
    {ActionId::Section6, MenuId::Go, ROW_TEXT("Section 6"), "Alt+6", "section", When::Document},
    {ActionId::Section7, MenuId::Go, ROW_TEXT("Section 7"), "Alt+7", "section", When::Document},
    {ActionId::Section8, MenuId::Go, ROW_TEXT("Section 8"), "Alt+8", "section", When::Document},
    {ActionId::Section9, MenuId::Go, ROW_TEXT("Section 9"), "Alt+9", "section", When::Document},
    {ActionId::Section10, MenuId::Go, ROW_TEXT("Section 10"), "Alt+0", "section", When::Document},

    {ActionId::Forms, MenuId::View, ROW_TEXT("&Forms"), "Ctrl+1", "forms", When::Document, false, Check::Yes},
    {ActionId::Source, MenuId::View, ROW_TEXT("&Source"), "Ctrl+2", "source", When::Document, false, Check::Yes},
    {ActionId::Split, MenuId::View, ROW_TEXT("S&plit"), "Ctrl+3", "split", When::Document, false, Check::Yes},
    {ActionId::Outline, MenuId::View, ROW_TEXT("&Outline"), "F7", "pane-left", When::Document, true, Check::Yes},
    {ActionId::Preview, MenuId::View, ROW_TEXT("Pre&view"), "F9", "pane-right", When::Document, false, Check::Yes},
    {ActionId::PreviewWindow, MenuId::View, ROW_TEXT("Preview in Its Own &Window"), "Shift+F9", "own-window",
     When::Document, false, Check::Yes},
    {ActionId::PreviewLarger, MenuId::View, ROW_TEXT("La&rger Preview"), "Ctrl+Alt++", "", When::Document},
    {ActionId::PreviewSmaller, MenuId::View, ROW_TEXT("Smaller Prev&iew"), "Ctrl+Alt+-", "", When::Document},
    {ActionId::PreviewUsual, MenuId::View, ROW_TEXT("Preview at &Usual Size"), "Ctrl+Alt+0", "", When::Document},
    {ActionId::ScrollTogether, MenuId::View, ROW_TEXT("Source and Preview Scroll &Together"), "Ctrl+Shift+F9",
     "scroll-together", When::Document, false, Check::Yes},
    {ActionId::OddSpaces, MenuId::View, ROW_TEXT("Show Odd Sp&aces and Line Ends"), "Ctrl+Shift+I", "", When::Document,
     false, Check::Yes},
    {ActionId::Fold, MenuId::View, ROW_TEXT("Fol&d or Unfold Section"), "Ctrl+Alt+F", "", When::Document},
    {ActionId::FoldAll, MenuId::View, ROW_TEXT("Fold or Unfold All Se&ctions"), "Ctrl+Alt+Shift+F", "", When::Document},
    {ActionId::Guidance, MenuId::View, ROW_TEXT("&Guidance below the Form"), "Ctrl+Shift+G", "info", When::Document,
     false, Check::Yes},
    {ActionId::TextLarger, MenuId::View, ROW_TEXT("&Larger Text"), "Ctrl++", "", When::Always, true},
    {ActionId::TextSmaller, MenuId::View, ROW_TEXT("S&maller Text"), "Ctrl+-", ""},
    {ActionId::TextNormal, MenuId::View, ROW_TEXT("&Normal Text"), "Ctrl+0", ""},

    {ActionId::CheckSpelling, MenuId::Spelling, ROW_TEXT("&Check Spelling"), "Shift+F7", "", When::Always, false,
     Check::Yes},
    {ActionId::SpellingSuggestions, MenuId::Spelling, ROW_TEXT("&Suggestions for the Word"), "Ctrl+.", "",
     When::Document},

    {ActionId::SqlAsWritten, MenuId::SqlDialect, ROW_TEXT("As the &Text Says"), "", "", When::Document, false,
     Check::Yes},
    {ActionId::SqlPostgres, MenuId::SqlDialect, ROW_TEXT("&PostgreSQL"), "", "", When::Document, false, Check::Yes},
    {ActionId::SqlMySql, MenuId::SqlDialect, ROW_TEXT("&MySQL"), "", "", When::Document, false, Check::Yes},
    {ActionId::SqlSqlite, MenuId::SqlDialect, ROW_TEXT("SQL&ite"), "", "", When::Document, false, Check::Yes},
    {ActionId::SqlServer, MenuId::SqlDialect, ROW_TEXT("SQL &Server"), "", "", When::Document, false, Check::Yes},

    {ActionId::ThemeSystem, MenuId::Theme, ROW_TEXT("&Follow the Desktop"), "", "", When::Always, false, Check::Yes},
    {ActionId::ThemeLight, MenuId::Theme, ROW_TEXT("&Light"), "", "", When::Always, false, Check::Yes},
    {ActionId::ThemeDark, MenuId::Theme, ROW_TEXT("&Dark"), "", "", When::Always, false, Check::Yes},

    {ActionId::Example, MenuId::Help, ROW_TEXT("&Worked Example"), "", "example"},
    {ActionId::Shortcuts, MenuId::Help, ROW_TEXT("&Keyboard Shortcuts"), "Ctrl+?", "keyboard"},
    {ActionId::About, MenuId::Help, ROW_TEXT("&About Quoin"), "", "info", When::Always, true, Check::No,
     QAction::AboutRole},
};

#undef ROW_TEXT

bool allows(When when, const WindowFacts& facts)
{
    switch (when) {
    case When::Always:
        return true;
    case When::Document:
        return facts.document;
    case When::File:
        return facts.document && facts.file;
    case When::CanUndo:
        return facts.canUndo;
    case When::CanRedo:
        return facts.canRedo;
    case When::CanGoBack:
        return facts.document && facts.canGoBack;
    case When::CanGoForward:
        return facts.document && facts.canGoForward;
    }
    return true;
}

void setTip(QAction* action)
{
    const QString plain = action->text()
                              .replace(QStringLiteral("&&"), QStringLiteral("\x01"))
                              .remove(QLatin1Char('&'))
                              .replace(QLatin1Char('\x01'), QLatin1Char('&'));
    const QString shown = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(shown.isEmpty() ? plain : ActionTable::tr("%1 (%2)").arg(plain, shown));
}

} // namespace

ActionTable::ActionTable(QWidget* window) : QObject(window)
{
    auto* views = new QActionGroup(this);
    auto* themes = new QActionGroup(this);
    for (const Row& row : rows) {
        auto* action = new QAction(tr(row.text), this);
        const QString keys = QString::fromLatin1(row.keys);
        if (row.id == ActionId::Redo)
            action->setShortcuts({QKeySequence(keys), QKeySequence(QStringLiteral("Ctrl+Y"))});
        else if (row.id == ActionId::NextEmpty)
            action->setShortcuts({QKeySequence(keys), QKeySequence(QStringLiteral("Ctrl+Enter"))});
        else if (row.id == ActionId::AddAnother)
            action->setShortcuts({QKeySequence(keys), QKeySequence(QStringLiteral("Ctrl+Shift+Enter"))});
        else if (row.id == ActionId::TextLarger)
            action->setShortcuts({QKeySequence(keys), QKeySequence(QStringLiteral("Ctrl+="))});
        else if (row.id == ActionId::PreviewLarger)
            action->setShortcuts({QKeySequence(keys), QKeySequence(QStringLiteral("Ctrl+Alt+="))});
        else if (row.id == ActionId::Shortcuts)
            action->setShortcuts({QKeySequence(QStringLiteral("F1")), QKeySequence(keys)});
        else if (!keys.isEmpty())
            action->setShortcut(QKeySequence(keys));
        if (row.icon[0] != '\0')
            action->setIcon(themedIcon(QString::fromLatin1(row.icon)));
        action->setCheckable(row.check == Check::Yes);
        action->setMenuRole(row.role);
        setTip(action);
        if (row.id == ActionId::Forms || row.id == ActionId::Source || row.id == ActionId::Split)
            views->addAction(action);
        if (row.menu == MenuId::Theme)
            themes->addAction(action);
        m_actions.insert(row.id, action);
        if (row.scope == Scope::Outline)
            action->setShortcutContext(Qt::WidgetWithChildrenShortcut); // Whoever has it adds it.
        else
            window->addAction(action);
    }
}

void ActionTable::setTitle(ActionId id, const QString& title)
{
    m_titles.insert(id, title);
    QString safe = title;
    action(id)->setText(safe.replace(QLatin1Char('&'), QStringLiteral("&&")));
    setTip(action(id));
}

void ActionTable::setSubject(ActionId id, const QString& subject)
{
    for (const Row& row : rows) {
        if (row.id != id)
            continue;
        QString safe = subject;
        safe.replace(QLatin1Char('&'), QStringLiteral("&&"));
        action(id)->setText(safe.isEmpty() ? tr(row.text) : tr("%1 %2").arg(tr(row.text), safe));
        setTip(action(id));
    }
}

void ActionTable::fill(MenuId menu, QMenu* to, const QHash<ActionId, QMenu*>& before) const
{
    for (const Row& row : rows) {
        if (row.menu != menu)
            continue;
        if (row.separatorBefore)
            to->addSeparator();
        if (QMenu* inner = before.value(row.id))
            to->addMenu(inner);
        to->addAction(action(row.id));
    }
}

void ActionTable::update(const WindowFacts& facts)
{
    for (const Row& row : rows)
        action(row.id)->setEnabled(allows(row.when, facts));
}

QList<ActionTable::Entry> ActionTable::entries() const
{
    const auto menuName = [](MenuId menu) {
        switch (menu) {
        case MenuId::File:
            return tr("File");
        case MenuId::Edit:
        case MenuId::Spelling:
        case MenuId::SqlDialect:
            return tr("Edit");
        case MenuId::Go:
            return tr("Go");
        case MenuId::View:
        case MenuId::Theme:
            return tr("View");
        case MenuId::Help:
            return tr("Help");
        }
        return QString();
    };
    // A choice says nothing without the menu that it stands in.
    const auto titleOf = [this](const Row& row) {
        const QString text = m_titles.value(row.id, tr(row.text).remove(QLatin1Char('&')).remove(QStringLiteral("…")));
        if (row.menu == MenuId::SqlDialect)
            return tr("SQL Dialect: %1").arg(text);
        return row.menu == MenuId::Theme ? tr("Theme: %1").arg(text) : text;
    };
    QList<Entry> list;
    for (const Row& row : rows) {
        QStringList keys;
        for (const QKeySequence& one : action(row.id)->shortcuts())
            keys.append(one.toString(QKeySequence::NativeText));
        list.append({row.id, menuName(row.menu), titleOf(row), keys.join(tr(" or ")), QString::fromLatin1(row.icon)});
    }
    return list;
}

} // namespace quoin
