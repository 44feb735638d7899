// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/spec.h"

#include <QString>
#include <QStringList>

namespace quoin {

// What an item ought to answer and does not: an endpoint that describes no failure, an integration
// without a timeout. Hints for whoever writes, not checks: nothing is reported, and an item that is
// not begun yet misses nothing.

/// Whether an endpoint describes an answer of the caller's fault (4xx) and of ours (5xx).
struct FailureAnswers {
    bool client = false;
    bool server = false;
};
[[nodiscard]] FailureAnswers failureAnswersOf(const Spec& spec, const Item& endpoint);

/// Short phrases for an item's header ("no 5xx answer", "no timeout"); empty where all is answered.
[[nodiscard]] QStringList missesOf(const Spec& spec, const Item& item);

} // namespace quoin
