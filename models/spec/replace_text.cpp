// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/edit.h"
#include "models/spec/frame_check.h"
#include "models/spec/text_style.h"
#include "models/text/utf8.h"

namespace quoin {

EditResult replaceText(const SpecPtr& spec, std::string_view path, ByteRange range, std::string_view value)
{
    const Document& document = spec->document();
    const std::string current = document.slice(range);
    if (!isValidUtf8(current) || !isValidUtf8(value))
        return Refusal{RefusalReason::NotUtf8, std::string(path), {}};
    const TextFacts facts = document.facts();
    const bool bringsOwn = facts.mixedLineEnds() || value.find('\r') != std::string_view::npos;
    const std::string written = bringsOwn ? std::string(value) : withLineEnds(value, facts.lineEnd());
    const Splice splice = smallestSplice(range.begin, current, written);
    if (splice.range.empty() && splice.replacement.empty())
        return Edit{{}, spec, std::string(path), {}};
    const SpecPtr after = spec->edited({splice});
    const EditedPart edited{{}, range, lineContentAt(document, range.begin).begin, {}};
    if (const auto fault = placeFault(*spec, *after, {splice}, edited))
        return Refusal{RefusalReason::WouldChangeOthers, std::string(path), *fault};
    return Edit{{splice}, after, after->field(path) ? std::string(path) : after->pathAt(splice.range.begin), {}};
}

} // namespace quoin
