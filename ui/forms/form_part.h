// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/items/form_nodes.h"

#include <QWidget>

namespace quoin {

class FormHost;

/// Whether `path` is `owner` or something in it.
[[nodiscard]] bool isOrIsInside(const QString& path, const QString& owner);

/// One thing of a form on the screen. `take` shows a node; taking the same node again
/// changes nothing, so focus, caret and selection survive every reconciliation.
class FormPart : public QWidget {
    Q_OBJECT

public:
    FormPart(FormHost* host, QWidget* parent);

    void take(const SpecPtr& spec, const FormNode& node);

    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] const Alignable& identity() const { return m_identity; }
    [[nodiscard]] FormNode::Type type() const { return m_type; }
    /// It shows nothing any more and goes with the next turn of the event loop.
    void retire() { m_retired = true; }
    [[nodiscard]] bool isRetired() const { return m_retired; }

    /// The innermost part that shows `path`, opening folded cards on the way; null if none.
    [[nodiscard]] virtual FormPart* partFor(const QString& path);
    /// Where the focus goes when a person comes to this part; may be null.
    [[nodiscard]] virtual QWidget* focusTarget();

    /// How a screen reader calls what the part belongs to ("POST /v1/returns").
    [[nodiscard]] virtual QString ownerName() const;

protected:
    virtual void showNode(const SpecPtr& spec, const FormNode& node) = 0;
    [[nodiscard]] FormHost* host() const { return m_host; }
    [[nodiscard]] bool holds(const QString& path) const { return isOrIsInside(path, m_path); }

private:
    FormHost* m_host;
    QString m_path;
    Alignable m_identity;
    FormNode::Type m_type = FormNode::Type::Field;
    bool m_retired = false;
};

} // namespace quoin
