// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/session/document_session.h"
#include "models/spec/item_naming.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <optional>

namespace quoin {

/// What a person has renamed by typing: an item, or a column in the grid.
struct Renamed {
    QString field;                                   ///< The name, method or route that was typed.
    ItemNaming from;                                 ///< What the item was called before.
    int since = 0;                                   ///< The undo stack's index before.
    std::optional<ItemNaming> column = std::nullopt; ///< Of a column in the field's SQL: what it is called now.
};

/// Follows the focus through the fields of a form and says when one in which an item is
/// named was left with another name than it was entered with. Changes nothing.
class RenameWatch : public QObject {
    Q_OBJECT

public:
    explicit RenameWatch(QObject* parent);

    void setSession(DocumentSession* session);
    void enter(const QString& path);
    void leave(const QString& path);
    /// Items may come, go and change places while the focus is in the name of one.
    void follow(const Change& change);

Q_SIGNALS:
    void renamed(const quoin::Renamed& renamed);

private:
    QPointer<DocumentSession> m_session;
    std::optional<Renamed> m_begun;
};

} // namespace quoin
