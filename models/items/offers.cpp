// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/offers.h"

#include "models/items/item_facts.h"

#include <QCoreApplication>

#include <algorithm>

namespace quoin {

namespace {

struct OfferTexts {
    Q_DECLARE_TR_FUNCTIONS(quoin::Offers)
};

std::string_view withoutOrdinal(std::string_view part)
{
    return part.substr(0, part.find('['));
}

std::vector<std::string_view> partsOf(std::string_view path)
{
    std::vector<std::string_view> parts;
    while (!path.empty()) {
        const std::size_t dot = path.find('.');
        parts.push_back(withoutOrdinal(path.substr(0, dot)));
        path = dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
    }
    return parts;
}

std::string parentOf(std::string_view path)
{
    const std::size_t dot = path.rfind('.');
    return std::string(dot == std::string_view::npos ? std::string_view() : path.substr(0, dot));
}

const TemplateField* named(const std::vector<TemplateField>& fields, std::string_view id)
{
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const TemplateField& one) { return one.id == id; });
    return found == fields.end() ? nullptr : &*found;
}

const TemplateSection* sectionOf(const Spec& spec, std::string_view path)
{
    for (const std::string_view part : partsOf(path)) {
        if (const TemplateSection* section = spec.templ().section(part))
            return section;
    }
    return nullptr;
}

QString statusCode(const QString& text)
{
    const QString code = text.trimmed().left(3);
    const bool digits = std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return code.size() == 3 && digits ? code : QString();
}

/// Adds offers, each text once.
class Collector {
public:
    void add(const QString& text, const QString& note = {})
    {
        const bool known = std::any_of(m_values.begin(), m_values.end(), [&text](const Offer& one) {
            return one.text.compare(text, Qt::CaseInsensitive) == 0;
        });
        if (!text.isEmpty() && !known)
            m_values.append({text, note});
    }
    QList<Offer> take() { return std::move(m_values); }

private:
    QList<Offer> m_values;
};

template <typename Function>
void forEachItem(const std::vector<Part>& parts, const Function& function)
{
    for (const Part& part : parts) {
        const auto* item = std::get_if<Item>(&part);
        if (item == nullptr)
            continue;
        function(*item);
        forEachItem(item->parts, function);
    }
}

/// Calls `function` for each item of the spec's entries that `wanted` says hold such items.
template <typename Wanted, typename Function>
void forEachItemOf(const Spec& spec, const Wanted& wanted, const Function& function)
{
    for (std::size_t i = 0; i < spec.entries().size(); ++i) {
        const TemplateSection* section = spec.entries()[i].definition;
        if (section != nullptr && wanted(*section))
            forEachItem(spec.body(i).parts, function);
    }
}

QString noun(ItemKind kind)
{
    switch (kind) {
    case ItemKind::Table:
    case ItemKind::Modification:
        return OfferTexts::tr("table");
    case ItemKind::Endpoint:
        return OfferTexts::tr("endpoint");
    case ItemKind::Service:
        return OfferTexts::tr("service");
    case ItemKind::Integration:
        return OfferTexts::tr("integration");
    case ItemKind::Queue:
        return OfferTexts::tr("queue");
    }
    return {};
}

// "CoinflowService (Extended)" is called CoinflowService elsewhere.
QString calledElsewhere(QString name)
{
    if (name.endsWith(u')'))
        name = name.left(name.lastIndexOf(u'(')).trimmed();
    return name;
}

void addItems(const Spec& spec, const std::vector<ItemKind>& kinds, const std::string& ownPath, Collector& to)
{
    for (const ItemKind kind : kinds) {
        const auto holds = [kind](const TemplateSection& section) {
            return std::any_of(section.groups.begin(), section.groups.end(), [kind](const TemplateGroup& group) {
                return group.item != nullptr && group.item->kind == kind;
            });
        };
        forEachItemOf(spec, holds, [&](const Item& item) {
            if (item.definition == nullptr || item.definition->kind != kind || ownPath.starts_with(item.path + '.'))
                return;
            const ItemName name = nameOf(spec, item);
            if (!name.unnamed)
                to.add(calledElsewhere(name.text), noun(kind));
        });
    }
}

const Field* fieldWith(const Item& item, const TemplateField* definition)
{
    for (const Part& part : item.parts) {
        const auto* field = std::get_if<Field>(&part);
        if (field != nullptr && field->definition == definition)
            return field;
    }
    return nullptr;
}

// What other items say in this field.
void addUsed(const Spec& spec, const TemplateSection& section, const TemplateField* definition, std::string_view path,
             Collector& to)
{
    const auto same = [&section](const TemplateSection& other) { return &other == &section; };
    forEachItemOf(spec, same, [&](const Item& item) {
        const Field* field = fieldWith(item, definition);
        if (field == nullptr || field->path == path || field->state != FieldState::Filled)
            return;
        const QString value = fromUtf8(spec.value(*field)).trimmed();
        if (!value.contains(u'\n'))
            to.add(value, OfferTexts::tr("used here"));
    });
}

void addRoutes(const Spec& spec, std::string_view path, Collector& to)
{
    const auto holds = [](const TemplateSection& section) {
        return std::any_of(section.groups.begin(), section.groups.end(), [](const TemplateGroup& group) {
            return group.item != nullptr && group.item->kind == ItemKind::Endpoint;
        });
    };
    forEachItemOf(spec, holds, [&](const Item& item) {
        const Field* route = item.field("route");
        if (route != nullptr && route->path != path && route->state == FieldState::Filled)
            to.add(fromUtf8(spec.value(*route)));
    });
}

void addLabels(const Spec& spec, const std::vector<TemplateField>& rows, std::string_view collection, Collector& to)
{
    for (const TemplateField& row : rows) {
        bool there = false;
        for (int i = 1; !there; ++i) {
            const auto item = spec.item(std::string(collection) + '[' + std::to_string(i) + ']');
            if (!item)
                break;
            there = fieldWith(*item, &row) != nullptr;
        }
        if (!there)
            to.add(fromUtf8(row.label), fromUtf8(row.hint));
    }
}

void addCodes(const TemplateField& definition, Collector& to)
{
    for (const std::string& choice : definition.choices) {
        const TemplateField* row = rowFor(definition, choice);
        to.add(fromUtf8(choice), row != nullptr ? fromUtf8(row->hint) : QString());
    }
    for (const TemplateField& row : definition.rows)
        to.add(fromUtf8(row.label), fromUtf8(row.hint));
}

} // namespace

const TemplateField* templateFieldFor(const Spec& spec, std::string_view path)
{
    if (const auto field = spec.field(path); field && field->definition != nullptr)
        return field->definition;
    const TemplateSection* section = sectionOf(spec, path);
    if (section == nullptr)
        return nullptr;
    std::vector<std::string_view> parts = partsOf(path);
    parts.erase(parts.begin(), std::find(parts.begin(), parts.end(), section->id) + 1);
    const TemplateField* found = nullptr;
    const std::vector<TemplateField>* fields = &section->fields;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::vector<TemplateField>* among = found != nullptr ? &found->rows : fields;
        const TemplateField* next = named(*among, parts[i]);
        if (next == nullptr && i == 0)
            next = named(section->rowFields, parts[i]);
        for (const TemplateGroup& group : section->groups) {
            if (i == 0 && group.id == parts[i])
                fields = group.item != nullptr ? &group.item->fields : &group.fields;
            if (i == 1 && next == nullptr && found == nullptr && group.id == parts[0])
                next = named(group.fields, parts[i]);
        }
        found = next != nullptr ? next : found;
    }
    return found;
}

const TemplateField* rowFor(const TemplateField& rows, std::string_view label)
{
    const QString wanted = fromUtf8(label).trimmed();
    const QString code = statusCode(wanted);
    for (const TemplateField& row : rows.rows) {
        const QString own = fromUtf8(row.label);
        if (own.compare(wanted, Qt::CaseInsensitive) == 0 || (!code.isEmpty() && statusCode(own) == code))
            return &row;
    }
    return nullptr;
}

Offers offersFor(const Spec& spec, std::string_view path)
{
    Offers result;
    Collector values;
    const TemplateSection* section = sectionOf(spec, path);
    if (section == nullptr)
        return result;
    const std::string parent = parentOf(path);
    const std::string last(path.substr(parent.empty() ? 0 : parent.size() + 1));
    const TemplateField* definition = templateFieldFor(spec, path);
    const std::string collection = parent.substr(0, parent.rfind('['));
    if (last == "route") {
        addRoutes(spec, path, values);
    } else if (last == "label" && section->rows && collection.ends_with(".row")) {
        addLabels(spec, section->rowFields, collection, values);
    } else if (last == "label" || last == "status") {
        const TemplateField* owner = templateFieldFor(spec, collection);
        if (owner != nullptr)
            addCodes(*owner, values);
    } else if (definition != nullptr && !definition->offers.empty()) {
        result.several = true;
        addItems(spec, definition->offers, std::string(path), values);
    } else if (definition != nullptr
               && (definition->shape == FieldShape::Line || definition->shape == FieldShape::List)) {
        // The choices of a value that is written as rows are the rows' keys.
        if (!definition->choices.empty() && definition->rows.empty()) {
            addUsed(spec, *section, definition, path, values);
            for (const std::string& choice : definition->choices)
                values.add(fromUtf8(choice));
        } else if (last == "value" && !definition->example.empty() && definition->labelAsCode) {
            values.add(fromUtf8(definition->example), OfferTexts::tr("usual meaning"));
        }
    }
    if (last == "value" && definition != nullptr && definition->shape == FieldShape::Rows) {
        const auto row = spec.item(parent);
        const Field* key = row ? row->field("status") : nullptr;
        key = key == nullptr && row ? row->field("label") : key;
        const TemplateField* usual = key != nullptr ? rowFor(*definition, spec.value(*key)) : nullptr;
        if (usual != nullptr && usual->example.find('\n') == std::string::npos)
            values.add(fromUtf8(usual->example), OfferTexts::tr("usual meaning"));
    }
    result.values = values.take();
    return result;
}

} // namespace quoin
