// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/forms/group_part.h"

#include "models/items/item_facts.h"
#include "ui/forms/form_host.h"
#include "ui/forms/form_list.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style_controls.h"
#include "ui/theme/tone_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace quoin {

namespace {

// Nothing, or a text without a label that nobody has written: only the group's hint says what it is for.
bool isUnwritten(const FormNode& node)
{
    return std::all_of(node.children.begin(), node.children.end(), [](const FormNode& child) {
        return child.type == FormNode::Type::Field && child.title.isEmpty()
            && (child.field == nullptr || child.field->state != FieldState::Filled);
    });
}

} // namespace

GroupPart::GroupPart(FormHost* host, QWidget* parent) : FormPart(host, parent)
{
    const Metrics m(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 4 * m.unit);
    layout->setSpacing(2 * m.unit);
    m_head = new QWidget(this);
    auto* head = new QHBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    m_title = new ToneLabel(IconTone::Text, m_head, 1.0, QFont::DemiBold);
    m_count = new ToneLabel(IconTone::Quiet, m_head);
    m_add = new QPushButton(m_head);
    m_add->setIcon(themedIcon(QStringLiteral("plus")));
    head->addWidget(m_title);
    head->addWidget(m_count);
    m_beside = new ToneLabel(IconTone::Quiet, m_head);
    m_beside->setWordWrap(true);
    head->addWidget(m_beside, 1000); // All of the room that is left, where it is shown.
    head->addStretch(1);
    head->addWidget(m_add);
    layout->addWidget(m_head);
    m_hint = new ToneLabel(IconTone::Quiet, this);
    m_hint->setWordWrap(true);
    layout->addWidget(m_hint);
    m_list = new FormList(host, FormList::Look::Form, this);
    layout->addWidget(m_list);
    connect(m_add, &QPushButton::clicked, this, &GroupPart::add);
}

void GroupPart::add()
{
    host()->add(m_addPath, m_addName, m_noun);
}

void GroupPart::showHead(const FormNode& node, int cards)
{
    m_title->setText(node.title);
    m_title->setVisible(!node.title.isEmpty());
    m_addPath = fromUtf8(node.addPath);
    m_noun = node.noun;
    m_addName = node.itemDefinition != nullptr ? fromUtf8(node.itemDefinition->heading) : QString();
    m_add->setVisible(!m_addPath.isEmpty());
    m_add->setText(m_noun);
    m_add->setAccessibleName(tr("Add: %1").arg(m_noun));
    m_add->setToolTip(tr("Add to %1").arg(node.title.isEmpty() ? ownerName() : node.title));
    m_count->setText(QString::number(cards));
    m_count->setVisible(cards > 0 && !node.title.isEmpty());
    m_head->setVisible(!node.title.isEmpty() || !m_addPath.isEmpty());
    QString hint;
    if (isUnwritten(node) && node.group != nullptr)
        hint = !node.group->hint.empty() ? fromUtf8(node.group->hint) : tr("Nothing here yet.");
    // Where the group has no title of its own the sentence stands beside the button that it is about.
    const bool beside = node.title.isEmpty() && !m_addPath.isEmpty();
    m_beside->setText(beside ? hint : QString());
    m_beside->setVisible(beside && !hint.isEmpty());
    m_hint->setText(beside ? QString() : hint);
    m_hint->setVisible(!beside && !hint.isEmpty());
}

void GroupPart::showNode(const SpecPtr& spec, const FormNode& node)
{
    int cards = 0;
    bool fields = false;
    for (const FormNode& child : node.children) {
        cards += child.type == FormNode::Type::Card ? 1 : 0;
        fields = fields || child.type == FormNode::Type::Field || child.type == FormNode::Type::Rows;
    }
    showHead(node, cards);
    m_framed = fields && cards == 0;
    const Metrics m(this);
    const int pad = m_framed ? 4 * m.unit : 0;
    m_list->layout()->setContentsMargins(pad, m_framed ? 3 * m.unit : 0, pad, m_framed ? 3 * m.unit : 0);
    m_list->take(spec, node.children);
    m_list->setVisible(!node.children.empty());
}

FormPart* GroupPart::partFor(const QString& wanted)
{
    if (wanted == path())
        return this;
    return m_list->partFor(wanted);
}

QWidget* GroupPart::focusTarget()
{
    for (FormPart* part : m_list->parts()) {
        if (QWidget* target = part->focusTarget())
            return target;
    }
    return m_add->isVisibleTo(this) ? m_add : nullptr;
}

QString GroupPart::ownerName() const
{
    return m_title->text().isEmpty() ? FormPart::ownerName() : m_title->text();
}

void GroupPart::paintEvent(QPaintEvent*)
{
    if (!m_framed)
        return;
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    drawBox(&painter, m_list->geometry(), c.panel, c.hairline, Metrics(this).cardRadius);
}

} // namespace quoin
