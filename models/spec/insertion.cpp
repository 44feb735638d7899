// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/insertion.h"

#include "models/spec/frame_check.h"
#include "models/text/line_syntax.h"

#include <algorithm>

namespace quoin {

namespace {

bool isBlankAt(const Document& document, std::size_t position)
{
    return line_syntax::isBlank(document.slice(lineContentAt(document, position)));
}

bool endsWithLineEnd(const Document& document, std::size_t position)
{
    const std::string before = document.slice({position - 1, position});
    return before == "\n" || before == "\r";
}

} // namespace

Insertion insertLines(const Document& document, std::size_t position, std::string_view text, std::string_view lineEnd)
{
    Insertion insertion{position, {}, 0};
    const bool open = position > 0 && !endsWithLineEnd(document, position); // The last line has no line end.
    if (open)
        insertion.text = lineEnd;
    insertion.textBegin = insertion.text.size();
    insertion.text += withLineEnds(text, lineEnd);
    if (open) // And the new last line gets none either.
        insertion.text.erase(insertion.text.size() - lineEnd.size());
    return insertion;
}

Insertion insertBlock(const Document& document, std::size_t position, std::string_view text, std::string_view lineEnd)
{
    Insertion insertion = insertLines(document, position, text, lineEnd);
    if (position > 0 && !isBlankAt(document, position - 1)) {
        insertion.text.insert(insertion.textBegin, lineEnd);
        insertion.textBegin += lineEnd.size();
    }
    if (position < document.size() && !isBlankAt(document, position))
        insertion.text += lineEnd;
    return insertion;
}

std::size_t endOfText(const Document& document, ByteRange range)
{
    std::size_t position = range.end;
    while (position > range.begin) {
        const ByteRange line = lineContentAt(document, position - 1);
        if (!line_syntax::isBlank(document.slice(line)))
            return lineEndAt(document, line.begin);
        position = line.begin;
    }
    return range.begin;
}

ByteRange ownRange(const Spec& spec, std::size_t entry)
{
    ByteRange range = spec.entries()[entry].range;
    for (std::size_t i = entry + 1; i < spec.entries().size() && spec.entries()[i].range.begin < range.end; ++i) {
        if (spec.entries()[i].range.begin > range.begin)
            range.end = std::min(range.end, spec.entries()[i].range.begin);
    }
    return range;
}

EditResult structuralEdit(const SpecPtr& spec, Splices splices, std::size_t place, std::string_view path)
{
    const SpecPtr after = spec->edited(splices);
    if (const auto fault = placeFault(*spec, *after, splices))
        return Refusal{RefusalReason::WouldChangeOthers, std::string(path), *fault};
    return Edit{std::move(splices), after, after->pathAt(place)};
}

EditResult joined(const SpecPtr& spec, const Edit& first, EditResult second)
{
    if (!std::holds_alternative<Edit>(second))
        return second;
    Edit& next = std::get<Edit>(second);
    if (next.splices.empty())
        return Edit{first.splices, first.after, next.path};
    if (first.splices.empty())
        return second;
    const std::string before = spec->document().bytes();
    const std::string after = next.after->document().bytes();
    return Edit{{smallestSplice(0, before, after)}, next.after, next.path};
}

} // namespace quoin
