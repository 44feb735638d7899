// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Where the focus is in the form, and where it goes.

#include "models/items/item_facts.h"
#include "models/session/edit_words.h"
#include "ui/fields/text_edit.h"
#include "ui/forms/card_part.h"
#include "ui/forms/field_part.h"
#include "ui/forms/form_caret.h"
#include "ui/forms/form_host.h"
#include "ui/forms/form_list.h"
#include "ui/forms/form_view.h"
#include "ui/forms/form_walk.h"
#include "ui/forms/rows_part.h"
#include "ui/forms/section_notice.h"
#include "ui/theme/metrics.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTimer>

#include <utility>

namespace quoin {

QString FormView::focusedPath() const
{
    const QWidget* widget = QApplication::focusWidget();
    if (widget == nullptr || !isAncestorOf(widget) || widget->isHidden())
        return {};
    for (; widget != nullptr && widget != this; widget = widget->parentWidget()) {
        if (const auto* part = qobject_cast<const FormPart*>(widget))
            return part->path();
    }
    return {};
}

FormView::Held FormView::holdFocus(const Change& change) const
{
    Held held{focusedPath(), QApplication::focusWidget(), std::nullopt};
    if (held.path.isEmpty())
        return held;
    // Who is typing goes on behind what he has typed.
    if (!m_host->typing().isEmpty())
        held.at = changedRange(change).end;
    else if (const auto before = caretByte(held.widget, *change.before))
        held.at = mapThrough(change.splices, *before);
    return held;
}

namespace {

// A field that came with its row ends before the row's line end, where the change does. What stands behind anything but
// line ends has become something else, and the caret goes with it.
bool showsItsValue(const QWidget* widget, const Spec& spec, std::optional<std::size_t> caret)
{
    const auto* part = widget != nullptr ? qobject_cast<const FieldPart*>(widget->parentWidget()) : nullptr;
    const auto field = part != nullptr ? part->shownIn(spec) : std::nullopt;
    if (!field || !caret || part->editor() == nullptr || spec.value(*field) != part->editor()->bytes())
        return false;
    if (*caret <= field->range.end)
        return field->range.begin <= *caret;
    return spec.document().slice({field->range.end, *caret}).find_first_not_of("\r\n") == std::string_view::npos;
}

std::size_t beforeLineEnds(const Document& document, std::size_t at)
{
    while (at > 0 && document.slice({at - 1, at}).find_first_of("\r\n") == 0)
        --at;
    return at;
}

} // namespace

// The editor in use went away because its text became something else; go on where it is now.
void FormView::restoreFocus(const Held& held)
{
    if (held.path.isEmpty())
        return;
    if (m_moving && isOrIsInside(held.path, m_moving->path))
        return; // It goes along.
    const bool stays = held.widget != nullptr && QApplication::focusWidget() == held.widget;
    // The editor may stay and what was typed in it become something else: "#" begins a heading.
    if (stays && (m_host->typing().isEmpty() || showsByte(held.widget, *m_session->spec(), *held.at)))
        return;
    if (stays && showsItsValue(held.widget, *m_session->spec(), held.at))
        return;
    if (held.at && placeCaret(*held.at))
        return;
    // What came with the row that it begins ends in the row's line end; the caret stands before that.
    const std::size_t text = held.at ? beforeLineEnds(m_session->spec()->document(), *held.at) : 0;
    if (held.at && text != *held.at && placeCaret(text))
        return;
    FormPart* part = m_list != nullptr ? m_list->partFor(held.path) : nullptr;
    QWidget* target = part != nullptr ? part->focusTarget() : nullptr;
    // What was typed has become a heading, which no form edits: the keys that follow must not
    // land in some other field.
    (target != nullptr ? target : this)->setFocus(Qt::OtherFocusReason);
}

bool FormView::showsHeldText() const
{
    const QWidget* focus = window()->focusWidget();
    const auto* part = focus != nullptr ? qobject_cast<const FieldPart*>(focus->parentWidget()) : nullptr;
    const auto& held = m_host->heldText();
    // An item that begins in the text is a card of its own, beside the one that the text stands in.
    const auto owner = held ? m_spec->item(held->path.substr(0, held->path.rfind('.'))) : std::nullopt;
    if (owner && !owner->range.contains(held->range))
        return false;
    return held && part != nullptr && isAncestorOf(part) && toUtf8(part->path()) == held->path && part->isInText()
        && part->isEditedWhole() && m_spec->document().slice(held->range) == part->value();
}

void FormView::releaseSoon()
{
    if (m_host->heldText())
        QTimer::singleShot(0, this, &FormView::releaseLeft);
}

void FormView::releaseLeft()
{
    if (!m_host->heldText() || m_list == nullptr || showsHeldText())
        return;
    if (QApplication::mouseButtons() != Qt::NoButton) { // What is being clicked stays under the pointer.
        QTimer::singleShot(20, this, &FormView::releaseLeft);
        return;
    }
    m_host->releaseText();
    rebuild();
}

bool FormView::placeCaret(std::size_t at)
{
    const SpecPtr spec = m_session->spec();
    if (m_list != nullptr && selectBytes(*m_list, *spec, {at, at}) != nullptr)
        return true;
    if (spec->document().size() == 0)
        return false;
    showPath(fromUtf8(spec->pathAt(std::min(at, spec->document().size() - 1))));
    return m_list != nullptr && selectBytes(*m_list, *spec, {at, at}) != nullptr;
}

void FormView::placeCaretInText(std::size_t at)
{
    if (m_list != nullptr && shownText(*m_session->spec(), at, m_host->heldText()))
        selectBytes(*m_list, *m_session->spec(), {at, at});
}

void FormView::onAdded(const QString& path)
{
    showPath(path);
    FormPart* part = m_list != nullptr ? m_list->partFor(path) : nullptr;
    if (part == nullptr) {
        showPath(path, Focus::Take); // A section: its first field.
        return;
    }
    auto* card = qobject_cast<CardPart*>(part);
    QWidget* target = card != nullptr ? card->firstEditor() : part->focusTarget();
    reveal(part, false);
    // As Tab does: a label that came with it is replaced by what is typed.
    if (target != nullptr)
        target->setFocus(Qt::TabFocusReason);
}

// A card makes its fields when it is painted; those above what is gone to push it down again, out of view.
void FormView::buildOpened()
{
    for (CardPart* card : m_list != nullptr ? m_list->findChildren<CardPart*>() : QList<CardPart*>()) {
        if (card->isOpen())
            card->build();
    }
}

// What was just made asks for its height from the inside out, a level with each turn of the event loop, and the form's
// own changes last: it stands still while they are asked that are further in.
void FormView::settleLayouts()
{
    constexpr int levels = 16; // More than there are from the form to an editor in a row of an item.
    for (int height = -1, unchanged = 0; unchanged < levels; ++unchanged) {
        if (m_content->height() != height)
            unchanged = 0;
        height = m_content->height();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    }
}

void FormView::bringIntoView(QWidget* note)
{
    const QPointer<QWidget> kept(note);
    QTimer::singleShot(0, this, [this, kept] {
        settleLayouts(); // It has just been shown.
        if (kept != nullptr && kept->isVisible() && m_content->isAncestorOf(kept))
            ensureWidgetVisible(kept, 0, 2 * Metrics(this).unit);
    });
}

void FormView::followSoon(QWidget* editor)
{
    if (m_caretIn == nullptr)
        QTimer::singleShot(0, this, &FormView::followCaret);
    m_caretIn = editor;
}

// At another size of the text every line above the field in use is another one.
void FormView::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    QWidget* focus = QApplication::focusWidget();
    if (event->type() == QEvent::FontChange && !caretIn(focus).isEmpty()) {
        m_keepsCaret = true; // The widgets get their sizes one after the other.
        followSoon(focus);
    }
}

void FormView::wheelEvent(QWheelEvent* event)
{
    m_keepsCaret = false;
    QScrollArea::wheelEvent(event);
}

// What stands above the field in use may be about to move it.
bool FormView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_content && event->type() == QEvent::Resize) {
        QWidget* focus = QApplication::focusWidget();
        if (m_keepsCaret && !caretIn(focus).isEmpty())
            followSoon(focus);
        else
            followIfSeen(viewport()->height());
    }
    return QScrollArea::eventFilter(watched, event);
}

// Where its caret stands in what the form scrolls; empty where it has none.
QRect FormView::caretIn(const QWidget* editor) const
{
    if (editor == nullptr || m_content == nullptr || !m_content->isAncestorOf(editor))
        return {};
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(editor))
        return text->cursorRect().translated(text->viewport()->mapTo(m_content, QPoint(0, 0)));
    if (const auto* cells = qobject_cast<const QAbstractItemView*>(editor))
        return cells->visualRect(cells->currentIndex()).translated(cells->viewport()->mapTo(m_content, QPoint(0, 0)));
    return {};
}

// An editor is as high as its text: its last line may stand far below what can be seen of the form.
void FormView::followCaret()
{
    const QPointer<QWidget> editor = std::exchange(m_caretIn, nullptr);
    if (editor == nullptr)
        return;
    const auto showsCaret = [&] {
        const QRect caret = caretIn(editor);
        if (caret.isEmpty())
            return true;
        ensureVisible(0, caret.center().y(), 0, caret.height() / 2 + 2 * Metrics(this).unit);
        const QRect shown = caret.translated(0, -verticalScrollBar()->value());
        return shown.top() >= 0 && shown.bottom() < viewport()->height();
    };
    if (showsCaret())
        return;
    settleLayouts(); // The line came with the key, and the form does not reach down to it yet.
    showsCaret();
}

// Whoever saw where he types sees it in a form of another size.
void FormView::followIfSeen(int heightBefore)
{
    QWidget* focus = QApplication::focusWidget();
    const QRect caret = caretIn(focus).translated(0, -verticalScrollBar()->value());
    if (!caret.isEmpty() && caret.top() >= 0 && caret.bottom() < heightBefore)
        followSoon(focus);
}

void FormView::reveal(FormPart* part, bool takeFocus)
{
    if (auto* card = qobject_cast<CardPart*>(part)) {
        card->setOpen(true);
        card->build();
    }
    if (takeFocus && part->focusTarget() != nullptr)
        part->focusTarget()->setFocus(Qt::OtherFocusReason);
    bringCardIntoView(part);
}

void FormView::bringCardIntoView(FormPart* part)
{
    // Layouts settle first: parts that were opened on the way have no size yet.
    QTimer::singleShot(0, this, [this, kept = QPointer<FormPart>(part)] {
        if (kept == nullptr)
            return;
        buildOpened();
        settleLayouts();
        scrollTo(kept);
    });
}

void FormView::scrollTo(const FormPart* part)
{
    if (part == nullptr || !m_content->isAncestorOf(part))
        return;
    const int top = part->mapTo(m_content, QPoint(0, 0)).y();
    const int height = part->height();
    const int margin = 4 * Metrics(this).unit;
    if (height > viewport()->height() - 2 * margin)
        verticalScrollBar()->setValue(top - margin);
    else
        ensureVisible(0, top + height / 2, 0, height / 2 + margin);
}

void FormView::focusNextEmpty()
{
    if (m_session == nullptr || m_spec == nullptr)
        return;
    const QString path = nextEmptyPath(*m_session->spec(), std::max(0, m_entry), focusedPath());
    if (!path.isEmpty())
        showPath(path, Focus::Take);
    else if (!m_notice->isHidden())
        m_notice->button()->setFocus(Qt::ShortcutFocusReason); // Nothing can be filled in before it is answered.
}

bool FormView::focusNextPrevChild(bool next)
{
    QWidget* current = QApplication::focusWidget();
    QList<QWidget*> order = focusOrder(m_content, current);
    qsizetype at = order.indexOf(current);
    if (at < 0 && !isAncestorOf(current))
        at = next ? -1 : order.size();
    const qsizetype to = next ? at + 1 : at - 1;
    if (to < 0 || to >= order.size())
        return leaveFocus(this, next);
    focusOn(order[to], next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void FormView::focusOn(QWidget* target, Qt::FocusReason reason)
{
    if (auto* card = qobject_cast<CardPart*>(target))
        target = card->focusTarget();
    target->setFocus(reason);
    ensureWidgetVisible(target, 0, 4 * Metrics(this).unit);
}

QString FormView::focusedItem() const
{
    const QWidget* widget = QApplication::focusWidget();
    for (; widget != nullptr && widget != this; widget = widget->parentWidget()) {
        const auto* part = qobject_cast<const FormPart*>(widget);
        const bool item = part != nullptr
            && (part->type() == FormNode::Type::Card || part->type() == FormNode::Type::Row
                || part->type() == FormNode::Type::Nested);
        if (item && part->path().endsWith(QLatin1Char(']')))
            return part->path();
    }
    return {};
}

void FormView::focusItemName()
{
    for (QWidget* widget = QApplication::focusWidget(); widget != nullptr && widget != this;
         widget = widget->parentWidget()) {
        auto* card = qobject_cast<CardPart*>(widget);
        if (card == nullptr)
            continue;
        QWidget* name = card->nameTarget();
        name->setFocus(Qt::OtherFocusReason);
        if (auto* text = qobject_cast<TextEdit*>(name))
            text->selectWhole();
        return;
    }
}

// Enter: a list goes on, anything else is left for the next value.
void FormView::goOn()
{
    QWidget* current = QApplication::focusWidget();
    for (QWidget* widget = current; widget != nullptr && widget != this; widget = widget->parentWidget()) {
        auto* rows = qobject_cast<RowsPart*>(widget);
        if (rows != nullptr && rows->continueList(current))
            return;
    }
    if (QWidget* target = stopAfter(focusOrder(m_content), current))
        focusOn(target, Qt::TabFocusReason);
    else
        leaveFocus(this, true);
}

} // namespace quoin
