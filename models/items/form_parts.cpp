// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/form_parts.h"

#include "models/items/item_facts.h"
#include "models/items/offers.h"

#include <algorithm>

namespace quoin {

int indexIn(const FieldList& fields, const TemplateField* definition)
{
    if (definition == nullptr || fields.empty() || definition < fields.data()
        || definition >= fields.data() + fields.size())
        return -1;
    return static_cast<int>(definition - fields.data());
}

namespace {

std::string lastPart(std::string_view path)
{
    const std::size_t dot = path.rfind('.');
    return std::string(dot == std::string_view::npos ? path : path.substr(dot + 1));
}

std::string withoutOrdinal(std::string_view path)
{
    if (path.empty() || path.back() != ']')
        return std::string(path);
    return std::string(path.substr(0, path.rfind('[')));
}

QString labelOf(const Field* field, const TemplateField* definition)
{
    if (field != nullptr && !field->label.empty())
        return fromUtf8(field->label);
    if (definition != nullptr && !definition->label.empty())
        return fromUtf8(definition->label);
    return {};
}

FormNode fieldNode(const Field& field)
{
    FormNode node;
    node.path = field.path;
    node.field = &field;
    node.definition = field.definition;
    node.title = labelOf(&field, field.definition);
    if (field.kind == FieldKind::Raw) {
        node.type = FormNode::Type::Raw;
        node.identity = {"raw", {}};
    } else {
        node.identity = {"field", lastPart(field.path)};
    }
    return node;
}

} // namespace

FormNode missingNode(const MissingField& missing)
{
    FormNode node;
    node.path = missing.path;
    node.definition = missing.definition;
    node.title = labelOf(nullptr, missing.definition);
    node.identity = {"field", lastPart(missing.path)};
    return node;
}

namespace {

FormNode rawNode(const RawText& raw)
{
    FormNode node;
    node.type = FormNode::Type::Raw;
    node.path = raw.field.path;
    node.field = &raw.field;
    node.raw = &raw;
    node.title = fromUtf8(raw.title);
    node.identity = {"raw", raw.title};
    return node;
}

bool isLabel(const Field& field)
{
    return field.kind == FieldKind::Label || field.kind == FieldKind::Status || field.kind == FieldKind::Name
        || field.kind == FieldKind::Method || field.kind == FieldKind::Route;
}

} // namespace

bool isRow(const Item& item)
{
    return item.kind == "row" || item.kind == "entry";
}

namespace {

FormNode rowNode(const Item& item)
{
    FormNode node;
    node.type = FormNode::Type::Row;
    node.path = item.path;
    node.item = &item;
    node.identity = {"row", item.title};
    node.title = fromUtf8(item.title);
    for (const Part& part : item.parts) {
        const auto* field = std::get_if<Field>(&part);
        if (node.labelField == nullptr && field != nullptr && isLabel(*field)) {
            node.labelField = field;
            node.definition = field->definition;
            continue;
        }
        if (field != nullptr)
            node.children.push_back(fieldNode(*field));
    }
    FormNodes rest = partNodes(item.parts, {}, true);
    for (FormNode& child : rest) {
        if (child.type != FormNode::Type::Field)
            node.children.push_back(std::move(child));
    }
    for (const MissingField& missing : item.missing)
        node.children.push_back(missingNode(missing));
    for (const FormNode& child : node.children) {
        if (child.definition != nullptr && node.definition == nullptr)
            node.definition = child.definition;
    }
    return node;
}

FormNode itemPartNode(const Item& item, const FieldList& fields)
{
    FormNode node;
    node.type = FormNode::Type::Nested;
    node.path = item.path;
    node.item = &item;
    node.identity = {item.kind, item.title};
    const std::string id = withoutOrdinal(lastPart(item.path));
    for (const TemplateField& field : fields) {
        if (field.id == id)
            node.definition = &field;
    }
    node.title = node.definition != nullptr ? fromUtf8(node.definition->label) : fromUtf8(item.title);
    node.children = itemNodes(item);
    for (const Part& part : item.parts) {
        const auto* field = std::get_if<Field>(&part);
        if (field != nullptr && isLabel(*field) && node.labelField == nullptr)
            node.labelField = field;
    }
    return node;
}

FormNode cardNode(const Item& item)
{
    FormNode node;
    node.type = FormNode::Type::Card;
    node.path = item.path;
    node.item = &item;
    node.itemDefinition = item.definition;
    node.group = item.group;
    node.title = fromUtf8(item.title);
    node.identity = {item.kind, item.title};
    return node;
}

} // namespace

// Appends a row to the table of its collection, or begins a table.
void appendRow(FormNodes& nodes, const Item& item, const FieldList& fields)
{
    const std::string collection = withoutOrdinal(item.path);
    if (nodes.empty() || nodes.back().type != FormNode::Type::Rows || nodes.back().addPath != collection) {
        FormNode table;
        table.type = FormNode::Type::Rows;
        table.path = collection;
        table.addPath = collection;
        const std::string id = lastPart(collection);
        for (const TemplateField& field : fields) {
            if (field.id == id) {
                table.definition = &field;
                table.title = fromUtf8(field.label);
            }
        }
        table.identity = {"field", id};
        nodes.push_back(std::move(table));
    }
    FormNode row = rowNode(item);
    const TemplateField* rows = nodes.back().definition;
    // A status code that the template knows brings its usual meaning, however its words are written.
    if (rows != nullptr && row.definition == nullptr)
        row.definition = rowFor(*rows, toUtf8(row.title));
    for (FormNode& value : row.children) {
        if (value.definition == nullptr && value.type == FormNode::Type::Field)
            value.definition = row.definition;
    }
    nodes.back().children.push_back(std::move(row));
}

namespace {

FormNode missingTable(const MissingField& missing)
{
    FormNode table = missingNode(missing);
    table.type = FormNode::Type::Rows;
    table.addPath = missing.path;
    return table;
}

// The rows that answer one question together are all shown, in the template's order.
void addMissingAnswers(FormNode& table)
{
    if (table.type != FormNode::Type::Rows || table.definition == nullptr || !table.definition->sideBySide)
        return;
    const FieldList& rows = table.definition->rows;
    std::vector<int> order;
    for (const FormNode& row : table.children)
        order.push_back(indexIn(rows, row.definition));
    for (const TemplateField& row : rows) {
        const int place = indexIn(rows, &row);
        if (row.inTemplate && std::find(order.begin(), order.end(), place) == order.end())
            insertByOrder(table.children, order, missingRow({table.path + '.' + row.id, &row}), place, order.size());
    }
}

} // namespace

void appendPart(FormNodes& nodes, const Part& part, const FieldList& fields, bool skipNames)
{
    if (const auto* field = std::get_if<Field>(&part)) {
        if (!skipNames || !isLabel(*field))
            nodes.push_back(fieldNode(*field));
    } else if (const auto* raw = std::get_if<RawText>(&part)) {
        nodes.push_back(rawNode(*raw));
    } else if (const auto* item = std::get_if<Item>(&part)) {
        if (isRow(*item))
            appendRow(nodes, *item, fields);
        else if (isCard(*item))
            nodes.push_back(cardNode(*item));
        else
            nodes.push_back(itemPartNode(*item, fields));
    }
}

FormNodes partNodes(const std::vector<Part>& parts, const FieldList& fields, bool skipNames)
{
    FormNodes nodes;
    for (const Part& part : parts)
        appendPart(nodes, part, fields, skipNames);
    return nodes;
}

// Puts `node` where the template has it: behind the last one that comes before it there.
void insertByOrder(FormNodes& nodes, std::vector<int>& order, FormNode node, int index, std::size_t otherwise)
{
    std::size_t at = std::min(otherwise, nodes.size());
    bool found = false;
    for (std::size_t i = nodes.size(); i-- > 0;) {
        if (order[i] >= 0 && order[i] <= index) {
            at = i + 1;
            found = true;
            break;
        }
    }
    for (std::size_t i = 0; !found && i < nodes.size(); ++i) {
        if (order[i] > index) {
            at = i;
            break;
        }
    }
    nodes.insert(nodes.begin() + static_cast<std::ptrdiff_t>(at), std::move(node));
    order.insert(order.begin() + static_cast<std::ptrdiff_t>(at), index);
}

void mergeMissing(FormNodes& nodes, const std::vector<MissingField>& missing, const FieldList& fields)
{
    std::vector<int> order;
    order.reserve(nodes.size());
    for (const FormNode& node : nodes)
        order.push_back(indexIn(fields, node.definition));
    // Where no field is that it could stand beside, it is written below the heading, or as a heading of its own at the
    // end.
    for (const MissingField& one : missing)
        insertByOrder(nodes, order, one.definition->shape == FieldShape::Rows ? missingTable(one) : missingNode(one),
                      std::max(0, indexIn(fields, one.definition)), one.definition->asHeading ? nodes.size() : 0);
    for (FormNode& node : nodes)
        addMissingAnswers(node);
}

FormNode missingRow(const MissingField& missing)
{
    FormNode row;
    row.type = FormNode::Type::Row;
    row.path = missing.path;
    row.definition = missing.definition;
    row.title = labelOf(nullptr, missing.definition);
    row.identity = {"row", toUtf8(row.title)};
    row.children.push_back(missingNode(missing));
    row.children.back().title.clear();
    // What it will be called once it is written: whoever types there goes on in the same editor.
    row.children.back().identity = {"field", "value"};
    return row;
}

} // namespace quoin
