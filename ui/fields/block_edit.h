// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/fields/text_edit.h"

namespace quoin {

/// Free Markdown of several lines: prose in the text font, tables and fences in the code font. Raw text that the
/// template does not know takes what is pasted as it is.
class BlockEdit : public TextEdit {
    Q_OBJECT

public:
    enum class Kind { Prose, Raw };

    explicit BlockEdit(QWidget* parent, Kind kind = Kind::Prose);

protected:
    [[nodiscard]] bool showsMarkdown() const override { return true; }
    [[nodiscard]] QString pasted(const QString& text) const override;

private:
    Kind m_kind;
};

} // namespace quoin
