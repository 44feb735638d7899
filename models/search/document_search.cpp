// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/search/document_search.h"

#include <algorithm>
#include <utility>

namespace quoin {

namespace {

// About 15 ms of looking for something in it.
constexpr std::size_t longToSearch = std::size_t{1} << 20;

// More are neither counted nor marked; nobody steps through them.
constexpr std::size_t mostHits = 100'000;

// Those that no splice touches, where they stand after all of them. Both ascend.
void moveThrough(const Splices& splices, std::vector<TextHit>& hits)
{
    std::size_t left = 0;
    auto splice = splices.begin();
    std::size_t removed = 0;
    std::size_t added = 0;
    for (const TextHit& hit : hits) {
        for (; splice != splices.end() && splice->range.end <= hit.range.begin; ++splice) {
            removed += splice->range.size();
            added += splice->replacement.size();
        }
        if (splice != splices.end() && splice->range.begin < hit.range.end)
            continue;
        TextHit& moved = hits[left++];
        moved = hit;
        moved.range = {moved.range.begin - removed + added, moved.range.end - removed + added};
    }
    hits.resize(left);
}

} // namespace

bool isLongToSearch(const Document& document)
{
    return document.size() >= longToSearch;
}

DocumentSearch::DocumentSearch(QObject* parent)
    : QObject(parent)
    , m_work([this](Found found) { take(std::move(found)); })
{}

DocumentSearch::~DocumentSearch() = default;

void DocumentSearch::setSpec(const SpecPtr& spec)
{
    forget();
    dropText();
    m_spec = spec;
}

void DocumentSearch::follow(const SpecPtr& spec, const Splices& splices)
{
    m_work.cancel();
    dropText();
    m_spec = spec;
    moveThrough(splices, m_result.hits);
}

void DocumentSearch::search(const SearchWish& wish)
{
    const auto run = [spec = m_spec, text = m_text, wish](const std::function<bool()>& isWanted) {
        Found found{text != nullptr ? text : std::make_shared<const SearchText>(spec->document()), {}};
        found.result = findAll(*found.text, wish, mostHits, isWanted);
        return found;
    };
    m_work.cancel();
    if (m_spec == nullptr || wish.text.isEmpty())
        take({m_text, {}});
    else if (isLongToSearch(m_spec->document()))
        m_work.start(run);
    else
        take(run({}));
}

void DocumentSearch::forget()
{
    m_work.cancel();
    m_result = {};
}

void DocumentSearch::take(Found found)
{
    m_text = std::move(found.text);
    m_result = std::move(found.result);
    Q_EMIT this->found();
}

void DocumentSearch::dropText()
{
    if (m_text != nullptr && m_spec != nullptr && isLongToSearch(m_spec->document()))
        releaseElsewhere(std::move(m_text));
    m_text = nullptr;
}

} // namespace quoin
