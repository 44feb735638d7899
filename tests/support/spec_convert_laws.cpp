// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/applicable_edit.h"
#include "tests/support/spec_dump.h"
#include "tests/support/spec_frame_law.h"
#include "tests/support/spec_law_checks.h"

#include <algorithm>

namespace quoin::testing {

namespace {

const SectionEntry* entryAt(const Spec& spec, const std::string& path)
{
    const auto entry = spec.entryOf(path);
    return entry && spec.entries()[*entry].path == path ? &spec.entries()[*entry] : nullptr;
}

// Bytes of other sections, and of the heading, are what they were.
std::string bodyFault(const Spec& before, const Edit& edit, const SectionEntry& section)
{
    for (const Splice& splice : edit.splices) {
        if (splice.range.begin < section.range.begin || splice.range.end > section.range.end)
            return "frame: the splice " + rangeText(splice.range) + " leaves the section " + rangeText(section.range);
    }
    return meaningFault(before, edit, {{}, section.range, Changeable::Kind::Removed});
}

} // namespace

std::string markFault(const SpecPtr& spec, const std::string& path, Thoroughness how, LawCounts& counts, SpecPtr* after)
{
    const EditResult result = markNotApplicable(spec, path);
    const Edit* edit = editOf(result, counts, "mark");
    if (!edit)
        return {};
    if (after)
        *after = edit->after;
    if (std::string fault = commonFault(*spec, *edit, how); !fault.empty())
        return fault;
    const SectionEntry* section = entryAt(*edit->after, edit->path);
    if (!section || section->state != SectionState::NotApplicable)
        return "mark: the section does not say that it does not apply";
    const SectionEntry* before = entryAt(*spec, path);
    if (!before)
        return backFault(*spec, removeItem(edit->after, edit->added), "delete after mark (" + edit->added + ')');
    if (edit->splices.empty())
        return {};
    if (std::string fault = bodyFault(*spec, *edit, *before); !fault.empty())
        return fault;
    const EditResult back = markApplicable(edit->after, path);
    const auto* cleared = std::get_if<Edit>(&back);
    if (!cleared)
        return "mark: it cannot be taken back: " + describe(back);
    if (std::string fault = commonFault(*edit->after, *cleared, how); !fault.empty())
        return fault;
    const SectionBody body = spec->body(static_cast<std::size_t>(before - spec->entries().data()));
    return body.parts.empty() ? backFault(*spec, back, "mark there and back") : std::string();
}

std::string convertFault(const SpecPtr& spec, const std::string& path, ValueForm form, Thoroughness how,
                         LawCounts& counts, SpecPtr* after)
{
    const EditResult result = convertField(spec, path, form);
    const Edit* edit = editOf(result, counts, "convert");
    if (!edit || edit->splices.empty())
        return {};
    if (after)
        *after = edit->after;
    if (std::string fault = commonFault(*spec, *edit, how); !fault.empty())
        return fault;
    const Field field = *spec->field(path);
    if (std::string fault = readBackFault(*edit->after, FieldKind::Block, path, spec->value(field)); !fault.empty())
        return fault;
    return meaningFault(*spec, *edit, {path, field.range});
}

} // namespace quoin::testing
