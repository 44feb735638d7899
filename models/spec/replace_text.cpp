// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/edit.h"
#include "models/spec/frame_check.h"
#include "models/spec/text_style.h"
#include "models/text/utf8.h"

namespace quoin {

namespace {

std::string sectionAt(const Spec& spec, std::size_t position)
{
    const auto entry = spec.entryOf(spec.pathAt(position));
    return entry ? std::string(spec.entries()[*entry].path) : std::string();
}

// A heading on its way to its level ("#", "##") would take what follows in the section into another one.
bool takesWhatFollows(const Spec& before, const Spec& after, ByteRange range)
{
    const std::string owner = sectionAt(before, range.begin);
    const auto entry = before.entryOf(owner);
    const std::size_t end = entry ? before.entries()[*entry].range.end : range.end;
    if (end <= range.end)
        return false;
    const std::size_t next = before.document().slice({range.end, end}).find_first_not_of(" \t\r\n");
    if (next == std::string::npos || sectionAt(before, range.end + next) != owner)
        return false;
    const std::size_t behind = before.document().size() - (range.end + next);
    return sectionAt(after, after.document().size() - behind) != owner;
}

} // namespace

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
    if (takesWhatFollows(*spec, *after, range))
        return Refusal{RefusalReason::WouldChangeOthers, std::string(path), {}};
    if (const auto fault = placeFault(*spec, *after, {splice}, edited))
        return Refusal{RefusalReason::WouldChangeOthers, std::string(path), *fault};
    return Edit{{splice}, after, after->field(path) ? std::string(path) : after->pathAt(splice.range.begin), {}};
}

} // namespace quoin
