// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/scroll_sync.h"

#include "ui/preview/preview_pane.h"
#include "ui/source/source_pane.h"

#include <QEvent>

namespace quoin {

ScrollSync::ScrollSync(QObject* parent) : QObject(parent)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, [this] { follow(m_leader); });
}

void ScrollSync::setSource(SourcePane* source)
{
    m_source = source;
    m_source->installEventFilter(this);
    connect(source, &SourcePane::scrolled, this, &ScrollSync::align);
}

void ScrollSync::setPreview(PreviewPane* preview)
{
    m_preview = preview;
    m_preview->installEventFilter(this);
    connect(preview, &PreviewPane::scrolled, this, [this] { follow(Pane::Preview); });
    connect(preview, &PreviewPane::zoomChanged, &m_again, qOverload<>(&QTimer::start));
}

void ScrollSync::setEnabled(bool enabled)
{
    m_enabled = enabled;
    align();
}

void ScrollSync::align()
{
    follow(Pane::Source);
}

void ScrollSync::follow(Pane leader)
{
    if (!mayMove())
        return;
    m_leader = leader;
    if (leader == Pane::Preview) {
        lead(*m_preview, *m_source);
        return;
    }
    lead(*m_source, *m_preview);
    if (m_source->isCaretMoving()) { // Else it would be brought into view a moment later, and the text would jump.
        const Hold hold(*this);
        m_preview->revealLine(static_cast<std::size_t>(m_source->caretLine() - 1));
    }
}

// At another width or with other letters each line stands elsewhere.
bool ScrollSync::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Show:
        m_leader = Pane::Source; // Its caret is in view.
        m_again.start();
        break;
    case QEvent::Resize:
    case QEvent::FontChange:
    case QEvent::StyleChange:
        m_again.start();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

bool ScrollSync::mayMove() const
{
    return m_enabled && m_holds == 0 && m_source && m_preview && m_source->isVisible() && m_preview->isVisible();
}

template <typename Leader, typename Follower>
void ScrollSync::lead(const Leader& leader, Follower& follower)
{
    const Hold hold(*this); // The follower says that it was scrolled; it does not lead back.
    const double part = leader.readShare();
    follower.scrollToLine(leader.lineAt(part), part);
}

ScrollSync::Hold::Hold(ScrollSync& sync) : m_sync(sync)
{
    ++m_sync.m_holds;
}

ScrollSync::Hold::~Hold()
{
    --m_sync.m_holds;
}

} // namespace quoin
