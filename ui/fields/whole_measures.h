// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPlainTextDocumentLayout>

namespace quoin {

/// Lays a plain text out in lines that tear no measure apart (ui/theme/line_breaks). Its text stays what it is: no
/// other kind of space is put in.
class WholeMeasures : public QPlainTextDocumentLayout {
    Q_OBJECT

public:
    using QPlainTextDocumentLayout::QPlainTextDocumentLayout;

    [[nodiscard]] QRectF blockBoundingRect(const QTextBlock& block) const override;

private:
    [[nodiscard]] static bool tearsOne(const QTextBlock& block);
    void layOut(QTextBlock block);
};

} // namespace quoin
