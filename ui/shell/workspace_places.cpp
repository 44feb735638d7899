// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// How the panes follow each other, and going to a place in all of them.

#include "models/items/item_facts.h"
#include "models/items/offers.h"
#include "models/session/edit_words.h"
#include "ui/forms/form_caret.h"
#include "ui/forms/form_view.h"
#include "ui/outline/outline_pane.h"
#include "ui/preview/preview_pane.h"
#include "ui/shell/find_control.h"
#include "ui/shell/scroll_sync.h"
#include "ui/shell/workspace.h"
#include "ui/source/source_pane.h"

#include <QApplication>
#include <QKeyEvent>

#include <algorithm>

namespace quoin {

void Workspace::follow(const QString& path, const QWidget* except)
{
    if (m_following)
        return;
    m_following = true;
    const ScrollSync::Hold hold(*m_sync);
    if (except != m_outline)
        m_outline->showPath(path);
    const bool sourceLeads = m_source != nullptr && except == m_source;
    if (m_preview != nullptr && m_preview->isVisible() && sourceLeads)
        m_preview->showPath(path, static_cast<std::size_t>(m_source->caretLine() - 1));
    else
        showInPreview(path, path);
    if (m_source != nullptr && m_source->isVisible() && !sourceLeads)
        m_source->showPath(path);
    m_following = false;
    Q_EMIT placeShown(path, except == m_outline || sourceLeads);
}

QString Workspace::currentPath() const
{
    const bool inOutline = m_outline->isAncestorOf(QApplication::focusWidget());
    return inOutline || m_form->enteredPath().isEmpty() ? m_outline->currentPath() : m_form->enteredPath();
}

void Workspace::showPath(const QString& path)
{
    m_form->showPath(path);
    follow(path, nullptr);
}

void Workspace::showMoved(const QString& path)
{
    m_form->showMoved(path);
    follow(path, nullptr);
}

void Workspace::goTo(const QString& path)
{
    if (m_view == CentreView::Source) {
        m_form->showPath(path);
        follow(path, nullptr);
        m_source->setFocus();
        return;
    }
    m_form->showPath(path, FormView::Focus::Take);
    follow(path, m_form);
    // Who goes to a section stands in a field of it then, and that is what is marked. It had the focus before, perhaps.
    const QString inside = m_form->enteredPath().isEmpty() ? m_form->focusedPath() : m_form->enteredPath();
    if (!inside.isEmpty())
        showInPreview(path, inside);
}

void Workspace::showInPreview(const QString& path, const QString& inside)
{
    if (m_preview == nullptr || !m_preview->isVisible())
        return;
    if (m_previewLeads)
        m_preview->markPath(inside);
    else
        m_preview->showPath(path, inside);
}

bool Workspace::showText(ByteRange range, TextFocus focus)
{
    if (m_session == nullptr || m_session->spec()->document().size() == 0)
        return false;
    const Spec& spec = *m_session->spec();
    const ScrollSync::Hold hold(*m_sync);
    const QString path = fromUtf8(spec.pathAt(std::min(range.begin, spec.document().size() - 1)));
    if (m_view == CentreView::Source) {
        m_source->showRange(range);
        follow(path, m_source);
        if (focus == TextFocus::Take)
            m_source->setFocus();
        return true;
    }
    m_form->showPath(path);
    const CaretFocus caret = focus == TextFocus::Take ? CaretFocus::Take : CaretFocus::Keep;
    const bool shown = m_form->list() != nullptr && selectBytes(*m_form->list(), spec, range, caret) != nullptr;
    if (!shown && focus == TextFocus::Take)
        m_form->showPath(path, FormView::Focus::Take);
    follow(path, m_form);
    if (m_view == CentreView::Split)
        m_source->showRange(range);
    return shown || m_view == CentreView::Split;
}

// Undo and redo go to what they change, in the pane that a person is in.
void Workspace::onEdited(const Change& change)
{
    const ScrollSync::Hold hold(*m_sync);
    if (!change.byUndo)
        return;
    const ByteRange place = changedRange(change);
    const QWidget* focus = QApplication::focusWidget();
    const bool sourceShown = m_source != nullptr && m_source->isVisible() && !change.splices.empty();
    if (sourceShown)
        m_source->showRange({place.end, place.end});
    if (m_view == CentreView::Source || (sourceShown && focus != nullptr && m_source->isAncestorOf(focus))) {
        m_source->setFocus();
        return;
    }
    if (focus != nullptr && m_outline->isAncestorOf(focus)) {
        showPath(change.path);
        return;
    }
    if (m_find->typingInBar() && !change.splices.empty()) {
        showText(place, TextFocus::Keep); // Who replaces one place after the other goes on there.
        return;
    }
    if (!change.path.isEmpty())
        goTo(change.path);
    // Of a field that is gone the form shows the empty editor still; its place in the text is by now that of another.
    const std::string path = toUtf8(change.path);
    const bool isEmpty = !change.after->field(path) && templateFieldFor(*change.after, path) != nullptr;
    if (!change.splices.empty() && change.origin != EditOrigin::Structure && !isEmpty)
        m_form->placeCaret(place.end);
}

// What has no use for it in the pane puts away what stands above the pane.
void Workspace::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape || !m_find->dismiss())
        QWidget::keyPressEvent(event);
}

void Workspace::find()
{
    const QWidget* focus = QApplication::focusWidget();
    if (m_preview != nullptr && focus != nullptr && m_preview->isAncestorOf(focus))
        m_preview->openFindBar();
    else
        m_find->open(DocumentFindBar::Mode::Find);
}

void Workspace::goToLine(int line)
{
    m_source->goToLine(line);
}

} // namespace quoin
