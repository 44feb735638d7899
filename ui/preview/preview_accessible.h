// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAccessibleWidget>

namespace quoin {

class PreviewView;

/// The preview as a screen reader reads it: a document with a text. That is all of it,
/// unless it is very long; then it is what is in view, which the scrolling keys move.
/// Made by Qt on demand, only where somebody asks.
class PreviewAccessible final : public QAccessibleWidget, public QAccessibleTextInterface {
public:
    explicit PreviewAccessible(PreviewView* view);

    /// To be called before the first preview is shown.
    static void install();

    void* interface_cast(QAccessible::InterfaceType type) override;
    [[nodiscard]] QAccessible::State state() const override;

    void selection(int index, int* begin, int* end) const override;
    [[nodiscard]] int selectionCount() const override { return 0; }
    void addSelection(int begin, int end) override;
    void removeSelection(int index) override;
    void setSelection(int index, int begin, int end) override;
    [[nodiscard]] int cursorPosition() const override { return 0; }
    void setCursorPosition(int position) override;
    [[nodiscard]] QString text(int begin, int end) const override;
    [[nodiscard]] int characterCount() const override;
    [[nodiscard]] QRect characterRect(int offset) const override;
    [[nodiscard]] int offsetAtPoint(const QPoint& point) const override;
    void scrollToSubstring(int begin, int end) override;
    QString attributes(int offset, int* begin, int* end) const override;

    using QAccessibleWidget::text;

private:
    [[nodiscard]] PreviewView* view() const;
};

} // namespace quoin
