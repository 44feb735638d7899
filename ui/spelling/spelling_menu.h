// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spelling/speller.h"

#include <QMenu>
#include <QPointer>

namespace quoin {

/// What can be done about a wrong word, in front of what a menu has: suggestions, which come when the
/// dictionary has found them, add and ignore. Lives with the menu; changes no text.
class SpellingMenu : public QObject {
    Q_OBJECT

public:
    SpellingMenu(QMenu* menu, Speller* speller, const QString& word);

Q_SIGNALS:
    void picked(const QString& suggestion);
    void told(const QString& sentence);

private:
    void take(const QString& word, const QStringList& suggestions);

    QMenu* m_menu;
    QPointer<Speller> m_speller;
    QString m_word;
    QAction* m_waiting; ///< Stands for the suggestions until they are there.
};

} // namespace quoin
