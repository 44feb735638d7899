// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/replace_all.h"

#include "models/search/document_search.h"
#include "models/session/splice_algebra.h"
#include "ui/search/replace_preview.h"

#include <utility>

namespace quoin {

ReplaceAll::ReplaceAll(QWidget* place)
    : QObject(place)
    , m_place(place)
    , m_planning([this](Plan plan) { show(std::move(plan)); })
    , m_editing([this](Prepared prepared) { apply(std::move(prepared)); })
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
    if (m_spec == nullptr) {
        apply({});
        return;
    }
    Splices wanted = preview.splices();
    if (wanted.empty())
        return;
    m_count = static_cast<int>(wanted.size());
    m_first = wanted.front();
    auto prepare = [spec = m_spec, splices = std::move(wanted)](const auto&) {
        Prepared prepared;
        prepared.edit.splices = trimmedSplices(spec->document(), splices);
        prepared.edit.after = spec->edited(prepared.edit.splices);
        prepared.inverse = inverseSplices(spec->document(), prepared.edit.splices);
        return prepared;
    };
    if (isLongToSearch(m_spec->document()))
        m_editing.start(std::move(prepare)); // Perhaps a hundred thousand texts: not copied once more.
    else
        apply(prepare(true));
}

void ReplaceAll::apply(Prepared prepared)
{
    const SpecPtr planned = std::exchange(m_spec, nullptr);
    if (m_session == nullptr || planned == nullptr || m_session->spec() != planned) {
        Q_EMIT refused(tr("The document has changed meanwhile. Nothing was replaced."));
        return;
    }
    m_session->breakUndoMerge();
    const QString step = m_count == 1 ? tr("Replace 1 Place") : tr("Replace %n Places", nullptr, m_count);
    m_session->applyPrepared(std::move(prepared.edit), std::move(prepared.inverse), EditOrigin::Structure, step);
    Q_EMIT replaced(m_count, m_first);
}

} // namespace quoin
