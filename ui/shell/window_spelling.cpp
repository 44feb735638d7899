// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/window_spelling.h"

#include "ui/fields/text_edit.h"
#include "ui/shell/action_table.h"
#include "ui/source/source_pane.h"

#include <QActionGroup>
#include <QApplication>
#include <QFile>

namespace quoin {

namespace {

// One a line; a line that begins with # is a remark.
QStringList tradeWords()
{
    QFile file(QStringLiteral(":/quoin/words/software.txt"));
    QStringList words;
    if (!file.open(QIODevice::ReadOnly))
        return words;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        if (!line.isEmpty() && !line.startsWith(QLatin1Char('#')))
            words.append(line);
    }
    return words;
}

} // namespace

WindowSpelling::WindowSpelling(const QStringList& folders, WordStore* words, ActionTable* actions, QWidget* window)
    : QMenu(tr("Spellin&g"), window)
    , m_speller(new Speller(folders, words, this))
    , m_check(actions->action(ActionId::CheckSpelling))
{
    m_speller->setTradeWords(tradeWords());
    actions->fill(MenuId::Spelling, this);
    addLanguages();
    connect(m_check, &QAction::triggered, this, &WindowSpelling::turn);
    actions->on(ActionId::SpellingSuggestions, this, [this] { suggest(); });
}

void WindowSpelling::addLanguages()
{
    if (m_speller->dictionaries().isEmpty())
        return;
    addSeparator();
    auto* languages = new QActionGroup(this);
    for (const Dictionary& dictionary : m_speller->dictionaries()) {
        QAction* action = addAction(dictionary.title());
        action->setCheckable(true);
        action->setData(dictionary.name);
        languages->addAction(action);
        connect(action, &QAction::triggered, this, [this, name = dictionary.name] { m_speller->setLanguage(name); });
    }
    connect(this, &QMenu::aboutToShow, languages, [this, languages] {
        for (QAction* action : languages->actions())
            action->setChecked(action->data().toString() == m_speller->language());
    });
}

void WindowSpelling::restore(bool on, const QString& language)
{
    m_speller->setLanguage(language);
    m_speller->setOn(on);
    m_check->setChecked(m_speller->isOn());
}

void WindowSpelling::turn(bool on)
{
    m_speller->setOn(on);
    m_check->setChecked(m_speller->isOn());
    switch (on ? m_speller->fault() : Speller::Fault::None) {
    case Speller::Fault::None:
        break;
    case Speller::Fault::NotBuilt:
        Q_EMIT told(tr("This Quoin was built without hunspell, so it cannot check the spelling."));
        break;
    case Speller::Fault::NoDictionary:
        Q_EMIT told(
            tr("No dictionary is installed, so the spelling cannot be checked. Install one for hunspell, such as the "
               "package hunspell-en-us, and start Quoin again."));
        break;
    }
}

void WindowSpelling::suggest()
{
    QWidget* focus = QApplication::focusWidget();
    auto* editor = qobject_cast<TextEdit*>(focus);
    auto* source = focus != nullptr ? qobject_cast<SourcePane*>(focus->parentWidget()) : nullptr;
    const bool opened =
        (editor != nullptr && editor->openSpellingMenu()) || (source != nullptr && source->openSpellingMenu());
    if (!opened)
        Q_EMIT told(m_speller->isOn() ? tr("The word at the caret is not underlined.")
                                      : tr("The spelling is not being checked."));
}

void WindowSpelling::setSession(DocumentSession* session)
{
    m_speller->setDocument(session != nullptr ? session->path() : QString());
    if (session == nullptr)
        return;
    connect(session, &DocumentSession::pathChanged, m_speller,
            [this, session] { m_speller->setDocument(session->path()); });
    if (!m_speller->lastError().isEmpty())
        Q_EMIT told(m_speller->lastError());
}

} // namespace quoin
