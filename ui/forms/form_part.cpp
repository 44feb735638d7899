// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/forms/form_part.h"

#include "models/items/item_facts.h"

namespace quoin {

FormPart::FormPart(FormHost* host, QWidget* parent) : QWidget(parent), m_host(host) {}

void FormPart::take(const SpecPtr& spec, const FormNode& node)
{
    m_path = fromUtf8(node.path);
    m_identity = node.identity;
    m_type = node.type;
    showNode(spec, node);
}

bool isOrIsInside(const QString& path, const QString& owner)
{
    if (!path.startsWith(owner))
        return false;
    return path.size() == owner.size() || path[owner.size()] == QLatin1Char('.')
        || path[owner.size()] == QLatin1Char('[');
}

FormPart* FormPart::partFor(const QString& path)
{
    return path == m_path ? this : nullptr;
}

QWidget* FormPart::focusTarget()
{
    return nullptr;
}

QString FormPart::ownerName() const
{
    for (const QWidget* up = parentWidget(); up != nullptr; up = up->parentWidget()) {
        if (const auto* part = qobject_cast<const FormPart*>(up))
            return part->ownerName();
        if (!up->property("quoinSectionTitle").isNull())
            return up->property("quoinSectionTitle").toString();
    }
    return {};
}

} // namespace quoin
