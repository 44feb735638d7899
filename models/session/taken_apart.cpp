// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/session/taken_apart.h"

#include "models/workers/latest_work.h"

#include <memory>
#include <utility>

namespace quoin {

namespace {

constexpr std::size_t longSpec = std::size_t{1} << 20;

struct Elsewhere {
    SpecPtr held;
    void operator()(const Spec* /*spec*/) { releaseElsewhere(std::move(held)); }
};

} // namespace

SpecPtr takenApartElsewhere(SpecPtr spec)
{
    if (spec == nullptr || spec->document().size() < longSpec || std::get_deleter<Elsewhere>(spec) != nullptr)
        return spec;
    const Spec* plain = spec.get();
    return {plain, Elsewhere{std::move(spec)}};
}

} // namespace quoin
