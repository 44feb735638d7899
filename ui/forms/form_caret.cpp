// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/forms/form_caret.h"

#include "models/items/item_facts.h"
#include "models/search/field_ranges.h"
#include "ui/fields/column_grid.h"
#include "ui/fields/field_editor.h"
#include "ui/forms/field_part.h"
#include "ui/forms/form_host.h"
#include "ui/forms/form_list.h"

namespace quoin {

namespace {

// `pathAt` names what stands behind a position; a caret at the very end of a value is in it.
std::optional<Field> fieldAt(const Spec& spec, ByteRange range, const std::optional<HeldText>& held)
{
    if (spec.document().size() == 0)
        return std::nullopt;
    if (held && rangeInValue(spec, *shownField(spec, held->path, held), range))
        return shownField(spec, held->path, held);
    const std::size_t last = spec.document().size() - 1;
    for (const std::size_t at : {range.begin, range.begin > 0 ? range.begin - 1 : 0}) {
        auto field = shownField(spec, spec.pathAt(std::min(at, last)));
        if (field && rangeInValue(spec, *field, range))
            return field;
    }
    return shownText(spec, range.begin);
}

const FieldPart* partOf(const QWidget* widget)
{
    for (; widget != nullptr; widget = widget->parentWidget()) {
        const auto* part = qobject_cast<const FieldPart*>(widget);
        if (part != nullptr && part->editor() != nullptr)
            return part;
    }
    return nullptr;
}

// Who is in the columns of a table stays there, as does whoever sees nothing of the SQL but them.
QWidget* selectRow(const FieldPart& part, std::size_t at)
{
    ColumnGrid* columns = part.columns();
    const bool instead = columns != nullptr && columns->hasTables()
        && (columns->isInUse() || columns->view() == ColumnGrid::View::Columns);
    return instead ? columns->goTo(at) : nullptr;
}

} // namespace

QWidget* selectBytes(FormList& list, const Spec& spec, ByteRange range, CaretFocus focus)
{
    const std::optional<Field> field = fieldAt(spec, range, list.host()->heldText());
    if (!field)
        return nullptr;
    auto* part = qobject_cast<FieldPart*>(list.partFor(fromUtf8(field->path)));
    if (part == nullptr || part->editor() == nullptr)
        return nullptr;
    const ByteRange inside = *rangeInValue(spec, *field, range);
    QWidget* row = selectRow(*part, inside.begin);
    QWidget* widget = row != nullptr ? row : part->editor()->widget();
    if (focus == CaretFocus::Take)
        widget->setFocus(Qt::OtherFocusReason);
    if (row == nullptr)
        part->editor()->select(inside);
    return widget;
}

std::optional<std::size_t> caretByte(const QWidget* widget, const Spec& spec)
{
    const FieldPart* part = partOf(widget);
    const auto field = part != nullptr ? part->shownIn(spec) : std::nullopt;
    if (!field)
        return std::nullopt;
    return positionOfValue(spec, *field, part->editor()->caret());
}

bool showsByte(const QWidget* widget, const Spec& spec, std::size_t at)
{
    const FieldPart* part = partOf(widget);
    if (part == nullptr)
        return true;
    if (!part->isVisible())
        return false; // It is about to go; its editor may still have the focus.
    const auto field = part->shownIn(spec);
    return !field || rangeInValue(spec, *field, {at, at});
}

} // namespace quoin
