// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/forms/form_part.h"

class QBoxLayout;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace quoin {

class FieldPart;
class FormList;
class ToneLabel;

/// A row of a table: its label (an editor where the document wrote it, plain text where
/// the template only offers it) and its values, with the measures that are read in them.
class RowPart : public FormPart {
    Q_OBJECT

public:
    enum class Look {
        Line,  ///< The label left of the value.
        Answer ///< The label above it; says so when nothing is answered.
    };

    RowPart(FormHost* host, Look look, QWidget* parent);

    [[nodiscard]] FormPart* partFor(const QString& path) override;
    [[nodiscard]] QWidget* focusTarget() override;
    [[nodiscard]] QString ownerName() const override;

    /// The editor of the label; null where there is none.
    [[nodiscard]] QWidget* keyEditor() const;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool isInDocument() const { return m_inDocument; }
    [[nodiscard]] const QString& name() const { return m_name; }

protected:
    void showNode(const SpecPtr& spec, const FormNode& node) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void showKey(const SpecPtr& spec, const FormNode& node);
    void showReading(const SpecPtr& spec, const FormNode& node);
    void showListOffer(const SpecPtr& spec, const FormNode& node);
    /// Makes a list of the value, cut at this byte; false where it is no line that may become one.
    bool beginList(std::size_t at);
    void showRemove(const FormNode& node);
    void fitKey();
    void offerRemove(bool offer);
    [[nodiscard]] RowPart* outerRow() const;
    [[nodiscard]] int leastKeyWidth() const;
    [[nodiscard]] int keyWidth() const;

    Look m_look;
    QBoxLayout* m_layout;
    QVBoxLayout* m_column;
    bool m_hasKey = true;
    bool m_inDocument = false;
    FieldPart* m_key = nullptr;
    ToneLabel* m_keyText = nullptr;
    FormList* m_values;
    ToneLabel* m_reading = nullptr;
    QPushButton* m_addEntry = nullptr; ///< Below a line that may become a list.
    std::string m_line;                ///< That line; empty where there is none.
    QToolButton* m_remove = nullptr;
    QString m_name;
};

} // namespace quoin
