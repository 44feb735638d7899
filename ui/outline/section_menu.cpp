// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/outline/section_menu.h"

#include "models/items/item_facts.h"

#include <QActionGroup>

namespace quoin {

SectionMenu::SectionMenu(QWidget* parent) : QMenu(parent)
{
    setTitle(tr("Thi&s Section Is"));
    setTarget(nullptr, QString());
}

void SectionMenu::setTarget(const SpecPtr& spec, const QString& path)
{
    clear();
    delete m_choices;
    m_choices = nullptr;
    const auto heading = spec != nullptr ? spec->headingOf(toUtf8(path)) : std::nullopt;
    menuAction()->setVisible(spec != nullptr);
    menuAction()->setEnabled(heading.has_value());
    if (!heading)
        return;
    m_choices = new QActionGroup(this);
    const auto add = [&](const QString& text, const std::optional<std::string>& id) {
        QAction* action = addAction(text);
        action->setCheckable(true);
        action->setChecked(heading->sectionId == id);
        m_choices->addAction(action);
        const auto picked = id ? std::optional(fromUtf8(*id)) : std::nullopt;
        connect(action, &QAction::triggered, this, [this, path, picked] { Q_EMIT this->picked(path, picked); });
    };
    for (const TemplateSection& section : spec->templ().sections)
        add(fromUtf8(section.title).replace(QLatin1Char('&'), QStringLiteral("&&")), section.id);
    addSeparator();
    add(tr("&Not Part of the Template"), std::string());
    add(tr("As &Recognised"), std::nullopt);
}

} // namespace quoin
