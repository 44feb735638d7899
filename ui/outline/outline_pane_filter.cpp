// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Looking for lines of the outline.
#include "models/items/outline_model.h"
#include "ui/outline/outline_filter.h"
#include "ui/outline/outline_pane.h"
#include "ui/outline/outline_view.h"

#include <QLabel>
#include <QLineEdit>

#include <utility>

namespace quoin {

namespace {

constexpr std::size_t mostMatches = 1'000; // Lines of a very long outline; nobody reads on.

} // namespace

// What is shown stays while somebody looks for something else, though its line goes: he has not chosen yet.
void OutlinePane::filter(const QString& words)
{
    if (!words.isEmpty() && m_unfiltered.isEmpty())
        m_unfiltered = currentPath();
    m_quiet = true;
    applyFilter();
    m_quiet = false;
    if (words.isEmpty()) {
        if (const QString before = std::exchange(m_unfiltered, {}); !before.isEmpty())
            showPath(before);
    }
    sayWhetherAnything();
}

void OutlinePane::applyFilter()
{
    const QStringList words = m_filter->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    m_matching.cancel();
    m_more = false;
    m_chosen = false;
    if (isVeryLong(spec()) && !words.isEmpty()) {
        m_matching.start([spec = spec(), words](const auto& isWanted) {
            return matchesInOutline(*spec, words, mostMatches, isWanted);
        });
        return;
    }
    m_proxy->setWords(words);
    if (!words.isEmpty())
        m_view->expandAll();
}

void OutlinePane::takeMatches(OutlineMatches matches)
{
    m_quiet = true;
    m_more = matches.more;
    m_proxy->setMatches(m_model->withLinesAbove(std::move(matches)));
    m_view->expandAll();
    m_quiet = false;
    sayWhetherAnything();
    if (std::exchange(m_chosen, false))
        takeFiltered();
}

// The first line that passes, where the one that is shown does not.
void OutlinePane::takeFiltered()
{
    if (m_matching.isRunning()) {
        m_chosen = true;
        return;
    }
    m_view->setFocus(Qt::TabFocusReason);
    const QModelIndex now = m_view->currentIndex();
    if (now.isValid() && (m_unfiltered.isEmpty() || now.data(OutlineModel::PathRole).toString() == m_unfiltered))
        return;
    m_view->setCurrentIndex({});
    m_view->setCurrentIndex(m_proxy->index(0, 0));
}

void OutlinePane::sayWhetherAnything()
{
    const QString words = m_filter->text();
    QString text;
    if (m_matching.isRunning())
        text = tr("Looking through the document…");
    else if (m_more)
        text = tr("The first %L1 lines with “%2” in their name.").arg(mostMatches).arg(words);
    else if (!words.isEmpty() && m_proxy->rowCount() == 0)
        text = tr("No section or item has “%1” in its name. Esc shows all of them again.").arg(words);
    m_nothing->setText(text);
    m_nothing->setVisible(!text.isEmpty());
}

void OutlinePane::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

} // namespace quoin
