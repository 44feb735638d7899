// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/forms/card_part.h"

#include "models/items/item_facts.h"
#include "models/items/other_groups.h"
#include "ui/forms/card_header.h"
#include "ui/forms/field_part.h"
#include "ui/forms/form_host.h"
#include "ui/forms/form_list.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style_controls.h"

#include <QApplication>
#include <QMenu>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

#include <vector>

namespace quoin {

namespace {

// A widget that is shown lays out all that it stands in, at once. For a card among thousands that costs
// more than the card; what is asked for meanwhile is done once, when control returns to the event loop.
class LayoutHold {
public:
    explicit LayoutHold(const QWidget* below)
    {
        for (QWidget* up = below->parentWidget(); up != nullptr && !up->isWindow(); up = up->parentWidget()) {
            if (up->layout() == nullptr || !up->layout()->isEnabled())
                continue;
            up->layout()->setEnabled(false);
            m_held.push_back(up->layout());
        }
    }
    ~LayoutHold()
    {
        for (QLayout* layout : m_held)
            layout->setEnabled(true);
    }
    LayoutHold(const LayoutHold&) = delete;
    LayoutHold& operator=(const LayoutHold&) = delete;

private:
    std::vector<QLayout*> m_held;
};

} // namespace

CardPart::CardPart(FormHost* host, QWidget* parent) : FormPart(host, parent)
{
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setMinimumHeight(CardHeader::heightFor(this));
    // As high as what wraps inside it needs at this width, which the hint alone does not know.
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    setFocusPolicy(Qt::NoFocus);
}

void CardPart::showNode(const SpecPtr& spec, const FormNode& node)
{
    m_spec = spec;
    // Shares the section's body where the pane keeps it alive; see FormView.
    m_item = node.itemOwner != nullptr ? std::shared_ptr<const Item>(node.itemOwner, node.item)
                                       : std::make_shared<const Item>(*node.item);
    const ItemName name = nameOf(*spec, *node.item);
    m_name = name.method.isEmpty() ? name.text : name.method + u' ' + name.text;
    setAccessibleName(m_name);
    m_stale = true;
    if (m_header != nullptr)
        build();
}

void CardPart::build()
{
    if (m_header == nullptr) {
        const LayoutHold hold(this);
        m_header = new CardHeader(host(), this);
        m_layout->insertWidget(0, m_header);
        connect(m_header, &QAbstractButton::clicked, this, [this] { setOpen(!m_open); });
        connect(m_header, &CardHeader::menuRequested, this, &CardPart::showMenu);
        connect(m_header, &CardHeader::entered, host(), [this] { Q_EMIT host()->entered(path()); });
        m_header->setOpen(m_open);
        m_stale = true;
        m_header->show();
    }
    if (!m_stale)
        return;
    m_stale = false;
    FormNode node;
    node.path = toUtf8(path());
    node.item = m_item.get();
    m_header->take(m_spec, node);
    if (m_open)
        ensureBody();
}

void CardPart::ensureBody()
{
    if (m_body == nullptr) {
        const Metrics m(this);
        m_body = new FormList(host(), FormList::Look::Form, this);
        m_body->layout()->setContentsMargins(4 * m.unit, 3 * m.unit, 4 * m.unit, 4 * m.unit);
        m_layout->addWidget(m_body);
    }
    FormNodes nodes = itemNodes(*m_item);
    joinTexts(nodes, m_spec->document(), m_item->path, host()->heldText());
    m_body->take(m_spec, nodes);
    m_body->setVisible(m_open);
}

void CardPart::setOpen(bool open)
{
    if (open == m_open)
        return;
    m_open = open;
    // It is not asked to follow the document while it is folded.
    for (FieldPart* part : m_body != nullptr && !open ? m_body->findChildren<FieldPart*>() : QList<FieldPart*>())
        part->keepUntaken();
    if (m_header != nullptr) {
        m_header->setOpen(open);
        m_stale = true;
        build();
    }
    if (m_body != nullptr)
        m_body->setVisible(open);
    updateGeometry();
    update();
}

FormPart* CardPart::partFor(const QString& wanted)
{
    if (wanted == path())
        return this;
    if (!holds(wanted))
        return nullptr;
    setOpen(true);
    build();
    for (FieldPart* part : {m_header->methodEditor(), m_header->nameEditor()}) {
        if (part != nullptr && part->path() == wanted)
            return part;
    }
    FormPart* found = m_body != nullptr ? m_body->partFor(wanted) : nullptr;
    return found != nullptr ? found : this;
}

QWidget* CardPart::focusTarget()
{
    build();
    return m_header;
}

QWidget* CardPart::firstEditor()
{
    setOpen(true);
    build();
    for (FieldPart* part : {m_header->methodEditor(), m_header->nameEditor()}) {
        if (part != nullptr && part->focusTarget() != nullptr)
            return part->focusTarget();
    }
    return m_header;
}

QWidget* CardPart::nameTarget()
{
    setOpen(true);
    build();
    FieldPart* name = m_header->nameEditor();
    return name != nullptr && name->focusTarget() != nullptr ? name->focusTarget() : firstEditor();
}

QString CardPart::ownerName() const
{
    return m_name;
}

void CardPart::paintEvent(QPaintEvent*)
{
    if (m_header == nullptr)
        QTimer::singleShot(0, this, &CardPart::build);
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    const Metrics m(this);
    const QWidget* focus = QApplication::focusWidget();
    const bool inside = focus != nullptr && isAncestorOf(focus);
    drawBox(&painter, rect(), c.panel, inside ? c.accent : c.hairline, m.cardRadius);
    if (m_open && m_header != nullptr)
        painter.fillRect(QRect(1, m_header->height() - 1, width() - 2, 1), c.hairline);
}

void CardPart::showMenu(const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString where = path();
    const QString name = m_name;
    const auto add = [&](const QString& icon, const QString& text, auto what) {
        connect(icon.isEmpty() ? menu->addAction(text) : menu->addAction(themedIcon(icon), text), &QAction::triggered,
                host(), what);
    };
    FormHost* to = host();
    add(QStringLiteral("duplicate"), tr("Duplicate"), [to, where, name] { to->duplicate(where, name); });
    add(QStringLiteral("arrow-up"), tr("Move up"), [to, where, name] { to->move(where, -1, name); });
    add(QStringLiteral("arrow-down"), tr("Move down"), [to, where, name] { to->move(where, 1, name); });
    // Groups that hold the same kind of item: new and modified services.
    for (const TemplateGroup* group : otherGroups(*m_spec, *m_item)) {
        const QString target = fromUtf8(groupPath(*m_spec, toUtf8(where), *group));
        add(QString(), tr("Move to %1").arg(fromUtf8(group->title)),
            [to, where, target, name] { to->moveToGroup(where, target, name); });
    }
    menu->addSeparator();
    add(QStringLiteral("trash"), tr("Delete"), [to, where, name] { to->remove(where, name); });
    menu->popup(at);
}

} // namespace quoin
