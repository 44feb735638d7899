// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/replace_all.h"

#include "models/search/document_search.h"
#include "ui/search/replace_preview.h"

#include <utility>

namespace quoin {

ReplaceAll::ReplaceAll(QWidget* place)
    : QObject(place)
    , m_place(place)
    , m_planning([this](Plan plan) { show(std::move(plan)); })
    , m_editing([this](Edit edit) { apply(std::move(edit)); })
{}

void ReplaceAll::start(Order order)
{
    cancel();
    m_session = order.session;
    m_spec = m_session->spec();
    m_found = order.hits.size();
    const auto plan = [spec = m_spec, order = std::move(order)](const auto&) {
        return replacementsOf(spec->document(), *order.text, order.wish, order.hits, order.with);
    };
    if (isLongToSearch(m_spec->document()))
        m_planning.start(plan);
    else
        show(plan(true));
}

void ReplaceAll::cancel()
{
    m_planning.cancel();
    m_editing.cancel();
    m_spec = nullptr;
}

void ReplaceAll::show(Plan plan)
{
    const std::size_t leftOut = m_found - plan.size();
    auto* preview = new ReplacePreview(std::move(plan), leftOut, m_place->window());
    preview->setAttribute(Qt::WA_DeleteOnClose);
    connect(preview, &QDialog::accepted, this, [this, preview] { edit(*preview); });
    preview->open();
}

void ReplaceAll::edit(const ReplacePreview& preview)
{
    const auto make = [spec = m_spec, splices = preview.splices()](const auto&) {
        Edit edit;
        edit.splices = splices;
        edit.after = spec != nullptr ? spec->edited(splices) : nullptr;
        return edit;
    };
    if (m_spec != nullptr && isLongToSearch(m_spec->document()))
        m_editing.start(make);
    else
        apply(make(true));
}

void ReplaceAll::apply(Edit edit)
{
    const SpecPtr planned = std::exchange(m_spec, nullptr);
    if (m_session == nullptr || planned == nullptr || m_session->spec() != planned) {
        Q_EMIT refused(tr("The document has changed meanwhile. Nothing was replaced."));
        return;
    }
    if (edit.splices.empty())
        return;
    const int count = static_cast<int>(edit.splices.size());
    const Splice first = edit.splices.front();
    m_session->breakUndoMerge();
    const QString step = count == 1 ? tr("Replace 1 Place") : tr("Replace %n Places", nullptr, count);
    (void)m_session->apply(std::move(edit), EditOrigin::Structure, step);
    Q_EMIT replaced(count, first);
}

} // namespace quoin
