// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/forms/form_caret.h"

#include "models/items/item_facts.h"
#include "models/search/field_ranges.h"
#include "ui/fields/field_editor.h"
#include "ui/forms/field_part.h"
#include "ui/forms/form_list.h"

namespace quoin {

namespace {

// `pathAt` names what stands behind a position; a caret at the very end of a value is in it.
std::optional<Field> fieldAt(const Spec& spec, ByteRange range)
{
    if (spec.document().size() == 0)
        return std::nullopt;
    const std::size_t last = spec.document().size() - 1;
    for (const std::size_t at : {range.begin, range.begin > 0 ? range.begin - 1 : 0}) {
        auto field = spec.field(spec.pathAt(std::min(at, last)));
        if (field && rangeInValue(spec, *field, range))
            return field;
    }
    return std::nullopt;
}

} // namespace

QWidget* selectBytes(FormList& list, const Spec& spec, ByteRange range)
{
    const std::optional<Field> field = fieldAt(spec, range);
    if (!field)
        return nullptr;
    auto* part = qobject_cast<FieldPart*>(list.partFor(fromUtf8(field->path)));
    if (part == nullptr || part->editor() == nullptr)
        return nullptr;
    QWidget* widget = part->editor()->widget();
    widget->setFocus(Qt::OtherFocusReason);
    part->editor()->select(*rangeInValue(spec, *field, range));
    return widget;
}

std::optional<std::size_t> caretByte(const QWidget* widget, const Spec& spec)
{
    for (; widget != nullptr; widget = widget->parentWidget()) {
        const auto* part = qobject_cast<const FieldPart*>(widget);
        if (part == nullptr)
            continue;
        const auto field = spec.field(toUtf8(part->path()));
        if (!field || part->editor() == nullptr)
            return std::nullopt;
        return positionOfValue(spec, *field, part->editor()->caret());
    }
    return std::nullopt;
}

} // namespace quoin
