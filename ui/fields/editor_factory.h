// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/spec.h"
#include "ui/fields/field_editor.h"

namespace quoin {

/// Which editor a value gets: by how it stands in the text, or, where the text lacks
/// it, by how the template would write it.
[[nodiscard]] FieldKind kindFor(const TemplateField& definition);

/// Makes one as a child of `parent`, which owns it.
[[nodiscard]] FieldEditor* makeEditor(FieldKind kind, const TemplateField* definition, QWidget* parent);

} // namespace quoin
