// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/forms/form_part.h"

class QHBoxLayout;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace quoin {

class FieldPart;
class FormList;
class ToneLabel;

/// A row of a table: its label (an editor where the document wrote it, plain text where
/// the template only offers it) and its values.
class RowPart : public FormPart {
    Q_OBJECT

public:
    RowPart(FormHost* host, QWidget* parent);

    [[nodiscard]] FormPart* partFor(const QString& path) override;
    [[nodiscard]] QWidget* focusTarget() override;
    [[nodiscard]] QString ownerName() const override;

protected:
    void showNode(const SpecPtr& spec, const FormNode& node) override;
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void showKey(const SpecPtr& spec, const FormNode& node);
    [[nodiscard]] int keyWidth() const;

    void showRemove(const FormNode& node);

    QHBoxLayout* m_layout;
    bool m_hasKey = true;
    FieldPart* m_key = nullptr;
    ToneLabel* m_keyText = nullptr;
    FormList* m_values;
    QToolButton* m_remove = nullptr;
    QString m_name;
};

/// A table of rows with its label, and a button that adds one more: error responses,
/// retry and timeout, and the sections that are nothing but rows.
class RowsPart : public FormPart {
    Q_OBJECT

public:
    /// Inner: inside a row of another table, without a frame of its own.
    enum class Look { Framed, Inner };

    RowsPart(FormHost* host, Look look, QWidget* parent);

    [[nodiscard]] FormPart* partFor(const QString& path) override;
    [[nodiscard]] QWidget* focusTarget() override;

    void add();
    /// Enter in the last entry of a list begins the next one; says whether it did.
    bool continueList(const QWidget* editor);

protected:
    void showNode(const SpecPtr& spec, const FormNode& node) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void addBlank();

    Look m_look;
    ToneLabel* m_label;
    QWidget* m_frame;
    FormList* m_rows;
    QPushButton* m_add;
    QString m_addPath;
    bool m_entries = false; ///< Entries of a list: rows without a label.
    std::vector<QString> m_offered; ///< Labels that the template has and the text lacks.
};

} // namespace quoin
