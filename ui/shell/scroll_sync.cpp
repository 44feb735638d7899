// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/scroll_sync.h"

#include "ui/preview/preview_pane.h"
#include "ui/source/source_pane.h"

namespace quoin {

ScrollSync::ScrollSync(QObject* parent) : QObject(parent) {}

void ScrollSync::setSource(SourcePane* source)
{
    m_source = source;
    connect(source, &SourcePane::scrolled, this, &ScrollSync::align);
}

void ScrollSync::setPreview(PreviewPane* preview)
{
    m_preview = preview;
    connect(preview, &PreviewPane::scrolled, this, [this] {
        if (mayMove())
            lead(*m_preview, *m_source);
    });
}

void ScrollSync::setEnabled(bool enabled)
{
    m_enabled = enabled;
    align();
}

void ScrollSync::align()
{
    if (mayMove())
        lead(*m_source, *m_preview);
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
