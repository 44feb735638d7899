// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/item_commands.h"

#include "models/items/item_facts.h"
#include "models/items/other_groups.h"
#include "models/spec/item_place.h"
#include "models/spec/renumber.h"
#include "ui/forms/form_host.h"
#include "ui/forms/form_view.h"
#include "ui/outline/outline_pane.h"
#include "ui/shell/action_table.h"
#include "ui/shell/workspace.h"
#include "ui/theme/plain_tip.h"

#include <QApplication>
#include <QMenu>

namespace quoin {

namespace {

bool isSectionOf(const Spec& spec, std::string_view section, std::string_view item)
{
    const auto entry = spec.entryOf(item);
    return entry && section != item && spec.entries()[*entry].path == section;
}

} // namespace

ItemCommands::ItemCommands(ActionTable& actions, Workspace* workspace, SessionGetter session, QObject* parent)
    : QObject(parent)
    , m_actions(actions)
    , m_workspace(workspace)
    , m_session(std::move(session))
{
    actions.on(ActionId::MoveUp, this, [this] { move(-1); });
    actions.on(ActionId::MoveDown, this, [this] { move(1); });
    actions.on(ActionId::Duplicate, this, [this] { duplicate(); });
    actions.on(ActionId::Rename, this, [this] { rename(); });
    actions.on(ActionId::Renumber, this, [this] { renumber(); });
    actions.on(ActionId::Delete, this, [this] { remove(); });
    FormView* form = workspace->form();
    actions.on(ActionId::MoveToGroup, this, [this] { moveToAnotherGroup(); });
    actions.on(ActionId::Answers, form, [form] { form->focusAnswers(); });
    actions.on(ActionId::ConvertValue, form, [form] { form->convertValue(); });
    actions.on(ActionId::NotApplicable, form, [form] { form->toggleApplicable(); });
    connect(form, &FormView::applicableChanged, this, [this](bool applies) {
        m_actions.setTitle(ActionId::NotApplicable,
                           applies ? tr("Section Does Not Apply") : tr("Section Applies after All"));
    });
    form->host()->setMenuFiller([this](const QString& path, QMenu* menu) {
        menu->addSeparator();
        addConversion(path, menu);
        for (const ActionId id : {ActionId::AddAnother, ActionId::MoveUp, ActionId::MoveDown, ActionId::DeleteHere})
            menu->addAction(m_actions.action(id));
        menu->addSeparator();
        for (const ActionId id : {ActionId::NotApplicable, ActionId::SectionIs})
            menu->addAction(m_actions.action(id));
    });
    OutlinePane* outline = workspace->outline();
    outline->addAction(actions.action(ActionId::Delete));
    outline->setPlaces([this](const QString& path, const QString& other) -> std::optional<QString> {
        const DocumentSession* open = m_session();
        if (open == nullptr)
            return std::nullopt;
        const std::string from = toUtf8(path);
        const std::string over = toUtf8(other);
        if (arePeers(*open->spec(), from, over))
            return QString();
        const TemplateGroup* group = isSectionOf(*open->spec(), over, from) ? emptyGroupFor(*open->spec(), from)
                                                                            : otherGroupOf(*open->spec(), from, over);
        return group != nullptr ? std::optional(fromUtf8(group->title)) : std::nullopt;
    });
    connect(outline, &OutlinePane::dropped, this, &ItemCommands::drop);
    connect(outline, &OutlinePane::renamed, this, &ItemCommands::renameTo);
    connect(workspace->form(), &FormView::itemDropped, this, &ItemCommands::drop);
}

// An entry of the menu's own: the action stays enabled, so that its key says why it does nothing.
void ItemCommands::addConversion(const QString& path, QMenu* menu) const
{
    QAction* action = m_actions.action(ActionId::ConvertValue);
    const QString fault = m_workspace->form()->conversionFault(path);
    QAction* entry = menu->addAction(action->text());
    entry->setShortcut(action->shortcut()); // To be read; while the menu is closed the key is the action's.
    entry->setShortcutContext(Qt::WidgetShortcut);
    entry->setEnabled(fault.isEmpty());
    entry->setToolTip(fault.isEmpty() ? action->toolTip() : plainTip(fault));
    menu->setToolTipsVisible(true);
    connect(entry, &QAction::triggered, action, &QAction::trigger);
}

void ItemCommands::fill(QMenu* menu) const
{
    for (const ActionId id : {ActionId::Rename, ActionId::Duplicate, ActionId::MoveUp, ActionId::MoveDown})
        menu->addAction(m_actions.action(id));
    const Spec& spec = *m_session()->spec();
    const auto item = spec.item(toUtf8(target()));
    if (item && !otherGroups(spec, *item).empty())
        menu->addAction(m_actions.action(ActionId::MoveToGroup));
    menu->addSeparator();
    menu->addAction(m_actions.action(ActionId::Delete));
}

QString ItemCommands::target() const
{
    const QWidget* focus = QApplication::focusWidget();
    if (focus != nullptr && m_workspace->form()->isAncestorOf(focus))
        return m_workspace->form()->focusedItem();
    return m_workspace->outline()->currentPath();
}

QString ItemCommands::nameOf(const QString& path) const
{
    const Spec& spec = *m_session()->spec();
    if (const auto item = spec.item(toUtf8(path)))
        return fromUtf8(item->title);
    const auto entry = spec.entryOf(toUtf8(path));
    return entry ? fromUtf8(spec.entries()[*entry].title) : QString();
}

QString ItemCommands::apply(EditResult result, const QString& text)
{
    const auto* edit = std::get_if<Edit>(&result);
    const QString where = edit != nullptr ? fromUtf8(edit->path) : QString();
    return m_workspace->form()->host()->apply(std::move(result), text) ? where : QString();
}

// Without taking the focus from where it is.
void ItemCommands::show(const QString& path) const
{
    if (!path.isEmpty())
        m_workspace->showPath(path);
}

void ItemCommands::renumber()
{
    if (const QString path = target(); !path.isEmpty())
        show(apply(renumberHeadings(m_session()->spec(), toUtf8(path)), tr("Renumber Headings")));
}

void ItemCommands::moveTo(const QString& path, int to)
{
    m_workspace->form()->beginMove(path);
    const QString moved = apply(moveItem(m_session()->spec(), toUtf8(path), to), tr("Move %1").arg(nameOf(path)));
    if (!moved.isEmpty())
        m_workspace->showMoved(moved);
}

void ItemCommands::move(int by)
{
    const QString path = target();
    const auto place = placeOf(*m_session()->spec(), toUtf8(path));
    if (!place) {
        Q_EMIT m_workspace->refused(tr("Nothing here can be moved. Items and sections can: put the focus on one."));
        return;
    }
    const int to = place->ordinal + by;
    if (to >= 1 && to <= place->count) // Else it is the first or the last one already.
        moveTo(path, to);
}

void ItemCommands::drop(const QString& path, const QString& target, bool below)
{
    const Spec& spec = *m_session()->spec();
    if (isSectionOf(spec, toUtf8(target), toUtf8(path))) {
        if (const TemplateGroup* group = emptyGroupFor(spec, toUtf8(path)))
            moveToGroup(path, *group, std::nullopt);
        return;
    }
    const auto from = placeOf(spec, toUtf8(path));
    const auto over = placeOf(spec, toUtf8(target));
    if (!from || !over)
        return;
    const int before = over->ordinal + (below ? 1 : 0);
    if (const TemplateGroup* group = otherGroupOf(spec, toUtf8(path), toUtf8(target))) {
        moveToGroup(path, *group, before);
        return;
    }
    if (!arePeers(spec, toUtf8(path), toUtf8(target)))
        return;
    const int to = before - (from->ordinal < before ? 1 : 0);
    if (to != from->ordinal)
        moveTo(path, to);
}

// In the form the focus goes along with the item; in the outline it stays there.
void ItemCommands::moveToAnotherGroup()
{
    const QString path = target();
    const Spec& spec = *m_session()->spec();
    const auto item = spec.item(toUtf8(path));
    const std::vector<const TemplateGroup*> groups =
        item ? otherGroups(spec, *item) : std::vector<const TemplateGroup*>();
    const QWidget* focus = QApplication::focusWidget();
    if (groups.empty() || (focus != nullptr && m_workspace->form()->isAncestorOf(focus)))
        m_workspace->form()->moveToAnotherGroup();
    else
        moveToGroup(path, *groups.front(), std::nullopt);
}

void ItemCommands::moveToGroup(const QString& path, const TemplateGroup& group, std::optional<int> to)
{
    const SpecPtr spec = m_session()->spec();
    m_workspace->form()->beginMove(path);
    const QString moved = apply(quoin::moveToGroup(spec, toUtf8(path), groupPath(*spec, toUtf8(path), group), to),
                                tr("Move %1").arg(nameOf(path)));
    if (!moved.isEmpty())
        m_workspace->showMoved(moved);
}

// In the form the focus goes to the copy, which is to be called something else; in the outline it stays there.
void ItemCommands::duplicate()
{
    const QString path = target();
    const QWidget* focus = QApplication::focusWidget();
    if (focus != nullptr && m_workspace->form()->isAncestorOf(focus))
        m_workspace->form()->host()->duplicate(path, nameOf(path));
    else
        show(apply(duplicateItem(m_session()->spec(), toUtf8(path)), tr("Duplicate %1").arg(nameOf(path))));
}

void ItemCommands::rename()
{
    const QWidget* focus = QApplication::focusWidget();
    FormView* form = m_workspace->form();
    if (focus != nullptr && form->isAncestorOf(focus)) {
        form->focusItemName();
        return;
    }
    m_actions.action(ActionId::Outline)->setChecked(true);
    m_workspace->outline()->editName();
}

void ItemCommands::renameTo(const QString& path, const QString& name)
{
    const QString old = nameOf(path);
    show(apply(renameItem(m_session()->spec(), toUtf8(path), toUtf8(name)), tr("Rename %1").arg(old)));
}

void ItemCommands::remove()
{
    const QString path = target();
    show(apply(removeItem(m_session()->spec(), toUtf8(path)), tr("Delete %1").arg(nameOf(path))));
}

} // namespace quoin
