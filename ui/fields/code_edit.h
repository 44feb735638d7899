// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/fields/text_edit.h"

#include <QString>

#include <memory>

namespace quoin {

class CodeHighlighter;

/// The code of a fence: monospaced, not wrapped, highlighted in its language, which a
/// badge in the corner names. Ctrl+Tab inserts a tab; Enter keeps the indentation.
class CodeEdit : public TextEdit {
    Q_OBJECT

public:
    explicit CodeEdit(QWidget* parent);
    ~CodeEdit() override;

    void setLanguage(const QString& language) override;
    void setFindings(const QList<CodeFinding>& findings) override;

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] QFont textFont() const override;
    [[nodiscard]] int hintRoom() const override;
    [[nodiscard]] QColor ground() const override;

private:
    void updateHighlighting();
    void paintFindings(QPainter& painter) const;

    QString m_language;
    QList<CodeFinding> m_findings;
    std::unique_ptr<CodeHighlighter> m_highlighter;
};

} // namespace quoin
