// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/forms/section_notice.h"

#include "models/items/item_facts.h"
#include "models/template/template.h"
#include "ui/forms/flow_layout.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/quoin_style.h"
#include "ui/theme/style_controls.h"
#include "ui/theme/tone_label.h"

#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace quoin {

SectionNotice::SectionNotice(QWidget* parent) : QWidget(parent)
{
    const Metrics m(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(5 * m.unit, 5 * m.unit, 5 * m.unit, 5 * m.unit);
    column->setSpacing(3 * m.unit);
    m_text = new ToneLabel(IconTone::Text, this);
    m_text->setWordWrap(true);
    m_practices = new ToneLabel(IconTone::Quiet, this);
    m_practices->setWordWrap(true);
    m_template = new QPushButton(tr("Begin with the Whole Template"), this);
    m_template->setProperty(StyleProperty::primary, true);
    m_template->setIcon(themedIcon(QStringLiteral("file-new"), IconTone::OnAccent));
    m_template->setAccessibleName(m_template->text());
    m_add = new QPushButton(this);
    m_applies = new QPushButton(this);
    column->addWidget(m_text);
    column->addWidget(m_practices);
    auto* buttons = new FlowLayout; // One below the other where the pane is narrow.
    column->addLayout(buttons);
    buttons->setSpacing(2 * m.unit);
    for (QPushButton* button : {m_template, m_add, m_applies})
        buttons->insertWidget(buttons->count(), button);
    connect(m_template, &QPushButton::clicked, this, &SectionNotice::templateRequested);
    connect(m_applies, &QPushButton::clicked, this, &SectionNotice::applicableToggled);
    connect(m_add, &QPushButton::clicked, this, &SectionNotice::addRequested);
}

void SectionNotice::setSection(const TemplateSection& section, Text inFile)
{
    const QString title = fromUtf8(section.title);
    const bool empty = inFile == Text::None;
    m_text->setText(
        empty ? tr("This file is empty. The whole template brings all sections with a hint in every field; one "
                   "section is enough to begin with, too.")
              : tr("This file has no section “%1” yet.").arg(title));
    m_template->setVisible(empty);
    m_add->setProperty(StyleProperty::primary, !empty);
    m_add->setIcon(themedIcon(QStringLiteral("plus"), empty ? IconTone::Accent : IconTone::OnAccent));
    QStringList practices;
    for (const std::string& practice : section.bestPractices)
        practices.append(QStringLiteral("•  ") + fromUtf8(practice));
    m_practices->setText(practices.join(QLatin1Char('\n')));
    setPracticesShown(m_practicesShown);
    const QString words = empty ? tr("Add Only %1").arg(title) : tr("Add %1").arg(title);
    m_add->setText(QString(words).replace(QLatin1Char('&'), QStringLiteral("&&"))); // No mnemonic.
    m_add->setAccessibleName(words);
    m_add->show();
    m_applies->setText(tr("It Does Not Apply"));
    m_applies->setToolTip(tr("Writes the section with the words “Not applicable”, so that readers know you looked"));
    m_applies->setAccessibleName(tr("%1 does not apply").arg(title));
    m_applies->setVisible(!empty);
}

void SectionNotice::setPracticesShown(bool shown)
{
    m_practicesShown = shown;
    m_practices->setVisible(shown && !m_practices->text().isEmpty());
}

void SectionNotice::setNotApplicable(const TemplateSection& section)
{
    const QString title = fromUtf8(section.title);
    m_text->setText(tr("This spec says that “%1” does not apply to it.").arg(title));
    m_practices->clear();
    m_practices->hide();
    m_template->hide();
    m_add->hide();
    m_applies->setText(tr("It Applies after All"));
    m_applies->setToolTip(tr("Takes the words away, so that the section can be filled in"));
    m_applies->setAccessibleName(tr("%1 applies after all").arg(title));
    m_applies->show();
}

QPushButton* SectionNotice::button() const
{
    return m_template->isVisibleTo(this) ? m_template : m_add->isVisibleTo(this) ? m_add : m_applies;
}

void SectionNotice::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    drawBox(&painter, rect(), c.panel, c.hairline, Metrics(this).cardRadius);
}

} // namespace quoin
