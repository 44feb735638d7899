// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/source/source_find_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace quoin {

namespace {

QWidget* addRow(QVBoxLayout* column, QWidget* parent)
{
    auto* row = new QWidget(parent);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(parent->fontMetrics().height() / 4);
    column->addWidget(row);
    return row;
}

} // namespace

SourceFindBar::SourceFindBar(QWidget* parent)
    : QWidget(parent)
    , m_find(new QLineEdit(this))
    , m_replace(new QLineEdit(this))
    , m_count(new QLabel(this))
{
    auto* column = new QVBoxLayout(this);
    const int unit = fontMetrics().height() / 4;
    column->setContentsMargins(2 * unit, unit, 2 * unit, unit);
    column->setSpacing(unit);
    QWidget* findRow = addRow(column, this);
    m_replaceRow = addRow(column, this);

    m_find->setPlaceholderText(tr("Find"));
    m_find->setAccessibleName(tr("Find in source"));
    m_find->setClearButtonEnabled(true);
    m_count->setMinimumWidth(fontMetrics().horizontalAdvance(tr("%1 of %2").arg(999).arg(999)));
    findRow->layout()->addWidget(m_find);
    findRow->layout()->addWidget(m_count);
    m_case = addButton(findRow, tr("Aa"), tr("Match case"));
    m_case->setCheckable(true);
    connect(m_find, &QLineEdit::textChanged, this, &SourceFindBar::wishChanged);
    connect(m_case, &QToolButton::toggled, this, &SourceFindBar::wishChanged);
    connect(addButton(findRow, QStringLiteral("\u2191"), tr("Previous match")), &QToolButton::clicked, this, [this] { Q_EMIT stepped(false); });
    connect(addButton(findRow, QStringLiteral("\u2193"), tr("Next match")), &QToolButton::clicked, this, [this] { Q_EMIT stepped(true); });
    connect(addButton(findRow, QStringLiteral("\u00d7"), tr("Close")), &QToolButton::clicked, this, &SourceFindBar::closed);

    m_replace->setPlaceholderText(tr("Replace with"));
    m_replace->setAccessibleName(tr("Replace with"));
    m_replaceRow->layout()->addWidget(m_replace);
    connect(addButton(m_replaceRow, tr("Replace"), tr("Replace this match")), &QToolButton::clicked, this, &SourceFindBar::replaceRequested);
    connect(addButton(m_replaceRow, tr("Replace All"), tr("Replace all matches")), &QToolButton::clicked, this, &SourceFindBar::replaceAllRequested);
    hide();
}

QToolButton* SourceFindBar::addButton(QWidget* row, const QString& text, const QString& name)
{
    auto* button = new QToolButton(row);
    button->setText(text);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    row->layout()->addWidget(button);
    return button;
}

void SourceFindBar::open(Mode mode, const QString& text)
{
    if (!text.isEmpty() && !text.contains(QChar(QChar::ParagraphSeparator)))
        m_find->setText(text);
    m_replaceRow->setVisible(mode == Mode::Replace);
    show();
    m_find->setFocus();
    m_find->selectAll();
    Q_EMIT wishChanged();
}

SearchWish SourceFindBar::wish() const
{
    return isVisible() ? SearchWish{m_find->text(), m_case->isChecked()} : SearchWish{};
}

QString SourceFindBar::replacement() const
{
    return m_replace->text();
}

void SourceFindBar::showCount(int current, std::size_t count)
{
    if (m_find->text().isEmpty())
        m_count->clear();
    else if (count == 0)
        m_count->setText(tr("Not found"));
    else
        m_count->setText(tr("%1 of %2").arg(current).arg(count));
}

void SourceFindBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        QWidget::keyPressEvent(event);
    else if (m_replace->hasFocus())
        Q_EMIT replaceRequested();
    else
        Q_EMIT stepped(!(event->modifiers() & Qt::ShiftModifier));
}

} // namespace quoin
