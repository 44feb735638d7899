// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/session/document_session.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <optional>
#include <string>

namespace quoin {

/// What the parts of a form may do to the document, and what they tell the pane.
/// One per pane; the only thing in ui/forms that knows the session.
class FormHost : public QObject {
    Q_OBJECT

public:
    explicit FormHost(QObject* parent);

    void setSession(DocumentSession* session);
    [[nodiscard]] DocumentSession* session() const { return m_session; }

    std::optional<Refusal> setField(const QString& path, const std::string& value);
    /// The path whose editor is being typed in while `setField` runs, else empty.
    [[nodiscard]] const QString& typing() const { return m_typing; }
    void endTyping();

    /// Adds to a collection; `placeholder` is the template's text for the new name.
    void add(const QString& collection, const QString& placeholder, const QString& noun);
    void remove(const QString& path, const QString& name);
    void removeField(const QString& path, const QString& name);
    void duplicate(const QString& path, const QString& name);
    void move(const QString& path, int by, const QString& name);

Q_SIGNALS:
    void entered(const QString& path); ///< An editor got the focus.
    void done();                       ///< Enter in the editor that has the focus.
    void left(const QString& path);    ///< It went on to another widget.
    void added(const QString& path);   ///< A new item stands at `path`.
    void moved(const QString& path);
    void refused(const QString& sentence); ///< A structural edit was not made.

private:
    bool apply(EditResult result, const QString& text, QString* where);

    QPointer<DocumentSession> m_session;
    QString m_typing;
};

} // namespace quoin
