// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/session/document_session.h"
#include "models/spelling/speller.h"

#include <QMenu>

namespace quoin {

class ActionTable;

/// The menu of the spell check: on and off, suggestions for the word at the caret, and the installed
/// languages. Owns the window's speller. Where nothing can be checked, turning it on says why.
class WindowSpelling : public QMenu {
    Q_OBJECT

public:
    WindowSpelling(const QStringList& folders, WordStore* words, ActionTable* actions, QWidget* window);

    [[nodiscard]] Speller* speller() const { return m_speller; }
    void setSession(DocumentSession* session);
    /// As it was left the last time.
    void restore(bool on, const QString& language);

Q_SIGNALS:
    void told(const QString& sentence);

private:
    void addLanguages();
    void turn(bool on);
    void suggest();

    Speller* m_speller;
    QAction* m_check;
};

} // namespace quoin
