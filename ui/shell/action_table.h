// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAction>
#include <QHash>
#include <QList>
#include <QObject>

class QMenu;

namespace quoin {

enum class ActionId {
    New,
    Open,
    Save,
    SaveAs,
    Versions,
    Reload,
    Close,
    Quit,
    Undo,
    Redo,
    Cut,
    Copy,
    Paste,
    PasteItems,
    PastePlain,
    SqlDialect,
    SqlAsWritten,
    SqlPostgres,
    SqlMySql,
    SqlSqlite,
    SqlServer,
    CheckSpelling,
    SpellingSuggestions,
    SelectAll,
    RenameEverywhere,
    MoveToGroup,
    NotApplicable,
    SectionIs,
    ConvertValue,
    Find,
    FindNext,
    FindPrevious,
    Replace,
    MoveUp,
    MoveDown,
    Duplicate,
    Renumber,
    Rename,
    Delete,
    NextEmpty,
    AddAnother,
    Answers,
    DeleteHere,
    FilterOutline,
    GoTo,
    Back,
    Forward,
    NextPane,
    PreviousPane,
    Section1,
    Section2,
    Section3,
    Section4,
    Section5,
    Section6,
    Section7,
    Section8,
    Section9,
    Section10,
    GoToLine,
    NextFinding,
    PreviousFinding,
    Forms,
    Source,
    Split,
    Outline,
    PreviewLarger,
    PreviewSmaller,
    PreviewUsual,
    Preview,
    PreviewWindow,
    ScrollTogether,
    OddSpaces,
    Fold,
    FoldAll,
    Guidance,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    TextLarger,
    TextSmaller,
    TextNormal,
    Example,
    Shortcuts,
    About,
};

enum class MenuId { File, Edit, Go, View, Theme, Help, Spelling, SqlDialect };

/// What of the window decides whether an action can be used.
struct WindowFacts {
    bool document = false; ///< A document is open.
    bool file = false;     ///< It has a file.
    bool canUndo = false;
    bool canRedo = false;
    bool canGoBack = false;
    bool canGoForward = false;
};

/// Every action of the window, each a row of one table. Menus, header bar and the list
/// of shortcuts read it; whoever does the work connects with `on`.
class ActionTable : public QObject {
    Q_OBJECT

public:
    explicit ActionTable(QWidget* window);

    [[nodiscard]] QAction* action(ActionId id) const { return m_actions.value(id); }
    /// Adds the actions of `menu` in the order of the table, with its separators.
    void fill(MenuId menu, QMenu* to, const QHash<ActionId, QMenu*>& before = {}) const;
    void update(const WindowFacts& facts);
    /// Another name for the action than the table's: a section's.
    void setTitle(ActionId id, const QString& title);
    /// What the action would do now: "Undo" becomes "Undo Typing in Purpose".
    void setSubject(ActionId id, const QString& subject);

    template <typename Function>
    void on(ActionId id, QObject* context, Function what)
    {
        connect(action(id), &QAction::triggered, context, what);
    }

    struct Entry {
        ActionId id = ActionId::New;
        QString menu;
        QString text; ///< Without mnemonic and dots, whatever the action is called at the moment.
        QString keys; ///< All of them, as people read them; may be empty.
        QString icon;
    };
    /// Every action, in the order of the table: for the list of shortcuts and the palette.
    [[nodiscard]] QList<Entry> entries() const;

private:
    QHash<ActionId, QAction*> m_actions;
    QHash<ActionId, QString> m_titles;
};

} // namespace quoin
