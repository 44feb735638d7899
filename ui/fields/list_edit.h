// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/fields/text_edit.h"

namespace quoin {

/// A bulleted or numbered list. Enter begins the next entry with the bullet and indent
/// of the one above, Enter on an empty entry ends the list, and several pasted lines
/// become as many entries.
class ListEdit : public TextEdit {
    Q_OBJECT

public:
    explicit ListEdit(QWidget* parent);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    [[nodiscard]] QString pasted(const QString& text) const override;
};

/// Indent, bullet and the space behind it of a list's line; empty for other lines.
[[nodiscard]] QString bulletOf(const QString& line);
/// The bullet of the entry after one with `bullet`: the same, or the next number.
[[nodiscard]] QString bulletAfter(const QString& bullet);

} // namespace quoin
