// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/exchange/paste_entries.h"

#include "models/spec/attempt.h"
#include "models/spec/item_text.h"
#include "models/spec/text_style.h"
#include "models/text/line_syntax.h"

#include <algorithm>
#include <string>
#include <vector>

namespace quoin {

namespace {

std::vector<std::string_view> entriesIn(std::string_view text)
{
    std::vector<std::string_view> entries;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
        std::string_view line = text.substr(begin, end - begin);
        if (line_syntax::fenceOpening(line))
            return {}; // Code stays together.
        if (const auto marker = line_syntax::listMarker(line))
            line.remove_prefix(marker->contentBegin);
        const std::size_t first = line.find_first_not_of(" \t");
        // The first one stays even where it is empty: what was copied began with a line end.
        if (first != std::string_view::npos)
            entries.push_back(line.substr(first, line.find_last_not_of(" \t") - first + 1));
        else if (begin == 0)
            entries.push_back({});
        begin = end + 1;
    }
    return entries;
}

// Indent and bullet of the entry that comes `by` entries behind the one that `prefix` begins.
std::string bulletBehind(const std::string& prefix, std::uint32_t by)
{
    const auto marker = line_syntax::listMarker(prefix);
    if (!marker->ordered())
        return prefix;
    return prefix.substr(0, marker->markerBegin) + std::to_string(marker->number + by)
        + prefix.substr(marker->markerEnd - 1);
}

} // namespace

std::optional<EditResult> pasteEntries(const SpecPtr& spec, std::string_view path, std::size_t caret,
                                       std::string_view text)
{
    const std::size_t dot = path.rfind('.');
    const auto field = spec->field(path);
    const auto entry = spec->item(path.substr(0, dot == std::string_view::npos ? 0 : dot));
    if (!field || !entry || entry->kind != "entry" || caret > field->range.size())
        return std::nullopt;
    const Document& document = spec->document();
    const std::string prefix = document.slice({lineContentAt(document, field->range.begin).begin, field->range.begin});
    std::vector<std::string_view> lines = entriesIn(text);
    // What begins with a bullet of its own is no continuation of the words that it comes behind.
    if (caret > 0 && caret == field->range.size()
        && line_syntax::listMarker(text.substr(0, text.find_first_of("\r\n"))))
        lines.insert(lines.begin(), std::string_view());
    if (lines.size() < 2 || !line_syntax::listMarker(prefix))
        return std::nullopt;
    std::string added(lines.front());
    for (std::size_t i = 1; i < lines.size(); ++i)
        added += std::string(document.facts().lineEnd()) + bulletBehind(prefix, static_cast<std::uint32_t>(i))
            + std::string(lines[i]);
    const std::size_t at = field->range.begin + caret;
    const std::string list = entry->path.substr(0, entry->path.rfind('['));
    const std::size_t before = itemsOf(*spec, list).size();
    const std::size_t ordinal = std::stoul(entry->path.substr(list.size() + 1)) + lines.size() - 1;
    const std::string last = list + '[' + std::to_string(ordinal) + "].value";
    return firstAccepted(spec, {{{{{at, at}, added}}, at}}, path, partOf(*spec, *field),
                         [&](Edit& edit, std::size_t) -> std::optional<Refusal> {
                             if (itemsOf(*edit.after, list).size() != before + lines.size() - 1
                                 || !edit.after->field(last))
                                 return Refusal{RefusalReason::NotReadBack, std::string(path), {}};
                             edit.path = last;
                             return std::nullopt;
                         });
}

} // namespace quoin
