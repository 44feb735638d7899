// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/projects/start_page.h"

#include "ui/projects/empty_note.h"
#include "ui/projects/recent_list.h"
#include "ui/projects/start_button.h"
#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tone_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace quoin {

StartPage::StartPage(const Keys& keys, QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Start page"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_side = makeSide(keys);
    row->addWidget(m_side);
    row->addWidget(makeMain(), 1);
}

QWidget* StartPage::makeSide(const Keys& keys)
{
    const Metrics m(this);
    auto* side = new QWidget(this);
    side->setFixedWidth(m.character * 42);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(5 * m.unit, 6 * m.unit, 5 * m.unit, 5 * m.unit);
    column->setSpacing(2 * m.unit);
    auto* name = new ToneLabel(IconTone::Text, side, 1.8, QFont::DemiBold);
    name->setText(tr("Quoin"));
    auto* claim = new ToneLabel(IconTone::Quiet, side);
    claim->setText(tr("Backend specs, locked to their form."));
    claim->setWordWrap(true);
    column->addWidget(name);
    column->addWidget(claim);
    column->addSpacing(5 * m.unit);
    auto* create = new StartButton(QStringLiteral("file-new"), tr("New spec"), keys.create, true, side);
    auto* open = new StartButton(QStringLiteral("open"), tr("Open file"), keys.open, false, side);
    auto* example =
        new StartButton(QStringLiteral("example"), tr("Look at the worked example"), QString(), false, side);
    for (StartButton* button : {create, open, example})
        column->addWidget(button);
    column->addSpacing(5 * m.unit);
    auto* promise = new ToneLabel(IconTone::Quiet, side, 0.95);
    promise->setWordWrap(true);
    promise->setText(tr("Your files stay where they are and as they are: Quoin changes only the text you change."));
    column->addWidget(promise);
    column->addStretch(1);
    connect(create, &QPushButton::clicked, this, &StartPage::newRequested);
    connect(open, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(example, &QPushButton::clicked, this, &StartPage::exampleRequested);
    return side;
}

QWidget* StartPage::makeMain()
{
    const Metrics m(this);
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    auto* main = new QWidget(area);
    auto* column = new QVBoxLayout(main);
    column->setContentsMargins(8 * m.unit, 7 * m.unit, 8 * m.unit, 7 * m.unit);
    column->setSpacing(3 * m.unit);
    m_title = new ToneLabel(IconTone::Text, main, 1.25, QFont::DemiBold);
    column->addWidget(m_title);
    m_recent = new RecentList(main);
    m_recent->setMaximumWidth(m.character * 120);
    column->addWidget(m_recent);
    m_recentNote = new EmptyNote(main);
    m_recentNote->setMaximumWidth(m.character * 120);
    column->addWidget(m_recentNote);
    column->addStretch(1);
    area->setWidget(main);
    area->viewport()->setAutoFillBackground(false);
    main->setAutoFillBackground(false);
    connect(m_recent, &RecentList::picked, this, &StartPage::recentPicked);
    return area;
}

void StartPage::setRecent(const QList<RecentDocument>& documents)
{
    m_title->setText(documents.isEmpty() ? tr("First steps") : tr("Recent files"));
    m_recent->setDocuments(documents);
    m_recent->setVisible(!documents.isEmpty());
    m_recentNote->setVisible(documents.isEmpty());
}

void StartPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_side != nullptr)
        m_side->setFixedWidth(Metrics(this).character * 42);
}

void StartPage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    painter.fillRect(rect(), c.window);
    painter.fillRect(m_side->geometry(), c.outlineGround);
    painter.fillRect(QRect(m_side->geometry().right(), 0, 1, height()), c.hairline);
}

} // namespace quoin
