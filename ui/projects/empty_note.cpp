// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/projects/empty_note.h"

#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style_controls.h"
#include "ui/theme/tone_label.h"

#include <QGridLayout>
#include <QPainter>

namespace quoin {

EmptyNote::EmptyNote(QWidget* parent) : QWidget(parent)
{
    const Metrics m(this);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(5 * m.unit, 5 * m.unit, 5 * m.unit, 5 * m.unit);
    grid->setHorizontalSpacing(4 * m.unit);
    grid->setVerticalSpacing(m.unit / 2);
    grid->setColumnStretch(1, 1);
    const std::pair<QString, QString> steps[] = {
        {tr("Begin with a file"),
         tr("A new spec, or any Markdown you have: what Quoin does not know stays as it is written.")},
        {tr("Fill in the form"),
         tr("Each section has its fields, with a hint in every empty one. Ctrl+Enter goes to the "
            "next that is empty.")},
        {tr("Save it beside your code"),
         tr("The file stays ordinary Markdown. Every save keeps a version to go back to.")},
    };
    int row = 0;
    for (const auto& [title, text] : steps) {
        auto* number = new ToneLabel(IconTone::Accent, this, 1.25, QFont::DemiBold);
        number->setText(QString::number(row / 3 + 1));
        auto* head = new ToneLabel(IconTone::Text, this, 1.0, QFont::DemiBold);
        head->setText(title);
        auto* body = new ToneLabel(IconTone::Quiet, this);
        body->setText(text);
        body->setWordWrap(true);
        grid->addWidget(number, row, 0, 2, 1, Qt::AlignTop);
        grid->addWidget(head, row, 1);
        grid->addWidget(body, row + 1, 1);
        grid->setRowMinimumHeight(row + 2, 3 * m.unit);
        row += 3;
    }
}

void EmptyNote::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    drawBox(&painter, rect(), c.panel, c.hairline, Metrics(this).cardRadius);
}

} // namespace quoin
