// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/form_nodes.h"

#include "models/items/form_parts.h"
#include "models/items/item_facts.h"

#include <algorithm>

namespace quoin {

namespace {

FormNode groupNode(const std::string& entryPath, const TemplateGroup& group)
{
    FormNode node;
    node.type = FormNode::Type::Group;
    node.group = &group;
    node.path = entryPath + '.' + group.id;
    node.identity = {"group", group.id};
    node.title = fromUtf8(group.title);
    if (group.item != nullptr) {
        node.addPath = node.path;
        node.noun = fromUtf8(group.item->noun);
        node.itemDefinition = group.item.get();
    }
    return node;
}

FormNode headedGroup(const Item& item, const std::string& entryPath)
{
    FormNode node;
    if (item.group != nullptr) {
        node = groupNode(entryPath, *item.group);
    } else {
        node.type = FormNode::Type::Group;
        node.identity = {"group", item.title};
    }
    node.path = item.path;
    if (!node.addPath.empty())
        node.addPath = item.path;
    node.item = &item;
    node.title = fromUtf8(item.title);
    static const FieldList none;
    const FieldList& fields = item.group != nullptr ? item.group->fields : none;
    node.children = partNodes(item.parts, fields, false);
    mergeMissing(node.children, item.missing, fields);
    return node;
}

int groupIndex(const TemplateSection& section, const TemplateGroup* group)
{
    for (std::size_t i = 0; i < section.groups.size(); ++i) {
        if (&section.groups[i] == group)
            return static_cast<int>(i);
    }
    return -1;
}

int groupOfField(const TemplateSection& section, const TemplateField* definition)
{
    for (std::size_t i = 0; i < section.groups.size(); ++i) {
        if (indexIn(section.groups[i].fields, definition) >= 0)
            return static_cast<int>(i);
    }
    return -1;
}

FormNode* groupWith(FormNodes& nodes, const TemplateGroup* group)
{
    for (FormNode& node : nodes) {
        if (node.type == FormNode::Type::Group && node.group == group)
            return &node;
    }
    return nullptr;
}

// Items and fields that stand right under the section's heading belong to a group as well.
FormNodes gathered(const SectionBody& body, const SectionEntry& entry)
{
    const TemplateSection& section = *entry.definition;
    FormNodes nodes;
    for (const Part& part : body.parts) {
        const auto* item = std::get_if<Item>(&part);
        if (item != nullptr && item->kind == "group") {
            nodes.push_back(headedGroup(*item, std::string(entry.path)));
            continue;
        }
        if (item != nullptr && isRow(*item)) {
            appendRow(nodes, *item, section.rowFields);
            continue;
        }
        const TemplateGroup* group = item != nullptr && isCard(*item) ? item->group : nullptr;
        const auto* field = std::get_if<Field>(&part);
        if (const int of = field != nullptr ? groupOfField(section, field->definition) : -1; of >= 0)
            group = &section.groups[static_cast<std::size_t>(of)];
        FormNodes single;
        appendPart(single, part, section.fields, false);
        if (single.empty())
            continue;
        FormNode& node = single.front();
        if (group == nullptr) {
            nodes.push_back(std::move(node));
            continue;
        }
        if (nodes.empty() || nodes.back().type != FormNode::Type::Group || nodes.back().group != group)
            nodes.push_back(groupNode(std::string(entry.path), *group));
        nodes.back().children.push_back(std::move(node));
    }
    return nodes;
}

} // namespace

namespace {

FormNode glance(FormNode::Type type, const Item& endpoint, const char* identity)
{
    FormNode node;
    node.type = type;
    node.path = endpoint.path;
    node.item = &endpoint;
    node.identity = {identity, {}};
    return node;
}

// What an endpoint asks for stands on top, what it answers above the first answer.
void addGlances(FormNodes& nodes, const Item& endpoint)
{
    const auto answers = std::find_if(nodes.begin(), nodes.end(), [](const FormNode& node) {
        return node.definition != nullptr && (!node.definition->qualifier.empty() || node.type == FormNode::Type::Rows);
    });
    nodes.insert(answers, glance(FormNode::Type::Responses, endpoint, "responses"));
    const Field* route = endpoint.field("route");
    if (route != nullptr && route->state == FieldState::Filled)
        nodes.insert(nodes.begin(), glance(FormNode::Type::Parameters, endpoint, "parameters"));
}

} // namespace

FormNodes itemNodes(const Item& item)
{
    static const FieldList none;
    const FieldList& fields = item.definition != nullptr ? item.definition->fields : none;
    FormNodes nodes = partNodes(item.parts, fields, true);
    mergeMissing(nodes, item.missing, fields);
    if (item.definition != nullptr && item.definition->kind == ItemKind::Endpoint)
        addGlances(nodes, item);
    return nodes;
}

namespace {

void setOwner(FormNodes& nodes, const std::shared_ptr<const SectionBody>& body)
{
    for (FormNode& node : nodes) {
        node.itemOwner = body;
        setOwner(node.children, body);
    }
}

void markMeasures(FormNode& row, bool all)
{
    row.measures = all || (row.definition != nullptr && row.definition->measures);
    for (FormNode& list : row.children) {
        for (FormNode& entry : list.children)
            entry.measures = row.measures;
    }
}

FormNodes nodesOf(const SectionEntry& entry, const SectionBody& body)
{
    if (entry.definition == nullptr)
        return partNodes(body.parts, {}, false);
    const TemplateSection& section = *entry.definition;
    FormNodes nodes = gathered(body, entry);
    const auto fieldCount = static_cast<int>(section.fields.size());

    std::vector<MissingField> own;
    std::vector<std::pair<int, MissingField>> grouped;
    FormNodes rows;
    for (const MissingField& missing : body.missing) {
        if (const int of = groupOfField(section, missing.definition); of >= 0)
            grouped.emplace_back(of, missing);
        else if (indexIn(section.rowFields, missing.definition) >= 0)
            rows.push_back(missingRow(missing));
        else
            own.push_back(missing);
    }
    mergeMissing(nodes, own, section.fields);

    std::vector<int> order;
    for (const FormNode& node : nodes) {
        const int of = node.type == FormNode::Type::Group ? groupIndex(section, node.group) : -1;
        order.push_back(of >= 0 ? fieldCount + of : indexIn(section.fields, node.definition));
    }
    for (std::size_t i = 0; i < section.groups.size(); ++i) {
        const TemplateGroup& group = section.groups[i];
        if (groupWith(nodes, &group) != nullptr)
            continue;
        insertByOrder(nodes, order, groupNode(std::string(entry.path), group), fieldCount + static_cast<int>(i),
                      nodes.size());
    }
    for (const auto& [index, missing] : grouped) {
        const TemplateGroup& group = section.groups[static_cast<std::size_t>(index)];
        if (FormNode* node = groupWith(nodes, &group))
            mergeMissing(node->children, {missing}, group.fields);
    }
    if (section.rows) {
        FormNode* table = nullptr;
        for (FormNode& node : nodes) {
            if (node.type == FormNode::Type::Rows)
                table = &node;
        }
        if (table == nullptr) {
            FormNode fresh;
            fresh.type = FormNode::Type::Rows;
            fresh.path = std::string(entry.path) + ".row";
            fresh.addPath = fresh.path;
            fresh.identity = {"field", "row"};
            nodes.push_back(std::move(fresh));
            table = &nodes.back();
        }
        std::move(rows.begin(), rows.end(), std::back_inserter(table->children));
        for (FormNode& node : nodes) { // Text between rows makes several tables of them.
            if (node.type != FormNode::Type::Rows)
                continue;
            node.title.clear();
            for (FormNode& row : node.children)
                markMeasures(row, section.measures);
        }
    }
    return nodes;
}

} // namespace

bool isFreeText(const TemplateSection& section)
{
    return section.groups.empty() && !section.rows && section.fields.size() == 1
        && section.fields.front().shape == FieldShape::Block && section.fields.front().label.empty();
}

Alignable alignedBy(FormNode::Type type, const Alignable& identity)
{
    return {std::to_string(static_cast<int>(type)) + identity.kind, identity.key};
}

FormNodes sectionNodes(const SectionEntry& entry, const std::shared_ptr<const SectionBody>& body)
{
    FormNodes nodes = nodesOf(entry, *body);
    if (entry.definition != nullptr && isFreeText(*entry.definition)) {
        for (FormNode& node : nodes)
            node.atHome = node.type == FormNode::Type::Raw || node.type == FormNode::Type::Field;
    }
    setOwner(nodes, body);
    return nodes;
}

} // namespace quoin
