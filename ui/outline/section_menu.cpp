// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/outline/section_menu.h"

#include "models/items/item_facts.h"

#include <QActionGroup>

namespace quoin {

SectionMenu::SectionMenu(QWidget* parent) : QMenu(parent)
{
    setTitle(tr("T&his Section Is"));
    setTarget(nullptr, QString());
}

void SectionMenu::setTarget(const SpecPtr& spec, const QString& path)
{
    clear();
    qDeleteAll(findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly));
    qDeleteAll(findChildren<QActionGroup*>(QString(), Qt::FindDirectChildrenOnly));
    if (spec != nullptr) {
        if (const auto heading = spec->headingOf(toUtf8(path)))
            fill(this, *spec, path, *heading);
        addInside(*spec, toUtf8(path));
    }
    menuAction()->setVisible(spec != nullptr);
    menuAction()->setEnabled(!isEmpty());
}

void SectionMenu::fill(QMenu* menu, const Spec& spec, const QString& path, const CorrectableHeading& heading)
{
    auto* choices = new QActionGroup(menu);
    const auto add = [&](const QString& text, const std::optional<std::string>& id) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(heading.sectionId == id);
        choices->addAction(action);
        const auto picked = id ? std::optional(fromUtf8(*id)) : std::nullopt;
        connect(action, &QAction::triggered, this, [this, path, picked] { Q_EMIT this->picked(path, picked); });
    };
    for (const TemplateSection& section : spec.templ().sections)
        add(fromUtf8(section.title).replace(QLatin1Char('&'), QStringLiteral("&&")), section.id);
    menu->addSeparator();
    add(tr("&Not Part of the Template"), std::string());
    add(tr("As &Recognised"), std::nullopt);
}

// A long foreign chapter may hold the section that a person looks for.
void SectionMenu::addInside(const Spec& spec, const std::string& path)
{
    const auto entry = spec.entryOf(path);
    const std::vector<std::string> inside = entry ? spec.headingsInside(*entry) : std::vector<std::string>();
    if (!inside.empty() && !isEmpty())
        addSeparator();
    for (const std::string& one : inside) {
        const auto heading = spec.headingOf(one);
        if (!heading)
            continue;
        const QString title =
            fontMetrics().elidedText(fromUtf8(heading->title), Qt::ElideRight, 40 * fontMetrics().averageCharWidth());
        auto* menu = new QMenu(tr("“%1” Is").arg(QString(title).replace(QLatin1Char('&'), QStringLiteral("&&"))), this);
        addMenu(menu);
        fill(menu, spec, fromUtf8(one), *heading);
    }
}

} // namespace quoin
