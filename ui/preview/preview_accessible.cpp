// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/preview/preview_accessible.h"

#include "ui/preview/preview_view.h"

#include <algorithm>

namespace quoin {

namespace {

QAccessibleInterface* make(const QString& className, QObject* object)
{
    auto* view = className == QLatin1String("quoin::PreviewView") ? qobject_cast<PreviewView*>(object) : nullptr;
    return view ? new PreviewAccessible(view) : nullptr;
}

} // namespace

void PreviewAccessible::install()
{
    QAccessible::installFactory(make); // Qt keeps one of the same kind only.
}

PreviewAccessible::PreviewAccessible(PreviewView* view) : QAccessibleWidget(view, QAccessible::Document) {}

PreviewView* PreviewAccessible::view() const
{
    return static_cast<PreviewView*>(object());
}

void* PreviewAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface*>(this);
    return QAccessibleWidget::interface_cast(type);
}

QAccessible::State PreviewAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.multiLine = true;
    return state;
}

QString PreviewAccessible::text(int begin, int end) const
{
    const QString all = view()->spokenText();
    const qsizetype from = std::clamp<qsizetype>(begin, 0, all.size());
    return all.sliced(from, std::clamp<qsizetype>(end, from, all.size()) - from);
}

int PreviewAccessible::characterCount() const
{
    return static_cast<int>(view()->spokenText().size());
}

// Where each character stands is known for what is laid out only; the whole is never wrong.
QRect PreviewAccessible::characterRect(int /*offset*/) const
{
    return rect();
}

int PreviewAccessible::offsetAtPoint(const QPoint& /*point*/) const
{
    return -1;
}

QString PreviewAccessible::attributes(int /*offset*/, int* begin, int* end) const
{
    *begin = 0;
    *end = characterCount();
    return {};
}

void PreviewAccessible::selection(int /*index*/, int* begin, int* end) const
{
    *begin = 0;
    *end = 0;
}

// The reader's own place is the assistive program's business.
void PreviewAccessible::addSelection(int /*begin*/, int /*end*/) {}
void PreviewAccessible::removeSelection(int /*index*/) {}
void PreviewAccessible::setSelection(int /*index*/, int /*begin*/, int /*end*/) {}
void PreviewAccessible::setCursorPosition(int /*position*/) {}
void PreviewAccessible::scrollToSubstring(int /*begin*/, int /*end*/) {}

} // namespace quoin
