// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/session/document_session.h"

#include <QObject>

namespace quoin {

class ActionTable;
class OfferBar;
class PasteOffers;
class RenameOffers;
class Workspace;

/// Connects what Quoin offers (to rename everywhere, to make items of pasted text) with the panes
/// and the actions of a window.
class WindowOffers : public QObject {
    Q_OBJECT

public:
    WindowOffers(const TemplatePtr& tmpl, Workspace* workspace, ActionTable* actions, OfferBar* bar, QWidget* window);

    void setSession(DocumentSession* session);

Q_SIGNALS:
    void told(const QString& sentence);

private:
    void connectRenames(ActionTable* actions);
    void connectPastes(ActionTable* actions);

    Workspace* m_workspace;
    OfferBar* m_bar;
    RenameOffers* m_renames;
    PasteOffers* m_pastes;
};

} // namespace quoin
