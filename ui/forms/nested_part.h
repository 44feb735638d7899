// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/forms/form_part.h"

class QVBoxLayout;

namespace quoin {

class FieldPart;
class FormList;
class ToneLabel;

/// An item inside an item, such as a response: its label beside its key and its fields.
class NestedPart : public FormPart {
    Q_OBJECT

public:
    NestedPart(FormHost* host, QWidget* parent);

    [[nodiscard]] FormPart* partFor(const QString& path) override;
    [[nodiscard]] QWidget* focusTarget() override;
    [[nodiscard]] QString ownerName() const override;
    [[nodiscard]] const QString& title() const { return m_title; }

protected:
    void showNode(const SpecPtr& spec, const FormNode& node) override;

private:
    ToneLabel* m_label;
    QVBoxLayout* m_column;
    FieldPart* m_key = nullptr;
    FormList* m_fields;
    QString m_title;
    QString m_keyText; ///< "201 Created": tells one response from the next.
};

} // namespace quoin
