// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/gui_driver.h"
#include "ui/fields/text_edit.h"
#include "ui/forms/form_view.h"
#include "ui/forms/raw_part.h"
#include "ui/shell/workspace.h"

namespace quoin::test {

/// Sections that were written by somebody who never saw the template, and the way into their text. For the tests of
/// text outside the template.
inline const QByteArray prose = "## Security Considerations\n\n- **Access Control**: by role\n\n"
                                "### What we collect\n\nRequired:\n\n- name\n- address\n\nOptional:\n\n"
                                "```json\n{ \"phone\": null }\n```\n\n"
                                "### Hardening\n\nRotate the keys.\n\n## Caching Strategy\n\n- **TTL**: 1 h\n";

inline const QByteArray overview =
    "## Architecture Overview\n\nOne service.\n\n### Layers\n\nThree.\n\n```mermaid\ngraph "
    "TD\n```\n\n## Caching Strategy\n\n- **TTL**: 1 h\n";

inline std::string shownBy(const TextEdit& editor)
{
    return editor.shownText().toStdString();
}

inline QList<RawPart*> cards(GuiDriver& gui)
{
    return gui.window().workspace()->form()->findChildren<RawPart*>();
}

inline TextEdit* rawEditor(GuiDriver& gui)
{
    const QList<RawPart*> found = cards(gui);
    return found.isEmpty() ? nullptr : qobject_cast<TextEdit*>(found.first()->focusTarget());
}

inline void putCaret(TextEdit* editor, const QString& before)
{
    editor->setFocus(Qt::MouseFocusReason);
    QTextCursor cursor = editor->textCursor();
    cursor.setPosition(static_cast<int>(editor->shownText().indexOf(before)));
    editor->setTextCursor(cursor);
}

} // namespace quoin::test
