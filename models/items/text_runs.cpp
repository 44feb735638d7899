// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/text_runs.h"

#include <algorithm>
#include <functional>

namespace quoin {

namespace {

bool isText(const FormNode& node)
{
    return node.type == FormNode::Type::Raw || (node.type == FormNode::Type::Field && node.atHome);
}

// A rule between two texts is no text of its own.
bool isBlank(const Document& document, ByteRange range)
{
    return document.slice(range).find_first_not_of(" \t\r\n-*_") == std::string::npos;
}

void setField(FormNode& node, Field field)
{
    auto kept = std::make_shared<const Field>(std::move(field));
    node.field = kept.get();
    node.run = std::move(kept);
}

void addPiece(FormNode& run, const FormNode& node)
{
    run.pieces.push_back({node.field->path, node.title, node.field->range.begin - run.field->range.begin});
}

void begin(FormNode& run)
{
    run.editedWhole = true;
    if (run.field != nullptr)
        addPiece(run, run);
}

bool goesOn(const FormNode& run, const FormNode& node, const Document& document)
{
    if (!isText(run) || node.type != FormNode::Type::Raw || run.atHome != node.atHome)
        return false;
    if (run.field == nullptr)
        return true;
    const ByteRange between{run.field->range.end, node.field->range.begin};
    return run.field->state != FieldState::Placeholder && between.begin <= between.end && isBlank(document, between);
}

void append(FormNode& run, const FormNode& node)
{
    Field field = run.field != nullptr ? *run.field : *node.field;
    field.range.end = field.whole.end = node.field->range.end;
    field.path = run.path;
    field.state = FieldState::Filled;
    setField(run, std::move(field));
    addPiece(run, node);
}

// Without the blank lines that an item takes along at its end.
std::optional<ByteRange> rangeOf(const FormNode& node, const Document& document)
{
    if (node.field != nullptr) {
        const Field& field = *node.field;
        return ByteRange{std::min(field.range.begin, field.whole.begin), std::max(field.range.end, field.whole.end)};
    }
    if (node.item == nullptr && !node.children.empty()) {
        std::optional<ByteRange> all;
        for (const FormNode& child : node.children) {
            const auto range = rangeOf(child, document);
            if (range)
                all = {all ? all->begin : range->begin, range->end};
        }
        return all;
    }
    if (node.item == nullptr || node.type == FormNode::Type::Parameters || node.type == FormNode::Type::Responses)
        return std::nullopt;
    const std::string text = document.slice(node.item->range);
    return ByteRange{node.item->range.begin, node.item->range.begin + text.find_last_not_of(" \t\r\n") + 1};
}

/// Puts the held text in the place of what lies in it.
class Holding {
public:
    Holding(const Document& document, const HeldText& held) : m_document(document), m_held(held) {}

    void in(FormNodes& nodes, std::string_view owner)
    {
        take(nodes);
        const std::string_view path = m_held.path;
        const bool ours = !m_inside.empty() || path == owner || path.substr(0, path.rfind('.')) == owner;
        if (m_crossed || !ours)
            return;
        const auto own = std::find_if(nodes.begin(), nodes.end(), [path](const FormNode& node) {
            return node.type == FormNode::Type::Field && node.atHome && node.path == path;
        });
        const bool atHome = own != nodes.end();
        FormNode text = atHome ? *own : FormNode();
        if (!atHome)
            text.type = FormNode::Type::Raw;
        text.path = m_held.path;
        text.identity = m_held.identity;
        text.editedWhole = true;
        Field field;
        field.path = m_held.path;
        field.id = "raw";
        field.kind = text.type == FormNode::Type::Raw ? FieldKind::Raw : FieldKind::Block;
        field.range = field.whole = m_held.range;
        setField(text, std::move(field));
        text.title = titleInside();
        for (const FormNode& node : m_inside)
            text.pieces.push_back({node.path, node.title, rangeOf(node, m_document)->begin - m_held.range.begin});
        erase(nodes);
        const auto behind = std::find_if(nodes.begin(), nodes.end(), [this](const FormNode& node) {
            const auto range = rangeOf(node, m_document);
            return range && range->begin >= m_held.range.end;
        });
        nodes.insert(atHome ? nodes.begin() : behind, std::move(text));
    }

private:
    [[nodiscard]] bool isInside(const FormNode& node) const
    {
        const auto range = rangeOf(node, m_document);
        return range && !m_held.range.empty() && m_held.range.contains(*range);
    }

    [[nodiscard]] static bool isTable(const FormNode& node)
    {
        return node.type == FormNode::Type::Rows || (node.type == FormNode::Type::Group && node.item == nullptr);
    }

    void take(const FormNodes& nodes)
    {
        for (const FormNode& node : nodes) {
            const auto range = rangeOf(node, m_document);
            if (isTable(node))
                take(node.children);
            else if (isInside(node))
                m_inside.push_back(node);
            else if (range && range->overlaps(m_held.range) && !range->contains(m_held.range))
                m_crossed = true;
        }
    }

    void erase(FormNodes& nodes) const
    {
        const std::string& path = m_held.path;
        const auto goes = [&](FormNode& node) {
            if (isTable(node)) {
                const bool was = !node.children.empty();
                erase(node.children);
                return was && node.children.empty();
            }
            return isInside(node) || (node.type == FormNode::Type::Field && node.atHome && node.path == path);
        };
        nodes.erase(std::remove_if(nodes.begin(), nodes.end(), goes), nodes.end());
    }

    [[nodiscard]] QString titleInside() const
    {
        return m_inside.empty() || !isText(m_inside.front()) ? QString() : m_inside.front().title;
    }

    const Document& m_document;
    const HeldText& m_held;
    FormNodes m_inside;
    bool m_crossed = false;
};

Field fieldOf(const HeldText& held)
{
    Field field;
    field.path = held.path;
    field.id = "raw";
    field.kind = FieldKind::Raw;
    field.range = field.whole = held.range;
    return field;
}

using Wanted = std::function<bool(const FormNode&)>;
using Around = std::function<bool(const Item&)>;

std::optional<Field> find(FormNodes nodes, const Document& document, std::string_view owner, const Wanted& wanted,
                          const Around& around)
{
    joinTexts(nodes, document, owner);
    for (const FormNode& node : nodes) {
        if (node.editedWhole && node.field != nullptr && wanted(node))
            return *node.field;
        const bool card = node.type == FormNode::Type::Card && around(*node.item);
        auto inner = find(card ? itemNodes(*node.item) : node.children, document, node.path, wanted, around);
        if (inner)
            return inner;
    }
    return std::nullopt;
}

std::optional<Field> find(const Spec& spec, std::size_t index, const Wanted& wanted, const Around& around)
{
    const SectionEntry& entry = spec.entries()[index];
    const auto body = std::make_shared<const SectionBody>(spec.body(index));
    return find(sectionNodes(entry, body), spec.document(), entry.path, wanted, around);
}

} // namespace

void joinTexts(FormNodes& nodes, const Document& document, std::string_view owner, const std::optional<HeldText>& held)
{
    if (held)
        Holding(document, *held).in(nodes, owner);
    FormNodes joined;
    for (FormNode& node : nodes) {
        if (!isText(node)) {
            joinTexts(node.children, document, node.path, held);
        } else if (!node.editedWhole) {
            if (!joined.empty() && !(held && joined.back().path == held->path)
                && goesOn(joined.back(), node, document)) {
                append(joined.back(), node);
                continue;
            }
            begin(node);
        }
        joined.push_back(std::move(node));
    }
    nodes = std::move(joined);
}

std::optional<Field> shownField(const Spec& spec, std::string_view path, const std::optional<HeldText>& held)
{
    if (held && held->path == path)
        return fieldOf(*held);
    const auto field = spec.field(path);
    const auto entry = spec.entryOf(path);
    if (!entry)
        return field;
    const TemplateSection* section = spec.entries()[*entry].definition;
    const bool text = (field && field->kind == FieldKind::Raw) || (section != nullptr && isFreeText(*section));
    if (!text)
        return field;
    const auto run = find(
        spec, *entry,
        [path](const FormNode& node) {
            return node.path == path || std::any_of(node.pieces.begin(), node.pieces.end(), [path](const auto& piece) {
                       return piece.path == path;
                   });
        },
        [path](const Item& item) { return path.starts_with(item.path + '.'); });
    return run ? run : field;
}

std::optional<Field> shownText(const Spec& spec, std::size_t at, const std::optional<HeldText>& held)
{
    if (held && held->range.begin <= at && at <= held->range.end)
        return fieldOf(*held);
    if (spec.document().size() == 0)
        return std::nullopt;
    const auto entry = spec.entryOf(spec.pathAt(std::min(at, spec.document().size() - 1)));
    if (!entry)
        return std::nullopt;
    return find(
        spec, *entry,
        [at](const FormNode& node) { return node.field->range.begin <= at && at <= node.field->range.end; },
        [at](const Item& item) { return item.range.contains(at); });
}

} // namespace quoin
