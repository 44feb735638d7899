// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/forms/form_part.h"

#include <memory>

class QAbstractButton;
class QVBoxLayout;

namespace quoin {

class FieldPart;
class RawHeader;

/// Text that the template does not know, at its place: a dashed card that shows and
/// edits its Markdown as it is written. Where the template asks for free text it is a card like any other.
/// Neighbouring texts are one card.
class RawPart : public FormPart {
    Q_OBJECT

public:
    RawPart(FormHost* host, QWidget* parent);

    [[nodiscard]] FormPart* partFor(const QString& path) override;
    [[nodiscard]] QWidget* focusTarget() override;
    [[nodiscard]] QString ownerName() const override;
    void setOpen(bool open);

protected:
    void showNode(const SpecPtr& spec, const FormNode& node) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void showBody();
    [[nodiscard]] bool holdsPiece(const QString& path) const;

    SpecPtr m_spec;
    FormNode m_node; ///< Its field is `m_field`.
    Field m_field;
    RawHeader* m_header;
    QVBoxLayout* m_layout;
    FieldPart* m_body = nullptr;
    QString m_name;
    bool m_open = false;
    bool m_seen = false;
    bool m_atHome = false;
};

} // namespace quoin
