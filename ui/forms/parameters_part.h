// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/forms/form_part.h"

namespace quoin {

class ToneLabel;

/// What a request fills into the path of an endpoint, as it is read from the path. Hidden where
/// there is nothing; it edits nothing.
class ParametersPart : public FormPart {
    Q_OBJECT

public:
    ParametersPart(FormHost* host, QWidget* parent);

protected:
    void showNode(const SpecPtr& spec, const FormNode& node) override;
    void changeEvent(QEvent* event) override;

private:
    ToneLabel* m_label;
    ToneLabel* m_names;
};

} // namespace quoin
