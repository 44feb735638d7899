// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/forms/nested_part.h"

#include "models/items/item_facts.h"
#include "ui/forms/field_part.h"
#include "ui/forms/form_host.h"
#include "ui/forms/form_list.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tone_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace quoin {

NestedPart::NestedPart(FormHost* host, QWidget* parent) : FormPart(host, parent)
{
    const Metrics m(this);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * m.unit);
    m_label = new ToneLabel(IconTone::Quiet, this);
    m_label->setWordWrap(true);
    m_label->setFixedWidth(m.character * 18);
    m_label->setContentsMargins(0, (3 * m.unit + 1) / 2, 0, 0);
    layout->addWidget(m_label, 0, Qt::AlignTop);
    m_column = new QVBoxLayout;
    m_column->setSpacing(m.unit);
    layout->addLayout(m_column, 1);
    m_fields = new FormList(host, FormList::Look::Form, this);
    m_column->addWidget(m_fields);
}

void NestedPart::showNode(const SpecPtr& spec, const FormNode& node)
{
    m_title = node.title;
    m_keyText.clear();
    m_label->setText(node.title);
    m_label->setVisible(!node.title.isEmpty());
    if (node.labelField != nullptr) {
        if (m_key == nullptr) {
            m_key = new FieldPart(host(), FieldPart::Look::Form, this);
            m_key->setFallbackLabel(tr("status"));
            m_column->insertWidget(0, m_key);
        }
        FormNode key;
        key.path = node.labelField->path;
        key.field = node.labelField;
        key.identity = {"field", "label"};
        m_keyText = fromUtf8(spec->value(*node.labelField));
        m_key->take(spec, key);
    }
    if (m_key != nullptr)
        m_key->setVisible(node.labelField != nullptr);
    FormNodes children = node.children;
    // One field with the item's own label needs no second one beside it.
    if (children.size() == 1 && (children.front().title == node.title || node.labelField != nullptr))
        children.front().title.clear();
    m_fields->take(spec, children);
    m_fields->setVisible(!children.empty());
}

FormPart* NestedPart::partFor(const QString& wanted)
{
    if (m_key != nullptr && m_key->path() == wanted)
        return m_key;
    if (FormPart* found = m_fields->partFor(wanted))
        return found;
    return holds(wanted) ? this : nullptr;
}

QWidget* NestedPart::focusTarget()
{
    if (m_key != nullptr && m_key->isVisibleTo(this))
        return m_key->focusTarget();
    return m_fields->parts().empty() ? nullptr : m_fields->parts().front()->focusTarget();
}

QString NestedPart::ownerName() const
{
    const QString outer = FormPart::ownerName();
    QString own = outer;
    for (const QString& word : {m_title, m_keyText}) {
        if (!word.isEmpty())
            own += QLatin1Char(' ') + word;
    }
    return own;
}

} // namespace quoin
