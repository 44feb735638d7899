// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// The strip below the form that says what the template knows of the field in use.

#include "models/items/guidance.h"
#include "models/items/item_facts.h"
#include "ui/forms/form_host.h"
#include "ui/forms/form_view.h"
#include "ui/forms/guidance_strip.h"
#include "ui/forms/pane_header.h"
#include "ui/forms/section_notice.h"

#include <QLayout>
#include <QWidget>

namespace quoin {

void FormView::setGuidanceShown(bool shown)
{
    m_header->setGuidanceShown(shown);
    if (shown == m_guidanceShown)
        return;
    m_guidanceShown = shown;
    if (shown && m_guidance == nullptr) {
        m_guidance = new GuidanceStrip(this);
        m_guidance->setKeys(m_guidanceKeys);
        m_belowBar = new QWidget(this);
        addScrollBarWidget(m_belowBar, Qt::AlignBottom); // The bar ends where the form does.
        connect(m_guidance, &GuidanceStrip::closed, this, [this] { Q_EMIT guidanceWanted(false); });
    }
    m_host->setGuides(shown);
    m_notice->setPracticesShown(!shown);
    showGuidance(focusedPath());
    placeGuidance();
}

void FormView::setGuidanceKeys(const QString& keys)
{
    m_guidanceKeys = keys;
    m_header->setGuidanceKeys(keys);
    if (m_guidance != nullptr)
        m_guidance->setKeys(keys);
}

// Of the field that has the focus, else of the section.
void FormView::showGuidance(const QString& path)
{
    if (m_guidance == nullptr || !m_guidanceShown || m_session == nullptr)
        return;
    const Spec& spec = *m_session->spec();
    std::string place = toUtf8(path.isEmpty() ? m_entryPath : path);
    if (const auto shown = path.isEmpty() ? std::nullopt : shownField(spec, place))
        place = shown->path; // What the template knows of a text it knows of each of its paragraphs.
    m_guidance->show(guidanceFor(spec, place));
}

void FormView::placeGuidance()
{
    const bool wanted = m_guidanceShown && m_session != nullptr && !m_entryPath.isEmpty();
    if (m_guidance == nullptr)
        return;
    const int height = wanted ? m_guidance->fitInto(this->height()) : 0;
    setViewportMargins(0, 0, 0, height);
    m_belowBar->setFixedHeight(height);
    m_guidance->setGeometry(viewport()->x(), this->height() - height, width() - viewport()->x(), height);
    const QMargins form = m_column->contentsMargins();
    m_guidance->setSides(form.left(), form.right() + m_guidance->width() - viewport()->width());
    m_guidance->setVisible(wanted);
    m_guidance->raise(); // Over the room that the scroll bar leaves.
}

} // namespace quoin
