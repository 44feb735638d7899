// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/session/document_session.h"
#include "models/spec/mentions.h"
#include "ui/offers/rename_watch.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace quoin {

class OfferBar;
class RenameDialog;

/// Offers to rename an item in the rest of the spec: in the bar after its name was changed, and
/// in the dialog on demand. One undo step with the typing of the name where nothing else
/// happened between.
class RenameOffers : public QObject {
    Q_OBJECT

public:
    RenameOffers(OfferBar* bar, QWidget* window);

    void setSession(DocumentSession* session);
    [[nodiscard]] RenameWatch* watch() const { return m_watch; }
    /// Whose SQL it is where a fence does not say.
    void setSqlDialect(SqlDialect dialect) { m_dialect = dialect; }

    /// A column of the SQL at `field` got the name `to` in the grid.
    void offerColumn(const QString& field, const QString& table, const QString& from, const QString& to, int since);

    /// Opens the dialog for what was just renamed, else for the item of `path`.
    void openFor(const QString& path);
    /// Opens it for a column that the SQL at `field` defines.
    void openForColumn(const QString& field, const QString& table, const QString& column);

Q_SIGNALS:
    void refused(const QString& sentence);

private:
    void offer(const Renamed& renamed);
    void open(const Renamed& renamed);
    [[nodiscard]] bool isStillRenamed(const Spec& spec) const;
    void forget();
    [[nodiscard]] std::string itemAround(const QString& path) const;

    QPointer<DocumentSession> m_session;
    OfferBar* m_bar;
    QWidget* m_window;
    RenameWatch* m_watch;
    SqlDialect m_dialect = SqlDialect::Any;
    std::optional<Renamed> m_pending;
    std::optional<Renamed> m_gone; ///< What was pending until the last edit.
    QPointer<RenameDialog> m_dialog;
};

} // namespace quoin
