// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/attempt.h"

#include "models/text/same_bytes.h"

#include <algorithm>

namespace quoin {

namespace {

// The bytes that both edits leave alone at the front and at the end, compared on what they touched only.
Splices composed(const Spec& before, const Edit& first, const Edit& second)
{
    const std::size_t size = before.document().size();
    const std::size_t finalSize = second.after->document().size();
    const std::size_t middleSize = first.after->document().size();
    const std::size_t front = std::min(first.splices.front().range.begin, second.splices.front().range.begin);
    const std::size_t backOfFirst = size - first.splices.back().range.end;
    const std::size_t backOfSecond = middleSize - second.splices.back().range.end;
    const std::size_t back = std::min({backOfFirst, backOfSecond, size - front, finalSize - front});
    const std::string was = before.document().slice({front, size - back});
    const std::string is = second.after->document().slice({front, finalSize - back});
    return {smallestSplice(front, was, is)};
}

} // namespace

EditResult firstAccepted(const SpecPtr& spec, const std::vector<Attempt>& attempts, std::string_view path,
                         const EditedPart& edited, const Acceptance& accept, const SpecPtr& known)
{
    std::optional<Refusal> refusal;
    for (const Attempt& attempt : attempts) {
        const bool isKnown = known && leadTo(spec->document(), attempt.splices, known->document());
        const SpecPtr after = isKnown ? known : spec->edited(attempt.splices);
        std::optional<Refusal> reason;
        Edit edit{attempt.splices, after, after->pathAt(attempt.place), {}};
        if (auto fault = placeFault(*spec, *after, attempt.splices, edited))
            reason = Refusal{RefusalReason::WouldChangeOthers, std::string(path), *fault};
        else if (accept)
            reason = accept(edit, attempt.place);
        if (!reason)
            return edit;
        if (!refusal)
            refusal = std::move(reason);
    }
    return refusal.value_or(Refusal{RefusalReason::NotAnItem, std::string(path), {}});
}

EditResult joined(const SpecPtr& spec, const Edit& first, EditResult second)
{
    if (!std::holds_alternative<Edit>(second))
        return second;
    Edit& next = std::get<Edit>(second);
    if (next.splices.empty())
        return Edit{first.splices, first.after, next.path, {}};
    if (first.splices.empty())
        return second;
    return Edit{composed(*spec, first, next), next.after, next.path, {}};
}

} // namespace quoin
