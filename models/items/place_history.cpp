// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/place_history.h"

#include "models/items/item_facts.h"

namespace quoin {

namespace {

constexpr std::size_t mostPlaces = 100;

} // namespace

void PlaceHistory::visit(std::string_view place, std::size_t at, Visit kind)
{
    const bool passing = kind == Visit::Passing;
    if (!m_places.empty() && (m_places[m_now].name == place || m_places[m_now].passing)) {
        m_places[m_now] = {std::string(place), at, passing};
        // Coming through a passing place back to the one before it: one visit.
        if (m_now > 0 && m_places[m_now - 1].name == place) {
            m_places.erase(m_places.begin() + static_cast<std::ptrdiff_t>(m_now));
            --m_now;
        }
        return;
    }
    if (!m_places.empty())
        m_places.resize(m_now + 1);
    m_places.push_back({std::string(place), at, passing});
    if (m_places.size() > mostPlaces)
        m_places.erase(m_places.begin());
    m_now = m_places.size() - 1;
}

void PlaceHistory::clear()
{
    m_places.clear();
    m_now = 0;
}

void PlaceHistory::follow(const Splices& splices)
{
    for (Place& place : m_places)
        place.at = mapThrough(splices, place.at);
}

std::optional<std::size_t> PlaceHistory::back()
{
    if (!canGoBack())
        return std::nullopt;
    m_places[m_now].passing = false;
    return m_places[--m_now].at;
}

std::optional<std::size_t> PlaceHistory::forward()
{
    if (!canGoForward())
        return std::nullopt;
    return m_places[++m_now].at;
}

std::string placeNameOf(const Spec& spec, std::string_view path)
{
    // From the outside in: an item inside a card is no place of its own.
    for (std::size_t dot = path.find('.'); dot != std::string_view::npos; dot = path.find('.', dot + 1)) {
        const std::string_view prefix = path.substr(0, path.find('.', dot + 1));
        const auto item = spec.item(prefix);
        if (item && isCard(*item))
            return std::string(prefix);
    }
    const auto entry = spec.entryOf(path);
    return std::string(entry ? spec.entries()[*entry].path : path);
}

std::size_t placeBegin(const Spec& spec, std::string_view place)
{
    if (const auto item = spec.item(place))
        return item->range.begin;
    const auto entry = spec.entryOf(place);
    return entry ? spec.entries()[*entry].range.begin : 0;
}

} // namespace quoin
