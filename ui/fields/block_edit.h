// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/fields/text_edit.h"

namespace quoin {

/// Free Markdown of several lines, in the text font; raw text that the template does
/// not know is shown in the code font, since there every character counts.
class BlockEdit : public TextEdit {
    Q_OBJECT

public:
    enum class Kind { Prose, Raw };

    explicit BlockEdit(QWidget* parent, Kind kind = Kind::Prose);

protected:
    [[nodiscard]] QFont textFont() const override;
    [[nodiscard]] QString pasted(const QString& text) const override;

private:
    Kind m_kind;
};

} // namespace quoin
