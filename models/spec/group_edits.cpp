// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/attempt.h"
#include "models/spec/edit.h"
#include "models/spec/item_text.h"
#include "models/spec/text_style.h"
#include "models/text/line_syntax.h"

#include <algorithm>

namespace quoin {

namespace {

Refusal refused(RefusalReason reason, std::string_view path)
{
    return {reason, std::string(path), {}};
}

// The text with every heading outside of fences `by` levels deeper.
std::string withHeadingsShifted(std::string_view text, int by)
{
    std::string result;
    std::optional<line_syntax::FenceOpening> fence;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
        std::string line(text.substr(begin, end - begin));
        begin = end;
        const std::string_view content = std::string_view(line).substr(0, line.find_last_not_of("\r\n") + 1);
        if (fence) {
            if (line_syntax::closesFence(content, *fence))
                fence.reset();
        } else if (const auto opening = line_syntax::fenceOpening(content)) {
            fence = opening;
        } else if (const auto heading = line_syntax::atxHeading(content)) {
            const auto level = static_cast<std::size_t>(std::clamp(heading->level + by, 1, 6));
            line.replace(line.find('#'), static_cast<std::size_t>(heading->level), std::string(level, '#'));
        }
        result += line;
    }
    return result;
}

const TemplateGroup* groupWithPath(const Spec& spec, std::string_view path)
{
    const auto entry = spec.entryOf(path);
    if (!entry || !spec.entries()[*entry].definition || path.size() <= spec.entries()[*entry].path.size())
        return nullptr;
    const std::string_view id = path.substr(spec.entries()[*entry].path.size() + 1);
    const auto& groups = spec.entries()[*entry].definition->groups;
    const auto found =
        std::find_if(groups.begin(), groups.end(), [&](const TemplateGroup& group) { return group.id == id; });
    return found == groups.end() || !found->item ? nullptr : &*found;
}

EditResult moveToEnd(const SpecPtr& spec, std::string_view path, std::string_view group)
{
    const auto item = spec->item(path);
    if (!item)
        return refused(RefusalReason::NoSuchPath, path);
    const TemplateGroup* target = groupWithPath(*spec, group);
    if (!item->definition || !target || target == item->group || spec->entryOf(path) != spec->entryOf(group))
        return refused(RefusalReason::BadPosition, path);
    const ItemText own = itemText(*spec, *item);
    const Notation notation = notationOf(*spec, *item);
    if (!own.wholeLines || notation > Notation::Heading6)
        return refused(RefusalReason::BadPosition, path);
    const std::string text = spec->document().slice(own.range);

    EditResult removed = removeItem(spec, path);
    if (!std::holds_alternative<Edit>(removed))
        return removed;
    const Edit first = std::get<Edit>(removed);
    // The new group says where and how deep an item of its own would stand; the text takes its place.
    const std::string name = item->name.empty() ? item->title : item->name;
    EditResult added = joined(spec, first, addItem(first.after, group, name));
    if (!std::holds_alternative<Edit>(added))
        return added;
    const Edit second = std::get<Edit>(added);
    const auto fresh = second.after->item(second.path);
    if (!fresh)
        return refused(RefusalReason::NotReadBack, path);
    const Notation place = notationOf(*second.after, *fresh);
    if (place > Notation::Heading6)
        return refused(RefusalReason::BadPosition, path);
    const ByteRange range = itemText(*second.after, *fresh).range;
    const std::string moved = withHeadingsShifted(text, static_cast<int>(place) - static_cast<int>(notation));
    const auto isThere = [&](Edit& edit, std::size_t) -> std::optional<Refusal> {
        const auto there = edit.after->item(second.path);
        if (!there || there->group != target || there->title != item->title)
            return refused(RefusalReason::NotReadBack, path);
        edit.path = second.path;
        return std::nullopt;
    };
    const EditedPart replaced{{}, range, range.begin};
    return joined(spec, second,
                  firstAccepted(second.after, {{{{range, moved}}, range.begin}}, path, replaced, isThere));
}

} // namespace

EditResult moveToGroup(const SpecPtr& spec, std::string_view path, std::string_view group, std::optional<int> to)
{
    EditResult there = moveToEnd(spec, path, group);
    const auto* edit = std::get_if<Edit>(&there);
    if (!to || edit == nullptr)
        return there;
    const Edit first = *edit;
    return joined(spec, first, moveItem(first.after, first.path, *to));
}

} // namespace quoin
