// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/item_facts.h"

#include <algorithm>
#include <array>

namespace quoin {

namespace {

bool isNamePart(const Field& field)
{
    return field.kind == FieldKind::Name || field.kind == FieldKind::Method || field.kind == FieldKind::Route
        || field.kind == FieldKind::Label || field.kind == FieldKind::Status;
}

// `text`: a Spec, or an OwnText whose field it is.
template <typename Text>
QString filledValue(const Text& text, const Field* field)
{
    if (field == nullptr || field->state != FieldState::Filled)
        return {};
    return fromUtf8(text.value(*field)).trimmed();
}

template <typename Text>
ItemName nameIn(const Text& text, const Item& item)
{
    ItemName name;
    name.method = filledValue(text, item.field("method")).toUpper();
    name.text = filledValue(text, item.field("route"));
    if (name.text.isEmpty())
        name.text = filledValue(text, item.field("name"));
    const bool hasNameField = item.field("route") != nullptr || item.field("name") != nullptr;
    if (name.text.isEmpty() && !hasNameField)
        name.text = fromUtf8(item.title);
    if (name.text.isEmpty()) {
        name.unnamed = true;
        name.text = item.definition != nullptr ? fromUtf8(item.definition->noun) : fromUtf8(item.title);
    }
    return name;
}

} // namespace

QString fromUtf8(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

std::string toUtf8(const QString& text)
{
    return text.toUtf8().toStdString();
}

bool isCard(const Item& item)
{
    static constexpr std::array<std::string_view, 6> kinds{"table",   "modification", "endpoint",
                                                           "service", "integration",  "queue"};
    return std::find(kinds.begin(), kinds.end(), item.kind) != kinds.end();
}

Completion completionOf(const Item& item)
{
    Completion sum;
    for (const Part& part : item.parts) {
        if (const auto* field = std::get_if<Field>(&part)) {
            ++sum.offered;
            sum.filled += field->state == FieldState::Filled ? 1 : 0;
        } else if (const auto* inner = std::get_if<Item>(&part)) {
            const Completion of = completionOf(*inner);
            sum.filled += of.filled;
            sum.offered += of.offered;
        }
    }
    for (const MissingField& missing : item.missing)
        sum.offered += missing.definition == nullptr || missing.definition->inTemplate ? 1 : 0;
    return sum;
}

ItemName nameOf(const Spec& spec, const Item& item)
{
    return nameIn(spec, item);
}

ItemName nameOf(const OwnText& text, const Item& item)
{
    return nameIn(text, item);
}

namespace {

QString firstLineOf(const QString& text)
{
    return text.section(u'\n', 0, 0).simplified();
}

// "CREATE TABLE orders (", "orders {": what opens a block says the name again and no more.
bool onlyOpens(FieldKind kind, const QString& line)
{
    return kind == FieldKind::Fence && (line.endsWith(u'(') || line.endsWith(u'{'));
}

} // namespace

QString summaryOf(const Spec& spec, const Item& item)
{
    const Field* purpose = item.field("purpose");
    QString text = firstLineOf(filledValue(spec, purpose));
    for (const Part& part : item.parts) {
        if (!text.isEmpty())
            break;
        const auto* field = std::get_if<Field>(&part);
        if (field == nullptr || isNamePart(*field) || field->kind == FieldKind::Raw)
            continue;
        const QString line = firstLineOf(filledValue(spec, field));
        if (!onlyOpens(field->kind, line))
            text = line;
    }
    return text;
}

} // namespace quoin
