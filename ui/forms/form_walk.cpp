// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/forms/form_walk.h"

#include "models/items/item_facts.h"
#include "models/items/text_runs.h"
#include "ui/fields/column_grid.h"
#include "ui/forms/card_header.h"
#include "ui/forms/card_part.h"
#include "ui/forms/field_part.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QLayout>

namespace quoin {

namespace {

void collect(QWidget* widget, const QWidget* also, QList<QWidget*>& order);

void collect(QLayout* layout, const QWidget* also, QList<QWidget*>& order)
{
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem* item = layout->itemAt(i);
        if (QWidget* widget = item->widget())
            collect(widget, also, order);
        else if (QLayout* inner = item->layout())
            collect(inner, also, order);
    }
}

void collect(QWidget* widget, const QWidget* also, QList<QWidget*>& order)
{
    if (widget->isHidden() || !widget->isEnabled())
        return;
    const auto* card = qobject_cast<const CardPart*>(widget);
    const bool unseen = card != nullptr && widget->layout()->count() == 0;
    const bool stop = (widget->focusPolicy() & Qt::TabFocus) != 0 || widget == also;
    if (unseen || (stop && widget->focusProxy() == nullptr))
        order.append(widget);
    const bool leaf =
        qobject_cast<QAbstractScrollArea*>(widget) != nullptr || qobject_cast<QComboBox*>(widget) != nullptr;
    if (!leaf && widget->layout() != nullptr)
        collect(widget->layout(), also, order);
}

void addStop(const Field* field, const TemplateField* definition, const std::string& path, QList<FormStop>& stops)
{
    const bool open =
        field == nullptr ? definition == nullptr || definition->inTemplate : field->state != FieldState::Filled;
    stops.append({fromUtf8(path), open});
}

void addStops(const Document& document, FormNodes nodes, std::string_view owner, QList<FormStop>& stops)
{
    joinTexts(nodes, document, owner);
    for (const FormNode& node : nodes) {
        switch (node.type) {
        case FormNode::Type::Field:
            addStop(node.field, node.definition, node.path, stops);
            break;
        case FormNode::Type::Raw:
            stops.append({fromUtf8(node.path), false});
            break;
        case FormNode::Type::Card: {
            for (const char* id : {"method", "route", "name"}) {
                if (const Field* field = node.item->field(id))
                    addStop(field, nullptr, field->path, stops);
            }
            addStops(document, itemNodes(*node.item), node.path, stops);
            break;
        }
        case FormNode::Type::Row:
        case FormNode::Type::Nested:
            if (node.labelField != nullptr)
                addStop(node.labelField, nullptr, node.labelField->path, stops);
            addStops(document, node.children, node.path, stops);
            break;
        case FormNode::Type::Rows:
            // A table that the text lacks altogether is a stop of its own.
            if (node.children.empty() && node.definition != nullptr)
                addStop(nullptr, node.definition, node.path, stops);
            addStops(document, node.children, node.path, stops);
            break;
        case FormNode::Type::Group:
            addStops(document, node.children, node.path, stops);
            break;
        case FormNode::Type::Parameters:
        case FormNode::Type::Responses:
            break; // They show what stands elsewhere.
        }
    }
}

} // namespace

QList<QWidget*> focusOrder(QWidget* root, const QWidget* also)
{
    QList<QWidget*> order;
    collect(root, also, order);
    return order;
}

namespace {

template <typename Owner>
const Owner* ownerOf(const QWidget* widget)
{
    for (; widget != nullptr; widget = widget->parentWidget()) {
        if (const auto* owner = qobject_cast<const Owner*>(widget))
            return owner;
    }
    return nullptr;
}

} // namespace

QWidget* stopAfter(const QList<QWidget*>& order, QWidget* current)
{
    // From its name to its first text; from its last row the button that adds another one is next.
    const CardPart* card = ownerOf<CardHeader>(current) != nullptr ? ownerOf<CardPart>(current) : nullptr;
    const qsizetype at = order.indexOf(current);
    for (qsizetype i = at + 1; at >= 0 && i < order.size(); ++i) {
        const auto* part = qobject_cast<const FieldPart*>(order[i]->parentWidget());
        const bool named = part != nullptr && part->isNamedKey();
        const bool passed = qobject_cast<const QAbstractButton*>(order[i]) != nullptr && card != nullptr
            && ownerOf<CardPart>(order[i]) == card;
        // What nobody has written yet is written as SQL, or Tab goes to its columns.
        const auto* columns = ownerOf<ColumnGrid>(order[i]);
        const bool offered = columns != nullptr && columns->isOffered();
        if (!named && !passed && !offered)
            return order[i];
    }
    return nullptr;
}

bool leaveFocus(QWidget* root, bool next)
{
    QWidget* start = root;
    for (QWidget* widget = next ? start->nextInFocusChain() : start->previousInFocusChain(); widget != start;
         widget = next ? widget->nextInFocusChain() : widget->previousInFocusChain()) {
        const bool inside = root->isAncestorOf(widget);
        if (inside || widget->focusProxy() != nullptr || (widget->focusPolicy() & Qt::TabFocus) == 0
            || !widget->isVisible() || !widget->isEnabled() || widget->isWindow())
            continue;
        widget->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        return true;
    }
    return false;
}

QList<FormStop> stopsOf(const Document& document, FormNodes nodes, std::string_view owner)
{
    QList<FormStop> stops;
    addStops(document, std::move(nodes), owner, stops);
    return stops;
}

QString nextEmptyPath(const Spec& spec, int entry, const QString& current)
{
    const auto& entries = spec.entries();
    for (std::size_t step = 0; step <= entries.size() && !entries.empty(); ++step) {
        const std::size_t index = (static_cast<std::size_t>(entry) + step) % entries.size();
        if (entries[index].definition == nullptr)
            continue;
        const auto body = std::make_shared<const SectionBody>(spec.body(index));
        const QList<FormStop> stops = stopsOf(spec.document(), sectionNodes(entries[index], body), entries[index].path);
        qsizetype from = 0;
        for (qsizetype i = 0; step == 0 && i < stops.size(); ++i) {
            if (stops[i].path == current)
                from = i + 1;
        }
        for (qsizetype i = from; i < stops.size(); ++i) {
            if (stops[i].open)
                return stops[i].path;
        }
    }
    return {};
}

} // namespace quoin
