// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/palette_entry.h"

#include "models/items/form_nodes.h"
#include "models/items/item_facts.h"

#include <algorithm>

namespace quoin {

namespace {

QString joined(const QString& outer, const QString& inner)
{
    return outer.isEmpty() || inner.isEmpty() ? outer + inner : outer + QStringLiteral(" › ") + inner;
}

class Collector {
public:
    Collector(const Spec& spec, PaletteEntries& list) : m_spec(spec), m_list(list) {}

    void take(const FormNodes& nodes, const QString& context)
    {
        for (const FormNode& node : nodes)
            take(node, context);
    }

private:
    void add(PaletteEntry::Kind kind, const QString& title, const QString& context, const std::string& path,
             bool empty = false)
    {
        PaletteEntry entry;
        entry.kind = kind;
        entry.title = title;
        entry.context = context;
        entry.path = fromUtf8(path);
        entry.empty = empty;
        m_list.push_back(std::move(entry));
    }

    void addField(const FormNode& node, const QString& context)
    {
        // Code without a label is called by its language; of other texts only the item has a name that could be typed.
        const QString language = node.definition != nullptr && node.definition->label.empty()
            ? fromUtf8(node.definition->language).toUpper()
            : QString();
        const QString title = node.title.isEmpty() ? language : node.title;
        if (title.isEmpty())
            return;
        const bool empty = node.field == nullptr || node.field->state != FieldState::Filled;
        add(PaletteEntry::Kind::Field, title, context, node.path, empty);
    }

    // A row is one thing to go to, whatever its label and its value are called.
    void takeRow(const FormNode& node, const QString& context)
    {
        const bool empty = std::all_of(node.children.begin(), node.children.end(), [](const FormNode& child) {
            return child.field == nullptr || child.field->state != FieldState::Filled;
        });
        if (!node.title.isEmpty())
            add(PaletteEntry::Kind::Field, node.title, context, node.path, empty);
        FormNodes inner;
        for (const FormNode& child : node.children) {
            if (child.type != FormNode::Type::Field || (node.children.size() > 1 && child.title != node.title))
                inner.push_back(child);
        }
        take(inner, joined(context, node.title));
    }

    void take(const FormNode& node, const QString& context)
    {
        switch (node.type) {
        case FormNode::Type::Field:
            addField(node, context);
            break;
        case FormNode::Type::Raw:
            if (!node.title.isEmpty())
                add(PaletteEntry::Kind::Field, node.title, context, node.path);
            break;
        case FormNode::Type::Group:
            if (!node.title.isEmpty())
                add(PaletteEntry::Kind::Section, node.title, context, node.path);
            take(node.children, joined(context, node.title));
            break;
        case FormNode::Type::Card: {
            const ItemName name = nameOf(m_spec, *node.item);
            add(PaletteEntry::Kind::Item, name.text, context, node.path, name.unnamed);
            m_list.back().method = name.method;
            take(itemNodes(*node.item),
                 joined(context, name.method.isEmpty() ? name.text : name.method + u' ' + name.text));
            break;
        }
        case FormNode::Type::Rows:
            if (!node.title.isEmpty())
                add(PaletteEntry::Kind::Field, node.title, context, node.path, node.children.empty());
            take(node.children, joined(context, node.title));
            break;
        case FormNode::Type::Row:
        case FormNode::Type::Nested:
            takeRow(node, context);
            break;
        case FormNode::Type::Parameters:
        case FormNode::Type::Responses:
            break; // They show what stands elsewhere.
        }
    }

    const Spec& m_spec;
    PaletteEntries& m_list;
};

bool hasSection(const Spec& spec, const TemplateSection& section)
{
    return std::any_of(spec.entries().begin(), spec.entries().end(),
                       [&section](const SectionEntry& entry) { return entry.definition == &section; });
}

PaletteEntry sectionEntry(const QString& title, const QString& path)
{
    PaletteEntry entry;
    entry.kind = PaletteEntry::Kind::Section;
    entry.title = title;
    entry.path = path;
    return entry;
}

} // namespace

QString PaletteEntry::key() const
{
    return QString::number(static_cast<int>(kind)) + u':' + (action >= 0 ? QString::number(action) : path);
}

PaletteEntries paletteEntriesOf(const Spec& spec)
{
    PaletteEntries list;
    Collector collector(spec, list);
    for (std::size_t i = 0; i < spec.entries().size(); ++i) {
        const SectionEntry& entry = spec.entries()[i];
        const QString title = fromUtf8(entry.title);
        if (!title.isEmpty()) {
            list.push_back(sectionEntry(title, fromUtf8(entry.path)));
            list.back().empty = entry.definition != nullptr && entry.state == SectionState::Empty;
        }
        if (entry.definition == nullptr)
            continue;
        const auto body = std::make_shared<const SectionBody>(spec.body(i));
        collector.take(sectionNodes(entry, body), title);
    }
    for (const TemplateSection& section : spec.templ().sections) {
        if (hasSection(spec, section))
            continue;
        list.push_back(sectionEntry(fromUtf8(section.title), fromUtf8(section.id)));
        list.back().empty = true;
    }
    return list;
}

} // namespace quoin
