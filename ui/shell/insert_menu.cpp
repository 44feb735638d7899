// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/insert_menu.h"

#include "models/items/item_facts.h"

#include <algorithm>

namespace quoin {

namespace {

const SectionEntry* entryFor(const Spec& spec, const TemplateSection& section)
{
    const auto& entries = spec.entries();
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&section](const SectionEntry& entry) { return entry.definition == &section; });
    return found == entries.end() ? nullptr : &*found;
}

// In a menu an ampersand would make a key of what follows it.
QString plain(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

InsertMenu::InsertMenu(QWidget* parent) : QMenu(parent)
{
    setTitle(tr("&Insert"));
    connect(this, &QMenu::aboutToShow, this, &InsertMenu::fill);
}

void InsertMenu::setSpec(const SpecPtr& spec)
{
    m_spec = spec;
    menuAction()->setVisible(spec != nullptr);
}

const QList<InsertMenu::Choice>& InsertMenu::choices()
{
    fill();
    return m_choices;
}

void InsertMenu::fill()
{
    clear();
    m_choices.clear();
    if (m_spec == nullptr)
        return;
    QMenu* missing = nullptr;
    for (const TemplateSection& section : m_spec->templ().sections) {
        const SectionEntry* entry = entryFor(*m_spec, section);
        const QString sectionPath = fromUtf8(entry != nullptr ? entry->path : section.id);
        const QString title = fromUtf8(section.title);
        for (const TemplateGroup& group : section.groups) {
            if (group.item == nullptr)
                continue;
            const QString noun = fromUtf8(group.item->noun);
            const QString collection = sectionPath + QLatin1Char('.') + fromUtf8(group.id);
            const QString placeholder = fromUtf8(group.item->heading);
            const QString where = group.title.empty() ? title : fromUtf8(group.title);
            m_choices.append({collection, noun, where, addAction(plain(tr("%1 (%2)").arg(noun, where)))});
            connect(m_choices.constLast().action, &QAction::triggered, this,
                    [=, this] { Q_EMIT addRequested(sectionPath, collection, placeholder, noun); });
        }
        if (section.rows) {
            const QString collection = sectionPath + QStringLiteral(".row");
            m_choices.append({collection, tr("Row"), title, addAction(plain(tr("Row (%1)").arg(title)))});
            connect(m_choices.constLast().action, &QAction::triggered, this,
                    [=, this] { Q_EMIT addRequested(sectionPath, collection, QString(), tr("Row")); });
        }
        if (entry != nullptr)
            continue;
        if (missing == nullptr)
            missing = new QMenu(tr("&Section"), this);
        m_choices.append({sectionPath, title, tr("Section"), missing->addAction(plain(title))});
        connect(m_choices.constLast().action, &QAction::triggered, this,
                [=, this] { Q_EMIT addSectionRequested(sectionPath, title); });
    }
    if (missing != nullptr) {
        addSeparator();
        addMenu(missing);
    }
}

} // namespace quoin
