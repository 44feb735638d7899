// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/source/source_gutter.h"

#include "ui/source/source_editor.h"

#include <QApplication>
#include <QMouseEvent>
#include <QWheelEvent>

namespace quoin {

SourceGutter::SourceGutter(SourceEditor* editor) : QWidget(editor), m_editor(editor)
{
    setCursor(Qt::ArrowCursor);
}

QSize SourceGutter::sizeHint() const
{
    return {m_editor->gutterWidth(), 0};
}

void SourceGutter::paintEvent(QPaintEvent* event)
{
    m_editor->paintGutter(event);
}

void SourceGutter::mousePressEvent(QMouseEvent* event)
{
    m_editor->pressGutter(event->position().y());
}

void SourceGutter::wheelEvent(QWheelEvent* event)
{
    QApplication::sendEvent(m_editor->viewport(), event);
}

} // namespace quoin
