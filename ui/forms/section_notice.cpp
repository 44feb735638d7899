// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/forms/section_notice.h"

#include "models/items/item_facts.h"
#include "models/template/template.h"
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
    m_add = new QPushButton(this);
    m_add->setProperty(StyleProperty::primary, true);
    m_add->setIcon(themedIcon(QStringLiteral("plus"), IconTone::OnAccent));
    column->addWidget(m_text);
    column->addWidget(m_practices);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, &SectionNotice::addRequested);
}

void SectionNotice::setSection(const TemplateSection& section)
{
    const QString title = fromUtf8(section.title);
    m_text->setText(tr("This file has no section “%1” yet.").arg(title));
    QStringList practices;
    for (const std::string& practice : section.bestPractices)
        practices.append(QStringLiteral("•  ") + fromUtf8(practice));
    m_practices->setText(practices.join(QLatin1Char('\n')));
    m_practices->setVisible(!practices.isEmpty());
    m_add->setText(tr("Add %1").arg(title));
    m_add->setAccessibleName(m_add->text());
}

void SectionNotice::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    drawBox(&painter, rect(), c.panel, c.hairline, Metrics(this).cardRadius);
}

} // namespace quoin
