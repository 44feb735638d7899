// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/preview/find_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace quoin {

FindBar::FindBar(QWidget* parent) : QWidget(parent), m_line(new QLineEdit(this)), m_count(new QLabel(this))
{
    auto* row = new QHBoxLayout(this);
    const int unit = fontMetrics().height() / 4;
    row->setContentsMargins(2 * unit, unit, 2 * unit, unit);
    row->setSpacing(unit);
    m_line->setPlaceholderText(tr("Find in preview"));
    m_line->setAccessibleName(tr("Find in preview"));
    m_line->setClearButtonEnabled(true);
    m_count->setMinimumWidth(fontMetrics().horizontalAdvance(tr("%1 of %2").arg(999).arg(999)));
    row->addWidget(m_line, 1);
    row->addWidget(m_count);
    connect(m_line, &QLineEdit::textChanged, this, &FindBar::textChanged);
    connect(addButton(QStringLiteral("\u2191"), tr("Previous match")), &QToolButton::clicked, this,
            [this] { Q_EMIT stepped(false); });
    connect(addButton(QStringLiteral("\u2193"), tr("Next match")), &QToolButton::clicked, this,
            [this] { Q_EMIT stepped(true); });
    connect(addButton(QStringLiteral("\u00d7"), tr("Close")), &QToolButton::clicked, this, &FindBar::closed);
    hide();
}

QToolButton* FindBar::addButton(const QString& text, const QString& name)
{
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    layout()->addWidget(button);
    return button;
}

QString FindBar::text() const
{
    return m_line->text();
}

void FindBar::open(const QString& text)
{
    const QString before = m_line->text();
    if (!text.isEmpty() && !text.contains(u'\n'))
        m_line->setText(text);
    show();
    m_line->setFocus();
    m_line->selectAll();
    if (m_line->text() == before && !before.isEmpty())
        Q_EMIT textChanged(before);
}

void FindBar::showCount(int current, int count, bool finished)
{
    if (m_line->text().isEmpty())
        m_count->clear();
    else if (count == 0)
        m_count->setText(finished ? tr("Not found") : tr("Searching…"));
    else
        m_count->setText(tr("%1 of %2").arg(current).arg(count));
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT stepped(!(event->modifiers() & Qt::ShiftModifier));
    else
        QWidget::keyPressEvent(event);
}

} // namespace quoin
