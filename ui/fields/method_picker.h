// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/fields/field_editor.h"

#include <QComboBox>

namespace quoin {

/// An HTTP method: the usual ones to pick from, any other to type.
class MethodPicker : public QComboBox, public FieldEditor {
    Q_OBJECT

public:
    explicit MethodPicker(QWidget* parent);

    [[nodiscard]] QWidget* widget() override { return this; }
    void setBytes(const std::string& bytes) override;
    [[nodiscard]] const std::string& bytes() const override { return m_bytes; }
    void setHint(const QString& hint) override;
    void setReadOnly(bool readOnly) override;
    void setRefused(bool refused) override;

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void updateFont();
    void take(const QString& text);

    std::string m_bytes;
    bool m_applying = false;
    bool m_refused = false;
};

} // namespace quoin
