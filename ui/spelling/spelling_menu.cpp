// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/spelling/spelling_menu.h"

#include <QAction>

#include <utility>

namespace quoin {

SpellingMenu::SpellingMenu(QMenu* menu, Speller* speller, const QString& word)
    : QObject(menu)
    , m_menu(menu)
    , m_speller(speller)
    , m_word(word)
{
    m_waiting = new QAction(tr("Looking for suggestions…"), menu);
    m_waiting->setEnabled(false);
    auto* separator = new QAction(menu);
    separator->setSeparator(true);
    auto* add = new QAction(tr("&Add “%1” to the Dictionary").arg(word), menu);
    connect(add, &QAction::triggered, this, [this] {
        if (m_speller != nullptr && !m_speller->add(m_word))
            Q_EMIT told(tr("“%1” counts as right until Quoin is closed. %2").arg(m_word, m_speller->lastError()));
    });
    auto* ignore = new QAction(tr("&Ignore “%1”").arg(word), menu);
    connect(ignore, &QAction::triggered, this, [this] {
        if (m_speller != nullptr)
            m_speller->ignore(m_word);
    });
    auto* end = new QAction(menu);
    end->setSeparator(true);
    menu->insertActions(menu->actions().value(0), {m_waiting, separator, add, ignore, end});
    connect(speller, &Speller::suggested, this, &SpellingMenu::take);
    speller->suggest(word);
}

void SpellingMenu::take(const QString& word, const QStringList& suggestions)
{
    if (word != m_word || m_waiting == nullptr)
        return;
    QAction* waiting = std::exchange(m_waiting, nullptr);
    if (suggestions.isEmpty()) {
        waiting->setText(tr("No suggestion for “%1”").arg(word));
        return;
    }
    QFont bold = m_menu->font();
    bold.setWeight(QFont::DemiBold);
    QList<QAction*> actions;
    for (const QString& suggestion : suggestions) {
        auto* action = new QAction(QString(suggestion).replace(QLatin1Char('&'), QLatin1String("&&")), m_menu);
        action->setFont(bold);
        connect(action, &QAction::triggered, this, [this, suggestion] { Q_EMIT picked(suggestion); });
        actions.append(action);
    }
    m_menu->insertActions(waiting, actions);
    // Whoever has gone to another line meanwhile stays there.
    const bool untouched = m_menu->activeAction() == nullptr || m_menu->activeAction() == waiting;
    m_menu->removeAction(waiting);
    waiting->deleteLater();
    if (untouched)
        m_menu->setActiveAction(actions.constFirst());
}

} // namespace quoin
