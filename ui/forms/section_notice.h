// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QPushButton;

namespace quoin {

class ToneLabel;
struct TemplateSection;

/// What stands where a section is not in the file: what it is for, what good ones say, and the
/// buttons that write it or say that it does not apply. An empty file is offered the whole template
/// first. Where a section is said not to apply, the button that takes that back.
class SectionNotice : public QWidget {
    Q_OBJECT

public:
    explicit SectionNotice(QWidget* parent);

    enum class Text { Some, None };
    void setSection(const TemplateSection& section, Text inFile);
    void setNotApplicable(const TemplateSection& section);
    /// Off where something else says them already.
    void setPracticesShown(bool shown);
    /// The one to press first.
    [[nodiscard]] QPushButton* button() const;

Q_SIGNALS:
    void addRequested();
    void applicableToggled();
    void templateRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ToneLabel* m_text;
    ToneLabel* m_practices;
    QPushButton* m_template;
    QPushButton* m_add;
    QPushButton* m_applies;
    bool m_practicesShown = true;
};

} // namespace quoin
