// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/fields/editor_factory.h"

#include "models/items/item_facts.h"
#include "ui/fields/block_edit.h"
#include "ui/fields/code_edit.h"
#include "ui/fields/line_edit.h"
#include "ui/fields/list_edit.h"
#include "ui/fields/method_picker.h"

namespace quoin {

FieldKind kindFor(const TemplateField& definition)
{
    switch (definition.shape) {
    case FieldShape::Line:
        return FieldKind::Line;
    case FieldShape::Block:
        return FieldKind::Block;
    case FieldShape::Fence:
        return FieldKind::Fence;
    case FieldShape::List:
    case FieldShape::Rows:
        return FieldKind::List;
    }
    return FieldKind::Line;
}

FieldEditor* makeEditor(FieldKind kind, const TemplateField* definition, QWidget* parent)
{
    FieldEditor* editor = nullptr;
    switch (kind) {
    case FieldKind::Method:
        editor = new MethodPicker(parent);
        break;
    case FieldKind::Name:
    case FieldKind::Route:
    case FieldKind::Label:
    case FieldKind::Status:
    case FieldKind::Cell:
        editor = new LineEdit(parent, LineEdit::Breaks::Forbidden);
        break;
    case FieldKind::Line:
        editor = new LineEdit(parent, LineEdit::Breaks::Allowed);
        break;
    case FieldKind::Block:
        editor = new BlockEdit(parent, BlockEdit::Kind::Prose);
        break;
    case FieldKind::Raw:
        editor = new BlockEdit(parent, BlockEdit::Kind::Raw);
        break;
    case FieldKind::Fence:
        editor = new CodeEdit(parent);
        break;
    case FieldKind::List:
        editor = new ListEdit(parent);
        break;
    }
    if (kind == FieldKind::Status)
        editor->setPickButton(FieldEditor::PickButton::Yes);
    if (definition != nullptr) {
        // The choices of a value that is written as rows are the rows' labels.
        if (!definition->offers.empty() || (!definition->choices.empty() && definition->rows.empty()))
            editor->setPickButton(FieldEditor::PickButton::Yes);
        if (!definition->language.empty())
            editor->setLanguage(fromUtf8(definition->language));
    }
    return editor;
}

} // namespace quoin
