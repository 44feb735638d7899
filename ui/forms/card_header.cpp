// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/forms/card_header.h"

#include "models/items/answers.h"
#include "ui/forms/card_handle.h"
#include "ui/forms/field_part.h"
#include "ui/theme/badges.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plain_tip.h"
#include "ui/theme/quoin_style.h"
#include "ui/theme/style_controls.h"
#include "ui/theme/tone_label.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

namespace quoin {

CardHeader::CardHeader(FormHost* host, QWidget* parent) : QAbstractButton(parent), m_host(host)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    const Metrics m(this);
    m_layout = new QHBoxLayout(this);
    // Editors and buttons stand in the middle of the line in which name and mark are painted.
    const int above = (heightFor(this) - m.controlHeight) / 2;
    m_layout->setContentsMargins(3 * m.unit + m.icon + m.unit, above, 2 * m.unit,
                                 heightFor(this) - m.controlHeight - above);
    m_layout->setSpacing(m.unit);
    m_layout->addStretch(0);
    m_missed = new ToneLabel(IconTone::Warning, this, 0.92);
    m_missed->setContentsMargins(m.unit, 0, m.unit, 0);
    m_missed->hide();
    m_layout->addWidget(m_missed, 0, Qt::AlignTop);
    m_more = new QToolButton(this);
    m_more->setIcon(themedIcon(QStringLiteral("more"), IconTone::Quiet));
    m_more->setAutoRaise(true);
    m_more->setToolTip(tr("Duplicate, move, delete (Menu key on the card)"));
    m_more->setFocusPolicy(Qt::ClickFocus); // Tab goes from the name to the first field.
    connect(m_more, &QToolButton::clicked, this,
            [this] { Q_EMIT menuRequested(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    m_handle = new CardHandle(this);
    m_layout->addWidget(m_handle, 0, Qt::AlignTop);
    m_layout->addWidget(m_more, 0, Qt::AlignTop);
    alignButtons();
}

// All that stands at the right is as high as the name's editor, so that it stands in one line with it.
void CardHeader::alignButtons()
{
    const int height = Metrics(this).controlHeight;
    m_missed->setFixedHeight(height);
    m_more->setFixedHeight(height);
}

int CardHeader::heightFor(const QWidget* widget)
{
    const Metrics m(widget);
    return m.controlHeight + 3 * m.unit;
}

QSize CardHeader::sizeHint() const
{
    const int inner = m_open ? m_layout->sizeHint().height() : 0;
    return {Metrics(this).character * 30, std::max(heightFor(this), inner)};
}

void CardHeader::take(const SpecPtr& spec, const FormNode& node)
{
    const Item& item = *node.item;
    m_itemName = nameOf(*spec, item);
    m_summary = summaryOf(*spec, item);
    m_completion = completionOf(item);
    m_noun = item.definition != nullptr ? fromUtf8(item.definition->noun) : tr("Item");
    const QString spoken = m_itemName.method.isEmpty() ? m_itemName.text : m_itemName.method + u' ' + m_itemName.text;
    setAccessibleName(spoken);
    const QStringList misses = missesOf(*spec, item);
    const QString status = (QStringList{statusText()} + misses).join(tr(", "));
    setAccessibleDescription(m_open ? tr("%1, open").arg(status) : tr("%1, folded").arg(status));
    m_more->setAccessibleName(tr("%1: duplicate, move, delete").arg(spoken));
    m_missed->setText(misses.isEmpty() ? QString() : tr("! %1").arg(misses.join(tr(", "))));
    m_missed->setToolTip(plainTip(m_missed->text()));
    m_missed->setVisible(!misses.isEmpty());
    if (m_open)
        takeEditors(spec, item);
    update();
}

void CardHeader::takeEditors(const SpecPtr& spec, const Item& item)
{
    const auto place = [&](FieldPart*& part, const Field* field, const QString& label, int index) {
        if (field == nullptr) {
            if (part != nullptr)
                part->hide();
            return;
        }
        if (part == nullptr) {
            part = new FieldPart(m_host, FieldPart::Look::Header, this);
            part->setFallbackLabel(label);
            m_layout->insertWidget(index, part, field->kind == FieldKind::Method ? 0 : 1, Qt::AlignTop);
        }
        FormNode node;
        node.path = field->path;
        node.field = field;
        node.definition = field->definition;
        node.identity = {"field", field->id};
        part->take(spec, node);
        part->show();
    };
    place(m_method, item.field("method"), tr("method"), 0);
    const Field* name = item.field("route");
    const bool route = name != nullptr;
    if (name == nullptr)
        name = item.field("name");
    place(m_name, name, route ? tr("path") : tr("%1 name").arg(m_noun), m_method != nullptr ? 1 : 0);
    // The stretch behind the editors keeps the menu at the right where there is no name field.
    m_layout->setStretch(m_layout->count() - 4, name == nullptr ? 1 : 0);
}

void CardHeader::setOpen(bool open)
{
    m_open = open;
    if (m_method != nullptr)
        m_method->setVisible(open);
    if (m_name != nullptr)
        m_name->setVisible(open);
    if (!open)
        m_layout->setStretch(m_layout->count() - 4, 1);
    updateGeometry();
    update();
}

QString CardHeader::statusText() const
{
    if (m_completion.complete())
        return tr("complete");
    if (m_completion.offered == 0)
        return {};
    return tr("%n to fill", nullptr, static_cast<int>(m_completion.open()));
}

int CardHeader::statusWidth() const
{
    const Metrics m(this);
    if (m_completion.complete())
        return m.icon;
    return QFontMetrics(scaledFont(font(), 0.92)).horizontalAdvance(statusText());
}

void CardHeader::focusInEvent(QFocusEvent* event)
{
    QAbstractButton::focusInEvent(event);
    Q_EMIT entered();
}

void CardHeader::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Metrics m(this);
    const Colors& c = colorsOf(this);
    const int line = heightFor(this);
    if (!m_open && underMouse())
        drawBox(&painter, rect().adjusted(1, 1, -1, -1), mixed(c.panel, c.text, 0.03), QColor(), m.cardRadius - 1);
    if (hasFocus())
        drawBox(&painter, rect().adjusted(m.unit / 2, m.unit / 2, -m.unit / 2, -m.unit / 2), QColor(), c.accent,
                m.radius, 2);
    const int side = m.icon * 3 / 4;
    paintIcon(&painter, QRect(2 * m.unit + m.unit / 2, (line - side) / 2, side, side),
              m_open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), c.quiet);
    if (m_open && m_name != nullptr && m_name->isVisible())
        return;
    const int left = 3 * m.unit + m.icon + m.unit;
    const bool missed = !m_missed->isHidden();
    const int right = (missed ? m_missed->x() : m_handle->x()) - 2 * m.unit;
    const int status = statusWidth();
    if (m_completion.complete() && missed) {
        // What is missing says more than that everything has been written in.
    } else if (m_completion.complete()) {
        paintIcon(&painter, QRect(right - m.icon, (line - side) / 2, m.icon, side), QStringLiteral("check"), c.good);
    } else {
        painter.setFont(scaledFont(font(), 0.92));
        painter.setPen(c.quiet);
        painter.drawText(QRect(right - status, 0, status, line), Qt::AlignRight | Qt::AlignVCenter, statusText());
    }
    paintSummary(painter, left, right - status - 3 * m.unit);
}

void CardHeader::paintSummary(QPainter& painter, int left, int right) const
{
    const Metrics m(this);
    const Colors& c = colorsOf(this);
    const int line = heightFor(this);
    int x = left;
    if (!m_itemName.method.isEmpty())
        x += paintMethodBadge(painter, QRect(x, 0, right - x, line), m_itemName.method, this) + 2 * m.unit;
    QFont nameFont = scaledFont(codeFont(font()), 1, QFont::DemiBold);
    if (m_itemName.unnamed)
        nameFont = font();
    nameFont.setItalic(m_itemName.unnamed);
    painter.setFont(nameFont);
    painter.setPen(m_itemName.unnamed ? c.quiet : c.text);
    const QFontMetrics fm(nameFont);
    const QString full = m_itemName.unnamed ? tr("%1 without a name").arg(m_itemName.text) : m_itemName.text;
    const QString name = fm.elidedText(full, Qt::ElideRight, std::max(0, right - x));
    painter.drawText(QRect(x, 0, right - x, line), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, name);
    x += fm.horizontalAdvance(name) + 2 * m.unit;
    if (m_summary.isEmpty() || right - x < m.character * 6)
        return;
    painter.setFont(font());
    painter.setPen(c.quiet);
    painter.drawText(QRect(x, 0, right - x, line), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_summary, Qt::ElideRight, right - x));
}

void CardHeader::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Menu) {
        Q_EMIT menuRequested(mapToGlobal(QPoint(width() / 3, height())));
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool fold = event->key() == Qt::Key_Left && m_open;
    const bool unfold = event->key() == Qt::Key_Right && !m_open;
    if ((enter && event->modifiers() == Qt::NoModifier) || fold || unfold) {
        click();
        return;
    }
    // Arrow keys would wander through sibling buttons.
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right || event->key() == Qt::Key_Up
        || event->key() == Qt::Key_Down) {
        event->ignore();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void CardHeader::contextMenuEvent(QContextMenuEvent* event)
{
    Q_EMIT menuRequested(event->globalPos());
}

void CardHeader::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() != QEvent::FontChange || m_more == nullptr)
        return;
    alignButtons();
    updateGeometry();
}

} // namespace quoin
