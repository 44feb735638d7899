// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/forms/form_part.h"

class QBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace quoin {

class FormList;
class ToneLabel;

/// A table of rows with its label, and a button that adds one more: error responses,
/// retry and timeout, and the sections that are nothing but rows. Rows that answer one question
/// together (retry, timeout, fallback) stand side by side above the others.
class RowsPart : public FormPart {
    Q_OBJECT

public:
    /// Inner: inside a row of another table, without a frame of its own.
    enum class Look { Framed, Inner };

    RowsPart(FormHost* host, Look look, QWidget* parent);

    [[nodiscard]] FormPart* partFor(const QString& path) override;
    [[nodiscard]] QWidget* focusTarget() override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    void add();
    /// Enter in the last entry of a list begins the next one; says whether it did.
    bool continueList(const QWidget* editor);

protected:
    void showNode(const SpecPtr& spec, const FormNode& node) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void addBlank();
    void arrange();

    Look m_look;
    QBoxLayout* m_layout;
    ToneLabel* m_label;
    QVBoxLayout* m_column;
    QWidget* m_frame;
    FormList* m_answers = nullptr; ///< Made where the template wants rows side by side.
    FormList* m_rows;
    QPushButton* m_add;
    QString m_addPath;
    void showAnswers(const SpecPtr& spec, FormNodes answers);

    bool m_codes = false;           ///< Rows of status codes.
    bool m_entries = false;         ///< Entries of a list: rows without a label.
    std::vector<QString> m_offered; ///< Labels that the template has and the text lacks.
};

} // namespace quoin
