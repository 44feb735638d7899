// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/forms/form_list.h"

#include "models/items/alignment.h"
#include "models/items/item_facts.h"
#include "ui/forms/card_part.h"
#include "ui/forms/field_part.h"
#include "ui/forms/group_part.h"
#include "ui/forms/nested_part.h"
#include "ui/forms/parameters_part.h"
#include "ui/forms/raw_part.h"
#include "ui/forms/responses_part.h"
#include "ui/forms/row_part.h"
#include "ui/forms/rows_part.h"
#include "ui/theme/metrics.h"

#include <QVBoxLayout>

namespace quoin {

FormList::FormList(FormHost* host, Look look, QWidget* parent) : QWidget(parent), m_host(host), m_look(look)
{
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(look == Look::Cell ? 0 : 2 * Metrics(this).unit);
}

FormPart* FormList::make(const FormNode& node)
{
    switch (node.type) {
    case FormNode::Type::Field:
        return new FieldPart(m_host, m_look == Look::Cell ? FieldPart::Look::Cell : FieldPart::Look::Form, this);
    case FormNode::Type::Raw:
        return new RawPart(m_host, this);
    case FormNode::Type::Group:
        return new GroupPart(m_host, this);
    case FormNode::Type::Card:
        return new CardPart(m_host, this);
    case FormNode::Type::Rows:
        return new RowsPart(m_host, m_look == Look::Cell ? RowsPart::Look::Inner : RowsPart::Look::Framed, this);
    case FormNode::Type::Row:
        return new RowPart(m_host, m_look == Look::Answers ? RowPart::Look::Answer : RowPart::Look::Line, this);
    case FormNode::Type::Nested:
        return new NestedPart(m_host, this);
    case FormNode::Type::Parameters:
        return new ParametersPart(m_host, this);
    case FormNode::Type::Responses:
        return new ResponsesPart(m_host, this);
    }
    return nullptr;
}

void FormList::take(const SpecPtr& spec, const FormNodes& nodes)
{
    std::vector<Alignable> before;
    std::vector<Alignable> after;
    for (const FormPart* part : m_parts)
        before.push_back(alignedBy(part->type(), part->identity()));
    for (const FormNode& node : nodes)
        after.push_back(alignedBy(node.type, node.identity));
    keepTypedIn(nodes, before, after);
    const std::vector<int> from = align(before, after);

    std::vector<bool> kept(m_parts.size(), false);
    std::vector<FormPart*> parts;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (from[i] >= 0) {
            kept[static_cast<std::size_t>(from[i])] = true;
            parts.push_back(m_parts[static_cast<std::size_t>(from[i])]);
        } else {
            parts.push_back(make(nodes[i]));
        }
    }
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        if (kept[i])
            continue;
        m_layout->removeWidget(m_parts[i]);
        m_parts[i]->retire();
        m_parts[i]->hide();
        m_parts[i]->deleteLater();
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const int at = static_cast<int>(i);
        if (m_layout->count() <= at || m_layout->itemAt(at)->widget() != parts[i])
            m_layout->insertWidget(at, parts[i], m_look == Look::Answers ? 1 : 0);
    }
    m_parts = std::move(parts);
    arrange();
    for (std::size_t i = 0; i < nodes.size(); ++i)
        m_parts[i]->take(spec, nodes[i]);
}

// A label that is typed over may become the one of another row: who types goes on in his own.
void FormList::keepTypedIn(const FormNodes& nodes, std::vector<Alignable>& before, std::vector<Alignable>& after) const
{
    const QString& typed = m_host->typedIn();
    if (typed.isEmpty())
        return;
    for (std::size_t part = 0; part < m_parts.size(); ++part) {
        const QString path = m_parts[part]->path();
        if (!isOrIsInside(typed, path))
            continue;
        for (std::size_t node = 0; node < nodes.size(); ++node) {
            if (nodes[node].type == m_parts[part]->type() && fromUtf8(nodes[node].path) == path) {
                before[part] = after[node] = {"typed in", {}};
                return;
            }
        }
    }
}

// Side by side only where a sentence still fits into each column.
void FormList::arrange()
{
    if (m_look != Look::Answers || m_parts.empty())
        return;
    const bool wide = width() / static_cast<int>(m_parts.size()) >= 19 * Metrics(this).character;
    m_layout->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void FormList::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

FormPart* FormList::partFor(const QString& path)
{
    for (FormPart* part : m_parts) {
        if (FormPart* found = part->partFor(path))
            return found;
    }
    return nullptr;
}

} // namespace quoin
