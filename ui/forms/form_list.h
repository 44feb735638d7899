// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/forms/form_part.h"

#include <QWidget>

#include <vector>

class QBoxLayout;

namespace quoin {

/// A column of form parts that follows a list of nodes: parts are kept, moved, made
/// and removed so that each goes on showing what it showed.
class FormList : public QWidget {
    Q_OBJECT

public:
    /// Cell: no labels beside the fields and no space between them (inside a table).
    /// Answers: side by side where there is room, each with its label above it.
    enum class Look { Form, Cell, Answers };

    FormList(FormHost* host, Look look, QWidget* parent);

    void take(const SpecPtr& spec, const FormNodes& nodes);
    [[nodiscard]] const std::vector<FormPart*>& parts() const { return m_parts; }
    [[nodiscard]] FormPart* partFor(const QString& path);
    [[nodiscard]] FormHost* host() const { return m_host; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    void keepTypedIn(const FormNodes& nodes, std::vector<Alignable>& before, std::vector<Alignable>& after) const;
    [[nodiscard]] FormPart* make(const FormNode& node);

    FormHost* m_host;
    Look m_look;
    QBoxLayout* m_layout;
    std::vector<FormPart*> m_parts;
};

} // namespace quoin
