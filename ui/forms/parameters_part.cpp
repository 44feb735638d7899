// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/forms/parameters_part.h"

#include "models/items/responses.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tone_label.h"

#include <QEvent>
#include <QHBoxLayout>

namespace quoin {

ParametersPart::ParametersPart(FormHost* host, QWidget* parent) : FormPart(host, parent)
{
    const Metrics m(this);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * m.unit);
    m_label = new ToneLabel(IconTone::Quiet, this);
    m_label->setWordWrap(true);
    m_label->setFixedWidth(m.character * 18);
    m_names = new ToneLabel(IconTone::Text, this);
    m_names->setWordWrap(true);
    m_names->setFont(codeFont(font()));
    layout->addWidget(m_label, 0, Qt::AlignTop);
    layout->addWidget(m_names, 1, Qt::AlignTop);
}

void ParametersPart::showNode(const SpecPtr& spec, const FormNode& node)
{
    QStringList path;
    QStringList query;
    for (const PathParameter& one : parametersOf(*spec, *node.item))
        (one.query ? query : path).append(one.written);
    setVisible(!path.isEmpty() || !query.isEmpty());
    if (isHidden())
        return;
    const QString words = path.isEmpty() ? tr("Query parameters") : tr("Path parameters");
    m_label->setText(words);
    QString names = path.isEmpty() ? query.join(QStringLiteral("  ")) : path.join(QStringLiteral("  "));
    if (!path.isEmpty() && !query.isEmpty())
        names += tr("   query  %1").arg(query.join(QStringLiteral("  ")));
    m_names->setText(names);
    m_names->setAccessibleName(tr("%1 %2: %3").arg(ownerName(), words, names));
}

void ParametersPart::changeEvent(QEvent* event)
{
    FormPart::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    m_label->setFixedWidth(Metrics(this).character * 18);
    m_names->setFont(codeFont(font()));
}

} // namespace quoin
