// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QPushButton;

namespace quoin {

class ToneLabel;
struct TemplateSection;

/// What stands where a section is not in the file: what it is for, what good ones say,
/// and the button that writes it.
class SectionNotice : public QWidget {
    Q_OBJECT

public:
    explicit SectionNotice(QWidget* parent);

    void setSection(const TemplateSection& section);
    [[nodiscard]] QPushButton* button() const { return m_add; }

Q_SIGNALS:
    void addRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ToneLabel* m_text;
    ToneLabel* m_practices;
    QPushButton* m_add;
};

} // namespace quoin
