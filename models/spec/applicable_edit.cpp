// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/applicable_edit.h"

#include "models/spec/insertion.h"

#include <algorithm>

namespace quoin {

EditResult markApplicable(const SpecPtr& spec, std::string_view path)
{
    const auto found = spec->entryOf(path);
    if (!found || spec->entries()[*found].path != path || !spec->entries()[*found].definition)
        return Refusal{RefusalReason::NoSuchPath, std::string(path), {}};
    const SectionEntry& section = spec->entries()[*found];
    if (section.state != SectionState::NotApplicable)
        return Edit{{}, spec, std::string(path), {}};
    if (section.level == 0)
        return Refusal{RefusalReason::NotAnItem, std::string(path), {}};
    const Document& document = spec->document();
    const std::size_t end = std::max(section.heading.end, endOfText(document, ownRange(*spec, *found)));
    std::size_t begin = section.heading.end;
    // Without a final line end the heading had none either, before the words came.
    const bool open = end == document.size() && !document.facts().finalNewline;
    while (open && begin > section.heading.begin && document.slice({begin - 1, begin}).find_first_of("\r\n") == 0)
        --begin;
    Splices splices = {{{begin, end}, {}}};
    const SpecPtr after = spec->edited(splices);
    const auto place = after->entryOf(path);
    if (!place || after->entries()[*place].path != path || after->entries()[*place].state == SectionState::NotApplicable
        || after->entries().size() != spec->entries().size())
        return Refusal{RefusalReason::NotReadBack, std::string(path), {}};
    return Edit{std::move(splices), after, std::string(path), {}};
}

} // namespace quoin
