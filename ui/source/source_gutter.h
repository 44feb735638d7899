// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace quoin {

class SourceEditor;

/// The strip with line numbers and folding arrows; the editor paints it.
class SourceGutter : public QWidget {
    Q_OBJECT

public:
    explicit SourceGutter(SourceEditor* editor);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    SourceEditor* m_editor;
};

} // namespace quoin
