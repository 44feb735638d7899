// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/splice.h"

#include <cstddef>
#include <memory>
#include <utility>

namespace quoin {

/// Splices that an undo step, the change that it makes and whoever hears of that share: those of a reload may be as
/// long as the document. Immutable; may be read from any thread.
class SharedSplices {
public:
    SharedSplices() = default;
    SharedSplices(Splices splices) : m_splices(std::make_shared<const Splices>(std::move(splices))) {}

    operator const Splices&() const { return *m_splices; }
    [[nodiscard]] bool empty() const { return m_splices->empty(); }
    [[nodiscard]] std::size_t size() const { return m_splices->size(); }
    [[nodiscard]] const Splice& operator[](std::size_t index) const { return (*m_splices)[index]; }
    [[nodiscard]] const Splice& front() const { return m_splices->front(); }
    [[nodiscard]] const Splice& back() const { return m_splices->back(); }
    [[nodiscard]] Splices::const_iterator begin() const { return m_splices->begin(); }
    [[nodiscard]] Splices::const_iterator end() const { return m_splices->end(); }

private:
    std::shared_ptr<const Splices> m_splices = std::make_shared<const Splices>();
};

} // namespace quoin
